// What the tour shows of a store in trouble: its database is moved away for a moment, as a careless hand would, and put
// back.
#include <QFile>

#include "ui/models/saga_list_cells.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"
#include "ui/shell/trouble_banner.h"

namespace saga::ui {

namespace {

QString databaseOf(MainWindow& window) {
    return fromUtf8(window.health().health().database);
}

// The store is in trouble as soon as something is to be written.
void moveAway(MainWindow& window) {
    const QString file = databaseOf(window);
    if (!QFile::rename(file, file + QStringLiteral(".away"))) return;
    const PurchaseRequest request{"user-123", "item-potion", 1, 20, {}, {}};
    Bridge& bridge = window.context().bridge();
    bridge.api().startPurchase(request, bridge.deliver<StartedSaga>(&window, [](Result<StartedSaga>) {}));
}

void putBack(MainWindow& window) {
    const QString file = databaseOf(window);
    QFile::rename(file + QStringLiteral(".away"), file);
}

}  // namespace

std::vector<TourView> troubleViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    return {{QStringLiteral("trouble"),
             [&window] {
                 window.open(ConsoleLink::page(page_key::kSagas));
                 moveAway(window);
             },
             [&window] { return window.troubleBanner()->isVisible(); }, [&window] { putBack(window); },
             [&window] { return window.health().health().accepting; }}};
}

}  // namespace saga::ui
