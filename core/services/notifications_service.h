// The participant `notifications`: writes what a buyer is told, with the outcome of every channel. Engine strand only.
#pragma once

#include "core/ports/notice_channels.h"
#include "core/ports/participant.h"

namespace saga {

// notifications.purchaseSucceeded writes purchase_success and item_granted; answers {"notificationId": of the first}.
// notifications.cancel writes refund; answers {"notificationId": ...}.
// notifications.purchaseFailed, the end hook of a purchase that failed or was taken back, writes purchase_failed.
// notifications.recordUndelivered, the end hook of a completed purchase, writes purchase_success with every channel
// "failed" when the notification was given up without having been written; else it writes nothing. None of them
// refuses: a notice to an unknown user or about an unknown item names the id.
class NotificationsService final : public Participant {
public:
    // `channels`: the way out of the program; outlives the service. Null: there is none.
    explicit NotificationsService(const NoticeChannels* channels = nullptr) : m_channels(channels) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    const NoticeChannels* const m_channels;
};

}  // namespace saga
