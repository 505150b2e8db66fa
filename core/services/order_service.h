// The participant `orders`: the order itself, from its making to its end, and who may place one. Engine strand only.
#pragma once

#include "core/ports/notice_channels.h"
#include "core/ports/participant.h"

namespace saga {

// orders.create prices the basket, or takes what the coupon was validated for; refuses as priceBasket does. Answers
// {"orderId", "total", "discount", "charged", "lines"}. orders.cancel marks it CANCELLED.
// orders.checkUser: USER_NOT_FOUND, USER_NOT_ACTIVE, PURCHASE_LIMIT_EXCEEDED. orders.dismissUser: a check leaves nothing.
// orders.complete marks it COMPLETED and its coupon USED; orders.reopen takes both back.
// orders.notify writes what the buyer is told; orders.notifyCancelled, that it was taken back. The end hook orders.close
// tells a buyer whose order failed, and marks as FAILED what no undo has cancelled.
class OrderService final : public Participant {
public:
    // `channels`: the way out of the program; outlives the service. Null: there is none.
    explicit OrderService(const NoticeChannels* channels = nullptr) : m_channels(channels) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    const NoticeChannels* const m_channels;
};

}  // namespace saga
