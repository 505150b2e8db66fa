#include "ui/pages/data/edit_frame.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

EditFrame::EditFrame(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_kind(new QComboBox(this)) {}

// What is made later has the focus later: the value stands between the kind and the reason.
void EditFrame::setValueField(const QString& input, const QString& name, QWidget* value) {
    m_input = input;
    m_value = value;
    m_valueRow = new FormField(name, value, this);
    m_reason = new QLineEdit(this);
    m_reason->setMaxLength(500);
    m_reasonRow = new FormField(tr("Why"), m_reason, this);
    m_reasonRow->setHint(tr("Kept in the audit trail"), TextTone::Hint);
    m_apply = new Button(Button::Kind::Plain, Icon::Pencil, tr("Apply"), this);
    m_apply->refuse(tr("Nothing is selected"));
    m_trouble = new Label(QString(), FontRole::Secondary, TextTone::Failed, this);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EditFrame::showChoice);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonRow->setError({}); });
    connect(m_reason, &QLineEdit::returnPressed, this, &EditFrame::apply);
    connect(m_apply, &QAbstractButton::clicked, this, &EditFrame::apply);
}

void EditFrame::layOut() {
    const Metrics& m = Theme::of(this).metrics();
    auto* first = new QHBoxLayout;
    first->setSpacing(m.gap);
    first->addWidget(new FormField(tr("Change"), m_kind, this), 1);
    first->addWidget(m_valueRow, 1);
    auto* second = new QHBoxLayout;
    second->setSpacing(m.gap);
    second->addWidget(m_reasonRow, 1);
    // A field without a name, so that the button stands in line with the other.
    second->addWidget(new FormField(QString(), m_apply, this));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.unit);
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addWidget(m_trouble);
}

void EditFrame::setObject(const std::string& id, const QStringList& kinds) {
    const bool isOther = id != m_id;
    m_id = id;
    setKinds(kinds, isOther ? 0 : std::max(0, m_kind->currentIndex()));
    if (!isOther) {
        showEffect();
        return showButton();
    }
    clearValue();
    m_reason->clear();
    clearErrors();
    showChoice();
}

void EditFrame::setKinds(const QStringList& kinds, int chosen) {
    const QSignalBlocker quiet(m_kind);
    const int count = static_cast<int>(kinds.size());
    while (m_kind->count() > count) m_kind->removeItem(m_kind->count() - 1);
    for (int i = 0; i < count; ++i) {
        if (i == m_kind->count())
            m_kind->addItem(kinds[i]);
        else
            m_kind->setItemText(i, kinds[i]);
    }
    m_kind->setCurrentIndex(chosen);
}

void EditFrame::showChoice() {
    clearErrors();
    if (m_id.empty()) return;
    m_valueRow->setVisible(takesValue());
    if (takesValue()) m_valueRow->setName(valueName());
    showEffect();
    showButton();
}

void EditFrame::takeValue() {
    m_valueRow->setError({});
    if (!m_id.empty()) showEffect();
}

void EditFrame::showButton() {
    m_apply->setLabel(m_kind->currentText());
    if (m_sending)
        m_apply->refuse(tr("The change is on its way"));
    else
        m_apply->allow();
}

void EditFrame::clearErrors() {
    m_valueRow->setError({});
    m_reasonRow->setError({});
    m_trouble->hide();
}

bool EditFrame::check() {
    clearErrors();
    if (takesValue()) m_valueRow->setError(valueError());
    m_reasonRow->setError(FieldChecks::reason(m_reason->text()));
    if (!m_valueRow->error().isEmpty())
        m_value->setFocus();
    else if (!m_reasonRow->error().isEmpty())
        m_reason->setFocus();
    return m_valueRow->error().isEmpty() && m_reasonRow->error().isEmpty();
}

void EditFrame::apply() {
    if (m_sending || m_id.empty() || !check()) return;
    m_sending = true;
    showButton();
    send(m_reason->text().trimmed().toStdString(),
         m_context.bridge().deliver<AuditRecord>(this, [this, id = m_id](const Result<AuditRecord>& answer) {
             m_sending = false;
             showButton();
             // The answer to a change of an object that is no longer shown has nothing to mark here.
             if (id == m_id) takeAnswer(answer);
             Q_EMIT answered(answer.ok());
         }));
}

void EditFrame::takeAnswer(const Result<AuditRecord>& answer) {
    if (answer) {
        m_context.say(tr("Done: %1, %2").arg(m_apply->label(), fromCore(m_id)));
        clearValue();
        m_reason->clear();
        return clearErrors();
    }
    const Error& error = answer.error();
    const QString words = errorWords(error, m_context.language());
    if (error.field == "reason") return m_reasonRow->setError(words);
    if (takesValue() && isOfValue(error.field)) return m_valueRow->setError(words);
    m_trouble->setText(words);
    m_trouble->show();
}

QString EditFrame::errorAt(const QString& field) const {
    if (field == m_input) return m_valueRow->error();
    if (field == QLatin1String("reason")) return m_reasonRow->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

}  // namespace saga::ui
