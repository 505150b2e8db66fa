// The models of the Data page under the item model tester, against an AdminApi that answers when the test says so: rows
// stay where they are whatever arrives.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/base/rng.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/ledger_model.h"
#include "ui/models/object_audit_model.h"
#include "ui/models/shop_record_models.h"
#include "ui/models/shop_table_models.h"

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

    FakeAdmin admin;
    Bridge bridge;
};

UserView makeUser(int no, std::int64_t balance = 100) {
    UserView view;
    view.user.id = UserId(QStringLiteral("user-%1").arg(no, 5, 10, QLatin1Char('0')).toStdString());
    view.user.limit = 500;
    view.balance = balance;
    return view;
}

PurchaseLogEntry makeEntry(std::int64_t no) {
    PurchaseLogEntry entry;
    entry.saga = {no};
    entry.at = {no * 1'000'000};
    return entry;
}

LedgerEntry makeLine(std::int64_t saga, std::int64_t amount, std::int64_t balance) {
    LedgerEntry line;
    line.key = std::to_string(saga);
    line.saga = {saga};
    line.sagaId = SagaId("TXN_" + std::to_string(saga));
    line.step = "user_validation";
    line.amount = amount;
    line.balance = balance;
    return line;
}

// Rows that follow lists of numbers.
class Numbers final : public RowModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole ? QVariant(rows[static_cast<std::size_t>(index.row())]) : QVariant();
    }
    void take(std::size_t first, std::size_t count, std::vector<int> target) {
        follow(rows, first, count, std::move(target), [](int a, int b) { return a == b; });
    }
    std::vector<int> rows;
};

}  // namespace

class TestDataModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowAnyList_data();
    void rowsFollowAnyList();
    void pagesCoverEveryUserOnce();
    void whatIsInViewIsReadAgain();
    void oneRequestAtATime();
    void newRowsWaitWhileTheListIsScrolled();
    void aGapIsNotLeft();
    void aFailureKeepsTheRows();
    void answersForAnotherMatchAreDropped();
    void theLedgerGrowsInPlace();
    void theLedgerSaysWhetherItAddsUp();
    void theAuditTrailIsInWords();
};

void TestDataModels::rowsFollowAnyList_data() {
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3, 4, 5}) QTest::addRow("seed %d", seed) << seed;
}

void TestDataModels::rowsFollowAnyList() {
    QFETCH(int, seed);
    Rng rng(static_cast<std::uint64_t>(seed));
    Numbers model;
    const QAbstractItemModelTester tester(&model, kReport);
    for (int round = 0; round < 60; ++round) {
        std::vector<int> target;
        for (int n = 0; n < 12; ++n) {
            if (rng.below(2) == 0) target.insert(target.begin() + static_cast<int>(rng.below(target.size() + 1)), n);
        }
        const QPersistentModelIndex kept(model.rowCount() > 0 ? model.index(0, 0) : QModelIndex());
        const QVariant was = kept.data();
        model.take(0, model.rows.size(), target);
        QVERIFY(model.rows == target);
        if (kept.isValid()) QCOMPARE(kept.data(), was);
        const bool stays = was.isValid() && std::find(target.begin(), target.end(), was.toInt()) != target.end();
        QCOMPARE(kept.isValid(), stays);
    }
    // A part of the rows: the others are not touched.
    model.rows.clear();
    model.take(0, 0, {1, 2, 3, 4, 5});
    model.take(1, 3, {4, 7, 2});
    QVERIFY(model.rows == std::vector<int>({1, 4, 7, 2, 5}));
}

void TestDataModels::pagesCoverEveryUserOnce() {
    Door door;
    for (int i = 0; i < 450; ++i) door.admin.shopUsers.push_back(makeUser(i));
    UserTableModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    while (model.canFetchMore({})) {
        const int before = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), 450);
    QCOMPARE(model.index(449, UserTableModel::Id).data().toString(), QStringLiteral("user-00449"));
}

void TestDataModels::whatIsInViewIsReadAgain() {
    Door door;
    for (int i = 0; i < 450; ++i) door.admin.shopUsers.push_back(makeUser(i));
    UserTableModel model(door.bridge);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 400);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setInView(300, 320);
    door.admin.shopUsers[310].balance = 777;
    door.admin.shopUsers[10].balance = 888;
    door.feedShop();
    QTRY_COMPARE(model.row(310).balance, 777);
    QCOMPARE(door.admin.pagesAsked.back().beyond, std::string("user-00299"));
    QCOMPARE(model.row(10).balance, 100);
    QCOMPARE(model.rowCount(), 400);
    // A user that is new stands where his id belongs.
    door.admin.shopUsers.insert(door.admin.shopUsers.begin() + 305, makeUser(304, 5));
    door.admin.shopUsers[305].user.id = UserId("user-00304b");
    door.feedShop();
    QTRY_COMPARE(model.rowCount(), 401);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowOf(QStringLiteral("user-00304b")), 305);
}

void TestDataModels::oneRequestAtATime() {
    Door door;
    door.admin.shopUsers = {makeUser(1)};
    UserTableModel model(door.bridge);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    door.admin.hold();
    for (int i = 0; i < 10; ++i) door.feedShop();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(door.admin.waiting(), 1U);
    door.admin.letGo();
    QTRY_COMPARE(door.admin.pagesAsked.size(), 3U);
}

