// Looks at a database file before SQLite opens it, so that a file that is not ours is refused and left exactly as it was.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace saga {

inline constexpr std::uint32_t kApplicationId = 0x53414741;  // "SAGA", in the header of each of our databases
inline constexpr int kPageBytes = 4096;

struct DatabaseFile {
    bool isNew = false;         // absent or empty
    bool wasInUse = false;      // a write-ahead log or journal is left: the last holder did not close it
    std::uint64_t bytes = 0;
};

// NotADatabase for anything that is no SQLite file or another program's; Corrupt for a truncated one; ReadOnly when it
// cannot be written; InvalidInput when it is a folder. Call it while no connection to the file is open in this process:
// closing a file drops SQLite's locks on it.
Result<DatabaseFile> inspectDatabaseFile(const std::string& path);

}  // namespace saga
