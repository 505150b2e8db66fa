#include "core/runtime/database_path.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "core/runtime/embedded.h"

namespace saga {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (folder.empty() || std::filesystem::is_directory(folder, ignored))
        return {};
    SAGA_TRY(makeFolder(folder.parent_path()));
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        return makeError(ErrorCode::ReadOnly, folder.string(),
                         std::string("the folder cannot be made: ") + std::strerror(errno));
    }
    return {};
}

}  // namespace

std::string defaultDatabaseFile() {
    if (const std::string chosen = environment("SAGA_DB"); !chosen.empty())
        return chosen;
    std::string folder = environment("XDG_DATA_HOME");
    // The base directory specification: a relative path is to be ignored.
    if (folder.empty() || folder.front() != '/')
        folder = environment("HOME") + "/.local/share";
    return folder + "/saga-console/shop.db";
}

Result<void> makeParentFolder(const std::string& file) {
    return makeFolder(std::filesystem::path(file).parent_path());
}

}  // namespace saga
