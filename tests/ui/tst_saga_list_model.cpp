// The list of sagas against an AdminApi that answers when the test says so: loading, errors, late answers, and every
// order in which pages and the feed can meet.
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_model.h"

namespace saga::ui {

namespace {

constexpr std::int64_t kNow = 1'772'010'000'000'000;

// A model under the tester, over `sagas` sagas that are ended.
struct Setup {
    explicit Setup(int sagas) {
        for (int no = sagas; no >= 1; --no) admin.sagas.push_back(admin.makeSaga(no));
        bridge.attach(&admin);
        tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    ~Setup() { bridge.detach(); }

    bool isWhole() {
        return QTest::qWaitFor(
            [this] { return model.phase() == SagaListModel::Phase::Ready && model.isWhole() && !isReading(); });
    }
    bool load() {
        model.reload();
        return isWhole();
    }
    bool isReading() const { return admin.waiting() > 0; }
    std::vector<std::int64_t> numbers() const {
        std::vector<std::int64_t> numbers;
        for (int row = 0; row < model.rowCount(); ++row) numbers.push_back(model.numberAt(row).value);
        return numbers;
    }

    ManualClock clock{Timestamp{kNow}};
    FakeAdmin admin;
    Bridge bridge;
    SagaListModel model{bridge, clock};
    std::optional<QAbstractItemModelTester> tester;
};

}  // namespace

class TestSagaListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsLoadingThenRows();
    void anErrorKeepsTheRows();
    void dropsTheAnswerToAnEarlierFilter();
    void showsTheFirstPageBeforeTheSet();
    void keepsTheFirstPageWhenTheSetDiffers();
    void readsTheRowsThatAreSeen();
    void aRowOnItsWayTakesWhatTheFeedSays();
    void forgetsRowsThatAreFarAway();
    void anOrderStaysAsItWas();
    void keepsItsRowsWhileTheConnectionIsLost();
    void updatesARowWhereItStands();
    void ignoresWhatThePageAlreadyShows();
    void keepsWhatWasFedWhileAPageWasOnItsWay();
    void countsNewSagasUntilTheyAreWanted();
    void countsOnlyWhatTheFilterLetsThrough();
    void takesNewSagasWhileFollowing();
    void anEmptyListTakesThemAtOnce();
    void readsAnewWhatTheFeedDropped();
    void saysWhatACellStandsFor();
    void speaksItsCells();
};

void TestSagaListModel::showsLoadingThenRows() {
    Setup setup(3);
    setup.admin.hold();
    setup.model.reload();
    QCOMPARE(setup.model.phase(), SagaListModel::Phase::Loading);
    QCOMPARE(setup.model.rowCount(), 0);
    setup.admin.letGo();
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Ready);
    QCOMPARE(setup.numbers(), (std::vector<std::int64_t>{3, 2, 1}));
}

void TestSagaListModel::anErrorKeepsTheRows() {
    Setup setup(2);
    QVERIFY(setup.load());
    setup.admin.failure = makeError(ErrorCode::IoError, "", "gone");
    setup.model.reload();
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Failed);
    QCOMPARE(setup.model.error().code, ErrorCode::IoError);
    QCOMPARE(setup.model.rowCount(), 2);
    setup.admin.failure.reset();
    QVERIFY(setup.load());
}

void TestSagaListModel::dropsTheAnswerToAnEarlierFilter() {
    Setup setup(3);
    setup.admin.sagas[0].status = SagaStatus::Failed;
    QVERIFY(setup.load());
    setup.admin.hold();
    setup.model.setFilter(QStringLiteral("status = FAILED"));
    setup.model.setFilter(QStringLiteral("status = COMPLETED"));
    const auto& cancels = setup.admin.setCancels;
    QVERIFY(cancels[cancels.size() - 2]->isCancelled());
    QVERIFY(!cancels.back()->isCancelled());
    // The later question is answered first.
    setup.admin.letGoAt(1);
    QCoreApplication::sendPostedEvents();
    setup.admin.letGo();
    QTRY_COMPARE(setup.numbers(), (std::vector<std::int64_t>{2, 1}));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(setup.numbers(), (std::vector<std::int64_t>{2, 1}));
}

