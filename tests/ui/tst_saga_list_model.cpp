// The list of sagas against an AdminApi that answers when the test says so: loading, errors, late answers, and every
// order in which pages and the feed can meet.
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/saga_list_rig.h"
#include "ui/models/cell_roles.h"

namespace saga::ui {

class TestSagaListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsLoadingThenRows();
    void anErrorKeepsTheRows();
    void dropsTheAnswerToAnEarlierFilter();
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
    SagaListRig setup(3);
    setup.admin.hold();
    setup.model.reload();
    QCOMPARE(setup.model.phase(), SagaListModel::Phase::Loading);
    QCOMPARE(setup.model.rowCount(), 0);
    setup.admin.letGo();
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Ready);
    QCOMPARE(setup.numbers(), (std::vector<std::int64_t>{3, 2, 1}));
}

void TestSagaListModel::anErrorKeepsTheRows() {
    SagaListRig setup(2);
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
    SagaListRig setup(3);
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

void TestSagaListModel::updatesARowWhereItStands() {
    SagaListRig setup(3);
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
    SagaListRig setup(2);
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
    SagaListRig setup(2);
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
    SagaListRig setup(3);
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
    SagaListRig setup(2);
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
    SagaListRig setup(2);
    QVERIFY(setup.load());
    setup.model.setFollowing(true);
    setup.admin.feedSaga(setup.admin.makeSaga(3));
    QTRY_COMPARE(setup.numbers(), (std::vector<std::int64_t>{3, 2, 1}));
    QCOMPARE(setup.model.newCount(), 0);
}

void TestSagaListModel::anEmptyListTakesThemAtOnce() {
    SagaListRig setup(0);
    QVERIFY(setup.load());
    setup.admin.feedSaga(setup.admin.makeSaga(1));
    QTRY_COMPARE(setup.model.rowCount(), 1);
}

void TestSagaListModel::readsAnewWhatTheFeedDropped() {
    SagaListRig setup(3);
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
    SagaListRig setup(1);
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
    SagaListRig setup(2);
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
