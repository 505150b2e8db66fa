// Dead letters driven again or discarded as long work of the session: either those named, or every open one that matches
// a request when it is reached, a hundred at a time, so that it can be stopped between them. What was refused is kept
// with its reason. UI thread.
#pragma once

#include <optional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/models/operation.h"

namespace saga::ui {

class DeadLetterRun final : public Operation {
    Q_OBJECT

public:
    DeadLetterRun(Bridge& bridge, const Clock& clock, DeadLetterAction action, std::vector<std::string> ids,
                  QObject* parent = nullptr);
    // Those that match `request`, `about` of them at most: as many as there were when it was asked for.
    DeadLetterRun(Bridge& bridge, const Clock& clock, DeadLetterAction action, DeadLetterListRequest request,
                  std::int64_t about, QObject* parent = nullptr);

    // Once. `payload`: put in the place of the message of a single one.
    void start(const QString& reason, const std::optional<std::string>& payload = {});
    QString title() const override;
    QString outcome() const override;
    // Each refusal with its reason.
    QString detail() const override;
    void stop() override;

    DeadLetterAction action() const { return m_action; }
    qint64 doneCount() const { return m_doneCount; }
    qint64 refusedCount() const { return m_refusedCount; }
    // The reason of the last refusal, or of the whole call; not set when all is well.
    const std::optional<Error>& trouble() const { return m_trouble; }

private:
    void sendNext();
    void readNext();
    void send(std::vector<std::string> ids);
    void takeOutcomes(Result<std::vector<DeadLetterOutcome>> answer);
    void finish(Phase phase);

    Bridge& m_bridge;
    const DeadLetterAction m_action;
    std::vector<std::string> m_ids;  // still to be sent
    std::optional<DeadLetterListRequest> m_request;
    const qint64 m_size;
    std::string m_reason;
    std::optional<std::string> m_payload;
    CancellationPtr m_cancel;
    qint64 m_sent = 0;
    qint64 m_doneCount = 0;
    qint64 m_refusedCount = 0;
    QStringList m_refusals;
    std::optional<Error> m_trouble;
};

}  // namespace saga::ui
