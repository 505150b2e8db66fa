// Checkouts of a test, and the bridge to an AdminApi that knows them.
#pragma once

#include <QApplication>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

inline constexpr std::int64_t kNow = 1'772'010'000'000'000;
inline CheckoutEvent makeEvent(std::int64_t version, const char* type, const char* causation) {
    CheckoutEvent event;
    event.id = "EVT_" + std::to_string(version);
    event.version = version;
    event.type = type;
    event.schema = version == 1 ? 2 : 1;
    event.at = Timestamp{kNow + version * 1000};
    event.causation = causation;
    event.payload = Json::object({{"orderId", "ORD_1"}, {"version", version}});
    return event;
}

inline CheckoutDetail makeDetail(std::int64_t no, CheckoutStatus status) {
    CheckoutDetail detail;
    detail.order.id = "ORD_" + std::to_string(no);
    detail.order.saga = {no};
    detail.order.sagaId = SagaId("TXN_" + std::to_string(no));
    detail.order.buyer = "user-123";
    detail.order.lines = {{"sku-1", "Keyboard", 2, 700}, {"sku-2", "", 1, 50}};
    detail.order.address = "12 Main Street";
    detail.order.total = 1'450;
    detail.order.status = status;
    detail.order.version = 2;
    detail.order.at = detail.order.updatedAt = Timestamp{kNow};
    detail.payment = CheckoutPayment();
    detail.payment->id = "PAY_1";
    detail.payment->amount = 1'450;
    detail.payment->status = PaymentStatus::Completed;
    detail.events = {makeEvent(1, "OrderCreated", ""), makeEvent(2, "OrderConfirmed", "EVT_1")};
    return detail;
}

inline CheckoutRequest makeRequest() {
    CheckoutRequest request;
    request.buyer = "user-123";
    request.lines = {{"sku-1", "Keyboard", 2, 700}, {"sku-2", "Mouse pad", 1, 50}};
    request.address = "12 Main Street";
    request.method = PaymentMethod::BankTransfer;
    request.mode = Mode::Choreography;
    return request;
}

struct CheckoutRig {
    CheckoutRig() { bridge.attach(&admin); }
    ~CheckoutRig() { bridge.detach(); }
    void feedShop() {
        FeedBatch batch;
        batch.commit = admin.commit = CommitNo{admin.commit.value + 1};
        batch.shopChanged = true;
        admin.feed(batch);
    }
    void add(const CheckoutDetail& detail) {
        admin.checkoutDetails[detail.order.id] = detail;
        admin.shopCheckouts.insert(admin.shopCheckouts.begin(), CheckoutRow{detail.order, std::nullopt});
    }

    Theme theme{*qApp};
    ManualClock clock{Timestamp{kNow}};
    FakeAdmin admin;
    Bridge bridge;
    FakeContext context{bridge, clock};
};

}  // namespace saga::ui
