#include "tests/ui/fake_admin.h"

namespace saga::ui {

void FakeAdmin::startOrder(const OrderRequest&, Answer<StartedSaga> answer) {
    reply<StartedSaga>(std::move(answer), StartedSaga{SagaId("TXN_ORDER"), SagaNo{1}, false});
}

void FakeAdmin::orders(const PageRequest&, Answer<std::vector<Order>> answer) {
    reply<std::vector<Order>>(std::move(answer), std::vector<Order>());
}

void FakeAdmin::reservations(const PageRequest&, Answer<std::vector<Reservation>> answer) {
    reply<std::vector<Reservation>>(std::move(answer), std::vector<Reservation>());
}

void FakeAdmin::coupons(const PageRequest&, Answer<std::vector<Coupon>> answer) {
    reply<std::vector<Coupon>>(std::move(answer), std::vector<Coupon>());
}

void FakeAdmin::couponPieces(const std::string&, const PageRequest&, Answer<std::vector<UserCoupon>> answer) {
    reply<std::vector<UserCoupon>>(std::move(answer), std::vector<UserCoupon>());
}

void FakeAdmin::editCoupon(const CouponEdit&, Answer<AuditRecord> answer) {
    reply<AuditRecord>(std::move(answer), AuditRecord());
}

}  // namespace saga::ui
