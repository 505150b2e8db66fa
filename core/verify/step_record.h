// What a saga's events and effect rows say about each of its steps, read without the kernel: the checker must not
// repeat a mistake of `apply`. Plain values; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "core/ports/queries.h"

namespace saga {

// Positions count events from 1 in the order of the history; 0 means never.
struct StepRecord {
    int done = 0;                   // StepSucceeded
    int undone = 0;                 // StepCompensated
    std::size_t doneAt = 0;         // the last one
    std::size_t undoneAt = 0;       // the first one
    std::size_t undoGivenUpAt = 0;  // the first CompensationFailed
    bool undoneEmpty = false;
    bool undoWaived = false;
    bool skipped = false;
    bool actionUnknown = false;  // some attempt may have had its effect without saying so
    bool actionOpen = false;     // the last attempt left the unit of work and has no answer yet
    bool undoUnknown = false;
    bool undoOpen = false;
    int actionEffects = 0;  // effect rows
    int undoEffects = 0;
    bool undoEffectEmpty = false;
    bool expired = false;  // what it had reserved was given back when its time was over

    bool ran() const { return done > 0 || actionEffects > 0; }
    bool mayHaveRun() const { return ran() || actionUnknown || actionOpen; }
    bool mayBeUndone() const { return undone > 0 || undoUnknown || undoOpen; }
};

struct StepRecords {
    std::vector<StepRecord> steps;
    bool forceEnded = false;
    int foreign = 0;         // events and effect rows of steps that the definition does not have
    int doubledEffects = 0;  // effect rows beyond the first of their key
};

StepRecords recordSteps(const SagaFacts& saga, std::size_t stepCount);

}  // namespace saga
