// The report of a bulk action as a file: what was asked, why, and what became of each saga. Pinned formats: JSON
// {format: "saga-console/bulk-report", version: 1, ...} and CSV with one line per saga. Pure functions.
#pragma once

#include <QByteArray>

namespace saga::ui {

class BulkRun;

QByteArray bulkReportJson(const BulkRun& run);
QByteArray bulkReportCsv(const BulkRun& run);

}  // namespace saga::ui
