// The filter language: what is refused, where and with which words; what it parses to; completion.
#include <QTest>

#include "core/model/filter.h"
#include "tests/core/printed_text.h"

namespace saga::test {

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string_view opText(FilterOp op) {
    constexpr std::string_view kTexts[] = {"=", "!=", "<", "<=", ">", ">=", "~", "in"};
    return kTexts[static_cast<std::size_t>(op)];
}

// The tree in prefix form: "(and (= status #3) (not injected))".
std::string shape(const FilterNode& node) {
    if (node.kind == FilterNode::Kind::Flag) return std::string(toText(node.flag));
    std::string text = "(";
    if (node.kind == FilterNode::Kind::Compare) {
        text += std::string(opText(node.op)) + " " + std::string(toText(node.field));
        for (const FilterValue& value : node.values) {
            if (value.isText)
                text += " '" + value.text + "'";
            else
                text += (value.relativeToNow ? " now" : " #") + std::to_string(value.number);
        }
        return text + ")";
    }
    text += node.kind == FilterNode::Kind::And ? "and" : node.kind == FilterNode::Kind::Or ? "or" : "not";
    for (const FilterNode& child : node.children) text += " " + shape(child);
    return text + ")";
}

}  // namespace

class TestModelFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorsNameTheirPlace_data();
    void errorsNameTheirPlace();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void operatorsFitTheirFields();
    void limitsHold();
    void errorsShowTheirPlace_data();
    void errorsShowTheirPlace();
    void unknownAtStartIsRefused_data();
    void unknownAtStartIsRefused();
    void knownAtStartIsAccepted();
    void parses_data();
    void parses();
    void completes_data();
    void completes();
    void completesNothingInBadPlaces();
};

void TestModelFilter::errorsNameTheirPlace_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char* text, int offset, int length, const char* reason) {
        QTest::newRow(text) << std::string(text) << offset << length << std::string(reason);
    };
    row("status =", 8, 0, "expected a value after =");
    row("status = and user = x", 9, 3, "expected a value after =");
    row("status == FAILED", 8, 1, "expected a value after =");
    row("status", 6, 0, "expected an operator after status");
    row("status FAILED", 7, 6, "expected an operator after status");
    row("status = FAILED and", 19, 0, "expected a condition after and");
    row("and status = FAILED", 0, 3, "expected a condition");
    row("status = FAILED or or paused", 19, 2, "expected a condition after or");
    row("status = FAILED paused", 16, 6, "expected and or or");
    row("not", 3, 0, "expected a condition after not");
    row("()", 1, 1, "expected a condition after (");
    row("(paused", 7, 0, "expected and, or, or a ) for the ( in column 1");
    row("paused and (running user = x)", 20, 4, "expected and, or, or a ) for the ( in column 12");
    row("paused)", 6, 1, "this ) closes nothing");
    row("= FAILED", 0, 1, "expected a condition");
    row("\"status\" = FAILED", 0, 8, "expected a condition");
    row("paused = true", 7, 1, "paused is yes or no and takes no operator");
    row("running in (1)", 8, 2, "running is yes or no and takes no operator");
    row("ended =", 7, 0, "expected a value after =");
    row("statu = FAILED", 0, 5, "there is no field or flag \"statu\"; did you mean status?");
    row("colour = red", 0, 6, "there is no field or flag \"colour\"");
    row("사용자 = x", 0, 9, "there is no field or flag \"사용자\"");
    row("user = 사용자 or x", 20, 1, "there is no field or flag \"x\"");
    row("status in FAILED", 10, 6, "expected ( after in");
    row("status in ()", 11, 1, "expected a value after (");
    row("status in (FAILED", 17, 0, "expected , or ) after a value of the list");
    row("status in (FAILED,)", 18, 1, "expected a value after ,");
    row("status in (FAILED COMPLETED)", 18, 9, "expected , or ) after a value of the list");
    row("user ! x", 5, 1, "expected != or not instead of !");
    row("user = \"abc", 7, 4, "this text has no closing quotation mark");
    row("user = \"a\\nb\"", 9, 1, "after \\ only \" or \\ can stand");
    row("user = \"a\\", 9, 1, "after \\ only \" or \\ can stand");
    row("user = \x01", 7, 1, "a control character cannot stand here");
    row("user = \xED\xA0\x80", 7, 1, "this is not valid UTF-8");
    row("a\xC0\xAF", 1, 1, "this is not valid UTF-8");
}

void TestModelFilter::errorsNameTheirPlace() {
    QFETCH(std::string, text);
    QFETCH(int, offset);
    QFETCH(int, length);
    QFETCH(std::string, reason);
    const FilterParse parse = parseFilter(text);
    QVERIFY(!parse.ok());
    QCOMPARE(parse.error().reason, reason);
    QCOMPARE(static_cast<int>(parse.error().offset), offset);
    QCOMPARE(static_cast<int>(parse.error().length), length);
}

