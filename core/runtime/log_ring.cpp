#include "core/runtime/log_ring.h"

#include <algorithm>

#include "core/runtime/log_text.h"

namespace saga {
namespace {

bool isInsideCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

std::string shortened(std::string text) {
    if (text.size() <= LogRing::kMaxTextBytes)
        return text;
    std::size_t end = LogRing::kMaxTextBytes;
    while (end > 0 && isInsideCharacter(text[end]))
        --end;
    text.resize(end);
    return text + "…";
}

}  // namespace

LogRing::LogRing(const Clock& clock, std::unique_ptr<Log> behind) : m_clock(clock), m_behind(std::move(behind)) {}

bool LogRing::enabled(LogLevel level, LogCategory category) const {
    return isKept(level) || m_behind->enabled(level, category);
}

void LogRing::write(LogLevel level, LogCategory category, const LogContext& context, std::string_view text) {
    if (isKept(level)) {
        LogLine line;
        line.at = m_clock.now();
        line.level = level;
        line.category = category;
        line.text = shortened(maskSecrets(escapeControls(text)));
        line.sagaId = shortened(escapeControls(context.sagaId));
        line.correlation = shortened(escapeControls(context.correlationId));
        const std::lock_guard lock(m_mutex);
        line.no = ++m_last;
        const std::size_t place = static_cast<std::size_t>(line.no - 1) % kCapacity;
        if (place < m_lines.size())
            m_lines[place] = std::move(line);
        else
            m_lines.push_back(std::move(line));
    }
    m_behind->write(level, category, context, text);
}

LogPage LogRing::read(const LogRequest& request) const {
    const std::lock_guard lock(m_mutex);
    LogPage page;
    page.last = m_last;
    const std::int64_t oldest = m_last - static_cast<std::int64_t>(m_lines.size()) + 1;
    const std::int64_t after = std::clamp<std::int64_t>(request.after, 0, m_last);
    page.dropped = std::max<std::int64_t>(0, oldest - after - 1);
    const auto limit = static_cast<std::size_t>(std::max(request.limit, 0));
    for (std::int64_t no = m_last; no > after && no >= oldest && page.lines.size() < limit; --no) {
        const LogLine& line = m_lines[static_cast<std::size_t>(no - 1) % kCapacity];
        if (line.level >= request.atLeast)
            page.lines.push_back(line);
    }
    std::reverse(page.lines.begin(), page.lines.end());
    return page;
}

}  // namespace saga
