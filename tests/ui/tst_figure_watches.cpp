// The watches behind overview and load, over a scripted engine: when they ask, what they keep when asking fails, how a
// long run's rates are kept; and how far the means of a shop go.
#include <QSignalSpy>
#include <QTest>

#include "core/model/filter.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/item_list_model.h"
#include "ui/models/load_watch.h"
#include "ui/models/statistics_watch.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/overview/overview_links.h"
#include "ui/pages/purchase/load_means.h"

namespace saga::ui {

using namespace std::chrono_literals;

class TestFigureWatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void figuresAreAskedForOnlyWhileSeen();
    void figuresStayWhenAskingFails();
    void anAnswerToAnotherRangeIsDropped();
    void aLoadIsStartedOnce();
    void aRefusalIsTold();
    void ratesOfALongRunFit();
    void theMeansOfTheShop();
    void plannedPurchasesKnowTheRamp();
    void linksAreFilters();

private:
    std::unique_ptr<FakeAdmin> m_admin;
    std::unique_ptr<Bridge> m_bridge;
};

void TestFigureWatches::init() {
    m_admin = std::make_unique<FakeAdmin>();
    m_bridge = std::make_unique<Bridge>();
    m_bridge->attach(m_admin.get());
}

void TestFigureWatches::cleanup() {
    m_bridge->detach();
    m_admin.reset();
    m_bridge.reset();
}

void TestFigureWatches::figuresAreAskedForOnlyWhileSeen() {
    StatisticsWatch watch(*m_bridge);
    watch.setRequest({1h, 60});
    QVERIFY(m_admin->figuresAsked.empty());
    watch.setActive(true);
    QTRY_VERIFY(watch.figures().has_value());
    QCOMPARE(m_admin->figuresAsked.size(), std::size_t(1));
    watch.setActive(false);
    watch.setRequest({6h, 72});
    QCOMPARE(m_admin->figuresAsked.size(), std::size_t(1));
    QVERIFY(!watch.figures());
    watch.setActive(true);
    QTRY_VERIFY(watch.figures().has_value());
    QCOMPARE(m_admin->figuresAsked.back().buckets, 72);
}

void TestFigureWatches::figuresStayWhenAskingFails() {
    StatisticsWatch watch(*m_bridge);
    m_admin->figuresNow.started = 12;
    watch.setActive(true);
    QTRY_VERIFY(watch.figures().has_value());
    m_admin->failure = makeError(ErrorCode::Unavailable, "", "gone");
    watch.refresh();
    QTRY_VERIFY(watch.error().has_value());
    QCOMPARE(watch.figures()->started, std::int64_t(12));
    m_admin->failure.reset();
    watch.refresh();
    QTRY_VERIFY(!watch.error());
}

void TestFigureWatches::anAnswerToAnotherRangeIsDropped() {
    StatisticsWatch watch(*m_bridge);
    m_admin->hold();
    m_admin->figuresNow.started = 1;
    watch.setActive(true);
    m_admin->figuresNow.started = 2;
    watch.setRequest({6h, 72});
    QCOMPARE(m_admin->waiting(), std::size_t(2));
    m_admin->letGoAt(1);
    QTRY_VERIFY(watch.figures().has_value());
    m_admin->letGo();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(watch.figures()->started, std::int64_t(2));
}

void TestFigureWatches::aLoadIsStartedOnce() {
    LoadWatch watch(*m_bridge);
    LoadRequest asked;
    asked.duration = 10s;
    watch.start(asked);
    QVERIFY(watch.isStarting());
    watch.start(asked);
    QTRY_VERIFY(watch.state().running);
    QVERIFY(!watch.isStarting());
    QCOMPARE(m_admin->loadsAsked.size(), std::size_t(1));
    watch.stop();
    QTRY_VERIFY(!watch.state().running);
}

void TestFigureWatches::aRefusalIsTold() {
    LoadWatch watch(*m_bridge);
    QSignalSpy refused(&watch, &LoadWatch::refused);
    m_admin->failure = makeError(ErrorCode::Conflict, "load", "a load run is under way");
    watch.start({});
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!watch.isStarting());
    QVERIFY(!watch.state().running);
}

