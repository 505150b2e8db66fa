// The store on SQLite: one file, one process, one connection that writes and checkpoints, readers beside it. In memory for
// tests and the simulator. Threads and errors as in core/ports/store.h.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include "core/ports/store.h"
#include "core/stores/sql/store_writer.h"
#include "core/stores/sqlite/file_lock.h"
#include "core/stores/sqlite/sqlite_options.h"
#include "core/stores/sqlite/sqlite_connection.h"

namespace saga {

class DatabaseCopy;

class SqliteStore final : public Store {
public:
    // Opens or makes the database. Locked, ReadOnly, NotADatabase, NewerSchema, Corrupt, DiskFull, Unavailable, InvalidInput.
    static Result<std::unique_ptr<SqliteStore>> open(SqliteOptions options);
    // A fresh database of its own that is gone with the store.
    static Result<std::unique_ptr<SqliteStore>> openInMemory();
    ~SqliteStore() override;

    // "SQLite 3.40.1, WAL, synchronous=FULL": what a commit survives, for people.
    static std::string durability(bool inMemory);

    const OpenReport& report() const { return m_report; }
    // Before the first commit; null ends it.
    void setRecorder(StatementRecorder* recorder);

    Result<StoreFacts> facts() override;
    Result<void> load(const KeySet& keys, Rows& rows) override;
    Result<void> commit(const WriteBatch& batch) override;
    Result<std::vector<StoredSaga>> loadRunning(SagaNo after, int limit) override;
    Result<StoredSaga> loadSaga(SagaNo no) override;
    Result<SagaNo> findSaga(const SagaId& id) override;
    Result<void> reopen() override;
    Result<std::unique_ptr<Queries>> openReader() override;
    Result<void> backupTo(const std::string& file) override;
    Result<void> checkpoint() override;

private:
    // The connection for one call. Waiting callers are counted so that a copy in the background lets them pass.
    class WriterTurn;
    SqliteStore(SqliteOptions options, SqliteTarget target);
    void use(std::unique_ptr<SqliteConnection> connection);
    // Copies the next pages in the writer's turn; false when all are. `opening` tells whether the connection is still the one
    // that the copy began with.
    Result<bool> copyShare(const std::string& file, std::unique_ptr<DatabaseCopy>& copy, int& opening);

    const SqliteOptions m_options;
    const SqliteTarget m_readerTarget;
    std::unique_ptr<FileLock> m_lock;  // released last
    OpenReport m_report;

    std::atomic<int> m_waiting{0};
    std::mutex m_mutex;
    // guarded by m_mutex
    StatementRecorder* m_recorder = nullptr;
    int m_openings = 0;
    std::unique_ptr<SqliteConnection> m_connection;  // null after a failed reopen
    std::unique_ptr<StoreWriter> m_writer;           // over m_connection
};

}  // namespace saga
