// Load through the operator's interface: started, stopped, audited, refused, and cut off when the program ends.
#include <QTest>

#include "tests/admin/demo_shop.h"

using namespace std::chrono_literals;

namespace saga {

namespace {

LoadRequest request(double rate, int concurrency, Micros duration) {
    LoadRequest load;
    load.ratePerSecond = rate;
    load.concurrency = concurrency;
    load.duration = duration;
    return load;
}

}  // namespace

class LoadAdminTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAdminStartsStopsAndAudits();
    void theAdminRefusesWhatIsNotThere();
    void theAdminDiesUnderLoad();
    void statisticsCountWhatIsThere();
};

void LoadAdminTest::theAdminStartsStopsAndAudits() {
    const std::unique_ptr<Embedded> embedded = test::openDemoShop();
    AdminApi& admin = embedded->admin();
    const auto state = [&] { return *ask<LoadState>([&](auto answer) { admin.loadState(std::move(answer)); }); };
    const auto start = [&] {
        return ask<LoadState>([&](auto answer) { admin.startLoad(request(0.1, 1, 1h), std::move(answer)); });
    };
    const auto stop = [&] { return ask<bool>([&](auto answer) { admin.stopLoad(std::move(answer)); }); };
    QCOMPARE(state().runs, std::int64_t(0));
    const Result<LoadState> started = start();
    QVERIFY(started.ok());
    QVERIFY(started->running);
    QVERIFY(!started->correlation.empty());
    QCOMPARE(start().error().code, ErrorCode::Conflict);
    QVERIFY(*stop());
    QVERIFY(!*stop());
    QCOMPARE(state().endedBecause, std::string(kLoadStopped));
    QVERIFY(start().ok());
    QCOMPARE(state().runs, std::int64_t(2));
    const auto audit = ask<std::vector<AuditRecord>>([&](auto answer) { admin.audit({}, std::move(answer)); });
    QVERIFY(audit.ok());
    QCOMPARE((*audit)[0].action, std::string("load.start"));
    QCOMPARE((*audit)[1].action, std::string("load.stop"));
    QCOMPARE((*audit)[2].action, std::string("load.start"));
    QCOMPARE((*audit)[2].resourceId, started->correlation);
}

void LoadAdminTest::theAdminRefusesWhatIsNotThere() {
    const std::unique_ptr<Embedded> embedded = test::openDemoShop();
    const auto refusal = [&](auto change) {
        LoadRequest asked = request(10, 8, 10s);
        change(asked);
        return ask<LoadState>([&](auto answer) { embedded->admin().startLoad(asked, std::move(answer)); }).error();
    };
    QCOMPARE(refusal([](LoadRequest& r) { r.users = {"nobody"}; }).field, std::string("users"));
    QCOMPARE(refusal([](LoadRequest& r) { r.items = {"nothing"}; }).field, std::string("items"));
    QCOMPARE(refusal([](LoadRequest& r) { r.maxQuantity = -1; }).field, std::string("maxQuantity"));
}

void LoadAdminTest::theAdminDiesUnderLoad() {
    for (const double rate : {0.0, 5'000.0}) {
        std::unique_ptr<Embedded> embedded = test::openDemoShop();
        QVERIFY(ask<LoadState>([&](auto answer) {
                    embedded->admin().startLoad(request(rate, 64, 1h), std::move(answer));
                }).ok());
        embedded.reset();
    }
}

void LoadAdminTest::statisticsCountWhatIsThere() {
    const std::unique_ptr<Embedded> embedded = test::openDemoShop();
    AdminApi& admin = embedded->admin();
    const auto figures = [&](StatisticsRequest asked) {
        return ask<Statistics>([&](auto answer) { admin.statistics(asked, std::move(answer)); });
    };
    QCOMPARE(figures({1s, 60}).error().field, std::string("range"));
    QCOMPARE(figures({1h, 60})->started, std::int64_t(0));
    for (const std::int64_t price : {100, 100, 99}) {
        const PurchaseRequest purchase{"user-123", "item-sword", 1, price, {}, {}};
        const auto started = ask<StartedSaga>([&](auto answer) { admin.startPurchase(purchase, std::move(answer)); });
        QVERIFY(ask<SagaDetail>([&](auto answer) { admin.awaitSettled(started->id, std::move(answer)); }).ok());
    }
    const Result<Statistics> result = figures({1h, 60});
    QVERIFY(result.ok());
    QCOMPARE(result->started, std::int64_t(3));
    QCOMPARE(result->completed, std::int64_t(2));
    QCOMPARE(result->compensated, std::int64_t(1));
    QCOMPARE(result->latency.count, std::int64_t(3));
    QCOMPARE(result->failures.size(), std::size_t(1));
    QCOMPARE(result->failures[0].step, std::string("item_grant"));
    QCOMPARE(result->failures[0].code, std::string("PRICE_MISMATCH"));
    QVERIFY(result->commit.value > 0);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::LoadAdminTest)
#include "tst_load_admin.moc"
