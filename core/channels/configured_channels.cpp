#include "core/channels/configured_channels.h"

#include <array>

#include "core/base/assert.h"

namespace saga {
namespace {

constexpr std::array<std::string_view, 4> kNames{"push", "email", "sms", "webhook"};

}  // namespace

void ConfiguredChannels::add(std::string name, std::unique_ptr<NoticeChannel> channel) {
    m_channels.emplace_back(std::move(name), std::move(channel));
}

NoticeChannel* ConfiguredChannels::find(std::string_view name) const {
    for (const auto& [known, channel] : m_channels)
        if (known == name) return channel.get();
    return nullptr;
}

std::vector<NoticeChannelFacts> ConfiguredChannels::facts() const {
    std::vector<NoticeChannelFacts> facts;
    for (const std::string_view name : kNames) {
        const NoticeChannel* channel = find(name);
        facts.push_back({std::string(name), channel != nullptr, channel != nullptr ? channel->target() : std::string()});
    }
    return facts;
}

void ConfiguredChannels::deliver(NoticeDelivery delivery, OnDelivery onAnswer) {
    NoticeChannel* channel = find(delivery.channel);
    SAGA_ASSERT(channel != nullptr);
    channel->deliver(std::move(delivery), std::move(onAnswer));
}

}  // namespace saga
