// The way of one saga through its six states, made from the changes that its history holds: visits, time stayed, transitions
// taken with time and cause. Attention and pause stand beside the state in which they happened. Plain values.
#pragma once

#include <QString>

#include <array>
#include <functional>
#include <vector>

#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"

namespace saga::ui {

// One change, in the order of the history.
struct StatePassage {
    enum class What { Started, Moved, AttentionRaised, AttentionCleared, Paused, Resumed };

    What what = What::Moved;
    std::int64_t seq = 0;
    std::int64_t us = 0;  // since the start of the saga
    SagaStatus from{};
    SagaStatus to{};
    Attention attention{};
    QString cause;
};

struct StateNode {
    SagaStatus status{};
    int visits = 0;
    std::int64_t stayedUs = 0;   // over all visits; of the live state up to `nowUs`
    bool isLive = false;
    int attentions = 0;          // how often it asked for a person here
    int pauses = 0;
    std::int64_t lastSeq = 0;    // of the event that last led here
};

struct StateEdge {
    SagaStatus from{};
    SagaStatus to{};
    bool byOperator = false;             // only a person takes it
    std::vector<StatePassage> passages;  // ascending; empty: not taken
};

struct StateGraphContent {
    std::array<StateNode, kSagaStatusCount> nodes;
    std::vector<StateEdge> edges;   // every legal transition
    std::vector<StatePassage> path;
    Attention attention{};          // now
    bool paused = false;

    const StateNode& node(SagaStatus status) const { return nodes[static_cast<std::size_t>(status)]; }
};

// In words, what an event did: the cause of the change it made.
using CauseWords = std::function<QString(const SagaEvent&)>;

StateGraphContent stateGraphOf(const SagaSummary& saga, const std::vector<StatusChange>& changes, const std::vector<SagaEvent>& events,
                               std::int64_t nowUs, const CauseWords& causeOf);

}  // namespace saga::ui
