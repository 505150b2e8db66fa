// Errors as values: a code of one table, the field or object concerned, the reason in plain words, and the cause.
// Immutable, safe to share between threads. Adapters translate their library's errors into these at their edge.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace saga {

enum class ErrorCode {
    InvalidInput,    // refused at a border; field and reason are set; nothing was changed
    NotFound,        // the named object does not exist
    Conflict,        // the same key with another body, or a version that is no longer current
    NotAllowed,      // the object's present state does not accept the command; reason lists the states that do
    Blocked,         // STOP ALL is in force
    Busy,            // the queue is full; try again after a moment
    Unavailable,     // stopped, stopping, or a backend cannot be reached
    Locked,          // another process holds the database; reason names holder and pid
    ReadOnly,        // the file or folder cannot be written
    DiskFull,        // no space left; nothing of the batch was kept
    IoError,         // the device failed; the connection is abandoned
    Corrupt,         // the database is damaged
    NotADatabase,    // the file is something else
    NewerSchema,     // written by a newer program; reason names the versions
    LimitExceeded,   // a documented limit on size, depth or count
    UnknownOutcome,  // it may or may not have happened; ask again with the same key
    Cancelled,       // the caller gave up
    Fenced,          // the writer's lease is gone
    Internal,        // a bug; reason says where
};

// Language of texts shown to people.
enum class Language { English, Korean };

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string field;   // input field, flag, path or object id; empty when none applies
    std::string reason;  // one sentence in English, without a trailing full stop
    std::shared_ptr<const Error> cause;
};

// Makes an error; `field` may be empty.
Error makeError(ErrorCode code, std::string field, std::string reason);
// The same with a cause kept below it.
Error wrapError(ErrorCode code, std::string field, std::string reason, Error cause);

// Stable upper-case name, as in JSON answers: "INVALID_INPUT". Never changes once released.
std::string_view errorName(ErrorCode code);
// What happened and what to do, for a person. Static storage.
std::string_view errorAdvice(ErrorCode code, Language language);
// "quantity: must be 1 or more (INVALID_INPUT)" with causes appended after " <- ".
std::string describe(const Error& error);

}  // namespace saga
