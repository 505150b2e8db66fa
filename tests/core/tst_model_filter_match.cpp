// Which sagas a filter matches, and seeded garbage: a damaged filter never crashes and its error has a place.
#include <QTest>
#include <array>

#include "core/base/rng.h"
#include "core/model/filter.h"
#include "tests/core/mutations.h"
#include "tests/core/printed_text.h"

using namespace std::chrono_literals;

namespace saga::test {

namespace {

constexpr Timestamp kNow{1'772'366'400'000'000};  // 2026-03-01T12:00:00Z

SagaSummary failedSaga() {
    SagaSummary saga;
    saga.no = {7};
    saga.id = SagaId("TXN_01JNH2V");
    saga.status = SagaStatus::Compensated;
    saga.injected = true;
    saga.definition = "item-purchase";
    saga.version = 2;
    saga.user = UserId("사용자-12");
    saga.item = ItemId("item-sword");
    saga.quantity = 3;
    saga.amount = 300;
    saga.step = "item_grant";
    saga.code = "INSUFFICIENT_STOCK";
    saga.attempts = 4;
    saga.rule = RuleId("FLT_1");
    saga.correlation = CorrelationId("COR_1");
    saga.startedAt = kNow - 2h;
    saga.endedAt = kNow - 2h + 2500ms;
    return saga;
}

SagaSummary runningSaga() {
    SagaSummary saga;
    saga.id = SagaId("TXN_2");
    saga.status = SagaStatus::InProgress;
    saga.mode = Mode::Choreography;
    saga.definition = "game-order";
    saga.paused = true;
    saga.attention = Attention::RetriesExhausted;
    saga.startedAt = kNow - 10min;
    return saga;
}

bool matchesText(const std::string& filter, const SagaSummary& saga) {
    const FilterParse parse = parseFilter(filter);
    return parse.ok() && matches(parse.filter(), saga, kNow);
}

}  // namespace

class TestModelFilterMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesSagas_data();
    void matchesSagas();
    void globs_data();
    void globs();
    void hostileGlobsEndSoon();
    void durationsOfRunningSagasGrow();
    void damagedFiltersHaveAPlace();
};

void TestModelFilterMatch::matchesSagas_data() {
    QTest::addColumn<std::string>("filter");
    QTest::addColumn<bool>("failed");
    QTest::addColumn<bool>("running");
    const auto row = [](const char* filter, bool failed, bool running) {
        QTest::newRow(filter) << std::string(filter) << failed << running;
    };
    row("", true, true);
    row("id = TXN_2", false, true);
    row("id = txn_2", false, false);
    row("status = COMPENSATED", true, false);
    row("status in (pending, in_progress)", false, true);
    row("definition ~ item-*", true, false);
    row("version > 1", true, false);
    row("mode = choreography", false, true);
    row("step = item_grant", true, false);
    row("step = \"\"", false, true);
    row("code != INSUFFICIENT_STOCK", false, true);
    row("code in (A, INSUFFICIENT_STOCK)", true, false);
    row("user = 사용자-12", true, false);
    row("item ~ *sword", true, false);
    row("amount >= 300", true, false);
    row("amount > 300", false, false);
    row("amount <= 300", true, true);
    row("amount < 300", false, true);
    row("quantity in (1, 3)", true, false);
    row("attempts = 4", true, false);
    row("attempts != 4", false, true);
    row("rule = FLT_1", true, false);
    row("correlation ~ COR_?", true, false);
    row("duration > 2s", true, true);
    row("duration > 3s", false, true);
    row("duration = 2500ms", true, false);
    row("started > now-1h", false, true);
    row("started < now-1h", true, false);
    row("started >= 2026-03-01", true, true);
    row("started = 2026-03-01T19:00:00+09:00", true, false);
    row("started in (now-2h, now-3h)", true, false);
    row("ended > now-3h", true, false);
    // A time that is not set is neither before nor after any other, and != is always the opposite of =.
    row("ended < now", true, false);
    row("ended >= 1970-01-01", true, false);
    row("ended = 1970-01-01", false, false);
    row("ended != 2026-01-01", true, true);
    row("ended in (1970-01-01)", false, false);
    row("not ended > 1970-01-02", false, true);
    row("injected", true, false);
    row("attention", false, true);
    row("paused", false, true);
    row("running", false, true);
    row("ended", true, false);
    row("not injected", false, true);
    row("paused or injected", true, true);
    row("paused and injected", false, false);
    row("injected and (amount = 1 or amount = 300) and not paused", true, false);
}

void TestModelFilterMatch::matchesSagas() {
    QFETCH(std::string, filter);
    QFETCH(bool, failed);
    QFETCH(bool, running);
    QVERIFY(parseFilter(filter).ok());
    QCOMPARE(matchesText(filter, failedSaga()), failed);
    QCOMPARE(matchesText(filter, runningSaga()), running);
}

void TestModelFilterMatch::globs_data() {
    QTest::addColumn<std::string>("pattern");
    QTest::addColumn<std::string>("user");
    QTest::addColumn<bool>("match");
    const auto row = [](const char* pattern, const char* user, bool match) {
        QTest::addRow("%s against %s", pattern, user) << std::string(pattern) << std::string(user) << match;
    };
    row("", "", true);
    row("", "a", false);
    row("*", "", true);
    row("?", "", false);
    row("a", "a", true);
    row("a", "A", false);
    row("a", "ab", false);
    row("*b", "ab", true);
    row("a*", "b", false);
    row("*b*", "abc", true);
    row("a*c", "abbbc", true);
    row("a*c", "abbb", false);
    row("a**c", "ac", true);
    row("?c", "abc", false);
    row("a?c", "abc", true);
    row("*a?", "aaab", true);
    row("*ab*cd", "abxcxcd", true);
    row("사?자", "사용자", true);
    row("??", "사", false);
    row("?", "\xF0\x9F\x97\xA1", true);
    row("*자", "사용자", true);
    row("*??cd*", "사cdxx", false);
    row("[a]", "a", false);
    row("[a]", "[a]", true);
    row("a.c", "abc", false);
    row("%", "abc", false);
}

void TestModelFilterMatch::globs() {
    QFETCH(std::string, pattern);
    QFETCH(std::string, user);
    QFETCH(bool, match);
    SagaSummary saga;
    saga.user = UserId(user);
    QCOMPARE(matchesText("user ~ \"" + pattern + "\"", saga), match);
}

// A backtracking matcher would need longer than the universe has been there.
void TestModelFilterMatch::hostileGlobsEndSoon() {
    std::string pattern;
    for (int i = 0; i < 1'000; ++i) pattern += "a*";
    SagaSummary saga;
    saga.user = UserId(std::string(5'000, 'a'));
    QVERIFY(matchesText("user ~ \"" + pattern + "\"", saga));
    QVERIFY(!matchesText("user ~ \"" + pattern + "b\"", saga));
}

void TestModelFilterMatch::durationsOfRunningSagasGrow() {
    const ParsedFilter filter = parseFilter("duration >= 15m").filter();
    QVERIFY(!matches(filter, runningSaga(), kNow + 4min));
    QVERIFY(matches(filter, runningSaga(), kNow + 5min));
    const ParsedFilter recent = parseFilter("started > now-15m").filter();
    QVERIFY(matches(recent, runningSaga(), kNow + 4min));
    QVERIFY(!matches(recent, runningSaga(), kNow + 5min));
    SagaSummary neverStarted;
    QVERIFY(!matches(parseFilter("duration >= 0s").filter(), neverStarted, kNow));
}

void TestModelFilterMatch::damagedFiltersHaveAPlace() {
    constexpr std::array<std::string_view, 7> kFilters{
        "status = FAILED and step = item_grant and duration > 2s and user ~ \"user-1*\" and not injected",
        "(paused or running) and not (amount >= 100 or quantity in (1, 2, 3))",
        "started > now-1h and ended < 2026-03-01T12:00:00+09:00",
        "user = \"사용자 \\\"1\\\"\" or item != 마법검",
        "not not not attention",
        "code in (INSUFFICIENT_STOCK, ITEM_NOT_FOUND) or rule ~ FLT_?",
        ""};
    constexpr std::array<std::string_view, 17> kFragments{"(",
                                                          ")",
                                                          "\"",
                                                          "\\",
                                                          ",",
                                                          " and ",
                                                          " or ",
                                                          " not ",
                                                          " in ",
                                                          "=",
                                                          "~",
                                                          "!",
                                                          "9223372036854775808",
                                                          "\xED\xA0\x80",
                                                          "\xC0\x80",
                                                          "now-",
                                                          "((((((((((((((((((((((((((((((((((("};
    Rng rng(20'260'302);
    int accepted = 0;
    int refused = 0;
    const std::array sagas{failedSaga(), runningSaga()};
    for (int round = 0; round < 20'000; ++round) {
        std::string text(kFilters[rng.below(kFilters.size())]);
        mutate(text, rng, kFragments);
        const FilterParse parse = parseFilter(text);
        for (const std::string& word : filterCompletions(text, rng.below(text.size() + 2))) QVERIFY(!word.empty());
        if (parse.ok()) {
            ++accepted;
            for (const SagaSummary& saga : sagas) matches(parse.filter(), saga, kNow);
            static_cast<void>(checkKnownAtStart(parse.filter()));
            continue;
        }
        ++refused;
        QVERIFY(!parse.error().reason.empty());
        QVERIFY(parse.error().offset <= text.size());
        QVERIFY(parse.error().length <= text.size() - parse.error().offset);
        const Result<ParsedFilter> result = parseFilterFor("filter", text);
        QVERIFY(!result.ok());
        QVERIFY2(isUtf8(result.error().reason), result.error().reason.c_str());
    }
    QVERIFY2(accepted > 1'000, std::to_string(accepted).c_str());
    QVERIFY2(refused > 5'000, std::to_string(refused).c_str());
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestModelFilterMatch)
#include "tst_model_filter_match.moc"
