// Errors, results, ids and money.
#include <QTest>
#include <limits>
#include <set>

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/money.h"
#include "tests/core/printed_text.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestBaseValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesBadIds_data();
    void refusesBadIds();
    void acceptsIdsOfPeople();
    void moneyStopsAtItsLimit_data();
    void moneyStopsAtItsLimit();
    void everyErrorHasNameAndAdvice();
    void errorNamesArePinned();
    void errorsDescribeTheirCauses();
    void resultsHoldOneSide();
    void ulidsAreWrittenInCrockfordBase32();
    void idsGrowWhenTheClockStandsOrGoesBack();
    void idsGrowWhenTheClockFallsFarBack();
    void eventIdsFollowFromTheirEvent();
    void randomNumbersAndHashesAreStable();
};

void TestBaseValues::refusesBadIds_data() {
    QTest::addColumn<std::string>("id");
    QTest::addColumn<std::string>("reason");
    QTest::newRow("empty") << std::string() << std::string("must not be empty");
    QTest::newRow("65 bytes") << std::string(65, 'a') << std::string("is 65 bytes long; at most 64 are allowed");
    QTest::newRow("10 MB") << std::string(10'000'000, 'a')
                           << std::string("is 10000000 bytes long; at most 64 are allowed");
    QTest::newRow("NUL") << std::string("a\0b", 3) << std::string("has a control character at byte 2");
    QTest::newRow("newline") << std::string("ab\n") << std::string("has a control character at byte 3");
    QTest::newRow("DEL") << std::string("\x7F") << std::string("has a control character at byte 1");
    QTest::newRow("C1") << std::string("a\xC2\x85") << std::string("has a control character at byte 2");
    QTest::newRow("stray tail") << std::string("a\x80") << std::string("is not valid UTF-8 at byte 2");
    QTest::newRow("cut off") << std::string("a\xEA\xB0") << std::string("is not valid UTF-8 at byte 2");
    QTest::newRow("overlong") << std::string("\xC0\xAF") << std::string("is not valid UTF-8 at byte 1");
    QTest::newRow("surrogate") << std::string("\xED\xA0\x80") << std::string("is not valid UTF-8 at byte 1");
    QTest::newRow("above U+10FFFF") << std::string("\xF4\x90\x80\x80") << std::string("is not valid UTF-8 at byte 1");
}

void TestBaseValues::refusesBadIds() {
    QFETCH(std::string, id);
    QFETCH(std::string, reason);
    const Result<void> checked = checkId("userId", id);
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QCOMPARE(checked.error().field, std::string("userId"));
    QCOMPARE(checked.error().reason, reason);
}

void TestBaseValues::acceptsIdsOfPeople() {
    for (const std::string& id : {std::string("user-123"), std::string("사용자 1"), std::string(64, 'a'),
                                  std::string("a:b"), std::string("\xF0\x9F\x97\xA1")})
        QVERIFY2(checkId("userId", id).ok(), id.c_str());
}

void TestBaseValues::moneyStopsAtItsLimit_data() {
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    constexpr qint64 kMin = std::numeric_limits<qint64>::min();
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<bool>("sumFits");
    QTest::addColumn<bool>("productFits");
    QTest::newRow("small") << qint64{3} << qint64{-5} << true << true;
    QTest::newRow("to the limit") << qint64{kMaxAmount - 1} << qint64{1} << true << true;
    QTest::newRow("over the limit") << qint64{kMaxAmount} << qint64{1} << false << true;
    QTest::newRow("under the limit") << qint64{-kMaxAmount} << qint64{-1} << false << true;
    QTest::newRow("product over") << qint64{kMaxAmount / 2 + 1} << qint64{2} << true << false;
    QTest::newRow("overflow") << kMax << kMax << false << false;
    QTest::newRow("underflow") << kMin << qint64{-1} << false << false;
    QTest::newRow("wraps to zero") << (qint64{1} << 32) << (qint64{1} << 32) << true << false;
}

