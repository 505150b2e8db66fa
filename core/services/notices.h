// Notices to a buyer: the kinds, the channels each kind goes over, and what the buyer reads. Pure functions; any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/services/purchase_input.h"

namespace saga {

enum class NoticeKind { PurchaseSuccess, ItemGranted, PurchaseFailed, Refund };

// As stored: "purchase_success", "item_granted", "purchase_failed", "refund".
std::string_view toText(NoticeKind kind);

// Each channel of the kind with its result. The in-app list is part of the program: "delivered". The others have nobody
// to hand the notice to: "not configured", never "sent".
std::vector<std::pair<std::string, std::string>> deliver(NoticeKind kind);
// The same channels for a notice that could not even be written in time: all "failed".
std::vector<std::pair<std::string, std::string>> undelivered(NoticeKind kind);

// One to three sentences in English. `itemName`: the catalog's name, or the id where there is none. `code`: why a
// purchase failed, for PurchaseFailed; may be empty.
std::string noticeText(NoticeKind kind, const PurchaseInput& purchase, std::string_view itemName,
                       std::string_view code);

}  // namespace saga
