// A folder of its own beside the databases it is compared with, on the same disk, removed with all it holds.
#pragma once

#include <string>

#include "core/base/result.h"

namespace saga {

class ScratchFolder {
public:
    // Made inside `parent`, which must exist.
    static Result<ScratchFolder> make(const std::string& parent);
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    const std::string& path() const { return m_path; }
    std::string file(const std::string& name) const { return m_path + "/" + name; }

private:
    explicit ScratchFolder(std::string path) : m_path(std::move(path)) {}
    std::string m_path;
};

}  // namespace saga
