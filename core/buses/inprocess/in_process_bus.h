// The bus within one program: queues in memory, driven by who uses it, so that tests run it in virtual time. It forgets
// with the program; what was not handled is in the outbox and published anew. One thread.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <unordered_map>

#include "core/ports/event_bus.h"

namespace saga {

class InProcessBus final : public EventBus {
public:
    // `capacity`: unacknowledged messages of one group.
    explicit InProcessBus(std::size_t capacity = 8192) : m_capacity(capacity) {}

    Result<void> subscribe(std::string_view group, std::string_view topic) override;
    Result<void> publish(const BusMessage& message) override;
    Result<std::vector<BusDelivery>> receive(std::string_view group, int max) override;
    Result<void> acknowledge(std::string_view group, std::int64_t tag) override;
    Result<void> redeliver(std::string_view group) override;

private:
    // The messages of one key, oldest first. Only the first may be with the consumer.
    struct Group {
        std::unordered_map<std::string, std::deque<BusDelivery>> byKey;
        std::deque<std::string> ready;                          // keys whose first message can be received
        std::map<std::int64_t, std::string> received;           // tag to key, unacknowledged
        std::size_t held = 0;                                   // messages in byKey
    };
    Group* find(std::string_view group);

    const std::size_t m_capacity;
    std::int64_t m_lastTag = 0;
    std::map<std::string, Group, std::less<>> m_groups;
    std::map<std::string, std::set<std::string>, std::less<>> m_groupsOfTopic;
};

}  // namespace saga
