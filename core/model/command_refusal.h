// Why a saga does not take an operator's command, as a value: the kernel says which, the edge says it in words. Plain
// value; no thread affinity.
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/model/saga_status.h"

namespace saga {

enum class RefusalReason : std::uint8_t {
    None,               // not refused
    NotStarted,         // there is no event yet
    WrongStatus,        // `status` does not take the command
    EndedForGood,       // COMPENSATED: only buying again helps
    NothingWaits,       // Retry: no attention and no backoff
    DoneBeforeFailure,  // Retry of FAILED: `step` was done or may have been
    GoingBack,          // the saga is being undone already
    PastPivot,          // the pivot `step` was done or may have been
    NoCompensation,     // COMPLETED, and `step` cannot be undone
    NothingToUndo,
    NothingFailed,      // Skip: nothing failed for good
    NoUndoFailed,       // HandledOutside: no compensation failed for good
    PausedAlready,
    NotPaused,
    ChildSaga,          // it ended as part of its parent's step: the parent decides
    Undecided,          // a preview of very many sagas: only the history can tell
    Unreadable,         // the history cannot be read
};

struct CommandRefusal {
    RefusalReason why = RefusalReason::None;
    CommandKind command{};
    SagaStatus status{};  // of the saga, where the reason names it
    std::string step;     // id, where the reason names one

    bool operator==(const CommandRefusal&) const = default;
};

// "the saga is COMPENSATED; pause acts on PENDING, IN_PROGRESS and COMPENSATING"; empty when nothing is refused.
std::string refusalText(const CommandRefusal& refusal, Language language);
// The same without what the command acts on.
std::string refusalCause(const CommandRefusal& refusal, Language language);

}  // namespace saga
