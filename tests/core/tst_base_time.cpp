// Times and durations as text: what is refused, what is read, and that reading gives back what was written.
#include <QTest>
#include <limits>

#include "core/base/manual_clock.h"
#include "core/base/rng.h"
#include "core/base/system_clock.h"
#include "core/base/time.h"
#include "tests/core/printed_text.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestBaseTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void readsTimes_data();
    void readsTimes();
    void writesTimes_data();
    void writesTimes();
    void readsBackWhatItWrote();
    void refusesWhatIsNoDuration_data();
    void refusesWhatIsNoDuration();
    void readsDurations_data();
    void readsDurations();
    void readsBackDurations();
    void clocksGoOn();
};

void TestBaseTime::refusesWhatIsNoTime_data() {
    QTest::addColumn<std::string>("text");
    const char* const texts[] = {"",
                                 " ",
                                 "2026",
                                 "2026-3-01",
                                 "2026-13-01",
                                 "2026-00-01",
                                 "2026-02-30",
                                 "2025-02-29",
                                 "1900-02-29",
                                 "2026-03-01T",
                                 "2026-03-01 12:00:00Z",
                                 "2026-03-01T12:00Z",
                                 "2026-03-01T12:00:00",
                                 "2026-03-01T24:00:00Z",
                                 "2026-03-01T12:60:00Z",
                                 "2026-03-01T12:00:60Z",
                                 "2026-03-01T12:00:00.Z",
                                 "2026-03-01T12:00:00.1234567890Z",
                                 "2026-03-01T12:00:00ZZ",
                                 "2026-03-01T12:00:00+9:00",
                                 "2026-03-01T12:00:00+09",
                                 "2026-03-01T12:00:00+24:00",
                                 "2026-03-01T12:00:00+09:60",
                                 "2026-03-01T12:00:00z",
                                 "+2026-03-01",
                                 "+999999-01-01",
                                 "-999999-01-01T00:00:00Z",
                                 "99999999999999999999-01-01",
                                 "\xFF\xFF\xFF\xFF-01-01",
                                 "\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x96-01-01"};
    for (const char* text : texts) QTest::newRow(text) << std::string(text);
    QTest::newRow("a NUL behind") << std::string("2026-03-01\0", 11);
    QTest::newRow("10 MB of digits") << std::string(10'000'000, '1');
}

void TestBaseTime::refusesWhatIsNoTime() {
    QFETCH(std::string, text);
    const Result<Timestamp> time = parseIso(text);
    QVERIFY(!time.ok());
    QCOMPARE(time.error().code, ErrorCode::InvalidInput);
    QVERIFY(!time.error().reason.empty());
    QVERIFY(time.error().reason.size() < 200);
}

void TestBaseTime::readsTimes_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("us");
    const auto row = [](const char* text, qint64 us) {
        QTest::newRow(text) << std::string(text) << us;
    };
    row("1970-01-01", 0);
    row("1970-01-01T00:00:00.000001Z", 1);
    row("1969-12-31T23:59:59.999999Z", -1);
    row("1970-01-01T09:00:00+09:00", 0);
    row("1969-12-31T16:00:00-08:00", 0);
    row("2026-03-01", 1772323200000000);
    row("2026-03-01T12:00:00.25Z", 1772366400250000);
    row("2026-03-01T12:00:00.123456789Z", 1772366400123456);
    row("2000-02-29T00:00:00Z", 951782400000000);
    row("9999-12-31T23:59:59.999Z", 253402300799999000);
    row("0000-01-01", -62167219200000000);
    row("-000001-12-31", -62167305600000000);
    row("+010000-01-01", 253402300800000000);
}

void TestBaseTime::readsTimes() {
    QFETCH(std::string, text);
    QFETCH(qint64, us);
    const Result<Timestamp> time = parseIso(text);
    QVERIFY(time.ok());
    QCOMPARE(static_cast<qint64>(time->us), us);
}

