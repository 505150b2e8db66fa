// Notices as JSON, POSTed to an address: whoever is there speaks to a push or SMS service, or does what it likes. The contract is
// in the README of this room.
#pragma once

#include "core/channels/notice_channel.h"
#include "core/participants/http/http_client.h"

namespace saga {

struct WebhookSettings {
    std::string url;    // http or https; taken for a secret but for its origin
    std::string token;  // sent as a bearer token; empty: none
    Micros timeout{std::chrono::seconds(10)};
};

class WebhookChannel final : public NoticeChannel {
public:
    // `client` may be shared; it outlives the channel or is kept by it.
    WebhookChannel(std::shared_ptr<HttpClient> client, WebhookSettings settings)
        : m_client(std::move(client)), m_settings(std::move(settings)) {}

    void deliver(NoticeDelivery delivery, OnDelivery onAnswer) override;
    std::string target() const override;

private:
    const std::shared_ptr<HttpClient> m_client;
    const WebhookSettings m_settings;
};

}  // namespace saga
