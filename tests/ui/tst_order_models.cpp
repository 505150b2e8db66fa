// The models of game orders under the item model tester, against an AdminApi that answers when the test says so:
// orders, what is reserved for them, coupons, their pieces, and the coupons of one user.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/cell_roles.h"
#include "ui/models/coupon_models.h"
#include "ui/models/order_record_models.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/user_coupon_list_model.h"

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

    ManualClock clock{Timestamp{1'772'000'000'000'000}};
    FakeAdmin admin;
    Bridge bridge;
};

Order makeOrder(std::int64_t no) {
    Order order;
    order.id = "ORD_" + std::to_string(no);
    order.saga = {no};
    order.sagaId = SagaId("TXN_" + std::to_string(no));
    order.user = UserId("testuser");
    order.lines = {{ItemId("magic-sword"), "Magic Sword", "weapons", 2, 10'000}};
    order.total = 20'000;
    order.discount = 2'000;
    order.at = {no * 1'000'000};
    return order;
}

Reservation makeReservation(std::int64_t saga, int line, const ManualClock& clock) {
    Reservation reservation;
    reservation.saga = {saga};
    reservation.line = line;
    reservation.kind = static_cast<ReservationKind>(std::min(line, 2));
    reservation.item = ItemId(line > 1 ? "magic-sword" : "");
    reservation.quantity = 3;
    reservation.at = clock.now();
    reservation.expiresAt = clock.now() + std::chrono::minutes(5);
    return reservation;
}

Coupon makeCoupon(const char* code, std::int64_t issued = 0, std::int64_t total = 1'000) {
    Coupon coupon;
    coupon.code = code;
    coupon.name = "Welcome";
    coupon.value = 10;
    coupon.cap = 5'000;
    coupon.minimum = 10'000;
    coupon.total = total;
    coupon.issued = issued;
    return coupon;
}

UserCoupon makePiece(const char* code, const char* user, UserCouponState state = UserCouponState::Active) {
    UserCoupon piece;
    piece.code = code;
    piece.user = UserId(user);
    piece.state = state;
    return piece;
}

QString textAt(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

// Saga and line of every row, as texts.
QStringList keysOf(const ReservationModel& model) {
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys << QStringLiteral("%1/%2").arg(model.row(row).saga.value).arg(model.row(row).line);
    return keys;
}

}  // namespace

class TestOrderModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderSaysWhatWasOrdered();
    void ordersFollowTheShop();
    void reservationsOfAnOrderAreNeverCutInTwo();
    void reservationsInViewAreReadAgain();
    void theTimeLeftRunsOn();
    void couponsWarnWhenFewAreLeft_data();
    void couponsWarnWhenFewAreLeft();
    void piecesAreThoseOfTheCoupon();
    void aUserIsOfferedTheirOwnCoupons();
    void couponsOfAnotherUserAreDropped();
    void aFailureOffersNothingNew();
    void anOrderStandsAmongThePurchases();
};

void TestOrderModels::anOrderSaysWhatWasOrdered() {
    Door door;
    Order several = makeOrder(2);
    several.state = OrderState::Failed;
    several.lines.push_back({ItemId("shield"), "Shield", "armor", 1, 5'000});
    door.admin.shopOrders = {several, makeOrder(1)};
    OrderTableModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 0, OrderTableModel::Items), QStringLiteral("2 items, 3 pieces"));
    QCOMPARE(textAt(model, 0, OrderTableModel::State), QStringLiteral("failed"));
    QCOMPARE(model.index(0, OrderTableModel::State).data(ToneRole).toInt(), static_cast<int>(TextTone::Failed));
    QCOMPARE(textAt(model, 1, OrderTableModel::Items), QStringLiteral("2 × magic-sword"));
    QCOMPARE(model.index(1, OrderTableModel::Charged).data().toLongLong(), 18'000);
    QCOMPARE(textAt(model, 1, OrderTableModel::State), QStringLiteral("pending"));
}

void TestOrderModels::ordersFollowTheShop() {
    Door door;
    door.admin.shopOrders = {makeOrder(1)};
    OrderTableModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    const QPersistentModelIndex first = model.index(0, OrderTableModel::State);
    door.admin.shopOrders[0].state = OrderState::Completed;
    door.admin.shopOrders.insert(door.admin.shopOrders.begin(), makeOrder(2));
    door.feedShop();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(first.row(), 1);
    QCOMPARE(first.data().toString(), QStringLiteral("completed"));
    // What could not be read anew stands.
    door.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    door.feedShop();
    QTRY_COMPARE(model.phase(), PageModel::Phase::Failed);
    QCOMPARE(model.rowCount(), 2);
}

void TestOrderModels::reservationsOfAnOrderAreNeverCutInTwo() {
    Door door;
    QStringList all;
    for (int saga = 450; saga > 0; --saga)
        for (int line = 0; line < 1 + saga % 4; ++line) {
            door.admin.shopReservations.push_back(makeReservation(saga, line, door.clock));
            all << QStringLiteral("%1/%2").arg(saga).arg(line);
        }
    ReservationModel model(door.bridge, door.clock);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.phase(), PageModel::Phase::Ready);
    QVERIFY(model.rowCount() < all.size());
    while (model.canFetchMore({})) {
        const int before = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(keysOf(model), all);
}

void TestOrderModels::reservationsInViewAreReadAgain() {
    Door door;
    for (int saga = 100; saga > 0; --saga)
        for (int line = 0; line < 3; ++line)
            door.admin.shopReservations.push_back(makeReservation(saga, line, door.clock));
    ReservationModel model(door.bridge, door.clock);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 300);
    const QStringList keys = keysOf(model);
    // The view begins in the middle of an order: all of it is read.
    model.setFollowing(false);
    model.setInView(31, 40);
    for (Reservation& reservation : door.admin.shopReservations)
        if (reservation.saga.value == 90) reservation.state = ReservationState::Cancelled;
    door.feedShop();
    for (int row = 30; row < 33; ++row)
        QTRY_COMPARE(textAt(model, row, ReservationModel::State), QStringLiteral("cancelled"));
    QCOMPARE(keysOf(model), keys);
}

void TestOrderModels::theTimeLeftRunsOn() {
    Door door;
    door.admin.shopReservations = {makeReservation(2, 0, door.clock), makeReservation(1, 0, door.clock)};
    door.admin.shopReservations[1].state = ReservationState::Confirmed;
    ReservationModel model(door.bridge, door.clock);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 0, ReservationModel::Left), QStringLiteral("in 5 min"));
    QCOMPARE(textAt(model, 1, ReservationModel::Left), QString());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    door.clock.advance(std::chrono::minutes(4));
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(textAt(model, 0, ReservationModel::Left), QStringLiteral("in 1 min"));
    for (const QList<QVariant>& change : changes) QCOMPARE(change[0].toModelIndex().row(), 0);
}

