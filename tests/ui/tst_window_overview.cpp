// The overview in the real window on a real engine: every figure says what the list it opens counts, charts and bars
// open theirs, ranges change, and the page has its empty and failed states.
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/overview/overview_figures.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/purchase/example.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/widgets/bar_row.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/time_chart.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

void buyExamples(RealWindow& real) {
    for (const Example& example : Example::all("COR_overview")) {
        for (const FaultRule& rule : example.faults) {
            QVERIFY(real.await<FaultRule>([&](Answer<FaultRule> answer) {
                            real.admin().addFault({rule, Micros{0}}, std::move(answer));
                        })
                        .ok());
        }
        const Result<StartedSaga> started = real.await<StartedSaga>(
            [&](Answer<StartedSaga> answer) { real.admin().startPurchase(example.request, std::move(answer)); });
        QVERIFY(started.ok());
        QVERIFY(real.await<SagaDetail>(
                        [&](Answer<SagaDetail> answer) { real.admin().awaitSettled(started->id, std::move(answer)); })
                    .ok());
    }
}

struct Open {
    explicit Open(bool buys = true) {
        if (buys) buyExamples(real);
        real.window().open(ConsoleLink::page(page_key::kOverview));
        page = real.window().overviewPage();
    }
    bool isLoaded() {
        return QTest::qWaitFor([this] { return page->watch().figures().has_value(); });
    }
    // What the list that is open now counts.
    std::int64_t counted(const QString& filter) {
        const Result<std::int64_t> count = real.await<std::int64_t>([&](Answer<std::int64_t> answer) {
            real.admin().countSagas(filter.toStdString(), nullptr, std::move(answer));
        });
        return count ? *count : -1;
    }
    QString shownFilter() {
        return real.window().sagasPage() == nullptr ? QString() : real.window().sagasPage()->filter();
    }
    void back() { real.window().open(ConsoleLink::page(page_key::kOverview)); }

    RealWindow real;
    OverviewPage* page = nullptr;
};

}  // namespace

class TestWindowOverview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsFirstInTheNavigation();
    void figuresSayWhatTheirListsCount();
    void failuresSayWhatTheirListsCount();
    void statesSayWhatTheirListsCount();
    void aBarOpensTheSagasThatEndedThen();
    void rangesAreChosenAndRemembered();
    void nothingHasHappened();
};

void TestWindowOverview::standsFirstInTheNavigation() {
    Open open(false);
    QCOMPARE(open.real.window().nav()->list()->keys().first(), page_key::kOverview);
    QVERIFY(open.real.window().openLink(QStringLiteral("saga-console://page/overview")));
    QVERIFY(open.page->isVisible());
}

void TestWindowOverview::figuresSayWhatTheirListsCount() {
    Open open;
    QVERIFY(open.isLoaded());
    const Statistics figures = *open.page->watch().figures();
    QCOMPARE(figures.started, std::int64_t(7));
    OverviewFigures* tiles = open.page->figures();
    const std::pair<OverviewFigures::Figure, std::int64_t> counts[] = {
        {OverviewFigures::Throughput, figures.started}, {OverviewFigures::Success, figures.completed},
        {OverviewFigures::Failed, figures.failed},      {OverviewFigures::Compensated, figures.compensated},
        {OverviewFigures::Running, figures.running},    {OverviewFigures::Attention, figures.attention},
        {OverviewFigures::Injected, figures.injected}};
    for (const auto& [figure, count] : counts) {
        FigureTile* tile = tiles->tile(figure);
        QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(open.real.window().area()->current()->target, page_key::kSagas);
        QCOMPARE(open.shownFilter(), tiles->filterOf(figure));
        QCOMPARE(open.counted(open.shownFilter()), count);
        QTRY_COMPARE(std::int64_t(open.real.window().sagasPage()->model()->rowCount()), count);
        QVERIFY2(
            (tile->figure() + tile->detail()).contains(QString::number(count)) || figure == OverviewFigures::Attention,
            qPrintable(tile->accessibleName()));
        open.back();
    }
    QVERIFY(figures.attention > 0 && figures.failed > 0 && figures.compensated > 0 && figures.injected > 0);
    // Half of those that ended took longer than the median.
    const std::int64_t slow = open.counted(tiles->filterOf(OverviewFigures::Percentile99));
    QVERIFY(slow >= 1 && slow <= figures.latency.count);
    QTest::keyClick(tiles->tile(OverviewFigures::Failed), Qt::Key_Return);
    QCOMPARE(open.shownFilter(), tiles->filterOf(OverviewFigures::Failed));
}

