#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <array>
#include <cstdlib>

namespace saga::ui {
namespace {

constexpr qint64 kMs = 1'000;
constexpr qint64 kSecond = 1'000'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr QChar kMinus(0x2212);
constexpr QChar kEllipsis(0x2026);

QString translated(const char* text) {
    return QCoreApplication::translate("Format", text);
}

// Rounded half up; both positive.
qint64 divided(qint64 value, qint64 by) {
    return (value + by / 2) / by;
}

// `value` / `unit` with at most three significant digits; empty when that is 1000 units or more.
QString threeDigits(qint64 value, qint64 unit) {
    qint64 scale = 100;
    for (int decimals = 2; decimals >= 0; --decimals, scale /= 10) {
        const qint64 digits = divided(value * scale, unit);
        if (digits >= 1000) continue;
        QString text = QString::number(static_cast<double>(digits) / static_cast<double>(scale), 'f', decimals);
        while (decimals > 0 && text.endsWith(QLatin1Char('0'))) text.chop(1);
        if (text.endsWith(QLatin1Char('.'))) text.chop(1);
        return text;
    }
    return {};
}

QString twoParts(const char* pattern, qint64 value, qint64 big, qint64 small, int width) {
    const qint64 rounded = divided(value, small) * small;
    const qint64 rest = rounded % big / small;
    return translated(pattern).arg(rounded / big).arg(rest, width, 10, QLatin1Char('0'));
}

QString longDuration(qint64 us) {
    if (divided(us, kSecond) * kSecond < kHour)
        return twoParts(QT_TRANSLATE_NOOP("Format", "%1 min %2 s"), us, kMinute, kSecond, 2);
    if (divided(us, kMinute) * kMinute < kDay)
        return twoParts(QT_TRANSLATE_NOOP("Format", "%1 h %2 min"), us, kHour, kMinute, 2);
    return twoParts(QT_TRANSLATE_NOOP("Format", "%1 d %2 h"), us, kDay, kHour, 0);
}

QDateTime inZone(qint64 usSinceEpoch, ZoneChoice zone) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(usSinceEpoch / kMs, Qt::UTC);
    return zone == ZoneChoice::Utc ? utc : utc.toLocalTime();
}

}  // namespace

QString formatCount(qint64 count) {
    static const QLocale grouping(QLocale::English, QLocale::UnitedStates);
    return grouping.toString(count);
}

QString formatAmount(qint64 amount) {
    return formatCount(amount);
}

QString formatChange(qint64 change) {
    if (change == 0) return QStringLiteral("0");
    // Not by negating: the least value has no positive twin.
    const QString digits = formatCount(change).remove(QLatin1Char('-'));
    return (change > 0 ? QChar(QLatin1Char('+')) : kMinus) + digits;
}

QString formatShare(double share) {
    const double percent = share * 100;
    if (share <= 0 || share >= 1) return QStringLiteral("%1 %").arg(qRound(percent));
    if (percent < 0.05) return QStringLiteral("<0.1 %");
    if (percent >= 99.95) return QStringLiteral(">99.9 %");
    return QStringLiteral("%1 %").arg(QString::number(percent, 'f', 1));
}

QString formatDuration(qint64 us) {
    if (us < 0) return kMinus + formatDuration(-us);
    if (us < kMs && us > 0) return translated(QT_TRANSLATE_NOOP("Format", "%1 µs")).arg(us);
    if (const QString ms = threeDigits(us, kMs); us < kSecond && !ms.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Format", "%1 ms")).arg(ms);
    // 59.96 s would be written "60 s".
    if (divided(us * 10, kSecond) < 600)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(threeDigits(us, kSecond));
    return longDuration(us);
}

QString formatOffset(qint64 us) {
    const qint64 ms = divided(std::llabs(us), kMs);
    const QChar sign = us < 0 && ms > 0 ? kMinus : QChar(QLatin1Char('+'));
    const qint64 minutes = ms / 60'000;
    const qint64 seconds = ms / 1'000 % 60;
    QString text(sign);
    if (minutes > 0)
        text += QStringLiteral("%1:%2").arg(minutes).arg(seconds, 2, 10, QLatin1Char('0'));
    else if (seconds > 0)
        text += QString::number(seconds);
    return text + QStringLiteral(".%1").arg(ms % 1'000, 3, 10, QLatin1Char('0'));
}

QString formatTimeOfDay(qint64 usSinceEpoch, ZoneChoice zone) {
    return inZone(usSinceEpoch, zone).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString zoneName(ZoneChoice zone, qint64 usSinceEpoch) {
    return zone == ZoneChoice::Utc ? QStringLiteral("UTC") : inZone(usSinceEpoch, zone).timeZoneAbbreviation();
}

QString formatTimestamp(qint64 usSinceEpoch, ZoneChoice zone) {
    return inZone(usSinceEpoch, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz ")) +
           zoneName(zone, usSinceEpoch);
}

QString formatRelative(qint64 usSinceEpoch, qint64 nowUs) {
    const qint64 size = std::llabs(nowUs - usSinceEpoch);
    if (size < kSecond) return translated(QT_TRANSLATE_NOOP("Format", "just now"));
    struct Step {
        qint64 below;
        qint64 unit;
        const char* past;
        const char* future;
    };
    // Whole phrases: Korean puts the word behind the unit without a space.
    static constexpr std::array<Step, 4> kSteps{{
        {kMinute, kSecond, QT_TRANSLATE_NOOP("Format", "%1 s ago"), QT_TRANSLATE_NOOP("Format", "in %1 s")},
        {kHour, kMinute, QT_TRANSLATE_NOOP("Format", "%1 min ago"), QT_TRANSLATE_NOOP("Format", "in %1 min")},
        {kDay, kHour, QT_TRANSLATE_NOOP("Format", "%1 h ago"), QT_TRANSLATE_NOOP("Format", "in %1 h")},
        {INT64_MAX, kDay, QT_TRANSLATE_NOOP("Format", "%1 d ago"), QT_TRANSLATE_NOOP("Format", "in %1 d")},
    }};
    std::size_t at = 0;
    while (size >= kSteps[at].below) ++at;
    return translated(usSinceEpoch <= nowUs ? kSteps[at].past : kSteps[at].future).arg(size / kSteps[at].unit);
}

QString shortId(const QString& id, int most) {
    constexpr int kTail = 4;
    const int room = qMax(most, kTail + 2);
    if (id.size() <= room) return id;
    return id.left(room - kTail - 1) + kEllipsis + id.right(kTail);
}

}  // namespace saga::ui
