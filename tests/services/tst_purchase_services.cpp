#include <QtTest>

#include <array>

#include "core/model/failure_code.h"
#include "core/services/shop_edits.h"
#include "tests/services/shop_under_test.h"

namespace saga::test {
namespace {

constexpr std::array<std::string_view, 4> kActions{"users.debit", "inventory.grant", "purchaseLog.record",
                                                   "notifications.purchaseSucceeded"};
constexpr std::array<std::string_view, 4> kUndos{"users.credit", "inventory.restore", "purchaseLog.markCompensated",
                                                 "notifications.cancel"};

const Purchase kSword{"user-123", "item-sword", 1, 100};

struct Ending {
    int stepsDone = 0;
    std::string code;  // of the refusal; empty when every step succeeded
};

// Runs the steps until one refuses, then undoes what was done, as a saga would.
Ending purchase(TestShop& shop, const Purchase& purchase) {
    Ending ending;
    for (const std::string_view action : kActions) {
        const auto answer = shop.run(action, purchase);
        if (!answer.ok() || answer->kind != StepAnswer::Kind::Succeeded) {
            ending.code = answer.ok() ? answer->code : describe(answer.error());
            break;
        }
        ++ending.stepsDone;
    }
    if (ending.code.empty()) return ending;
    for (int step = ending.stepsDone - 1; step >= 0; --step)
        if (const auto undone = shop.run(kUndos[static_cast<std::size_t>(step)], purchase);
            !undone.ok() || undone->kind != StepAnswer::Kind::Succeeded)
            QTest::qFail("an undo failed", __FILE__, __LINE__);
    return ending;
}

std::string codeOf(const Result<StepAnswer>& answer) {
    if (!answer.ok()) return describe(answer.error());
    return answer->kind == StepAnswer::Kind::Succeeded ? "succeeded" : answer->code;
}

}  // namespace

class TestPurchaseServices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void purchasesEndAsTheyMust_data();
    void purchasesEndAsTheyMust();
    void firstBrokenRuleDecides_data();
    void firstBrokenRuleDecides();
    void refusalWritesNothing_data();
    void refusalWritesNothing();
    void trustTakesThePriceAsItIs();
    void undoIsTheInverseWhateverHappenedInBetween();
    void undoOfPiecesThatAreGoneIsAnErrorWithACode();
    void undoOfMoneyThatIsGoneIsAnErrorWithACode();
    void markingAMissingLogEntryIsAnErrorWithACode();
    void markingTwiceIsHarmless();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void storeErrorsPassThrough_data();
    void storeErrorsPassThrough();
    void collectedKeysSpareEveryFurtherRead_data();
    void collectedKeysSpareEveryFurtherRead();
    void freeItemMovesPiecesOnly();
    void answersAreSmall();
};

void TestPurchaseServices::purchasesEndAsTheyMust_data() {
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("item");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<int>("stepsDone");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* user, const char* item, qint64 quantity, qint64 price, int done,
                        const char* code) {
        QTest::newRow(name) << QString::fromUtf8(user) << QString::fromUtf8(item) << quantity << price << done
                            << QString::fromUtf8(code);
    };
    row("a sword", "user-123", "item-sword", 1, 100, 4, "");
    row("too poor", "user-456", "item-sword", 1, 100, 0, "INSUFFICIENT_BALANCE");
    row("not on sale", "user-123", "item-disabled", 1, 50, 1, "ITEM_NOT_AVAILABLE");
    row("out of stock", "user-123", "item-out-of-stock", 1, 500, 1, "INSUFFICIENT_STOCK");
    row("above the limit", "user-123", "item-sword", 6, 600, 0, "PURCHASE_LIMIT_EXCEEDED");
    row("suspended", "user-suspended", "item-potion", 1, 20, 0, "USER_NOT_ACTIVE");
    row("nobody", "nobody", "item-potion", 1, 20, 0, "USER_NOT_FOUND");
    row("nothing", "user-123", "nothing", 1, 100, 1, "ITEM_NOT_FOUND");
    row("wrong price", "user-123", "item-sword", 2, 199, 1, "PRICE_MISMATCH");
}

