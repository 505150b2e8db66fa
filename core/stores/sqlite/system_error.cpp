#include "core/stores/sqlite/system_error.h"

#include <fcntl.h>
#include <unistd.h>

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

Result<void> checkAccess(const std::string& file, int mode) {
    if (::faccessat(AT_FDCWD, file.c_str(), mode, AT_EACCESS) == 0 || errno == ENOENT) return {};
    return systemError(errno, file, "cannot be opened");
}

}  // namespace saga
