// Checkouts and traces from the shell.
#include <QtTest>

#include "tests/cli/cli_rig.h"

namespace saga {
namespace {

std::string textAt(const Json& json, const char* key) {
    return std::string(json.text(key));
}

const std::vector<std::string>& asked() {
    static const std::vector<std::string> words{"checkout", "--buyer", "alice", "--line", "PRO-1:Keyboard: black:2:4500",
                                                "--line", "PRO-2:Mouse mat:1:900", "--address", "1 Main Street"};
    return words;
}

std::vector<std::string> askedWith(std::initializer_list<const char*> more) {
    std::vector<std::string> words = asked();
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

// The simulated gateway declines one payment in ten: an order that went through.
Json completed(const CliRig& rig) {
    for (int tries = 0; tries < 20; ++tries) {
        const Json answer = rig.ask(asked());
        if (answer.at("success").asBool()) return answer;
    }
    qFatal("no checkout completes");
}

}  // namespace

class CliCheckoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCheckoutAddsUp_data();
    void aCheckoutAddsUp();
    void aKeyAnswersWithTheFirstCheckout();
    void badInputNamesTheField_data();
    void badInputNamesTheField();
    void anOrderMovesOnAndBack();
    void anOrderOfTheOtherSystemIsPointedAt();
    void aTraceIsReadable();
    void helpShowsExamples();
};

void CliCheckoutTest::aCheckoutAddsUp_data() {
    QTest::addColumn<QString>("mode");
    QTest::newRow("orchestration") << QStringLiteral("orchestration");
    QTest::newRow("choreography") << QStringLiteral("choreography");
}

void CliCheckoutTest::aCheckoutAddsUp() {
    QFETCH(QString, mode);
    const CliRig rig;
    rig.loadDemo();
    const CliRun run = rig.run(askedWith({"--method", "bank_transfer", "--mode", qPrintable(mode), "--json"}));
    const Json answer = run.json();
    const bool paid = answer.at("success").asBool();
    QCOMPARE(run.code, paid ? 0 : 1);
    QCOMPARE(textAt(answer, "status"), std::string(paid ? "completed" : "compensated"));
    if (paid) QCOMPARE(answer.at("data").integer("totalAmount"), std::int64_t(9'900));
    const Json detail = rig.ask({"checkout", "show", textAt(answer, "transactionId")});
    const Json& order = detail.at("order");
    QCOMPARE(textAt(order, "status"), std::string(paid ? "confirmed" : "cancelled"));
    QCOMPARE(textAt(order, "paymentMethod"), std::string("bank_transfer"));
    QCOMPARE(textAt(order.at("items").items().at(0), "productName"), std::string("Keyboard: black"));
    QCOMPARE(textAt(detail.at("payment"), "status"), std::string(paid ? "completed" : "failed"));
    QCOMPARE(detail.at("events").items().size(), std::size_t(4));
    QCOMPARE(rig.ask({"checkout", "list", "--buyer", "alice"}).at("checkouts").items().size(), std::size_t(1));
    QVERIFY(rig.ask({"checkout", "list", "--buyer", "bob"}).at("checkouts").items().empty());
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliCheckoutTest::aKeyAnswersWithTheFirstCheckout() {
    const CliRig rig;
    rig.loadDemo();
    const std::vector<std::string> keyed = askedWith({"--idempotency-key", "k-1", "--json"});
    const std::string id = textAt(rig.run(keyed).json(), "transactionId");
    QVERIFY(!id.empty());
    QCOMPARE(textAt(rig.run(keyed).json(), "transactionId"), id);
    const CliRun other = rig.run(askedWith({"--idempotency-key", "k-1", "--method", "debit_card", "--json"}));
    QCOMPARE(other.code, 2);
    QCOMPARE(textAt(other.json().at("error"), "field"), std::string("idempotencyKey"));
    const std::string accepted = rig.run(askedWith({"--no-wait"})).out;
    QVERIFY(accepted.starts_with("TXN_"));
    // It is stored; the program that opens the database next may have to begin its first step.
    std::size_t placed = 1;
    for (int look = 0; placed == 1 && look < 100; ++look) placed = rig.ask({"checkout", "list"}).at("checkouts").items().size();
    QCOMPARE(placed, std::size_t(2));
}

void CliCheckoutTest::badInputNamesTheField_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QStringList& arguments, const char* field) {
        QTest::newRow(name) << arguments << QString::fromLatin1(field);
    };
    const QString buyer = QStringLiteral("--buyer=alice");
    const QString home = QStringLiteral("--address=1 Main Street");
    const auto line = [](const char* text) { return QString::fromLatin1("--line=") + QString::fromLatin1(text); };
    row("nobody", {line("PRO-1:Thing:1:10"), home}, "buyer");
    row("empty basket", {buyer, home}, "lines");
    row("no name", {buyer, home, line("PRO-1:1:10")}, "lines[0]");
    row("one word", {buyer, home, line("PRO-1")}, "lines[0]");
    row("only colons", {buyer, home, line(":::")}, "lines[0].quantity");
    row("no quantity", {buyer, home, line("PRO-1:Thing:many:10")}, "lines[0].quantity");
    row("no price", {buyer, home, line("PRO-1:Thing:1:cheap")}, "lines[0].price");
    row("zero pieces", {buyer, home, line("PRO-1:Thing:0:10")}, "lines[0].quantity");
    row("below nothing", {buyer, home, line("PRO-1:Thing:1:-1")}, "lines[0].price");
    row("blank name", {buyer, home, line("PRO-1: :1:10")}, "lines[0].productName");
    row("twice", {buyer, home, line("PRO-1:Thing:1:10"), line("PRO-1:Thing:2:10")}, "lines[1].productId");
    row("beyond money", {buyer, home, line("PRO-1:Thing:2:999999999999999")}, "total");
    row("no address", {buyer, line("PRO-1:Thing:1:10")}, "address");
    row("no such method", {buyer, home, line("PRO-1:Thing:1:10"), QStringLiteral("--method=shells")}, "method");
    QStringList many{buyer, home};
    for (int n = 0; n < 10'001; ++n) many.append(QStringLiteral("--line=PRO-%1:Thing:1:10").arg(n));
    row("10,001 lines", many, "lines");
}

void CliCheckoutTest::badInputNamesTheField() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    const CliRig rig;
    rig.loadDemo();
    std::vector<std::string> words{"checkout", "--json"};
    for (const QString& argument : arguments) words.push_back(argument.toStdString());
    const CliRun run = rig.run(words);
    QCOMPARE(run.code, 2);
    QCOMPARE(textAt(run.json().at("error"), "field"), field.toStdString());
    QVERIFY(rig.ask({"checkout", "list"}).at("checkouts").items().empty());
}

void CliCheckoutTest::anOrderMovesOnAndBack() {
    const CliRig rig;
    rig.loadDemo();
    const std::string order = textAt(completed(rig).at("data"), "orderId");
    const auto run = [&](const char* command, std::initializer_list<const char*> more = {}) {
        std::vector<std::string> words{"checkout", command, order, "--reason", "as agreed", "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return rig.run(words);
    };
    const CliRun early = run("deliver");
    QCOMPARE(early.code, 2);
    QVERIFY(textAt(early.json().at("error"), "reason").find("shipped") != std::string::npos);
    const CliRun stale = run("ship", {"--expected-version", "3"});
    QCOMPARE(stale.code, 2);
    QCOMPARE(textAt(stale.json().at("error"), "code"), std::string("CONFLICT"));
    QCOMPARE(rig.run({"checkout", "ship", order}).code, 2);  // no reason
    QCOMPARE(textAt(run("ship", {"--expected-version", "4"}).json().at("order"), "status"), std::string("shipped"));
    QCOMPARE(run("cancel").code, 2);
    QCOMPARE(textAt(run("deliver").json().at("order"), "status"), std::string("delivered"));
    const CliRun refunded = run("refund");
    QCOMPARE(refunded.code, 0);
    QCOMPARE(textAt(refunded.json().at("order"), "status"), std::string("cancelled"));
    QCOMPARE(textAt(refunded.json().at("payment"), "status"), std::string("refunded"));
    QCOMPARE(rig.run({"checkout", "show", "ORD_nobody"}).code, 2);
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliCheckoutTest::anOrderOfTheOtherSystemIsPointedAt() {
    const CliRig rig;
    rig.loadDemo();
    const Json answer = completed(rig);
    const std::string order = textAt(answer.at("data"), "orderId");
    for (const std::string& id : {order, textAt(answer, "transactionId")}) {
        const CliRun run = rig.run({"order", "show", id});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.find("sagactl checkout show " + order) != std::string::npos, run.err.c_str());
    }
}

void CliCheckoutTest::aTraceIsReadable() {
    const CliRig rig;
    rig.loadDemo();
    const Json answer = rig.ask(askedWith({"--correlation-id", "visit-7"}));
    const std::string saga = textAt(answer, "transactionId");
    const Json trace = rig.ask({"trace", "visit-7"});
    QVERIFY(trace.at("found").asBool());
    QCOMPARE(textAt(trace.at("saga"), "id"), saga);
    QCOMPARE(rig.ask({"trace", saga}).dump(), trace.dump());
    const std::string order = textAt(trace.at("order"), "orderId");
    QCOMPARE(rig.ask({"trace", order}).dump(), trace.dump());
    QVERIFY(trace.at("timeline").items().size() >= 9);
    const CliRun shown = rig.run({"trace", order});
    QCOMPARE(shown.code, 0);
    for (const char* part : {"Correlation visit-7", "OrderCreated", "payment", "CAUSED BY"})
        QVERIFY2(shown.out.find(part) != std::string::npos, part);
    const CliRun nothing = rig.run({"trace", "nobody"});
    QCOMPARE(nothing.code, 0);
    QVERIFY(nothing.out.find("Nothing belongs to nobody") != std::string::npos);
    QVERIFY(!rig.ask({"trace", "nobody"}).at("found").asBool(true));
}

void CliCheckoutTest::helpShowsExamples() {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"checkout", "--help"}, {"checkout", "ship", "--help"},
                                                  {"checkout", "list", "--help"}, {"trace", "--help"}}) {
        const CliRun run = CliRig::runBare(words);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.find("Example") != std::string::npos, run.out.c_str());
    }
    for (const char* shell : {"bash", "zsh"}) {
        const std::string completion = CliRig::runBare({"completion", shell}).out;
        QVERIFY(completion.find("'checkout ship'") != std::string::npos);
        QVERIFY(completion.find("'trace'") != std::string::npos);
    }
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliCheckoutTest)
#include "tst_cli_checkout.moc"
