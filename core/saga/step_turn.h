// What a step whose predecessors are settled waits for before it begins: its condition, its delay, its signal. Follows from the
// state and the time alone, so that it survives a restart. Pure.
#pragma once

#include "core/saga/state.h"

namespace saga {

struct Turn {
    enum class Kind {
        Invoke,      // its action can be invoked now
        Wait,        // until `at`: a backoff, a delay, or the end of the time that it waits for its signal
        Skip,        // its condition is false
        TakeSignal,  // its signal has come
        GiveUp,      // its signal did not come in time
    };
    Kind kind = Kind::Invoke;
    Timestamp at;
};

// Only for a step that can begin (canBegin). A condition is decided first, so that a skipped step delays nobody.
Turn turnOf(const Definition& definition, const SagaState& state, int step, Timestamp now);
// Its condition is true, or it has none. Asked once its predecessors are settled.
bool isWanted(const Definition& definition, const SagaState& state, int step);

}  // namespace saga
