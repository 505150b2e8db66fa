#include "core/stores/sqlite/sqlite_error.h"

#include <sqlite3.h>

namespace saga {
namespace {

ErrorCode codeFor(int code) {
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
        case SQLITE_FULL: return ErrorCode::DiskFull;
        case SQLITE_IOERR: return code == SQLITE_IOERR_NOMEM ? ErrorCode::Unavailable : ErrorCode::IoError;
        case SQLITE_READONLY:
        case SQLITE_PERM: return ErrorCode::ReadOnly;
        case SQLITE_CORRUPT: return ErrorCode::Corrupt;
        case SQLITE_NOTADB: return ErrorCode::NotADatabase;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return ErrorCode::Busy;
        case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
        case SQLITE_NOMEM:
        case SQLITE_CANTOPEN: return ErrorCode::Unavailable;
        case SQLITE_TOOBIG: return ErrorCode::LimitExceeded;
        default: return ErrorCode::Internal;
    }
}

Error translated(int code, std::string doing, const char* message) {
    return makeError(codeFor(code), "database", std::move(doing) + ": " + message);
}

}  // namespace

Error sqliteError(sqlite3* handle, int code, std::string doing) {
    const bool isOwn = handle != nullptr && sqlite3_extended_errcode(handle) == code;
    return translated(code, std::move(doing), isOwn ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

Error sqliteError(int code, std::string doing) {
    return translated(code, std::move(doing), sqlite3_errstr(code));
}

bool isDeviceFailure(int code) {
    return (code & 0xff) == SQLITE_IOERR && code != SQLITE_IOERR_NOMEM;
}

}  // namespace saga
