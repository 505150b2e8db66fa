#include "core/model/audit_record.h"

namespace saga {

std::string auditId(std::int64_t no) {
    return "AUD_" + std::to_string(no);
}

Json toJson(const AuditRecord& record) {
    return Json::object({
        {"no", record.no},
        {"time", toIso(record.at)},
        {"actor", record.actor},
        {"action", record.action},
        {"resource", record.resource},
        {"resourceId", record.resourceId},
        {"before", record.before},
        {"after", record.after},
        {"reason", record.reason},
        {"severity", record.severity},
        {"refused", record.refused},
        {"correlation", record.correlation.empty() ? Json() : Json(record.correlation)},
        {"source", record.source},
    });
}

}  // namespace saga
