#include "core/stores/sqlite/system_error.h"

#include <cerrno>
#include <system_error>

namespace saga {
namespace {

ErrorCode codeFor(int number) {
    switch (number) {
        case EACCES:
        case EPERM:
        case EROFS: return ErrorCode::ReadOnly;
        case ENOSPC:
        case EDQUOT: return ErrorCode::DiskFull;
        case EIO: return ErrorCode::IoError;
        case EISDIR:
        case ENOTDIR:
        case ELOOP:
        case ENAMETOOLONG: return ErrorCode::InvalidInput;
        default: return ErrorCode::Unavailable;
    }
}

}  // namespace

Error systemError(int number, std::string file, const std::string& what) {
    return makeError(codeFor(number), std::move(file), what + ": " + std::generic_category().message(number));
}

}  // namespace saga
