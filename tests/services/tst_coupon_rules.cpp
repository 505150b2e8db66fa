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
    void theHighestDiscountIsBest_data();
    void theHighestDiscountIsBest();
    void whatDoesNotApplySaysWhy();
};

namespace {

// A fixed amount off everything, until `end` (0: for ever).
HeldCoupon held(const std::string& code, std::int64_t amount, std::int64_t end) {
    HeldCoupon one;
    one.coupon.code = code;
    one.coupon.kind = CouponKind::FixedAmount;
    one.coupon.value = amount;
    one.coupon.total = 10;
    one.piece = {code, UserId("u"), UserCouponState::Active, {1}, {end}, {}};
    return one;
}

const std::vector<OrderLine> kBasket{{ItemId("a"), "A", "toys", 2, 500}};

}  // namespace

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

void CouponRulesTest::theHighestDiscountIsBest_data() {
    QTest::addColumn<qint64>("amountOfB");
    QTest::addColumn<qint64>("endOfB");
    QTest::addColumn<QString>("best");
    QTest::newRow("more") << qint64(301) << qint64(90) << "B";
    QTest::newRow("less, though it ends earlier") << qint64(299) << qint64(60) << "A";
    QTest::newRow("as much, ends earlier") << qint64(300) << qint64(60) << "B";
    QTest::newRow("as much, ends later") << qint64(300) << qint64(90) << "A";
    QTest::newRow("as much, never ends") << qint64(300) << qint64(0) << "A";
    QTest::newRow("the same, by code") << qint64(300) << qint64(80) << "A";
    QTest::newRow("more than the basket is worth no more") << qint64(5'000) << qint64(90) << "B";
}

void CouponRulesTest::theHighestDiscountIsBest() {
    QFETCH(qint64, amountOfB);
    QFETCH(qint64, endOfB);
    QFETCH(QString, best);
    const std::vector<HeldCoupon> both{held("B", amountOfB, endOfB), held("A", 300, 80)};
    const CouponChoice choice = chooseCoupon(both, kBasket, 1'000, {50});
    QVERIFY(choice.best() != nullptr);
    QCOMPARE(choice.best()->code, best.toStdString());
    QCOMPARE(choice.best()->discount, std::min<std::int64_t>(1'000, best == QLatin1String("B") ? amountOfB : 300));
    QCOMPARE(choice.coupons.size(), std::size_t(2));
}

void CouponRulesTest::whatDoesNotApplySaysWhy() {
    std::vector<HeldCoupon> all{held("USED", 900, 80), held("OVER", 900, 40), held("LARGE", 900, 80), held("GOOD", 1, 80)};
    all[0].piece.state = UserCouponState::Used;
    all[2].coupon.minimum = 1'001;
    CouponChoice choice = chooseCoupon(all, kBasket, 1'000, {50});
    QStringList order;
    for (const CouponWorth& worth : choice.coupons)
        order << QString::fromStdString(worth.code + ' ' + worth.refusal);
    QCOMPARE(order, (QStringList{QStringLiteral("GOOD "), QStringLiteral("LARGE MIN_ORDER_AMOUNT_NOT_MET"),
                                 QStringLiteral("OVER COUPON_EXPIRED"), QStringLiteral("USED USER_COUPON_ALREADY_USED")}));
    QCOMPARE(choice.best()->code, std::string("GOOD"));
    QVERIFY(!choice.coupons[1].message.empty() && choice.coupons[1].discount == 0);
    QCOMPARE(std::string(toJson(choice).text("best")), std::string("GOOD"));
    all.pop_back();
    choice = chooseCoupon(all, kBasket, 1'000, {50});
    QVERIFY(choice.best() == nullptr && toJson(choice).at("best").isNull());
    // The end of its window counts when it comes before the piece's own.
    HeldCoupon windowed = held("WINDOW", 300, 80);
    windowed.coupon.until = {60};
    QCOMPARE(chooseCoupon({windowed, held("A", 300, 70)}, kBasket, 1'000, {50}).best()->code, std::string("WINDOW"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CouponRulesTest)
#include "tst_coupon_rules.moc"