void TestSagaListModel::showsTheFirstPageBeforeTheSet() {
    Setup setup(450);
    setup.admin.hold();
    setup.model.reload();
    setup.admin.letGoAt(0);
    QTRY_COMPARE(setup.model.rowCount(), 200);
    QCOMPARE(setup.model.phase(), SagaListModel::Phase::Ready);
    QVERIFY(!setup.model.isWhole());
    const QPersistentModelIndex tenth(setup.model.index(10, 0));
    QSignalSpy reset(&setup.model, &QAbstractItemModel::modelReset);
    setup.admin.letGo();
    QTRY_COMPARE(setup.model.rowCount(), 450);
    QVERIFY(setup.model.isWhole());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(tenth.row(), 10);
    QCOMPARE(setup.model.rowOf(SagaNo{1}), 449);
    QVERIFY(!setup.model.index(449, 0).data().isValid());
    QVERIFY(setup.model.index(449, 0).data(PendingRole).toBool());
}

// The set is newer than the first page: a saga that began meanwhile waits, one that matches no more stays.
void TestSagaListModel::keepsTheFirstPageWhenTheSetDiffers() {
    Setup setup(300);
    setup.admin.hold();
    setup.admin.setsMadeLate = true;
    setup.model.setFilter(QStringLiteral("status = COMPLETED"));
    setup.admin.letGoAt(0);
    QTRY_COMPARE(setup.model.rowCount(), 200);
    const std::vector<std::int64_t> before = setup.numbers();
    setup.admin.sagas[50].status = SagaStatus::Failed;
    setup.admin.sagas.insert(setup.admin.sagas.begin(), setup.admin.makeSaga(301));
    setup.admin.letGo();
    QTRY_VERIFY(setup.model.isWhole());
    std::vector<std::int64_t> after = setup.numbers();
    QCOMPARE(after.size(), std::size_t{300});
    after.resize(before.size());
    QCOMPARE(after, before);
    QCOMPARE(setup.model.newCount(), 1);
}

