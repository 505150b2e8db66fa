#include "core/model/verify_report.h"

#include <algorithm>

namespace saga {

bool VerifyReport::holds() const {
    return std::all_of(results.begin(), results.end(), [](const InvariantResult& result) { return result.holds; });
}

Json toJson(const VerifyReport& report) {
    Json results = Json::array();
    for (const InvariantResult& result : report.results) {
        Json offenders = Json::array();
        for (const std::string& offender : result.offenders) offenders.append(offender);
        results.append(Json::object({{"id", result.id},
                                     {"title", result.title},
                                     {"holds", result.holds},
                                     {"compared", result.compared},
                                     {"offenderCount", result.offenderCount},
                                     {"offenders", std::move(offenders)}}));
    }
    return Json::object({{"holds", report.holds()}, {"sagas", report.sagas}, {"invariants", std::move(results)}});
}

}  // namespace saga
