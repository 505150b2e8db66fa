// The log port. Rooms write through it; where lines go is decided at the edge (core/runtime puts spdlog behind it).
// Implementations are thread-safe and mask secrets. A log line is never the only record of a business fact.
#pragma once

#include <string>
#include <string_view>

namespace saga {

enum class LogLevel { Trace, Debug, Info, Warning, Error, Off };
enum class LogCategory { Engine, Step, Store, Bus, Admin, Http, Ui };

struct LogContext {
    std::string_view sagaId;         // empty when the line is about no saga
    std::string_view correlationId;  // empty when unknown
};

class Log {
public:
    virtual ~Log() = default;
    virtual bool enabled(LogLevel level, LogCategory category) const = 0;
    virtual void write(LogLevel level, LogCategory category, const LogContext& context, std::string_view text) = 0;
};

// Drops everything; for tests that do not look at the log.
class NullLog final : public Log {
public:
    bool enabled(LogLevel, LogCategory) const override { return false; }
    void write(LogLevel, LogCategory, const LogContext&, std::string_view) override {}
};

}  // namespace saga