void TestDataModels::newRowsWaitWhileTheListIsScrolled() {
    Door door;
    for (std::int64_t no = 300; no > 0; --no) door.admin.shopLog.push_back(makeEntry(no));
    PurchaseLogModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    model.setInView(50, 70);
    model.setFollowing(false);
    QSignalSpy news(&model, &PageModel::newsChanged);
    door.admin.shopLog.insert(door.admin.shopLog.begin(), makeEntry(301));
    door.feedShop();
    QTRY_COMPARE(news.count(), 1);
    QVERIFY(model.hasNews());
    QCOMPARE(model.row(0).saga.value, 300);
    model.setInView(0, 20);
    model.setFollowing(true);
    QTRY_COMPARE(model.row(0).saga.value, 301);
    QVERIFY(!model.hasNews());
    QCOMPARE(model.rowCount(), 201);
}

void TestDataModels::aGapIsNotLeft() {
    Door door;
    for (std::int64_t no = 250; no > 0; --no) door.admin.shopLog.push_back(makeEntry(no));
    PurchaseLogModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    for (std::int64_t no = 251; no <= 2000; ++no) door.admin.shopLog.insert(door.admin.shopLog.begin(), makeEntry(no));
    door.feedShop();
    QTRY_COMPARE(model.row(0).saga.value, 2000);
    for (int row = 1; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).saga.value, model.row(row - 1).saga.value - 1);
    QVERIFY(model.canFetchMore({}));
}

void TestDataModels::aFailureKeepsTheRows() {
    Door door;
    door.admin.shopUsers = {makeUser(1)};
    UserTableModel model(door.bridge);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    door.admin.failure = makeError(ErrorCode::Unavailable, "", "is away");
    door.feedShop();
    QTRY_VERIFY(model.phase() == PageModel::Phase::Failed);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.error().code, ErrorCode::Unavailable);
    door.admin.failure.reset();
    model.reload();
    QTRY_VERIFY(model.phase() == PageModel::Phase::Ready);
}

void TestDataModels::answersForAnotherMatchAreDropped() {
    Door door;
    door.admin.shopUsers = {makeUser(1), makeUser(2)};
    UserTableModel model(door.bridge);
    door.admin.hold();
    model.setMatch(QStringLiteral("a*"));
    door.admin.shopUsers.clear();
    model.setMatch(QStringLiteral("b*"));
    // The later one answers first.
    door.admin.letGoAt(1);
    QTRY_VERIFY(model.phase() == PageModel::Phase::Ready);
    door.admin.letGo();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(model.rowCount(), 0);
}

void TestDataModels::theLedgerGrowsInPlace() {
    Door door;
    for (std::int64_t no = 150; no > 0; --no) door.admin.ledgerEntries.push_back(makeLine(no, 1, no));
    LedgerModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.setAccount({AccountKind::UserBalance, std::string(kMoney), "user-123"});
    QTRY_COMPARE(model.rowCount(), 100);
    QVERIFY(!model.isWhole());
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 150);
    QVERIFY(model.addsUp());
    const QPersistentModelIndex kept(model.index(3, 0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    door.admin.ledgerEntries.insert(door.admin.ledgerEntries.begin(), makeLine(151, -50, 100));
    model.reload();
    QTRY_COMPARE(model.balance(), 100);
    QCOMPARE(kept.row(), 4);
    QCOMPARE(reset.count(), 0);
    // Another account begins anew, and a late answer of the first is not taken for it.
    door.admin.hold();
    model.reload();
    door.admin.ledgerEntries = {makeLine(7, 5, 5)};
    model.setAccount({AccountKind::Stock, "item-sword", {}});
    QCOMPARE(model.rowCount(), 0);
    door.admin.letGo();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.balance(), 5);
}

void TestDataModels::theLedgerSaysWhetherItAddsUp() {
    Door door;
    door.admin.ledgerEntries = {makeLine(2, -40, 60), makeLine(1, 100, 100)};
    LedgerModel model(door.bridge);
    model.setAccount({AccountKind::UserBalance, std::string(kMoney), "user-123"});
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.isWhole() && model.addsUp());
    door.admin.ledgerEntries[0].balance = 61;
    model.reload();
    QTRY_COMPARE(model.balance(), 61);
    QVERIFY(!model.addsUp());
    door.admin.failure = makeError(ErrorCode::Unavailable, "", "is away");
    model.reload();
    QTRY_VERIFY(model.phase() == LedgerModel::Phase::Failed);
    QCOMPARE(model.rowCount(), 2);
}

void TestDataModels::theAuditTrailIsInWords() {
    Door door;
    AuditRecord done;
    done.no = 2;
    done.action = "user.top-up";
    done.before = Json::object({{"balance", Json(1000)}});
    done.after = Json::object({{"balance", Json(1250)}});
    AuditRecord refused;
    refused.no = 1;
    refused.action = "user.deduct";
    refused.refused = true;
    refused.after = Json::object({{"reason", Json("must be at most the balance")}});
    door.admin.auditRecords = {done, refused};
    ObjectAuditModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.setObject(QStringLiteral("user/user-123"));
    QTRY_COMPARE(model.rowCount(), 2);
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ObjectAuditModel::Change), QStringLiteral("balance: 1,000 → 1,250"));
    QCOMPARE(text(1, ObjectAuditModel::Action), QStringLiteral("user.deduct, refused"));
    QCOMPARE(text(1, ObjectAuditModel::Change), QStringLiteral("must be at most the balance"));
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestDataModels)
#include "tst_data_models.moc"