void TestModelFilter::wrongValuesAreRefused_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char* text, const char* reason) {
        QTest::newRow(text) << std::string(text) << std::string(reason);
    };
    row("status = DONE",
        "\"DONE\" is not a status; there are PENDING, IN_PROGRESS, COMPLETED, FAILED, COMPENSATING, COMPENSATED");
    row("mode = Orchestration", "\"Orchestration\" is not a mode; there are orchestration and choreography");
    row("amount > many", "\"many\" is not a whole number");
    row("amount > 1.5", "\"1.5\" is not a whole number");
    row("amount > \"\"", "\"\" is not a whole number");
    row("amount > +5", "\"+5\" is not a whole number");
    row("amount > 9223372036854775808", "the number 9223372036854775808 does not fit into 64 bits");
    row("duration > 2", "\"2\" is not a duration such as 200ms, 2s, 5m, 1h or 3d");
    row("duration > -2s", "\"-2s\" is not a duration such as 200ms, 2s, 5m, 1h or 3d");
    row("duration > 9999d", "\"9999d\" is longer than 10 years");
    row("started > now+1h", "\"now+1h\" is not a time such as now-5m, now-1h or now-3d");
    row("started > now-", "\"now-\" is not a time such as now-5m, now-1h or now-3d");
    row("started > nowadays", "\"nowadays\" is not a time such as now-5m, now-1h or now-3d");
    row("started > 2026-02-30",
        "\"2026-02-30\" is not a time such as 2026-03-01, 2026-03-01T12:00:00Z or 2026-03-01T12:00:00.5+09:00, "
        "nor now-1h");
}

void TestModelFilter::wrongValuesAreRefused() {
    QFETCH(std::string, text);
    QFETCH(std::string, reason);
    const FilterParse parse = parseFilter(text);
    QVERIFY(!parse.ok());
    QCOMPARE(parse.error().reason, reason);
    QCOMPARE(parse.error().offset, text.rfind(' ') + 1);
    QCOMPARE(parse.error().offset + parse.error().length, text.size());
}

void TestModelFilter::operatorsFitTheirFields() {
    const std::pair<std::vector<std::string>, std::string> groups[] = {
        {{"id", "definition", "step", "code", "user", "item", "rule", "correlation"}, "= != ~ in"},
        {{"status", "mode"}, "= != in"},
        {{"version", "amount", "quantity", "attempts", "duration", "started", "ended"}, "= != < <= > >= in"}};
    const std::pair<std::string, std::string> values[] = {
        {"status", "FAILED"}, {"mode", "choreography"}, {"duration", "2s"}, {"started", "now-1h"}, {"ended", "now"},
        {"version", "1"},     {"amount", "1"},          {"quantity", "1"},  {"attempts", "1"}};
    int fields = 0;
    for (const auto& [names, allowed] : groups) {
        for (const std::string& name : names) {
            ++fields;
            std::string value = "x";
            for (const auto& [field, proper] : values) value = field == name ? proper : value;
            for (const char* op : {"=", "!=", "<", "<=", ">", ">=", "~", "in"}) {
                const bool isList = std::string_view(op) == "in";
                const std::string text = name + " " + op + " " + (isList ? "(" + value + ")" : value);
                const FilterParse parse = parseFilter(text);
                const bool expected = (" " + allowed + " ").find(" " + std::string(op) + " ") != std::string::npos;
                QVERIFY2(parse.ok() == expected, text.c_str());
                if (parse.ok()) continue;
                QCOMPARE(parse.error().offset, name.size() + 1);
                QCOMPARE(parse.error().length, std::string_view(op).size());
                QCOMPARE(join(parse.error().expected), allowed);
                QVERIFY(
                    parse.error().reason.starts_with(std::string(op) + " does not work on " + name + ", which is "));
            }
        }
    }
    QCOMPARE(fields, 17);
}

