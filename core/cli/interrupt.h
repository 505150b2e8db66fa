// Waiting for Ctrl+C (SIGINT) or SIGTERM, or for the program's own wish to stop. At most one at a time in a process; while
// it lives these signals do not end the program.
#pragma once

#include <csignal>

#include "core/base/result.h"

namespace saga {

class Interrupt {
public:
    Interrupt();
    ~Interrupt();  // gives the signals back
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    // Blocks until a signal has come or stop() was called.
    void wait();
    // Any thread, more than once.
    void stop();

private:
    int m_pipe[2] = {-1, -1};
    struct sigaction m_oldInterrupt {};
    struct sigaction m_oldTerminate {};
};

}  // namespace saga
