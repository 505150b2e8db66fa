#include "core/cli/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace saga {
namespace {

// A signal handler has no other way to reach its object.
std::atomic<int> signalPipe{-1};

void writeByte(int descriptor) {
    const int kept = errno;
    const char byte = 1;
    if (descriptor >= 0)
        static_cast<void>(!::write(descriptor, &byte, 1));
    errno = kept;
}

void onSignal(int) {
    writeByte(signalPipe);
}

}  // namespace

Interrupt::Interrupt() {
    SAGA_ASSERT(::pipe2(m_pipe, O_CLOEXEC) == 0);
    ::fcntl(m_pipe[1], F_SETFL, O_NONBLOCK);
    signalPipe = m_pipe[1];
    struct sigaction action {};
    action.sa_handler = onSignal;
    ::sigaction(SIGINT, &action, &m_oldInterrupt);
    ::sigaction(SIGTERM, &action, &m_oldTerminate);
}

Interrupt::~Interrupt() {
    ::sigaction(SIGINT, &m_oldInterrupt, nullptr);
    ::sigaction(SIGTERM, &m_oldTerminate, nullptr);
    signalPipe = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Interrupt::wait() {
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) < 0 && errno == EINTR) {
    }
}

void Interrupt::stop() {
    writeByte(m_pipe[1]);
}

}  // namespace saga
