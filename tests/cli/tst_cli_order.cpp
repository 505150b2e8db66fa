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

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliOrderTest)
#include "tst_cli_order.moc"
