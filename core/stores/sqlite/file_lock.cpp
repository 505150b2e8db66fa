#include "core/stores/sqlite/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

constexpr int kMostTries = 10;

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

std::optional<Result<void>> FileLock::take(const std::string& holder) {
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return systemError(errno, m_file, "cannot be locked");
        return makeError(ErrorCode::Locked, m_file, "the database is in use by " + readHolder(m_descriptor));
    }
    struct stat locked {}, named {};
    if (::fstat(m_descriptor, &locked) != 0 || ::stat(m_file.c_str(), &named) != 0 || locked.st_ino != named.st_ino ||
        locked.st_dev != named.st_dev)
        return std::nullopt;
    m_isNew = locked.st_size == 0;
    if (!writeHolder(m_descriptor, holder))
        return systemError(errno, m_file, "cannot be written");
    return Result<void>();
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const std::string& file, const std::string& holder) {
    for (int tries = 0; tries < kMostTries; ++tries) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0)
            return systemError(errno, file, "cannot be opened for locking");
        std::unique_ptr<FileLock> lock(new FileLock(descriptor, file));
        if (const auto taken = lock->take(holder)) {
            if (!taken->ok())
                return taken->error();
            return lock;
        }
    }
    return makeError(ErrorCode::Locked, file, "others open and leave the database all the time");
}

void FileLock::discard() {
    if (m_isNew)
        ::unlink(m_file.c_str());
}

FileLock::~FileLock() {
    ::close(m_descriptor);
}

}  // namespace saga
