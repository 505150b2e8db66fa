#include "core/saga/routing_slip.h"

namespace saga {
namespace {

constexpr std::size_t kFields = 7;

Error damaged(std::size_t at) {
    return makeError(ErrorCode::InvalidInput, "slip", "entry " + std::to_string(at + 1) + " is not an event");
}

Result<SagaEvent> readEntry(const Json& entry, std::size_t at) {
    const auto& fields = entry.items();
    if (!entry.isArray() || fields.size() != kFields) return damaged(at);
    for (const std::size_t number : {0U, 2U, 3U, 4U, 5U})
        if (!fields[number].isInt()) return damaged(at);
    if (!fields[1].isString() || !fields[6].isString()) return damaged(at);
    const std::int64_t kind = fields[0].asInt();
    if (kind < 1 || kind > static_cast<std::int64_t>(EventKind::LateAnswerIgnored)) return damaged(at);
    SagaEvent event;
    event.seq = static_cast<std::int64_t>(at) + 1;
    event.kind = static_cast<EventKind>(kind);
    event.type = fields[1].asString();
    event.step = static_cast<int>(fields[2].asInt());
    event.attempt = static_cast<int>(fields[3].asInt());
    event.startedAt = {fields[4].asInt()};
    event.endedAt = {fields[5].asInt()};
    Result<EventPayload> payload = decodePayload(fields[6].asString());
    if (!payload.ok()) return payload.error();
    event.payload = std::move(*payload);
    return event;
}

}  // namespace

std::string extendSlip(std::string_view slip, const std::vector<SagaEvent>& events) {
    std::string text(slip.empty() ? std::string_view("[") : slip.substr(0, slip.size() - 1));
    for (const SagaEvent& event : events) {
        if (text.size() > 1) text += ',';
        text += Json(Json::Array{Json(static_cast<std::int64_t>(event.kind)), Json(event.type),
                             Json(std::int64_t{event.step}), Json(std::int64_t{event.attempt}),
                             Json(event.startedAt.us), Json(event.endedAt.us), Json(encodePayload(event.payload))})
                    .dump();
    }
    return text + ']';
}

Result<std::vector<SagaEvent>> readSlip(std::string_view slip) {
    if (slip.size() > kMaxSlipBytes) return makeError(ErrorCode::LimitExceeded, "slip", "is larger than 4 MiB");
    // An entry of a slip takes more than two bytes for each of its values.
    const Result<Json> json = parseJson(slip, "slip", {.maxBytes = kMaxSlipBytes, .maxValues = kMaxSlipBytes / 2});
    if (!json.ok()) return json.error();
    if (!json->isArray()) return makeError(ErrorCode::InvalidInput, "slip", "is not a list of events");
    std::vector<SagaEvent> events;
    events.reserve(json->items().size());
    for (std::size_t at = 0; at < json->items().size(); ++at) {
        Result<SagaEvent> event = readEntry(json->items()[at], at);
        if (!event.ok()) return event.error();
        events.push_back(std::move(*event));
    }
    return events;
}

}  // namespace saga