void TestOrderModels::couponsWarnWhenFewAreLeft_data() {
    QTest::addColumn<int>("issued");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("warns");
    QTest::newRow("none issued") << 0 << 1'000 << false;
    QTest::newRow("more than a tenth") << 899 << 1'000 << false;
    QTest::newRow("a tenth") << 900 << 1'000 << true;
    QTest::newRow("none left") << 1'000 << 1'000 << true;
    QTest::newRow("one of one") << 0 << 1 << false;
    QTest::newRow("the one") << 1 << 1 << true;
}

void TestOrderModels::couponsWarnWhenFewAreLeft() {
    QFETCH(int, issued);
    QFETCH(int, total);
    QFETCH(bool, warns);
    Door door;
    door.admin.shopCoupons = {makeCoupon("WELCOME10", issued, total)};
    CouponTableModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex cell = model.index(0, CouponTableModel::Issued);
    QCOMPARE(cell.data(WarningRole).toBool(), warns);
    QCOMPARE(cell.data(ToneRole).isValid(), warns);
    QCOMPARE(textAt(model, 0, CouponTableModel::Worth), QStringLiteral("10 %, at most 5,000"));
}

void TestOrderModels::piecesAreThoseOfTheCoupon() {
    Door door;
    door.admin.shopPieces = {makePiece("A", "user-1"), makePiece("A", "user-2", UserCouponState::Revoked),
                             makePiece("B", "user-3")};
    CouponPieceModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.setMatch(QStringLiteral("A"));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 1, CouponPieceModel::State), QStringLiteral("revoked"));
    model.setMatch(QStringLiteral("B"));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, CouponPieceModel::User), QStringLiteral("user-3"));
}

