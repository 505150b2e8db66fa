// The words of a saga's life, with the numbers under which they are stored and sent. The numbers are pinned: never
// reuse one. Names as text are upper case with underscores and are pinned too.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace saga {

enum class SagaStatus : std::uint8_t { Pending = 0, InProgress = 1, Completed = 2, Failed = 3, Compensating = 4, Compensated = 5 };
inline constexpr int kSagaStatusCount = 6;

// FAILED, COMPLETED and COMPENSATED are ends. FAILED means: ended, and nothing had been done.
constexpr bool isEnd(SagaStatus s) {
    return s == SagaStatus::Completed || s == SagaStatus::Failed || s == SagaStatus::Compensated;
}

// Why a saga waits for a person. Stands beside the status.
enum class Attention : std::uint8_t {
    None = 0,
    CompensationFailed = 1,      // an undo failed for good
    RetriesExhausted = 2,        // a step after the pivot gave up
    PoisonInput = 3,             // its stored history cannot be understood
    DeadlineWhileCompensating = 4,
    RecoveryGaveUp = 5,
    DeadlineAfterPivot = 6,
};

enum class Mode : std::uint8_t { Orchestration = 0, Choreography = 1 };
enum class Direction : std::uint8_t { Action = 0, Compensation = 1 };

// Whether a failed attempt may have had its effect.
enum class Executed : std::uint8_t { No = 0, Unknown = 1 };

// What an operator can ask of a saga.
enum class CommandKind : std::uint8_t {
    Retry = 1,           // acts on attention, on backoff, and on FAILED when nothing was done
    Skip = 2,            // waive a failed step or a failed compensation
    Compensate = 3,      // undo; of COMPLETED too (audited reopening)
    Pause = 4,
    Resume = 5,
    Cancel = 6,          // stop going forward, then compensate
    ForceEnd = 7,        // end without compensating; a waiver is recorded
    HandledOutside = 8,  // waive a compensation that a person did by other means
};

// A moment at which status, attention or pause of a saga became another one.
struct StatusChange {
    std::int64_t seq = 0;   // of the event that did it
    SagaStatus status{};    // from then on, like the next two
    Attention attention{};
    bool paused = false;

    bool operator==(const StatusChange&) const = default;
};

// "PENDING", "IN_PROGRESS", ...
std::string_view toText(SagaStatus s);
std::optional<SagaStatus> sagaStatusFromText(std::string_view text);
// "compensation failed", ...; empty for None
std::string_view toText(Attention a);
// "orchestration", "choreography"
std::string_view toText(Mode m);
std::optional<Mode> modeFromText(std::string_view text);
// "action", "compensation"
std::string_view toText(Direction d);
// "retry", "skip", "compensate", "pause", "resume", "cancel", "force-end", "handled-outside"
std::string_view toText(CommandKind k);
std::optional<CommandKind> commandKindFromText(std::string_view text);

}  // namespace saga