void TestPurchaseServices::purchasesEndAsTheyMust() {
    QFETCH(QString, user);
    QFETCH(QString, item);
    QFETCH(qint64, quantity);
    QFETCH(qint64, price);
    TestShop shop;
    const std::string buyer = user.toStdString();
    const std::string bought = item.toStdString();
    const std::int64_t balance = shop.balance(buyer);
    const std::int64_t stock = shop.stock(bought);
    const Ending ending = purchase(shop, {buyer, bought, quantity, price});
    QTEST(ending.stepsDone, "stepsDone");
    QTEST(QString::fromStdString(ending.code), "code");
    const std::int64_t sold = ending.code.empty() ? 1 : 0;
    QCOMPARE(shop.balance(buyer), balance - sold * price);
    QCOMPARE(shop.stock(bought), stock - sold * quantity);
    QCOMPARE(shop.owned(bought, buyer), sold * quantity);
    QCOMPARE(shop.revenue(), sold * price);
    shop.commit();
    QCOMPARE(shop.balance(buyer), balance - sold * price);
    const auto log = shop.work().purchaseLog({1});
    QVERIFY(log.ok());
    QCOMPARE(log->has_value(), ending.code.empty());
    if (sold == 1) QVERIFY((*log)->state == LogState::Recorded);
}

// Each row breaks its own rule and every later one of its service.
void TestPurchaseServices::firstBrokenRuleDecides_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("item");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* action, const char* user, const char* item, qint64 quantity, qint64 price,
                        const char* code) {
        QTest::newRow(code) << QString::fromUtf8(action) << QString::fromUtf8(user) << QString::fromUtf8(item)
                            << quantity << price << QString::fromUtf8(code);
    };
    row("users.debit", "nobody", "item-sword", 1, 5000, "USER_NOT_FOUND");
    row("users.debit", "user-suspended", "item-sword", 1, 5000, "USER_NOT_ACTIVE");
    row("users.debit", "user-123", "item-sword", 1, 5000, "INSUFFICIENT_BALANCE");
    row("users.debit", "user-123", "item-sword", 1, 501, "PURCHASE_LIMIT_EXCEEDED");
    row("inventory.grant", "user-123", "nothing", 900, 1, "ITEM_NOT_FOUND");
    row("inventory.grant", "user-123", "item-disabled", 900, 1, "ITEM_NOT_AVAILABLE");
    row("inventory.grant", "user-123", "item-sword", 900, 1, "PRICE_MISMATCH");
    row("inventory.grant", "user-123", "item-sword", 900, 90'000, "INSUFFICIENT_STOCK");
}

void TestPurchaseServices::firstBrokenRuleDecides() {
    QFETCH(QString, action);
    QFETCH(QString, user);
    QFETCH(QString, item);
    QFETCH(qint64, quantity);
    QFETCH(qint64, price);
    TestShop shop;
    const auto answer =
        shop.run(action.toStdString(), Purchase{user.toStdString(), item.toStdString(), quantity, price});
    QVERIFY(answer.ok());
    QVERIFY(answer->kind == StepAnswer::Kind::Refused);
    QTEST(QString::fromStdString(answer->code), "code");
    QVERIFY(!answer->message.empty());
}

void TestPurchaseServices::refusalWritesNothing_data() {
    firstBrokenRuleDecides_data();
}

void TestPurchaseServices::refusalWritesNothing() {
    QFETCH(QString, action);
    QFETCH(QString, user);
    QFETCH(QString, item);
    QFETCH(qint64, quantity);
    QFETCH(qint64, price);
    TestShop shop;
    const Purchase refused{user.toStdString(), item.toStdString(), quantity, price};
    QVERIFY(shop.run(action.toStdString(), refused).ok());
    QVERIFY(!shop.lastCallWrote());
    QVERIFY(shop.work().accountChanges().empty());
    const auto granted = shop.run("users.debit", kSword);
    QVERIFY(granted.ok() && granted->kind == StepAnswer::Kind::Succeeded);
    QVERIFY(shop.lastCallWrote());
}

void TestPurchaseServices::trustTakesThePriceAsItIs() {
    TestShop shop(PriceCheck::Trust);
    QCOMPARE(codeOf(shop.run("inventory.grant", Purchase{"user-123", "item-sword", 2, 1})), std::string("succeeded"));
    QCOMPARE(shop.owned("item-sword", "user-123"), std::int64_t(2));
    QCOMPARE(codeOf(shop.run("inventory.grant", Purchase{"user-123", "item-sword", 49, 1}, {2})),
             std::string("INSUFFICIENT_STOCK"));
}

