// What a coupon is worth, at its edges.
#include <QtTest>

#include "core/services/coupon_rules.h"

namespace saga {

class CouponRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void discounts_data();
    void discounts();
    void states_data();
    void states();
    void aSumBeyondMoneyIsRefused();
};

void CouponRulesTest::discounts_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("cap");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<qint64>("discount");
    const int percent = static_cast<int>(CouponKind::Percentage);
    const int fixed = static_cast<int>(CouponKind::FixedAmount);
    const auto row = [](const char* name, int kind, qint64 value, qint64 cap, qint64 price, qint64 discount) {
        QTest::newRow(name) << kind << value << cap << price << discount;
    };
    row("ten percent", percent, 10, 0, 1'000, 100);
    row("half up", percent, 10, 0, 5, 1);
    row("below half", percent, 10, 0, 4, 0);
    row("capped", percent, 10, 50, 1'000, 50);
    row("below the cap", percent, 10, 500, 1'000, 100);
    row("all of it", percent, 100, 0, 1'000, 1'000);
    row("as large as money gets", percent, 100, 0, 1'000'000'000'000'000, 1'000'000'000'000'000);
    row("fixed", fixed, 300, 0, 1'000, 300);
    row("never more than the sum", fixed, 3'000, 0, 1'000, 1'000);
}

void CouponRulesTest::discounts() {
    QFETCH(int, kind);
    QFETCH(qint64, value);
    QFETCH(qint64, cap);
    QFETCH(qint64, price);
    QFETCH(qint64, discount);
    Coupon coupon;
    coupon.kind = static_cast<CouponKind>(kind);
    coupon.value = value;
    coupon.cap = cap;
    const std::vector<OrderLine> lines{{ItemId("a"), "A", "toys", 1, price}};
    const Discount found = discountOf(coupon, lines, price);
    QVERIFY(!found.refusal.has_value());
    QCOMPARE(found.amount, std::int64_t(discount));
    coupon.minimum = price + 1;
    QCOMPARE(discountOf(coupon, lines, price).refusal->code, std::string_view("MIN_ORDER_AMOUNT_NOT_MET"));
    coupon.minimum = 0;
    coupon.target = CouponTarget::Category;
    coupon.targets = {"books"};
    QCOMPARE(discountOf(coupon, lines, price).refusal->code, std::string_view("NO_APPLICABLE_ITEMS"));
    coupon.targets = {"books", "toys"};
    QCOMPARE(discountOf(coupon, lines, price).amount, std::int64_t(discount));
}

void CouponRulesTest::states_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("active");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, UserCouponState state, bool active, qint64 now, qint64 used, const char* code) {
        QTest::newRow(name) << static_cast<int>(state) << active << now << used << QString::fromLatin1(code);
    };
    row("usable", UserCouponState::Active, true, 50, 0, "");
    row("stopped", UserCouponState::Active, false, 50, 0, "COUPON_INACTIVE");
    row("before its window", UserCouponState::Active, true, 9, 0, "COUPON_EXPIRED");
    row("after its window", UserCouponState::Active, true, 100, 0, "COUPON_EXPIRED");
    row("piece too old", UserCouponState::Active, true, 60, 0, "COUPON_EXPIRED");
    row("used", UserCouponState::Used, true, 50, 0, "USER_COUPON_ALREADY_USED");
    row("in another order", UserCouponState::Reserved, true, 50, 0, "USER_COUPON_ALREADY_USED");
    row("revoked", UserCouponState::Revoked, true, 50, 0, "USER_COUPON_NOT_FOUND");
    row("all used", UserCouponState::Active, true, 50, 3, "COUPON_OUT_OF_STOCK");
}

void CouponRulesTest::states() {
    QFETCH(int, state);
    QFETCH(bool, active);
    QFETCH(qint64, now);
    QFETCH(qint64, used);
    QFETCH(QString, code);
    Coupon coupon;
    coupon.from = {10};
    coupon.until = {100};
    coupon.active = active;
    coupon.total = 3;
    coupon.used = used;
    const UserCoupon piece{"C", UserId("u"), static_cast<UserCouponState>(state), {20}, {60}, {}};
    const auto refusal = whyUnusable(coupon, piece, {now});
    QCOMPARE(refusal ? std::string(refusal->code) : std::string(), code.toStdString());
    if (code.isEmpty()) QCOMPARE(whyUnusable(coupon, std::nullopt, {now})->code, std::string_view("USER_COUPON_NOT_FOUND"));
}

void CouponRulesTest::aSumBeyondMoneyIsRefused() {
    const OrderLine line{ItemId("a"), "A", {}, 1'000'000'000'000'000, 1};
    QVERIFY(sumOf({line}).ok());
    const auto two = sumOf({line, line});
    QVERIFY(!two.ok());
    QCOMPARE(two.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(two.error().field, std::string("lines"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CouponRulesTest)
#include "tst_coupon_rules.moc"
