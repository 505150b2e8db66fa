// Where the lines of this process's log can be read back. Implemented at the edge, where the log is made. Any thread.
#pragma once

#include "core/admin_api/admin_values.h"

namespace saga {

class LogLines {
public:
    virtual ~LogLines() = default;
    // The newest `request.limit` lines after `request.after` of at least that level, ascending. `limit` is valid.
    virtual LogPage read(const LogRequest& request) const = 0;
};

}  // namespace saga
