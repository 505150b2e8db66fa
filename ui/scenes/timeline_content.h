// What a timeline draws, made from a saga's history: lanes, spans, the end. Plain values, no graphics; equal histories give
// equal content. Made on any thread.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"
#include "ui/scenes/time_scale.h"

namespace saga::ui {

struct TimelineLane {
    QString step;     // "item_grant"
    QString caption;  // "inventory, take 1 item-sword"
    QString idle;     // what stands in a lane without spans: "not reached"
};

enum class SpanKind {
    Succeeded,
    Failed,
    Running,    // open: reaches to now
    Queued,     // due, but not picked up yet
    Backoff,    // waiting for the next attempt by policy
    Undone,
    UndoFailed,
    Undoing,    // open
    UndoBackoff,
    Waived,
};

constexpr bool isWork(SpanKind kind) {
    return kind != SpanKind::Queued && kind != SpanKind::Backoff && kind != SpanKind::UndoBackoff;
}
constexpr bool isUndo(SpanKind kind) {
    return kind == SpanKind::Undone || kind == SpanKind::UndoFailed || kind == SpanKind::Undoing;
}
constexpr bool isFailure(SpanKind kind) {
    return kind == SpanKind::Failed || kind == SpanKind::UndoFailed;
}

struct TimelineSpan {
    int lane = 0;
    SpanKind kind{};
    TimeStretch time;         // microseconds since the start of the saga
    bool open = false;        // has not ended yet; `time.end` is what is known so far
    bool injected = false;
    int attempt = 0;
    std::int64_t seq = 0;     // the event that ended it, else the one that began it; waiting has that of what it waits for
    QString code;             // of a failure
};

// What lies in a run of spans of one lane.
struct SpanTally {
    std::uint32_t attempts = 0;
    std::uint32_t failures = 0;
    std::uint32_t undos = 0;
    std::uint32_t injected = 0;
};

struct TimelineContent {
    std::vector<TimelineLane> lanes;
    std::vector<std::vector<TimelineSpan>> spans;  // per lane, ascending; spans of a lane do not overlap
    std::vector<std::vector<SpanTally>> tallies;   // per lane, of the spans before each one, and of all at the end
    std::vector<std::int64_t> eventTimes;          // of every event, ascending
    std::int64_t startUs = 0;                      // of the saga, since 1970
    std::int64_t endUs = 0;                        // last known moment, since the start
    bool ended = false;

    std::vector<TimeStretch> workStretches() const;
    std::size_t spanCount() const;
    bool hasOpenWork() const;
    // Of spans [first, last) of a lane.
    SpanTally tally(int lane, std::size_t first, std::size_t last) const;
    // Of the first span of the lane that ends at or behind `us`.
    std::size_t firstEndingAt(int lane, std::int64_t us) const;
    // Of the first span behind `first` that ends later than `us`: all up to it lie within what is drawn of `first`.
    std::size_t firstEndingBehind(int lane, std::size_t first, std::int64_t us) const;
    std::int64_t eventsBetween(std::int64_t fromUs, std::int64_t toUs) const;
    // Null when there is none; of waiting and work with one number the work.
    const TimelineSpan* spanOfSeq(int lane, std::int64_t seq) const;
};

TimelineContent timelineOf(const SagaSummary& saga, const std::vector<SagaEvent>& events, std::vector<TimelineLane> lanes);

}  // namespace saga::ui
