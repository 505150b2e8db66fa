#include "core/stores/sqlite/sqlite_statement.h"

#include <sqlite3.h>

namespace saga {

SqliteStatement::~SqliteStatement() {
    sqlite3_finalize(m_statement);
}

Result<void> SqliteStatement::bind(SqlParams params) {
    SAGA_ASSERT(sqlite3_bind_parameter_count(m_statement) == static_cast<int>(params.size()));
    int code = SQLITE_OK;
    int index = 0;
    for (const SqlParam& param : params) {
        ++index;
        switch (param.type()) {
            case SqlParam::Type::Null: code = sqlite3_bind_null(m_statement, index); break;
            case SqlParam::Type::Integer: code = sqlite3_bind_int64(m_statement, index, param.integer()); break;
            case SqlParam::Type::Real: code = sqlite3_bind_double(m_statement, index, param.real()); break;
            case SqlParam::Type::Text: {
                // A null pointer would bind NULL: an empty text may have one.
                const std::string_view text = param.text();
                code = sqlite3_bind_text64(m_statement, index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                                           SQLITE_UTF8);
                break;
            }
        }
        if (code != SQLITE_OK)
            return m_connection.failure(code, "binding");
    }
    return {};
}

Result<std::int64_t> SqliteStatement::run(SqlParams params) {
    if (m_connection.m_abandoned)
        return m_connection.failure(SQLITE_IOERR, "writing");
    SAGA_TRY(bind(params));
    int code = sqlite3_step(m_statement);
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE) {
        Error error = m_connection.failure(code, "writing");
        sqlite3_reset(m_statement);
        return error;
    }
    const std::int64_t changes = sqlite3_changes64(m_connection.handle());
    sqlite3_reset(m_statement);
    return changes;
}

Result<void> SqliteStatement::open(SqlParams params) {
    if (m_connection.m_abandoned)
        return m_connection.failure(SQLITE_IOERR, "reading");
    return bind(params);
}

Result<bool> SqliteStatement::next() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_connection.failure(code, "reading");
}

void SqliteStatement::close() {
    sqlite3_reset(m_statement);
}

std::int64_t SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string_view SqliteStatement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

int SqliteStatement::stepRaw() {
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

}  // namespace saga
