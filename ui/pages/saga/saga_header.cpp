#include "ui/pages/saga/saga_header.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

#include "ui/pages/saga/command_buttons.h"
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
      m_injected(Tag::injected({})),
      m_commands(new CommandButtons(this)),
      m_trace(Button::iconOnly(Icon::Waypoints, tr("Trace: everything with its correlation id"))),
      m_export(Button::iconOnly(Icon::Share, tr("Export"))) {
    const Metrics& metrics = Theme::of(this).metrics();
    m_injected->hide();
    auto* who = new QVBoxLayout;
    who->setSpacing(2);
    auto* name = new QHBoxLayout;
    name->setSpacing(metrics.gap);
    name->addWidget(m_id);
    name->addWidget(m_pill);
    name->addWidget(m_injected);
    name->addStretch(1);
    who->addLayout(name);
    who->addWidget(m_subline);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.padding + metrics.unit, metrics.gap, metrics.padding + metrics.unit, metrics.gap);
    row->setSpacing(metrics.gap);
    row->addLayout(who, 1);
    row->addSpacing(metrics.gap);
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Pause, CommandKind::Resume, CommandKind::Cancel, CommandKind::ForceEnd})
        row->addWidget(m_commands->add(kind));
    row->addWidget(m_trace);
    row->addWidget(m_export);
    row->addWidget(m_commands->add(CommandKind::Compensate, Button::Kind::Primary));
    m_commands->button(CommandKind::Resume)->hide();
    m_export->refuse(tr("The saga is being read"));
    connect(m_commands, &CommandButtons::asked, this, &SagaHeader::asked);
    connect(m_export, &Button::clicked, this, &SagaHeader::exportAsked);
    connect(m_trace, &Button::clicked, this, [this] { m_context.openLink(PageContext::traceLink(m_id->text())); });
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
    m_commands->button(CommandKind::Pause)->setVisible(!saga.paused);
    m_commands->button(CommandKind::Resume)->setVisible(saga.paused);
    m_commands->offer(detail, m_context.language());
    m_export->allow();
}

Button* SagaHeader::commandButton(CommandKind kind) const {
    return m_commands->button(kind);
}

void SagaHeader::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

}  // namespace saga::ui
