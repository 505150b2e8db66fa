#include "tests/hygiene/tree_rules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "tests/hygiene/call_rules.h"
#include "tests/hygiene/include_rules.h"
#include "tests/hygiene/shape_rules.h"
#include "tests/hygiene/source_text.h"
#include "tests/hygiene/text_rules.h"

namespace saga::hygiene {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> readFile(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

}  // namespace

SourceTree readTree(const fs::path& root) {
    SourceTree tree{root, {}, {}};
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        if (!fs::is_directory(root / folder)) continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string path = fs::relative(entry.path(), root).generic_string();
            if (path.ends_with(".cpp") || path.ends_with(".h")) tree.sources.push_back(path);
            if (path.ends_with("/CMakeLists.txt")) tree.buildLists.push_back(path);
        }
    }
    std::sort(tree.sources.begin(), tree.sources.end());
    std::sort(tree.buildLists.begin(), tree.buildLists.end());
    return tree;
}

Findings checkSource(const std::string& path, const std::string& text) {
    const SourceText source = splitSource(path, text);
    Findings findings;
    for (auto* check : {&checkIncludes, &checkFileLength, &checkFunctionLength, &checkNames, &checkHeader,
                        &checkForbiddenCalls, &checkConnects, &checkUntranslated, &checkComments}) {
        Findings found = check(source);
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    return findings;
}

Findings checkSources(const SourceTree& tree) {
    Findings findings;
    for (const std::string& path : tree.sources) {
        const std::optional<std::string> text = readFile(tree.root / path);
        Findings found = text ? checkSource(path, *text) : Findings{{path, 1, "cannot be read"}};
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    return findings;
}

Findings checkRegistered(const SourceTree& tree, const std::vector<std::string>& registered) {
    std::set<fs::path> known;
    for (const std::string& source : registered) known.insert((tree.root / source).lexically_normal());
    Findings findings;
    for (const std::string& path : tree.sources) {
        if (!known.contains((tree.root / path).lexically_normal()))
            findings.push_back({path, 1, "belongs to no target; add it to the CMakeLists.txt of its room"});
    }
    return findings;
}

Findings checkReadmes(const SourceTree& tree) {
    Findings findings;
    for (const std::string& list : tree.buildLists) {
        const std::string text = readFile(tree.root / list).value_or("");
        if (text.find("saga_room(") == std::string::npos) continue;
        if (!fs::exists((tree.root / list).parent_path() / "README.md"))
            findings.push_back({list, 1, "a room without a README.md"});
    }
    return findings;
}

std::vector<std::string> readLines(const fs::path& file) {
    std::vector<std::string> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace saga::hygiene
