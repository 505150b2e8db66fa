#include "core/admin/local_admin.h"
#include "core/admin/trace_reading.h"

namespace saga {

void LocalAdmin::trace(const std::string& key, Answer<Trace> answer) {
    read(std::move(answer), [this, key](Queries& queries) -> Result<Trace> {
        SAGA_TRY(checkId("key", key));
        const Result<std::string> correlation = correlationOf(queries, key);
        if (!correlation)
            return correlation.error();
        return correlation->empty() ? Trace{} : readTrace(queries, m_definitions, *correlation, m_parts.clock.now());
    });
}

}  // namespace saga
