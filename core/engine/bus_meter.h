// Counts what goes over the bus, per topic and handler. Topics and handlers are named as on the bus: "item-purchase/ItemGranted".
// Strand only.
#pragma once

#include <array>
#include <string>
#include <unordered_map>

#include "core/engine/bus_figures.h"
#include "core/saga/choreography.h"

namespace saga {

// How often something happened in the last seconds, the running one included.
class RecentCount {
public:
    void add(Timestamp now);
    double perSecond(Timestamp now) const;

private:
    static constexpr std::int64_t kSeconds = 5;
    void turnTo(std::int64_t second);

    std::array<std::int64_t, kSeconds> m_counts{};
    std::int64_t m_second = 0;
};

class BusMeter {
public:
    // A definition subscribes again with each version; what is known stays.
    void subscribed(const std::string& definition, const Subscription& subscription);

    void published(const std::string& topic, Timestamp now);
    void delivered(const std::string& group) { ++handler(group).delivered; }
    void handled(const std::string& group, Timestamp now);
    void repeated(const std::string& group) { ++handler(group).repeated; }
    void deadLettered(const std::string& group) { ++handler(group).deadLettered; }

    // `waiting`: by handler, as on the bus.
    BusFigures figures(Timestamp now, const std::unordered_map<std::string, std::int64_t>& waiting) const;

private:
    HandlerFigures& handler(const std::string& group);

    BusFigures m_figures;
    std::vector<RecentCount> m_topicRates, m_handlerRates;  // beside the figures
    std::unordered_map<std::string, std::size_t> m_topics, m_handlers;
    HandlerFigures m_unknown;  // of what nobody subscribed
};

}  // namespace saga
