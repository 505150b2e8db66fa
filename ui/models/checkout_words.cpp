#include "ui/models/checkout_words.h"

#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

QString CheckoutWords::status(CheckoutStatus status) {
    switch (status) {
        case CheckoutStatus::Pending:
            return tr("pending");
        case CheckoutStatus::Processing:
            return tr("processing");
        case CheckoutStatus::Paid:
            return tr("paid");
        case CheckoutStatus::Confirmed:
            return tr("confirmed");
        case CheckoutStatus::Shipped:
            return tr("shipped");
        case CheckoutStatus::Delivered:
            return tr("delivered");
        case CheckoutStatus::Cancelled:
            return tr("cancelled");
        case CheckoutStatus::Failed:
            return tr("failed");
    }
    return {};
}

TextTone CheckoutWords::tone(CheckoutStatus status) {
    switch (status) {
        case CheckoutStatus::Pending:
            return TextTone::Pending;
        case CheckoutStatus::Processing:
        case CheckoutStatus::Paid:
            return TextTone::InProgress;
        case CheckoutStatus::Confirmed:
        case CheckoutStatus::Shipped:
        case CheckoutStatus::Delivered:
            return TextTone::Completed;
        case CheckoutStatus::Cancelled:
            return TextTone::Compensated;
        case CheckoutStatus::Failed:
            return TextTone::Failed;
    }
    return TextTone::Primary;
}

QString CheckoutWords::payment(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::Pending:
            return tr("pending");
        case PaymentStatus::Processing:
            return tr("processing");
        case PaymentStatus::Completed:
            return tr("completed");
        case PaymentStatus::Failed:
            return tr("failed");
        case PaymentStatus::Refunded:
            return tr("refunded");
    }
    return {};
}

TextTone CheckoutWords::tone(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::Pending:
            return TextTone::Pending;
        case PaymentStatus::Processing:
            return TextTone::InProgress;
        case PaymentStatus::Completed:
            return TextTone::Completed;
        case PaymentStatus::Failed:
            return TextTone::Failed;
        case PaymentStatus::Refunded:
            return TextTone::Compensated;
    }
    return TextTone::Primary;
}

QString CheckoutWords::method(PaymentMethod method) {
    switch (method) {
        case PaymentMethod::CreditCard:
            return tr("Credit card");
        case PaymentMethod::DebitCard:
            return tr("Debit card");
        case PaymentMethod::BankTransfer:
            return tr("Bank transfer");
        case PaymentMethod::DigitalWallet:
            return tr("Digital wallet");
    }
    return {};
}

QString CheckoutWords::source(TraceSource source) {
    switch (source) {
        case TraceSource::Saga:
            return tr("Saga");
        case TraceSource::Order:
            return tr("Order");
        case TraceSource::Payment:
            return tr("Payment");
        case TraceSource::Notice:
            return tr("Notice");
        case TraceSource::Operator:
            return tr("Operator");
    }
    return {};
}

TextTone CheckoutWords::tone(TraceSource source) {
    switch (source) {
        case TraceSource::Saga:
            return TextTone::InProgress;
        case TraceSource::Order:
            return TextTone::Completed;
        case TraceSource::Payment:
            return TextTone::Compensating;
        case TraceSource::Notice:
            return TextTone::Pending;
        case TraceSource::Operator:
            return TextTone::Compensated;
    }
    return TextTone::Primary;
}

QString CheckoutWords::goods(const std::vector<CheckoutLine>& lines) {
    if (lines.size() == 1)
        return QStringLiteral("%1 × %2").arg(formatCount(lines[0].quantity), fromUtf8(lines[0].product));
    qint64 pieces = 0;
    for (const CheckoutLine& line : lines) pieces += line.quantity;
    return tr("%1 products, %2 pieces").arg(formatCount(static_cast<qint64>(lines.size())), formatCount(pieces));
}

QString CheckoutWords::verb(CheckoutCommandKind kind) {
    switch (kind) {
        case CheckoutCommandKind::Ship:
            return tr("Ship");
        case CheckoutCommandKind::Deliver:
            return tr("Deliver");
        case CheckoutCommandKind::Cancel:
            return tr("Cancel the order");
        case CheckoutCommandKind::Refund:
            return tr("Refund");
    }
    return {};
}

QString CheckoutWords::effect(CheckoutCommandKind kind) {
    switch (kind) {
        case CheckoutCommandKind::Ship:
            return tr("The order is on its way to the buyer. It can be delivered or refunded then.");
        case CheckoutCommandKind::Deliver:
            return tr("The order has reached the buyer. It can still be refunded.");
        case CheckoutCommandKind::Cancel:
            return tr("Its saga takes back what it did: a paid order is refunded, then cancelled. This cannot be undone.");
        case CheckoutCommandKind::Refund:
            return tr("Its saga takes back what it did: the buyer gets the whole amount back and the order is cancelled. "
                      "This cannot be undone.");
    }
    return {};
}

QString CheckoutWords::refusal(CheckoutCommandKind kind, CheckoutStatus status) {
    const bool isGone = status == CheckoutStatus::Cancelled || status == CheckoutStatus::Failed;
    const bool hasLeft = status == CheckoutStatus::Shipped || status == CheckoutStatus::Delivered;
    switch (kind) {
        case CheckoutCommandKind::Ship:
            return status == CheckoutStatus::Confirmed ? QString() : tr("Only a confirmed order can be shipped");
        case CheckoutCommandKind::Deliver:
            return status == CheckoutStatus::Shipped ? QString() : tr("Only a shipped order can be delivered");
        case CheckoutCommandKind::Cancel:
            if (isGone) return tr("There is nothing left to cancel");
            return hasLeft ? tr("It has been shipped; it can be refunded") : QString();
        case CheckoutCommandKind::Refund:
            return hasLeft ? QString() : tr("Only a shipped or delivered order can be refunded");
    }
    return {};
}

}  // namespace saga::ui
