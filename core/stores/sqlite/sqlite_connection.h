// A connection to an SQLite database over the C interface, and its prepared statements. One thread at a time; only
// interrupt() may come from another. After a device failure the connection is abandoned: every later call answers IoError
// and the owner opens a new one.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "core/stores/sql/connection.h"

struct sqlite3;

namespace saga {

enum class ConnectionRole { Writer, Reader };

struct SqliteTarget {
    std::string name;         // a path, or a URI when it begins with "file:"
    std::string vfs;          // empty: the operating system's
    int cacheKib = 32 * 1024;
    int busyMs = 5'000;
    // A database in memory lets readers and the writer meet inside a transaction: they take turns by this. Null for files.
    std::shared_ptr<std::mutex> turn;
};

class SqliteConnection final : public Connection {
public:
    // The writer creates the file when there is none; a reader does not, and cannot write.
    static Result<std::unique_ptr<SqliteConnection>> open(const SqliteTarget& target, ConnectionRole role);

    Result<std::unique_ptr<Statement>> prepare(std::string_view sql) override;
    Result<void> execute(std::string_view script) override;
    Result<void> begin(TransactionKind kind) override;
    Result<void> commit() override;
    void rollback() override;
    Result<std::string> checkFile(bool thorough) override;
    void interrupt() override;

    // Writes what waits in the write-ahead log back into the file, as far as readers allow. `truncate` also empties the
    // log when no reader uses it, without waiting for one. Readers are never blocked.
    Result<void> checkpoint(bool truncate);

    // The first column of the first row; of all rows, joined by "; ".
    Result<std::int64_t> queryInteger(std::string_view sql);
    Result<std::string> queryText(std::string_view sql);

    sqlite3* handle() const { return m_handle.get(); }
    bool isAbandoned() const override { return m_abandoned; }
    // Pages that wait in the write-ahead log since the last commit of this connection.
    int walPages() const { return m_walPages; }
    // The file is no longer under its name: what is written now would be gone when it is closed.
    bool hasMoved() const;

private:
    friend class SqliteStatement;
    SqliteConnection(sqlite3* handle, std::shared_ptr<std::mutex> turn) : m_handle(handle), m_turn(std::move(turn)) {}

    Error failure(int code, std::string doing);
    Result<void> configure(const SqliteTarget& target, ConnectionRole role);
    Result<void> step(Prepared& prepared, const char* doing);
    static int onWalCommit(void* self, sqlite3* handle, const char* database, int pages);

    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    const std::unique_ptr<sqlite3, Closer> m_handle;  // closed after the statements below are gone
    const std::shared_ptr<std::mutex> m_turn;
    std::unique_lock<std::mutex> m_turnLock;
    bool m_abandoned = false;
    int m_walPages = 0;
    int m_busyMs = 0;
    Prepared m_beginWrite{"begin immediate"};
    Prepared m_beginRead{"begin"};
    Prepared m_commit{"commit"};
    Prepared m_rollback{"rollback"};
};

}  // namespace saga
