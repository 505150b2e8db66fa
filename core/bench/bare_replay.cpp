#include "core/bench/bare_replay.h"

#include <sqlite3.h>

#include <memory>

namespace saga {
namespace {

struct Close {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using BareStatement = std::unique_ptr<sqlite3_stmt, Close>;

// As the store opens its writer.
constexpr const char* kPragmas =
    "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768; pragma temp_store = memory;"
    "pragma wal_autocheckpoint = 1000; pragma mmap_size = 0;";

Error sqliteError(sqlite3* db, const char* doing) {
    return makeError(ErrorCode::IoError, doing, db == nullptr ? "out of memory" : sqlite3_errmsg(db));
}

void bind(sqlite3_stmt* statement, int at, const WriteRecording& recording, const WriteRecording::Value& value) {
    switch (value.type) {
        case SqlParam::Type::Null: sqlite3_bind_null(statement, at); break;
        case SqlParam::Type::Integer: sqlite3_bind_int64(statement, at, value.integer); break;
        case SqlParam::Type::Real: sqlite3_bind_double(statement, at, value.real); break;
        case SqlParam::Type::Text: {
            const std::string_view text = recording.text(value);
            sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
            break;
        }
    }
}

Result<void> execute(sqlite3* db, const char* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(db, sql);
    return {};
}

Result<void> writeAll(sqlite3* db, const std::vector<BareStatement>& statements, const WriteRecording& recording) {
    std::size_t at = 0;
    for (const std::size_t end : recording.batchEnds()) {
        SAGA_TRY(execute(db, "begin immediate"));
        for (; at < end; ++at) {
            const WriteRecording::Write& write = recording.writes()[at];
            sqlite3_stmt* statement = statements[write.sql].get();
            for (std::uint32_t i = 0; i < write.values; ++i)
                bind(statement, static_cast<int>(i) + 1, recording, recording.values()[write.firstValue + i]);
            const int code = sqlite3_step(statement);
            sqlite3_reset(statement);
            if (code != SQLITE_DONE && code != SQLITE_ROW)
                return sqliteError(db, recording.statements()[write.sql].c_str());
        }
        SAGA_TRY(execute(db, "commit"));
    }
    return {};
}

}  // namespace

Result<Micros> replayBare(const std::string& file, const WriteRecording& recording, const Clock& clock) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const Database db(opened);
    if (code != SQLITE_OK)
        return sqliteError(db.get(), "open");
    SAGA_TRY(execute(db.get(), kPragmas));
    std::vector<BareStatement> statements;
    for (const std::string& sql : recording.statements()) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(db.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
            return sqliteError(db.get(), sql.c_str());
        statements.emplace_back(statement);
    }
    const Micros begun = clock.monotonic();
    SAGA_TRY(writeAll(db.get(), statements, recording));
    return clock.monotonic() - begun;
}

}  // namespace saga
