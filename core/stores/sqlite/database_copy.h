// Copies a database page by page while it is in use, and judges database files by what they hold. The copy is made by the
// connection that writes, between its commits: pages that are written meanwhile are carried over, so that it neither
// starts again nor holds an old snapshot that would keep the write-ahead log from being reused.
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/model/saga_summary.h"
#include "core/stores/sqlite/sqlite_connection.h"

struct sqlite3_backup;

namespace saga {

// Owned by one caller; step() must not run while the source connection is used by another thread.
class DatabaseCopy {
public:
    // InvalidInput when `file` exists already. Nothing appears under that name before finish().
    static Result<std::unique_ptr<DatabaseCopy>> begin(SqliteConnection& source, const std::string& file);
    ~DatabaseCopy();  // an unfinished copy is removed

    // Copies a share of the pages; false when there is nothing left.
    Result<bool> step();
    // Ends the use of the source; under the same condition as step(). Before finish(), and before destruction.
    Result<void> detach();
    // Syncs and verifies the copy and gives it its name. Does not touch the source.
    Result<void> finish();

private:
    DatabaseCopy(std::string file, std::string partial) : m_file(std::move(file)), m_partial(std::move(partial)) {}

    const std::string m_file;
    const std::string m_partial;
    std::unique_ptr<SqliteConnection> m_target;
    sqlite3_backup* m_backup = nullptr;
};

// All of it in one go, for a source that nobody else uses.
Result<void> copyDatabase(SqliteConnection& source, const std::string& file);

struct VerifiedDatabase {
    int schemaVersion = 0;
    CommitNo commit;
    std::int64_t sagas = 0;
};
// Opens a database file that nobody writes, reads all of it and compares its totals with its rows. Corrupt, NotADatabase
// or NewerSchema with the complaint; NotFound when there is no such file. Changes nothing.
Result<VerifiedDatabase> verifyDatabaseFile(const std::string& file);

}  // namespace saga
