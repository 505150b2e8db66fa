// The event bus port: topics, consumer groups, at least once, order within a key, bounded. Every group that subscribed to
// a topic gets each of its messages; a message stays with the group until it is acknowledged and comes again after
// redeliver(). While a message of a key is unacknowledged, the group gets no later one of that key. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace saga {

struct BusMessage {
    std::string topic;
    std::string key;      // the saga: what order is kept within
    std::string payload;
    bool operator==(const BusMessage&) const = default;
};
struct BusDelivery {
    std::int64_t tag = 0;  // for acknowledge(); the same message has the same tag when it comes again
    BusMessage message;
};

class EventBus {
public:
    virtual ~EventBus() = default;

    // Messages published from now on reach the group. Repeating it changes nothing.
    virtual Result<void> subscribe(std::string_view group, std::string_view topic) = 0;
    // To all groups or to none. Busy when a group has its fill of unacknowledged messages: publish it again later.
    // NotFound when nobody subscribed to the topic.
    virtual Result<void> publish(const BusMessage& message) = 0;
    // At most `max` messages, in the order of publishing within each key. NotFound for a group that never subscribed.
    virtual Result<std::vector<BusDelivery>> receive(std::string_view group, int max) = 0;
    // The group is done with it. Repeating it changes nothing.
    virtual Result<void> acknowledge(std::string_view group, std::int64_t tag) = 0;
    // What was received and not acknowledged comes again, as after the loss of a consumer.
    virtual Result<void> redeliver(std::string_view group) = 0;
};

}  // namespace saga
