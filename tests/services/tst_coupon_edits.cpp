// What an operator may change of a coupon, and what that means for pieces that users have.
#include <QtTest>

#include "core/base/money.h"
#include "core/services/coupon_edits.h"
#include "tests/services/shop_under_test.h"

namespace saga::test {
namespace {

constexpr std::int64_t kDayUs = 86'400'000'000;
const std::string kWelcome = "WELCOME10";
const UserId kOwner("testuser");

// One change of a coupon, as one kept or dropped input.
struct Changed {
    Result<void> result;
    AuditRecord record;
    bool wrote = false;
};
Changed change(TestShop& shop, const Coupon& coupon) {
    Changed changed;
    shop.work().begin(TestShop::now());
    changed.result = changeCoupon(shop.work(), changed.record, coupon);
    changed.wrote = !shop.work().input().empty();
    if (changed.result.ok()) {
        shop.work().keep();
        shop.commit();
    } else {
        shop.work().drop();
    }
    return changed;
}

Coupon stored(TestShop& shop, const std::string& code) {
    return shop.work().coupon(code).value().value();
}

}  // namespace

class TestCouponEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badChangesNameTheFieldAndWriteNothing_data();
    void badChangesNameTheFieldAndWriteNothing();
    void everythingButTheCodeCanChange();
    void countsAndTheStopStay();
    void piecesKeepTheirEnd();
    void aTenthIsFew();
};

void TestCouponEdits::badChangesNameTheFieldAndWriteNothing_data() {
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* field, ErrorCode code) {
        QTest::newRow(name) << QByteArray(field) << static_cast<int>(code);
    };
    row("unknown", "code", ErrorCode::NotFound);
    row("no code", "code", ErrorCode::InvalidInput);
    row("no name", "name", ErrorCode::InvalidInput);
    row("101 percent", "value", ErrorCode::InvalidInput);
    row("cap below zero", "cap", ErrorCode::InvalidInput);
    row("minimum beyond money", "minimum", ErrorCode::InvalidInput);
    row("fewer than issued", "total", ErrorCode::NotAllowed);
    row("no end", "until", ErrorCode::InvalidInput);
    row("ends before it begins", "until", ErrorCode::InvalidInput);
    row("no target", "targets", ErrorCode::InvalidInput);
    row("nothing new", "code", ErrorCode::InvalidInput);
}

void TestCouponEdits::badChangesNameTheFieldAndWriteNothing() {
    QFETCH(QByteArray, field);
    QFETCH(int, code);
    TestShop shop;
    const QByteArray name = QTest::currentDataTag();
    Coupon present = stored(shop, kWelcome);
    present.issued = 3;
    shop.work().begin(TestShop::now());
    shop.work().putCoupon(present);
    shop.work().keep();
    shop.commit();
    Coupon coupon = present;
    coupon.cap = name == "nothing new" ? coupon.cap : coupon.cap + 1;
    if (name == "unknown") coupon.code = "NONE";
    if (name == "no code") coupon.code.clear();
    if (name == "no name") coupon.name.clear();
    if (name == "101 percent") coupon.value = 101;
    if (name == "cap below zero") coupon.cap = -1;
    if (name == "minimum beyond money") coupon.minimum = kMaxAmount + 1;
    if (name == "fewer than issued") coupon.total = 2;
    if (name == "no end") coupon.validDays = 0;
    if (name == "ends before it begins") coupon.from = {20}, coupon.until = {10};
    if (name == "no target") coupon.target = CouponTarget::Item;
    const Changed changed = change(shop, coupon);
    QVERIFY(!changed.result.ok());
    QCOMPARE(QByteArray::fromStdString(changed.result.error().field), field);
    QCOMPARE(static_cast<int>(changed.result.error().code), code);
    QVERIFY(!changed.wrote);
    QVERIFY(changed.record.before.isNull() && changed.record.after.isNull());
    QVERIFY(toJson(stored(shop, kWelcome)) == toJson(present));
}

// By the store too: what is read back is what was written.
void TestCouponEdits::everythingButTheCodeCanChange() {
    TestShop shop;
    Coupon coupon = stored(shop, kWelcome);
    coupon.name = "A thousand off potions";
    coupon.kind = CouponKind::FixedAmount;
    coupon.value = 1'000;
    coupon.cap = 0;
    coupon.minimum = 5;
    coupon.target = CouponTarget::Category;
    coupon.targets = {"potions"};
    coupon.validDays = 7;
    coupon.from = {1'600'000'000'000'000};
    coupon.until = {1'800'000'000'000'000};
    coupon.total = 1;
    const Changed changed = change(shop, coupon);
    QVERIFY2(changed.result.ok(), changed.result.ok() ? "" : describe(changed.result.error()).c_str());
    QVERIFY(toJson(stored(shop, kWelcome)) == toJson(coupon));
    QCOMPARE(changed.record.before.integer("total"), std::int64_t(1'000));
    QCOMPARE(changed.record.after.integer("total"), std::int64_t(1));
    QCOMPARE(std::string(changed.record.after.text("kind")), std::string("FIXED_AMOUNT"));
    QVERIFY(changed.record.after.find("issued") == nullptr);
}

void TestCouponEdits::countsAndTheStopStay() {
    TestShop shop;
    AuditRecord stop;
    shop.work().begin(TestShop::now());
    QVERIFY(setCouponActive(shop.work(), stop, kWelcome, false).ok());
    shop.work().keep();
    shop.commit();
    Coupon coupon = stored(shop, kWelcome);
    coupon.cap = 4'000;
    coupon.issued = 0;
    coupon.used = 99;
    coupon.active = true;
    const Changed changed = change(shop, coupon);
    QVERIFY(changed.result.ok());
    QCOMPARE(changed.record.before.dump() + changed.record.after.dump(), std::string(R"({"cap":5000}{"cap":4000})"));
    const Coupon now = stored(shop, kWelcome);
    QVERIFY(now.issued == 1 && now.used == 0 && !now.active);
}

void TestCouponEdits::piecesKeepTheirEnd() {
    TestShop shop;
    const auto end = [&] { return shop.work().userCoupon(kWelcome, kOwner).value()->expiresAt; };
    QCOMPARE((end() - TestShop::now()).count(), 30 * kDayUs);
    Coupon coupon = stored(shop, kWelcome);
    coupon.validDays = 1;
    QVERIFY(change(shop, coupon).result.ok());
    QCOMPARE((end() - TestShop::now()).count(), 30 * kDayUs);
    AuditRecord issue;
    shop.work().begin(TestShop::now());
    QVERIFY(issueCoupon(shop.work(), issue, kWelcome, UserId("user-123")).ok());
    const UserCoupon fresh = shop.work().userCoupon(kWelcome, UserId("user-123")).value().value();
    QCOMPARE((fresh.expiresAt - TestShop::now()).count(), kDayUs);
    shop.work().drop();
}

void TestCouponEdits::aTenthIsFew() {
    Coupon coupon;
    coupon.total = 30;
    coupon.issued = 26;
    QVERIFY(!coupon.isRunningOut());
    coupon.issued = 27;
    QVERIFY(coupon.isRunningOut());
    coupon.total = coupon.issued = kMaxAmount;
    QVERIFY(coupon.isRunningOut());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestCouponEdits)
#include "tst_coupon_edits.moc"
