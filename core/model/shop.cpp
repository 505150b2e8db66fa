#include "core/model/shop.h"

#include <array>

namespace saga {

namespace {

// Pinned: the letters are part of stored account names.
struct AccountLetter {
    AccountKind kind;
    char letter;
};
constexpr std::array<AccountLetter, 11> kAccountLetters{{{AccountKind::UserBalance, 'B'},
                                                        {AccountKind::Revenue, 'R'},
                                                        {AccountKind::Stock, 'S'},
                                                        {AccountKind::Owned, 'O'},
                                                        {AccountKind::Adjustment, 'A'},
                                                         {AccountKind::Hold, 'H'},
                                                         {AccountKind::Gateway, 'G'},
                                                         {AccountKind::Reserved, 'E'},
                                                         {AccountKind::SlotsReserved, 'W'},
                                                         {AccountKind::SlotsUsed, 'U'},
                                                         {AccountKind::Payer, 'P'}}};

char letterOf(AccountKind kind) {
    for (const AccountLetter& row : kAccountLetters) {
        if (row.kind == kind) return row.letter;
    }
    SAGA_ASSERT(false);
    return '?';
}

std::string_view toText(LogState state) {
    return state == LogState::Recorded ? "recorded" : "compensated";
}

}  // namespace

std::string encodeAccount(const AccountKey& key) {
    SAGA_ASSERT(key.unit.find(':') == std::string::npos);
    std::string text;
    text.reserve(key.unit.size() + key.owner.size() + 3);
    text += letterOf(key.kind);
    text += ':';
    text += key.unit;
    text += ':';
    text += key.owner;
    return text;
}

std::optional<AccountKey> decodeAccount(std::string_view text) {
    if (text.size() < 2 || text[1] != ':') return std::nullopt;
    const std::size_t second = text.find(':', 2);
    if (second == std::string_view::npos || second == 2) return std::nullopt;
    for (const AccountLetter& row : kAccountLetters) {
        if (row.letter == text[0])
            return AccountKey{row.kind, std::string(text.substr(2, second - 2)), std::string(text.substr(second + 1))};
    }
    return std::nullopt;
}

std::string_view noticeSentence(std::string_view kind, Language language) {
    const bool korean = language == Language::Korean;
    if (kind == "purchase_success")
        return korean ? "구매가 완료되었습니다." : "The purchase went through.";
    if (kind == "item_granted")
        return korean ? "구매한 아이템이 지급되었습니다." : "The item was added to the user's items.";
    if (kind == "purchase_failed")
        return korean ? "구매가 이루어지지 않았습니다." : "The purchase did not go through.";
    if (kind == "refund")
        return korean ? "구매가 취소되어 금액을 돌려드렸습니다." : "The purchase was taken back and its price returned.";
    return {};
}

Json toJson(const UserView& user) {
    Json owned = Json::array();
    for (const auto& [item, quantity] : user.owned)
        owned.append(Json::object({{"item", item.text}, {"quantity", quantity}}));
    return Json::object({
        {"id", user.user.id.text},
        {"status", toText(user.user.status)},
        {"limit", user.user.limit},
        {"balance", user.balance},
        {"owned", std::move(owned)},
        {"held", user.held},
        {"slots", Json::object({{"reserved", user.slotsReserved}, {"used", user.slotsUsed}})},
        {"email", user.user.email.empty() ? Json() : Json(user.user.email)},
    });
}

Json toJson(const ItemView& item) {
    return Json::object({
        {"id", item.item.id.text},
        {"name", item.item.name},
        {"price", item.item.price},
        {"available", item.item.available},
        {"stock", item.stock},
        {"reserved", item.reserved},
        {"category", item.item.category},
    });
}

Json toJson(const PurchaseLogEntry& entry) {
    return Json::object({
        {"id", entry.id},
        {"saga", entry.sagaId.text},
        {"user", entry.user.text},
        {"item", entry.item.text},
        {"quantity", entry.quantity},
        {"price", entry.price},
        {"state", toText(entry.state)},
        {"time", toIso(entry.at)},
    });
}

Json toJson(const Notice& notice) {
    Json::Object channels;
    for (const auto& [channel, result] : notice.channels) channels.emplace_back(channel, result);
    return Json::object({
        {"id", notice.id},
        {"saga", notice.sagaId.text},
        {"user", notice.user.text},
        {"kind", notice.kind},
        {"channels", std::move(channels)},
        {"text", notice.text},
        {"time", toIso(notice.at)},
    });
}

std::string_view toText(UserStatus status) {
    switch (status) {
        case UserStatus::Active:
            return "active";
        case UserStatus::Suspended:
            return "suspended";
    }
    return {};
}

}  // namespace saga
