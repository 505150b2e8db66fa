#include "core/admin_api/checkout_values.h"

#include <algorithm>

namespace saga {
namespace {

constexpr std::int64_t kMicrosPerMilli = 1000;

Json textOrNull(std::string text) {
    return text.empty() ? Json() : Json(std::move(text));
}

template <class Value>
Json arrayOf(const std::vector<Value>& values) {
    Json array = Json::array();
    for (const Value& value : values)
        array.append(toJson(value));
    return array;
}

// The first of several, for those who know that there is one.
Json firstOf(const Json& array) {
    return array.items().empty() ? Json() : array.items().front();
}

Json entryJson(const TraceEntry& entry) {
    return Json::object({{"time", textOrNull(toIso(entry.at))},
                         {"source", toText(entry.source)},
                         {"transactionId", textOrNull(entry.saga.text)},
                         {"seq", entry.seq == 0 ? Json() : Json(entry.seq)},
                         {"id", textOrNull(entry.id)},
                         {"causationId", textOrNull(entry.causation)},
                         {"type", entry.type},
                         {"step", textOrNull(entry.step)},
                         {"text", textOrNull(entry.text)}});
}

Json summaryJson(const Trace& trace) {
    const bool any = !trace.timeline.empty();
    return Json::object({{"sagas", static_cast<std::int64_t>(trace.sagas.size())},
                         {"orders", static_cast<std::int64_t>(trace.orders.size() + trace.gameOrders.items().size())},
                         {"payments", static_cast<std::int64_t>(trace.payments.size())},
                         {"entries", static_cast<std::int64_t>(trace.timeline.size())},
                         {"failures", trace.failures},
                         {"running", trace.running},
                         {"from", any ? textOrNull(toIso(trace.timeline.front().at)) : Json()},
                         {"to", any ? textOrNull(toIso(trace.timeline.back().at)) : Json()},
                         {"tookMs", static_cast<std::int64_t>(trace.took.count() / kMicrosPerMilli)},
                         {"cut", trace.cut}});
}

}  // namespace

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

Json toJson(const CheckoutDetail& detail) {
    return Json::object({{"order", toJson(detail.order)},
                         {"payment", detail.payment ? toJson(*detail.payment) : Json()},
                         {"events", arrayOf(detail.events)}});
}

Json toJson(const Trace& trace) {
    Json sagas = arrayOf(trace.sagas);
    Json orders = arrayOf(trace.orders);
    for (const Json& order : trace.gameOrders.items())
        orders.append(order);
    Json payments = arrayOf(trace.payments);
    Json timeline = Json::array();
    for (const TraceEntry& entry : trace.timeline)
        timeline.append(entryJson(entry));
    return Json::object({{"correlationId", textOrNull(trace.correlation)},
                         {"found", !trace.sagas.empty()},
                         {"saga", firstOf(sagas)},
                         {"order", firstOf(orders)},
                         {"payment", firstOf(payments)},
                         {"sagas", std::move(sagas)},
                         {"orders", std::move(orders)},
                         {"payments", std::move(payments)},
                         {"timeline", std::move(timeline)},
                         {"summary", summaryJson(trace)}});
}

}  // namespace saga
