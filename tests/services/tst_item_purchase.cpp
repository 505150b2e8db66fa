#include <QtTest>

#include <set>

#include "core/services/order_shop.h"
#include "core/services/shipped_definitions.h"
#include "tests/services/shop_under_test.h"

namespace saga::test {

class TestItemPurchase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedDefinitionsAreReadAndCanRun();
    void stepsAreAsDocumented();
    void fourteenEventTypes();
    void everyActionHasItsService();
    void inputIsChecked();
};

void TestItemPurchase::shippedDefinitionsAreReadAndCanRun() {
    QVERIFY(!shippedDefinitions().empty());
    for (const std::string_view source : shippedDefinitions()) {
        const DefinitionReading reading = readDefinition(source, shopActions());
        for (const DefinitionProblem& problem : reading.problems) QFAIL((problem.path + ": " + problem.reason).c_str());
        QVERIFY(reading.definition);
        QVERIFY(readDefinition(source, {}).definition == nullptr);
    }
}

void TestItemPurchase::stepsAreAsDocumented() {
    const DefinitionPtr definition = shippedItemPurchase();
    QVERIFY(definition);
    QCOMPARE(definition->name, std::string("item-purchase"));
    QCOMPARE(definition->version, 1);
    QVERIFY(definition->deadline == std::chrono::minutes(5));
    QStringList ids;
    for (const StepDefinition& step : definition->steps) {
        ids.append(QString::fromStdString(step.id));
        QVERIFY(!step.compensation.empty());
        QCOMPARE(step.retry.attempts, 3);
        QVERIFY(step.retry.backoff == std::chrono::milliseconds(50));
        QVERIFY(step.retry.cap == std::chrono::seconds(1));
        QCOMPARE(step.retry.factor, 2.0);
        QVERIFY(step.timeout == std::chrono::seconds(2));
        QCOMPARE(step.optional, step.id == "notification");
        QVERIFY(!step.pivot);
    }
    QCOMPARE(ids, (QStringList{QStringLiteral("user_validation"), QStringLiteral("item_grant"),
                               QStringLiteral("log_record"), QStringLiteral("notification")}));
    QCOMPARE(forwardOrder(*definition), (std::vector<int>{0, 1, 2, 3}));
}

void TestItemPurchase::fourteenEventTypes() {
    const DefinitionPtr definition = shippedItemPurchase();
    QVERIFY(definition);
    const FrameEvents& frame = definition->events;
    std::set<std::string> types{frame.started,      frame.completed,   frame.failed,
                                frame.compensating, frame.compensated, frame.compensationFailed};
    for (const StepDefinition& step : definition->steps) types.insert({step.successEvent, step.failureEvent});
    const std::set<std::string> expected{"PurchaseInitiated",     "PurchaseCompleted",     "PurchaseFailed",
                                         "CompensationInitiated", "CompensationCompleted", "CompensationFailed",
                                         "UserValidated",         "UserValidationFailed",  "ItemGranted",
                                         "ItemGrantFailed",       "LogRecorded",           "LogFailed",
                                         "NotificationSent",      "NotificationFailed"};
    QCOMPARE(types.size(), std::size_t(14));
    QVERIFY(types == expected);
}

void TestItemPurchase::everyActionHasItsService() {
    TestShop shop;
    QCOMPARE(itemShopActions().actions.size(), std::size_t(10));
    QVERIFY(shop.participants().names().actions == itemShopActions().actions);
    for (const StepDefinition& step : shop.definition().steps) {
        QVERIFY(shop.participants().find(step.action) != nullptr);
        QVERIFY(shop.participants().find(step.action) == shop.participants().find(step.compensation));
    }
    for (const EndHook& hook : shop.definition().onEnd) QVERIFY(shop.participants().find(hook.action) != nullptr);
}

void TestItemPurchase::inputIsChecked() {
    const DefinitionPtr definition = shippedItemPurchase();
    QVERIFY(definition);
    const auto fieldOf = [&](std::string_view text) {
        const auto input = parseJson(text, "input");
        const auto checked = checkInput(*definition, *input);
        return checked.ok() ? std::string() : checked.error().field;
    };
    QCOMPARE(fieldOf(R"({"userId":"u","itemId":"i","quantity":1,"price":1})"), std::string());
    QCOMPARE(fieldOf(R"({"userId":"u","itemId":"i","quantity":"1","price":1})"), std::string("quantity"));
    QCOMPARE(fieldOf(R"({"userId":7,"itemId":"i","quantity":1,"price":1})"), std::string("userId"));
    QCOMPARE(fieldOf(R"({"userId":"u","itemId":"i","quantity":1,"price":1.5})"), std::string("price"));
    QCOMPARE(fieldOf(R"({"userId":"u","itemId":"i","quantity":1})"), std::string("price"));
    QCOMPARE(fieldOf(R"({"userId":"u","itemId":"i","quantity":1,"price":1,"gift":true})"), std::string("gift"));
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestItemPurchase)
#include "tst_item_purchase.moc"
