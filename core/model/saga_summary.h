// The narrow row of a saga: what lists filter and sort on. A projection of the saga's events (invariant I12).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/model/saga_status.h"

namespace saga {

struct SagaSummary {
    SagaNo no;
    SagaId id;
    SagaStatus status = SagaStatus::Pending;
    bool paused = false;
    Attention attention = Attention::None;
    bool injected = false;           // at least one fault rule hit it
    Mode mode = Mode::Orchestration;
    std::string definition;          // "item-purchase"
    int version = 1;
    UserId user;                     // input.userId when there is one
    ItemId item;                     // input.itemId, or that of the only line; empty: several
    std::int64_t quantity = 0;       // input.quantity or the sum of the lines, pieces
    std::int64_t amount = 0;         // input.price, or what a step said is charged, minor units
    std::string step;                // the step that failed, else the current one; empty before the first and at a good end
    std::string code;                // first cause, stays after compensation
    int attempts = 0;                // attempts of all steps and compensations
    RuleId rule;                     // the last rule that hit it
    CorrelationId correlation;
    Timestamp startedAt;
    Timestamp updatedAt;
    Timestamp endedAt;               // not set while it runs
    std::int64_t events = 0;         // seq of the last event

    bool operator==(const SagaSummary&) const = default;
};

// Totals by state, kept by the engine so that nobody counts.
struct StateCounts {
    std::array<std::int64_t, kSagaStatusCount> byStatus{};
    std::int64_t attention = 0;
    std::int64_t total() const;
    bool operator==(const StateCounts&) const = default;
};

// Every read answer and every batch of changes carries the number of the commit it shows.
struct CommitNo {
    std::int64_t value = 0;
    auto operator<=>(const CommitNo&) const = default;
};

Json toJson(const SagaSummary& summary);

}  // namespace saga
