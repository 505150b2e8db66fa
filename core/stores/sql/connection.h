// One connection to an SQL database and its prepared statements: the thin layer that the writer and the readers share.
// Implemented once per database. A connection and its statements belong to one thread at a time; only interrupt() may be
// called from another. Errors are the database's, translated: Conflict, DiskFull, IoError, ReadOnly, Corrupt,
// NotADatabase, Busy, Cancelled. Nothing throws.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace saga {

// A bound value, borrowed: text must outlive the call it is given to.
class SqlParam {
public:
    enum class Type { Null, Integer, Real, Text };

    SqlParam(std::nullptr_t) {}
    SqlParam(std::int64_t v) : m_type(Type::Integer), m_integer(v) {}
    SqlParam(int v) : m_type(Type::Integer), m_integer(v) {}
    SqlParam(bool v) : m_type(Type::Integer), m_integer(v ? 1 : 0) {}
    SqlParam(double v) : m_type(Type::Real), m_real(v) {}
    SqlParam(std::string_view v) : m_type(Type::Text), m_text(v) {}
    SqlParam(const std::string& v) : m_type(Type::Text), m_text(v) {}
    SqlParam(const char* v) : m_type(Type::Text), m_text(v) {}

    Type type() const { return m_type; }
    std::int64_t integer() const { return m_integer; }
    double real() const { return m_real; }
    std::string_view text() const { return m_text; }

private:
    Type m_type = Type::Null;
    std::int64_t m_integer = 0;
    double m_real = 0;
    std::string_view m_text;
};

using SqlParams = std::span<const SqlParam>;

// A prepared statement. Parameters are numbered ?1, ?2, ... in its text.
class Statement {
public:
    virtual ~Statement() = default;

    // Runs a writing statement to its end and returns the number of rows it changed.
    virtual Result<std::int64_t> run(SqlParams params) = 0;

    // Begins a reading statement; next() gives row after row, close() ends it (also early) and frees its locks.
    virtual Result<void> open(SqlParams params) = 0;
    virtual Result<bool> next() = 0;
    virtual void close() = 0;

    // Columns of the present row, from 0. NULL reads as 0 and as empty text. Text is good until the next call.
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
};

enum class TransactionKind { Read, Write };

class Connection {
public:
    virtual ~Connection() = default;

    virtual Result<std::unique_ptr<Statement>> prepare(std::string_view sql) = 0;
    // Runs statements without parameters or rows, separated by semicolons.
    virtual Result<void> execute(std::string_view script) = 0;

    // A read transaction sees one commit; a write transaction is the only one of its kind.
    virtual Result<void> begin(TransactionKind kind) = 0;
    // After an error of commit() the transaction is over; UnknownOutcome when the device failed while committing.
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    // What the database says of its own file: "ok", or its complaints. `thorough` compares indexes with tables as well.
    virtual Result<std::string> checkFile(bool thorough) = 0;

    // The device failed: every later call is refused. Open another connection.
    virtual bool isAbandoned() const = 0;

    // From any thread: ends the running statement with Cancelled.
    virtual void interrupt() = 0;
};

// A statement that is prepared when it is first used and kept. Lives as long as its connection.
class Prepared {
public:
    explicit Prepared(std::string_view sql) : m_sql(sql) {}
    std::string_view sql() const { return m_sql; }
    Result<Statement*> on(Connection& connection);

private:
    std::string_view m_sql;  // static storage
    std::unique_ptr<Statement> m_statement;
};

// Walks the rows of a reading statement and closes it at the end of its scope.
class Cursor {
public:
    Cursor(Connection& connection, Prepared& prepared, std::initializer_list<SqlParam> params);
    Cursor(Statement& statement, SqlParams params);
    ~Cursor();
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;

    // False at the end and on an error; ask status() which it was.
    bool next();
    const Result<void>& status() const { return m_status; }

    std::int64_t integer(int column) const { return m_statement->integer(column); }
    double real(int column) const { return m_statement->real(column); }
    bool flag(int column) const { return m_statement->integer(column) != 0; }
    int number(int column) const { return static_cast<int>(m_statement->integer(column)); }
    std::string_view text(int column) const { return m_statement->text(column); }
    std::string string(int column) const { return std::string(m_statement->text(column)); }

private:
    Statement* m_statement = nullptr;
    Result<void> m_status;
};

}  // namespace saga
