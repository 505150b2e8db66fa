// What a command of the shell tool tells its caller. The numbers are part of the command line's contract.
#pragma once

#include "core/base/error.h"

namespace saga {

enum class ExitCode : int {
    Done = 0,
    NotCompleted = 1,  // the saga did not complete, or a check found something
    Refused = 2,       // wrong usage or refused input; the field is named
    Violated = 3,      // an invariant does not hold
    Unavailable = 4,   // unavailable, busy or locked; the message says what to do
};

ExitCode exitCodeOf(const Error& error);

}  // namespace saga
