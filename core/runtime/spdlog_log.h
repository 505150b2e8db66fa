// The log port over spdlog: one line per write, as text or as JSON, to standard error or to a file of at most 10 MB that is
// rotated through five. Secrets are masked and control characters escaped. Any thread; levels can change while it runs.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <string>

#include "core/base/log.h"
#include "core/base/result.h"

namespace spdlog {
class logger;
}

namespace saga {

struct LogOptions {
    LogLevel level = LogLevel::Warning;
    std::string file;  // empty: standard error
    bool asJson = false;
};

class SpdlogLog final : public Log {
public:
    // ReadOnly naming the file when it cannot be opened.
    static Result<std::unique_ptr<SpdlogLog>> open(const LogOptions& options);
    ~SpdlogLog() override;

    bool enabled(LogLevel level, LogCategory category) const override;
    void write(LogLevel level, LogCategory category, const LogContext& context, std::string_view text) override;
    void setLevel(LogCategory category, LogLevel level);

private:
    static constexpr std::size_t kCategories = 7;

    SpdlogLog(std::shared_ptr<spdlog::logger> logger, const LogOptions& options);

    const std::shared_ptr<spdlog::logger> m_logger;
    const bool m_asJson;
    std::array<std::atomic<LogLevel>, kCategories> m_levels;
};

std::string_view toText(LogCategory category);  // "engine", "step", ...

}  // namespace saga
