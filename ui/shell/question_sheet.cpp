#include "ui/shell/question_sheet.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kReasonHeight = 64;

}  // namespace

QuestionSheet::QuestionSheet(const Question& question, QWidget* window)
    : Sheet(question.title, kWidth, window),
      m_confirm(
          new Button(question.dangerous ? Button::Kind::Danger : Button::Kind::Primary, Icon::None, question.confirm)),
      m_cancel(new Button(tr("Cancel"))) {
    const Theme& theme = Theme::of(this);
    auto* text = new Label(question.text, FontRole::Body, TextTone::Secondary, this);
    text->setWordWrap(true);
    body()->addWidget(text);
    if (question.needsReason) {
        auto* name = new Label(tr("Reason, kept in the audit trail"), FontRole::Secondary, TextTone::Secondary, this);
        m_reason = new QPlainTextEdit(question.reason, this);
        m_reason->setAccessibleName(name->text());
        m_reason->setTabChangesFocus(true);
        m_reason->setFixedHeight(theme.scaled(kReasonHeight));
        name->setBuddy(m_reason);
        body()->addWidget(name);
        body()->addWidget(m_reason);
        m_reason->selectAll();
        setFirstFocus(m_reason);
        connect(m_reason, &QPlainTextEdit::textChanged, this, &QuestionSheet::check);
    } else {
        // A key held down too long must not confirm what is dangerous.
        setFirstFocus(question.dangerous ? m_cancel : m_confirm);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, theme.metrics().unit, 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    body()->addLayout(buttons);
    connect(m_cancel, &QAbstractButton::clicked, this, &Sheet::close);
    connect(m_confirm, &QAbstractButton::clicked, this, &QuestionSheet::confirm);
    check();
}

void QuestionSheet::check() {
    if (m_reason != nullptr && m_reason->toPlainText().trimmed().isEmpty())
        m_confirm->refuse(tr("Say why first"));
    else
        m_confirm->allow();
}

void QuestionSheet::confirm() {
    if (m_answered) return;
    m_answered = true;
    const QString reason = m_reason != nullptr ? m_reason->toPlainText().trimmed() : QString();
    close();
    Q_EMIT confirmed(reason);
}

}  // namespace saga::ui
