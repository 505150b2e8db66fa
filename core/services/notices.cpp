#include "core/services/notices.h"

#include "core/model/failure_code.h"

namespace saga {
namespace {

constexpr std::string_view kInApp = "in-app";

std::vector<std::string_view> channelsOf(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::PurchaseSuccess:
            return {"push", "email"};
        case NoticeKind::ItemGranted:
            return {"push", kInApp};
        case NoticeKind::PurchaseFailed:
            return {"push"};
        case NoticeKind::Refund:
            return {"push", "email", "sms"};
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

std::vector<std::pair<std::string, std::string>> deliver(NoticeKind kind) {
    std::vector<std::pair<std::string, std::string>> results;
    for (const std::string_view channel : channelsOf(kind))
        results.emplace_back(channel, channel == kInApp ? "delivered" : "not configured");
    return results;
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
