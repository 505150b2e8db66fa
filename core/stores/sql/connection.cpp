#include "core/stores/sql/connection.h"

namespace saga {

Result<Statement*> Prepared::on(Connection& connection) {
    if (!m_statement) {
        auto made = connection.prepare(m_sql);
        if (!made)
            return made.error();
        m_statement = std::move(made).value();
    }
    return m_statement.get();
}

Cursor::Cursor(Connection& connection, Prepared& prepared, std::initializer_list<SqlParam> params) {
    auto statement = prepared.on(connection);
    if (!statement) {
        m_status = statement.error();
        return;
    }
    m_statement = *statement;
    m_status = m_statement->open(SqlParams(params.begin(), params.size()));
}

Cursor::Cursor(Statement& statement, SqlParams params) : m_statement(&statement), m_status(statement.open(params)) {}

Cursor::~Cursor() {
    if (m_statement != nullptr)
        m_statement->close();
}

bool Cursor::next() {
    if (!m_status.ok())
        return false;
    auto row = m_statement->next();
    if (!row) {
        m_status = row.error();
        return false;
    }
    return *row;
}

}  // namespace saga
