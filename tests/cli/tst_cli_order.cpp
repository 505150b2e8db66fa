// Orders, reservations and coupons from the shell.
#include <QtTest>

#include "tests/cli/cli_rig.h"

namespace saga {

class CliOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOrderAddsUp();
    void aKeyAnswersWithTheFirstOrderInBothModes();
    void badInputNamesTheField_data();
    void badInputNamesTheField();
    void aCouponLivesItsLife();
    void aCouponIsChanged();
    void theBestCouponIsNamedWithWhyNotTheOthers();
    void aReservationIsExpired();
};

// The simulated gateway declines one payment in ten, so both ends are right, each with all of its consequences.
void CliOrderTest::anOrderAddsUp() {
    const CliRig rig;
    rig.loadDemo();
    const CliRun run = rig.run({"order", "--user", "testuser", "--line", "magic-sword:2", "--coupon", "WELCOME10", "--json"});
    const Json answer = run.json();
    const bool paid = answer.at("success").asBool();
    QCOMPARE(run.code, paid ? 0 : 1);
    QCOMPARE(std::string(answer.text("status")), std::string(paid ? "completed" : "compensated"));
    if (paid)
        QCOMPARE(answer.at("data").integer("charged"), std::int64_t(18'000));
    else
        QCOMPARE(std::string(answer.at("error").text("code")), std::string("PAYMENT_DECLINED"));
    QCOMPARE(rig.balance("testuser"), std::int64_t(paid ? 32'000 : 50'000));
    QCOMPARE(rig.stock("magic-sword"), std::int64_t(paid ? 48 : 50));
    const Json orders = rig.ask({"order", "list"});
    QCOMPARE(std::string(orders.at("orders").items().at(0).text("state")), std::string(paid ? "COMPLETED" : "CANCELLED"));
    const std::string id(answer.text("transactionId"));
    QCOMPARE(rig.ask({"reservation", "show", id}).at("reservations").items().size(), std::size_t(3));
    const Json coupon = rig.ask({"coupon", "show", "WELCOME10"});
    QCOMPARE(std::string(coupon.at("users").items().at(0).text("state")), std::string(paid ? "USED" : "ACTIVE"));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliOrderTest::aKeyAnswersWithTheFirstOrderInBothModes() {
    const CliRig rig;
    rig.loadDemo();
    for (const char* mode : {"orchestration", "choreography"}) {
        const std::vector<std::string> order{"order", "--user", "testuser", "--line", "magic-sword:1", "--line", "shield:1",
                                "--idempotency-key", mode, "--mode", mode, "--json"};
        const std::string id(rig.run(order).json().text("transactionId"));
        QVERIFY(!id.empty());
        QCOMPARE(std::string(rig.run(order).json().text("transactionId")), id);
        const Json saga = rig.ask({"saga", "show", id}).at("saga");
        QCOMPARE(std::string(saga.text("mode")), std::string(mode));
        QCOMPARE(saga.integer("quantity"), std::int64_t(2));
        QCOMPARE(saga.integer("amount"), std::int64_t(15'000));
    }
    QCOMPARE(rig.ask({"order", "list"}).at("orders").items().size(), std::size_t(2));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliOrderTest::badInputNamesTheField_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QStringList& arguments, const char* field) {
        QTest::newRow(name) << arguments << QString::fromLatin1(field);
    };
    const QString user = QStringLiteral("--user=testuser");
    const auto line = [](const char* text) { return QString::fromLatin1("--line=") + QString::fromLatin1(text); };
    row("nobody", {line("magic-sword:1")}, "user");
    row("empty basket", {user}, "lines");
    row("no quantity", {user, line("magic-sword")}, "lines[0]");
    row("no number", {user, line("magic-sword:many")}, "lines[0].quantity");
    row("zero", {user, line("magic-sword:0")}, "lines[0].quantity");
    row("twice", {user, line("shield:1"), line("shield:2")}, "lines[1].itemId");
    row("beyond money", {user, line("shield:9999999999999999")}, "lines[0].quantity");
    QStringList many{user};
    for (int n = 0; n < 10'001; ++n) many.append(QStringLiteral("--line=item-%1:1").arg(n));
    QTest::newRow("10,001 lines") << many << QStringLiteral("lines");
}

void CliOrderTest::badInputNamesTheField() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    const CliRig rig;
    rig.loadDemo();
    std::vector<std::string> words{"order", "--json"};
    for (const QString& argument : arguments) words.push_back(argument.toStdString());
    const CliRun run = rig.run(words);
    QCOMPARE(run.code, 2);
    QCOMPARE(QString::fromUtf8(run.json().at("error").text("field").data(), static_cast<int>(run.json().at("error").text("field").size())), field);
    QVERIFY(rig.ask({"order", "list"}).at("orders").items().empty());
}

void CliOrderTest::aCouponLivesItsLife() {
    const CliRig rig;
    rig.loadDemo();
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "coupon");
        words.insert(words.end(), {"--reason", "test"});
        return rig.run(words).code;
    };
    QCOMPARE(run({"create", "ONE", "--name", "One piece", "--percent", "10", "--total", "1", "--days", "30"}), 0);
    QCOMPARE(run({"create", "ONE", "--name", "Again", "--percent", "10", "--total", "1", "--days", "30"}), 2);
    QCOMPARE(run({"create", "TWO", "--name", "Two", "--percent", "101", "--total", "1", "--days", "30"}), 2);
    QCOMPARE(run({"stop", "ONE"}), 0);
    QCOMPARE(run({"issue", "ONE", "--user", "testuser"}), 2);
    QCOMPARE(run({"start", "ONE"}), 0);
    QCOMPARE(run({"issue", "ONE", "--user", "nobody"}), 2);
    QCOMPARE(run({"issue", "ONE", "--user", "testuser"}), 0);
    QCOMPARE(run({"issue", "ONE", "--user", "testuser"}), 2);
    QCOMPARE(run({"issue", "ONE", "--user", "user-123"}), 2);
    QCOMPARE(run({"revoke", "ONE", "--user", "testuser"}), 0);
    QCOMPARE(run({"revoke", "ONE", "--user", "testuser"}), 2);
    QCOMPARE(rig.ask({"coupon", "show", "ONE"}).integer("issued"), std::int64_t(1));
    QCOMPARE(rig.run({"coupon", "show", "NONE"}).code, 2);
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliOrderTest::aCouponIsChanged() {
    const CliRig rig;
    rig.loadDemo();
    const auto change = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"coupon", "change", "WELCOME10", "--json"});
        words.insert(words.end(), {"--reason", "test"});
        return rig.run(words);
    };
    const CliRun done = change({"--cap", "4000", "--item", "shield", "--days", "0", "--until", "2099-01-01"});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().at("before").integer("cap"), std::int64_t(5'000));
    QCOMPARE(done.json().at("after").integer("cap"), std::int64_t(4'000));
    const Json coupon = rig.ask({"coupon", "show", "WELCOME10"});
    QCOMPARE(std::string(coupon.text("target")), std::string("ITEM"));
    QCOMPARE(std::string(coupon.text("until")), std::string("2099-01-01T00:00:00.000Z"));
    QCOMPARE(coupon.integer("value"), std::int64_t(10));
    const auto refused = [&](std::vector<std::string> words) {
        const CliRun run = change(std::move(words));
        return run.code == 2 ? std::string(run.json().at("error").text("field")) : "code " + std::to_string(run.code);
    };
    QCOMPARE(refused({}), std::string("code"));
    QCOMPARE(refused({"--total", "0"}), std::string("total"));
    QCOMPARE(refused({"--total", "many"}), std::string("total"));
    QCOMPARE(refused({"--percent", "10", "--amount", "10"}), std::string("percent"));
    QCOMPARE(refused({"--item", "shield", "--all-items"}), std::string("category"));
    QCOMPARE(refused({"--until", "soon"}), std::string("until"));
    QCOMPARE(refused({"--until", "none"}), std::string("until"));
    QCOMPARE(rig.run({"coupon", "change", "NONE", "--cap", "1", "--reason", "test"}).code, 2);
    QCOMPARE(change({"--amount", "300", "--all-items"}).code, 0);
    QVERIFY(rig.ask({"coupon", "show", "WELCOME10"}).at("cap").isNull());
}

void CliOrderTest::theBestCouponIsNamedWithWhyNotTheOthers() {
    const CliRig rig;
    rig.loadDemo();
    const auto best = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"coupon", "best", "--json"});
        return rig.run(words);
    };
    const Json choice = best({"--user", "testuser", "--line", "magic-sword:1", "--line", "shield:1"}).json();
    QCOMPARE(std::string(choice.text("best")), std::string("FIRST2000"));
    QCOMPARE(choice.integer("discount"), std::int64_t(2'000));
    QCOMPARE(choice.integer("total"), std::int64_t(15'000));
    QCOMPARE(std::string(choice.at("coupons").items().at(2).text("refusal")), std::string("MIN_ORDER_AMOUNT_NOT_MET"));
    const CliRun words = rig.run({"coupon", "best", "--user", "testuser", "--line", "healing-potion:1"});
    QVERIFY2(words.code == 0 && words.out.find("No coupon of testuser takes anything off 1,000") == 0, words.out.c_str());
    const auto field = [&](std::vector<std::string> arguments) {
        const CliRun run = best(std::move(arguments));
        return run.code == 2 ? std::string(run.json().at("error").text("field")) : "code " + std::to_string(run.code);
    };
    QCOMPARE(field({"--user", "nobody", "--line", "shield:1"}), std::string("userId"));
    QCOMPARE(field({"--user", "testuser"}), std::string("lines"));
    QCOMPARE(field({"--user", "testuser", "--line", "shield:1", "--line", "nothing:1"}), std::string("lines[1].itemId"));
    QCOMPARE(field({"--user", "testuser", "--line", "item-disabled:1"}), std::string("lines[0].itemId"));
    QCOMPARE(field({"--user", "testuser", "--line", "shield:999999999999999"}), std::string("lines"));
}

// A saga that waits for a person keeps what it reserved; behind its end there is nothing left to expire.
void CliOrderTest::aReservationIsExpired() {
    const CliRig rig;
    rig.loadDemo();
    QCOMPARE(rig.run({"fault", "add", "--at", "game-order/payment", "--kind", "business-failure"}).code, 0);
    QCOMPARE(rig.run({"fault", "add", "--at", "game-order/item_reservation:compensation", "--kind", "technical-error"}).code, 0);
    const std::string saga(rig.run({"order", "--user", "testuser", "--line", "shield:2", "--json"}).json().text("transactionId"));
    QVERIFY(!saga.empty());
    const auto piece = [&] { return rig.ask({"reservation", "show", saga}).at("reservations").items().at(2); };
    QCOMPARE(std::string(piece().text("state")), std::string("RESERVED"));
    QCOMPARE(rig.stock("shield"), std::int64_t(28));
    const std::string id(piece().text("id"));
    const auto expire = [&](const std::string& which) {
        return rig.run({"reservation", "expire", which, "--reason", "test", "--json"});
    };
    const CliRun done = expire(id);
    QVERIFY2(done.code == 0, done.err.c_str());
    QCOMPARE(std::string(done.json().at("after").text("state")), std::string("EXPIRED"));
    QCOMPARE(std::string(piece().text("state")), std::string("EXPIRED"));
    QCOMPARE(rig.stock("shield"), std::int64_t(30));
    const CliRun again = expire(id);
    QCOMPARE(again.code, 2);
    QVERIFY2(again.json().at("error").text("reason").find("EXPIRED; only RESERVED") != std::string_view::npos, again.out.c_str());
    QCOMPARE(expire("RES_NONE").code, 2);
    QCOMPARE(rig.run({"verify"}).code, 0);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliOrderTest)
#include "tst_cli_order.moc"
