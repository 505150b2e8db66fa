#include "ui/pages/sagas/selection_bar.h"

#include <QPainter>

#include <algorithm>

#include "ui/models/command_words.h"
#include "ui/models/saga_selection.h"
#include "ui/pages/flow_layout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

Icon iconOf(CommandKind kind) {
    switch (kind) {
        case CommandKind::Retry:
            return Icon::RefreshCw;
        case CommandKind::Compensate:
            return Icon::Undo;
        case CommandKind::Pause:
            return Icon::Pause;
        case CommandKind::Resume:
            return Icon::Play;
        case CommandKind::Cancel:
            return Icon::Ban;
        case CommandKind::ForceEnd:
            return Icon::OctagonX;
        case CommandKind::Skip:
        case CommandKind::HandledOutside:
            break;
    }
    return Icon::None;
}

}  // namespace

SelectionBar::SelectionBar(PageContext& context, SagaSelection& selection, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_selection(selection),
      m_words(new ElidedLabel({}, FontRole::BodyMedium, TextTone::Primary, this)),
      m_all(new Button(Button::Kind::Quiet, Icon::None, {}, this)),
      m_clear(Button::iconOnly(Icon::X, tr("Unmark all"), this, Button::Kind::Quiet)) {
    setAccessibleName(tr("Marked sagas"));
    const Metrics& m = Theme::of(this).metrics();
    auto* row = new FlowLayout(m.unit, this);
    row->setContentsMargins(m.padding, m.unit + 1, m.padding, m.unit);
    m_words->setMinimumHeight(m.control);
    row->addWidget(m_words);
    row->addWidget(m_clear);
    row->addWidget(m_all);
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Compensate, CommandKind::Pause, CommandKind::Resume,
                                   CommandKind::Cancel, CommandKind::ForceEnd}) {
        auto* button = new Button(Button::Kind::Plain, iconOf(kind), commandVerb(kind), this);
        button->setHint(bulkEffect(kind));
        row->addWidget(button);
        m_commands.emplace_back(kind, button);
        connect(button, &QAbstractButton::clicked, this, [this, kind] { Q_EMIT commandWanted(kind); });
    }
    connect(m_all, &QAbstractButton::clicked, this, &SelectionBar::allWanted);
    connect(m_clear, &QAbstractButton::clicked, &m_selection, &SagaSelection::clear);
    connect(&m_selection, &SagaSelection::changed, this, &SelectionBar::refresh);
    connect(&m_context, &PageContext::zoneChanged, this, &SelectionBar::refresh);
    refresh();
}

void SelectionBar::setMatches(qint64 count) {
    m_matches = count;
    refresh();
}

void SelectionBar::setAsking(bool asking) {
    m_asking = asking;
    refresh();
}

QString SelectionBar::text() const {
    return m_words->text();
}

Button* SelectionBar::button(CommandKind kind) const {
    const auto found =
        std::find_if(m_commands.begin(), m_commands.end(), [kind](const auto& entry) { return entry.first == kind; });
    return found == m_commands.end() ? nullptr : found->second;
}

void SelectionBar::refresh() {
    QString words = tr("%1 marked").arg(formatCount(m_selection.size()));
    if (m_selection.countedAt().isSet())
        words += tr(" · counted %1").arg(formatTimeOfDay(m_selection.countedAt().us, m_context.zone()).left(8));
    else if (m_matches >= 0)
        words = tr("%1 of %2 marked").arg(formatCount(m_selection.size()), formatCount(m_matches));
    m_words->setText(words);
    m_all->setLabel(m_matches >= 0 ? tr("Mark all %1").arg(formatCount(m_matches)) : tr("Mark every match"));
    if (m_asking)
        m_all->refuse(tr("The matches are being counted"));
    else
        m_all->allow();
    m_all->setVisible(m_asking || m_selection.size() != m_matches);
    setVisible(!m_selection.isEmpty());
}

void SelectionBar::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = Theme::of(this).tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), 1, t.line);
}

}  // namespace saga::ui
