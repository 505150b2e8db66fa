// Where the database of a user lives, and making the folder for it.
#pragma once

#include <string>

#include "core/base/result.h"

namespace saga {

// Makes the folder of `file` with what is missing above it, each readable by its owner only. ReadOnly naming the folder.
Result<void> makeParentFolder(const std::string& file);

}  // namespace saga
