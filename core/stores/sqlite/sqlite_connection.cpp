#include "core/stores/sqlite/sqlite_connection.h"

#include <sqlite3.h>
#include <unistd.h>

#include "core/stores/sqlite/sqlite_error.h"
#include "core/stores/sqlite/sqlite_statement.h"
#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

int openFlags(const SqliteTarget& target, ConnectionRole role) {
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (role == ConnectionRole::Writer)
        flags |= SQLITE_OPEN_CREATE;
    if (target.name.starts_with("file:"))
        flags |= SQLITE_OPEN_URI;
    return flags;
}

}  // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteTarget& target, ConnectionRole role) {
    // SQLite would only say that it is unable to open, and not even that while it holds the file open for somebody else.
    if (!target.name.starts_with("file:")) SAGA_TRY(checkAccess(target.name, R_OK | W_OK));
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(target.name.c_str(), &handle, openFlags(target, role),
                                     target.vfs.empty() ? nullptr : target.vfs.c_str());
    if (code != SQLITE_OK) {
        Error error = sqliteError(handle, code, "opening " + target.name);
        sqlite3_close_v2(handle);
        return error;
    }
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(handle, target.turn));
    if (target.turn)
        connection->m_turnLock = std::unique_lock(*target.turn);
    SAGA_TRY(connection->configure(target, role));
    connection->m_turnLock = {};
    return connection;
}

Result<void> SqliteConnection::configure(const SqliteTarget& target, ConnectionRole role) {
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    m_busyMs = target.busyMs;
    sqlite3_busy_timeout(handle(), m_busyMs);
    SAGA_TRY(execute("pragma mmap_size = 0; pragma temp_store = memory; pragma trusted_schema = off;"
                     "pragma cell_size_check = on; pragma wal_autocheckpoint = 0;"
                     "pragma cache_size = -" + std::to_string(target.cacheKib)));
    if (role == ConnectionRole::Reader) {
        // The writer closes last and checkpoints then; a reader never touches the file.
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return execute("pragma query_only = on");
    }
    sqlite3_wal_hook(handle(), &SqliteConnection::onWalCommit, this);
    return {};
}

void SqliteConnection::Closer::operator()(sqlite3* handle) const {
    // The zombie form: a statement that outlives its connection by mistake keeps it alive instead of dangling.
    sqlite3_close_v2(handle);
}

int SqliteConnection::onWalCommit(void* self, sqlite3*, const char*, int pages) {
    static_cast<SqliteConnection*>(self)->m_walPages = pages;
    return SQLITE_OK;
}

Error SqliteConnection::failure(int code, std::string doing) {
    if (m_abandoned)
        return makeError(ErrorCode::IoError, "database", doing + ": the connection was abandoned after a failure of the device");
    m_abandoned = isDeviceFailure(code);
    return sqliteError(handle(), code, std::move(doing));
}

Result<std::unique_ptr<Statement>> SqliteConnection::prepare(std::string_view sql) {
    if (m_abandoned)
        return failure(SQLITE_IOERR, "preparing");
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "preparing");
    return std::unique_ptr<Statement>(std::make_unique<SqliteStatement>(*this, statement));
}

Result<void> SqliteConnection::execute(std::string_view script) {
    if (m_abandoned)
        return failure(SQLITE_IOERR, "executing");
    const int code = sqlite3_exec(handle(), std::string(script).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, "executing");
    return {};
}

Result<void> SqliteConnection::step(Prepared& prepared, const char* doing) {
    auto statement = prepared.on(*this);
    if (!statement)
        return statement.error();
    const int code = static_cast<SqliteStatement*>(*statement)->stepRaw();
    if (code != SQLITE_OK)
        return failure(code, doing);
    return {};
}

Result<void> SqliteConnection::begin(TransactionKind kind) {
    if (m_abandoned)
        return failure(SQLITE_IOERR, "beginning a transaction");
    if (m_turn)
        m_turnLock = std::unique_lock(*m_turn);
    auto begun = step(kind == TransactionKind::Write ? m_beginWrite : m_beginRead, "beginning a transaction");
    if (!begun.ok())
        m_turnLock = {};
    return begun;
}

Result<void> SqliteConnection::commit() {
    auto done = m_abandoned ? Result<void>(failure(SQLITE_IOERR, "committing")) : step(m_commit, "committing");
    if (done.ok()) {
        m_turnLock = {};
        return done;
    }
    const bool brokeHere = m_abandoned;
    rollback();
    if (brokeHere)
        return wrapError(ErrorCode::UnknownOutcome, "database", "the device failed while committing", done.error());
    return done;
}

void SqliteConnection::rollback() {
    // An error has often ended the transaction already. One that an interrupt() keeps from ending is asked again: left
    // open, it would be in the way of every later call.
    bool interrupted = true;
    while (interrupted && !m_abandoned && sqlite3_get_autocommit(handle()) == 0) {
        const auto ended = step(m_rollback, "rolling back");
        interrupted = !ended.ok() && ended.error().code == ErrorCode::Cancelled;
    }
    m_turnLock = {};
}

Result<std::string> SqliteConnection::checkFile(bool thorough) {
    return queryText(thorough ? "pragma integrity_check(20)" : "pragma quick_check(20)");
}

Result<void> SqliteConnection::checkpoint(bool truncate) {
    if (m_abandoned)
        return failure(SQLITE_IOERR, "checkpointing");
    if (truncate)
        sqlite3_busy_timeout(handle(), 0);
    const int code = sqlite3_wal_checkpoint_v2(handle(), nullptr, truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE,
                                               nullptr, nullptr);
    if (truncate)
        sqlite3_busy_timeout(handle(), m_busyMs);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
        return failure(code, "checkpointing");
    m_walPages = 0;
    return {};
}

void SqliteConnection::interrupt() {
    sqlite3_interrupt(handle());
}

Result<std::int64_t> SqliteConnection::queryInteger(std::string_view sql) {
    Prepared prepared(sql);
    Cursor row(*this, prepared, {});
    std::int64_t value = 0;
    if (row.next())
        value = row.integer(0);
    SAGA_TRY(row.status());
    return value;
}

Result<std::string> SqliteConnection::queryText(std::string_view sql) {
    Prepared prepared(sql);
    Cursor row(*this, prepared, {});
    std::string text;
    while (row.next()) {
        if (!text.empty())
            text += "; ";
        text += row.text(0);
    }
    SAGA_TRY(row.status());
    return text;
}

bool SqliteConnection::hasMoved() const {
    int moved = 0;
    return sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

}  // namespace saga
