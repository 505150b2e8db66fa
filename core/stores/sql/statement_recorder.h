// Is told every statement that the writer executed, so that a benchmark can replay exactly the same writes on the bare
// database. Called on the writer's thread. Without a recorder nothing is collected.
#pragma once

#include <string_view>

#include "core/stores/sql/connection.h"

namespace saga {

class StatementRecorder {
public:
    virtual ~StatementRecorder() = default;
    virtual void onBatchBegin() = 0;
    // `sql` has static storage, so its address tells statements apart; `params` are good during the call only.
    virtual void onWrite(std::string_view sql, SqlParams params) = 0;
    // Not kept: the batch was rolled back.
    virtual void onBatchEnd(bool kept) = 0;
};

}  // namespace saga
