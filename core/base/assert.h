// Assertions that stay on in release builds: a broken invariant of the program stops it before it writes a wrong
// amount. For bugs only; bad input and failing devices are values of Result.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace saga {

[[noreturn]] inline void assertionFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "assertion failed: %s (%s:%d)\n", condition, file, line);
    std::abort();
}

}  // namespace saga

#define SAGA_ASSERT(condition) \
    (static_cast<bool>(condition) ? static_cast<void>(0) : ::saga::assertionFailed(#condition, __FILE__, __LINE__))
