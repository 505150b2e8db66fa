#include "core/cli/exit_code.h"

namespace saga {

ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::InvalidInput:
        case ErrorCode::NotFound:
        case ErrorCode::Conflict:
        case ErrorCode::NotAllowed:
        case ErrorCode::LimitExceeded:
            return ExitCode::Refused;
        default:
            return ExitCode::Unavailable;
    }
}

}  // namespace saga
