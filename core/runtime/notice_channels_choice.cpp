#include "core/runtime/notice_channels_choice.h"

#include <array>
#include <filesystem>

#include "core/channels/configured_channels.h"
#include "core/channels/smtp_channel.h"
#include "core/channels/webhook_channel.h"
#include "core/model/email_address.h"
#include "core/runtime/environment.h"
#include "core/saga/action_address.h"

namespace saga {
namespace {

constexpr const char* kSmtpUrl = "SAGA_SMTP_URL";
constexpr const char* kSmtpFrom = "SAGA_SMTP_FROM";
constexpr const char* kSmtpUser = "SAGA_SMTP_USER";
constexpr const char* kSmtpPassword = "SAGA_SMTP_PASSWORD_FILE";
constexpr const char* kSmtpTrust = "SAGA_SMTP_CA_FILE";

struct Webhook {
    const char* channel;
    const char* url;
    const char* token;
};
constexpr std::array kWebhooks{Webhook{"push", "SAGA_PUSH_URL", "SAGA_PUSH_TOKEN_FILE"},
                               Webhook{"sms", "SAGA_SMS_URL", "SAGA_SMS_TOKEN_FILE"},
                               Webhook{"webhook", "SAGA_WEBHOOK_URL", "SAGA_WEBHOOK_TOKEN_FILE"}};

Error refused(const char* name, std::string reason) {
    return makeError(ErrorCode::InvalidInput, name, std::move(reason));
}

// The rules of a web address hold for a mail server's too, but for the scheme and what stands behind the host.
Result<void> checkServer(const std::string& url) {
    const bool isMail = url.starts_with("smtp://") || url.starts_with("smtps://");
    if (!isMail) return refused(kSmtpUrl, "must begin with smtp:// or smtps://");
    const std::string place = url.substr(url.find("://"));
    if (const std::string problem = whyNoAddress("https" + place); !problem.empty()) return refused(kSmtpUrl, problem);
    if (place.find_first_of("/?", 3) != std::string::npos) return refused(kSmtpUrl, "must end with the host or its port");
    return {};
}

Result<void> checkSigningIn(const SmtpSettings& settings) {
    if (settings.user.find_first_of("\r\n") != std::string::npos) return refused(kSmtpUser, "must be one line");
    if (!settings.user.empty() && settings.password.empty()) return refused(kSmtpPassword, "is needed for " + std::string(kSmtpUser));
    if (settings.user.empty() && !settings.password.empty()) return refused(kSmtpUser, "is needed for " + std::string(kSmtpPassword));
    return {};
}

Result<void> addMail(ConfiguredChannels& channels) {
    SmtpSettings settings;
    settings.url = variable(kSmtpUrl);
    if (settings.url.empty()) return {};
    while (settings.url.ends_with('/') && !settings.url.ends_with("//")) settings.url.pop_back();
    SAGA_TRY(checkServer(settings.url));
    settings.from = variable(kSmtpFrom);
    if (const std::string problem = whyNoEmailAddress(settings.from); !problem.empty()) return refused(kSmtpFrom, problem);
    settings.user = variable(kSmtpUser);
    Result<std::string> password = secretOfFile(kSmtpPassword);
    if (!password.ok()) return password.error();
    settings.password = std::move(*password);
    SAGA_TRY(checkSigningIn(settings));
    settings.caFile = variable(kSmtpTrust);
    std::error_code failed;
    if (!settings.caFile.empty() && !std::filesystem::is_regular_file(settings.caFile, failed))
        return refused(kSmtpTrust, "must name a file; there is none at " + settings.caFile);
    settings.plain = settings.url.starts_with("smtp://") && staysHere(settings.url);
    channels.add("email", std::make_unique<SmtpChannel>(std::move(settings)));
    return {};
}

Result<void> addWebhook(ConfiguredChannels& channels, const Webhook& webhook, const std::shared_ptr<HttpClient>& client) {
    WebhookSettings settings;
    settings.url = variable(webhook.url);
    if (settings.url.empty()) return {};
    if (!isAddress(settings.url)) return refused(webhook.url, "must be an address of http or https");
    if (const std::string problem = whyNoAddress(settings.url); !problem.empty()) return refused(webhook.url, problem);
    Result<std::string> token = secretOfFile(webhook.token);
    if (!token.ok()) return token.error();
    settings.token = std::move(*token);
    const bool isOpen = participantOf(settings.url).starts_with("http://");
    if (!settings.token.empty() && isOpen && !staysHere(settings.url))
        return refused(webhook.url, "must be https: the token would cross the network in the open");
    channels.add(webhook.channel, std::make_unique<WebhookChannel>(client, std::move(settings)));
    return {};
}

}  // namespace

Result<std::unique_ptr<NoticeChannels>> channelsFromEnvironment(Log& log) {
    auto channels = std::make_unique<ConfiguredChannels>();
    HttpLimits limits;
    limits.lateWait = Micros{0};
    const auto client = std::make_shared<HttpClient>(log, limits);
    SAGA_TRY(addMail(*channels));
    for (const Webhook& webhook : kWebhooks) SAGA_TRY(addWebhook(*channels, webhook, client));
    return std::unique_ptr<NoticeChannels>(std::move(channels));
}

}  // namespace saga
