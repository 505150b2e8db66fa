#include "ui/models/dead_letter_run.h"

#include <algorithm>

#include "ui/models/core_words.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr std::size_t kLettersPerCall = 100;
constexpr qsizetype kMostRefusalsKept = 1'000;

}  // namespace

DeadLetterRun::DeadLetterRun(Bridge& bridge, const Clock& clock, DeadLetterAction action, std::vector<std::string> ids,
                             QObject* parent)
    : Operation(clock, parent),
      m_bridge(bridge),
      m_action(action),
      m_ids(std::move(ids)),
      m_size(static_cast<qint64>(m_ids.size())) {}

DeadLetterRun::DeadLetterRun(Bridge& bridge, const Clock& clock, DeadLetterAction action, DeadLetterListRequest request,
                             std::int64_t about, QObject* parent)
    : Operation(clock, parent), m_bridge(bridge), m_action(action), m_request(std::move(request)), m_size(about) {}

QString DeadLetterRun::title() const {
    const int count = static_cast<int>(std::min<qint64>(m_size, 2'000'000'000));
    return m_action == DeadLetterAction::Redrive ? tr("Re-drive %n dead letter(s)", nullptr, count)
                                                 : tr("Discard %n dead letter(s)", nullptr, count);
}

QString DeadLetterRun::outcome() const {
    QString words = m_sent > 0 ? tr("%1 done").arg(formatCount(m_doneCount)) : QString();
    if (m_refusedCount > 0) words += tr(", %1 refused").arg(formatCount(m_refusedCount));
    if (phase() == Phase::Failed && m_trouble)
        words += (words.isEmpty() ? QString() : QStringLiteral(": ")) + coreWords(m_trouble->reason);
    return words;
}

QString DeadLetterRun::detail() const {
    return m_refusals.join(QLatin1Char('\n'));
}

void DeadLetterRun::start(const QString& reason, const std::optional<std::string>& payload) {
    if (isRunning() || isEnded()) return;
    m_reason = reason.toStdString();
    m_payload = payload;
    m_cancel = std::make_shared<Cancellation>();
    setProgress(0, m_size);
    begin(m_size);
    sendNext();
}

void DeadLetterRun::stop() {
    if (!isRunning() || !m_cancel) return;
    m_cancel->cancel();
    markStopping();
    Q_EMIT changed();
}

void DeadLetterRun::sendNext() {
    if (m_cancel->isCancelled()) return finish(Phase::Stopped);
    if (!m_bridge.isAttached()) {
        m_trouble = makeError(ErrorCode::Unavailable, "", "the engine is not connected");
        return finish(Phase::Failed);
    }
    if (m_ids.empty()) return m_request ? readNext() : finish(Phase::Done);
    const auto end = m_ids.begin() + static_cast<std::ptrdiff_t>(std::min(m_ids.size(), kLettersPerCall));
    std::vector<std::string> next(m_ids.begin(), end);
    m_ids.erase(m_ids.begin(), end);
    send(std::move(next));
}

// By key beyond the last one, and never more than was asked for: what comes in meanwhile, or fails again, stays.
void DeadLetterRun::readNext() {
    const qint64 left = std::min<qint64>(kLettersPerCall, m_size - m_sent);
    if (left <= 0) return finish(Phase::Done);
    m_request->limit = static_cast<int>(left);
    const auto take = [this](Result<std::vector<DeadLetterView>> page) {
        if (!page) {
            m_trouble = page.error();
            return finish(Phase::Failed);
        }
        for (const DeadLetterView& letter : *page) m_ids.push_back(letter.id);
        if (m_ids.empty())
            m_request.reset();
        else
            m_request->beyond = m_ids.back();
        sendNext();
    };
    m_bridge.api().deadLetters(*m_request, m_bridge.deliver<std::vector<DeadLetterView>>(this, take));
}

void DeadLetterRun::send(std::vector<std::string> ids) {
    const DeadLetterCommand command{std::move(ids), m_action, m_payload, m_reason};
    const auto onProgress = [this, before = m_sent](Progress progress) {
        if (isRunning() && m_sent == before) setProgress(before + progress.done, std::max(m_size, before));
    };
    m_bridge.api().resolveDeadLetters(
        command, m_cancel, m_bridge.deliverProgress(this, onProgress),
        m_bridge.deliver<std::vector<DeadLetterOutcome>>(
            this, [this](Result<std::vector<DeadLetterOutcome>> answer) { takeOutcomes(std::move(answer)); }));
}

void DeadLetterRun::takeOutcomes(Result<std::vector<DeadLetterOutcome>> answer) {
    if (!answer) {
        m_trouble = answer.error();
        return finish(m_trouble->code == ErrorCode::Cancelled ? Phase::Stopped : Phase::Failed);
    }
    for (const DeadLetterOutcome& outcome : *answer) {
        // What a stop turned away was not tried.
        if (outcome.error && outcome.error->code == ErrorCode::Cancelled) continue;
        ++m_sent;
        m_doneCount += outcome.error ? 0 : 1;
        if (!outcome.error) continue;
        ++m_refusedCount;
        m_trouble = outcome.error;
        if (m_refusals.size() < kMostRefusalsKept)
            m_refusals << QStringLiteral("%1: %2").arg(fromUtf8(outcome.id), coreWords(outcome.error->reason));
    }
    setProgress(m_sent, std::max(m_size, m_sent));
    sendNext();
}

void DeadLetterRun::finish(Phase phase) {
    m_cancel.reset();
    end(phase);
}

}  // namespace saga::ui
