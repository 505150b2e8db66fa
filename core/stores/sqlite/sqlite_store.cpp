#include "core/stores/sqlite/sqlite_store.h"

#include <sqlite3.h>

#include <filesystem>
#include <thread>

#include "core/stores/sql/sql_queries.h"
#include "core/stores/sqlite/database_copy.h"
#include "core/stores/sqlite/sqlite_opening.h"
#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

// The lock and SQLite's own files stand beside the file itself, whatever links lead to it.
Result<std::string> canonicalPath(const std::string& file) {
    if (file.empty())
        return makeError(ErrorCode::InvalidInput, "database", "the path of the database file is empty");
    std::error_code failed;
    const std::filesystem::path path = std::filesystem::weakly_canonical(std::filesystem::absolute(file), failed);
    if (failed)
        return systemError(failed.value(), file, "cannot be resolved");
    if (!std::filesystem::is_directory(path.parent_path(), failed))
        return makeError(ErrorCode::Unavailable, file, "the folder " + path.parent_path().string() + " does not exist");
    return path.string();
}

Error notOpen() {
    return makeError(ErrorCode::Unavailable, "database", "the database is not open; it could not be reopened after a failure");
}

}  // namespace

class SqliteStore::WriterTurn {
public:
    explicit WriterTurn(SqliteStore& store) : m_store(store) {
        ++m_store.m_waiting;
        m_lock = std::unique_lock(m_store.m_mutex);
        --m_store.m_waiting;
    }
    StoreWriter* writer() const { return m_store.m_writer.get(); }

private:
    SqliteStore& m_store;
    std::unique_lock<std::mutex> m_lock;
};

SqliteStore::SqliteStore(SqliteOptions options, SqliteTarget target)
    : m_options(std::move(options)), m_readerTarget(std::move(target)) {}

std::string SqliteStore::durability(bool inMemory) {
    const std::string version = std::string("SQLite ") + sqlite3_libversion();
    return version + (inMemory ? ", in memory, gone with the process" : ", WAL, synchronous=FULL");
}

SqliteStore::~SqliteStore() = default;

void SqliteStore::use(std::unique_ptr<SqliteConnection> connection) {
    m_connection = std::move(connection);
    m_writer = std::make_unique<StoreWriter>(*m_connection);
    m_writer->setRecorder(m_recorder);
    ++m_openings;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(SqliteOptions options) {
    auto path = canonicalPath(options.file);
    if (!path)
        return path.error();
    options.file = *path;
    SqliteTarget target{options.file, options.vfs, options.readerCacheKib, 5'000, nullptr};
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(options), std::move(target)));
    auto lock = FileLock::acquire(store->m_options.file + "-lock", store->m_options.holder);
    if (!lock)
        return lock.error();
    store->m_lock = std::move(lock).value();
    auto opened = openDatabase(store->m_options);
    if (!opened) {
        store->m_lock->discard();
        return opened.error();
    }
    store->m_report = opened->report;
    store->use(std::move(opened->connection));
    return store;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::openInMemory() {
    static std::atomic<int> count{0};
    SqliteTarget target;
    target.name = "file:/saga-in-memory-" + std::to_string(++count) + "?vfs=memdb";
    target.turn = std::make_shared<std::mutex>();
    SqliteOptions options;
    auto connection = openMemoryDatabase(target, options.schema);
    if (!connection)
        return connection.error();
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(options), std::move(target)));
    store->m_report.created = true;
    store->use(std::move(connection).value());
    return store;
}

void SqliteStore::setRecorder(StatementRecorder* recorder) {
    const WriterTurn turn(*this);
    m_recorder = recorder;
    if (m_writer)
        m_writer->setRecorder(recorder);
}

Result<StoreFacts> SqliteStore::facts() {
    const WriterTurn turn(*this);
    return turn.writer() == nullptr ? Result<StoreFacts>(notOpen()) : turn.writer()->facts();
}

Result<void> SqliteStore::load(const KeySet& keys, Rows& rows) {
    const WriterTurn turn(*this);
    return turn.writer() == nullptr ? Result<void>(notOpen()) : turn.writer()->load(keys, rows);
}

Result<void> SqliteStore::commit(const WriteBatch& batch) {
    const WriterTurn turn(*this);
    if (turn.writer() == nullptr)
        return notOpen();
    if (m_connection->hasMoved())
        return makeError(ErrorCode::ReadOnly, m_options.file, "the file was moved or removed while it was open; put it back");
    SAGA_TRY(turn.writer()->commit(batch));
    // The batch is durable whatever comes of this: a device that fails here is met again, and reported, by the next call.
    if (m_connection->walPages() >= m_options.checkpointPages)
        static_cast<void>(m_connection->checkpoint(false));
    return {};
}

Result<std::vector<StoredSaga>> SqliteStore::loadRunning(SagaNo after, int limit) {
    const WriterTurn turn(*this);
    return turn.writer() == nullptr ? Result<std::vector<StoredSaga>>(notOpen()) : turn.writer()->loadRunning(after, limit);
}

Result<StoredSaga> SqliteStore::loadSaga(SagaNo no) {
    const WriterTurn turn(*this);
    return turn.writer() == nullptr ? Result<StoredSaga>(notOpen()) : turn.writer()->loadSaga(no);
}

Result<SagaNo> SqliteStore::findSaga(const SagaId& id) {
    const WriterTurn turn(*this);
    return turn.writer() == nullptr ? Result<SagaNo>(notOpen()) : turn.writer()->findSaga(id);
}

Result<void> SqliteStore::reopen() {
    const WriterTurn turn(*this);
    if (m_readerTarget.turn)
        return {};
    m_writer.reset();
    m_connection.reset();
    auto connection = reopenDatabase(m_options);
    if (!connection)
        return connection.error();
    use(std::move(connection).value());
    return {};
}

Result<std::unique_ptr<Queries>> SqliteStore::openReader() {
    const SqliteTarget target = m_readerTarget;
    return SqlQueries::open(Dialect::Sqlite, [target]() -> Result<std::unique_ptr<Connection>> {
        auto connection = SqliteConnection::open(target, ConnectionRole::Reader);
        if (!connection)
            return connection.error();
        return std::unique_ptr<Connection>(std::move(connection).value());
    });
}

Result<bool> SqliteStore::copyShare(const std::string& file, std::unique_ptr<DatabaseCopy>& copy, int& opening) {
    const WriterTurn turn(*this);
    if (turn.writer() == nullptr || (copy && opening != m_openings)) {
        copy.reset();
        return makeError(ErrorCode::Unavailable, file, "the database had to be reopened while it was copied");
    }
    if (!copy) {
        auto begun = DatabaseCopy::begin(*m_connection, file);
        if (!begun)
            return begun.error();
        copy = std::move(begun).value();
        opening = m_openings;
    }
    auto more = copy->step();
    if (more.ok() && *more)
        return true;
    auto detached = copy->detach();
    if (!more)
        return more.error();
    if (!detached)
        return detached.error();
    return false;
}

Result<void> SqliteStore::backupTo(const std::string& file) {
    std::unique_ptr<DatabaseCopy> copy;
    int opening = 0;
    for (;;) {
        while (m_waiting.load() > 0)
            std::this_thread::yield();
        auto more = copyShare(file, copy, opening);
        if (!more)
            return more.error();
        if (!*more)
            return copy->finish();
    }
}

Result<void> SqliteStore::checkpoint() {
    const WriterTurn turn(*this);
    if (turn.writer() == nullptr)
        return notOpen();
    return m_readerTarget.turn ? Result<void>() : m_connection->checkpoint(true);
}

}  // namespace saga
