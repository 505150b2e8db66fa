// Schemas of events and the projections made from them, from the shell.
#include <QtTest>

#include "core/stores/sqlite/sqlite_store.h"
#include "tests/cli/cli_rig.h"

namespace saga {

class CliSchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anIncompatibleChangeIsRefused_data();
    void anIncompatibleChangeIsRefused();
    void whatIsNoSchemaIsBadInput_data();
    void whatIsNoSchemaIsBadInput();
    void releasedVersionsAreListedAndShown();
    void generatedOrdersHoldAndAreRebuilt();
    void aDamagedStreamIsNamed();
};

void CliSchemaTest::anIncompatibleChangeIsRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char* title, const char* name, const char* from, const char* to, const char* problem) {
        QTest::newRow(title) << QString::fromLatin1(name) << QByteArray(from) + '\n' + to << QByteArray(problem);
    };
    row("the same", "PaymentFailed.v2.json", "", "", "");
    row("optional field", "PaymentFailed.v2.json", R"("code": {)", R"("hint": { "type": "string" }, "code": {)", "");
    row("required field", "PaymentFailed.v2.json", R"("code"])", R"("code", "message"])", "message: is required now");
    row("narrower", "PaymentFailed.v2.json", R"("maxLength": 64)", R"("maxLength": 10)", "code: maxLength is 10 now");
    row("released as it is", "PaymentFailed.v1.json", "", "", "");
    row("released otherwise", "PaymentFailed.v1.json", R"("maxLength": 64)", R"("maxLength": 65)",
        "version 1 was released with another schema; a change needs version 2");
    row("gap", "PaymentFailed.v3.json", "", "", "the next version of PaymentFailed is 2");
    row("new type", "PaymentLost.v1.json", "", "", "");
    row("new type that begins late", "PaymentLost.v2.json", "", "", "the next version of PaymentLost is 1");
}

void CliSchemaTest::anIncompatibleChangeIsRefused() {
    QFETCH(const QString, name);
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, problem);
    const CliRig rig;
    QByteArray source = QByteArray::fromStdString(CliRig::runBare({"schema", "show", "PaymentFailed"}).out);
    QVERIFY(source.contains("PaymentFailed"));
    const QByteArrayList replaced = change.split('\n');
    if (!replaced[0].isEmpty()) {
        QVERIFY(source.contains(replaced[0]));
        source.replace(replaced[0], replaced[1]);
    }
    rig.write(name.toStdString(), source.toStdString());
    const CliRun run = CliRig::runBare({"schema", "check", rig.file(name.toStdString()), "--json"});
    QCOMPARE(run.code, problem.isEmpty() ? 0 : 1);
    QCOMPARE(run.json().at("compatible").asBool(), problem.isEmpty());
    if (!problem.isEmpty())
        QCOMPARE(QByteArray::fromStdString(run.json().at("problems").items().at(0).asString()), problem);
    const CliRun text = CliRig::runBare({"schema", "check", rig.file(name.toStdString())});
    QVERIFY(QByteArray::fromStdString(text.out).contains(problem.isEmpty() ? "Compatible: " : problem));
}

void CliSchemaTest::whatIsNoSchemaIsBadInput_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("name") << "schema.json" << QByteArray("{}") << QByteArray("file");
    QTest::newRow("version 0") << "OrderCreated.v0.json" << QByteArray("{}") << QByteArray("file");
    QTest::newRow("no JSON") << "OrderCreated.v3.json" << QByteArray("{") << QByteArray("OrderCreated.v3");
    QTest::newRow("keyword") << "OrderCreated.v3.json" << QByteArray(R"({"type": "object", "const": 1})") << QByteArray("OrderCreated.v3: const");
    QTest::newRow("too long") << "OrderCreated.v3.json" << QByteArray(70'000, ' ') << QByteArray("file");
}

void CliSchemaTest::whatIsNoSchemaIsBadInput() {
    QFETCH(const QString, name);
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, field);
    const CliRig rig;
    rig.write(name.toStdString(), source.toStdString());
    const CliRun run = CliRig::runBare({"schema", "check", rig.file(name.toStdString()), "--json"});
    QCOMPARE(run.code, 2);
    QCOMPARE(QByteArray::fromStdString(std::string(run.json().at("error").text("field"))), field);
}

