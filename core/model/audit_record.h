// What an operator did or was refused: who, what, to which object, before and after, why. Written in the same commit as
// the change it records.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/ids.h"
#include "core/base/json.h"

namespace saga {

struct AuditRecord {
    std::int64_t no = 0;       // from 1, given by the engine
    Timestamp at;
    std::string actor;
    std::string action;        // "saga.compensate", "fault.add", "fault.stop-all", "definition.publish", ...
    std::string resource;      // kind of object: "saga", "fault-rule", "definition", "user", "item"
    std::string resourceId;
    Json before;               // state before, null when there was none
    Json after;
    std::string reason;
    int severity = 2;          // 1 (lowest) to 4
    bool refused = false;      // nothing was changed; `after` holds the error
    std::string correlation;
    std::string source;        // "console", "sagactl", "sagad", "engine"
};

// How an event names the command that caused it: "AUD_12".
std::string auditId(std::int64_t no);
Json toJson(const AuditRecord& record);

}  // namespace saga
