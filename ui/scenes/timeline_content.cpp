#include "ui/scenes/timeline_content.h"

#include <algorithm>

namespace saga::ui {

namespace {

// Folds events into spans. An attempt that left the unit of work opens a span which its outcome closes.
class SpanBuilder {
public:
    SpanBuilder(std::int64_t startUs, std::size_t lanes) : m_startUs(startUs), m_spans(lanes) {}

    void take(const SagaEvent& event);
    std::vector<std::vector<TimelineSpan>> finish(std::int64_t endUs, bool ended);

private:
    void add(const SagaEvent& event, SpanKind kind);
    void addBackoff(const SagaEvent& event, SpanKind kind);
    void open(const SagaEvent& event, SpanKind kind);
    std::int64_t since(Timestamp t) const { return std::max<std::int64_t>(0, t.us - m_startUs); }
    std::vector<TimelineSpan>& lane(const SagaEvent& event) { return m_spans[static_cast<std::size_t>(event.step)]; }
    void addWaiting(const SagaEvent& event);

    std::int64_t m_startUs;
    std::vector<std::vector<TimelineSpan>> m_spans;
    int m_injectedStep = -1;
    std::int64_t m_freeUs = 0;  // since when nothing works
};

SpanTally tallied(SpanTally before, const TimelineSpan& span) {
    if (isWork(span.kind)) {
        ++before.attempts;
        before.failures += isFailure(span.kind) ? 1 : 0;
        before.undos += isUndo(span.kind) ? 1 : 0;
        before.injected += span.injected ? 1 : 0;
    }
    return before;
}

void SpanBuilder::take(const SagaEvent& event) {
    if (event.step < 0 || static_cast<std::size_t>(event.step) >= m_spans.size()) {
        // What a person starts hours later was not due before.
        m_freeUs = std::max(m_freeUs, since(event.endedAt));
        return;
    }
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
    auto& spans = lane(event);
    TimelineSpan span;
    const bool closes = !spans.empty() && spans.back().open;
    if (!closes)
        addWaiting(event);
    if (closes) {
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
    m_freeUs = span.time.end;
    spans.push_back(std::move(span));
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
    addWaiting(event);
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

// Before an attempt: an operator's retry ends a backoff early; what was due and had to wait is a span of its own.
void SpanBuilder::addWaiting(const SagaEvent& event) {
    auto& spans = lane(event);
    const std::int64_t begin = since(event.startedAt);
    std::int64_t dueUs = m_freeUs;
    if (!spans.empty()) {
        TimelineSpan& last = spans.back();
        if (!isWork(last.kind))
            last.time.end = std::clamp(last.time.end, last.time.begin, std::max(last.time.begin, begin));
        dueUs = std::max(dueUs, last.time.end);
    }
    if (dueUs >= begin)
        return;
    TimelineSpan span;
    span.lane = event.step;
    span.kind = SpanKind::Queued;
    span.time = {dueUs, begin};
    span.attempt = event.attempt;
    span.seq = event.seq;
    spans.push_back(std::move(span));
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

bool TimelineContent::hasOpenWork() const {
    return std::any_of(spans.begin(), spans.end(), [](const auto& lane) { return !lane.empty() && lane.back().open; });
}

SpanTally TimelineContent::tally(int lane, std::size_t first, std::size_t last) const {
    const auto& sums = tallies[static_cast<std::size_t>(lane)];
    const SpanTally& from = sums[first];
    const SpanTally& to = sums[last];
    return {to.attempts - from.attempts, to.failures - from.failures, to.undos - from.undos, to.injected - from.injected};
}

std::size_t TimelineContent::firstEndingAt(int lane, std::int64_t us) const {
    const auto& row = spans[static_cast<std::size_t>(lane)];
    const auto found = std::lower_bound(row.begin(), row.end(), us, [](const TimelineSpan& span, std::int64_t at) { return span.time.end < at; });
    return static_cast<std::size_t>(found - row.begin());
}

std::size_t TimelineContent::firstEndingBehind(int lane, std::size_t first, std::int64_t us) const {
    const auto& row = spans[static_cast<std::size_t>(lane)];
    const auto found = std::upper_bound(row.begin() + static_cast<std::ptrdiff_t>(first) + 1, row.end(), us,
                                        [](std::int64_t at, const TimelineSpan& span) { return at < span.time.end; });
    return static_cast<std::size_t>(found - row.begin());
}

std::int64_t TimelineContent::eventsBetween(std::int64_t fromUs, std::int64_t toUs) const {
    const auto from = std::lower_bound(eventTimes.begin(), eventTimes.end(), fromUs);
    return std::upper_bound(from, eventTimes.end(), toUs) - from;
}

const TimelineSpan* TimelineContent::spanOfSeq(int lane, std::int64_t seq) const {
    if (lane < 0 || static_cast<std::size_t>(lane) >= spans.size())
        return nullptr;
    const auto& row = spans[static_cast<std::size_t>(lane)];
    auto found = std::lower_bound(row.begin(), row.end(), seq, [](const TimelineSpan& span, std::int64_t number) { return span.seq < number; });
    while (found != row.end() && found->seq == seq && !isWork(found->kind))
        ++found;
    return found != row.end() && found->seq == seq ? &*found : nullptr;
}

TimelineContent timelineOf(const SagaSummary& saga, const std::vector<SagaEvent>& events, std::vector<TimelineLane> lanes) {
    TimelineContent content;
    content.startUs = saga.startedAt.us;
    content.ended = saga.endedAt.isSet();
    const Timestamp last = content.ended ? saga.endedAt : saga.updatedAt;
    content.endUs = std::max<std::int64_t>(0, last.us - content.startUs);
    SpanBuilder builder(content.startUs, lanes.size());
    content.eventTimes.reserve(events.size());
    for (const SagaEvent& event : events) {
        builder.take(event);
        content.eventTimes.push_back(std::max<std::int64_t>(0, event.endedAt.us - content.startUs));
    }
    std::sort(content.eventTimes.begin(), content.eventTimes.end());
    content.spans = builder.finish(content.endUs, content.ended);
    content.lanes = std::move(lanes);
    for (const auto& lane : content.spans) {
        std::vector<SpanTally>& sums = content.tallies.emplace_back();
        sums.reserve(lane.size() + 1);
        sums.emplace_back();
        for (const TimelineSpan& span : lane) {
            sums.push_back(tallied(sums.back(), span));
            content.endUs = std::max(content.endUs, span.time.end);
        }
    }
    return content;
}

}  // namespace saga::ui
