#include "core/engine/engine_core.h"

#include <algorithm>

#include "core/engine/engine_core_impl.h"
#include "core/engine/bus_post.h"
#include "core/engine/notice_delivery.h"
#include "core/engine/recovery.h"
#include "core/engine/saga_input.h"

namespace saga {
namespace {

constexpr Micros kExpiryRetry{1'000'000};

}  // namespace

EngineCore::Impl::Impl(EngineParts parts, EngineLimits limits) : m_context(parts, limits) {
    if (!m_context.parts.deliver)
        m_context.parts.deliver = [this](OutsideAnswer answer) { submitAnswer(std::move(answer)); };
    if (!m_context.parts.report)
        m_context.parts.report = [this](DeliveryReport report) { submitAnswer(std::move(report)); };
}

Result<RecoveryReport> EngineCore::Impl::recover() {
    return recoverSagas(m_context);
}

void EngineCore::Impl::submit(EngineRequest request) {
    if (m_requests.size() >= m_context.limits.queue)
        return answerError(request,
                           makeError(ErrorCode::Busy, "engine", "its queue is full; try again after a moment"));
    m_requests.push_back(std::move(request));
}

void EngineCore::Impl::submitAnswer(EngineRequest answer) {
    if (DeliveryReport* report = std::get_if<DeliveryReport>(&answer))
        report->reply = [this, delivery = report->delivery](const Result<bool>& recorded) {
            endDelivery(m_context, delivery, recorded);
        };
    m_requests.push_back(std::move(answer));
}

std::size_t EngineCore::Impl::recordDeliveries() {
    m_context.deliveries.close();
    std::vector<Task> reports;
    std::erase_if(m_requests, [&](EngineRequest& request) {
        if (!std::holds_alternative<DeliveryReport>(request)) return false;
        reports.emplace_back().request = std::move(request);
        return true;
    });
    if (!m_trouble.has_value() && !reports.empty()) runTogether(std::move(reports));
    return m_trouble.has_value() ? 0 : m_context.deliveries.underWay();
}

// A store in trouble must not make it forgotten: it is due again.
EngineRequest EngineCore::Impl::expireStep(StepExpiry due) {
    ExpireStep request{due.id, due.step, {}};
    request.reply = [this, due = std::move(due)](const Result<bool>& done) {
        if (!done.ok()) m_context.expiries.add({now() + kExpiryRetry, due.no, due.id, due.step});
    };
    return request;
}

bool EngineCore::Impl::runBatch() {
    if (m_trouble.has_value()) return runInTrouble();
    if (!m_context.sagas.awaitsTime() && m_context.expiries.size() == 0 &&
        m_context.deliveries.waiting() == 0 && m_context.sagas.readyCount() == 0)
        m_context.time.anchor();
    const Timestamp start = now();
    m_context.faults.endExpired(start);
    m_context.sagas.collectDue(start);
    carryMail(m_context);
    const bool started = startDeliveries(m_context);
    while (m_context.expiries.size() > 0 && m_context.expiries.nextDue() <= start) {
        StepExpiry due = m_context.expiries.take();
        m_requests.push_back(expireStep(std::move(due)));
    }
    const Result<bool> took = select();
    std::vector<Task> tasks = std::move(m_tasks);
    m_tasks.clear();
    if (!took.ok()) {
        Batch batch;
        batch.tasks = std::move(tasks);
        enterTrouble(took.error(), std::move(batch), false);
        return true;
    }
    if (tasks.empty() && !m_context.faults.hasDraft()) return *took || started;
    runTogether(std::move(tasks));
    return true;
}

Timestamp EngineCore::Impl::nextWake() const {
    if (m_trouble.has_value()) return m_requests.empty() ? m_trouble->retryAt : now();
    if (!m_requests.empty() || m_context.sagas.readyCount() > 0 || m_context.sagas.unpublished() != nullptr) return now();
    Timestamp next = m_context.sagas.nextDue();
    for (const Timestamp other : {m_context.faults.nextExpiry(), m_context.expiries.nextDue(), m_context.deliveries.nextDue()})
        if (other.isSet() && (!next.isSet() || other < next)) next = other;
    return next;
}

bool EngineCore::Impl::hasWork(Timestamp at) const {
    const Timestamp next = nextWake();
    return next.isSet() && next <= at;
}

void EngineCore::Impl::abandonRequests(const Error& error) {
    std::deque<EngineRequest> waiting;
    waiting.swap(m_requests);
    for (EngineRequest& request : waiting) answerError(request, error);
    if (m_unsettled.has_value())
        for (Task& task : m_unsettled->tasks)
            if (task.request.has_value()) {
                answerError(*task.request, error);
                task.request.reset();
            }
    m_context.sagas.forEach([&](RunningSaga& saga) {
        const std::vector<Reply<SagaSummary>> waiters = std::move(saga.waiters);
        saga.waiters.clear();
        for (const Reply<SagaSummary>& reply : waiters)
            if (reply) reply(error);
    });
}

EngineFigures EngineCore::Impl::figures() const {
    EngineFigures figures = m_figures;
    figures.running = static_cast<std::int64_t>(m_context.sagas.size());
    figures.queued = static_cast<std::int64_t>(m_requests.size());
    figures.deliveries = static_cast<std::int64_t>(m_context.deliveries.waiting() + m_context.deliveries.underWay());
    return figures;
}

EngineCore::EngineCore(EngineParts parts, EngineLimits limits) : m_impl(std::make_unique<Impl>(parts, limits)) {}
EngineCore::~EngineCore() = default;
Result<RecoveryReport> EngineCore::recover() {
    return m_impl->recover();
}
void EngineCore::submit(EngineRequest request) {
    m_impl->submit(std::move(request));
}
std::size_t EngineCore::recordDeliveries() {
    return m_impl->recordDeliveries();
}
void EngineCore::submitAnswer(EngineRequest answer) {
    m_impl->submitAnswer(std::move(answer));
}
bool EngineCore::runBatch() {
    return m_impl->runBatch();
}
Timestamp EngineCore::now() const {
    return m_impl->now();
}
Timestamp EngineCore::nextWake() const {
    return m_impl->nextWake();
}
bool EngineCore::hasWork(Timestamp now) const {
    return m_impl->hasWork(now);
}
void EngineCore::abandonRequests(const Error& error) {
    m_impl->abandonRequests(error);
}
EngineFigures EngineCore::figures() const {
    return m_impl->figures();
}

}  // namespace saga
