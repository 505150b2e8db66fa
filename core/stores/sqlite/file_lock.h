// One process per database: an advisory lock on a side file, with the holder's name and process id written into it. The
// operating system frees it when the process ends, however it ends. The side file stays unless it is discarded; only the lock
// counts.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace saga {

class FileLock {
public:
    // Locked naming holder and process id; ReadOnly when the side file cannot be written; Unavailable when its folder is
    // missing.
    static Result<std::unique_ptr<FileLock>> acquire(const std::string& file, const std::string& holder);
    ~FileLock();
    // Removes the side file if this lock made it: what it was meant to guard is not ours.
    void discard();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    FileLock(int descriptor, std::string file) : m_descriptor(descriptor), m_file(std::move(file)) {}
    // Locked, or what stopped it; not set when the side file was removed in between.
    std::optional<Result<void>> take(const std::string& holder);

    const int m_descriptor;
    const std::string m_file;
    bool m_isNew = false;
};

}  // namespace saga
