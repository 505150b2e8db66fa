#include "ui/pages/dead_letters/letter_detail.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/delegates/payload_view.h"
#include "ui/models/core_words.h"
#include "ui/models/dead_letter_model.h"
#include "ui/models/json_tree_model.h"
#include "ui/pages/dead_letters/message_check.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

QPlainTextEdit* makeText(const Theme& theme, const QString& name) {
    auto* text = new QPlainTextEdit;
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(theme.font(FontRole::Mono));
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    return text;
}

}  // namespace

LetterDetail::LetterDetail(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_tree(new JsonTreeModel(this)) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_banner = new Banner(content);
    m_banner->setDismissible(true);
    m_banner->hide();
    rows->addWidget(m_banner);
    rows->addWidget(makeHead());
    rows->addWidget(new HairLine(Qt::Horizontal, content));
    rows->addWidget(makeMessage(), 1);
    m_stack = new ViewStack(content, this);
    m_stack->notice()->setEmpty(Icon::MailX, tr("No dead letter is chosen"),
                                tr("Choose a row to see its message, its cause, and what can be done."));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_banner, &Banner::dismissed, m_banner, &QWidget::hide);
    connect(m_saga, &QAbstractButton::clicked, this, [this] { m_context.openSaga(m_letter->saga); });
    connect(m_redrive, &QAbstractButton::clicked, this, &LetterDetail::redriveWanted);
    connect(m_discard, &QAbstractButton::clicked, this, &LetterDetail::discardWanted);
    connect(m_send, &QAbstractButton::clicked, this, [this] { Q_EMIT editedWanted(m_editor->toPlainText()); });
    connect(m_editor, &QPlainTextEdit::textChanged, this, &LetterDetail::check);
    connect(&m_context, &PageContext::zoneChanged, this, [this] {
        if (m_letter) showFacts();
    });
    show(std::nullopt);
}

QWidget* LetterDetail::makeHead() {
    const Metrics& m = Theme::of(this).metrics();
    auto* head = new QWidget;
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(m.padding, m.padding, m.padding, m.padding);
    rows->setSpacing(m.gap);
    m_facts = new KeyValueGrid(head);
    m_redrive = new Button(Button::Kind::Primary, Icon::RefreshCw, tr("Re-drive…"), head);
    m_redrive->setHint(tr("Delivers it to its handler once more, with the message as it is"));
    m_discard = new Button(Button::Kind::Plain, Icon::Trash, tr("Discard…"), head);
    m_discard->setHint(tr("Gives it up for good, with a reason"));
    m_saga = new Button(Button::Kind::Plain, Icon::ChartGantt, tr("Open the saga"), head);
    auto* buttons = new FlowLayout(m.gap);
    for (Button* button : {m_redrive, m_discard, m_saga}) buttons->addWidget(button);
    rows->addWidget(m_facts);
    rows->addLayout(buttons);
    return head;
}

QWidget* LetterDetail::makeMessage() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* message = new QWidget;
    auto* rows = new QVBoxLayout(message);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_tabs = new TabStrip(TabStrip::Kind::Views);
    m_tabs->setAccessibleName(tr("Views of the message"));
    m_tabs->addPage(Icon::ListTree, tr("Message"), false);
    m_tabs->addPage(Icon::Braces, tr("Raw"), false);
    m_tabs->addPage(Icon::Pencil, tr("Edit"), false);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(m.padding, 0, m.padding, 0);
    line->addWidget(m_tabs, 1);
    m_treeView = new PayloadView;
    m_treeView->setModel(m_tree);
    m_treeView->setAccessibleName(tr("Message"));
    m_raw = makeText(theme, tr("Message as it was delivered"));
    m_raw->setReadOnly(true);
    m_views = new QStackedWidget;
    m_views->addWidget(m_treeView);
    m_views->addWidget(m_raw);
    m_views->addWidget(makeEditor());
    rows->addLayout(line);
    rows->addWidget(new HairLine(Qt::Horizontal, message));
    rows->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    return message;
}

