#include "ui/scenes/timeline_content.h"

#include <algorithm>

namespace saga::ui {

namespace {

// Folds events into spans. An attempt that left the unit of work opens a span which its outcome closes.
class SpanBuilder {
public:
    SpanBuilder(std::int64_t startUs, std::size_t lanes) : m_startUs(startUs), m_spans(lanes), m_injectedStep(-1) {}

    void take(const SagaEvent& event);
    std::vector<std::vector<TimelineSpan>> finish(std::int64_t endUs, bool ended);

private:
    void add(const SagaEvent& event, SpanKind kind);
    void addBackoff(const SagaEvent& event, SpanKind kind);
    void open(const SagaEvent& event, SpanKind kind);
    std::int64_t since(Timestamp t) const { return std::max<std::int64_t>(0, t.us - m_startUs); }
    std::vector<TimelineSpan>& lane(const SagaEvent& event) { return m_spans[static_cast<std::size_t>(event.step)]; }
    void cutBackoff(const SagaEvent& event);

    std::int64_t m_startUs;
    std::vector<std::vector<TimelineSpan>> m_spans;
    int m_injectedStep;
};

void SpanBuilder::take(const SagaEvent& event) {
    if (event.step < 0 || static_cast<std::size_t>(event.step) >= m_spans.size())
        return;
    switch (event.kind) {
        case EventKind::FaultInjected: m_injectedStep = event.step; break;
        case EventKind::StepStarted: open(event, SpanKind::Running); break;
        case EventKind::StepSucceeded: add(event, SpanKind::Succeeded); break;
        case EventKind::StepFailed: add(event, SpanKind::Failed); break;
        case EventKind::RetryScheduled:
            add(event, SpanKind::Failed);
            addBackoff(event, SpanKind::Backoff);
            break;
        case EventKind::AskAgainScheduled: addBackoff(event, SpanKind::Backoff); break;
        case EventKind::StepCompensating: open(event, SpanKind::Undoing); break;
        case EventKind::StepCompensated: add(event, SpanKind::Undone); break;
        case EventKind::CompensationFailed: add(event, SpanKind::UndoFailed); break;
        case EventKind::CompensationRetryScheduled:
            add(event, SpanKind::UndoFailed);
            addBackoff(event, SpanKind::UndoBackoff);
            break;
        case EventKind::CompensationWaived:
        case EventKind::StepSkipped: add(event, SpanKind::Waived); break;
        default: break;
    }
}

void SpanBuilder::add(const SagaEvent& event, SpanKind kind) {
    cutBackoff(event);
    auto& spans = lane(event);
    TimelineSpan span;
    if (!spans.empty() && spans.back().open) {
        span = spans.back();
        spans.pop_back();
    } else {
        span.time.begin = since(event.startedAt);
    }
    span.lane = event.step;
    span.kind = kind;
    span.open = false;
    span.time.end = std::max(span.time.begin, since(event.endedAt));
    span.injected = span.injected || !event.payload.rule.empty() || m_injectedStep == event.step;
    span.attempt = event.attempt;
    span.seq = event.seq;
    span.code = QString::fromStdString(event.payload.code);
    m_injectedStep = -1;
    spans.push_back(span);
}

void SpanBuilder::addBackoff(const SagaEvent& event, SpanKind kind) {
    TimelineSpan span;
    span.lane = event.step;
    span.kind = kind;
    span.time = {since(event.endedAt), since(event.endedAt) + event.payload.delay.count()};
    span.attempt = event.attempt;
    span.seq = event.seq;
    lane(event).push_back(span);
}

void SpanBuilder::open(const SagaEvent& event, SpanKind kind) {
    cutBackoff(event);
    TimelineSpan span;
    span.lane = event.step;
    span.kind = kind;
    span.open = true;
    span.injected = m_injectedStep == event.step;
    span.time = {since(event.startedAt), since(event.startedAt)};
    span.attempt = event.attempt;
    span.seq = event.seq;
    lane(event).push_back(span);
}

// An operator's retry ends a backoff early.
void SpanBuilder::cutBackoff(const SagaEvent& event) {
    auto& spans = lane(event);
    if (!spans.empty() && !isWork(spans.back().kind))
        spans.back().time.end = std::clamp(spans.back().time.end, spans.back().time.begin, std::max(spans.back().time.begin, since(event.startedAt)));
}

std::vector<std::vector<TimelineSpan>> SpanBuilder::finish(std::int64_t endUs, bool ended) {
    for (auto& spans : m_spans) {
        if (spans.empty())
            continue;
        TimelineSpan& last = spans.back();
        if (last.open)
            last.time.end = std::max(last.time.begin, endUs);
        if (ended && !isWork(last.kind))
            last.time.end = std::clamp(last.time.end, last.time.begin, std::max(last.time.begin, endUs));
    }
    return std::move(m_spans);
}

}  // namespace

std::vector<TimeStretch> TimelineContent::workStretches() const {
    std::vector<TimeStretch> result;
    for (const auto& lane : spans) {
        for (const TimelineSpan& span : lane) {
            if (isWork(span.kind))
                result.push_back(span.time);
        }
    }
    return result;
}

std::size_t TimelineContent::spanCount() const {
    std::size_t count = 0;
    for (const auto& lane : spans)
        count += lane.size();
    return count;
}

TimelineContent timelineOf(const SagaSummary& saga, const std::vector<SagaEvent>& events, std::vector<TimelineLane> lanes) {
    TimelineContent content;
    content.startUs = saga.startedAt.us;
    content.ended = saga.endedAt.isSet();
    const Timestamp last = content.ended ? saga.endedAt : saga.updatedAt;
    content.endUs = std::max<std::int64_t>(0, last.us - content.startUs);
    SpanBuilder builder(content.startUs, lanes.size());
    for (const SagaEvent& event : events)
        builder.take(event);
    content.spans = builder.finish(content.endUs, content.ended);
    content.lanes = std::move(lanes);
    for (const auto& lane : content.spans) {
        for (const TimelineSpan& span : lane)
            content.endUs = std::max(content.endUs, span.time.end);
    }
    return content;
}

}  // namespace saga::ui