void CliSchemaTest::releasedVersionsAreListedAndShown() {
    const Json list = CliRig::runBare({"schema", "list", "--json"}).json();
    const Json::Array& schemas = list.at("schemas").items();
    QCOMPARE(schemas.size(), std::size_t(8));
    QCOMPARE(schemas[2].dump(), std::string(R"({"type":"OrderCreated","version":1,"next":"upcaster"})"));
    QCOMPARE(schemas[3].dump(), std::string(R"({"type":"OrderCreated","version":2,"next":"latest"})"));
    QVERIFY(CliRig::runBare({"schema", "list"}).out.find("OrderStatusChanged") != std::string::npos);
    QVERIFY(CliRig::runBare({"schema", "show", "OrderCreated"}).out.find("paymentMethod") != std::string::npos);
    QVERIFY(CliRig::runBare({"schema", "show", "OrderCreated.v1"}).out.find("paymentMethod") == std::string::npos);
    QCOMPARE(CliRig::runBare({"schema", "show", "OrderCreated.v1", "--json"}).json().at("schema").text("title"), std::string_view("OrderCreated"));
    for (const char* name : {"OrderLost", "OrderCreated.v3", "OrderCreated.v", "OrderCreated.v0", "OrderCreated.v99999999999"})
        QCOMPARE(CliRig::runBare({"schema", "show", name}).code, 2);
}

void CliSchemaTest::generatedOrdersHoldAndAreRebuilt() {
    const CliRig rig;
    const Json made = rig.ask({"bench", "generate", "--sagas", "20", "--checkouts", "700"});
    QCOMPARE(made.integer("checkouts"), std::int64_t(700));
    QCOMPARE(rig.run({"verify"}).code, 0);
    {
        SqliteOptions options;
        options.file = rig.database();
        const auto store = SqliteStore::open(options);
        QVERIFY(store.ok());
        WriteBatch batch;
        batch.checkout.thrownAway.push_back({{100}, {650}});
        batch.commit = {(*store)->facts()->commit.value + 1};
        QVERIFY((*store)->commit(batch).ok());
    }
    QCOMPARE(rig.run({"verify"}).code, 3);
    const CliRun rebuilt = rig.run({"projections", "rebuild", "--reason", "rows were lost", "--json"});
    QCOMPARE(rebuilt.code, 0);
    QCOMPARE(rebuilt.json().integer("streams"), std::int64_t(700));
    QCOMPARE(rebuilt.json().integer("events"), std::int64_t(2'800));
    QVERIFY(rebuilt.json().integer("eventsPerSecond") > 0);
    QCOMPARE(rig.run({"verify"}).code, 0);
    const Json audit = rig.ask({"audit", "list", "--limit", "1"}).at("audit").items().at(0);
    QCOMPARE(audit.text("action"), std::string_view("projections.rebuild"));
    QCOMPARE(audit.text("reason"), std::string_view("rows were lost"));
    QVERIFY(rig.run({"projections", "rebuild"}).out.starts_with("Rebuilt 700 orders and their payments from 2,800 events in "));
}

void CliSchemaTest::aDamagedStreamIsNamed() {
    const CliRig rig;
    rig.ask({"bench", "generate", "--sagas", "0", "--checkouts", "3"});
    {
        SqliteOptions options;
        options.file = rig.database();
        const auto store = SqliteStore::open(options);
        WriteBatch batch;
        CheckoutEvent event;
        event.saga = {2};
        event.version = 6;
        event.type = "OrderCancelled";
        batch.checkout.events.push_back(event);
        batch.commit = {(*store)->facts()->commit.value + 1};
        QVERIFY((*store)->commit(batch).ok());
    }
    const CliRun run = rig.run({"projections", "rebuild", "--json"});
    QVERIFY(run.code != 0);
    QCOMPARE(run.json().at("error").text("field"), std::string_view("stream 2, version 6, OrderCancelled"));
    QCOMPARE(rig.run({"verify"}).code, 3);
    QCOMPARE(rig.run({"projections", "rebuild", "--reason", std::string(600, 'x')}).code, 2);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliSchemaTest)
#include "tst_cli_schema.moc"
