// A prepared statement of SQLite. Belongs to its connection's thread and must not outlive the connection.
#pragma once

#include "core/stores/sqlite/sqlite_connection.h"

struct sqlite3_stmt;

namespace saga {

class SqliteStatement final : public Statement {
public:
    SqliteStatement(SqliteConnection& connection, sqlite3_stmt* statement)
        : m_connection(connection), m_statement(statement) {}
    ~SqliteStatement() override;

    Result<std::int64_t> run(SqlParams params) override;
    Result<void> open(SqlParams params) override;
    Result<bool> next() override;
    void close() override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;

    // Steps once and resets; the raw result code, for statements that end transactions.
    int stepRaw();

private:
    Result<void> bind(SqlParams params);

    SqliteConnection& m_connection;
    sqlite3_stmt* const m_statement;
};

}  // namespace saga
