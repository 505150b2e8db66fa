// One command on a frozen set of sagas, step by step: preview, the first few, a look, the rest. Sends a few hundred at
// a time, so that it can be stopped between them and results are seen as they come; what was refused is kept with its
// reason. One step at a time: a second run() meanwhile does nothing. Trouble of the engine ends the step and leaves the
// rest unsent. UI thread.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/operation.h"

namespace saga::ui {

struct BulkResult {
    SagaNo no;
    SagaId id;         // empty when no saga has the number
    int refusal = -1;  // index for BulkRun::refusal(); -1: done
};

class BulkRun final : public Operation {
    Q_OBJECT

public:
    // `countedAt`: when the set was counted as the matches of a filter; not set: marked by hand.
    BulkRun(Bridge& bridge, const Clock& clock, CommandKind kind, std::vector<SagaNo> nos, Timestamp countedAt,
            QObject* parent = nullptr);
    ~BulkRun() override;  // gives up a preview on its way

    QString title() const override;
    QString outcome() const override;
    // A step that runs ends after what has been sent; a run that waits ends here.
    void stop() override;

    CommandKind kind() const { return m_kind; }
    qint64 size() const { return static_cast<qint64>(m_nos.size()); }
    Timestamp countedAt() const { return m_countedAt; }
    const QString& reason() const { return m_reason; }

    // Asks what the command would do to the sagas not sent yet, as they are now.
    void preview();
    bool isPreviewing() const { return m_previewing != nullptr; }
    const std::optional<Result<CommandPreview>>& previewed() const { return m_previewed; }

    // Sends the command to the next `count` sagas; fewer when fewer are left.
    void run(qint64 count, const QString& reason);
    qint64 left() const { return size() - m_next; }
    qint64 doneCount() const { return m_next - m_refusedCount; }
    qint64 refusedCount() const { return m_refusedCount; }
    // Set while the phase is Failed.
    const std::optional<Error>& trouble() const { return m_trouble; }

    const std::vector<BulkResult>& results() const { return m_results; }
    const Error& refusal(int number) const { return *refused(number).error; }
    // The same as a value; None where the saga itself had nothing against it.
    const CommandRefusal& refusalValue(int number) const { return refused(number).refusal; }

Q_SIGNALS:
    void previewChanged();
    void resultsAdded(qint64 first, qint64 count);

private:
    void sendNext();
    void takeOutcomes(Result<std::vector<CommandOutcome>> answer);
    const CommandOutcome& refused(int number) const { return m_refusals[static_cast<std::size_t>(number)]; }
    int numberOf(const CommandOutcome& refused);
    void finishStep();

    Bridge& m_bridge;
    const CommandKind m_kind;
    const std::vector<SagaNo> m_nos;
    const Timestamp m_countedAt;
    QString m_reason;
    CancellationPtr m_previewing;
    std::optional<Result<CommandPreview>> m_previewed;
    CancellationPtr m_cancel;  // of the step that runs
    qint64 m_next = 0;         // the first that has no result
    qint64 m_stepEnd = 0;
    qint64 m_refusedCount = 0;
    std::vector<BulkResult> m_results;
    std::vector<CommandOutcome> m_refusals;  // the first with each reason
    std::map<std::pair<ErrorCode, std::string>, int> m_refusalNumbers;
    std::optional<Error> m_trouble;
};

}  // namespace saga::ui
