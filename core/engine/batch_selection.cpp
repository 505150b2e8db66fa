#include <algorithm>

#include "core/engine/bus_post.h"
#include "core/engine/engine_core_impl.h"
#include "core/engine/saga_input.h"

namespace saga {
namespace {

const SagaId* sagaOf(const EngineRequest& request) {
    if (const CommandSaga* command = std::get_if<CommandSaga>(&request)) return &command->id;
    if (const PreviewCompensation* preview = std::get_if<PreviewCompensation>(&request)) return &preview->id;
    if (const SignalSaga* signal = std::get_if<SignalSaga>(&request)) return &signal->id;
    if (const ExpireStep* expiry = std::get_if<ExpireStep>(&request)) return &expiry->id;
    if (const ExpireReservation* expiry = std::get_if<ExpireReservation>(&request)) return &expiry->id;
    if (const ResolveDeadLetter* resolve = std::get_if<ResolveDeadLetter>(&request)) return &resolve->id.saga;
    if (const OutsideAnswer* answer = std::get_if<OutsideAnswer>(&request)) return &answer->id;
    return nullptr;
}

// A damaged history concerns one saga; what it takes to read it is in order.
bool stopsTheEngine(const Error& error) {
    return isStoreTrouble(error.code) && error.code != ErrorCode::Corrupt;
}

}  // namespace

void EngineCore::Impl::addTask(std::optional<EngineRequest> request, RunningSaga* saga) {
    if (saga != nullptr) saga->batch = m_context.batchNo;
    Task& task = m_tasks.emplace_back();
    task.request = std::move(request);
    task.saga = saga;
}

Result<bool> EngineCore::Impl::select() {
    ++m_context.batchNo;
    const EngineLimits& limits = m_context.limits;
    // Requests get what the ready sagas leave, and at least half: neither a flood of starts nor a storm of retries
    // holds the other up.
    const std::size_t share = std::max(
        {std::size_t{1}, limits.batch / 2, limits.batch - std::min(limits.batch, m_context.sagas.readyCount())});
    m_tasks.reserve(std::min(limits.batch, m_requests.size() + m_context.sagas.readyCount()));
    // Requests that run alone and the sagas take turns, or a flood of the former would hold the latter up.
    const bool sagasFirst = m_ranAlone && m_context.sagas.readyCount() > 0;
    m_ranAlone = false;
    bool took = false;
    for (std::size_t looked = 0; looked < share && !m_requests.empty(); ++looked) {
        if (sagasFirst && runsAlone(m_requests.front())) break;
        const Result<bool> taken = takeRequest();
        if (!taken.ok()) return taken.error();
        if (!*taken) break;
        took = true;
        if (!m_tasks.empty() && m_tasks.back().request.has_value() && runsAlone(*m_tasks.back().request)) {
            m_ranAlone = true;
            return true;
        }
    }
    takeReadySagas();
    return took || !m_tasks.empty();
}

void EngineCore::Impl::takeReadySagas() {
    while (m_tasks.size() < m_context.limits.batch) {
        RunningSaga* saga = m_context.sagas.takeReady();
        if (saga == nullptr) return;
        // A saga with a command in this batch is scheduled anew after it.
        if (saga->batch != m_context.batchNo) addTask(std::nullopt, saga);
    }
}

Result<bool> EngineCore::Impl::takeRequest() {
    EngineRequest& front = m_requests.front();
    if (runsAlone(front) && !m_tasks.empty()) return false;
    RunningSaga* saga = nullptr;
    if (const OutsideAnswer* late = std::get_if<OutsideAnswer>(&front); late != nullptr && m_context.sagas.find(late->id) == nullptr) {
        // Its saga has ended: there is nothing that it could start.
        logLine(m_context, LogLevel::Info, LogCategory::Engine, {late->id.text, {}},
                [] { return "ignored an answer from outside that came after the end"; });
        m_requests.pop_front();
        return true;
    }
    if (const SagaId* id = sagaOf(front)) {
        const Result<RunningSaga*> found = bringIn(*id);
        if (found.ok()) {
            saga = *found;
            // One input per saga and batch: it waits, and so does what came after it.
            if (saga->batch == m_context.batchNo) return false;
        } else {
            EngineRequest request = std::move(front);
            m_requests.pop_front();
            answerError(request, found.error());
            if (stopsTheEngine(found.error())) return found.error();
            return true;
        }
    }
    EngineRequest request = std::move(front);
    m_requests.pop_front();
    if (AskParticipants* ask = std::get_if<AskParticipants>(&request)) {
        ask->reply(m_context.breakers.figures());
        return true;
    }
    if (AskBus* ask = std::get_if<AskBus>(&request)) {
        if (ask->reply) ask->reply(busFigures(m_context));
        return true;
    }
    if (AwaitSettled* await = std::get_if<AwaitSettled>(&request)) {
        SAGA_TRY(answerAwait(std::move(*await)));
        return true;
    }
    if (std::holds_alternative<StartSaga>(request) && m_context.sagas.size() >= m_context.limits.runningInMemory) {
        answerError(request,
                    makeError(ErrorCode::Busy, "engine", "too many sagas are running; try again after a moment"));
        return true;
    }
    addTask(std::move(request), saga);
    return true;
}

Result<RunningSaga*> EngineCore::Impl::bringIn(const SagaId& id) {
    if (RunningSaga* running = m_context.sagas.find(id)) return running;
    const Result<SagaNo> no = m_context.parts.store.findSaga(id);
    if (!no.ok()) return no.error();
    const Result<StoredSaga> stored = m_context.parts.store.loadSaga(*no);
    if (!stored.ok()) return stored.error();
    Result<std::unique_ptr<RunningSaga>> saga = revive(m_context, *stored);
    if (!saga.ok()) return saga.error();
    return &m_context.sagas.add(std::move(*saga));
}

Result<void> EngineCore::Impl::answerAwait(AwaitSettled request) {
    if (!request.reply) return {};
    const Result<RunningSaga*> found = bringIn(request.id);
    if (!found.ok()) {
        request.reply(found.error());
        return stopsTheEngine(found.error()) ? Result<void>(found.error()) : Result<void>();
    }
    RunningSaga& saga = **found;
    // With an input in this batch its state is about to change; the end of the batch answers.
    if (!isSettledForNow(saga.state) || saga.batch == m_context.batchNo) {
        saga.waiters.push_back(std::move(request.reply));
        return {};
    }
    request.reply(summaryOf(saga, saga.state));
    if (isEnd(saga.state.status)) m_context.sagas.remove(saga);
    return {};
}

}  // namespace saga
