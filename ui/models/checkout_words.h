// The words of order processing: states of orders and payments with their tones, payment methods, commands and when an
// order takes them, sources of a trace. Pure functions.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string_view>

#include "ui/bridge/bridge.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

// The definition of its sagas.
inline constexpr std::string_view kOrderProcessing = "order-processing";

struct CheckoutWords {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::CheckoutWords)

public:
    static QString status(CheckoutStatus status);
    static TextTone tone(CheckoutStatus status);
    static QString payment(PaymentStatus status);
    static TextTone tone(PaymentStatus status);
    static QString method(PaymentMethod method);
    static QString source(TraceSource source);
    static TextTone tone(TraceSource source);
    // "2 × sku-1" of one line, else how many products and pieces.
    static QString goods(const std::vector<CheckoutLine>& lines);

    static QString verb(CheckoutCommandKind kind);
    // What it does, one sentence.
    static QString effect(CheckoutCommandKind kind);
    // Why an order in this state does not take the command; empty when it does.
    static QString refusal(CheckoutCommandKind kind, CheckoutStatus status);
};

}  // namespace saga::ui
