#include "core/admin_api/checkout_values.h"

namespace saga {

std::string_view toText(CheckoutCommandKind kind) {
    switch (kind) {
        case CheckoutCommandKind::Ship: return "ship";
        case CheckoutCommandKind::Deliver: return "deliver";
        case CheckoutCommandKind::Cancel: return "cancel";
        case CheckoutCommandKind::Refund: return "refund";
    }
    return {};
}

std::string_view toText(TraceSource source) {
    switch (source) {
        case TraceSource::Saga: return "saga";
        case TraceSource::Order: return "order";
        case TraceSource::Payment: return "payment";
        case TraceSource::Notice: return "notice";
        case TraceSource::Operator: return "operator";
    }
    return {};
}

}  // namespace saga
