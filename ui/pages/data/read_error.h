// What stands in the place of an object of the shop that could not be read, or is not there. UI thread.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/base/error.h"

namespace saga::ui {

class ViewStack;

struct ReadError {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::ReadError)

public:
    // `id`: of the object, as it was asked for. Offers to try again.
    static void show(ViewStack& stack, const QString& id, const Error& error, Language language);
};

}  // namespace saga::ui
