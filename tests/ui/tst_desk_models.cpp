// The models of the desk, the status bar and the palette under the item model tester, against an AdminApi that answers
// when the test says so.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/cell_roles.h"
#include "ui/models/fault_list_model.h"
#include "ui/models/health_watch.h"
#include "ui/models/item_list_model.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/shell/palette_model.h"

namespace saga::ui {

namespace {

constexpr auto kReport = QAbstractItemModelTester::FailureReportingMode::QtTest;

struct Door {
    Door() { bridge.attach(&admin); }
    ~Door() { bridge.detach(); }
    void feedShop() {
        FeedBatch batch;
        batch.commit = admin.commit = CommitNo{admin.commit.value + 1};
        batch.shopChanged = true;
        admin.feed(batch);
    }
    void feedFaults() {
        FeedBatch batch;
        batch.commit = admin.commit = CommitNo{admin.commit.value + 1};
        batch.faultsChanged = true;
        admin.feed(batch);
    }

    ManualClock clock{Timestamp{1'772'000'000'000'000}};
    FakeAdmin admin;
    Bridge bridge;
};

UserView makeUser(const char* id, std::int64_t balance, UserStatus status = UserStatus::Active) {
    UserView view;
    view.user.id = UserId(id);
    view.user.limit = 500;
    view.user.status = status;
    view.balance = balance;
    return view;
}

ItemView makeItem(const char* id, std::int64_t stock, bool available = true) {
    ItemView view;
    view.item.id = ItemId(id);
    view.item.name = "Magic Sword";
    view.item.price = 100;
    view.item.available = available;
    view.stock = stock;
    return view;
}

FaultRule makeRule(const char* id) {
    FaultRule rule;
    rule.id = RuleId(id);
    rule.step = "log_record";
    rule.maxHits = 20;
    return rule;
}

}  // namespace

class TestDeskModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usersFollowTheShop();
    void usersAskOnceAtATime();
    void usersSayWhyTheyCouldNotBeRead();
    void itemsKnowWhatCannotBeBought();
    void aPurchaseIsListedOnceAndLive();
    void aPurchaseReadsItsStepsOneRequestAtATime();
    void aPurchaseForgottenByTheFeedIsReadAnew();
    void rulesAtWorkStandFirst();
    void timeLeftTicks();
    void healthKeepsTheNewerCounts();
    void healthSaysThatTheStoreIsInTrouble();
    void thePaletteFindsCommandsAndSagas();
    void thePaletteDropsALateAnswer();
};

void TestDeskModels::usersFollowTheShop() {
    Door door;
    door.admin.shopUsers = {makeUser("user-123", 1000)};
    UserListModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(reset.count(), 1);
    door.admin.shopUsers[0].balance = 900;
    door.feedShop();
    QTRY_COMPARE(model.find(QStringLiteral("user-123"))->balance, 900);
    QCOMPARE(reset.count(), 1);
    door.admin.shopUsers.push_back(makeUser("user-456", 50, UserStatus::Suspended));
    door.feedShop();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.index(1).data(UnusableRole).toBool());
    QVERIFY(model.index(1).data(DetailRole).toString().contains(QLatin1String("suspended")));
    QCOMPARE(model.find(QStringLiteral("nobody")), nullptr);
}

void TestDeskModels::usersAskOnceAtATime() {
    Door door;
    UserListModel model(door.bridge);
    door.admin.hold();
    model.reload();
    for (int i = 0; i < 5; ++i) door.feedShop();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(door.admin.waiting(), 1U);
    door.admin.shopUsers = {makeUser("user-123", 1)};
    door.admin.letGo();
    // What changed meanwhile is read once more.
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestDeskModels::usersSayWhyTheyCouldNotBeRead() {
    Door door;
    door.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    UserListModel model(door.bridge);
    QSignalSpy refreshed(&model, &ShopListModel::refreshed);
    model.reload();
    QTRY_COMPARE(refreshed.count(), 1);
    QVERIFY(model.hasFailed());
    QVERIFY(!model.isLoaded());
    QCOMPARE(model.error().code, ErrorCode::Unavailable);
}

void TestDeskModels::itemsKnowWhatCannotBeBought() {
    Door door;
    door.admin.shopItems = {makeItem("a", 5), makeItem("b", 0), makeItem("c", 5, false)};
    ItemListModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.index(0).data(UnusableRole).toBool());
    QVERIFY(model.index(1).data(UnusableRole).toBool());
    QVERIFY(model.index(2).data(UnusableRole).toBool());
}

void TestDeskModels::aPurchaseIsListedOnceAndLive() {
    Door door;
    PurchaseListModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    SagaSummary saga = door.admin.makeSaga(1, SagaStatus::InProgress);
    PurchaseRequest request;
    request.userId = "user-123";
    QCOMPARE(model.add({saga.id, saga.no, false}, request, door.clock.now()), 0);
    const SagaSummary other = door.admin.makeSaga(2);
    model.add({other.id, other.no, false}, request, door.clock.now());
    QCOMPARE(model.add({saga.id, saga.no, true}, request, door.clock.now()), 1);
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy settled(&model, &PurchaseListModel::settled);
    saga.status = SagaStatus::Failed;
    saga.code = "INSUFFICIENT_BALANCE";
    saga.events = 6;
    door.admin.feedSaga(saga);
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(model.index(1).data(PillRole).value<PillLook>().status, SagaStatus::Failed);
    QCOMPARE(model.index(1).data(PurchaseListModel::CodeRole).toString(), QStringLiteral("INSUFFICIENT_BALANCE"));
    const QString english = model.index(1).data(PurchaseListModel::ResultRole).toString();
    model.setLanguage(Language::Korean);
    QVERIFY(model.index(1).data(PurchaseListModel::ResultRole).toString() != english);
}

void TestDeskModels::aPurchaseReadsItsStepsOneRequestAtATime() {
    Door door;
    PurchaseListModel model(door.bridge);
    SagaSummary saga = door.admin.makeSaga(1, SagaStatus::InProgress);
    SagaDetail detail;
    detail.summary = saga;
    detail.steps.resize(2);
    detail.steps[0].id = "user_validation";
    detail.steps[0].view = StepView::Succeeded;
    door.admin.details[saga.id.text] = detail;
    door.admin.hold();
    model.add({saga.id, saga.no, false}, {}, door.clock.now());
    for (int i = 2; i < 6; ++i) {
        saga.events = i;
        door.admin.feedSaga(saga);
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(door.admin.waiting(), 1U);
    door.admin.letGo();
    QTRY_COMPARE(model.index(0).data(PurchaseListModel::StepsRole).value<QVector<StepMark>>().size(), 2);
    QVERIFY(
        model.index(0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("user_validation succeeded")));
}

void TestDeskModels::aPurchaseForgottenByTheFeedIsReadAnew() {
    Door door;
    PurchaseListModel model(door.bridge);
    SagaSummary saga = door.admin.makeSaga(1, SagaStatus::InProgress);
    door.admin.details[saga.id.text].summary = saga;
    model.add({saga.id, saga.no, false}, {}, door.clock.now());
    QTRY_COMPARE(model.summary(0).status, SagaStatus::InProgress);
    saga.status = SagaStatus::Completed;
    saga.events = 9;
    door.admin.details[saga.id.text].summary = saga;
    FeedBatch batch;
    batch.commit = CommitNo{99};
    batch.dropped = 1;
    door.admin.feed(batch);
    QTRY_COMPARE(model.summary(0).status, SagaStatus::Completed);
}

void TestDeskModels::rulesAtWorkStandFirst() {
    Door door;
    FaultRule ended = makeRule("FLT_2");
    ended.active = false;
    ended.endedBecause = "count reached";
    door.admin.faultState.rules = {ended, makeRule("FLT_1")};
    FaultListModel model(door.bridge, door.clock);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.rule(0).id, RuleId("FLT_1"));
    QCOMPARE(model.activeCount(), 1);
    QCOMPARE(model.index(1, FaultListModel::Left).data().toString(), QStringLiteral("count reached"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    door.admin.faultState.rules[1].hits = 3;
    door.feedFaults();
    QTRY_COMPARE(model.index(0, FaultListModel::Hits).data().toString(), QStringLiteral("3 of 20"));
    QCOMPARE(reset.count(), 0);
    door.admin.faultState.blocked = true;
    door.feedFaults();
    QTRY_VERIFY(model.isBlocked());
}

void TestDeskModels::timeLeftTicks() {
    Door door;
    FaultRule rule = makeRule("FLT_1");
    rule.expiresAt = door.clock.now() + std::chrono::seconds(65);
    door.admin.faultState.rules = {rule};
    FaultListModel model(door.bridge, door.clock);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    const auto left = [&] {
        return model.index(0, FaultListModel::Left).data().toString();
    };
    QCOMPARE(left(), QStringLiteral("01:05"));
    door.clock.advance(std::chrono::seconds(6));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(left(), QStringLiteral("00:59"));
    door.clock.advance(std::chrono::hours(1));
    QCOMPARE(left(), QStringLiteral("00:00"));
}

void TestDeskModels::healthKeepsTheNewerCounts() {
    Door door;
    door.admin.sagas = {door.admin.makeSaga(1)};
    HealthWatch health(door.bridge);
    QVERIFY(!health.isKnown());
    health.refresh();
    QTRY_VERIFY(health.isKnown());
    QCOMPARE(health.counts().total(), 1);
    // An answer that was read before the last batch does not take its counts back.
    door.admin.hold();
    health.refresh();
    door.admin.feedSaga(door.admin.makeSaga(2));
    QTRY_COMPARE(health.counts().total(), 2);
    door.admin.letGo();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(health.counts().total(), 2);
    QCOMPARE(health.health().sagas, 2);
}

void TestDeskModels::healthSaysThatTheStoreIsInTrouble() {
    Door door;
    HealthWatch health(door.bridge);
    health.refresh();
    QTRY_VERIFY(health.isKnown());
    QVERIFY(health.health().accepting);
    FeedBatch batch;
    batch.commit = door.admin.commit;
    batch.trouble = makeError(ErrorCode::DiskFull, "shop.db", "no space is left");
    door.admin.feed(batch);
    QTRY_VERIFY(!health.health().accepting);
    QVERIFY(health.health().trouble.find("no space") != std::string::npos);
    QVERIFY(health.trouble() && health.trouble()->code == ErrorCode::DiskFull);
    batch.trouble.reset();
    door.admin.feed(batch);
    QTRY_VERIFY(health.health().accepting);
    QVERIFY(!health.trouble());
    // The commit that proved the store sound again is in no batch, so the next trouble comes with an older number.
    door.admin.commit = CommitNo{door.admin.commit.value + 1};
    health.refresh();
    QTRY_COMPARE(health.health().commit, door.admin.commit);
    batch.trouble = makeError(ErrorCode::ReadOnly, "shop.db", "it was moved away");
    door.admin.feed(batch);
    QTRY_VERIFY(health.trouble() && health.trouble()->code == ErrorCode::ReadOnly);
}

void TestDeskModels::thePaletteFindsCommandsAndSagas() {
    Door door;
    door.admin.sagas = {door.admin.makeSaga(7)};
    PaletteModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    QString ran;
    SagaId opened;
    model.setOpeners([&](const SagaId& id) { opened = id; }, [&](const QString& filter) { ran = filter; },
                     [&](const QString& key) { ran = QStringLiteral("trace ") + key; });
    model.setCommands({{Icon::Sun,
                        QStringLiteral("Light theme"),
                        {},
                        [&] {
                            ran = QStringLiteral("light");
                        }},
                       {Icon::Moon, QStringLiteral("Dark theme"), {}, [&] {
                            ran = QStringLiteral("dark");
                        }}});
    QCOMPARE(model.rowCount(), 2);
    model.setText(QStringLiteral("theme dar"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Dark theme"));
    model.action(0)();
    QCOMPARE(ran, QStringLiteral("dark"));
    model.setText(QStringLiteral("01jd3k"));
    QTRY_COMPARE(model.index(0).data().toString(), QString::fromStdString(door.admin.sagas[0].id.text));
    model.action(0)();
    QCOMPARE(opened, door.admin.sagas[0].id);
    // One word may be an id to trace; two are none.
    model.setText(QStringLiteral("COR_1"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Trace COR_1"));
    model.action(0)();
    QCOMPARE(ran, QStringLiteral("trace COR_1"));
    model.setText(QStringLiteral("user \"x\""));
    model.action(0)();
    QCOMPARE(ran, QStringLiteral("user = \"user \\\"x\\\"\""));
}

void TestDeskModels::thePaletteDropsALateAnswer() {
    Door door;
    door.admin.sagas = {door.admin.makeSaga(7)};
    PaletteModel model(door.bridge);
    model.setOpeners([](const SagaId&) {}, [](const QString&) {});
    door.admin.hold();
    model.setText(QStringLiteral("TXN_01JD"));
    model.setText(QStringLiteral("xyz"));
    door.admin.letGo();
    QCoreApplication::sendPostedEvents();
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row).data().toString().startsWith(QLatin1String("TXN_01JD3K")));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestDeskModels)
#include "tst_desk_models.moc"