void TestModelFilter::limitsHold() {
    const auto nested = [](int depth, const char* open, const char* close) {
        std::string text;
        for (int i = 0; i < depth; ++i) text += open;
        text += "paused";
        for (int i = 0; i < depth; ++i) text += close;
        return text;
    };
    QVERIFY(parseFilter(nested(kMaxFilterDepth, "(", ")")).ok());
    QVERIFY(parseFilter(nested(kMaxFilterDepth, "not ", "")).ok());
    const FilterParse tooDeep = parseFilter(nested(kMaxFilterDepth + 1, "(", ")"));
    QVERIFY(!tooDeep.ok());
    QCOMPARE(tooDeep.error().reason, std::string("not and ( are nested more than 32 levels deep"));
    QVERIFY(!parseFilter(nested(kMaxFilterDepth + 1, "not ", "")).ok());
    QVERIFY(!parseFilter(nested(2'000, "(", ")")).ok());

    const auto chain = [](std::size_t terms) {
        std::string text = "paused";
        for (std::size_t i = 1; i < terms; ++i) text += " or paused";
        return text;
    };
    QVERIFY(parseFilter(chain(kMaxFilterTerms)).ok());
    QCOMPARE(parseFilter(chain(kMaxFilterTerms + 1)).error().reason,
             std::string("there are more than 256 conditions and values"));
    std::string list = "amount in (0";
    for (std::size_t i = 1; i < kMaxFilterTerms; ++i) list += ",0";
    QVERIFY(parseFilter(list + ")").ok());
    QCOMPARE(parseFilter(list + ",0)").error().reason, std::string("there are more than 256 conditions and values"));

    const std::string longest = "user = \"" + std::string(kMaxFilterBytes - 9, 'x') + "\"";
    QVERIFY(parseFilter(longest).ok());
    const FilterParse tooLong = parseFilter(longest + " ");
    QCOMPARE(tooLong.error().reason, std::string("the filter is 4097 bytes long; at most 4096 are allowed"));
    QCOMPARE(tooLong.error().offset, kMaxFilterBytes);
    const Result<ParsedFilter> huge = parseFilterFor("filter", std::string(10'000'000, '('));
    QVERIFY(!huge.ok());
    QVERIFY(huge.error().reason.size() < 300);
    const Result<ParsedFilter> longWord = parseFilterFor("filter", std::string(4'000, 'w'));
    QVERIFY(longWord.error().reason.size() < 300);
}

void TestModelFilter::errorsShowTheirPlace_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("reason");
    QTest::newRow("at the end") << std::string("status = FAILED and user =")
                                << std::string(
                                       "column 27: expected a value after =\n"
                                       "  status = FAILED and user =\n"
                                       "                            ^");
    QTest::newRow("a word") << std::string("statu = FAILED")
                            << std::string(
                                   "column 1: there is no field or flag \"statu\"; did you mean status?\n"
                                   "  statu = FAILED\n"
                                   "  ^^^^^");
    QTest::newRow("behind wide letters") << std::string("user = 사용자\nor x")
                                         << std::string(
                                                "column 15: there is no field or flag \"x\"\n"
                                                "  user = 사용자 or x\n"
                                                "                   ^");
    QTest::newRow("a long filter") << "user = \"" + std::string(100, 'x') + "\" and amount > y and item = \"" +
                                          std::string(100, 'z') + "\""
                                   << "column 124: \"y\" is not a whole number\n  " + std::string(25, 'x') +
                                          "\" and amount > y and item = \"" + std::string(26, 'z') + "\n  " +
                                          std::string(40, ' ') + "^";
    QTest::newRow("not UTF-8") << std::string("user = \xFF") << std::string("column 8: this is not valid UTF-8");
}

void TestModelFilter::errorsShowTheirPlace() {
    QFETCH(std::string, text);
    QFETCH(std::string, reason);
    const Result<ParsedFilter> filter = parseFilterFor("--filter", text);
    QVERIFY(!filter.ok());
    QCOMPARE(filter.error().code, ErrorCode::InvalidInput);
    QCOMPARE(filter.error().field, std::string("--filter"));
    QCOMPARE(filter.error().reason, reason);
}

void TestModelFilter::unknownAtStartIsRefused_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("name");
    const auto row = [](const char* text, const char* name) {
        QTest::newRow(text) << std::string(text) << std::string(name);
    };
    row("status = FAILED", "status");
    row("user = x and (item = y or not step = z)", "step");
    row("code in (A)", "code");
    row("duration > 1s", "duration");
    row("ended > now-1h", "ended");
    row("attempts > 1", "attempts");
    row("rule ~ *", "rule");
    row("user = x and not injected", "injected");
    row("attention", "attention");
    row("paused", "paused");
    row("running", "running");
    row("ended", "ended");
}

void TestModelFilter::unknownAtStartIsRefused() {
    QFETCH(std::string, text);
    QFETCH(std::string, name);
    const Result<void> checked = checkKnownAtStart(parseFilter(text).filter());
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QVERIFY2(checked.error().reason.starts_with(name + " is not known at the start"), checked.error().reason.c_str());
}

void TestModelFilter::knownAtStartIsAccepted() {
    for (const char* text :
         {"", "id ~ TXN_* and definition = item-purchase and version >= 1 and mode = orchestration",
          "user = u or item = i or not (amount > 5 and quantity < 2)", "started > now-1h and correlation ~ COR_*"})
        QVERIFY2(checkKnownAtStart(parseFilter(text).filter()).ok(), text);
}

void TestModelFilter::parses_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("tree");  // empty: matches all
    const auto row = [](const char* text, const char* tree) {
        QTest::newRow(text) << std::string(text) << std::string(tree);
    };
    row("", "");
    row(" \t\r\n", "");
    row("paused", "paused");
    row("ENDED", "ended");
    row("ended and ended > now-1h", "(and ended (> ended now-3600000000))");
    row("Status=failed", "(= status #3)");
    row("status != In_Progress", "(!= status #1)");
    row("status in (FAILED,\"compensated\")", "(in status #3 #5)");
    row("mode=choreography", "(= mode #1)");
    row("a = b", "error");
    row("user = user", "(= user 'user')");
    row("user = \"and\"", "(= user 'and')");
    row("user=\"a\\\"b\\\\\"", "(= user 'a\"b\\')");
    row("user ~ user-1*", "(~ user 'user-1*')");
    row("user = \"\"", "(= user '')");
    row("item != 마법검", "(!= item '마법검')");
    row("amount>=-5", "(>= amount #-5)");
    row("amount = 9223372036854775807", "(= amount #9223372036854775807)");
    row("duration > 2s", "(> duration #2000000)");
    row("started > now", "(> started now0)");
    row("started < 2026-03-01T12:00:00+09:00", "(< started #1772334000000000)");
    row("paused or running and not injected", "(or paused (and running (not injected)))");
    row("(paused or running) and injected", "(and (or paused running) injected)");
    row("NOT not (paused)", "(not (not paused))");
    row("not paused and running", "(and (not paused) running)");
    row("paused OR running OR injected", "(or paused running injected)");
    row("((user=a))", "(= user 'a')");
    row("status = FAILED and step = item_grant and duration > 2s and user ~ \"user-1*\" and not injected",
        "(and (= status #3) (= step 'item_grant') (> duration #2000000) (~ user 'user-1*') (not injected))");
}

void TestModelFilter::parses() {
    QFETCH(std::string, text);
    QFETCH(std::string, tree);
    const FilterParse parse = parseFilter(text);
    QCOMPARE(parse.ok(), tree != "error");
    if (!parse.ok()) return;
    QCOMPARE(parse.filter().matchesAll, tree.empty());
    if (!tree.empty()) QCOMPARE(shape(parse.filter().root), tree);
}

void TestModelFilter::completes_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("words");
    const auto row = [](const char* text, const char* words) {
        QTest::newRow(text) << std::string(text) << std::string(words);
    };
    row("st", "status step started");
    row("ST", "status step started");
    row("paused and i", "id item injected");
    row("not (mo", "mode");
    row("status ", "= != in");
    row("status i", "in");
    row("user ", "= != ~ in");
    row("ended ", "= != < <= > >= in and or");
    row("paused ", "and or");
    row("(paused ", "and or )");
    row("status =", "PENDING IN_PROGRESS COMPLETED FAILED COMPENSATING COMPENSATED");
    row("status = comp", "COMPLETED COMPENSATING COMPENSATED");
    row("status=F", "FAILED");
    row("status in", "in");
    row("status in ", "(");
    row("status in (FAILED, P", "PENDING");
    row("status in (FAILED ", ", )");
    row("status = FAILED a", "and");
    row("mode = ", "orchestration choreography");
    row("code = ITEM", "ITEM_NOT_AVAILABLE ITEM_NOT_FOUND");
    row("started > now-1", "now-1h now-1d");
    row("duration > ", "200ms 2s 5m 1h");
    row("user = ", "");
}

void TestModelFilter::completes() {
    QFETCH(std::string, text);
    QFETCH(std::string, words);
    QCOMPARE(join(filterCompletions(text, text.size())), words);
    // What stands behind the cursor does not matter.
    QCOMPARE(join(filterCompletions(text + ") \"rubbish", text.size())), words);
}

void TestModelFilter::completesNothingInBadPlaces() {
    QCOMPARE(filterCompletions("", 0).size(), std::size_t{17 + 4 + 2});
    QCOMPARE(filterCompletions("status", 99), filterCompletions("status", 6));
    for (const char* text : {"colour = red and s", "status = \"FA", "user = \xFF", "\xEA\xB0", "paused ) s", "! s"})
        QVERIFY2(filterCompletions(text, std::string_view(text).size()).empty(), text);
    QVERIFY(filterCompletions(std::string(1'000'000, '('), 1'000'000).empty());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestModelFilter)
#include "tst_model_filter.moc"
