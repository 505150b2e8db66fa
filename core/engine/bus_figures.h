// What went over the bus since the start of the engine, as an answer. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/time.h"

namespace saga {

struct TopicFigures {
    std::string definition;
    std::string event;
    std::int64_t published = 0;
    double perSecond = 0;            // over the last seconds
    Timestamp lastAt;                // not set: never yet
};
struct HandlerFigures {
    std::string definition;
    std::string handler;
    std::vector<std::string> events;
    std::int64_t delivered = 0;      // repeated deliveries included
    std::int64_t handled = 0;
    std::int64_t repeated = 0;
    std::int64_t deadLettered = 0;
    std::int64_t waiting = 0;        // delivered and not handled yet
    double perSecond = 0;            // handled, over the last seconds
};
struct BusFigures {
    std::vector<TopicFigures> topics;      // in the order in which they were subscribed to
    std::vector<HandlerFigures> handlers;
};

}  // namespace saga
