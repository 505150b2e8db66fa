// What the tour shows of order processing: one checkout is made at the desk, once; later looks show what it came to.
#include <QTableView>

#include "ui/models/checkout_models.h"
#include "ui/models/checkout_words.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/trace_model.h"
#include "ui/pages/data/checkout_record.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/purchase/checkout_form.h"
#include "ui/pages/purchase/checkout_view.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/trace/trace_page.h"
#include "ui/pages/trace/trace_timeline.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"

namespace saga::ui {

namespace {

CheckoutRequest demoCheckout() {
    CheckoutRequest request;
    request.buyer = "testuser";
    request.lines = {{"keyboard-87", "Keyboard, 87 keys", 1, 68'000}, {"mouse-pad", "Mouse pad", 2, 9'500}};
    request.address = "12 Sejong-daero, Jung-gu, Seoul";
    return request;
}

// The newest checkout of the session; null when none was made.
const SagaSummary* newestCheckout(const MainWindow& window) {
    const PurchaseListModel& purchases = window.purchases();
    for (int row = 0; row < purchases.rowCount(); ++row)
        if (purchases.summary(row).definition == kOrderProcessing) return &purchases.summary(row);
    return nullptr;
}

// It has been charged, or given back; the gateway takes its time.
bool isOver(const MainWindow& window) {
    const SagaSummary* checkout = newestCheckout(window);
    return checkout != nullptr && (isEnd(checkout->status) || checkout->attention != Attention::None);
}

void makeCheckout(MainWindow& window) {
    window.open(ConsoleLink::page(page_key::kPurchase));
    CheckoutForm* form = window.purchasePage()->checkoutView()->form();
    form->setRequest(demoCheckout());
    if (newestCheckout(window) == nullptr) form->submit();
}

TourView deskView(MainWindow& window) {
    return {QStringLiteral("desk-checkout"),
            [&window] {
                makeCheckout(window);
                window.purchasePage()->showView(PurchasePage::Checkout);
            },
            [&window] { return isOver(window); },
            [&window] {
                window.purchasePage()->showView(PurchasePage::Single);
            }};
}

// The checkout with its facts, or its events. Made here when the desk was left out of the tour.
TourView recordView(MainWindow& window, const QString& name, CheckoutRecord::View shown) {
    TourView view = dataView(window, name, DataPage::Checkouts);
    view.open = [&window, shown, open = std::move(view.open)] {
        if (newestCheckout(window) == nullptr) makeCheckout(window);
        open();
        window.dataPage()->checkout()->showView(shown);
    };
    view.isShown = [&window, isShown = std::move(view.isShown)] {
        return isOver(window) && isShown() && window.dataPage()->checkout()->events()->rowCount() > 0;
    };
    return view;
}

TourView traceView(MainWindow& window) {
    return {QStringLiteral("trace-order"),
            [&window] {
                if (newestCheckout(window) == nullptr) makeCheckout(window);
                window.open(ConsoleLink::page(page_key::kTrace));
            },
            [&window] {
                if (!isOver(window)) return false;
                TracePage* page = window.tracePage();
                const QString saga = fromCore(newestCheckout(window)->id.text);
                if (page->key() != saga) page->show(saga);
                page->timeline()->choose(page->entries()->rowCount() / 2);
                return page->entries()->rowCount() > 0;
            },
            [&window] {
                window.tracePage()->show(QString());
            }};
}

}  // namespace

std::vector<TourView> checkoutViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    return {deskView(window), recordView(window, QStringLiteral("data-checkouts"), CheckoutRecord::Facts),
            recordView(window, QStringLiteral("data-checkout-events"), CheckoutRecord::Events), traceView(window)};
}

}  // namespace saga::ui