void TestBaseValues::moneyStopsAtItsLimit() {
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    QFETCH(bool, sumFits);
    QFETCH(bool, productFits);
    const Result<std::int64_t> sum = addAmounts("price", a, b);
    QCOMPARE(sum.ok(), sumFits);
    const Result<std::int64_t> product = multiplyAmount("price", a, b);
    QCOMPARE(product.ok(), productFits);
    if (sum.ok()) QCOMPARE(static_cast<qint64>(*sum), a + b);
    if (product.ok()) QCOMPARE(static_cast<qint64>(*product), a * b);
    for (const auto& result : {sum, product}) {
        if (result.ok()) continue;
        QCOMPARE(result.error().code, ErrorCode::LimitExceeded);
        QCOMPARE(result.error().field, std::string("price"));
    }
}

void TestBaseValues::everyErrorHasNameAndAdvice() {
    std::set<std::string_view> seen;
    for (int number = 0; number <= static_cast<int>(ErrorCode::Internal); ++number) {
        const auto code = static_cast<ErrorCode>(number);
        QVERIFY(!errorName(code).empty());
        QVERIFY(seen.insert(errorName(code)).second);
        for (const Language language : {Language::English, Language::Korean}) {
            const std::string_view advice = errorAdvice(code, language);
            QVERIFY(isUtf8(advice));
            QVERIFY(advice.ends_with('.'));
            QVERIFY(seen.insert(advice).second);
        }
        const std::string_view korean = errorAdvice(code, Language::Korean);
        QVERIFY(std::count_if(korean.begin(), korean.end(), [](char c) { return (c & 0x80) != 0; }) > 10);
    }
    QCOMPARE(seen.size(), std::size_t{19 * 3});
}

void TestBaseValues::errorNamesArePinned() {
    const std::pair<ErrorCode, std::string_view> names[] = {{ErrorCode::InvalidInput, "INVALID_INPUT"},
                                                            {ErrorCode::NotFound, "NOT_FOUND"},
                                                            {ErrorCode::Conflict, "CONFLICT"},
                                                            {ErrorCode::NotAllowed, "NOT_ALLOWED"},
                                                            {ErrorCode::Blocked, "BLOCKED"},
                                                            {ErrorCode::Busy, "BUSY"},
                                                            {ErrorCode::Unavailable, "UNAVAILABLE"},
                                                            {ErrorCode::Locked, "LOCKED"},
                                                            {ErrorCode::ReadOnly, "READ_ONLY"},
                                                            {ErrorCode::DiskFull, "DISK_FULL"},
                                                            {ErrorCode::IoError, "IO_ERROR"},
                                                            {ErrorCode::Corrupt, "CORRUPT"},
                                                            {ErrorCode::NotADatabase, "NOT_A_DATABASE"},
                                                            {ErrorCode::NewerSchema, "NEWER_SCHEMA"},
                                                            {ErrorCode::LimitExceeded, "LIMIT_EXCEEDED"},
                                                            {ErrorCode::UnknownOutcome, "UNKNOWN_OUTCOME"},
                                                            {ErrorCode::Cancelled, "CANCELLED"},
                                                            {ErrorCode::Fenced, "FENCED"},
                                                            {ErrorCode::Internal, "INTERNAL"}};
    for (const auto& [code, name] : names) QCOMPARE(errorName(code), name);
}

void TestBaseValues::errorsDescribeTheirCauses() {
    const Error root = makeError(ErrorCode::IoError, "", "write failed");
    QCOMPARE(describe(root), std::string("write failed (IO_ERROR)"));
    const Error middle = wrapError(ErrorCode::Unavailable, "store", "cannot commit", root);
    const Error top = wrapError(ErrorCode::InvalidInput, "quantity", "must be 1 or more", middle);
    QCOMPARE(describe(top), std::string("quantity: must be 1 or more (INVALID_INPUT) <- store: cannot commit "
                                        "(UNAVAILABLE) <- write failed (IO_ERROR)"));
}

