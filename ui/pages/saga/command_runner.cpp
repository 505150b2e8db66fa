#include "ui/pages/saga/command_runner.h"

#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

CommandRunner::CommandRunner(PageContext& context, SagaId id, QObject* parent) : QObject(parent), m_context(context), m_id(std::move(id)) {}

void CommandRunner::ask(CommandKind kind, const QString& step, const SagaDetail& detail) {
    if (m_running)
        return;
    const CommandWords words = commandWords(kind, detail);
    if (!words.needsReason)
        return send(kind, step, {});
    Question question;
    question.title = words.title;
    question.text = words.effect;
    question.confirm = words.verb;
    question.dangerous = words.dangerous;
    question.needsReason = true;
    m_context.ask(question, this, [this, kind, step](const QString& reason) { send(kind, step, reason); });
}

void CommandRunner::send(CommandKind kind, const QString& step, const QString& reason) {
    if (m_running || !m_context.bridge().isAttached())
        return;
    m_running = true;
    Q_EMIT sent();
    CommandRequest request;
    request.ids = {m_id};
    request.kind = kind;
    request.step = step.toStdString();
    request.reason = reason.toStdString();
    m_context.bridge().api().command(
        request, nullptr, nullptr,
        m_context.bridge().deliver<std::vector<CommandOutcome>>(
            this, [this, kind](const Result<std::vector<CommandOutcome>>& answer) { takeAnswer(kind, answer); }));
}

void CommandRunner::takeAnswer(CommandKind kind, const Result<std::vector<CommandOutcome>>& answer) {
    m_running = false;
    if (!answer)
        Q_EMIT refused(errorWords(answer.error(), m_context.language()));
    else if (!answer->empty() && answer->front().error)
        Q_EMIT refused(outcomeWords(answer->front(), m_context.language()));
    else
        Q_EMIT done(kind);
}

}  // namespace saga::ui
