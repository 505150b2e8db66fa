// What the tour shows of game orders: one is made at the desk, once; later looks show what it came to.
#include <QTableView>

#include "ui/models/purchase_list_model.h"
#include "ui/pages/data/coupon_detail.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/purchase/order_form.h"
#include "ui/pages/purchase/order_view.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

// The demo buyer has money and the coupon.
OrderRequest demoOrder() {
    OrderRequest request;
    request.userId = "testuser";
    request.lines = {{"magic-sword", 1}, {"shield", 2}};
    request.couponCode = "WELCOME10";
    return request;
}

// The newest order of the session; null when none was made.
const SagaSummary* newestOrder(const MainWindow& window) {
    const PurchaseListModel& purchases = window.purchases();
    for (int row = 0; row < purchases.rowCount(); ++row)
        if (purchases.summary(row).definition == "game-order") return &purchases.summary(row);
    return nullptr;
}

// It has been charged, or given back; the gateway takes its time.
bool isOver(const MainWindow& window) {
    const SagaSummary* order = newestOrder(window);
    return order != nullptr && (isEnd(order->status) || order->attention != Attention::None);
}

void makeOrder(MainWindow& window) {
    window.open(ConsoleLink::page(page_key::kPurchase));
    OrderForm* form = window.purchasePage()->orderView()->form();
    form->setRequest(demoOrder());
    if (newestOrder(window) == nullptr) form->submit();
}

TourView deskView(MainWindow& window) {
    return {QStringLiteral("desk-order"),
            [&window] {
                makeOrder(window);
                window.purchasePage()->showView(PurchasePage::Order);
            },
            [&window] { return isOver(window); },
            [&window] {
                window.purchasePage()->showView(PurchasePage::Single);
            }};
}

// Rows that an order leaves, also when the desk was left out of the tour.
TourView orderedView(MainWindow& window, const QString& name, DataPage::Tab tab) {
    TourView view = dataView(window, name, tab);
    view.open = [&window, open = std::move(view.open)] {
        if (newestOrder(window) == nullptr) makeOrder(window);
        open();
    };
    view.isShown = [&window, isShown = std::move(view.isShown)] {
        return isOver(window) && isShown();
    };
    return view;
}

// The form of a change opens once the coupon is read.
TourView changeCouponView(MainWindow& window) {
    return {QStringLiteral("data-coupon-change"),
            [&window] {
                window.open(ConsoleLink::page(page_key::kData));
                window.dataPage()->showTab(DataPage::Coupons);
            },
            [&window] {
                CouponDetail& coupon = *window.dataPage()->coupon();
                if (!coupon.isWholeFormOpen() && coupon.stack()->isShowingView()) coupon.changeButton()->click();
                return coupon.isWholeFormOpen();
            },
            [&window] {
                CouponDetail& coupon = *window.dataPage()->coupon();
                coupon.show(coupon.id());
                window.dataPage()->showTab(DataPage::Users);
            }};
}

TourView newCouponView(MainWindow& window) {
    return {QStringLiteral("data-coupon-new"),
            [&window] {
                window.open(ConsoleLink::page(page_key::kData));
                window.dataPage()->showTab(DataPage::Coupons);
                window.dataPage()->coupon()->startNew();
            },
            {},
            [&window] {
                window.dataPage()->showTab(DataPage::Users);
            }};
}

}  // namespace

std::vector<TourView> orderViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    return {deskView(window), orderedView(window, QStringLiteral("data-orders"), DataPage::Orders),
            orderedView(window, QStringLiteral("data-reservations"), DataPage::Reservations),
            dataView(window, QStringLiteral("data-coupons"), DataPage::Coupons), changeCouponView(window),
            newCouponView(window)};
}

}  // namespace saga::ui
