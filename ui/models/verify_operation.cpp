#include "ui/models/verify_operation.h"

#include <algorithm>

#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

VerifyOperation::VerifyOperation(Bridge& bridge, const Clock& clock, QObject* parent)
    : Operation(clock, parent), m_bridge(bridge) {}

QString VerifyOperation::title() const {
    return tr("Check every invariant");
}

QString VerifyOperation::outcome() const {
    if (!m_trouble.isEmpty()) return m_trouble;
    if (!m_report) return {};
    const auto holding = std::count_if(m_report->results.begin(), m_report->results.end(),
                                       [](const InvariantResult& result) { return result.holds; });
    return tr("%1 of %2 hold, %3 sagas read")
        .arg(holding)
        .arg(m_report->results.size())
        .arg(formatCount(m_report->sagas));
}

QString VerifyOperation::detail() const {
    if (!m_report) return {};
    QStringList lines;
    for (const InvariantResult& result : m_report->results) {
        const QString verdict = result.holds ? tr("holds") : tr("is broken");
        lines << QStringLiteral("%1 %2: %3 · %4")
                     .arg(fromUtf8(result.id), fromUtf8(result.title), verdict, fromUtf8(result.compared));
        for (const std::string& offender : result.offenders) lines << QStringLiteral("    ") + fromUtf8(offender);
    }
    return lines.join(QLatin1Char('\n'));
}

void VerifyOperation::start() {
    begin(0);
    if (!m_bridge.isAttached()) return take(makeError(ErrorCode::Unavailable, "", "the engine is not connected"));
    m_cancel = std::make_shared<Cancellation>();
    const auto onProgress = [this](Progress progress) {
        if (!isRunning()) return;
        setUntil(progress.total);
        setProgress(progress.done, progress.total);
    };
    m_bridge.api().verify(
        {}, m_cancel, m_bridge.deliverProgress(this, onProgress),
        m_bridge.deliver<VerifyReport>(this, [this](Result<VerifyReport> answer) { take(std::move(answer)); }));
}

void VerifyOperation::stop() {
    if (!isRunning() || !m_cancel) return;
    m_cancel->cancel();
    markStopping();
    Q_EMIT changed();
}

void VerifyOperation::take(Result<VerifyReport> answer) {
    if (answer) {
        m_report = std::move(*answer);
        return end(m_report->holds() ? Phase::Done : Phase::Failed);
    }
    const bool stopped = answer.error().code == ErrorCode::Cancelled;
    if (!stopped) m_trouble = fromUtf8(answer.error().reason);
    end(stopped ? Phase::Stopped : Phase::Failed);
}

}  // namespace saga::ui
