// The writer's way to a connection: runs prepared statements, checks how many rows they changed, and tells the recorder.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/stores/sql/connection.h"
#include "core/stores/sql/statement_recorder.h"

namespace saga {

class WriteSession {
public:
    explicit WriteSession(Connection& connection) : m_connection(connection) {}

    Connection& connection() { return m_connection; }
    void setRecorder(StatementRecorder* recorder) { m_recorder = recorder; }
    StatementRecorder* recorder() const { return m_recorder; }

    // Runs the statement and returns how many rows it changed. Conflict naming `what` when a row is there already.
    Result<std::int64_t> write(Prepared& prepared, std::string_view what, std::initializer_list<SqlParam> params) {
        auto statement = prepared.on(m_connection);
        if (!statement)
            return statement.error();
        const SqlParams span(params.begin(), params.size());
        if (m_recorder != nullptr)
            m_recorder->onWrite(prepared.sql(), span);
        auto changed = (*statement)->run(span);
        if (!changed && changed.error().code == ErrorCode::Conflict)
            return wrapError(ErrorCode::Conflict, std::string(what), "such a row is there already", changed.error());
        return changed;
    }

    // The same for a statement that must change exactly one row. Conflict when it changed none.
    Result<void> writeOne(Prepared& prepared, std::string_view what, std::initializer_list<SqlParam> params) {
        auto changed = write(prepared, what, params);
        if (!changed)
            return changed.error();
        if (*changed != 1)
            return makeError(ErrorCode::Conflict, std::string(what), "no such row, or its guard refused the change");
        return {};
    }

private:
    Connection& m_connection;
    StatementRecorder* m_recorder = nullptr;
};

}  // namespace saga
