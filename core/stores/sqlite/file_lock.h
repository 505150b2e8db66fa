// One process per database: an advisory lock on a side file, with the holder's name and process id written into it. The
// operating system frees it when the process ends, however it ends. The side file stays; only the lock counts.
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"

namespace saga {

class FileLock {
public:
    // Locked naming holder and process id; ReadOnly when the side file cannot be written; Unavailable when its folder is
    // missing.
    static Result<std::unique_ptr<FileLock>> acquire(const std::string& file, const std::string& holder);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    const int m_descriptor;
};

}  // namespace saga
