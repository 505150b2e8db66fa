// Histories for tests of pictures and models, written as text: one event a line, "kind step attempt begin end [code]", times
// in microseconds since the start, step -1 for the whole saga.
#pragma once

#include <QString>

#include <sstream>
#include <vector>

#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"

namespace saga::ui {

inline constexpr std::int64_t kStartUs = 1'700'000'000'000'000;

inline std::vector<SagaEvent> historyOf(const char* text) {
    std::vector<SagaEvent> events;
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string kind;
        std::int64_t begin = 0;
        std::int64_t end = 0;
        SagaEvent event;
        if (!(words >> kind >> event.step >> event.attempt >> begin >> end))
            continue;
        words >> event.payload.code;
        for (int candidate = 1; candidate < 64; ++candidate) {
            if (toText(static_cast<EventKind>(candidate)) == kind)
                event.kind = static_cast<EventKind>(candidate);
        }
        event.startedAt = {kStartUs + begin};
        event.endedAt = {kStartUs + end};
        event.seq = static_cast<std::int64_t>(events.size()) + 1;
        events.push_back(std::move(event));
    }
    return events;
}

inline SagaSummary summaryOf(const std::vector<SagaEvent>& events, bool ended) {
    SagaSummary saga;
    saga.no = {7};
    saga.id = SagaId("TXN_01JD3K8Q9V7M2X4R6T0BAAAAAA");
    saga.startedAt = {kStartUs};
    saga.updatedAt = events.empty() ? saga.startedAt : events.back().endedAt;
    saga.endedAt = ended ? saga.updatedAt : Timestamp{};
    saga.events = static_cast<std::int64_t>(events.size());
    return saga;
}

}  // namespace saga::ui
