// How values look in a terminal: times with their zone, durations, counts, colours. Pure but for the local time zone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/time.h"
#include "core/model/saga_summary.h"

namespace saga {

enum class Tone { Plain, Good, Bad, Busy, Back, Dim };

struct TextStyle {
    bool colours = false;
    bool utc = false;

    // The text, coloured when colours are on.
    std::string paint(Tone tone, std::string_view text) const;
    // "2026-03-01 12:00:00.250 CET"; "-" for a time that is not set.
    std::string time(Timestamp at) const;
};

// "850 us", "12.4 ms", "3.1 s", "5 min 12 s"
std::string durationText(Micros d);
// "1,204,000"
std::string countText(std::int64_t number);
Tone toneOf(SagaStatus status);
// "COMPENSATING, attention: compensation failed, paused": the status and what stands beside it.
std::string stateText(const SagaSummary& summary);
// How many columns of a terminal the text takes; wide characters take two.
std::size_t columnsOf(std::string_view utf8);

}  // namespace saga
