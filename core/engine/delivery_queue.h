// Notices that wait to leave the program: for each channel, those that wait for their time, and how many are under way.
// Filled from the store at recovery and by each commit. Strand only.
#pragma once

#include <map>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "core/ports/rows.h"

namespace saga {

struct DeliveryPolicy {
    int attempts = 6;                                 // answered ones; then it has failed
    Micros firstBackoff{std::chrono::seconds(5)};     // four times as long after each further attempt, up to:
    Micros longestBackoff{std::chrono::minutes(30)};
    std::size_t underWay = 16;                        // of one channel at once; further ones wait
    std::size_t waiting = 50'000;                     // of all channels; further ones fail
    Micros grace{std::chrono::seconds(5)};            // at a stop: how long what is under way is listened for
    bool endsUnconfigured = true;                     // at the start: what is pending on a channel that is not configured; else it is left
};

class DeliveryQueue {
public:
    explicit DeliveryQueue(const DeliveryPolicy& policy) : m_policy(policy) {}

    void add(PendingDelivery delivery) {
        Channel& channel = m_channels[delivery.delivery.channel];
        channel.waiting.push(std::move(delivery));
        ++m_waiting;
    }
    bool isFull() const { return m_waiting >= m_policy.waiting; }
    std::size_t waiting() const { return m_waiting; }
    std::size_t underWay() const {
        std::size_t sum = 0;
        for (const auto& [name, channel] : m_channels) sum += channel.underWay;
        return sum;
    }
    // When the next one may leave; not set: none may.
    Timestamp nextDue() const {
        Timestamp next;
        for (const auto& [name, channel] : m_channels)
            if (mayLeave(channel) && (!next.isSet() || channel.waiting.top().dueAt < next)) next = channel.waiting.top().dueAt;
        return next;
    }
    // The next that is due; it is under way from now on, until ended() is told so.
    std::optional<PendingDelivery> takeDue(Timestamp now) {
        for (auto& [name, channel] : m_channels) {
            if (!mayLeave(channel) || now < channel.waiting.top().dueAt) continue;
            PendingDelivery first = channel.waiting.top();
            channel.waiting.pop();
            --m_waiting;
            ++channel.underWay;
            return first;
        }
        return std::nullopt;
    }
    void began(const std::string& channel) { ++m_channels[channel].underWay; }
    void ended(const std::string& channel) {
        std::size_t& underWay = m_channels[channel].underWay;
        if (underWay > 0) --underWay;
    }
    // Nothing leaves any more.
    void close() { m_closed = true; }

private:
    struct Later {
        bool operator()(const PendingDelivery& a, const PendingDelivery& b) const { return b.dueAt < a.dueAt; }
    };
    struct Channel {
        std::priority_queue<PendingDelivery, std::vector<PendingDelivery>, Later> waiting;
        std::size_t underWay = 0;
    };
    bool mayLeave(const Channel& channel) const {
        return !m_closed && !channel.waiting.empty() && channel.underWay < m_policy.underWay;
    }

    const DeliveryPolicy m_policy;
    std::map<std::string, Channel> m_channels;
    std::size_t m_waiting = 0;
    bool m_closed = false;
};

}  // namespace saga
