#include "core/engine/bus_meter.h"

#include <algorithm>
#include <numeric>

namespace saga {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

std::string qualified(const std::string& definition, const std::string& name) {
    return definition + "/" + name;
}

}  // namespace

void RecentCount::turnTo(std::int64_t second) {
    if (second <= m_second) return;
    const std::int64_t gone = std::min(second - m_second, kSeconds);
    for (std::int64_t n = 1; n <= gone; ++n) m_counts[static_cast<std::size_t>((m_second + n) % kSeconds)] = 0;
    if (gone == kSeconds) m_counts.fill(0);
    m_second = second;
}

void RecentCount::add(Timestamp now) {
    turnTo(now.us / kMicrosPerSecond);
    ++m_counts[static_cast<std::size_t>(m_second % kSeconds)];
}

double RecentCount::perSecond(Timestamp now) const {
    RecentCount counted = *this;
    counted.turnTo(now.us / kMicrosPerSecond);
    return static_cast<double>(std::accumulate(counted.m_counts.begin(), counted.m_counts.end(), std::int64_t{0})) /
           static_cast<double>(kSeconds);
}

void BusMeter::subscribed(const std::string& definition, const Subscription& subscription) {
    const auto [topic, newTopic] = m_topics.try_emplace(qualified(definition, subscription.event), m_figures.topics.size());
    if (newTopic) {
        m_figures.topics.push_back({definition, subscription.event, 0, 0, {}});
        m_topicRates.emplace_back();
    }
    const auto [group, newGroup] = m_handlers.try_emplace(qualified(definition, subscription.handler), m_figures.handlers.size());
    if (newGroup) {
        m_figures.handlers.emplace_back();
        m_figures.handlers.back().definition = definition;
        m_figures.handlers.back().handler = subscription.handler;
        m_handlerRates.emplace_back();
    }
    std::vector<std::string>& events = m_figures.handlers[group->second].events;
    if (std::find(events.begin(), events.end(), subscription.event) == events.end()) events.push_back(subscription.event);
}

HandlerFigures& BusMeter::handler(const std::string& group) {
    const auto it = m_handlers.find(group);
    return it == m_handlers.end() ? m_unknown : m_figures.handlers[it->second];
}

void BusMeter::published(const std::string& topic, Timestamp now) {
    const auto it = m_topics.find(topic);
    if (it == m_topics.end()) return;
    TopicFigures& figures = m_figures.topics[it->second];
    ++figures.published;
    figures.lastAt = now;
    m_topicRates[it->second].add(now);
}

void BusMeter::handled(const std::string& group, Timestamp now) {
    const auto it = m_handlers.find(group);
    if (it == m_handlers.end()) return;
    ++m_figures.handlers[it->second].handled;
    m_handlerRates[it->second].add(now);
}

BusFigures BusMeter::figures(Timestamp now, const std::unordered_map<std::string, std::int64_t>& waiting) const {
    BusFigures figures = m_figures;
    for (std::size_t n = 0; n < figures.topics.size(); ++n) figures.topics[n].perSecond = m_topicRates[n].perSecond(now);
    for (std::size_t n = 0; n < figures.handlers.size(); ++n) {
        HandlerFigures& each = figures.handlers[n];
        each.perSecond = m_handlerRates[n].perSecond(now);
        if (const auto it = waiting.find(qualified(each.definition, each.handler)); it != waiting.end()) each.waiting = it->second;
    }
    return figures;
}

}  // namespace saga
