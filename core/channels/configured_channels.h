// The channels of this installation, by name.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/channels/notice_channel.h"

namespace saga {

class ConfiguredChannels final : public NoticeChannels {
public:
    // Before it is used.
    void add(std::string name, std::unique_ptr<NoticeChannel> channel);

    bool has(std::string_view channel) const override { return find(channel) != nullptr; }
    std::vector<NoticeChannelFacts> facts() const override;
    void deliver(NoticeDelivery delivery, OnDelivery onAnswer) override;

private:
    NoticeChannel* find(std::string_view name) const;

    std::vector<std::pair<std::string, std::unique_ptr<NoticeChannel>>> m_channels;
};

}  // namespace saga
