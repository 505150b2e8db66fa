// Sagas of any definition from the shell: start, signal, parents and children, versions.
#include <QtTest>

#include "tests/cli/cli_rig.h"

namespace saga {

class CliSagaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyDefinitionIsStarted();
    void aSignalLetsItGoOn();
    void parentAndChildNameEachOther();
    void badInputNamesTheField_data();
    void badInputNamesTheField();
};

namespace {

const std::string kPurchase = R"({"userId": "user-123", "itemId": "item-sword", "quantity": 1, "price": 100})";
const std::string kLeaf = R"({"name": "leaf", "version": 1, "input": {"n": "integer"}, "steps": [
    {"id": "wait", "signal": "go", "timeoutMs": 3600000}]})";
const std::string kTree = R"({"name": "tree", "version": 1, "input": {"n": "integer"}, "steps": [
    {"id": "leaf", "child": "leaf", "input": {"n": "$input.n"}}]})";

void publish(const CliRig& rig, const std::string& source) {
    rig.write("definition.json", source);
    QCOMPARE(rig.run({"definition", "publish", rig.file("definition.json")}).code, 0);
}

}  // namespace

void CliSagaTest::anyDefinitionIsStarted() {
    const CliRig rig;
    rig.loadDemo();
    const CliRun run = rig.run({"saga", "start", "item-purchase", "--input", kPurchase, "--idempotency-key", "k", "--json"});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json().at("saga").text("status"), std::string_view("COMPLETED"));
    rig.write("input.json", kPurchase);
    const CliRun again = rig.run({"saga", "start", "item-purchase", "--input", "@" + rig.file("input.json"), "--idempotency-key", "k", "--json"});
    QCOMPARE(again.json().at("saga").text("transactionId"), run.json().at("saga").text("transactionId"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
}

void CliSagaTest::aSignalLetsItGoOn() {
    const CliRig rig;
    rig.loadDemo();
    publish(rig, kLeaf);
    const CliRun started = rig.run({"saga", "start", "leaf", "--input", R"({"n": 1})", "--no-wait"});
    QCOMPARE(started.code, 0);
    const std::string id = started.out.substr(0, started.out.find('\n'));
    const Json list = rig.ask({"definition", "list"});
    for (const Json& view : list.at("definitions").items())
        QCOMPARE(view.integer("running"), std::int64_t(view.text("name") == "leaf"));
    QCOMPARE(rig.run({"saga", "signal", id, "stop"}).code, 2);
    QCOMPARE(rig.run({"saga", "signal", id, "go", "--data", R"({"by": "bob"})"}).code, 0);
    const Json shown = rig.ask({"saga", "show", id});
    QCOMPARE(shown.at("saga").text("status"), std::string_view("COMPLETED"));
    QCOMPARE(shown.at("steps").items().at(0).at("data").text("by"), std::string_view("bob"));
    QCOMPARE(shown.at("steps").items().at(0).text("signal"), std::string_view("go"));
    const CliRun late = rig.run({"saga", "signal", id, "go"});
    QCOMPARE(late.code, 0);
    QVERIFY2(late.out.find("is COMPLETED.") != std::string::npos, late.out.c_str());
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliSagaTest::parentAndChildNameEachOther() {
    const CliRig rig;
    rig.loadDemo();
    publish(rig, kLeaf);
    rig.write("tree.json", kTree);
    QCOMPARE(rig.run({"definition", "validate", rig.file("tree.json")}).code, 0);
    publish(rig, kTree);
    const CliRun started = rig.run({"saga", "start", "tree", "--input", R"({"n": 1})", "--no-wait"});
    const std::string id = started.out.substr(0, started.out.find('\n'));
    // It is stored; the program that opens the database next begins its step.
    std::string child;
    for (int look = 0; child.empty() && look < 100; ++look)
        child = rig.ask({"saga", "show", id}).at("steps").items().at(0).text("child");
    QVERIFY(!child.empty());
    QVERIFY(rig.run({"saga", "show", id}).out.find(child) != std::string::npos);
    QCOMPARE(rig.ask({"saga", "show", child}).text("parent"), std::string_view(id));
    QVERIFY(rig.run({"saga", "show", child}).out.find(id) != std::string::npos);
}

void CliSagaTest::badInputNamesTheField_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("field");
    QTest::newRow("no such definition") << QStringList{QStringLiteral("nothing")} << QStringLiteral("definition");
    QTest::newRow("no such version") << QStringList{QStringLiteral("item-purchase"), QStringLiteral("--version=9")} << QStringLiteral("version");
    QTest::newRow("not JSON") << QStringList{QStringLiteral("item-purchase"), QStringLiteral("--input={")} << QStringLiteral("input");
    QTest::newRow("no object") << QStringList{QStringLiteral("item-purchase"), QStringLiteral("--input=[]")} << QStringLiteral("input");
    QTest::newRow("missing field") << QStringList{QStringLiteral("item-purchase"), QStringLiteral("--input={\"userId\":\"u\"}")} << QStringLiteral("input.itemId");
    QTest::newRow("unknown field") << QStringList{QStringLiteral("leaf"), QStringLiteral("--input={\"n\":1,\"m\":1}")} << QStringLiteral("input.m");
    QTest::newRow("needs a conductor") << QStringList{QStringLiteral("leaf"), QStringLiteral("--input={\"n\":1}"), QStringLiteral("--mode=choreography")}
                                       << QStringLiteral("mode");
    QTest::newRow("no such file") << QStringList{QStringLiteral("item-purchase"), QStringLiteral("--input=@nowhere.json")} << QStringLiteral("input");
}

void CliSagaTest::badInputNamesTheField() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, field);
    const CliRig rig;
    rig.loadDemo();
    publish(rig, kLeaf);
    std::vector<std::string> words{"saga", "start", "--json"};
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    const CliRun run = rig.run(words);
    QCOMPARE(run.code, 2);
    QCOMPARE(QString::fromStdString(std::string(run.json().at("error").text("field"))), field);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliSagaTest)
#include "tst_cli_saga.moc"
