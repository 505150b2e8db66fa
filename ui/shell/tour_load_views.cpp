// What the tour shows of load: a short one, run once; later looks show what it came to.
#include <chrono>

#include "ui/models/load_comparison.h"
#include "ui/pages/purchase/load_view.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/dock_area.h"
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
    // The comparison is a load too, and takes its place.
    const auto isOfTheSmallLoad = [&window] {
        const LoadState& state = window.load().state();
        return state.runs > 0 && state.request.duration == smallLoad().duration;
    };
    const auto open = [&window, isOfTheSmallLoad] {
        window.open(ConsoleLink::page(page_key::kPurchase));
        window.purchasePage()->showView(PurchasePage::Load);
        if (!isOfTheSmallLoad() && !window.load().state().running) window.load().start(smallLoad());
    };
    const auto openAgain = [&window] {
        window.open(ConsoleLink::page(page_key::kPurchase));
        window.purchasePage()->showView(PurchasePage::Load);
    };
    // Once the load before has settled.
    const auto compared = [&window] {
        const LoadState& state = window.load().state();
        LoadRequest load = smallLoad();
        load.duration = 1s;
        load.ramp = 0s;
        if (window.load().comparison() == nullptr && !state.running && state.underway == 0) {
            window.purchasePage()->loadView()->compare(load);
            window.docks()->hideDocks();
        }
        return window.load().comparison() != nullptr && window.load().comparison()->isEnded();
    };
    return {{QStringLiteral("purchase-load"), open,
             [&window, isOfTheSmallLoad] { return isOfTheSmallLoad() && window.load().state().latency.count >= kEnough; },
             [&window] {
                 window.purchasePage()->showView(PurchasePage::Single);
             },
             // What comes next may stop it.
             [&window] { return !window.load().state().running; }},
            {QStringLiteral("purchase-compare"), openAgain, compared,
             [&window] {
                 window.purchasePage()->showView(PurchasePage::Single);
             }}};
}

}  // namespace saga::ui
