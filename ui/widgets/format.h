// Numbers, times and ids as people read them: units always, thousands separated, durations with three significant
// digits, times in the zone of the setting with the zone shown. Pure functions; words are translated (context Format).
#pragma once

#include <QString>
#include <QtGlobal>

namespace saga::ui {

enum class ZoneChoice { Local, Utc };

// "1,204,318"
QString formatCount(qint64 count);
// The same: amounts are minor units of a currency without fractions.
QString formatAmount(qint64 amount);
// With its sign: "+100", "−2,500", "0".
QString formatChange(qint64 change);
// Of a share from 0 to 1: "91.2 %". Only what is whole is called "0 %" or "100 %".
QString formatShare(double share);
// "850 µs", "12.4 ms", "1.25 s", "3 min 20 s", "2 h 05 min", "3 d 4 h"; three significant digits below a minute,
// without needless zeros.
QString formatDuration(qint64 us);
// Time since the start of a saga: "+.741", "+1.402", "+1:02.003", "−.020".
QString formatOffset(qint64 us);
// "14:19:58.204"
QString formatTimeOfDay(qint64 usSinceEpoch, ZoneChoice zone);
// "2026-03-01 14:19:58.204 KST"
QString formatTimestamp(qint64 usSinceEpoch, ZoneChoice zone);
// "3 min ago", "in 20 s", "just now"
QString formatRelative(qint64 usSinceEpoch, qint64 nowUs);
// Beginning and end of an id, an ellipsis between: "TXN_01JD3K8…T0B5". Whole when it is not longer than `most`, which
// is at least 6.
QString shortId(const QString& id, int most = 16);
// "KST", "UTC"
QString zoneName(ZoneChoice zone, qint64 usSinceEpoch);

}  // namespace saga::ui
