#include "ui/shell/tour_view.h"

#include <algorithm>

#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

// Nothing that is seen of the page still waits for its first answer.
bool isLoaded(const QWidget* page) {
    const auto notices = page->findChildren<ViewNotice*>();
    return std::none_of(notices.begin(), notices.end(),
                        [](const ViewNotice* notice) { return notice->isVisible() && notice->isLoading(); });
}

}  // namespace

std::vector<TourView> tourViews(const TourScene& scene) {
    std::vector<TourView> views;
    for (auto* part : {&pageViews, &operateViews, &sagaViews, &operatingViews, &loadViews, &orderViews, &checkoutViews,
                       &definitionViews, &busViews, &sheetViews, &troubleViews}) {
        std::vector<TourView> more = part(scene);
        std::move(more.begin(), more.end(), std::back_inserter(views));
    }
    return views;
}

std::vector<TourView> pageViews(const TourScene& scene) {
    std::vector<TourView> views;
    MainWindow& window = scene.window;
    for (const QString& key : window.nav()->list()->keys()) {
        const ConsoleLink link = ConsoleLink::page(key);
        // Settings are no page: a sheet opens over what is there.
        if (!ConsoleLink::parse(link.toString())) continue;
        views.push_back(
            {key,
             [&window, link] { window.open(link); },
             [&window, link] { return window.area()->current() == link && isLoaded(window.area()->page(link)); },
             {}});
    }
    return views;
}

std::vector<TourView> sheetViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    const auto sheet = [&window](const QString& name, std::function<void()> open) {
        return TourView{name, std::move(open), [&window] { return window.findChild<Sheet*>() != nullptr; },
                        [&window] {
                            for (Sheet* cover : window.findChildren<Sheet*>()) cover->close();
                        }};
    };
    return {sheet(QStringLiteral("settings"), [&window] { window.showSettings(); }),
            sheet(QStringLiteral("shortcuts"), [&window] { window.showShortcuts(); }),
            sheet(QStringLiteral("stop-all"), [&window] { window.stopFaults(); }),
            {QStringLiteral("palette"), [&window] { window.palette()->open(); },
             [&window] { return window.palette()->isVisible(); },
             [&window] {
                 window.palette()->close();
             }}};
}

}  // namespace saga::ui
