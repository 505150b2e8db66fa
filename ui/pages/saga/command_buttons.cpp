#include "ui/pages/saga/command_buttons.h"

#include <algorithm>

#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

struct CommandLook {
    Icon icon = Icon::None;
    QString label;
    QString hint;
};

CommandLook lookOf(CommandKind kind) {
    switch (kind) {
        case CommandKind::Retry: return {Icon::RefreshCw, CommandButtons::tr("Retry"), CommandButtons::tr("Try what failed again")};
        case CommandKind::Skip: return {Icon::SkipForward, CommandButtons::tr("Skip"), CommandButtons::tr("Go on without what failed for good")};
        case CommandKind::Compensate: return {Icon::Undo, CommandButtons::tr("Compensate…"), CommandButtons::tr("Look at the plan, then undo")};
        case CommandKind::Pause: return {Icon::Pause, CommandButtons::tr("Pause"), CommandButtons::tr("Start nothing new until resumed")};
        case CommandKind::Resume: return {Icon::Play, CommandButtons::tr("Resume"), CommandButtons::tr("Go on")};
        case CommandKind::Cancel: return {Icon::Ban, CommandButtons::tr("Cancel"), CommandButtons::tr("Stop going forward and undo what is done")};
        case CommandKind::ForceEnd: return {Icon::OctagonX, CommandButtons::tr("Force end"), CommandButtons::tr("End without undoing anything")};
        case CommandKind::HandledOutside:
            return {Icon::Hand, CommandButtons::tr("Handled outside"), CommandButtons::tr("State that the undo was done by other means")};
    }
    return {};
}

}  // namespace

Button* CommandButtons::add(CommandKind kind, Button::Kind look) {
    const CommandLook words = lookOf(kind);
    auto* button = new Button(look, words.icon, words.label);
    button->setHint(words.hint);
    button->refuse(tr("The saga is being read"));
    connect(button, &Button::clicked, this, [this, kind] { Q_EMIT asked(kind); });
    m_buttons[kind] = button;
    return button;
}

Button* CommandButtons::button(CommandKind kind) const {
    const auto found = m_buttons.find(kind);
    return found == m_buttons.end() ? nullptr : found->second;
}

QString CommandButtons::whyNot(const SagaDetail& detail, CommandKind kind, Language language) {
    const auto found = std::find_if(detail.offers.begin(), detail.offers.end(), [kind](const CommandOffer& offer) { return offer.kind == kind; });
    if (found == detail.offers.end())
        return tr("Its history cannot be understood by this program");
    if (found->allowed)
        return {};
    const std::string words = refusalText(found->refusal, language);
    return words.empty() ? coreWords(found->reason) : fromCore(words);
}

void CommandButtons::offer(const SagaDetail& detail, Language language) {
    for (const auto& [kind, button] : m_buttons) {
        const QString reason = whyNot(detail, kind, language);
        if (reason.isEmpty())
            button->allow();
        else
            button->refuse(reason);
    }
}

}  // namespace saga::ui
