#include "core/bench/machine_probe.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace saga {

Result<double> durableWritesPerSecond(const std::string& folder, Micros duration, const Clock& clock) {
    std::string name = folder + "/durable-XXXXXX";
    const int file = ::mkstemp(name.data());
    if (file < 0)
        return makeError(ErrorCode::IoError, folder, std::strerror(errno));
    ::unlink(name.c_str());
    std::array<char, 4096> page{};
    std::int64_t writes = 0;
    const Micros begun = clock.monotonic();
    bool failed = ::pwrite(file, page.data(), page.size(), 0) < 0 || ::fdatasync(file) != 0;
    while (!failed && clock.monotonic() - begun < duration) {
        page[0] = static_cast<char>(writes++);
        failed = ::pwrite(file, page.data(), page.size(), 0) < 0 || ::fdatasync(file) != 0;
    }
    const Micros took = clock.monotonic() - begun;
    ::close(file);
    if (failed)
        return makeError(ErrorCode::IoError, folder, std::strerror(errno));
    return static_cast<double>(writes) * 1e6 / static_cast<double>(took.count());
}

std::int64_t peakMemoryKib() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmHWM:"))
            return std::stoll(line.substr(6));
    }
    return 0;
}

std::int64_t databaseBytes(const std::string& file) {
    std::int64_t bytes = 0;
    for (const char* suffix : {"", "-wal"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(file + suffix, error);
        if (!error)
            bytes += static_cast<std::int64_t>(size);
    }
    return bytes;
}

}  // namespace saga
