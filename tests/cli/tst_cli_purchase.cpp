// What must come out of a purchase, by `sagactl purchase --json` on a fresh demo database.
#include <QTest>

#include "core/base/time.h"
#include "tests/cli/cli_rig.h"

namespace saga {

class CliPurchaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void whatMustComeOut_data();
    void whatMustComeOut();
    void aCompletedPurchaseTellsWhatWasBought();
    void compensatingACompletedPurchaseRestoresEverything();
    void oneKeyGivesOneSaga();
    void theSameKeyWithAnotherRequestIsRefused();
    void notWaitingLeavesTheRestToTheNextOpener();
    void theCorrelationIdIsTakenOver();
    void peopleReadTheStateInWords();
};

namespace {

std::string joined(const Json& texts) {
    std::string all;
    for (const Json& text : texts.items())
        all.append(all.empty() ? "" : " ").append(text.asString());
    return all;
}

std::string eventTypes(const CliRig& rig, std::string_view id) {
    std::string types;
    const Json history = rig.ask({"saga", "events", std::string(id)});
    for (const Json& event : history.at("events").items()) {
        if (!event.text("type").empty())
            types.append(types.empty() ? "" : " ").append(event.text("type"));
    }
    return types;
}

// Later purchases on the rig's database run in the mode of this round.
void useMode(const CliRig& rig) {
    QFETCH_GLOBAL(std::string, mode);
    QCOMPARE(std::string(rig.ask({"mode", mode}).text("mode")), mode);
}

constexpr const char* kBought = "PurchaseInitiated UserValidated ItemGranted LogRecorded NotificationSent PurchaseCompleted";
constexpr const char* kGrantFailed =
    "PurchaseInitiated UserValidated ItemGrantFailed CompensationInitiated CompensationCompleted PurchaseFailed";
constexpr const char* kNothingToUndo = "PurchaseInitiated UserValidationFailed PurchaseFailed";

}  // namespace

void CliPurchaseTest::initTestCase_data() {
    QTest::addColumn<std::string>("mode");
    for (const std::string mode : {"orchestration", "choreography"}) QTest::newRow(mode.c_str()) << mode;
}

void CliPurchaseTest::whatMustComeOut_data() {
    QTest::addColumn<std::string>("user");
    QTest::addColumn<std::string>("item");
    QTest::addColumn<std::string>("quantity");
    QTest::addColumn<std::string>("price");
    QTest::addColumn<std::string>("status");
    QTest::addColumn<std::string>("code");
    QTest::addColumn<std::string>("completedSteps");
    QTest::addColumn<std::string>("types");
    QTest::addColumn<qint64>("balance");
    QTest::addColumn<qint64>("stock");

    const auto row = [](const char* user, const char* item, const char* quantity, const char* price, const char* status,
                        const char* code, const char* steps, const char* types, qint64 balance, qint64 stock) {
        QTest::addRow("%s %s %s %s", user, item, quantity, price)
            << std::string(user) << std::string(item) << std::string(quantity) << std::string(price) << std::string(status)
            << std::string(code) << std::string(steps) << std::string(types) << balance << stock;
    };
    row("user-123", "item-sword", "1", "100", "completed", "", "user_validation item_grant log_record notification", kBought, 900, 49);
    row("user-456", "item-sword", "1", "100", "failed", "INSUFFICIENT_BALANCE", "", kNothingToUndo, 50, 50);
    row("user-123", "item-disabled", "1", "50", "compensated", "ITEM_NOT_AVAILABLE", "user_validation", kGrantFailed, 1000, 10);
    row("user-123", "item-out-of-stock", "1", "500", "compensated", "INSUFFICIENT_STOCK", "user_validation", kGrantFailed, 1000, 0);
    row("user-123", "item-sword", "6", "600", "failed", "PURCHASE_LIMIT_EXCEEDED", "", kNothingToUndo, 1000, 50);
    row("user-suspended", "item-potion", "1", "20", "failed", "USER_NOT_ACTIVE", "", kNothingToUndo, 1000, 100);
    row("nobody", "item-potion", "1", "20", "failed", "USER_NOT_FOUND", "", kNothingToUndo, -1, 100);
    row("user-123", "nothing", "1", "100", "compensated", "ITEM_NOT_FOUND", "user_validation", kGrantFailed, 1000, -1);
    row("user-123", "item-sword", "1", "99", "compensated", "PRICE_MISMATCH", "user_validation", kGrantFailed, 1000, 50);
}