void TestFigureWatches::ratesOfALongRunFit() {
    LoadWatch watch(*m_bridge);
    watch.start({});
    QTRY_VERIFY(watch.state().running);
    QSignalSpy changed(&watch, &LoadWatch::changed);
    for (int sample = 1; sample <= 1000; ++sample) {
        m_admin->loadNow.settledPerSecond = sample;
        watch.refresh();
        QTRY_VERIFY(changed.size() >= sample);
        QVERIFY(watch.rates().size() < LoadWatch::kMostRates);
    }
    // Evenly spaced over the whole run: the first is of its beginning, the last of its end.
    QVERIFY(watch.rates().size() >= LoadWatch::kMostRates / 2);
    QVERIFY(watch.rates().front() < 10);
    QVERIFY(watch.rates().back() > 985);
    const auto covered = watch.rateSpacing() * static_cast<int>(watch.rates().size()) / LoadWatch::kPauseUnderWay;
    QVERIFY2(covered > 980 && covered < 1020, qPrintable(QString::number(covered)));
    watch.start({});
    QTRY_COMPARE(watch.state().runs, std::int64_t(2));
    QVERIFY(watch.rates().empty());
}

void TestFigureWatches::theMeansOfTheShop() {
    m_admin->shopUsers = {{{UserId("rich"), 500, UserStatus::Active}, 1000, {}},
                          {{UserId("gone"), 500, UserStatus::Suspended}, 5000, {}}};
    m_admin->shopItems = {
        {{ItemId("cheap"), "", 10, true}, 7}, {{ItemId("dear"), "", 30, true}, 5}, {{ItemId("off"), "", 1, false}, 99}};
    UserListModel users(*m_bridge);
    ItemListModel items(*m_bridge);
    users.reload();
    items.reload();
    QTRY_VERIFY(users.isLoaded() && items.isLoaded());
    LoadRequest asked;
    QCOMPARE(loadMeans(asked, users, items).byMoney, std::int64_t(50));
    QCOMPARE(loadMeans(asked, users, items).byStock, std::int64_t(12));
    asked.items = {"dear"};
    asked.maxQuantity = 3;
    QCOMPARE(loadMeans(asked, users, items).byMoney, std::int64_t(16));
    QCOMPARE(loadMeans(asked, users, items).byStock, std::int64_t(2));
    asked.users = {"gone"};
    QCOMPARE(loadMeans(asked, users, items).byMoney, std::int64_t(0));
    asked.items = {"unknown"};
    QCOMPARE(loadMeans(asked, users, items).byStock, std::int64_t(0));
}

void TestFigureWatches::plannedPurchasesKnowTheRamp() {
    LoadRequest asked;
    asked.ratePerSecond = 10;
    asked.duration = 60s;
    QCOMPARE(plannedPurchases(asked), std::int64_t(600));
    asked.ramp = 20s;
    QCOMPARE(plannedPurchases(asked), std::int64_t(500));
    asked.ratePerSecond = 0;
    QCOMPARE(plannedPurchases(asked), std::int64_t(0));
}

void TestFigureWatches::linksAreFilters() {
    const Timestamp from{1'772'366'400'000'000};
    QCOMPARE(startedSince(from), QStringLiteral("started >= 2026-03-01T12:00:00.000Z"));
    QCOMPARE(withStatus(SagaStatus::Failed, endedSince(from)),
             QStringLiteral("status = FAILED and ended >= 2026-03-01T12:00:00.000Z"));
    const QStringList filters{startedSince(from),
                              endedBetween(from, from + 1min),
                              withStatus(SagaStatus::Completed),
                              slowerThan(1234567us, from),
                              failedAt(QStringLiteral("item_grant"), QStringLiteral("PRICE_MISMATCH"), from),
                              failedAt(QString(), QStringLiteral("odd \"code\" \\ ü"), from),
                              injectedSince(from)};
    for (const QString& filter : filters) {
        const FilterParse parse = parseFilter(filter.toStdString());
        QVERIFY2(parse.ok(), qPrintable(filter));
    }
    QVERIFY(filters[4].contains(QStringLiteral("step = item_grant and code = PRICE_MISMATCH")));
    SagaSummary odd;
    odd.status = SagaStatus::Failed;
    odd.code = "odd \"code\" \\ ü";
    odd.startedAt = from;
    QVERIFY(matches(parseFilter(filters[5].toStdString()).filter(), odd, from));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestFigureWatches)
#include "tst_figure_watches.moc"