void TestPurchaseServices::undoIsTheInverseWhateverHappenedInBetween() {
    TestShop shop;
    QCOMPARE(codeOf(shop.run("users.debit", kSword)), std::string("succeeded"));
    QCOMPARE(codeOf(shop.run("inventory.grant", kSword)), std::string("succeeded"));
    shop.commit();

    AuditRecord record;
    const UserId buyer("user-123");
    const ItemId sword("item-sword");
    shop.work().begin(TestShop::now());
    QVERIFY(deductFromUser(shop.work(), shop.editKey(), record, buyer, 650).ok());
    QVERIFY(setUserStatus(shop.work(), record, buyer, UserStatus::Suspended).ok());
    QVERIFY(setUserLimit(shop.work(), record, buyer, 0).ok());
    QVERIFY(restockItem(shop.work(), shop.editKey(), record, sword, 7).ok());
    QVERIFY(setItemPrice(shop.work(), record, sword, 999).ok());
    QVERIFY(setItemAvailable(shop.work(), record, sword, false).ok());
    shop.work().keep();
    shop.commit();
    QCOMPARE(shop.balance("user-123"), std::int64_t(250));

    QCOMPARE(codeOf(shop.run("inventory.restore", kSword)), std::string("succeeded"));
    QCOMPARE(codeOf(shop.run("users.credit", kSword)), std::string("succeeded"));
    shop.commit();
    QCOMPARE(shop.balance("user-123"), std::int64_t(350));
    QCOMPARE(shop.stock("item-sword"), std::int64_t(57));
    QCOMPARE(shop.owned("item-sword", "user-123"), std::int64_t(0));
    QCOMPARE(shop.revenue(), std::int64_t(0));
}

void TestPurchaseServices::undoOfPiecesThatAreGoneIsAnErrorWithACode() {
    TestShop shop;
    const auto answer = shop.run("inventory.restore", kSword);
    QVERIFY(answer.ok());
    QVERIFY(answer->kind == StepAnswer::Kind::Error);
    QVERIFY(answer->executed == Executed::No);
    QCOMPARE(answer->code, std::string(code::kGrantError));
    QVERIFY(!shop.lastCallWrote());
}

void TestPurchaseServices::undoOfMoneyThatIsGoneIsAnErrorWithACode() {
    TestShop shop;
    const auto answer = shop.run("users.credit", kSword);
    QVERIFY(answer.ok());
    QVERIFY(answer->kind == StepAnswer::Kind::Error);
    QCOMPARE(answer->code, std::string(code::kValidationError));
    QVERIFY(!shop.lastCallWrote());
}

void TestPurchaseServices::markingAMissingLogEntryIsAnErrorWithACode() {
    TestShop shop;
    const auto answer = shop.run("purchaseLog.markCompensated", kSword);
    QVERIFY(answer.ok());
    QVERIFY(answer->kind == StepAnswer::Kind::Error);
    QCOMPARE(answer->code, std::string(code::kLogRecordError));
}

void TestPurchaseServices::markingTwiceIsHarmless() {
    TestShop shop;
    const auto recorded = shop.run("purchaseLog.record", kSword);
    shop.commit();
    const auto first = shop.run("purchaseLog.markCompensated", kSword);
    QVERIFY(shop.lastCallWrote());
    const auto second = shop.run("purchaseLog.markCompensated", kSword);
    QVERIFY(!shop.lastCallWrote());
    QVERIFY(recorded.ok() && first.ok() && second.ok());
    QVERIFY(recorded->data.text("logId").starts_with("LOG_"));
    QVERIFY(first->data == recorded->data);
    QVERIFY(second->data == recorded->data);
}

void TestPurchaseServices::badInputIsRefused_data() {
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("no user") << QByteArray(R"({"itemId":"item-sword","quantity":1,"price":100})")
                             << QByteArray("userId");
    QTest::newRow("empty item") << QByteArray(R"({"userId":"u","itemId":"","quantity":1,"price":100})")
                                << QByteArray("itemId");
    QTest::newRow("colon") << QByteArray(R"({"userId":"u","itemId":"a:b","quantity":1,"price":100})")
                           << QByteArray("itemId");
    QTest::newRow("no pieces") << QByteArray(R"({"userId":"user-123","itemId":"item-sword","quantity":0,"price":0})")
                               << QByteArray("quantity");
    QTest::newRow("half a piece") << QByteArray(
                                         R"({"userId":"user-123","itemId":"item-sword","quantity":0.5,"price":50})")
                                  << QByteArray("quantity");
    QTest::newRow("negative price") << QByteArray(
                                           R"({"userId":"user-123","itemId":"item-sword","quantity":1,"price":-100})")
                                    << QByteArray("price");
    QTest::newRow("no price") << QByteArray(R"({"userId":"user-123","itemId":"item-sword","quantity":1})")
                              << QByteArray("price");
}

