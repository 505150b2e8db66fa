#include "ui/models/rebuild_operation.h"

#include <algorithm>

#include "ui/widgets/format.h"

namespace saga::ui {

RebuildOperation::RebuildOperation(Bridge& bridge, const Clock& clock, QObject* parent)
    : EngineCall(bridge, clock, parent) {}

QString RebuildOperation::title() const {
    return tr("Rebuild the projections");
}

QString RebuildOperation::outcome() const {
    if (!trouble().isEmpty()) return trouble();
    if (phase() == Phase::Stopped) return tr("what was begun is finished; the rest stands as it was");
    if (!m_report) return {};
    const double seconds = std::max(1e-6, static_cast<double>(m_report->took.count()) / 1e6);
    const qint64 rate = qRound64(static_cast<double>(m_report->events) / seconds);
    return tr("%1 orders from %2 events in %3, %4 events/s")
        .arg(formatCount(m_report->streams), formatCount(m_report->events), formatDuration(m_report->took.count()),
             formatCount(rate));
}

void RebuildOperation::start(const QString& reason) {
    if (!beginCall()) return;
    bridge().api().rebuildProjections(reason.toStdString(), cancellation(), progress(),
                                      bridge().deliver<RebuildReport>(this, [this](Result<RebuildReport> answer) {
                                          if (!answer) return endWith(answer.error());
                                          m_report = *answer;
                                          end(Phase::Done);
                                      }));
}

}  // namespace saga::ui
