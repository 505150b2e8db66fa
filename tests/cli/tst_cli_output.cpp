// The form of what is printed: one JSON document, help with an example, man page, completions, texts.
#include <QRegularExpression>
#include <QTest>

#include <sstream>

#include "core/cli/settle.h"
#include "core/cli/text_table.h"
#include "tests/cli/cli_rig.h"

namespace saga {

class CliOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandPrintsOneDocument_data();
    void everyCommandPrintsOneDocument();
    void everyHelpHasAnExample();
    void theManualNamesEveryCommand();
    void completionsNameEveryCommand();
    void theFeedIsPrintedLineByLine();
    void pagesFollowEachOther();
    void exportIsAWholeSaga();
    void textsOfNumbers();
    void tablesAreAligned();
};

namespace {

// Every command's path, read from the manual page: "saga list".
std::vector<std::string> allPaths() {
    const QString manual = QString::fromStdString(CliRig::runBare({"man"}).out).remove(QLatin1Char('\\'));
    std::vector<std::string> paths;
    static const QRegularExpression heading(QStringLiteral("^\\.SS \"sagactl ([a-z -]+)\"$"), QRegularExpression::MultilineOption);
    for (auto match = heading.globalMatch(manual); match.hasNext();)
        paths.push_back(match.next().captured(1).toStdString());
    return paths;
}

std::vector<std::string> words(const std::string& path) {
    std::istringstream stream(path);
    std::vector<std::string> all;
    for (std::string word; stream >> word;)
        all.push_back(word);
    return all;
}

}  // namespace

void CliOutputTest::everyCommandPrintsOneDocument_data() {
    QTest::addColumn<std::string>("line");
    for (const char* line : {"demo load", "saga list", "saga show ID", "saga events ID", "saga plan ID", "saga export ID", "user list",
                             "user show user-123", "item list", "item show item-sword",
                             "user ledger user-123", "user ledger user-123 --item item-sword", "item ledger item-sword",
                             "audit list --object user/user-123", "log list", "log show ID", "notice list",
                             "notice show ID", "definition list", "definition show item-purchase", "definition show item-purchase --version 1",
                             "audit list", "stats", "stats --range 1h", "load --rate 5 --for 1s", "health", "verify", "fault list", "man", "completion bash", "completion zsh"})
        QTest::newRow(line) << std::string(line);
}

void CliOutputTest::everyCommandPrintsOneDocument() {
    QFETCH(std::string, line);
    const CliRig rig;
    rig.loadDemo();
    const std::string id(rig.buy("user-123", "item-sword", "1", "100").text("transactionId"));
    std::vector<std::string> arguments = words(line);
    for (std::string& argument : arguments)
        argument = argument == "ID" ? id : argument;
    const CliRun people = rig.run(arguments);
    QCOMPARE(people.code, 0);
    QVERIFY(!people.out.empty());
    arguments.emplace_back("--json");
    const CliRun run = rig.run(arguments);
    QCOMPARE(run.code, 0);
    QVERIFY2(run.json().isObject(), run.out.c_str());
    QVERIFY2(run.err.empty(), run.err.c_str());
}

void CliOutputTest::everyHelpHasAnExample() {
    const std::vector<std::string> paths = allPaths();
    QVERIFY2(paths.size() > 50, std::to_string(paths.size()).c_str());
    for (const std::string& path : paths) {
        std::vector<std::string> arguments = words(path);
        arguments.emplace_back("--help");
        const CliRun run = CliRig::runBare(arguments);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.find("Example:\n  ") != std::string::npos, path.c_str());
        QVERIFY2(run.out.find("sagactl") != std::string::npos, path.c_str());
    }
    QCOMPARE(CliRig::runBare({"--help"}).code, 0);
    QVERIFY(CliRig::runBare({"--version"}).out.starts_with("sagactl "));
}

void CliOutputTest::theManualNamesEveryCommand() {
    const std::vector<std::string> paths = allPaths();
    for (const char* path : {"purchase", "saga list", "saga force-end", "fault stop-all", "user top-up", "item restock", "bench engine", "verify"})
        QVERIFY2(std::find(paths.begin(), paths.end(), path) != paths.end(), path);
}

void CliOutputTest::completionsNameEveryCommand() {
    for (const char* shell : {"bash", "zsh"}) {
        const std::string script = CliRig::runBare({"completion", shell}).out;
        for (const std::string& path : allPaths())
            QVERIFY2(script.find("'" + path + "'") != std::string::npos, path.c_str());
        QVERIFY(script.find("--idempotency-key") != std::string::npos);
    }
}

