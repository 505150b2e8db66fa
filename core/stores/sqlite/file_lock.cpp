#include "core/stores/sqlite/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

std::string readHolder(int descriptor) {
    std::array<char, 256> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    std::string holder(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!holder.empty() && holder.back() == '\n')
        holder.pop_back();
    return holder.empty() ? "another program" : holder;
}

bool writeHolder(int descriptor, const std::string& holder) {
    const std::string line = holder + " (process " + std::to_string(::getpid()) + ")\n";
    return ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, line.data(), line.size(), 0) == static_cast<ssize_t>(line.size());
}

}  // namespace

Result<std::unique_ptr<FileLock>> FileLock::acquire(const std::string& file, const std::string& holder) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return systemError(errno, file, "cannot be opened for locking");
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return systemError(errno, file, "cannot be locked");
        return makeError(ErrorCode::Locked, file, "the database is in use by " + readHolder(descriptor));
    }
    if (!writeHolder(descriptor, holder))
        return systemError(errno, file, "cannot be written");
    return lock;
}

FileLock::~FileLock() {
    ::close(m_descriptor);
}

}  // namespace saga
