#include "ui/models/bulk_report.h"

#include "core/base/json.h"
#include "ui/models/bulk_run.h"

namespace saga::ui {

namespace {

Json resultJson(const BulkRun& run, const BulkResult& result) {
    Json json =
        Json::object({{"no", result.no.value}, {"saga", result.id.text.empty() ? Json() : Json(result.id.text)}});
    json.set("result", Json(result.refusal < 0 ? "done" : "refused"));
    if (result.refusal >= 0) {
        const Error& refusal = run.refusal(result.refusal);
        json.set("code", Json(errorName(refusal.code)));
        json.set("reason", Json(refusal.reason));
    }
    return json;
}

QByteArray quoted(std::string_view text) {
    QByteArray cell(text.data(), static_cast<qsizetype>(text.size()));
    return '"' + cell.replace('"', "\"\"") + '"';
}

}  // namespace

QByteArray bulkReportJson(const BulkRun& run) {
    Json results = Json::array();
    for (const BulkResult& result : run.results()) results.append(resultJson(run, result));
    const Json report = Json::object({
        {"format", Json("saga-console/bulk-report")},
        {"version", Json(1)},
        {"command", Json(toText(run.kind()))},
        {"reason", Json(run.reason().toStdString())},
        {"countedAt", run.countedAt().isSet() ? Json(toIso(run.countedAt())) : Json()},
        {"startedAt", Json(toIso(run.startedAt()))},
        {"endedAt", run.endedAt().isSet() ? Json(toIso(run.endedAt())) : Json()},
        {"sagas", Json(std::int64_t{run.size()})},
        {"done", Json(std::int64_t{run.doneCount()})},
        {"refused", Json(std::int64_t{run.refusedCount()})},
        {"notSent", Json(std::int64_t{run.left()})},
        {"results", std::move(results)},
    });
    return QByteArray::fromStdString(report.dump()) + '\n';
}

QByteArray bulkReportCsv(const BulkRun& run) {
    QByteArray csv = "no,saga,result,code,reason\r\n";
    for (const BulkResult& result : run.results()) {
        csv += QByteArray::number(qlonglong{result.no.value}) + ',' + quoted(result.id.text) + ',';
        if (result.refusal < 0) {
            csv += "done,,\r\n";
            continue;
        }
        const Error& refusal = run.refusal(result.refusal);
        csv += "refused," + quoted(errorName(refusal.code)) + ',' + quoted(refusal.reason) + "\r\n";
    }
    return csv;
}

}  // namespace saga::ui
