// Purchases to try on the demo shop, each with the faults that it needs and the end that must come out. A fault of an
// example hits that one purchase alone: it is bound to its correlation id. Pure values.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <vector>

#include "core/admin_api/admin_values.h"

namespace saga::ui {

struct Example {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::Example)

public:
    QString title;
    QString effect;  // what one will see
    PurchaseRequest request;
    std::vector<FaultRule> faults;
    SagaStatus end = SagaStatus::Completed;
    Attention attention = Attention::None;

    // `correlation` sets this run apart from every other one; at most 64 bytes.
    static std::vector<Example> all(const std::string& correlation);
};

}  // namespace saga::ui
