#include "ui/models/load_comparison.h"

#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

LoadComparison::LoadComparison(LoadWatch& load, const Clock& clock, const LoadRequest& request, QObject* parent)
    : Operation(clock, parent), m_load(load), m_request(request) {}

QString LoadComparison::title() const {
    return tr("Compare both modes under load");
}

QString LoadComparison::outcome() const {
    if (!m_trouble.isEmpty()) return m_trouble;
    QStringList parts;
    for (const Mode mode : kModes) {
        const auto& state = result(mode);
        if (state)
            parts << tr("%1: p95 %2").arg(modeName(mode), formatDuration(state->latency.p95.count()));
    }
    return parts.join(QStringLiteral(", "));
}

std::optional<Mode> LoadComparison::running() const {
    return isRunning() ? std::optional(kModes[m_at]) : std::nullopt;
}

void LoadComparison::start() {
    if (isRunning() || isEnded()) return;
    setProgress(0, static_cast<qint64>(kModes.size()));
    begin(static_cast<qint64>(kModes.size()));
    connect(&m_load, &LoadWatch::changed, this, &LoadComparison::take);
    connect(&m_load, &LoadWatch::refused, this, &LoadComparison::fail);
    startNext();
}

void LoadComparison::startNext() {
    m_runBefore = m_load.state().runs;
    m_request.mode = kModes[m_at];
    m_load.start(m_request);
}

void LoadComparison::stop() {
    if (!isRunning()) return;
    markStopping();
    m_load.stop();
    Q_EMIT changed();
}

void LoadComparison::fail(const Error& error) {
    if (!isRunning()) return;
    m_trouble = coreWords(error.reason);
    end(Phase::Failed);
}

void LoadComparison::take() {
    const LoadState& state = m_load.state();
    const bool isOurs = isRunning() && !m_load.isStarting() && state.runs > m_runBefore;
    if (!isOurs || state.running || state.underway > 0) return;
    m_results[m_at] = state;
    if (state.endedBecause != kLoadDone) {
        const bool stopped = state.endedBecause == kLoadStopped;
        if (!stopped) m_trouble = coreWords(state.endedBecause);
        return end(stopped ? Phase::Stopped : Phase::Failed);
    }
    setProgress(static_cast<qint64>(m_at) + 1, static_cast<qint64>(kModes.size()));
    if (m_at + 1 == kModes.size()) return end(Phase::Done);
    ++m_at;
    Q_EMIT changed();
    startNext();
}

}  // namespace saga::ui
