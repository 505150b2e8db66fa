#include "ui/shell/tour_view.h"

#include <algorithm>

#include "ui/pages/saga/saga_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

// Places in Example::all.
constexpr std::size_t kCompleted = 0;
constexpr std::size_t kRetried = 4;
constexpr std::size_t kCompensated = 5;
constexpr std::size_t kAttention = 6;

// Nothing that is seen of the page still waits for its first answer.
bool isLoaded(const QWidget* page) {
    const auto notices = page->findChildren<ViewNotice*>();
    return std::none_of(notices.begin(), notices.end(),
                        [](const ViewNotice* notice) { return notice->isVisible() && notice->isLoading(); });
}

TourView sagaView(const TourScene& scene, const QString& name, std::size_t which, SagaPage::View view) {
    MainWindow& window = scene.window;
    const auto page = [&window, &bought = scene.bought, which] {
        return window.sagaPage(bought[which]);
    };
    return {name,
            [&window, &bought = scene.bought, which, page, view] {
                window.context().openSaga(bought[which]);
                page()->showView(view);
            },
            [page] { return page()->detail().has_value(); },
            [&window, &bought = scene.bought, which] {
                window.area()->close({ConsoleLink::Kind::Saga, fromCore(bought[which].text)});
            }};
}

}  // namespace

std::vector<TourView> tourViews(const TourScene& scene) {
    std::vector<TourView> views;
    for (auto* part : {&pageViews, &operateViews, &sagaViews, &operatingViews, &loadViews, &sheetViews}) {
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

std::vector<TourView> sagaViews(const TourScene& scene) {
    return {sagaView(scene, QStringLiteral("saga"), kCompensated, SagaPage::Timeline),
            sagaView(scene, QStringLiteral("saga-retried"), kRetried, SagaPage::Timeline),
            sagaView(scene, QStringLiteral("saga-attention"), kAttention, SagaPage::Timeline),
            sagaView(scene, QStringLiteral("saga-events"), kCompensated, SagaPage::Events),
            sagaView(scene, QStringLiteral("saga-compensation"), kCompleted, SagaPage::Compensation)};
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
