#include <QCoreApplication>
#include <QTest>
#include <QTranslator>
#include <ctime>

#include "ui/widgets/format.h"

using namespace saga::ui;

namespace {

constexpr qint64 kMinuteUs = 60'000'000;
constexpr qint64 kDayUs = 86'400'000'000;
// 2026-03-01 14:19:58.204 UTC
constexpr qint64 kMoment = 1'772'374'798'204'000;

// Stands for the Korean translation, to show that the words go through it.
class Korean final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (QLatin1String(context) != QLatin1String("Format")) return {};
        static const QHash<QString, QString> words{{QStringLiteral("%1 s"), QStringLiteral("%1초")},
                                                   {QStringLiteral("%1 min %2 s"), QStringLiteral("%1분 %2초")},
                                                   {QStringLiteral("%1 min ago"), QStringLiteral("%1분 전")},
                                                   {QStringLiteral("just now"), QStringLiteral("방금")}};
        return words.value(QString::fromUtf8(source));
    }
};

void addRow(const char* text, qint64 us) {
    QTest::newRow(text) << us << QString::fromUtf8(text);
}

}  // namespace

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void counts();
    void shares_data();
    void shares();
    void timesCarryTheirZone();
    void timesBeforeTheEpoch();
    void relative_data();
    void relative();
    void offsets_data();
    void offsets();
    void shortIdsKeepBothEnds();
    void wordsAreTranslated();
};

void TestFormat::durations_data() {
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    addRow("0 ms", 0);
    addRow("340 µs", 340);
    addRow("1 ms", 1'000);
    addRow("1.24 ms", 1'239);
    addRow("12.4 ms", 12'400);
    addRow("50 ms", 50'000);
    addRow("473 ms", 473'000);
    addRow("1 s", 999'600);
    addRow("1.47 s", 1'470'000);
    addRow("59.9 s", 59'940'000);
    addRow("1 min 00 s", 59'960'000);
    addRow("2 min 05 s", 125'000'000);
    addRow("1 h 00 min", 3'599'600'000);
    addRow("1 h 12 min", 4'320'000'000);
    addRow("3 d 4 h", 3 * kDayUs + 240 * kMinuteUs);
    addRow("−1.2 s", -1'200'000);
}

void TestFormat::durations() {
    QFETCH(qint64, us);
    QFETCH(QString, text);
    QCOMPARE(formatDuration(us), text);
}

void TestFormat::counts() {
    QCOMPARE(formatCount(0), QStringLiteral("0"));
    QCOMPARE(formatCount(1'204'318), QStringLiteral("1,204,318"));
    QCOMPARE(formatAmount(-1'000), QStringLiteral("-1,000"));
    QCOMPARE(formatChange(100), QStringLiteral("+100"));
    QCOMPARE(formatChange(-2'500), QString::fromUtf8("−2,500"));
    QCOMPARE(formatChange(0), QStringLiteral("0"));
    QCOMPARE(formatChange(INT64_MIN), QString::fromUtf8("−9,223,372,036,854,775,808"));
}

void TestFormat::shares_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << QStringLiteral("0 %");
    QTest::newRow("hardly any is not none") << 0.0001 << QStringLiteral("<0.1 %");
    QTest::newRow("usual") << 0.9124 << QStringLiteral("91.2 %");
    QTest::newRow("nearly all is not all") << 0.99999 << QStringLiteral(">99.9 %");
    QTest::newRow("all") << 1.0 << QStringLiteral("100 %");
}

void TestFormat::shares() {
    QFETCH(double, share);
    QFETCH(QString, text);
    QCOMPARE(formatShare(share), text);
}

void TestFormat::timesCarryTheirZone() {
    QCOMPARE(formatTimeOfDay(kMoment, ZoneChoice::Utc), QStringLiteral("14:19:58.204"));
    QCOMPARE(formatTimestamp(kMoment, ZoneChoice::Utc), QStringLiteral("2026-03-01 14:19:58.204 UTC"));
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "KST-9");
    tzset();
    const QString local = formatTimestamp(kMoment, ZoneChoice::Local);
    qputenv("TZ", before);
    tzset();
    QCOMPARE(local, QStringLiteral("2026-03-01 23:19:58.204 KST"));
}

void TestFormat::timesBeforeTheEpoch() {
    QCOMPARE(formatTimestamp(-1'000'000, ZoneChoice::Utc), QStringLiteral("1969-12-31 23:59:59.000 UTC"));
}

void TestFormat::relative_data() {
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    addRow("just now", -900'000);
    addRow("3 s ago", -3'900'000);
    addRow("2 min ago", -2 * kMinuteUs);
    addRow("2 h ago", -122 * kMinuteUs);
    addRow("5 d ago", -5 * kDayUs);
    addRow("in 5 min", 5 * kMinuteUs);
}

void TestFormat::relative() {
    QFETCH(qint64, us);
    QFETCH(QString, text);
    QCOMPARE(formatRelative(kMoment + us, kMoment), text);
}

void TestFormat::offsets_data() {
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    addRow("+.000", 0);
    addRow("+.741", 741'000);
    addRow("+1.402", 1'402'000);
    addRow("+1:02.003", 62'003'000);
    addRow("−.020", -20'000);
}

void TestFormat::offsets() {
    QFETCH(qint64, us);
    QFETCH(QString, text);
    QCOMPARE(formatOffset(us), text);
}

void TestFormat::shortIdsKeepBothEnds() {
    const QString id = QStringLiteral("TXN_01JD3K8Q9V7M2X4R6T0B5CWYZA");
    QCOMPARE(shortId(id, 30), id);
    QCOMPARE(shortId(id), QString::fromUtf8("TXN_01JD3K8…WYZA"));
    QCOMPARE(shortId(id, 1).size(), 6);
}

void TestFormat::wordsAreTranslated() {
    Korean korean;
    QVERIFY(QCoreApplication::installTranslator(&korean));
    const QString duration = formatDuration(1'470'000);
    const QString longer = formatDuration(125'000'000);
    const QString ago = formatRelative(kMoment - 2 * kMinuteUs, kMoment);
    const QString now = formatRelative(kMoment, kMoment);
    QCoreApplication::removeTranslator(&korean);
    QCOMPARE(duration, QString::fromUtf8("1.47초"));
    QCOMPARE(longer, QString::fromUtf8("2분 05초"));
    QCOMPARE(ago, QString::fromUtf8("2분 전"));
    QCOMPARE(now, QString::fromUtf8("방금"));
    QCOMPARE(formatDuration(1'470'000), QStringLiteral("1.47 s"));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
