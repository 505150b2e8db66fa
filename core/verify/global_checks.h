// Checks over the database as a whole: accounts and their postings (I1, I2), rows without their saga (I1, I3, I4),
// totals by state (I12), idempotency keys (I14) and the file itself (I15).
#pragma once

#include <string>

#include "core/verify/invariant_findings.h"

namespace saga {

void checkAccounts(const GlobalFacts& global, InvariantFindings& findings);
void checkStrays(const GlobalFacts& global, InvariantFindings& findings);
void checkCounts(const GlobalFacts& global, InvariantFindings& findings);
void checkIdempotencyRows(const GlobalFacts& global, InvariantFindings& findings);
// I8: records are numbered without gap, and each dead letter that was settled has exactly one.
void checkAudit(const GlobalFacts& global, InvariantFindings& findings);
void checkFile(const GlobalFacts& global, InvariantFindings& findings);

}  // namespace saga