QWidget* LetterDetail::makeEditor() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* room = new QWidget;
    auto* rows = new QVBoxLayout(room);
    rows->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->setSpacing(m.gap);
    m_editor = makeText(theme, tr("Edited message"));
    m_editor->setFrameShape(QFrame::StyledPanel);
    m_problem = new Label({}, FontRole::Secondary, TextTone::Secondary, room);
    m_problem->setWordWrap(true);
    m_send = new Button(Button::Kind::Primary, Icon::RefreshCw, tr("Re-drive with this message…"), room);
    rows->addWidget(m_editor, 1);
    rows->addWidget(m_problem);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_send);
    rows->addLayout(line);
    return room;
}

void LetterDetail::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

void LetterDetail::show(const std::optional<DeadLetterView>& letter) {
    const bool another = letter.has_value() != m_letter.has_value() ||
                         (letter && (letter->id != m_letter->id || letter->payload != m_letter->payload));
    // Read anew and still the same: what somebody marks or types in it stays.
    const bool same = !another && letter && letter->state == m_letter->state && letter->tries == m_letter->tries;
    if (same) return;
    if (another) showTrouble({});
    m_letter = letter;
    if (!letter) {
        m_stack->showNotice();
        return check();
    }
    showFacts();
    if (another) {
        const QString text = fromCore(letter->payload);
        const Result<Json> message = parseJson(letter->payload, "message");
        m_tree->setText(text);
        m_treeView->expandAll();
        m_raw->setPlainText(text);
        m_message = message ? fromCore(message->dumpPretty()).trimmed() : text;
        m_editor->setPlainText(m_message);
    }
    m_stack->showView();
    check();
}

void LetterDetail::showFacts() {
    using Kind = KeyValueGrid::ValueKind;
    const DeadLetterView& letter = *m_letter;
    const auto moment = [this](Timestamp at) { return formatTimestamp(at.us, m_context.zone()); };
    m_facts->clear();
    m_facts->addRow(tr("Cause"), coreWords(letter.cause), Kind::Text, TextTone::Failed);
    m_facts->addRow(tr("Event"), tr("%1, number %2 of its saga").arg(fromCore(letter.event)).arg(letter.seq));
    m_facts->addRow(tr("Handler"), fromCore(letter.handler), Kind::Mono);
    m_facts->addRow(tr("Saga"), fromCore(letter.saga.text), Kind::Id);
    m_facts->addRow(tr("Given up"), tr("%1, after %n deliveries", nullptr, letter.tries).arg(moment(letter.at)));
    m_facts->addRow(tr("State"), DeadLetterModel::stateName(letter.state), Kind::Text,
                    letter.state == DeadLetterState::Open ? TextTone::Failed : TextTone::Secondary);
    if (letter.state == DeadLetterState::Open) return;
    m_facts->addRow(tr("By"), tr("%1, %2").arg(fromCore(letter.resolvedBy), moment(letter.resolvedAt)));
    m_facts->addRow(tr("Reason"), fromCore(letter.reason));
    if (letter.edited) m_facts->addRow(tr("Message"), tr("edited before it was driven again"));
}

void LetterDetail::setBlocked(const QString& reason) {
    m_blocked = reason;
    check();
}

void LetterDetail::showTrouble(const QString& words) {
    if (words.isEmpty())
        m_banner->hide();
    else
        m_banner->display(Banner::Kind::Error, words);
}

void LetterDetail::check() {
    QString why = m_blocked;
    if (why.isEmpty() && m_letter && m_letter->state != DeadLetterState::Open)
        why = tr("It is %1 already").arg(DeadLetterModel::stateName(m_letter->state));
    for (Button* button : {m_redrive, m_discard}) why.isEmpty() ? button->allow() : button->refuse(why);
    const bool open = m_letter && m_letter->state == DeadLetterState::Open;
    m_editor->setReadOnly(!open);
    const QString text = m_editor->toPlainText();
    const QString problem = m_letter ? messageProblem(text, fromCore(m_letter->payload)) : QString();
    const bool same = text.trimmed() == m_message;
    setFieldError(*m_editor, same ? QString() : problem);
    m_problem->setTone(problem.isEmpty() || same ? TextTone::Secondary : TextTone::Failed);
    m_problem->setText(same               ? tr("Change the message, then drive it again.")
                       : problem.isEmpty() ? tr("It can be delivered in the place of the message.")
                                           : problem);
    if (!why.isEmpty())
        m_send->refuse(why);
    else if (same)
        m_send->refuse(tr("Nothing was changed"));
    else if (!problem.isEmpty())
        m_send->refuse(problem);
    else
        m_send->allow();
}

}  // namespace saga::ui
