#include "core/admin_api/checkout_values.h"

#include <algorithm>

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

Json toJson(const RebuildReport& report) {
    const double seconds = static_cast<double>(std::max<std::int64_t>(1, report.took.count())) / 1e6;
    return Json::object({{"streams", report.streams},
                         {"events", report.events},
                         {"seconds", seconds},
                         {"eventsPerSecond", static_cast<std::int64_t>(static_cast<double>(report.events) / seconds)}});
}

}  // namespace saga
