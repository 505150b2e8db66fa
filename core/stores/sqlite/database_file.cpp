#include "core/stores/sqlite/database_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/stores/sqlite/system_error.h"

namespace saga {
namespace {

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr std::size_t kHeaderBytes = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kPageSizeAt = 16, kChangeCounterAt = 24, kPageCountAt = 28, kApplicationIdAt = 68, kValidForAt = 92;
using Header = std::array<unsigned char, kHeaderBytes>;

std::uint32_t number(const Header& header, std::size_t at) {
    return static_cast<std::uint32_t>(header[at]) << 24 | static_cast<std::uint32_t>(header[at + 1]) << 16 |
           static_cast<std::uint32_t>(header[at + 2]) << 8 | static_cast<std::uint32_t>(header[at + 3]);
}

std::uint32_t pageBytes(const Header& header) {
    const std::uint32_t stored = static_cast<std::uint32_t>(header[kPageSizeAt]) << 8 | header[kPageSizeAt + 1];
    return stored == 1 ? 65536 : stored;
}

bool hasContent(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && status.st_size > 0;
}

struct Descriptor {
    int number = -1;
    ~Descriptor() {
        if (number >= 0)
            ::close(number);
    }
};

Result<void> checkHeader(const std::string& path, const Header& header, const DatabaseFile& file, bool hasJournal) {
    const bool hasMagic = std::memcmp(header.data(), kMagic.data(), kMagic.size()) == 0;
    // A crash while the file was being made leaves half a header and a journal whose rollback empties the file again.
    if (hasJournal && (!hasMagic || number(header, kApplicationIdAt) == 0))
        return {};
    if (!hasMagic)
        return makeError(ErrorCode::NotADatabase, path, "the file is not an SQLite database");
    const std::uint32_t application = number(header, kApplicationIdAt);
    if (application != kApplicationId)
        return makeError(ErrorCode::NotADatabase, path,
                         "the file is an SQLite database of another program (application id " + std::to_string(application) + ")");
    // What is left of a crash is settled by SQLite; only a file that was closed can be held against its header.
    const bool sizeIsValid = number(header, kChangeCounterAt) == number(header, kValidForAt) && !file.wasInUse;
    const std::uint64_t expected = std::uint64_t{number(header, kPageCountAt)} * pageBytes(header);
    if (sizeIsValid && file.bytes < expected)
        return makeError(ErrorCode::Corrupt, path,
                         "the file is truncated: it has " + std::to_string(file.bytes) + " of " + std::to_string(expected) + " bytes");
    return {};
}

}  // namespace

Result<DatabaseFile> inspectDatabaseFile(const std::string& path) {
    DatabaseFile file;
    const bool hasJournal = hasContent(path + "-journal");
    file.wasInUse = hasJournal || hasContent(path + "-wal");
    Descriptor descriptor{::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOCTTY)};
    if (descriptor.number < 0) {
        if (errno != ENOENT)
            return systemError(errno, path, "cannot be opened for writing");
        file.isNew = true;
        return file;
    }
    struct stat status {};
    if (::fstat(descriptor.number, &status) != 0)
        return systemError(errno, path, "cannot be examined");
    if (!S_ISREG(status.st_mode))
        return makeError(ErrorCode::InvalidInput, path, "is not a regular file");
    file.bytes = static_cast<std::uint64_t>(status.st_size);
    if (file.bytes == 0) {
        file.isNew = true;
        return file;
    }
    Header header{};
    const ssize_t size = ::pread(descriptor.number, header.data(), header.size(), 0);
    if (size < 0)
        return systemError(errno, path, "cannot be read");
    if (static_cast<std::size_t>(size) < header.size() && !hasJournal)
        return makeError(ErrorCode::NotADatabase, path, "the file is too short to be an SQLite database");
    SAGA_TRY(checkHeader(path, header, file, hasJournal));
    return file;
}

}  // namespace saga