void CliOutputTest::theFeedIsPrintedLineByLine() {
    const CliRig rig;
    rig.loadDemo();
    // The saga must still have something to do when the feed is looked at: its first step is held back beyond each timeout.
    rig.run({"fault", "add", "--at", "item-purchase/user_validation", "--kind", "delay", "--delay", "30s"});
    const Json accepted = rig.ask({"purchase", "--no-wait", "--user", "user-123", "--item", "item-sword", "--quantity", "1", "--price", "100"});
    const CliRun run = rig.run({"events", "--follow", "--count", "1", "--json", "--filter", "user = user-123"});
    QCOMPARE(run.code, 0);
    QCOMPARE(std::count(run.out.begin(), run.out.end(), '\n'), std::ptrdiff_t(1));
    QCOMPARE(std::string(run.json().text("transactionId")), std::string(accepted.text("transactionId")));
    QVERIFY(run.json().integer("seq") > 1);
}

void CliOutputTest::pagesFollowEachOther() {
    const CliRig rig;
    rig.loadDemo();
    for (int i = 0; i < 3; ++i)
        rig.buy("user-123", "item-potion", "1", "20");
    rig.run({"user", "suspend", "user-456", "--reason", "one more audit record"});
    const Json first = rig.ask({"saga", "list", "--limit", "2"});
    QCOMPARE(first.at("sagas").items().size(), std::size_t(2));
    QCOMPARE(first.at("more").asBool(), true);
    const Json second = rig.ask({"saga", "list", "--limit", "2", "--cursor", std::string(first.text("cursor"))});
    QCOMPARE(second.at("sagas").items().size(), std::size_t(1));
    QVERIFY(second.at("cursor").isNull());
    for (const char* name : {"user", "item", "log", "notice", "audit"}) {
        const Json page = rig.ask({name, "list", "--limit", "2"});
        const Json rest = rig.ask({name, "list", "--limit", "2", "--cursor", std::string(page.text("cursor"))});
        const Json::Array& before = page.members().at(0).second.items();
        const Json::Array& after = rest.members().at(0).second.items();
        QVERIFY2(before.size() == 2 && !after.empty(), name);
        QVERIFY2(before[1].dump() != after[0].dump(), name);
    }
}

void CliOutputTest::exportIsAWholeSaga() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id(rig.buy("user-123", "item-disabled", "1", "50").text("transactionId"));
    const Json whole = rig.run({"saga", "export", id}).json();
    QCOMPARE(std::string(whole.text("format")), std::string("saga-console/saga"));
    QCOMPARE(whole.integer("version"), std::int64_t(1));
    QCOMPARE(std::string(whole.at("firstCause").text("code")), std::string("ITEM_NOT_AVAILABLE"));
    QCOMPARE(whole.at("steps").items().size(), std::size_t(4));
    QCOMPARE(std::int64_t(whole.at("events").items().size()), whole.at("saga").integer("events"));
    QCOMPARE(std::string(whole.at("steps").items().at(0).text("state")), std::string("undone"));
    QCOMPARE(std::string(whole.at("steps").items().at(1).text("state")), std::string("failed"));
    QCOMPARE(std::string(whole.at("steps").items().at(3).text("state")), std::string("not reached"));
}

void CliOutputTest::textsOfNumbers() {
    QCOMPARE(countText(0), std::string("0"));
    QCOMPARE(countText(999), std::string("999"));
    QCOMPARE(countText(1'204'000), std::string("1,204,000"));
    QCOMPARE(countText(-1'000), std::string("-1,000"));
    QCOMPARE(durationText(Micros(850)), std::string("850 us"));
    QCOMPARE(durationText(Micros(12'400)), std::string("12.4 ms"));
    QCOMPARE(durationText(Micros(3'100'000)), std::string("3.1 s"));
    QCOMPARE(durationText(Micros(312'000'000)), std::string("5 min 12 s"));
    const TextStyle utc{false, true};
    QCOMPARE(utc.time(Timestamp{1'772'366'400'250'000}), std::string("2026-03-01 12:00:00.250 UTC"));
    QCOMPARE(utc.time({}), std::string("-"));
    QCOMPARE((TextStyle{true, true}.paint(Tone::Good, "COMPLETED")), std::string("\x1b[32mCOMPLETED\x1b[0m"));
}

void CliOutputTest::tablesAreAligned() {
    TextTable table({{"ITEM"}, {"PRICE", Align::Right}, {"NOTE"}});
    table.add({"마법검", "10,000", "a\nb"});
    table.add({"potion", "20", "-"});
    std::ostringstream out;
    table.print(out, {});
    QCOMPARE(out.str(), std::string("ITEM     PRICE  NOTE\n"
                                    "마법검  10,000  a\\nb\n"
                                    "potion      20  -\n"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliOutputTest)
#include "tst_cli_output.moc"