void TestSagaListModel::readsTheRowsThatAreSeen() {
    Setup setup(5'000);
    QVERIFY(setup.load());
    QCOMPARE(setup.model.rowCount(), 5'000);
    QVERIFY(setup.model.find(3'000) == nullptr);
    QSignalSpy changed(&setup.model, &QAbstractItemModel::dataChanged);
    setup.model.showRows(3'000, 3'030);
    QTRY_VERIFY(setup.model.find(3'030) != nullptr);
    QCOMPARE(setup.model.summary(3'000).no, SagaNo{2'000});
    QVERIFY(changed.first().at(0).toModelIndex().row() <= 3'000);
    QVERIFY(changed.first().at(1).toModelIndex().row() >= 3'030);
    // Nothing that is there already is asked for again.
    const std::size_t asked = setup.admin.rowsAsked.size();
    QTRY_VERIFY(setup.model.find(3'200) != nullptr);
    setup.model.showRows(3'001, 3'031);
    QTRY_VERIFY(setup.model.find(3'331) != nullptr);
    for (std::size_t i = asked; i < setup.admin.rowsAsked.size(); ++i)
        QVERIFY(!std::count(setup.admin.rowsAsked[i].begin(), setup.admin.rowsAsked[i].end(), SagaNo{2'000}));
}

void TestSagaListModel::aRowOnItsWayTakesWhatTheFeedSays() {
    Setup setup(1'000);
    QVERIFY(setup.load());
    setup.admin.hold();
    setup.model.showRows(700, 720);
    // Read before the change, answered after it.
    SagaSummary changed = setup.admin.makeSaga(300, SagaStatus::Failed);
    changed.events = 7;
    FeedBatch batch;
    batch.commit = CommitNo{9};
    batch.sagas.push_back({changed, {}});
    setup.admin.feed(batch);
    QCoreApplication::sendPostedEvents();
    setup.admin.letGo();
    QTRY_VERIFY(setup.model.find(700) != nullptr);
    QCOMPARE(setup.model.summary(700).no, SagaNo{300});
    QCOMPARE(setup.model.summary(700).status, SagaStatus::Failed);
}

void TestSagaListModel::forgetsRowsThatAreFarAway() {
    Setup setup(12'000);
    QVERIFY(setup.load());
    for (int first = 0; first < 11'000; first += 250) {
        setup.model.showRows(first, first + 40);
        QTRY_VERIFY(setup.model.find(first + 40) != nullptr);
    }
    QVERIFY(setup.model.find(0) == nullptr);
    setup.model.showRows(0, 40);
    QTRY_VERIFY(setup.model.find(0) != nullptr);
}

void TestSagaListModel::anOrderStaysAsItWas() {
    Setup setup(6);
    for (SagaSummary& saga : setup.admin.sagas) saga.amount = saga.no.value % 3;
    QVERIFY(setup.load());
    setup.model.setSort(SagaSort::Amount, true);
    QVERIFY(!setup.model.isNewestFirst());
    const std::vector<std::int64_t> wanted{5, 2, 4, 1, 6, 3};
    QTRY_COMPARE(setup.numbers(), wanted);
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Ready);
    QCOMPARE(setup.model.rowOf(SagaNo{6}), 4);
    QVERIFY(setup.model.orderedAt().isSet());
    // A change of what it is ordered by moves nothing, and following moves nothing.
    SagaSummary changed = setup.admin.makeSaga(6);
    changed.amount = 9;
    changed.events = 5;
    setup.admin.feedSaga(changed);
    setup.model.setFollowing(true);
    SagaSummary fresh = setup.admin.makeSaga(7);
    fresh.amount = 8;
    setup.admin.feedSaga(fresh);
    QTRY_COMPARE(setup.model.newCount(), 1);
    QCOMPARE(setup.model.summary(4).amount, std::int64_t{9});
    QCOMPARE(setup.numbers(), wanted);
    QSignalSpy shown(&setup.model, &SagaListModel::newRowsShown);
    setup.model.showNew();
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(setup.numbers(), (std::vector<std::int64_t>{6, 7, 5, 2, 4, 1, 3}));
    QCOMPARE(setup.model.newCount(), 0);
}

void TestSagaListModel::keepsItsRowsWhileTheConnectionIsLost() {
    Setup setup(3);
    QVERIFY(setup.load());
    QSignalSpy changed(&setup.model, &QAbstractItemModel::dataChanged);
    setup.bridge.detach();
    QCOMPARE(setup.model.phase(), SagaListModel::Phase::Lost);
    QCOMPARE(setup.model.rowCount(), 3);
    QVERIFY(setup.model.index(0, 0).data(StaleRole).toBool());
    QCOMPARE(changed.count(), 1);
    setup.admin.sagas[0].status = SagaStatus::Failed;
    setup.bridge.attach(&setup.admin);
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Ready);
    QCOMPARE(setup.model.summary(0).status, SagaStatus::Failed);
    QVERIFY(!setup.model.index(0, 0).data(StaleRole).toBool());
    setup.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    setup.model.reload();
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Lost);
    QCOMPARE(setup.model.rowCount(), 3);
}

void TestSagaListModel::updatesARowWhereItStands() {
    Setup setup(3);
    setup.admin.sagas[1].status = SagaStatus::InProgress;
    QVERIFY(setup.load());
    const QPersistentModelIndex place(setup.model.index(1, SagaListModel::State));
    QSignalSpy changed(&setup.model, &QAbstractItemModel::dataChanged);
    SagaSummary saga = setup.admin.makeSaga(2, SagaStatus::Completed);
    saga.events = 9;
    setup.admin.feedSaga(saga);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(place.row(), 1);
    QCOMPARE(place.data(PillRole).value<PillLook>().status, SagaStatus::Completed);
    // What is older than the row is not believed.
    saga.events = 4;
    saga.status = SagaStatus::InProgress;
    setup.admin.feedSaga(saga);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(changed.count(), 1);
}

void TestSagaListModel::ignoresWhatThePageAlreadyShows() {
    Setup setup(2);
    setup.admin.commit = CommitNo{10};
    QVERIFY(setup.load());
    FeedBatch old;
    old.commit = CommitNo{10};
    old.sagas.push_back({setup.admin.makeSaga(7), {}});
    setup.admin.feed(old);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(setup.model.newCount(), 0);
}

void TestSagaListModel::keepsWhatWasFedWhileAPageWasOnItsWay() {
    Setup setup(2);
    QVERIFY(setup.load());
    setup.admin.hold();
    setup.model.reload();
    // The page was read before this one was committed.
    setup.admin.feedSaga(setup.admin.makeSaga(3));
    QCoreApplication::sendPostedEvents();
    setup.admin.letGo();
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Ready);
    QCOMPARE(setup.model.rowCount(), 2);
    QCOMPARE(setup.model.newCount(), 1);
}

void TestSagaListModel::countsNewSagasUntilTheyAreWanted() {
    Setup setup(3);
    QVERIFY(setup.load());
    const QPersistentModelIndex first(setup.model.index(0, 0));
    QSignalSpy shown(&setup.model, &SagaListModel::newRowsShown);
    setup.admin.feedSaga(setup.admin.makeSaga(4));
    setup.admin.feedSaga(setup.admin.makeSaga(5));
    QTRY_COMPARE(setup.model.newCount(), 2);
    QCOMPARE(setup.model.rowCount(), 3);
    setup.model.showNew();
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(setup.numbers(), (std::vector<std::int64_t>{5, 4, 3, 2, 1}));
    QCOMPARE(setup.model.newCount(), 0);
    QCOMPARE(first.row(), 2);
    QCOMPARE(setup.model.rowOf(SagaNo{3}), 2);
}

void TestSagaListModel::countsOnlyWhatTheFilterLetsThrough() {
    Setup setup(2);
    setup.model.setFilter(QStringLiteral("status = COMPLETED"));
    QTRY_COMPARE(setup.model.rowCount(), 2);
    SagaSummary saga = setup.admin.makeSaga(3, SagaStatus::InProgress);
    setup.admin.feedSaga(saga);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(setup.model.newCount(), 0);
    saga.status = SagaStatus::Completed;
    saga.events = 5;
    setup.admin.feedSaga(saga);
    QTRY_COMPARE(setup.model.newCount(), 1);
    saga.status = SagaStatus::Compensating;
    saga.events = 7;
    setup.admin.feedSaga(saga);
    QTRY_COMPARE(setup.model.newCount(), 0);
}

void TestSagaListModel::takesNewSagasWhileFollowing() {
    Setup setup(2);
    QVERIFY(setup.load());
    setup.model.setFollowing(true);
    setup.admin.feedSaga(setup.admin.makeSaga(3));
    QTRY_COMPARE(setup.numbers(), (std::vector<std::int64_t>{3, 2, 1}));
    QCOMPARE(setup.model.newCount(), 0);
}

void TestSagaListModel::anEmptyListTakesThemAtOnce() {
    Setup setup(0);
    QVERIFY(setup.load());
    setup.admin.feedSaga(setup.admin.makeSaga(1));
    QTRY_COMPARE(setup.model.rowCount(), 1);
}

void TestSagaListModel::readsAnewWhatTheFeedDropped() {
    Setup setup(3);
    setup.admin.sagas[0].status = SagaStatus::InProgress;
    QVERIFY(setup.load());
    setup.model.showRows(0, 2);
    setup.admin.sagas[0].status = SagaStatus::Failed;
    setup.admin.sagas[0].events = 8;
    setup.admin.sagas.insert(setup.admin.sagas.begin(), setup.admin.makeSaga(4));
    FeedBatch batch;
    batch.commit = setup.admin.commit = CommitNo{50};
    batch.dropped = 2;
    setup.admin.feed(batch);
    QTRY_COMPARE(setup.model.summary(0).status, SagaStatus::Failed);
    QTRY_COMPARE(setup.model.newCount(), 1);
    QCOMPARE(setup.model.rowCount(), 3);
}

void TestSagaListModel::saysWhatACellStandsFor() {
    Setup setup(1);
    setup.admin.sagas[0].user = UserId("a \"b\" \\");
    QVERIFY(setup.load());
    const auto filterOf = [&](int column) {
        return setup.model.index(0, column).data(SagaListModel::IsFilterRole).toString();
    };
    QCOMPARE(filterOf(SagaListModel::State), QStringLiteral("status = COMPLETED"));
    QCOMPARE(filterOf(SagaListModel::Amount), QStringLiteral("amount = 100"));
    QCOMPARE(filterOf(SagaListModel::Started), QString());
    // What a cell proposes is read back by the language and finds its own row.
    for (int column = 0; column < SagaListModel::ColumnCount; ++column) {
        const std::string filter = filterOf(column).toStdString();
        if (filter.empty()) continue;
        const FilterParse parsed = parseFilter(filter);
        QVERIFY2(parsed.ok(), filter.c_str());
        QVERIFY2(matches(parsed.filter(), setup.admin.sagas[0], setup.clock.now()), filter.c_str());
    }
}

void TestSagaListModel::speaksItsCells() {
    Setup setup(2);
    setup.admin.sagas[0].injected = true;
    setup.admin.sagas[0].attention = Attention::CompensationFailed;
    setup.admin.sagas[0].endedAt = {};
    QVERIFY(setup.load());
    const auto spoken = [&](int column) {
        return setup.model.index(0, column).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(spoken(SagaListModel::Id).contains(QLatin1String("injected fault")));
    QVERIFY(spoken(SagaListModel::State).contains(QLatin1String("compensation failed")));
    QCOMPARE(spoken(SagaListModel::Duration), QStringLiteral("still running"));
    setup.model.setZone(ZoneChoice::Utc);
    QVERIFY(spoken(SagaListModel::Started).endsWith(QLatin1String("UTC")));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestSagaListModel)
#include "tst_saga_list_model.moc"
