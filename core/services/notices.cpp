#include "core/services/notices.h"

#include "core/model/failure_code.h"

namespace saga {
namespace {

constexpr std::string_view kInApp = "in-app";
constexpr std::string_view kEmail = "email";
constexpr std::string_view kWebhook = "webhook";

std::vector<std::string_view> channelsOf(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::PurchaseSuccess:
            return {"push", kEmail};
        case NoticeKind::ItemGranted:
            return {"push", kInApp};
        case NoticeKind::PurchaseFailed:
            return {"push"};
        case NoticeKind::Refund:
            return {"push", kEmail, "sms"};
    }
    return {};
}

std::string pieces(const PurchaseInput& purchase, std::string_view itemName) {
    return std::to_string(purchase.quantity) + (purchase.quantity == 1 ? " piece of " : " pieces of ") +
           std::string(itemName);
}

std::string failedText(const std::string& what, const std::string& total, std::string_view code) {
    std::string text = "Your purchase of " + what + " for " + total + " did not go through.";
    const std::string_view why = failureSentence(code, Language::English);
    if (!why.empty()) text += " " + std::string(why);
    return text.ends_with('.') ? text : text + ".";
}

}  // namespace

std::string_view toText(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::PurchaseSuccess:
            return "purchase_success";
        case NoticeKind::ItemGranted:
            return "item_granted";
        case NoticeKind::PurchaseFailed:
            return "purchase_failed";
        case NoticeKind::Refund:
            return "refund";
    }
    return {};
}

Result<void> writeNotice(NoticeKind kind, Notice notice, const NoticeChannels* channels, UnitOfWork& work) {
    std::vector<std::string_view> names = channelsOf(kind);
    if (channels != nullptr && channels->has(kWebhook)) names.push_back(kWebhook);
    notice.kind = toText(kind);
    for (const std::string_view channel : names) {
        if (channel == kInApp || channels == nullptr || !channels->has(channel)) {
            notice.channels.emplace_back(channel, channel == kInApp ? "delivered" : "not configured");
            continue;
        }
        std::string address;
        if (channel == kEmail) {
            const auto user = work.user(notice.user);
            if (!user.ok()) return user.error();
            if (user->has_value()) address = (*user)->email;
        }
        const bool leaves = channel != kEmail || !address.empty();
        notice.channels.emplace_back(channel, leaves ? "pending" : "no address");
        if (leaves)
            work.addDelivery({notice.id, std::string(channel), notice.saga, std::move(address), DeliveryState::Pending, 0, notice.at});
    }
    work.addNotice(std::move(notice));
    return {};
}

std::vector<std::pair<std::string, std::string>> undelivered(NoticeKind kind) {
    std::vector<std::pair<std::string, std::string>> results;
    for (const std::string_view channel : channelsOf(kind)) results.emplace_back(channel, "failed");
    return results;
}

std::string noticeText(NoticeKind kind, const PurchaseInput& purchase, std::string_view itemName,
                       std::string_view code) {
    const std::string what = pieces(purchase, itemName);
    const std::string total = std::to_string(purchase.price);
    switch (kind) {
        case NoticeKind::PurchaseSuccess:
            return "You bought " + what + " for " + total + ".";
        case NoticeKind::ItemGranted:
            return what + (purchase.quantity == 1 ? " was" : " were") + " added to your items.";
        case NoticeKind::PurchaseFailed:
            return failedText(what, total, code);
        case NoticeKind::Refund:
            return "Your purchase of " + what + " was taken back. The price of " + total +
                   " goes back to your balance.";
    }
    return {};
}

}  // namespace saga
