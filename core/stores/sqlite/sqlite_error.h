// SQLite's result codes in the words of core/base/error.h. The one place that knows both.
#pragma once

#include <string>

#include "core/base/result.h"

struct sqlite3;

namespace saga {

// The error of the last call on `handle` that returned `code`. `doing` says what was attempted: "writing", "opening".
Error sqliteError(sqlite3* handle, int code, std::string doing);
// The same without a connection.
Error sqliteError(int code, std::string doing);
// The device failed: what SQLite holds of the file can no longer be trusted.
bool isDeviceFailure(int code);

}  // namespace saga
