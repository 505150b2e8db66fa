// Faults on the way and dead letters from the shell.
#include <QtTest>

#include "tests/cli/cli_rig.h"

namespace saga {

class CliDeadLetterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPoisonedEventIsRepaired();
    void discardLeavesTheSagaWaiting();
    void badInputNamesTheField_data();
    void badInputNamesTheField();
};

namespace {

// A purchase whose second event nobody could read; gives the saga's id.
std::string poisoned(const CliRig& rig) {
    rig.loadDemo();
    const CliRun added = rig.run({"fault", "add", "--at", "item-purchase/item_grant:deliver", "--kind", "poison", "--where", "user = user-123"});
    if (added.code != 0) qFatal("%s", added.err.c_str());
    const CliRun bought = rig.run({"purchase", "--user", "user-123", "--item", "item-sword", "--quantity", "1", "--price", "100",
                                   "--mode", "choreography", "--json"});
    if (bought.code != 1) qFatal("%s", bought.out.c_str());
    return std::string(bought.json().text("transactionId"));
}

std::string letterId(const CliRig& rig, std::size_t at = 0) {
    return std::string(rig.ask({"dead-letter", "list", "--state", "all"}).at("deadLetters").items().at(at).text("id"));
}

}  // namespace

void CliDeadLetterTest::aPoisonedEventIsRepaired() {
    const CliRig rig;
    const std::string saga = poisoned(rig);
    const std::string id = letterId(rig);
    QVERIFY(id.starts_with(saga + "/") && id.ends_with("/ItemGrantHandler"));
    const Json shown = rig.ask({"dead-letter", "show", id});
    QCOMPARE(std::string(shown.text("event")), std::string("UserValidated"));
    QCOMPARE(shown.integer("tries"), std::int64_t{3});
    QVERIFY(rig.run({"dead-letter", "show", id}).out.find("Payload: [[1,") != std::string::npos);
    const Json group = rig.ask({"dead-letter", "list", "--groups"}).at("groups").items().at(0);
    QCOMPARE(group.integer("count"), std::int64_t{1});

    // The rule is still there.
    QCOMPARE(rig.run({"dead-letter", "redrive", id, "--reason", "try"}).code, 1);
    const std::string again = letterId(rig);
    QVERIFY(again != id);
    QCOMPARE(rig.run({"fault", "stop-all"}).code, 0);
    QCOMPARE(rig.run({"dead-letter", "redrive", again, "--reason", "repaired"}).code, 0);
    QCOMPARE(std::string(rig.ask({"saga", "show", saga}).at("saga").text("status")), std::string("COMPLETED"));
    const CliRun twice = rig.run({"dead-letter", "redrive", again, "--reason", "repaired"});
    QCOMPARE(twice.code, 2);
    QVERIFY(twice.err.find("redriven already") != std::string::npos);
    QVERIFY(rig.ask({"dead-letter", "list"}).at("deadLetters").items().empty());
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliDeadLetterTest::discardLeavesTheSagaWaiting() {
    const CliRig rig;
    const std::string saga = poisoned(rig);
    const std::string id = letterId(rig);
    const Json done = rig.ask({"dead-letter", "discard", id, "--reason", "sent by mistake"});
    QCOMPARE(done.integer("done"), std::int64_t{1});
    QCOMPARE(std::string(rig.ask({"dead-letter", "show", id}).text("state")), std::string("discarded"));
    QVERIFY(rig.run({"saga", "list", "--filter", "attention", "--json"}).out.find(saga) != std::string::npos);
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliDeadLetterTest::badInputNamesTheField_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QStringList& arguments, const char* field) {
        QTest::newRow(name) << arguments << QString::fromLatin1(field);
    };
    const QString letter = QStringLiteral("dead-letter");
    const QString fault = QStringLiteral("fault");
    const auto text = [](const char* word) { return QString::fromLatin1(word); };
    row("no such state", {letter, text("list"), text("--state=lost")}, "state");
    row("no such limit", {letter, text("list"), text("--limit=0")}, "limit");
    row("no cursor", {letter, text("list"), text("--cursor=x")}, "cursor");
    row("no id", {letter, text("show"), text("x")}, "id");
    row("nobody's id", {letter, text("show"), text("TXN_1/2/H")}, "id");
    row("no reason", {letter, text("discard"), text("TXN_1/2/H")}, "reason");
    row("blank reason", {letter, text("discard"), text("TXN_1/2/H"), text("--reason= ")}, "reason");
    row("no letter named", {letter, text("redrive"), text("--reason=x")}, "ids");
    row("no file", {letter, text("redrive"), text("TXN_1/2/H"), text("--reason=x"), text("--payload=/nothing")}, "payload");
    row("a step's kind on the way", {fault, text("add"), text("--at=publish"), text("--kind=lost-reply")}, "kind");
    row("a way's kind at a step", {fault, text("add"), text("--at=item-purchase/item_grant"), text("--kind=drop")}, "kind");
    row("no such place", {fault, text("add"), text("--at=item-purchase/item_grant:commit"), text("--kind=drop")}, "at");
    row("code on the way", {fault, text("add"), text("--at=deliver"), text("--kind=drop"), text("--code=X")}, "code");
}

void CliDeadLetterTest::badInputNamesTheField() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    const CliRig rig;
    rig.loadDemo();
    std::vector<std::string> words{"--json"};
    for (const QString& argument : arguments) words.push_back(argument.toStdString());
    const CliRun run = rig.run(words);
    QCOMPARE(run.code, 2);
    QCOMPARE(QString::fromStdString(std::string(run.json().at("error").text("field"))), field);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliDeadLetterTest)
#include "tst_cli_dead_letter.moc"
