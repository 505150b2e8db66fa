// Failures worth trying on the item shop, each ready to be filled into the rule editor. Pure values.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <vector>

#include "core/admin_api/admin_values.h"

namespace saga::ui {

struct FaultTemplate {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::FaultTemplate)

public:
    QString title;  // also the name of the rule
    QString text;   // what one will see
    FaultRequest request;

    static std::vector<FaultTemplate> all();
};

}  // namespace saga::ui