void CliPurchaseTest::whatMustComeOut() {
    QFETCH_GLOBAL(std::string, mode);
    QFETCH(std::string, user);
    QFETCH(std::string, item);
    QFETCH(std::string, quantity);
    QFETCH(std::string, price);
    QFETCH(std::string, status);
    QFETCH(std::string, code);
    QFETCH(std::string, completedSteps);
    QFETCH(std::string, types);
    QFETCH(qint64, balance);
    QFETCH(qint64, stock);

    const CliRig rig;
    rig.loadDemo();
    const CliRun run =
        rig.run({"purchase", "--json", "--mode", mode, "--user", user, "--item", item, "--quantity", quantity, "--price", price});
    const Json answer = run.json();
    QVERIFY2(answer.isObject(), run.out.c_str());
    const bool bought = status == "completed";
    QCOMPARE(run.code, bought ? 0 : 1);
    QCOMPARE(answer.at("success").asBool(), bought);
    QCOMPARE(std::string(answer.text("status")), status);
    QCOMPARE(joined(answer.at("completedSteps")), completedSteps);
    QCOMPARE(std::string(answer.at("error").text("code")), code);
    QCOMPARE(answer.find("data") != nullptr, bought);
    QCOMPARE(answer.find("error") != nullptr, !bought);
    QCOMPARE(eventTypes(rig, answer.text("transactionId")), types);
    QCOMPARE(rig.balance(user), balance);
    QCOMPARE(rig.stock(item), stock);
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliPurchaseTest::aCompletedPurchaseTellsWhatWasBought() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const Json answer = rig.buy("user-123", "item-sword", "2", "200");
    const Json& data = answer.at("data");
    QVERIFY(answer.text("transactionId").starts_with("TXN_"));
    QCOMPARE(std::string(data.text("userId")), std::string("user-123"));
    QCOMPARE(std::string(data.text("itemId")), std::string("item-sword"));
    QCOMPARE(data.integer("quantity"), std::int64_t(2));
    QCOMPARE(data.integer("price"), std::int64_t(200));
    QVERIFY(parseIso(data.text("grantedAt")).ok());
    QVERIFY(data.text("logId").starts_with("LOG_"));
    QVERIFY(data.text("notificationId").starts_with("NOTIF_"));
    const Json user = rig.ask({"user", "show", "user-123"});
    QCOMPARE(user.at("owned").dump(), std::string(R"([{"item":"item-sword","quantity":2}])"));
}

void CliPurchaseTest::compensatingACompletedPurchaseRestoresEverything() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const std::string id(rig.buy("user-123", "item-sword", "1", "100").text("transactionId"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QCOMPARE(rig.stock("item-sword"), std::int64_t(49));
    const CliRun run = rig.run({"saga", "compensate", id, "--reason", "wrong item", "--json"});
    QCOMPARE(run.code, 0);
    QCOMPARE(std::string(run.json().at("outcomes").items().at(0).at("after").text("status")), std::string("COMPENSATED"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(1000));
    QCOMPARE(rig.stock("item-sword"), std::int64_t(50));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliPurchaseTest::oneKeyGivesOneSaga() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const std::vector<std::string> line{"purchase", "--user", "user-123", "--item", "item-sword", "--quantity", "1",
                                        "--price", "100", "--idempotency-key", "k1"};
    const Json first = rig.ask(line);
    const Json second = rig.ask(line);
    QVERIFY(first.at("success").asBool());
    QCOMPARE(second.dump(), first.dump());
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QCOMPARE(rig.ask({"stats"}).at("statistics").integer("total"), std::int64_t(1));
}

void CliPurchaseTest::theSameKeyWithAnotherRequestIsRefused() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const auto line = [](const char* price) {
        return std::vector<std::string>{"purchase", "--json", "--user", "user-123", "--item", "item-sword", "--quantity", "1",
                                        "--price", price, "--idempotency-key", "k1"};
    };
    QCOMPARE(rig.run(line("100")).code, 0);
    const CliRun run = rig.run(line("99"));
    QCOMPARE(run.code, 2);
    QCOMPARE(std::string(run.json().at("error").text("code")), std::string("CONFLICT"));
    QCOMPARE(std::string(run.json().at("error").text("field")), std::string("idempotencyKey"));
    QCOMPARE(rig.ask({"stats"}).at("statistics").integer("total"), std::int64_t(1));
}

void CliPurchaseTest::notWaitingLeavesTheRestToTheNextOpener() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const std::vector<std::string> line{"purchase", "--user", "user-123", "--item", "item-sword", "--quantity", "1",
                                        "--price", "100", "--idempotency-key", "k1"};
    std::vector<std::string> hasty = line;
    hasty.emplace_back("--no-wait");
    const Json accepted = rig.ask(hasty);
    QVERIFY(accepted.at("success").asBool());
    QCOMPARE(std::string(accepted.text("status")), std::string("initiated"));
    // Asking again with the same key is asking for the same saga, this time for its end.
    const Json ended = rig.ask(line);
    QCOMPARE(std::string(ended.text("transactionId")), std::string(accepted.text("transactionId")));
    QCOMPARE(std::string(ended.text("status")), std::string("completed"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
}

void CliPurchaseTest::theCorrelationIdIsTakenOver() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const Json answer = rig.ask({"--correlation-id", "order-4711", "purchase", "--user", "user-123", "--item", "item-sword",
                                 "--quantity", "1", "--price", "100"});
    const std::string id(answer.text("transactionId"));
    QCOMPARE(std::string(rig.ask({"saga", "show", id}).at("saga").text("correlation")), std::string("order-4711"));
    const Json found = rig.ask({"saga", "list", "--filter", "correlation = order-4711"});
    QCOMPARE(found.at("sagas").items().size(), std::size_t(1));
}

void CliPurchaseTest::peopleReadTheStateInWords() {
    const CliRig rig;
    rig.loadDemo();
    useMode(rig);
    const CliRun run = rig.run({"purchase", "--user", "user-123", "--item", "item-disabled", "--quantity", "1", "--price", "50"});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.find("COMPENSATED") != std::string::npos, run.out.c_str());
    QVERIFY2(run.out.find("item_grant: ITEM_NOT_AVAILABLE") != std::string::npos, run.out.c_str());
    QVERIFY2(run.out.find("\x1b[") == std::string::npos, "colours without a terminal");
    QVERIFY(run.err.empty());
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliPurchaseTest)
#include "tst_cli_purchase.moc"
