#include "core/services/notifications_service.h"

#include "core/services/notices.h"
#include "core/services/step_outcome.h"

namespace saga {
namespace {

constexpr std::string_view kPurchaseSucceeded = "notifications.purchaseSucceeded";
constexpr std::string_view kCancel = "notifications.cancel";
constexpr std::string_view kPurchaseFailed = "notifications.purchaseFailed";
constexpr std::string_view kRecordUndelivered = "notifications.recordUndelivered";

std::vector<NoticeKind> kindsOf(std::string_view action) {
    if (action == kPurchaseSucceeded) return {NoticeKind::PurchaseSuccess, NoticeKind::ItemGranted};
    return {action == kCancel ? NoticeKind::Refund : NoticeKind::PurchaseFailed};
}

Notice makeNotice(NoticeKind kind, const PurchaseInput& purchase, std::string_view name, const StepRequest& request,
                  UnitOfWork& work) {
    Notice notice;
    notice.id = work.newId("NOTIF_");
    notice.saga = request.saga;
    notice.user = purchase.user;
    const auto& cause = request.state.firstCause;
    notice.text = noticeText(kind, purchase, name, cause ? std::string_view(cause->code) : std::string_view());
    notice.at = work.now();
    return notice;
}

// The notification step was given up and none of its attempts wrote the notices.
Result<bool> isUndelivered(const StepRequest& request, UnitOfWork& work) {
    const auto& steps = request.definition.steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step].action != kPurchaseSucceeded || request.state.steps[step].phase != StepPhase::PassedOver)
            continue;
        const auto written = work.effect({request.saga, static_cast<int>(step), Direction::Action});
        if (!written.ok()) return written.error();
        return !written->has_value();
    }
    return false;
}

Result<std::string> itemName(const ItemId& id, UnitOfWork& work) {
    auto item = work.item(id);
    if (!item.ok()) return item.error();
    return item->has_value() ? (*item)->name : id.text;
}

Result<StepAnswer> recordUndelivered(const StepRequest& request, UnitOfWork& work) {
    const auto due = isUndelivered(request, work);
    if (!due.ok()) return due.error();
    if (!*due) return StepAnswer::succeeded();
    const auto purchase = readPurchaseInput(request.input());
    if (!purchase.ok()) return refusedInput(purchase.error());
    const auto name = itemName(purchase->item, work);
    if (!name.ok()) return name.error();
    Notice notice = makeNotice(NoticeKind::PurchaseSuccess, *purchase, *name, request, work);
    notice.kind = toText(NoticeKind::PurchaseSuccess);
    notice.channels = undelivered(NoticeKind::PurchaseSuccess);
    StepAnswer answer = StepAnswer::succeeded(Json::object({{"notificationId", notice.id}}));
    work.addNotice(std::move(notice));
    return answer;
}

}  // namespace

std::vector<std::string_view> NotificationsService::actions() const {
    return {kPurchaseSucceeded, kCancel, kPurchaseFailed, kRecordUndelivered};
}

void NotificationsService::collectKeys(std::string_view, const StepRequest& request, KeySet& keys) const {
    if (m_channels != nullptr && m_channels->has("email")) keys.users.emplace_back(std::string(request.input().text("userId")));
    keys.items.emplace_back(std::string(request.input().text("itemId")));
}

Result<StepAnswer> NotificationsService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    if (action == kRecordUndelivered) return recordUndelivered(request, work);
    const auto purchase = readPurchaseInput(request.input());
    if (!purchase.ok()) return refusedInput(purchase.error());
    const auto name = itemName(purchase->item, work);
    if (!name.ok()) return name.error();
    std::string firstId;
    for (const NoticeKind kind : kindsOf(action)) {
        Notice notice = makeNotice(kind, *purchase, *name, request, work);
        if (firstId.empty()) firstId = notice.id;
        SAGA_TRY(writeNotice(kind, std::move(notice), m_channels, work));
    }
    return StepAnswer::succeeded(Json::object({{"notificationId", std::move(firstId)}}));
}

}  // namespace saga
