// The filters behind the figures of the overview: each matches exactly the sagas that its figure counts. Pure
// functions.
#pragma once

#include <QString>

#include "core/admin_api/admin_values.h"

namespace saga::ui {

// "started >= 2026-03-01T12:00:00.000Z"
QString startedSince(Timestamp from);
QString endedSince(Timestamp from);
// Sagas that ended within [from, to).
QString endedBetween(Timestamp from, Timestamp to);
QString withStatus(SagaStatus status, const QString& rest = {});
// Sagas that took at least `latency`, by whole milliseconds.
QString slowerThan(Micros latency, Timestamp from);
// Sagas of one FailureCount.
QString failedAt(const QString& step, const QString& code, Timestamp from);
QString injectedSince(Timestamp from);

}  // namespace saga::ui
