#include "core/engine/batch.h"
#include "core/engine/bus_post.h"
#include "core/engine/child_saga.h"
#include "core/engine/expire_step.h"
#include "core/engine/notice_delivery.h"
#include "core/engine/outside_call.h"
#include "core/engine/saga_input.h"

namespace saga {
namespace {

constexpr Micros kDeafTickRetry{1'000'000};

// What was scratch becomes the saga's state.
void takeState(EngineContext& context, Task& task, EngineFigures& figures) {
    RunningSaga& saga = *task.saga;
    const bool hadEnded = isEnd(saga.state.status);
    saga.state = std::move(task.next);
    saga.failures = 0;
    saga.failure.reset();
    if (task.dispatched.has_value()) context.sagas.hold(saga, *task.dispatched);
    if (hadEnded || !isEnd(saga.state.status)) return;
    ++figures.settled;
    tellParent(context, saga);
}

void logBreaker(const EngineContext& context, const std::string& participant, const CircuitBreakers::Change& change) {
    logLine(context, LogLevel::Warning, LogCategory::Engine, {}, [&] {
        return change.position == BreakerPosition::Open
                   ? "circuit breaker of " + participant + " opened; one call is let through at " + toIso(change.openUntil)
                   : "circuit breaker of " + participant + " closed; " + std::to_string(change.woken.size()) + " sagas go on";
    });
}

void noteOutcome(EngineContext& context, const ParticipantOutcome& outcome) {
    const Timestamp now = context.time.now();
    const CircuitBreakers::Change* change = context.breakers.note(outcome, now);
    if (change == nullptr) return;
    logBreaker(context, outcome.participant, *change);
    for (const SagaNo no : change->woken)
        if (RunningSaga* saga = context.sagas.find(no)) {
            std::erase_if(saga->heldBack, [&](const HeldBack& held) { return held.participant == outcome.participant; });
            context.sagas.schedule(*saga, now);
        }
}

void holdBack(EngineContext& context, Task& task) {
    RunningSaga& saga = *task.saga;
    logLine(context, LogLevel::Info, LogCategory::Engine, saga.logContext(), [&] {
        return "waits for the circuit breaker of " + task.heldBack->participant + " until " + toIso(task.heldBack->until);
    });
    context.breakers.await(task.heldBack->participant, saga.no);
    saga.heldBack.push_back(std::move(*task.heldBack));
}

// What the task came to, once it is durable.
void moveOn(EngineContext& context, Task& task, EngineFigures& figures) {
    if (task.created) {
        task.saga = &context.sagas.add(std::move(task.created));
        if (!task.revived) ++figures.started;
    }
    if (task.published) subscribeHandlers(context, *task.published);
    if (task.published) context.definitions.add(task.published, std::get<DefinitionRow>(task.outcome));
    // A request that has arrived is used up, also when nothing came of it.
    if (task.tookArrival) task.saga->arrivals.erase(task.saga->arrivals.begin());
    if (task.saga != nullptr) takeOutgoing(context, task);
    for (Task& other : task.along) moveOn(context, other, figures);
    if (task.changed) takeState(context, task, figures);
    if (task.awaited.has_value()) awaitChild(context, *task.saga, *task.awaited);
    leave(context, task);
    if (task.deliverAgain.has_value()) context.deliveries.add(std::move(*task.deliverAgain));
    if (task.heldBack.has_value()) holdBack(context, task);
    for (const ParticipantOutcome& outcome : task.outcomes) noteOutcome(context, outcome);
}

// Every saga of the batch, in the order of its rows.
template <class Visit>
void forEachTask(std::vector<Task>& tasks, const Visit& visit) {
    for (Task& task : tasks) {
        visit(task);
        for (Task& other : task.along) visit(other);
    }
}

void answerWaiters(RunningSaga& saga) {
    if (saga.waiters.empty() || !isSettledForNow(saga.state)) return;
    const std::vector<Reply<SagaSummary>> waiters = std::move(saga.waiters);
    saga.waiters.clear();
    const SagaSummary summary = summaryOf(saga, saga.state);
    for (const Reply<SagaSummary>& reply : waiters)
        if (reply) reply(summary);
}

// The batch's rows stand in the order of its tasks, so that one walk gives each saga its events.
std::vector<SagaChange> changesOf(WriteBatch& writes, const std::vector<SagaNo>& changed) {
    std::vector<SagaChange> changes;
    changes.reserve(changed.size());
    auto started = writes.newSagas.begin();
    auto moved = writes.changedSagas.begin();
    auto event = writes.events.begin();
    for (const SagaNo no : changed) {
        const bool isNew = started != writes.newSagas.end() && started->no == no;
        SagaChange change{std::move(isNew ? *started++ : *moved++), {}};
        for (; event != writes.events.end() && event->saga == no; ++event)
            change.events.push_back(std::move(event->event));
        changes.push_back(std::move(change));
    }
    return changes;
}

void notify(EngineContext& context, WriteBatch& writes, const std::vector<SagaNo>& changed) {
    CommittedBatch batch;
    batch.commit = writes.commit;
    batch.counts = context.committed.counts;
    batch.shopChanged = !writes.accounts.empty() || !writes.postings.empty() || !writes.users.empty() ||
                        !writes.items.empty() || !writes.purchaseLogs.empty() || !writes.logStates.empty() ||
                        !writes.notices.empty() || !writes.answeredDeliveries.empty() || !writes.orders.empty() ||
                        !writes.checkout.empty();
    batch.faultsChanged = !writes.faultRules.empty() || writes.faultsBlocked.has_value();
    batch.deadLettersChanged = !writes.deadLetters.empty() || !writes.resolvedLetters.empty();
    batch.definitionsChanged = !writes.definitions.empty();
    batch.sagas = changesOf(writes, changed);
    context.parts.listener->onCommitted(batch);
}

void logEnd(const EngineContext& context, const RunningSaga& saga) {
    if (isEnd(saga.state.status))
        logLine(context, LogLevel::Debug, LogCategory::Engine, saga.logContext(),
                [&] { return "ended " + std::string(toText(saga.state.status)); });
    else if (saga.state.attention != Attention::None)
        logLine(context, LogLevel::Warning, LogCategory::Engine, saga.logContext(),
                [&] { return "needs attention: " + std::string(toText(saga.state.attention)); });
}

void scheduleNext(EngineContext& context, Task& task, Timestamp now) {
    RunningSaga& saga = *task.saga;
    const bool deaf = task.idle && saga.effects.wakeAt.isSet() && saga.effects.wakeAt <= now;
    if (!deaf) return releaseSaga(context, &saga);
    logLine(context, LogLevel::Error, LogCategory::Engine, saga.logContext(),
            [] { return "a timer is due and nothing follows from it"; });
    context.sagas.wakeLater(saga, now + kDeafTickRetry);
}

}  // namespace

void releaseSaga(EngineContext& context, RunningSaga* saga) {
    if (saga == nullptr) return;
    if (isEnd(saga->state.status))
        context.sagas.remove(*saga);
    else
        context.sagas.schedule(*saga, context.time.now());
}

void finishBatch(EngineContext& context, Batch& batch, EngineFigures& figures) {
    context.committed = batch.numbers;
    context.faults.adopt(batch.writes);
    if (batch.writes.defaultMode.has_value()) context.defaultMode = *batch.writes.defaultMode;
    context.work.reset();
    for (const DeadLetterRow& letter : batch.writes.deadLetters)
        if (const RunningSaga* saga = context.sagas.find(letter.key.saga))
            context.busMeter.deadLettered(saga->definition->name + "/" + letter.key.handler);
    std::vector<SagaNo> changed;
    for (Task& task : batch.tasks) moveOn(context, task, figures);
    forEachTask(batch.tasks, [&](const Task& task) {
        if (!task.changed) return;
        changed.push_back(task.saga->no);
        logEnd(context, *task.saga);
    });
    // Under way before anybody has an answer, so that a program that ends now waits for them.
    noteDeliveries(context, batch.writes);
    startDeliveries(context);
    // Before the answers: who has one finds it in whatever follows the commits.
    if (context.parts.listener != nullptr && !batch.writes.empty()) notify(context, batch.writes, changed);
    forEachTask(batch.tasks, [](Task& task) {
        if (task.request.has_value() && !task.failure.has_value()) answer(*task.request, std::move(task.outcome));
        if (task.saga != nullptr) answerWaiters(*task.saga);
    });
    noteExpiries(context, batch.writes);
    const Timestamp now = context.time.now();
    forEachTask(batch.tasks, [&](Task& task) {
        if (task.saga != nullptr && !task.failure.has_value()) scheduleNext(context, task, now);
    });
    // STOP ALL ends what rules hold back, too.
    if (batch.writes.faultsBlocked.value_or(false)) context.sagas.releaseAll();
    carryMail(context);
    figures.inputs += static_cast<std::int64_t>(batch.tasks.size());
}

}  // namespace saga
