// What a timeline draws, made from a saga's history: lanes, spans, the end. Plain values, no graphics; equal histories give
// equal content.
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
    Backoff,    // waiting for the next attempt
    Undone,
    UndoFailed,
    Undoing,    // open
    UndoBackoff,
    Waived,
};

constexpr bool isWork(SpanKind kind) {
    return kind != SpanKind::Backoff && kind != SpanKind::UndoBackoff;
}
constexpr bool isUndo(SpanKind kind) {
    return kind == SpanKind::Undone || kind == SpanKind::UndoFailed || kind == SpanKind::Undoing;
}

struct TimelineSpan {
    int lane = 0;
    SpanKind kind{};
    TimeStretch time;         // microseconds since the start of the saga
    bool open = false;        // has not ended yet; `time.end` is what is known so far
    bool injected = false;
    int attempt = 0;
    std::int64_t seq = 0;     // the event that ended it, else the one that began it
    QString code;             // of a failure
};

struct TimelineContent {
    std::vector<TimelineLane> lanes;
    std::vector<std::vector<TimelineSpan>> spans;  // per lane, ascending by begin
    std::int64_t startUs = 0;                      // of the saga, since 1970
    std::int64_t endUs = 0;                        // last known moment, since the start
    bool ended = false;

    std::vector<TimeStretch> workStretches() const;
    std::size_t spanCount() const;
};

TimelineContent timelineOf(const SagaSummary& saga, const std::vector<SagaEvent>& events, std::vector<TimelineLane> lanes);

}  // namespace saga::ui
