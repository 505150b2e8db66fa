#include "ui/pages/saga/saga_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/model/failure_code.h"
#include "ui/models/core_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

struct SagaWords {
    Q_DECLARE_TR_FUNCTIONS(saga::ui::SagaWords)
};

namespace {

QString codeSentence(const std::string& code, Language language) {
    const std::string_view sentence = failureSentence(code, language);
    return sentence.empty() ? QString() : fromCore(sentence);
}

QString causeSentence(const FirstCauseView& cause, Language language) {
    const QString sentence = codeSentence(cause.code, language);
    QString where = cause.step.empty() ? QString() : SagaWords::tr("%1 failed: ").arg(fromCore(cause.step));
    return where + (sentence.isEmpty() ? fromCore(cause.code) : sentence);
}

}  // namespace

QString fromCore(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString stepViewWords(StepView view) {
    switch (view) {
        case StepView::NotReached: return SagaWords::tr("not reached");
        case StepView::Due: return SagaWords::tr("due");
        case StepView::Running: return SagaWords::tr("running");
        case StepView::Waiting: return SagaWords::tr("waiting for the next attempt");
        case StepView::Succeeded: return SagaWords::tr("succeeded");
        case StepView::Failed: return SagaWords::tr("failed");
        case StepView::PassedOver: return SagaWords::tr("failed, passed over");
        case StepView::Skipped: return SagaWords::tr("skipped");
        case StepView::Undoing: return SagaWords::tr("being undone");
        case StepView::UndoWaiting: return SagaWords::tr("undo waits for its next attempt");
        case StepView::Undone: return SagaWords::tr("undone");
        case StepView::UndoFailed: return SagaWords::tr("undo failed");
        case StepView::UndoWaived: return SagaWords::tr("undo waived");
    }
    return {};
}

TextTone toneOf(StepView view) {
    switch (view) {
        case StepView::Succeeded: return TextTone::Completed;
        case StepView::Failed:
        case StepView::PassedOver:
        case StepView::UndoFailed: return TextTone::Failed;
        case StepView::Running: return TextTone::InProgress;
        case StepView::Undoing:
        case StepView::UndoWaiting: return TextTone::Compensating;
        case StepView::Undone: return TextTone::Compensated;
        case StepView::NotReached: return TextTone::Hint;
        default: return TextTone::Secondary;
    }
}

QString stepCaption(const StepDetail& step) {
    const QString action = fromCore(step.action);
    QString caption = fromCore(step.service) + QStringLiteral(" · ") + action.mid(action.indexOf(QLatin1Char('.')) + 1);
    if (step.optional)
        caption += QStringLiteral(" · ") + SagaWords::tr("optional");
    return caption;
}

QString whySentence(const SagaDetail& detail, Language language) {
    const SagaSummary& saga = detail.summary;
    QString text;
    if (detail.firstCause)
        text = causeSentence(*detail.firstCause, language);
    if (saga.attention != Attention::None)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + SagaWords::tr("It waits for a person: %1.").arg(attentionText(saga.attention));
    if (saga.paused)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + SagaWords::tr("Paused: nothing new is started until it is resumed.");
    if (!detail.waitsFor.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                SagaWords::tr("It waits for %1, whose circuit breaker is open.").arg(fromCore(detail.waitsFor));
    if (!text.isEmpty())
        return text;
    switch (saga.status) {
        case SagaStatus::Pending: return SagaWords::tr("Accepted; the first step has not run yet.");
        case SagaStatus::InProgress: return SagaWords::tr("Steps are running.");
        case SagaStatus::Completed: return SagaWords::tr("Every required step succeeded.");
        default: return {};
    }
}

QString whyStepSentence(const SagaDetail& detail, const StepDetail& step, Language language) {
    const std::string& code = step.undoCode.empty() ? step.code : step.undoCode;
    if (code.empty())
        return {};
    QString text = codeSentence(code, language);
    if (text.isEmpty())
        text = fromCore(code);
    const bool isCause = detail.firstCause && detail.firstCause->step == step.id && !detail.firstCause->rule.empty();
    if (isCause)
        text += QLatin1Char('\n') + SagaWords::tr("Injected by fault rule %1.").arg(shortId(fromCore(detail.firstCause->rule)));
    return text;
}

QString whyEventSentence(const SagaEvent& event, Language language) {
    QStringList lines;
    if (!event.payload.code.empty()) {
        const QString sentence = codeSentence(event.payload.code, language);
        lines << (sentence.isEmpty() ? fromCore(event.payload.code) : sentence + QStringLiteral(" (%1)").arg(fromCore(event.payload.code)));
    }
    if (event.payload.attention != Attention::None)
        lines << SagaWords::tr("It waits for a person: %1.").arg(attentionText(event.payload.attention));
    if (!event.payload.rule.empty())
        lines << SagaWords::tr("Injected by fault rule %1.").arg(shortId(fromCore(event.payload.rule.text)));
    return lines.join(QLatin1Char('\n'));
}

QString policyText(const StepDetail& step) {
    return SagaWords::tr("%1 × %2, at most %3")
        .arg(formatDuration(step.backoff.count()))
        .arg(step.factor)
        .arg(formatDuration(step.cap.count()));
}

int injectionCount(const SagaDetail& detail) {
    return static_cast<int>(std::count_if(detail.events.begin(), detail.events.end(),
                                          [](const SagaEvent& event) { return event.kind == EventKind::FaultInjected; }));
}

QString errorWords(const Error& error, Language language) {
    QString reason = coreWords(error.reason);
    if (!error.field.empty() && error.code != ErrorCode::NotAllowed)
        reason = fromCore(error.field) + QStringLiteral(": ") + reason;
    const QString advice = fromCore(errorAdvice(error.code, language));
    if (advice.isEmpty())
        return reason;
    return language == Language::Korean ? advice + QLatin1Char('\n') + reason : reason + QLatin1Char('\n') + advice;
}

QString outcomeWords(const CommandOutcome& outcome, Language language) {
    Error error = *outcome.error;
    if (outcome.refusal.why != RefusalReason::None)
        error.reason = refusalText(outcome.refusal, language);
    return errorWords(error, language);
}

Json eventJson(const SagaDetail& detail, const SagaEvent& event) {
    const bool hasStep = event.step >= 0 && static_cast<std::size_t>(event.step) < detail.steps.size();
    const std::string_view step = hasStep ? std::string_view(detail.steps[static_cast<std::size_t>(event.step)].id) : std::string_view();
    return toJson(event, detail.summary.id.text, step);
}

CommandWords commandWords(CommandKind kind, const SagaDetail& detail) {
    const QString id = shortId(fromCore(detail.summary.id.text));
    switch (kind) {
        case CommandKind::Retry:
            return {SagaWords::tr("Retry %1?").arg(id), SagaWords::tr("What failed is tried again with a fresh number of attempts."), SagaWords::tr("Retry"), false, true};
        case CommandKind::Skip:
            return {SagaWords::tr("Skip the step that waits?"), SagaWords::tr("The step is waived: the saga goes on without it. The audit trail keeps your name and reason."),
                    SagaWords::tr("Skip"), true, true};
        case CommandKind::HandledOutside:
            return {SagaWords::tr("Mark the undo as handled outside?"),
                    SagaWords::tr("You state that its effect was taken back by other means. Nothing is changed in balances or stock."), SagaWords::tr("Mark as handled"), true, true};
        case CommandKind::Compensate:
            return {SagaWords::tr("Compensate %1?").arg(id), SagaWords::tr("Everything listed in the plan is undone, newest step first. This cannot be taken back."),
                    SagaWords::tr("Compensate"), true, true};
        case CommandKind::Cancel:
            return {SagaWords::tr("Cancel %1?").arg(id), SagaWords::tr("It stops going forward and what is done is undone."), SagaWords::tr("Cancel the saga"), true, true};
        case CommandKind::ForceEnd:
            return {SagaWords::tr("End %1 by force?").arg(id), SagaWords::tr("It ends FAILED and nothing is undone: money and stock stay as they are now."), SagaWords::tr("Force end"), true, true};
        case CommandKind::Pause: return {SagaWords::tr("Pause %1?").arg(id), SagaWords::tr("Nothing new is started until it is resumed."), SagaWords::tr("Pause"), false, false};
        case CommandKind::Resume: return {SagaWords::tr("Resume %1?").arg(id), SagaWords::tr("It goes on where it stands."), SagaWords::tr("Resume"), false, false};
    }
    return {};
}

}  // namespace saga::ui
