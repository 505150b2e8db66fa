// The program's inside, wired: clock, log, store, services, engine and AdminApi over one SQLite database of this process.
// Made and destroyed on one thread; the AdminApi it owns may be used from any.
#pragma once

#include <memory>
#include <string>

#include "core/admin_api/admin_api.h"
#include "core/base/log.h"

namespace saga {

struct EmbeddedOptions {
    std::string databaseFile;           // ":memory:" for one that dies with the process
    std::string program;                // "saga-console", "sagactl": the source in audit records and in the lock file
    std::string actor;                  // who operates; "local:<login>" when empty
    std::string correlation;            // of this process's operator actions; one is made for each when empty
    bool createIfMissing = true;
    LogLevel logLevel = LogLevel::Warning;
    std::string logFile;                // empty: standard error
    bool logAsJson = false;
    // What is pending on channels that are not configured ends so; false: it is left to a program that has them.
    bool endsUnconfiguredNotices = true;
};

class Embedded {
public:
    // Opens (and recovers) the database and starts the engine. Errors: Locked, ReadOnly, NotADatabase, NewerSchema,
    // Corrupt, DiskFull, IoError, NotFound (when not to be created).
    static Result<std::unique_ptr<Embedded>> open(const EmbeddedOptions& options);
    ~Embedded();  // stops the engine after its current commit

    AdminApi& admin();
    const Clock& clock() const;

private:
    class Impl;
    explicit Embedded(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// $SAGA_DB, else the user's data folder: $XDG_DATA_HOME/saga-console/shop.db or ~/.local/share/saga-console/shop.db.
std::string defaultDatabaseFile();

// Replaces `database` (not in use) by a backup after verifying it; keeps the old file as "<database>.before-restore"
// (numbered when there is one already). Locked, NotFound, NotADatabase, NewerSchema, Corrupt, ReadOnly, DiskFull, IoError.
Result<void> restoreDatabase(const std::string& backup, const std::string& database);

}  // namespace saga
