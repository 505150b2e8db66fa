// Errors of the operating system's file calls in the words of core/base/error.h.
#pragma once

#include <string>

#include "core/base/result.h"

namespace saga {

// `number` is an errno; `file` becomes the field, `what` says what could not be done.
Error systemError(int number, std::string file, const std::string& what);

// Whether this process may use `file` so (R_OK, W_OK of unistd.h together); a file that is not there is no error.
Result<void> checkAccess(const std::string& file, int mode);

}  // namespace saga
