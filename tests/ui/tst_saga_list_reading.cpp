// What the list of sagas reads and when: the first page, the set behind it, the rows around what is seen, another order,
// and what stays when nobody answers any more.
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "tests/ui/saga_list_rig.h"
#include "ui/models/cell_roles.h"

namespace saga::ui {

class TestSagaListReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstPageBeforeTheSet();
    void keepsTheFirstPageWhenTheSetDiffers();
    void anotherFilterAsksForItsSetAlone();
    void readingAnewKeepsTheRows();
    void readsTheRowsThatAreSeen();
    void aRowOnItsWayTakesWhatTheFeedSays();
    void forgetsRowsThatAreFarAway();
    void anOrderStaysAsItWas();
    void keepsItsRowsWhileTheConnectionIsLost();
};

void TestSagaListReading::showsTheFirstPageBeforeTheSet() {
    SagaListRig setup(450);
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
void TestSagaListReading::keepsTheFirstPageWhenTheSetDiffers() {
    SagaListRig setup(300);
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

// A first page would have to be searched for in the store; a set comes from memory once there has been one.
void TestSagaListReading::anotherFilterAsksForItsSetAlone() {
    SagaListRig setup(450);
    setup.admin.sagas[3].status = SagaStatus::Failed;
    QVERIFY(setup.load());
    const std::size_t lists = setup.admin.listsAsked.size();
    setup.admin.hold();
    setup.model.setFilter(QStringLiteral("status = COMPLETED"));
    QVERIFY(!QTest::qWaitFor([&] { return setup.admin.waiting() > 1; }, 100));
    QCOMPARE(setup.model.rowCount(), 450);
    setup.admin.letGo();
    QTRY_COMPARE(setup.model.rowCount(), 449);
    QVERIFY(setup.model.isWhole());
    QCOMPARE(setup.admin.listsAsked.size(), lists);
}

void TestSagaListReading::readingAnewKeepsTheRows() {
    SagaListRig setup(450);
    QVERIFY(setup.load());
    setup.admin.hold();
    setup.model.reload();
    QVERIFY(!QTest::qWaitFor([&] { return setup.admin.waiting() > 1; }, 100));
    QCOMPARE(setup.model.rowCount(), 450);
    setup.admin.letGo();
    QVERIFY(setup.isWhole());
}

void TestSagaListReading::readsTheRowsThatAreSeen() {
    SagaListRig setup(5'000);
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

void TestSagaListReading::aRowOnItsWayTakesWhatTheFeedSays() {
    SagaListRig setup(1'000);
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

void TestSagaListReading::forgetsRowsThatAreFarAway() {
    SagaListRig setup(12'000);
    QVERIFY(setup.load());
    for (int first = 0; first < 11'000; first += 250) {
        setup.model.showRows(first, first + 40);
        QTRY_VERIFY(setup.model.find(first + 40) != nullptr);
    }
    QVERIFY(setup.model.find(0) == nullptr);
    setup.model.showRows(0, 40);
    QTRY_VERIFY(setup.model.find(0) != nullptr);
}

void TestSagaListReading::anOrderStaysAsItWas() {
    SagaListRig setup(6);
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

void TestSagaListReading::keepsItsRowsWhileTheConnectionIsLost() {
    SagaListRig setup(3);
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

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestSagaListReading)
#include "tst_saga_list_reading.moc"
