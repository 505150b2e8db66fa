#include "core/verify/history_checks.h"

#include "core/saga/decide.h"
#include "core/saga/summary_projection.h"

namespace saga {
namespace {

std::string said(std::string_view field, const std::string& stored, const std::string& folded) {
    return std::string(field) + " is stored as \"" + stored + "\", its events say \"" + folded + "\"";
}
std::string said(std::string_view field, std::int64_t stored, std::int64_t folded) {
    return said(field, std::to_string(stored), std::to_string(folded));
}

// The first field that differs; the fields are looked at in the order of the row.
std::string firstDifference(const SagaSummary& stored, const SagaSummary& folded) {
    const auto text = [](auto value) {
        return std::string(toText(value));
    };
    if (stored.status != folded.status) return said("status", text(stored.status), text(folded.status));
    if (stored.paused != folded.paused) return said("paused", stored.paused, folded.paused);
    if (stored.attention != folded.attention) return said("attention", text(stored.attention), text(folded.attention));
    if (stored.injected != folded.injected) return said("injected", stored.injected, folded.injected);
    if (stored.mode != folded.mode) return said("mode", text(stored.mode), text(folded.mode));
    if (stored.user != folded.user) return said("user", stored.user.text, folded.user.text);
    if (stored.item != folded.item) return said("item", stored.item.text, folded.item.text);
    if (stored.quantity != folded.quantity) return said("quantity", stored.quantity, folded.quantity);
    if (stored.amount != folded.amount) return said("amount", stored.amount, folded.amount);
    if (stored.step != folded.step) return said("step", stored.step, folded.step);
    if (stored.code != folded.code) return said("code", stored.code, folded.code);
    if (stored.attempts != folded.attempts) return said("attempts", stored.attempts, folded.attempts);
    if (stored.rule != folded.rule) return said("rule", stored.rule.text, folded.rule.text);
    if (stored.correlation != folded.correlation)
        return said("correlation", stored.correlation.text, folded.correlation.text);
    if (stored.events != folded.events) return said("events", stored.events, folded.events);
    if (stored.startedAt != folded.startedAt)
        return said("startedAt", toIso(stored.startedAt), toIso(folded.startedAt));
    if (stored.updatedAt != folded.updatedAt)
        return said("updatedAt", toIso(stored.updatedAt), toIso(folded.updatedAt));
    if (stored.endedAt != folded.endedAt) return said("endedAt", toIso(stored.endedAt), toIso(folded.endedAt));
    return "the row differs from its events";
}

bool isNumbered(const std::vector<SagaEvent>& events, std::string& problem) {
    std::int64_t expected = 1;
    for (const SagaEvent& event : events) {
        if (event.seq != expected) {
            problem =
                "event " + std::to_string(event.seq) + " stands where event " + std::to_string(expected) + " is due";
            return false;
        }
        ++expected;
    }
    return true;
}

}  // namespace

const BookedDefinition* checkedDefinition(const SagaFacts& saga, const DefinitionBook& book, SagaFindings& findings) {
    const SagaSummary& summary = saga.summary;
    if (saga.events.empty()) {
        findings.offend(Invariant::NoLostSaga, "has no events");
        return nullptr;
    }
    const BookedDefinition* booked = book.find(summary.definition, summary.version);
    const std::string name = "its definition " + summary.definition + " version " + std::to_string(summary.version);
    if (booked == nullptr)
        findings.offend(Invariant::Order, name + " is not in the database");
    else if (booked->definition == nullptr)
        findings.offend(Invariant::Order, name + " cannot be read: " + booked->problem);
    else
        return booked;
    return nullptr;
}

std::optional<SagaState> checkedState(const SagaFacts& saga, const Definition& definition, SagaFindings& findings) {
    std::string problem;
    if (!isNumbered(saga.events, problem)) {
        findings.offend(Invariant::Order, problem);
        return std::nullopt;
    }
    auto state = fold(definition, saga.events);
    if (!state.ok()) {
        findings.offend(Invariant::Order, state.error().reason);
        return std::nullopt;
    }
    return *std::move(state);
}

void checkCarriedOn(const Definition& definition, const SagaState& state, SagaFindings& findings) {
    if (isEnd(state.status) || state.paused || state.attention != Attention::None) return;
    const Effects effects = effectsOf(definition, state, state.updatedAt);
    if (effects.invoke.empty() && !effects.wakeAt.isSet())
        findings.offend(Invariant::NoLostSaga,
                        "is " + std::string(toText(state.status)) + " and nothing carries it on");
}

void checkSummary(const SagaFacts& saga, const Definition& definition, const SagaState& state, SagaFindings& findings) {
    const SagaSummary folded = summarize(saga.summary.no, saga.summary.id, definition, state);
    if (!(saga.summary == folded)) findings.offend(Invariant::Projections, firstDifference(saga.summary, folded));
}

}  // namespace saga
