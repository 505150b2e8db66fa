// Opens the writer's connection to a database file: refuses what is not ours, makes or migrates the tables, settles what a
// crash left. The caller holds the lock of the file.
#pragma once

#include <memory>

#include "core/stores/sqlite/sqlite_connection.h"
#include "core/stores/sqlite/sqlite_options.h"

namespace saga {

struct OpenedDatabase {
    std::unique_ptr<SqliteConnection> connection;
    OpenReport report;
};

// Errors as in core/ports/store.h, and NotADatabase, NewerSchema, Corrupt, ReadOnly, Unavailable (no such folder). A
// refused file is unchanged.
Result<OpenedDatabase> openDatabase(const SqliteOptions& options);
// Opens it again in the same process after a failure of the device, while readers may still be open: writes everything
// that is visible to the file anew and checks the whole of it.
Result<std::unique_ptr<SqliteConnection>> reopenDatabase(const SqliteOptions& options);
// A database of this process alone, gone when the last connection closes.
Result<std::unique_ptr<SqliteConnection>> openMemoryDatabase(const SqliteTarget& target, const Schema& schema);

}  // namespace saga
