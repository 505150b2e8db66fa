// Sends a command on one saga: asks for the reason where one is needed, sends it once, and tells how it went. While one is
// under way no other is sent, so that a double click fires once. UI thread.
#pragma once

#include <QObject>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class CommandRunner final : public QObject {
    Q_OBJECT

public:
    CommandRunner(PageContext& context, SagaId id, QObject* parent = nullptr);

    // `step`: for Skip and HandledOutside; empty: the one that waits.
    void ask(CommandKind kind, const QString& step, const SagaDetail& detail);

Q_SIGNALS:
    void sent();
    void done(saga::CommandKind kind);
    void refused(const QString& why);

private:
    void send(CommandKind kind, const QString& step, const QString& reason);
    void takeAnswer(CommandKind kind, const Result<std::vector<CommandOutcome>>& answer);

    PageContext& m_context;
    SagaId m_id;
    bool m_running = false;
};

}  // namespace saga::ui
