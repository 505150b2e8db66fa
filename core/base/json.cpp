#include "core/base/json.h"

#include <algorithm>

namespace saga {

namespace {

constinit const Json kNull;
constinit const std::string kNoText;
constinit const Json::Array kNoItems;
constinit const Json::Object kNoMembers;

using MemberPointers = std::vector<const Json::Member*>;

MemberPointers sortedByKey(const Json::Object& members) {
    MemberPointers sorted;
    sorted.reserve(members.size());
    for (const Json::Member& member : members) sorted.push_back(&member);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    return sorted;
}

bool sameMembers(const Json::Object& a, const Json::Object& b) {
    if (a.size() != b.size()) return false;
    const auto equal = [](const Json::Member& x, const Json::Member& y) {
        return x.first == y.first && x.second == y.second;
    };
    const auto sameKey = [](const Json::Member& x, const Json::Member& y) {
        return x.first == y.first;
    };
    if (std::equal(a.begin(), a.end(), b.begin(), sameKey)) return std::equal(a.begin(), a.end(), b.begin(), equal);
    const MemberPointers left = sortedByKey(a);
    const MemberPointers right = sortedByKey(b);
    return std::equal(left.begin(), left.end(), right.begin(),
                      [&](const auto* x, const auto* y) { return equal(*x, *y); });
}

}  // namespace

bool Json::asBool(bool fallback) const {
    const bool* v = std::get_if<bool>(&m_value);
    return v != nullptr ? *v : fallback;
}

std::int64_t Json::asInt(std::int64_t fallback) const {
    const std::int64_t* v = std::get_if<std::int64_t>(&m_value);
    return v != nullptr ? *v : fallback;
}

double Json::asDouble(double fallback) const {
    if (isInt()) return static_cast<double>(asInt());
    const double* v = std::get_if<double>(&m_value);
    return v != nullptr ? *v : fallback;
}

const std::string& Json::asString() const {
    const std::string* v = std::get_if<std::string>(&m_value);
    return v != nullptr ? *v : kNoText;
}

const Json::Array& Json::items() const {
    const Array* v = std::get_if<Array>(&m_value);
    return v != nullptr ? *v : kNoItems;
}

const Json::Object& Json::members() const {
    const Object* v = std::get_if<Object>(&m_value);
    return v != nullptr ? *v : kNoMembers;
}

const Json* Json::find(std::string_view key) const {
    for (const Member& member : members()) {
        if (member.first == key) return &member.second;
    }
    return nullptr;
}

const Json& Json::at(std::string_view key) const {
    const Json* value = find(key);
    return value != nullptr ? *value : kNull;
}

void Json::set(std::string key, Json value) {
    if (isNull()) m_value = Object{};
    Object* object = std::get_if<Object>(&m_value);
    SAGA_ASSERT(object != nullptr);
    for (Member& member : *object) {
        if (member.first == key) {
            member.second = std::move(value);
            return;
        }
    }
    object->emplace_back(std::move(key), std::move(value));
}

void Json::append(Json value) {
    if (isNull()) m_value = Array{};
    Array* array = std::get_if<Array>(&m_value);
    SAGA_ASSERT(array != nullptr);
    array->push_back(std::move(value));
}

bool operator==(const Json& a, const Json& b) {
    if (a.type() != b.type()) return false;
    if (a.isObject()) return sameMembers(a.members(), b.members());
    return a.m_value == b.m_value;
}

}  // namespace saga
