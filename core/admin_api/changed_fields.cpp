#include "core/admin_api/admin_values.h"

namespace saga {
namespace {

void compare(const std::string& path, const Json* before, const Json* after, std::vector<StateField>& changes) {
    const auto below = [&path](const std::string& key) { return path.empty() ? key : path + "." + key; };
    const bool isBranch = (before == nullptr || before->isObject()) && (after == nullptr || after->isObject());
    if (!isBranch) {
        if (before == nullptr || after == nullptr || !(*before == *after))
            changes.push_back({path, before == nullptr ? std::string() : before->dump(), after == nullptr ? std::string() : after->dump()});
        return;
    }
    if (after != nullptr) {
        for (const auto& [key, value] : after->members())
            compare(below(key), before == nullptr ? nullptr : before->find(key), &value, changes);
    }
    if (before == nullptr)
        return;
    for (const auto& [key, value] : before->members()) {
        if (after == nullptr || after->find(key) == nullptr)
            compare(below(key), &value, nullptr, changes);
    }
}

}  // namespace

std::vector<StateField> changedFields(const Json& before, const Json& after) {
    std::vector<StateField> changes;
    compare({}, before.isNull() ? nullptr : &before, after.isNull() ? nullptr : &after, changes);
    return changes;
}

}  // namespace saga
