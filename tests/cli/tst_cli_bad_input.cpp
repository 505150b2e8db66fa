// Everything wrong that can be typed: refused with the field named and nothing changed.
#include <QTest>

#include "tests/cli/cli_rig.h"

namespace saga {

using Arguments = std::vector<std::string>;

class CliBadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void filtersMarkTheirPlace();
    void unknownWordsAreNamed();
    void aWrongDefinitionIsRefused_data();
    void aWrongDefinitionIsRefused();
    void cleanupTestCase();

private:
    Json snapshot() const;

    CliRig m_rig;
    Json m_before;
};

namespace {

Arguments purchase(const char* user, const char* item, const char* quantity, const char* price) {
    return {"purchase", "--user", user, "--item", item, "--quantity", quantity, "--price", price};
}

Arguments fault(Arguments more) {
    Arguments all{"fault", "add", "--at", "item-purchase/item_grant", "--kind", "technical-error"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace

Json CliBadInputTest::snapshot() const {
    Json all;
    for (const char* what : {"user", "item", "saga", "fault", "definition"}) {
        Json list = m_rig.ask({what, "list"});
        list.set("commit", {});  // a refusal is a commit of its audit record
        all.append(std::move(list));
    }
    return all;
}

void CliBadInputTest::initTestCase() {
    m_rig.loadDemo();
    m_before = snapshot();
}

void CliBadInputTest::refused_data() {
    QTest::addColumn<Arguments>("arguments");
    QTest::addColumn<std::string>("field");
    const auto row = [](const char* name, const Arguments& arguments, const char* field) {
        QTest::newRow(name) << arguments << std::string(field);
    };
    row("quantity 0", purchase("user-123", "item-sword", "0", "100"), "quantity");
    row("quantity negative", purchase("user-123", "item-sword", "-1", "100"), "quantity");
    row("quantity 2^63", purchase("user-123", "item-sword", "9223372036854775808", "100"), "quantity");
    row("quantity 2^63-1", purchase("user-123", "item-sword", "9223372036854775807", "100"), "quantity");
    row("quantity in words", purchase("user-123", "item-sword", "one", "100"), "quantity");
    row("quantity with a fraction", purchase("user-123", "item-sword", "1.0", "100"), "quantity");
    row("quantity empty", purchase("user-123", "item-sword", "", "100"), "quantity");
    row("price negative", purchase("user-123", "item-sword", "1", "-1"), "price");
    row("price 2^63", purchase("user-123", "item-sword", "1", "9223372036854775808"), "price");
    row("user empty", purchase("", "item-sword", "1", "100"), "userId");
    row("user overlong", purchase(std::string(65, 'u').c_str(), "item-sword", "1", "100"), "userId");
    row("user of 10 MB", purchase(std::string(10'000'000, 'u').c_str(), "item-sword", "1", "100"), "userId");
    row("user not UTF-8", purchase("\xff\xfe", "item-sword", "1", "100"), "userId");
    row("user with a control character", purchase("user\n123", "item-sword", "1", "100"), "userId");
    row("item empty", purchase("user-123", "", "1", "100"), "itemId");
    row("item of 10 MB", purchase("user-123", std::string(10'000'000, 'i').c_str(), "1", "100"), "itemId");
    row("item with a colon", purchase("user-123", "item:sword", "1", "100"), "itemId");
    row("key empty", {"purchase", "--user", "user-123", "--item", "item-sword", "--quantity", "1", "--price", "100", "--idempotency-key", ""}, "idempotencyKey");
    row("key overlong", {"purchase", "--user", "user-123", "--item", "item-sword", "--quantity", "1", "--price", "100", "--idempotency-key", std::string(201, 'k')}, "idempotencyKey");
    row("correlation id not UTF-8", {"--correlation-id", "\xc0\x80", "stats"}, "correlationId");
    row("price missing", {"purchase", "--user", "user-123", "--item", "item-sword", "--quantity", "1"}, "price");
    row("load without a pace", {"load", "--for", "1s"}, "rate");
    row("load at no rate", {"load", "--rate", "0", "--for", "1s"}, "rate");
    row("load for no time", {"load", "--rate", "5", "--for", "0s"}, "duration");
    row("load by nobody", {"load", "--rate", "5", "--for", "1s", "--user", "nobody"}, "users");
    row("load of too many failures", {"load", "--rate", "5", "--failures", "101"}, "failures");
    row("statistics of a second", {"stats", "--range", "1s"}, "range");
    row("limit 0", {"saga", "list", "--limit", "0"}, "limit");
    row("limit 1001", {"saga", "list", "--limit", "1001"}, "limit");
    row("cursor in words", {"saga", "list", "--cursor", "next"}, "cursor");
    row("filter", {"saga", "list", "--filter", "status ="}, "filter");
    row("filter of 5000 bytes", {"saga", "list", "--filter", "user = " + std::string(5000, 'u')}, "filter");
    row("saga id unknown", {"saga", "show", "TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB"}, "id");
    row("saga id empty", {"saga", "plan", ""}, "id");
    row("saga id of 10 MB", {"saga", "events", std::string(10'000'000, 'T')}, "id");
    row("no reason", {"saga", "compensate", "TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB"}, "reason");
    row("blank reason", {"saga", "compensate", "TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB", "--reason", "  "}, "reason");
    row("neither ids nor filter", {"saga", "retry", "--reason", "x"}, "ids");
    row("ids and filter", {"saga", "retry", "TXN_1", "--filter", "running", "--reason", "x"}, "ids");
    row("filter that matches nothing", {"saga", "retry", "--filter", "running", "--yes", "--reason", "x"}, "filter");
    row("fault at nowhere", {"fault", "add", "--at", "item-purchase", "--kind", "delay"}, "at");
    row("fault at commit", {"fault", "add", "--at", "commit", "--kind", "delay"}, "at");
    row("fault at an unknown step", {"fault", "add", "--at", "item-purchase/nowhere", "--kind", "delay"}, "step");
    row("fault of an unknown kind", {"fault", "add", "--at", "item-purchase/item_grant", "--kind", "flood"}, "kind");
    row("fault probability 0", fault({"--probability", "0"}), "probability");
    row("fault share 2", fault({"--share", "2"}), "share");
    row("fault count negative", fault({"--count", "-1"}), "count");
    row("fault duration", fault({"--for", "soon"}), "for");
    row("fault where", fault({"--where", "user ="}), "where");
    row("fault where of what is not known", fault({"--where", "status = FAILED"}), "where");
    row("rule unknown", {"fault", "remove", "FLT_01J8ZQ4T3N8K6Y2M5R7V9W0XAB"}, "rule");
    row("user unknown", {"user", "show", "nobody"}, "userId");
    row("top-up of nobody", {"user", "top-up", "nobody", "--amount", "1", "--reason", "x"}, "userId");
    row("top-up of 0", {"user", "top-up", "user-123", "--amount", "0", "--reason", "x"}, "amount");
    row("deduct too much", {"user", "deduct", "user-123", "--amount", "1001", "--reason", "x"}, "amount");
    row("edit without a reason", {"user", "suspend", "user-123", "--reason", ""}, "reason");
    row("remove more than the stock", {"item", "remove-stock", "item-sword", "--pieces", "51", "--reason", "x"}, "pieces");
    row("price too high", {"item", "set-price", "item-sword", "--price", "1000000000000001", "--reason", "x"}, "price");
    row("definition file missing", {"definition", "publish", "no-such-file.json"}, "file");
    row("definition unknown", {"definition", "show", "no-such-definition"}, "name");
    row("acked file missing", {"verify", "--acked", "no-such-file"}, "acked");
    row("events without follow", {"events"}, "follow");
}

void CliBadInputTest::refused() {
    QFETCH(Arguments, arguments);
    QFETCH(std::string, field);
    arguments.emplace_back("--json");
    const CliRun run = m_rig.run(arguments);
    QCOMPARE(run.code, 2);
    const Json error = run.json().at("error");
    QVERIFY2(error.isObject(), run.out.substr(0, 500).c_str());
    QCOMPARE(std::string(error.text("field")), field);
    QVERIFY(!error.text("reason").empty());
    QVERIFY(!error.text("advice").empty());
    QVERIFY2(run.err.size() < 2000, "the message repeats the input");
}

void CliBadInputTest::filtersMarkTheirPlace() {
    const CliRun run = m_rig.run({"saga", "list", "--filter", "status = FAILED and"});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.find("column 20") != std::string::npos, run.err.c_str());
    QVERIFY2(run.err.find("\n  status = FAILED and\n                     ^") != std::string::npos, run.err.c_str());
}

void CliBadInputTest::unknownWordsAreNamed() {
    const CliRun command = m_rig.run({"buy", "--json"});
    QCOMPARE(command.code, 2);
    QCOMPARE(std::string(command.json().at("error").text("field")), std::string("buy"));
    const CliRun option = m_rig.run({"stats", "--colour", "red", "--json"});
    QCOMPARE(option.code, 2);
    QCOMPARE(std::string(option.json().at("error").text("field")), std::string("colour"));
    QCOMPARE(m_rig.run({}).code, 2);
    QCOMPARE(m_rig.run({"saga"}).code, 2);
}

void CliBadInputTest::aWrongDefinitionIsRefused_data() {
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::string>("word");  // of the reason
    const auto row = [](const char* name, const char* source, const char* word) {
        QTest::newRow(name) << std::string(source) << std::string(word);
    };
    row("not JSON", "{", "expected");
    row("unknown field", R"({"name":"x","version":1,"colour":1,"input":{},"steps":[{"id":"a","action":"users.debit"}]})", "colour");
    row("cycle", R"({"name":"x","version":1,"input":{},"steps":[
        {"id":"a","action":"users.debit","compensation":"users.credit","after":["b"]},
        {"id":"b","action":"users.debit","compensation":"users.credit","after":["a"]}]})", "cycle");
    row("unknown action", R"({"name":"x","version":1,"input":{},"steps":[{"id":"a","action":"users.steal"}]})", "users.steal");
    row("failable without compensation first", R"({"name":"x","version":1,"input":{},"steps":[
        {"id":"first","action":"users.debit"},
        {"id":"second","action":"users.debit","compensation":"users.credit"}]})", "first");
}

void CliBadInputTest::aWrongDefinitionIsRefused() {
    QFETCH(std::string, source);
    QFETCH(std::string, word);
    m_rig.write("wrong.json", source);
    const CliRun publish = m_rig.run({"definition", "publish", m_rig.file("wrong.json"), "--json"});
    QCOMPARE(publish.code, 2);
    const CliRun validate = m_rig.run({"definition", "validate", m_rig.file("wrong.json"), "--json"});
    QCOMPARE(validate.code, 1);
    const Json report = validate.json();
    QCOMPARE(report.at("valid").asBool(true), false);
    QVERIFY2(report.dump().find(word) != std::string::npos, report.dump().c_str());
    QVERIFY(report.at("problems").items().at(0).integer("line") > 0);
}

// None of the refusals above may have left a trace but in the audit trail.
void CliBadInputTest::cleanupTestCase() {
    QCOMPARE(snapshot().dump(), m_before.dump());
    QCOMPARE(m_rig.run({"verify"}).code, 0);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliBadInputTest)
#include "tst_cli_bad_input.moc"
