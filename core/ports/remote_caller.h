// Calls that leave the program: a participant behind an address is asked, and its answer comes later. The port knows no
// protocol; core/participants/http speaks HTTP.
#pragma once

#include <functional>
#include <string>

#include "core/base/json.h"
#include "core/saga/decide.h"

namespace saga {

struct RemoteCall {
    std::string url;             // absolute; checked when the definition was read
    Json body;
    std::string idempotencyKey;  // the same for every attempt that must not have a second effect
    std::string correlationId;
    Micros timeout{0};           // how long the step waits; an answer may be listened for longer
};

using OnStepAnswer = std::function<void(StepAnswer)>;

// A call that is ready to leave: running it starts it and returns at once.
using OutsideCall = std::function<void(OnStepAnswer)>;

class RemoteCaller {
public:
    virtual ~RemoteCaller() = default;
    // Any thread; never blocks. `onAnswer` is called exactly once, on a thread of the caller, with Unknown where nobody can
    // tell whether the call was carried out. It must be short and must not call back into this object.
    virtual void call(RemoteCall call, OnStepAnswer onAnswer) = 0;
};

}  // namespace saga
