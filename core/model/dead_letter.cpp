#include "core/model/dead_letter.h"

#include <charconv>

namespace saga {
namespace {

Json textOrNull(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json timeOrNull(Timestamp t) {
    return t.isSet() ? Json(toIso(t)) : Json();
}

}  // namespace

std::string_view toText(DeadLetterState state) {
    switch (state) {
        case DeadLetterState::Open:
            return "open";
        case DeadLetterState::Redriven:
            return "redriven";
        case DeadLetterState::Discarded:
            return "discarded";
    }
    return {};
}

std::optional<DeadLetterState> deadLetterStateFromText(std::string_view text) {
    for (const DeadLetterState state : {DeadLetterState::Open, DeadLetterState::Redriven, DeadLetterState::Discarded})
        if (toText(state) == text) return state;
    return std::nullopt;
}

std::string_view toText(DeadLetterAction action) {
    return action == DeadLetterAction::Redrive ? "redrive" : "discard";
}

std::string toText(const DeadLetterId& id) {
    return id.saga.text + "/" + std::to_string(id.seq) + "/" + id.handler;
}

Result<DeadLetterId> readDeadLetterId(std::string_view text) {
    const Error wrong = makeError(ErrorCode::InvalidInput, "id", "must be SAGA/NUMBER/HANDLER, as dead-letter list shows it");
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos) return wrong;
    DeadLetterId id{SagaId(std::string(text.substr(0, first))), 0, std::string(text.substr(second + 1))};
    const std::string_view number = text.substr(first + 1, second - first - 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id.seq);
    if (number.empty() || error != std::errc() || end != number.data() + number.size()) return wrong;
    if (!checkId("id", id.saga.text).ok() || !checkId("id", id.handler).ok()) return wrong;
    return id;
}

Json toJson(const DeadLetterView& letter) {
    return Json::object({{"id", letter.id},
                         {"transactionId", letter.saga.text},
                         {"definition", letter.definition},
                         {"seq", letter.seq},
                         {"event", letter.event},
                         {"handler", letter.handler},
                         {"cause", letter.cause},
                         {"tries", letter.tries},
                         {"at", toIso(letter.at)},
                         {"state", toText(letter.state)},
                         {"edited", letter.edited},
                         {"resolvedBy", textOrNull(letter.resolvedBy)},
                         {"reason", textOrNull(letter.reason)},
                         {"resolvedAt", timeOrNull(letter.resolvedAt)},
                         {"payload", letter.payload}});
}

Json toJson(const DeadLetterGroup& group) {
    return Json::object({{"cause", group.cause},
                         {"event", group.event},
                         {"handler", group.handler},
                         {"definition", group.definition},
                         {"count", group.count},
                         {"oldest", toIso(group.oldest)},
                         {"newest", toIso(group.newest)}});
}

}  // namespace saga
