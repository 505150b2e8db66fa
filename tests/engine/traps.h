// A trap that a system is known for: a shipped definition in which some actions are those of somebody who falls into it, a story
// in which that shows, and the invariant that has to find it. One thread.
#pragma once

#include <array>

#include "core/services/shipped_definitions.h"
#include "tests/engine/order_rig.h"

namespace saga::test {

using Instead = std::vector<std::pair<std::string, Behaviour>>;  // of these actions

template <class Rig>
struct Trap {
    const char* name;
    void (*story)(Rig&);
    Instead instead;
    const char* found;  // the invariant; empty: nothing
};

inline void replace(std::string& text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) qFatal("there is no %s", what.c_str());
    text.replace(at, what.size(), by);
}

inline std::string shippedDefinition(std::string_view name) {
    for (const std::string_view source : shippedDefinitions())
        if (source.find('"' + std::string(name) + '"') != std::string_view::npos) return std::string(source);
    qFatal("there is no such definition");
}

// Publishes a new version of the definition that calls the trap, and tells who answers to it.
inline void plant(const Instead& instead, std::string_view definition, OrderRig& rig) {
    constexpr std::array kNames{"probe.one", "probe.two"};
    std::string source = shippedDefinition(definition);
    replace(source, "\"version\": 1", "\"version\": 2");
    for (std::size_t at = 0; at < instead.size(); ++at) {
        replace(source, '"' + instead[at].first + '"', std::string("\"") + kNames.at(at) + '"');
        rig.probe->behaviours[kNames.at(at)] = instead[at].second;
    }
    QVERIFY(rig.publish(std::move(source)).ok());
}

template <class Rig>
void nameEach(const std::vector<Trap<Rig>>& traps) {
    QTest::addColumn<int>("trap");
    for (std::size_t at = 0; at < traps.size(); ++at) QTest::newRow(traps[at].name) << static_cast<int>(at);
}

// Plants it, lets its story run, and looks whether that is found, or nothing where nothing is wrong.
template <class Rig>
void fallInto(const Trap<Rig>& trap, std::string_view definition, Rig& rig) {
    plant(trap.instead, definition, rig);
    trap.story(rig);
    const std::string broken = rig.broken();
    if (*trap.found == 0) QCOMPARE(broken, std::string());
    else QVERIFY2(broken.find(std::string(trap.found) + ' ') != std::string::npos, broken.c_str());
}

}  // namespace saga::test
