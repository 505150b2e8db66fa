// What the tour shows of load: a short one, run once; later looks show what it came to.
#include <chrono>

#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kEnough = 20;

// So small that the money of the demo shop lasts.
LoadRequest smallLoad() {
    LoadRequest load;
    load.ratePerSecond = 6;
    load.concurrency = 64;
    load.duration = 5s;
    load.ramp = 1s;
    load.users = {"user-123"};
    load.items = {"item-potion"};
    load.failurePercent = 25;
    return load;
}

}  // namespace

std::vector<TourView> loadViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    const auto open = [&window] {
        window.open(ConsoleLink::page(page_key::kPurchase));
        window.purchasePage()->showView(PurchasePage::Load);
        if (window.load().state().runs == 0) window.load().start(smallLoad());
    };
    return {{QStringLiteral("purchase-load"), open,
             [&window] { return window.load().state().latency.count >= kEnough; },
             [&window] {
                 window.purchasePage()->showView(PurchasePage::Single);
             },
             // What comes next may stop it.
             [&window] { return !window.load().state().running; }}};
}

}  // namespace saga::ui
