#include "ui/pages/overview/overview_links.h"

#include <algorithm>

#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

QString time(Timestamp at) {
    return fromCore(toIso(at));
}

// A word as it stands, anything else in quotes.
QString value(const QString& text) {
    const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('_'));
    });
    if (plain) return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QStringLiteral("\"%1\"").arg(quoted);
}

}  // namespace

QString startedSince(Timestamp from) {
    return QStringLiteral("started >= ") + time(from);
}

QString endedSince(Timestamp from) {
    return QStringLiteral("ended >= ") + time(from);
}

QString endedBetween(Timestamp from, Timestamp to) {
    return QStringLiteral("ended >= %1 and ended < %2").arg(time(from), time(to));
}

QString withStatus(SagaStatus status, const QString& rest) {
    const QString filter = QStringLiteral("status = ") + fromCore(toText(status));
    return rest.isEmpty() ? filter : QStringLiteral("%1 and %2").arg(filter, rest);
}

QString slowerThan(Micros latency, Timestamp from) {
    return QStringLiteral("duration >= %1ms and %2").arg(latency.count() / 1000).arg(endedSince(from));
}

QString failedAt(const QString& step, const QString& code, Timestamp from) {
    return QStringLiteral("status in (FAILED, COMPENSATING, COMPENSATED) and step = %1 and code = %2 and %3")
        .arg(value(step), value(code), startedSince(from));
}

QString injectedSince(Timestamp from) {
    return QStringLiteral("injected and ") + startedSince(from);
}

}  // namespace saga::ui
