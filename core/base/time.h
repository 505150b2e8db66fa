// Time as the program stores it: whole microseconds since 1970-01-01 UTC. Nobody asks what time it is but through Clock.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace saga {

using Micros = std::chrono::microseconds;

struct Timestamp {
    std::int64_t us = 0;  // 0 means "not set"
    bool isSet() const { return us != 0; }
    auto operator<=>(const Timestamp&) const = default;
};

inline Timestamp operator+(Timestamp t, Micros d) { return {t.us + d.count()}; }
inline Timestamp operator-(Timestamp t, Micros d) { return {t.us - d.count()}; }
inline Micros operator-(Timestamp a, Timestamp b) { return Micros{a.us - b.us}; }

// ISO 8601 in UTC with milliseconds: "2026-03-01T12:00:00.250Z". Empty text for a time that is not set.
std::string toIso(Timestamp t);
// Accepts "2026-03-01", "2026-03-01T12:00:00Z", with .fraction and with +hh:mm. InvalidInput otherwise.
Result<Timestamp> parseIso(std::string_view text);
// "200ms", "2s", "5m", "1h", "3d"; whole numbers, no sign, at most 10 years. InvalidInput otherwise.
Result<Micros> parseDuration(std::string_view text);
// The shortest form that parseDuration reads back exactly: 90000 ms is "90s".
std::string formatDuration(Micros d);

// The only source of time. Implementations are safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;     // wall clock, UTC; may jump
    virtual Micros monotonic() const = 0;  // never goes back; the origin means nothing
};

}  // namespace saga
