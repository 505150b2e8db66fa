// Notices to a buyer: the kinds, the channels each kind goes over, and what the buyer reads.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ports/notice_channels.h"
#include "core/ports/unit_of_work.h"
#include "core/services/purchase_input.h"

namespace saga {

enum class NoticeKind { PurchaseSuccess, ItemGranted, PurchaseFailed, Refund };

// As stored: "purchase_success", "item_granted", "purchase_failed", "refund".
std::string_view toText(NoticeKind kind);

// Gives the notice its kind and its channels and writes it. The in-app list is part of the program: "delivered". What leaves
// the program is "pending", and its delivery is written with the notice: it leaves after the commit. A channel that is not
// configured has nobody to hand the notice to: "not configured", never "sent"; a mail to a user without an address, "no
// address". The channel "webhook", where it is configured, gets notices of every kind. `channels` null: none is configured.
// Engine strand only. Errors are the store's.
Result<void> writeNotice(NoticeKind kind, Notice notice, const NoticeChannels* channels, UnitOfWork& work);
// The channels of a notice that could not even be written in time: all "failed".
std::vector<std::pair<std::string, std::string>> undelivered(NoticeKind kind);

// One to three sentences in English. `itemName`: the catalog's name, or the id where there is none. `code`: why a
// purchase failed, for PurchaseFailed; may be empty.
std::string noticeText(NoticeKind kind, const PurchaseInput& purchase, std::string_view itemName,
                       std::string_view code);

}  // namespace saga