void TestBaseValues::resultsHoldOneSide() {
    const Result<std::string> good = std::string("value");
    QVERIFY(good.ok());
    QCOMPARE(*good, std::string("value"));
    QCOMPARE(good->size(), std::size_t{5});
    Result<std::string> moved = good;
    QCOMPARE(std::move(moved).value(), std::string("value"));

    const auto passOn = [](Result<void> inner) -> Result<int> {
        SAGA_TRY(inner);
        return 7;
    };
    QCOMPARE(*passOn({}), 7);
    const Result<int> bad = passOn(makeError(ErrorCode::Busy, "queue", "full"));
    QVERIFY(!bad);
    QCOMPARE(bad.error().field, std::string("queue"));
}

void TestBaseValues::ulidsAreWrittenInCrockfordBase32() {
    Ulid ulid;
    QCOMPARE(toText(ulid), std::string(26, '0'));
    ulid.bytes.fill(0xFF);
    QCOMPARE(toText(ulid), std::string("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    // The example of the specification: 1469918176385 ms.
    ulid.bytes = {0x01, 0x56, 0x3D, 0xF3, 0x64, 0x81};
    QCOMPARE(toText(ulid).substr(0, 10), std::string("01ARYZ6S41"));
    ulid.bytes.fill(0);
    ulid.bytes.back() = 33;
    QCOMPARE(toText(ulid), std::string(24, '0') + "11");
}

void TestBaseValues::idsGrowWhenTheClockStandsOrGoesBack() {
    IdSource source(42);
    Rng rng(1);
    std::string last;
    Timestamp now{1'772'366'400'000'000};
    for (int i = 0; i < 20'000; ++i) {
        now = now + Micros{static_cast<std::int64_t>(rng.below(3'000)) - 1'500};
        const std::string id = source.nextText("TXN_", now);
        QCOMPARE(id.size(), std::size_t{30});
        QVERIFY(id.starts_with("TXN_"));
        QVERIFY2(id > last, id.c_str());
        last = id;
    }
    IdSource early(1);
    const Ulid first = early.next({-5});
    QVERIFY(early.next({-6}) > first);
    QVERIFY(IdSource(1).next({-5}) == first);
    QVERIFY(IdSource(2).next({-5}) != first);
}

void TestBaseValues::idsGrowWhenTheClockFallsFarBack() {
    IdSource source(3);
    const Ulid far = source.next({std::numeric_limits<std::int64_t>::max() / 2});
    Ulid last = far;
    for (int i = 0; i < 1'000; ++i) {
        const Ulid next = source.next({1});
        QVERIFY(next > last);
        last = next;
    }
}

void TestBaseValues::eventIdsFollowFromTheirEvent() {
    const Timestamp at{1'772'366'400'250'000};
    // Pinned: the id of a stored event is computed anew each time it is shown.
    QCOMPARE(eventId("TXN_01JNH2V0000000000000000000", 1, at), std::string("EVT_01KJMMA2QTFMGY8RYWFJNPDNH8"));
    QVERIFY(eventId("TXN_A", 1, at).substr(0, 14) == eventId("TXN_B", 2, at).substr(0, 14));
    std::set<std::string> seen;
    for (int saga = 0; saga < 100; ++saga) {
        for (std::int64_t seq = 1; seq <= 100; ++seq)
            QVERIFY(seen.insert(eventId("TXN_" + std::to_string(saga), seq, at)).second);
    }
}

void TestBaseValues::randomNumbersAndHashesAreStable() {
    Rng rng(0);
    QCOMPARE(static_cast<quint64>(rng.next()), quint64{0xE220A8397B1DCDAF});
    QCOMPARE(static_cast<quint64>(rng.next()), quint64{0x6E789E6AA1B965F4});
    QCOMPARE(static_cast<quint64>(rng.below(0)), quint64{0});
    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(rng.below(7) < 7);
        const double unit = rng.unit();
        QVERIFY(unit >= 0.0 && unit < 1.0);
    }
    QVERIFY(stableHash("a") != stableHash("b"));
    QVERIFY(stableHash("a", 1) != stableHash("a", 2));
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestBaseValues)
#include "tst_base_values.moc"
