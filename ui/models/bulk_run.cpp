#include "ui/models/bulk_run.h"

#include <algorithm>

#include "ui/models/command_words.h"
#include "ui/models/core_words.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr qint64 kSagasPerCall = 250;

bool isUnsent(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Cancelled;
}

}  // namespace

BulkRun::BulkRun(Bridge& bridge, const Clock& clock, CommandKind kind, std::vector<SagaNo> nos, Timestamp countedAt,
                 QObject* parent)
    : Operation(clock, parent), m_bridge(bridge), m_kind(kind), m_nos(std::move(nos)), m_countedAt(countedAt) {
    setProgress(0, size());
}

BulkRun::~BulkRun() {
    if (m_previewing) m_previewing->cancel();
}

QString BulkRun::title() const {
    return bulkTitle(m_kind, size());
}

QString BulkRun::outcome() const {
    QString words = m_next > 0 ? tr("%1 done").arg(formatCount(doneCount())) : QString();
    if (m_refusedCount > 0) words += tr(", %1 refused").arg(formatCount(m_refusedCount));
    if (isEnded() && left() > 0)
        words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + tr("%1 not sent").arg(formatCount(left()));
    if (m_trouble) words += QStringLiteral(": ") + coreWords(m_trouble->reason);
    return words;
}

void BulkRun::stop() {
    if (phase() == Phase::Waiting) return end(Phase::Stopped);
    if (!isRunning() || !m_cancel) return;
    m_cancel->cancel();
    markStopping();
    Q_EMIT changed();
}

void BulkRun::preview() {
    if (m_previewing) m_previewing->cancel();
    m_previewed.reset();
    if (!m_bridge.isAttached()) {
        m_previewed = makeError(ErrorCode::Unavailable, "", "the engine is not connected");
        return Q_EMIT previewChanged();
    }
    m_previewing = std::make_shared<Cancellation>();
    const std::vector<SagaNo> rest(m_nos.begin() + m_next, m_nos.end());
    m_bridge.api().previewCommand(
        m_kind, rest, m_previewing,
        m_bridge.deliver<CommandPreview>(this, [this, asked = m_previewing](Result<CommandPreview> answer) {
            if (asked != m_previewing) return;
            m_previewing.reset();
            m_previewed = std::move(answer);
            Q_EMIT previewChanged();
        }));
    Q_EMIT previewChanged();
}

void BulkRun::run(qint64 count, const QString& reason) {
    if (isRunning() || left() == 0 || count < 1) return;
    m_reason = reason;
    m_trouble.reset();
    m_stepEnd = m_next + std::min(count, left());
    m_cancel = std::make_shared<Cancellation>();
    begin(m_stepEnd);
    sendNext();
}

void BulkRun::sendNext() {
    if (m_next == m_stepEnd || m_cancel->isCancelled()) return finishStep();
    if (!m_bridge.isAttached()) {
        m_trouble = makeError(ErrorCode::Unavailable, "", "the engine is not connected");
        return finishStep();
    }
    const qint64 size = std::min(kSagasPerCall, m_stepEnd - m_next);
    CommandRequest request;
    request.nos.assign(m_nos.begin() + m_next, m_nos.begin() + m_next + size);
    request.kind = m_kind;
    request.reason = m_reason.toStdString();
    const auto take = [this](Result<std::vector<CommandOutcome>> answer) {
        takeOutcomes(std::move(answer));
    };
    const auto onProgress = [this, first = m_next](Progress progress) {
        if (isRunning() && first == m_next) setProgress(first + progress.done, this->size());
    };
    m_bridge.api().command(request, m_cancel, m_bridge.deliverProgress(this, onProgress),
                           m_bridge.deliver<std::vector<CommandOutcome>>(this, take));
}

// What was not sent any more has no result: it is still to be done.
void BulkRun::takeOutcomes(Result<std::vector<CommandOutcome>> answer) {
    if (!answer) {
        m_trouble = answer.error();
        return finishStep();
    }
    // Behind the last saga that has an answer of its own, nothing was sent.
    const auto last = std::find_if(answer->rbegin(), answer->rend(), [](const CommandOutcome& outcome) {
        return !outcome.error || !isUnsent(*outcome.error);
    });
    const qint64 first = m_next;
    for (auto outcome = answer->begin(); outcome != last.base(); ++outcome, ++m_next) {
        m_results.push_back(
            {m_nos[static_cast<std::size_t>(m_next)], outcome->id, outcome->error ? numberOf(*outcome) : -1});
        m_refusedCount += outcome->error ? 1 : 0;
    }
    const auto gone = std::find_if(answer->begin(), answer->end(), [](const CommandOutcome& outcome) {
        return outcome.error && outcome.error->code == ErrorCode::Unavailable;
    });
    if (gone != answer->end()) m_trouble = gone->error;
    setProgress(m_next, size());
    if (m_next > first) Q_EMIT resultsAdded(first, m_next - first);
    if (m_trouble) return finishStep();
    sendNext();
}

int BulkRun::numberOf(const CommandOutcome& refused) {
    const auto [known, isNew] =
        m_refusalNumbers.try_emplace({refused.error->code, refused.error->reason}, static_cast<int>(m_refusals.size()));
    if (isNew) m_refusals.push_back(refused);
    return known->second;
}

void BulkRun::finishStep() {
    const bool stopped = m_cancel->isCancelled();
    m_cancel.reset();
    setProgress(m_next, size());
    if (m_trouble)
        end(Phase::Failed);
    else if (left() == 0)
        end(Phase::Done);
    else
        end(stopped ? Phase::Stopped : Phase::Waiting);
}

}  // namespace saga::ui
