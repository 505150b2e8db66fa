// Check of one saga's waivers (I5): what an operator let stand is in the audit trail under the same hand and reason, and
// the audit trail holds no waiver that the saga knows nothing of.
#pragma once

#include "core/verify/invariant_findings.h"

namespace saga {

void checkWaivers(const SagaFacts& saga, SagaFindings& findings);

}  // namespace saga
