#include "core/runtime/spdlog_log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <sys/stat.h>

#include "core/base/json.h"
#include "core/runtime/log_text.h"

namespace saga {
namespace {

constexpr std::size_t kMaxFileBytes = 10'000'000;
constexpr std::size_t kFiles = 5;

spdlog::level::level_enum spdlogLevel(LogLevel level) {
    switch (level) {
        case LogLevel::Trace: return spdlog::level::trace;
        case LogLevel::Debug: return spdlog::level::debug;
        case LogLevel::Info: return spdlog::level::info;
        case LogLevel::Warning: return spdlog::level::warn;
        case LogLevel::Error: return spdlog::level::err;
        case LogLevel::Off: return spdlog::level::off;
    }
    return spdlog::level::off;
}

Result<spdlog::sink_ptr> openSink(const std::string& file) {
    if (file.empty())
        return spdlog::sink_ptr(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    try {
        const auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, kMaxFileBytes, kFiles);
        ::chmod(file.c_str(), S_IRUSR | S_IWUSR);
        return spdlog::sink_ptr(sink);
    } catch (const std::exception& error) {
        return makeError(ErrorCode::ReadOnly, file, std::string("the log file cannot be opened: ") + error.what());
    }
}

// The members of a JSON line that stand after time and level.
std::string jsonMembers(LogCategory category, const LogContext& context, std::string_view text) {
    Json json = Json::object({{"category", toText(category)}});
    if (!context.sagaId.empty())
        json.set("saga", context.sagaId);
    if (!context.correlationId.empty())
        json.set("correlation", context.correlationId);
    json.set("text", text);
    const std::string object = json.dump();
    return object.substr(1, object.size() - 2);
}

std::string textLine(LogCategory category, const LogContext& context, std::string_view text) {
    std::string line(toText(category));
    if (!context.sagaId.empty())
        line.append(" saga=").append(escapeControls(context.sagaId));
    if (!context.correlationId.empty())
        line.append(" correlation=").append(escapeControls(context.correlationId));
    return line.append(" ").append(text);
}

}  // namespace

std::string_view toText(LogCategory category) {
    switch (category) {
        case LogCategory::Engine: return "engine";
        case LogCategory::Step: return "step";
        case LogCategory::Store: return "store";
        case LogCategory::Bus: return "bus";
        case LogCategory::Admin: return "admin";
        case LogCategory::Http: return "http";
        case LogCategory::Ui: return "ui";
    }
    return "other";
}

SpdlogLog::SpdlogLog(std::shared_ptr<spdlog::logger> logger, const LogOptions& options)
    : m_logger(std::move(logger)), m_asJson(options.asJson) {
    for (std::atomic<LogLevel>& level : m_levels)
        level = options.level;
}

SpdlogLog::~SpdlogLog() = default;

Result<std::unique_ptr<SpdlogLog>> SpdlogLog::open(const LogOptions& options) {
    Result<spdlog::sink_ptr> sink = openSink(options.file);
    if (!sink)
        return sink.error();
    const auto logger = std::make_shared<spdlog::logger>("saga", std::move(sink).value());
    logger->set_level(spdlog::level::trace);
    logger->flush_on(spdlog::level::warn);
    logger->set_pattern(options.asJson ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})"
                                       : "%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                        spdlog::pattern_time_type::utc);
    return std::unique_ptr<SpdlogLog>(new SpdlogLog(logger, options));
}

bool SpdlogLog::enabled(LogLevel level, LogCategory category) const {
    return level != LogLevel::Off && level >= m_levels[static_cast<std::size_t>(category)];
}

void SpdlogLog::setLevel(LogCategory category, LogLevel level) {
    m_levels[static_cast<std::size_t>(category)] = level;
}

void SpdlogLog::write(LogLevel level, LogCategory category, const LogContext& context, std::string_view text) {
    if (!enabled(level, category))
        return;
    const std::string safe = maskSecrets(m_asJson ? std::string(text) : escapeControls(text));
    const std::string line = m_asJson ? jsonMembers(category, context, safe) : textLine(category, context, safe);
    m_logger->log(spdlogLevel(level), spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace saga
