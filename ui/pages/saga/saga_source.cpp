#include "ui/pages/saga/saga_source.h"

#include <algorithm>

#include "ui/pages/saga/sequence_frame.h"

namespace saga::ui {

SagaSource::SagaSource(PageContext& context, SagaId id, QObject* parent) : QObject(parent), m_context(context), m_id(std::move(id)) {
    connect(&m_context.bridge(), &Bridge::fed, this, &SagaSource::takeFeed);
    connect(&m_context.bridge(), &Bridge::attached, this, &SagaSource::read);
    connect(&m_context.bridge(), &Bridge::detached, this,
            [this] { fail(makeError(ErrorCode::Unavailable, "", "the connection was closed")); });
}

void SagaSource::takeFeed(const FeedBatch& batch) {
    const bool mine = batch.dropped > 0 || std::any_of(batch.sagas.begin(), batch.sagas.end(),
                                                       [this](const FeedSaga& change) { return change.summary.id == m_id; });
    if (mine)
        read();
    else if (batch.shopChanged && m_planWanted)
        readPlan();
}

void SagaSource::read() {
    if (m_reading) {
        m_changedMeanwhile = true;
        return;
    }
    if (!m_context.bridge().isAttached())
        return fail(makeError(ErrorCode::Unavailable, "", "there is no connection"));
    m_reading = true;
    const Answer<Prepared> deliver = m_context.bridge().deliver<Prepared>(this, [this](Result<Prepared> answer) {
        m_reading = false;
        take(std::move(answer));
        if (std::exchange(m_changedMeanwhile, false))
            read();
    });
    m_context.bridge().api().saga(m_id, [deliver](Result<SagaDetail> answer) {
        if (!answer)
            return deliver(answer.error());
        Prepared prepared;
        prepared.detail = std::make_shared<const SagaDetail>(std::move(answer).value());
        prepared.timeline = timelineOf(prepared.detail->summary, prepared.detail->events, std::vector<TimelineLane>(prepared.detail->steps.size()));
        prepared.sequence = sequenceOf(prepared.detail->summary, prepared.detail->events, sequenceFrame(*prepared.detail));
        deliver(std::move(prepared));
    });
}

void SagaSource::take(Result<Prepared> answer) {
    if (!answer)
        return fail(answer.error());
    m_failure.reset();
    m_readAt = m_context.now();
    if (m_detail != nullptr && answer->detail->commit < m_detail->commit)
        return;
    m_detail = std::move(answer->detail);
    m_timeline = std::move(answer->timeline);
    m_sequence = std::move(answer->sequence);
    Q_EMIT arrived();
    if (m_planWanted)
        readPlan();
}

void SagaSource::fail(Error error) {
    m_failure = std::move(error);
    Q_EMIT failed();
}

void SagaSource::setPlanWanted(bool wanted) {
    const bool begins = wanted && !m_planWanted;
    m_planWanted = wanted;
    if (begins && m_detail != nullptr)
        readPlan();
}

void SagaSource::readPlan() {
    if (m_readingPlan) {
        m_planChangedMeanwhile = true;
        return;
    }
    if (!m_context.bridge().isAttached())
        return;
    m_readingPlan = true;
    m_context.bridge().api().compensationPlan(m_id, m_context.bridge().deliver<CompensationPlanView>(this, [this](Result<CompensationPlanView> answer) {
        m_readingPlan = false;
        if (answer)
            Q_EMIT planArrived(*answer);
        else
            Q_EMIT planFailed(answer.error());
        if (std::exchange(m_planChangedMeanwhile, false))
            readPlan();
    }));
}

void SagaSource::readStep(std::int64_t seq) {
    m_stepWanted = seq;
    if (!m_context.bridge().isAttached())
        return;
    m_context.bridge().api().stateStep(m_id, seq, m_context.bridge().deliver<StateStep>(this, [this, seq](Result<StateStep> answer) {
        if (seq != m_stepWanted)
            return;
        if (answer)
            Q_EMIT stepArrived(*answer);
        else
            Q_EMIT stepFailed(answer.error());
    }));
}

}  // namespace saga::ui