void TestWindowOverview::failuresSayWhatTheirListsCount() {
    Open open;
    QVERIFY(open.isLoaded());
    QTRY_VERIFY(!open.page->failures()->rows().empty());
    for (std::size_t i = 0; i < open.page->failures()->rows().size(); ++i) {
        BarRow* row = open.page->failures()->rows()[i];
        const BarItem item = row->item();
        row->click();
        QVERIFY(open.shownFilter().contains(QStringLiteral("code = ") + item.code));
        QCOMPARE(open.counted(open.shownFilter()), item.count);
        QCOMPARE(open.counted(open.shownFilter() + QStringLiteral(" and injected")), item.marked);
        open.back();
    }
}

void TestWindowOverview::statesSayWhatTheirListsCount() {
    Open open;
    QTRY_COMPARE(open.page->states()->rows().size(), std::size_t(kSagaStatusCount));
    QTRY_COMPARE(open.page->states()->rows()[static_cast<std::size_t>(SagaStatus::Completed)]->item().count > 0, true);
    for (std::size_t i = 0; i < open.page->states()->rows().size(); ++i) {
        BarRow* row = open.page->states()->rows()[i];
        const qint64 count = row->item().count;
        row->click();
        QCOMPARE(open.counted(open.shownFilter()), count);
        open.back();
    }
}

void TestWindowOverview::aBarOpensTheSagasThatEndedThen() {
    Open open;
    QVERIFY(open.isLoaded());
    TimeChart* chart = open.page->endsChart();
    QTRY_VERIFY(!chart->data().isEmpty());
    std::int64_t ended = 0;
    for (int slot = 0; slot < static_cast<int>(chart->data().fromUs.size()); ++slot) {
        double bar = 0;
        for (const ChartSeries& series : chart->data().series) bar += series.values[static_cast<std::size_t>(slot)];
        if (bar == 0) continue;
        chart->setFocus();
        chart->setCurrentSlot(slot);
        QTest::keyClick(chart, Qt::Key_Return);
        const std::int64_t counted = open.counted(open.shownFilter());
        QCOMPARE(counted, static_cast<std::int64_t>(bar));
        ended += counted;
        open.back();
    }
    const Statistics& figures = *open.page->watch().figures();
    QCOMPARE(ended, figures.completed + figures.failed + figures.compensated);
}

void TestWindowOverview::rangesAreChosenAndRemembered() {
    Open open;
    QVERIFY(open.isLoaded());
    QTest::mouseClick(open.page->rangeChip(0), Qt::LeftButton);
    QVERIFY(open.isLoaded());
    QCOMPARE(open.page->watch().request().range, Micros(std::chrono::minutes(5)));
    QVERIFY(open.page->endsChart()->data().fromUs.size() >= 60);
    open.real.window().chooseLanguage(Language::English);
    QTRY_VERIFY(open.real.window().overviewPage() != nullptr && open.real.window().overviewPage() != open.page);
    QCOMPARE(open.real.window().overviewPage()->range(), 0);
}

void TestWindowOverview::nothingHasHappened() {
    Open open(false);
    QVERIFY(open.isLoaded());
    QVERIFY(open.page->endsChart()->data().isEmpty());
    QVERIFY(!open.page->endsChart()->spoken().isEmpty());
    QVERIFY(open.page->failures()->rows().empty());
    QCOMPARE(open.page->figures()->tile(OverviewFigures::Success)->figure(), QStringLiteral("–"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowOverview)
#include "tst_window_overview.moc"