void TestPurchaseServices::badInputIsRefused() {
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, field);
    TestShop shop;
    const auto parsed = parseJson(input.toStdString(), "input");
    QVERIFY(parsed.ok());
    for (const std::string_view action : {"users.debit", "users.credit", "inventory.grant", "inventory.restore",
                                          "purchaseLog.record", "notifications.cancel"}) {
        const auto answer = shop.run(action, *parsed);
        QVERIFY(answer.ok());
        QVERIFY(answer->kind == StepAnswer::Kind::Refused);
        QCOMPARE(answer->code, std::string(code::kValidationError));
        QVERIFY2(answer->message.starts_with(field.toStdString()), answer->message.c_str());
        QVERIFY(!shop.lastCallWrote());
    }
}

void TestPurchaseServices::storeErrorsPassThrough_data() {
    QTest::addColumn<QByteArray>("action");
    for (const char* action :
         {"users.debit", "users.credit", "inventory.grant", "inventory.restore", "purchaseLog.markCompensated",
          "notifications.purchaseSucceeded", "notifications.cancel", "notifications.purchaseFailed"})
        QTest::newRow(action) << QByteArray(action);
}

void TestPurchaseServices::storeErrorsPassThrough() {
    QFETCH(QByteArray, action);
    TestShop shop;
    shop.store().failLoads = true;
    const auto answer = shop.run(action.toStdString(), kSword);
    QVERIFY(!answer.ok());
    QVERIFY(answer.error().code == ErrorCode::IoError);
    QVERIFY(!shop.lastCallWrote());
}

void TestPurchaseServices::collectedKeysSpareEveryFurtherRead_data() {
    storeErrorsPassThrough_data();
}

void TestPurchaseServices::collectedKeysSpareEveryFurtherRead() {
    QFETCH(QByteArray, action);
    TestShop shop;
    for (const std::string_view done : kActions) QVERIFY(shop.run(done, kSword).ok());
    shop.commit();
    shop.state().input =
        SharedJson(Json::object({{"userId", "user-123"}, {"itemId", "item-sword"}, {"quantity", 1}, {"price", 100}}));
    const SagaId id("TXN_1");
    KeySet keys;
    const std::string name = action.toStdString();
    shop.participants().find(name)->collectKeys(name, {{1}, id, shop.definition(), shop.state()}, keys);
    QVERIFY(shop.work().prefetch(keys).ok());
    shop.store().loads = 0;
    QCOMPARE(codeOf(shop.run(name, kSword, {1})), std::string("succeeded"));
    QCOMPARE(shop.store().loads, 0);
}

void TestPurchaseServices::freeItemMovesPiecesOnly() {
    TestShop shop;
    AuditRecord record;
    shop.work().begin(TestShop::now());
    QVERIFY(setItemPrice(shop.work(), record, ItemId("item-potion"), 0).ok());
    shop.work().keep();
    const Purchase gift{"user-456", "item-potion", 3, 0};
    QVERIFY(purchase(shop, gift).code.empty());
    QCOMPARE(shop.balance("user-456"), std::int64_t(50));
    QCOMPARE(shop.owned("item-potion", "user-456"), std::int64_t(3));
    QCOMPARE(codeOf(shop.run("users.credit", gift)), std::string("succeeded"));
    QVERIFY(!shop.lastCallWrote());
}

void TestPurchaseServices::answersAreSmall() {
    TestShop shop;
    QCOMPARE(shop.run("users.debit", kSword)->data.dump(), std::string(R"({"debited":100})"));
    QCOMPARE(shop.run("inventory.grant", kSword)->data.dump(), std::string(R"({"granted":1})"));
    QCOMPARE(shop.run("inventory.restore", kSword)->data.dump(), std::string(R"({"restored":1})"));
    QCOMPARE(shop.run("users.credit", kSword)->data.dump(), std::string(R"({"credited":100})"));
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestPurchaseServices)
#include "tst_purchase_services.moc"
