#include "ui/pages/saga/saga_header.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

SagaHeader::SagaHeader(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_id(ElidedLabel::forId({}, nullptr, FontRole::MonoTitle)),
      m_subline(new ElidedLabel({}, FontRole::Secondary, TextTone::Secondary)),
      m_pill(new StatePill),
      m_injected(Tag::injected({})) {
    const Metrics& metrics = Theme::of(this).metrics();
    m_injected->hide();
    auto* who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_id);
    who->addWidget(m_subline);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.padding + metrics.unit, metrics.gap, metrics.padding + metrics.unit, metrics.gap);
    row->setSpacing(metrics.gap);
    row->addLayout(who, 1);
    row->addWidget(m_pill);
    row->addWidget(m_injected);
    row->addSpacing(metrics.gap);
    m_retry = addCommand(CommandKind::Retry, Icon::RefreshCw, tr("Retry"), tr("Try the step that failed again"));
    m_pause = addCommand(CommandKind::Pause, Icon::Pause, tr("Pause"), tr("Start nothing new until resumed"));
    m_resume = addCommand(CommandKind::Resume, Icon::Play, tr("Resume"), tr("Go on"));
    m_cancel = addCommand(CommandKind::Cancel, Icon::Ban, tr("Cancel"), tr("Stop going forward and undo what is done"));
    m_forceEnd = addCommand(CommandKind::ForceEnd, Icon::OctagonX, tr("Force end"), tr("End without undoing anything"));
    m_compensate = addCommand(CommandKind::Compensate, Icon::Undo, tr("Compensate…"), tr("Look at the plan, then undo"));
    m_compensate->setKind(Button::Kind::Primary);
    m_resume->hide();
    for (Button* button : {m_retry, m_pause, m_resume, m_cancel, m_forceEnd, m_compensate})
        row->addWidget(button);
}

Button* SagaHeader::addCommand(CommandKind kind, Icon icon, const QString& label, const QString& hint) {
    auto* button = new Button(Button::Kind::Plain, icon, label);
    button->setHint(hint);
    button->refuse(tr("The saga is being read"));
    connect(button, &Button::clicked, this, [this, kind] { Q_EMIT asked(kind); });
    return button;
}

void SagaHeader::setId(const QString& id) {
    m_id->setText(id);
    setAccessibleName(tr("Saga %1").arg(id));
}

void SagaHeader::setDetail(const SagaDetail& detail) {
    const SagaSummary& saga = detail.summary;
    setId(fromCore(saga.id.text));
    QStringList parts;
    parts << tr("%1 v%2").arg(fromCore(saga.definition)).arg(saga.version) << modeName(saga.mode);
    if (!saga.user.empty())
        parts << fromCore(saga.user.text);
    if (!saga.item.empty())
        parts << tr("%1 × %2").arg(formatCount(saga.quantity), fromCore(saga.item.text)) << formatAmount(saga.amount);
    parts << formatTimeOfDay(saga.startedAt.us, m_context.zone());
    if (saga.endedAt.isSet())
        parts << tr("took %1").arg(formatDuration((saga.endedAt - saga.startedAt).count()));
    m_subline->setText(parts.join(QStringLiteral(" · ")));
    m_pill->setLook({saga.status, saga.attention, saga.paused, false});
    const int hits = injectionCount(detail);
    m_injected->setVisible(hits > 0);
    m_injected->setText(tr("%1 injected").arg(hits));
    m_pause->setVisible(!saga.paused);
    m_resume->setVisible(saga.paused);
    offer(m_retry, CommandKind::Retry, detail);
    offer(m_pause, CommandKind::Pause, detail);
    offer(m_resume, CommandKind::Resume, detail);
    offer(m_cancel, CommandKind::Cancel, detail);
    offer(m_forceEnd, CommandKind::ForceEnd, detail);
    offer(m_compensate, CommandKind::Compensate, detail);
}

void SagaHeader::offer(Button* button, CommandKind kind, const SagaDetail& detail) {
    const auto found = std::find_if(detail.offers.begin(), detail.offers.end(), [kind](const CommandOffer& offer) { return offer.kind == kind; });
    if (found != detail.offers.end() && found->allowed)
        button->allow();
    else
        button->refuse(found == detail.offers.end() ? tr("Not offered") : fromCore(found->reason));
}

Button* SagaHeader::commandButton(CommandKind kind) const {
    switch (kind) {
        case CommandKind::Retry: return m_retry;
        case CommandKind::Pause: return m_pause;
        case CommandKind::Resume: return m_resume;
        case CommandKind::Cancel: return m_cancel;
        case CommandKind::ForceEnd: return m_forceEnd;
        case CommandKind::Compensate: return m_compensate;
        default: return nullptr;
    }
}

void SagaHeader::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

}  // namespace saga::ui
