#include "core/admin/local_admin.h"

namespace saga {

void LocalAdmin::ledger(const LedgerRequest&, Answer<std::vector<LedgerEntry>> answer) {
    answerLater<std::vector<LedgerEntry>>(answer, makeError(ErrorCode::Unavailable, "", "is not there yet"));
}

}  // namespace saga
