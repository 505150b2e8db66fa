// Sentences about one saga, for header, inspector and questions: what, why, what can I do. Pure functions over the detail;
// texts go through tr().
#pragma once

#include <QString>

#include "core/admin_api/admin_values.h"
#include "core/base/error.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

// UTF-8 from core as text.
QString fromCore(std::string_view utf8);
// "succeeded", "waiting for the next attempt", "undone", ... translated.
QString stepViewWords(StepView view);
TextTone toneOf(StepView view);
// "debit", "take 1 item-sword": what the step does for this purchase, as far as the input tells.
QString stepCaption(const StepDetail& step);
// Why the saga stands where it stands, one or two sentences.
QString whySentence(const SagaDetail& detail, Language language);
// Why this step stands where it stands; empty when there is nothing to say.
QString whyStepSentence(const SagaDetail& detail, const StepDetail& step, Language language);
// What went wrong in this event, and whether a fault rule did it; empty when nothing did.
QString whyEventSentence(const SagaEvent& event, Language language);
// "50 ms × 2, at most 1 s"
QString policyText(const StepDetail& step);
// "technical-error" rule hits: how many faults were injected into this saga.
int injectionCount(const SagaDetail& detail);
// An error of the border as words: reason, then advice. In Korean the advice comes first, and a reason that has no Korean
// text follows as it stands.
QString errorWords(const Error& error, Language language);
// Why a command was refused; only of an outcome with an error.
QString outcomeWords(const CommandOutcome& outcome, Language language);
// The event as the envelope that is shown, copied and exported.
Json eventJson(const SagaDetail& detail, const SagaEvent& event);
// Payloads above this are opened when asked for.
inline constexpr std::size_t kLargePayloadBytes = 64 * 1024;

struct CommandWords {
    QString title;   // "Cancel TXN_...?"
    QString effect;  // what will happen to what
    QString verb;    // label of the button
    bool dangerous = false;
    bool needsReason = true;
};
CommandWords commandWords(CommandKind kind, const SagaDetail& detail);

}  // namespace saga::ui
