// What a rule of the house says about one place. A value; the rules return lists of them and never print.
#pragma once

#include <string>
#include <vector>

namespace saga::hygiene {

struct Finding {
    std::string path;  // from the project root
    int line = 0;      // from 1
    std::string reason;

    std::string toText() const { return path + ":" + std::to_string(line) + ": " + reason; }
};

using Findings = std::vector<Finding>;

}  // namespace saga::hygiene
