#include "core/buses/inprocess/in_process_bus.h"

namespace saga {
namespace {

Error noGroup(std::string_view group) {
    return makeError(ErrorCode::NotFound, std::string(group), "never subscribed to anything");
}

}  // namespace

InProcessBus::Group* InProcessBus::find(std::string_view group) {
    const auto it = m_groups.find(group);
    return it == m_groups.end() ? nullptr : &it->second;
}

Result<void> InProcessBus::subscribe(std::string_view group, std::string_view topic) {
    m_groups.try_emplace(std::string(group));
    m_groupsOfTopic[std::string(topic)].insert(std::string(group));
    return {};
}

Result<void> InProcessBus::publish(const BusMessage& message) {
    const auto topic = m_groupsOfTopic.find(message.topic);
    if (topic == m_groupsOfTopic.end())
        return makeError(ErrorCode::NotFound, message.topic, "nobody subscribed to this event type");
    for (const std::string& name : topic->second)
        if (find(name)->held >= m_capacity)
            return makeError(ErrorCode::Busy, name, "has its fill of messages that are not handled yet");
    ++m_lastTag;
    for (const std::string& name : topic->second) {
        Group& group = *find(name);
        std::deque<BusDelivery>& lane = group.byKey[message.key];
        lane.push_back({m_lastTag, message});
        ++group.held;
        if (lane.size() == 1) group.ready.push_back(message.key);
    }
    return {};
}

Result<std::vector<BusDelivery>> InProcessBus::receive(std::string_view group, int max) {
    Group* from = find(group);
    if (from == nullptr) return noGroup(group);
    std::vector<BusDelivery> deliveries;
    while (static_cast<int>(deliveries.size()) < max && !from->ready.empty()) {
        const BusDelivery& first = from->byKey.find(from->ready.front())->second.front();
        from->received.emplace(first.tag, first.message.key);
        deliveries.push_back(first);
        from->ready.pop_front();
    }
    return deliveries;
}

Result<void> InProcessBus::acknowledge(std::string_view group, std::int64_t tag) {
    Group* from = find(group);
    if (from == nullptr) return noGroup(group);
    const auto received = from->received.find(tag);
    if (received == from->received.end()) return {};
    const auto lane = from->byKey.find(received->second);
    from->received.erase(received);
    lane->second.pop_front();
    --from->held;
    if (lane->second.empty())
        from->byKey.erase(lane);
    else
        from->ready.push_back(lane->first);
    return {};
}

Result<void> InProcessBus::redeliver(std::string_view group) {
    Group* from = find(group);
    if (from == nullptr) return noGroup(group);
    for (auto it = from->received.rbegin(); it != from->received.rend(); ++it) from->ready.push_front(it->second);
    from->received.clear();
    return {};
}

}  // namespace saga
