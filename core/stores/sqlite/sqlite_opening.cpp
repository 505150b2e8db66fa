#include "core/stores/sqlite/sqlite_opening.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

#include "core/stores/sqlite/database_copy.h"
#include "core/stores/sqlite/database_file.h"
#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

constexpr int kWalLimitBytes = 64 << 20;

// SQLite would make it readable for everybody; its log and index take over the mode.
Result<void> createEmpty(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemError(errno, path, "cannot be created");
    ::close(descriptor);
    return {};
}

Result<void> inTransaction(SqliteConnection& connection, const std::string& script) {
    SAGA_TRY(connection.begin(TransactionKind::Write));
    auto done = connection.execute(script);
    if (done.ok())
        return connection.commit();
    connection.rollback();
    return done;
}

std::string versionPragma(int version) {
    return "pragma user_version = " + std::to_string(version) + ";";
}

Result<void> createTables(SqliteConnection& connection, const Schema& schema) {
    SAGA_TRY(connection.execute("pragma page_size = " + std::to_string(kPageBytes)));
    return inTransaction(connection, "pragma application_id = " + std::to_string(kApplicationId) + ";" +
                                         versionPragma(schema.version) + schema.script);
}

// The file beside the database that keeps it as it was: "saga.db.v1.bak", then "saga.db.v1.bak.2", ...
std::string freeBackupName(const std::string& file, int version) {
    const std::string first = file + ".v" + std::to_string(version) + ".bak";
    std::string name = first;
    for (int n = 2; ::access(name.c_str(), F_OK) == 0; ++n)
        name = first + "." + std::to_string(n);
    return name;
}

Result<void> migrate(SqliteConnection& connection, const SqliteOptions& options, int from, OpenReport& report) {
    std::string script;
    int version = from;
    for (const Migration& migration : options.schema.migrations)
        if (migration.from == version) {
            script += migration.script;
            ++version;
        }
    if (version != options.schema.version)
        return makeError(ErrorCode::Corrupt, options.file,
                         "the database has schema version " + std::to_string(from) + ", which no released program wrote");
    const std::string backup = freeBackupName(options.file, from);
    SAGA_TRY(copyDatabase(connection, backup));
    report.backupFile = backup;
    report.migratedFrom = from;
    auto done = inTransaction(connection, script + versionPragma(version));
    if (!done.ok())
        return wrapError(done.error().code, options.file,
                         "the migration from schema version " + std::to_string(from) + " failed and was taken back", done.error());
    return {};
}

Result<void> checkWhole(SqliteConnection& connection, const std::string& file) {
    auto verdict = connection.checkFile(false);
    if (!verdict)
        return verdict.error();
    if (*verdict != "ok")
        return makeError(ErrorCode::Corrupt, file, *verdict);
    return {};
}

// WAL and FULL: a commit is on the disk before it is acknowledged.
Result<void> makeDurable(SqliteConnection& connection, const SqliteOptions& options) {
    auto mode = connection.queryText("pragma journal_mode = wal");
    if (!mode)
        return mode.error();
    if (*mode != "wal")
        return makeError(ErrorCode::Unavailable, options.file, "the file system does not support a write-ahead log");
    return connection.execute(std::string("pragma synchronous = ") + (options.durable ? "full" : "off") +
                              "; pragma journal_size_limit = " + std::to_string(kWalLimitBytes));
}

SqliteTarget writerTarget(const SqliteOptions& options) {
    return {options.file, options.vfs, options.cacheKib, 5'000, nullptr};
}

// Makes, migrates or refuses by the version in the file. Until it is accepted, closing must not write into it.
Result<void> settleSchema(SqliteConnection& connection, const SqliteOptions& options, OpenReport& report) {
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    auto application = connection.queryInteger("pragma application_id");
    if (!application)
        return application.error();
    if (*application == 0) {
        auto tables = connection.queryInteger("select count(*) from sqlite_schema");
        if (!tables)
            return tables.error();
        report.created = *tables == 0;
    }
    if (!report.created && *application != kApplicationId)
        return makeError(ErrorCode::NotADatabase, options.file, "the file is an SQLite database of another program");
    auto version = connection.queryInteger("pragma user_version");
    if (!version)
        return version.error();
    if (!report.created && *version > options.schema.version)
        return makeError(ErrorCode::NewerSchema, options.file,
                         "the database has schema version " + std::to_string(*version) + ", this program knows up to " +
                             std::to_string(options.schema.version));
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (report.created)
        return createTables(connection, options.schema);
    return *version < options.schema.version ? migrate(connection, options, static_cast<int>(*version), report) : Result<void>();
}

}  // namespace

Result<OpenedDatabase> openDatabase(const SqliteOptions& options) {
    auto file = inspectDatabaseFile(options.file);
    if (!file)
        return file.error();
    if (file->isNew)
        SAGA_TRY(createEmpty(options.file));
    auto connection = SqliteConnection::open(writerTarget(options), ConnectionRole::Writer);
    if (!connection)
        return connection.error();
    OpenedDatabase opened{std::move(connection).value(), {}};
    opened.report.recovered = !file->isNew && file->wasInUse;
    SAGA_TRY(settleSchema(*opened.connection, options, opened.report));
    if (opened.report.recovered && file->bytes <= options.checkBytes) {
        SAGA_TRY(checkWhole(*opened.connection, options.file));
        opened.report.checked = true;
    }
    SAGA_TRY(makeDurable(*opened.connection, options));
    return opened;
}

Result<std::unique_ptr<SqliteConnection>> reopenDatabase(const SqliteOptions& options) {
    // SQLite would make an empty one.
    if (::access(options.file.c_str(), F_OK) != 0)
        return systemError(errno, options.file, "cannot be opened again");
    auto opened = SqliteConnection::open(writerTarget(options), ConnectionRole::Writer);
    if (!opened)
        return opened.error();
    auto connection = std::move(opened).value();
    SAGA_TRY(makeDurable(*connection, options));
    // Pages of a failed sync may be in the system's cache and not on the disk: they are written and synced once more.
    SAGA_TRY(connection->checkpoint(true));
    SAGA_TRY(checkWhole(*connection, options.file));
    return connection;
}

Result<std::unique_ptr<SqliteConnection>> openMemoryDatabase(const SqliteTarget& target, const Schema& schema) {
    auto connection = SqliteConnection::open(target, ConnectionRole::Writer);
    if (!connection)
        return connection.error();
    SAGA_TRY((*connection)->execute("pragma journal_mode = memory; pragma synchronous = off"));
    SAGA_TRY(createTables(**connection, schema));
    return connection;
}

}  // namespace saga