void TestBaseTime::writesTimes_data() {
    QTest::addColumn<qint64>("us");
    QTest::addColumn<std::string>("text");
    const auto row = [](qint64 us, const char* text) {
        QTest::addRow("%lld", us) << us << std::string(text);
    };
    row(0, "");
    row(1, "1970-01-01T00:00:00.000Z");
    row(-1, "1969-12-31T23:59:59.999Z");
    row(-1000, "1969-12-31T23:59:59.999Z");
    row(-1001, "1969-12-31T23:59:59.998Z");
    row(1772366400250000, "2026-03-01T12:00:00.250Z");
    row(253402300799999999, "9999-12-31T23:59:59.999Z");
    row(253402300800000000, "+010000-01-01T00:00:00.000Z");
    row(-62167219200000000, "0000-01-01T00:00:00.000Z");
    row(-62167219200000001, "-000001-12-31T23:59:59.999Z");
    row(std::numeric_limits<qint64>::max(), "+294247-01-10T04:00:54.775Z");
    row(std::numeric_limits<qint64>::min(), "-290308-12-21T19:59:05.224Z");
}

void TestBaseTime::writesTimes() {
    QFETCH(qint64, us);
    QFETCH(std::string, text);
    QCOMPARE(toIso({us}), text);
}

void TestBaseTime::readsBackWhatItWrote() {
    Rng rng(7);
    for (int i = 0; i < 20'000; ++i) {
        // All magnitudes: a random number of high bits is cut off. Whole milliseconds, since that is what is written.
        auto us = static_cast<std::int64_t>(rng.next()) >> rng.below(48);
        us -= us % 1000;
        if (us == 0) continue;
        const Result<Timestamp> back = parseIso(toIso({us}));
        QVERIFY2(back.ok(), toIso({us}).c_str());
        QCOMPARE(static_cast<qint64>(back->us), static_cast<qint64>(us));
    }
}

void TestBaseTime::refusesWhatIsNoDuration_data() {
    QTest::addColumn<std::string>("text");
    for (const char* text :
         {"", "5", "ms", "-5s", "+5s", "1.5s", "5 s", "5S", "5min", "1h30m", "5us", "3651d", "87601h",
          "99999999999999999999s", "9223372036854775807d", "315360000001ms", "\xEF\xBC\x95s"})
        QTest::newRow(text) << std::string(text);
    QTest::newRow("10 MB of digits") << std::string(10'000'000, '9') + "s";
}

void TestBaseTime::refusesWhatIsNoDuration() {
    QFETCH(std::string, text);
    const Result<Micros> duration = parseDuration(text);
    QVERIFY(!duration.ok());
    QCOMPARE(duration.error().code, ErrorCode::InvalidInput);
}

void TestBaseTime::readsDurations_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("us");
    QTest::addColumn<std::string>("shortest");
    const auto row = [](const char* text, qint64 us, const char* shortest) {
        QTest::newRow(text) << std::string(text) << us << std::string(shortest);
    };
    row("0ms", 0, "0s");
    row("200ms", 200'000, "200ms");
    row("90000ms", 90'000'000, "90s");
    row("120s", 120'000'000, "2m");
    row("0005m", 300'000'000, "5m");
    row("24h", 86'400'000'000, "1d");
    row("25h", 90'000'000'000, "25h");
    row("3650d", 315'360'000'000'000, "3650d");
    row("315360000000ms", 315'360'000'000'000, "3650d");
}

void TestBaseTime::readsDurations() {
    QFETCH(std::string, text);
    QFETCH(qint64, us);
    QFETCH(std::string, shortest);
    const Result<Micros> duration = parseDuration(text);
    QVERIFY(duration.ok());
    QCOMPARE(static_cast<qint64>(duration->count()), us);
    QCOMPARE(formatDuration(*duration), shortest);
}

void TestBaseTime::readsBackDurations() {
    Rng rng(11);
    for (int i = 0; i < 5'000; ++i) {
        const Micros duration = std::chrono::milliseconds(rng.below(315'360'000'000) >> rng.below(30));
        const Result<Micros> back = parseDuration(formatDuration(duration));
        QVERIFY2(back.ok(), formatDuration(duration).c_str());
        QCOMPARE(static_cast<qint64>(back->count()), static_cast<qint64>(duration.count()));
    }
}

void TestBaseTime::clocksGoOn() {
    ManualClock manual({5'000'000});
    manual.advance(250ms);
    QCOMPARE(static_cast<qint64>(manual.now().us), qint64{5'250'000});
    QCOMPARE(static_cast<qint64>(manual.monotonic().count()), qint64{5'250'000});
    manual.advanceTo({9'000'000});
    QCOMPARE(static_cast<qint64>(manual.now().us), qint64{9'000'000});

    const SystemClock real;
    const Micros before = real.monotonic();
    QVERIFY(real.now() > *parseIso("2024-01-01"));
    QVERIFY(real.monotonic() >= before);
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestBaseTime)
#include "tst_base_time.moc"
