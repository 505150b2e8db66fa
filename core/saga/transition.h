// How one event changes the state. The two halves of `apply`: whether the event is legal here, and the change itself. `decide`
// uses the second half alone on its scratch copy, without the JSON that it never looks at.
#pragma once

#include "core/saga/state.h"

namespace saga {

// Null when the event is legal in this state; else the reason, a static text in plain words.
const char* whyIllegal(const Definition& definition, const SagaState& state, const SagaEvent& event);

// Changes everything but the JSON members. The event must be legal.
void foldControl(const Definition& definition, SagaState& state, const SagaEvent& event);
// Takes over the JSON members the event brings.
void foldJson(SagaState& state, const SagaEvent& event);

}  // namespace saga
