// What the tour shows of faults at work, of the tabs of data, and of what an operator sees of one look only.
#include <QTableView>

#include "ui/models/fault_list_model.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/faults/faults_page.h"
#include "ui/pages/faults/hit_list.h"
#include "ui/pages/faults/steady_state_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

// The rule that hit most.
RuleId busiestRule(const FaultListModel& rules) {
    RuleId busiest;
    std::int64_t most = 0;
    for (int row = 0; row < rules.rowCount(); ++row) {
        if (rules.rule(row).hits <= most) continue;
        most = rules.rule(row).hits;
        busiest = rules.rule(row).id;
    }
    return busiest;
}

TourView hitsView(MainWindow& window) {
    return {QStringLiteral("faults-hits"),
            [&window] {
                window.open(ConsoleLink::page(page_key::kFaults));
                FaultsPage* page = window.faultsPage();
                // The rules of a page that was just made are still on their way.
                QObject::connect(
                    page->model(), &FaultListModel::refreshed, page,
                    [page] { page->select(busiestRule(*page->model())); }, Qt::SingleShotConnection);
                page->model()->reload();
                page->steadyState()->checkButton()->click();
            },
            [&window] {
                const FaultsPage* page = window.faultsPage();
                return page->hits()->stack()->isShowingView() && page->steadyState()->checkButton()->isVisible();
            },
            {}};
}

}  // namespace

TourView dataView(MainWindow& window, const QString& name, DataPage::Tab tab) {
    return {name,
            [&window, tab] {
                window.open(ConsoleLink::page(page_key::kData));
                window.dataPage()->showTab(tab);
                QTableView* table = window.dataPage()->table(tab)->table();
                table->setCurrentIndex(table->model()->index(0, 0));
            },
            [&window, tab] { return window.dataPage()->table(tab)->stack()->isShowingView(); },
            [&window] {
                window.dataPage()->showTab(DataPage::Users);
            }};
}

std::vector<TourView> operateViews(const TourScene& scene) {
    MainWindow& window = scene.window;
    return {hitsView(window), dataView(window, QStringLiteral("data-items"), DataPage::Items),
            dataView(window, QStringLiteral("data-log"), DataPage::PurchaseLog),
            dataView(window, QStringLiteral("data-notices"), DataPage::Notices)};
}

}  // namespace saga::ui
