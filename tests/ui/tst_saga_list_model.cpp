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

    bool load() {
        model.reload();
        return QTest::qWaitFor([this] { return model.phase() == SagaListModel::Phase::Ready; });
    }
    std::vector<std::int64_t> numbers() const {
        std::vector<std::int64_t> numbers;
        for (int row = 0; row < model.rowCount(); ++row) numbers.push_back(model.summary(row).no.value);
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
    void fetchesTheNextPage();
    void updatesARowWhereItStands();
    void ignoresWhatThePageAlreadyShows();
    void keepsWhatWasFedWhileAPageWasOnItsWay();
    void countsNewSagasUntilTheyAreWanted();
    void countsOnlyWhatTheFilterLetsThrough();
    void takesNewSagasWhileFollowing();
    void anEmptyListTakesThemAtOnce();
    void replacesTheRowsAcrossAGap();
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
    setup.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    setup.model.reload();
    QTRY_COMPARE(setup.model.phase(), SagaListModel::Phase::Failed);
    QCOMPARE(setup.model.error().code, ErrorCode::Unavailable);
    QCOMPARE(setup.model.rowCount(), 2);
    setup.admin.failure.reset();
    QVERIFY(setup.load());
}

void TestSagaListModel::dropsTheAnswerToAnEarlierFilter() {
    Setup setup(3);
    setup.admin.sagas[0].status = SagaStatus::Failed;
    setup.admin.hold();
    setup.model.setFilter(QStringLiteral("status = FAILED"));
    setup.model.setFilter(QString());
    // The later question is answered first.
    setup.admin.letGoAt(1);
    QTRY_COMPARE(setup.model.rowCount(), 3);
    setup.admin.letGoAt(0);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(setup.model.rowCount(), 3);
}

void TestSagaListModel::fetchesTheNextPage() {
    Setup setup(450);
    QVERIFY(setup.load());
    QCOMPARE(setup.model.rowCount(), 200);
    QVERIFY(setup.model.canFetchMore({}));
    setup.model.fetchMore({});
    QVERIFY(!setup.model.canFetchMore({}));
    QTRY_COMPARE(setup.model.rowCount(), 400);
    QCOMPARE(setup.admin.listsAsked.back().beyond, SagaNo{251});
    setup.model.fetchMore({});
    QTRY_COMPARE(setup.model.rowCount(), 450);
    QVERIFY(!setup.model.canFetchMore({}));
    QCOMPARE(setup.model.rowOf(SagaNo{1}), 449);
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

void TestSagaListModel::replacesTheRowsAcrossAGap() {
    Setup setup(300);
    QVERIFY(setup.load());
    for (int no = 301; no <= 900; ++no) setup.admin.sagas.insert(setup.admin.sagas.begin(), setup.admin.makeSaga(no));
    setup.admin.feedSaga(setup.admin.makeSaga(901));
    QTRY_COMPARE(setup.model.newCount(), 1);
    setup.model.showNew();
    QTRY_COMPARE(setup.model.summary(0).no, SagaNo{901});
    // Every row follows the one before without a hole.
    const std::vector<std::int64_t> numbers = setup.numbers();
    for (std::size_t i = 1; i < numbers.size(); ++i) QCOMPARE(numbers[i], numbers[i - 1] - 1);
}

void TestSagaListModel::readsAnewWhatTheFeedDropped() {
    Setup setup(3);
    setup.admin.sagas[0].status = SagaStatus::InProgress;
    QVERIFY(setup.load());
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
