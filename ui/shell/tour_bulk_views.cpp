// What the tour shows of operating on many sagas: the marks, the question what to do with them, the docks.
#include "ui/pages/sagas/sagas_page.h"
#include "ui/shell/bulk_sheet.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"

namespace saga::ui {

namespace {

void markEverySaga(MainWindow& window) {
    window.open(ConsoleLink::page(page_key::kSagas));
    window.sagasPage()->markAll();
}

TourView dockView(MainWindow& window, const QString& dock) {
    return {QStringLiteral("dock-") + dock,
            [&window, dock] {
                window.open(ConsoleLink::page(page_key::kSagas));
                window.docks()->showDock(dock, false);
            },
            [&window, dock] { return window.docks()->isShown(dock); },
            [&window] {
                window.docks()->hideDocks();
            }};
}

}  // namespace

std::vector<TourView> operatingViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    const auto isMarked = [&window] {
        return !window.sagasPage()->selection().isEmpty();
    };
    std::vector<TourView> views;
    views.push_back({QStringLiteral("marks"), [&window] { markEverySaga(window); }, isMarked, {}});
    views.push_back({QStringLiteral("bulk"),
                     [&window] { markEverySaga(window); },
                     [&window, isMarked] {
                         const SagaSelection& marked = window.sagasPage()->selection();
                         const auto* sheet = window.findChild<BulkSheet*>();
                         if (sheet == nullptr && isMarked())
                             window.startBulk(CommandKind::Compensate, marked.nos(), marked.countedAt());
                         return sheet != nullptr && !sheet->run()->isPreviewing();
                     },
                     [&window] {
                         window.findChild<BulkSheet*>()->close();
                         window.sagasPage()->selection().clear();
                     }});
    views.push_back({QStringLiteral("check"),
                     [&window] { window.checkInvariants(); },
                     [&window] { return window.operations().runningCount() == 0; },
                     {}});
    for (const QString& dock : {dock_key::kOperations, dock_key::kAudit, dock_key::kLog})
        views.push_back(dockView(window, dock));
    return views;
}

}  // namespace saga::ui