void TestOrderModels::aUserIsOfferedTheirOwnCoupons() {
    Door door;
    door.admin.shopCoupons = {makeCoupon("A"), makeCoupon("B"), makeCoupon("C")};
    door.admin.shopCoupons[1].active = false;
    door.admin.shopPieces = {makePiece("A", "user-1", UserCouponState::Used), makePiece("B", "user-1"),
                             makePiece("C", "user-1"), makePiece("C", "user-2")};
    UserCouponListModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    model.setUser(QStringLiteral("user-1"));
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.index(0).data(UnusableRole).toBool());
    QVERIFY(model.index(1).data(UnusableRole).toBool());
    QVERIFY(!model.index(2).data(UnusableRole).toBool());
    QCOMPARE(model.detailOf(QStringLiteral("B")), QStringLiteral("10 %, at most 5,000 · from 10,000 on · stopped"));
    QCOMPARE(model.detailOf(QStringLiteral("D")), QString());
    model.setUser(QString());
    QCOMPARE(model.rowCount(), 0);
}

void TestOrderModels::couponsOfAnotherUserAreDropped() {
    Door door;
    door.admin.shopCoupons = {makeCoupon("A"), makeCoupon("B")};
    door.admin.shopPieces = {makePiece("A", "user-1"), makePiece("B", "user-2")};
    UserCouponListModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    door.admin.hold();
    model.setUser(QStringLiteral("user-1"));
    model.setUser(QStringLiteral("user-2"));
    QCOMPARE(door.admin.waiting(), 1U);
    door.admin.letGo();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, 0), QStringLiteral("B"));
}

void TestOrderModels::aFailureOffersNothingNew() {
    Door door;
    door.admin.shopCoupons = {makeCoupon("A")};
    door.admin.shopPieces = {makePiece("A", "user-1")};
    UserCouponListModel model(door.bridge);
    model.setUser(QStringLiteral("user-1"));
    QTRY_COMPARE(model.rowCount(), 1);
    door.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    door.feedShop();
    QTRY_VERIFY(model.hasFailed());
    QCOMPARE(model.rowCount(), 1);
}

void TestOrderModels::anOrderStandsAmongThePurchases() {
    Door door;
    PurchaseListModel model(door.bridge);
    const QAbstractItemModelTester tester(&model, kReport);
    OrderRequest request;
    request.userId = "testuser";
    request.lines = {{"magic-sword", 1}, {"shield", 2}};
    const StartedSaga started{SagaId("TXN_1"), SagaNo{1}, false};
    QCOMPARE(model.addOrder(started, request, door.clock.now()), 0);
    QCOMPARE(model.index(0).data(PurchaseListModel::TitleRole).toString(),
             QStringLiteral("testuser · order of 3 pieces · –"));
    QCOMPARE(model.addOrder(started, request, door.clock.now()), 0);
    QCOMPARE(model.rowCount(), 1);
    SagaSummary ended = door.admin.makeSaga(1);
    ended.id = started.id;
    ended.item = ItemId();
    ended.quantity = 3;
    ended.user = UserId("testuser");
    ended.amount = 18'000;
    door.admin.feedSaga(ended);
    QTRY_COMPARE(model.index(0).data(PurchaseListModel::TitleRole).toString(),
                 QStringLiteral("testuser · order of 3 pieces · 18,000"));
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestOrderModels)
#include "tst_order_models.moc"
