#include "core/verify/bus_checks.h"

#include <algorithm>

#include "core/saga/choreography.h"
#include "core/saga/routing_slip.h"
#include "core/saga/state_facts.h"

namespace saga {
namespace {

std::string eventNo(std::int64_t seq) {
    return "event " + std::to_string(seq);
}

// Why nothing can be on the saga's way; empty when something has to be.
std::string whyNothing(const SagaState& state) {
    if (state.mode != Mode::Choreography) return "it is orchestrated";
    if (hasEnded(state)) return "it has ended";
    return isHeld(state) ? "it is held" : std::string();
}

bool isHeard(const Definition& definition, const std::string& event) {
    const std::vector<Subscription> all = subscriptionsOf(definition);
    return std::any_of(all.begin(), all.end(), [&](const Subscription& each) { return each.event == event; });
}

// A person may have put right what steps answered; what happened is the history's.
bool tellsTheHistory(const std::vector<SagaEvent>& told, const std::vector<SagaEvent>& events) {
    return std::equal(told.begin(), told.end(), events.begin(), events.end(), [](const SagaEvent& a, const SagaEvent& b) {
        return a.kind == b.kind && a.step == b.step && a.attempt == b.attempt;
    });
}

std::string problemOf(const CheckedSaga& checked, const OutboxRow& outbox) {
    if (outbox.seq != checked.state->seq)
        return eventNo(outbox.seq) + " is on its way, the last one is " + std::to_string(checked.state->seq);
    if (!isHeard(checked.definition(), outbox.event)) return "nobody hears " + outbox.event + ", which is on its way";
    const auto told = readSlip(outbox.slip);
    if (!told.ok()) return "the slip of " + outbox.event + " cannot be read: " + told.error().reason;
    return tellsTheHistory(*told, checked.facts.events) ? std::string() : "the slip of " + outbox.event + " tells another history";
}

bool isDeadLetter(const SagaFacts& saga, const InboxKey& key) {
    return std::any_of(saga.letters.begin(), saga.letters.end(), [&](const DeadLetterRow& letter) { return letter.key == key; });
}

void checkHandled(const CheckedSaga& checked, SagaFindings& findings) {
    const SagaFacts& saga = checked.facts;
    const InboxKey* before = nullptr;
    for (const InboxKey& key : saga.inbox) {
        if (isDeadLetter(saga, key)) continue;
        if (saga.outbox && saga.outbox->seq == key.seq)
            findings.offend(Invariant::Inbox, eventNo(key.seq) + " is on its way and handled by " + key.handler + " already");
        else if (key.seq < 1 || key.seq > checked.state->seq)
            findings.offend(Invariant::Inbox, key.handler + " handled " + eventNo(key.seq) + ", which was never published");
        else if (before != nullptr && before->seq == key.seq)
            findings.offend(Invariant::Inbox, eventNo(key.seq) + " was handled by " + before->handler + " and " + key.handler);
        before = &key;
    }
}

}  // namespace

void checkOutbox(const CheckedSaga& checked, SagaFindings& findings) {
    const std::optional<OutboxRow>& outbox = checked.facts.outbox;
    const std::string nothing = whyNothing(*checked.state);
    if (!nothing.empty()) {
        if (outbox) findings.offend(Invariant::Outbox, outbox->event + " is on its way although " + nothing);
        return;
    }
    const std::string problem = outbox ? problemOf(checked, *outbox) : std::string("runs, and no event of it is on its way");
    if (!problem.empty()) findings.offend(Invariant::Outbox, problem);
}

void checkInbox(const CheckedSaga& checked, SagaFindings& findings) {
    const SagaFacts& saga = checked.facts;
    const bool running = checked.state->mode == Mode::Choreography && !hasEnded(*checked.state);
    if (!running && !saga.inbox.empty())
        findings.offend(Invariant::Inbox, "keeps handled events although it " +
                                              std::string(hasEnded(*checked.state) ? "has ended" : "is orchestrated"));
    if (running) checkHandled(checked, findings);
    for (const DeadLetterRow& letter : saga.letters) {
        const std::string name = "the dead letter of " + eventNo(letter.key.seq);
        const bool marked = std::find(saga.inbox.begin(), saga.inbox.end(), letter.key) != saga.inbox.end();
        if (letter.cause.empty()) findings.offend(Invariant::Inbox, name + " has no cause");
        if (letter.state != DeadLetterState::Open && (letter.resolvedBy.empty() || letter.reason.empty()))
            findings.offend(Invariant::Inbox, name + " was settled by nobody or for no reason");
        if (running && !marked) findings.offend(Invariant::Inbox, name + " is not marked as handled");
    }
}

}  // namespace saga
