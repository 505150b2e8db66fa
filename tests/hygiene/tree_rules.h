// The rules applied to a whole source tree, and the rules that only a tree can break: files in no target, rooms without
// a README. Reads the disk; a file that cannot be read is a finding.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/hygiene/finding.h"

namespace saga::hygiene {

// A tree as the rules see it: paths from its root with '/', sorted.
struct SourceTree {
    std::filesystem::path root;
    std::vector<std::string> sources;     // .cpp and .h below core, ui, app and tests
    std::vector<std::string> buildLists;  // CMakeLists.txt below the same folders
};

SourceTree readTree(const std::filesystem::path& root);

// Every rule that looks at one file at a time, over one file.
Findings checkSource(const std::string& path, const std::string& text);
Findings checkSources(const SourceTree& tree);

// `registered`: the sources of all targets, absolute or from the root.
Findings checkRegistered(const SourceTree& tree, const std::vector<std::string>& registered);
// A folder whose CMakeLists.txt makes a room has a README.md.
Findings checkReadmes(const SourceTree& tree);

std::vector<std::string> readLines(const std::filesystem::path& file);

}  // namespace saga::hygiene
