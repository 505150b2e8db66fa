#include "core/bench/scratch_folder.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace saga {

Result<ScratchFolder> ScratchFolder::make(const std::string& parent) {
    std::string path = parent + "/bench-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr)
        return makeError(errno == EROFS || errno == EACCES ? ErrorCode::ReadOnly : ErrorCode::IoError, parent, std::strerror(errno));
    return ScratchFolder(path);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

}  // namespace saga
