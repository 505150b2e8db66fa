// The newest lines of the log, kept in memory for the window, before they go on to the log behind: Info and above whatever
// level that one writes. Lines are masked and escaped as the file's, long ones shortened. At most kCapacity lines; what
// falls out is counted. Any thread.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/admin/log_lines.h"
#include "core/base/log.h"
#include "core/base/time.h"

namespace saga {

class LogRing final : public Log, public LogLines {
public:
    static constexpr std::size_t kCapacity = 10'000;
    static constexpr std::size_t kMaxTextBytes = 2'000;

    // `clock` outlives the ring.
    LogRing(const Clock& clock, std::unique_ptr<Log> behind);

    bool enabled(LogLevel level, LogCategory category) const override;
    void write(LogLevel level, LogCategory category, const LogContext& context, std::string_view text) override;
    LogPage read(const LogRequest& request) const override;

private:
    static bool isKept(LogLevel level) { return level >= LogLevel::Info && level != LogLevel::Off; }

    const Clock& m_clock;
    const std::unique_ptr<Log> m_behind;

    mutable std::mutex m_mutex;
    std::vector<LogLine> m_lines;  // guarded by m_mutex; line n lies at (n - 1) % kCapacity
    std::int64_t m_last = 0;       // guarded by m_mutex
};

}  // namespace saga
