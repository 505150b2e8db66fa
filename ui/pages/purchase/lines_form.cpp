#include "ui/pages/purchase/lines_form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/models/core_words.h"
#include "ui/models/shop_list_model.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

LinesForm::LinesForm(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::of(this).metrics().gap);
}

void LinesForm::addRow(const QString& input, FormField* row) {
    m_fields[input] = row;
    m_rows->addWidget(row);
}

void LinesForm::addLines(FormLines::Make make) {
    m_lines = new FormLines(std::move(make), this);
    m_rows->addWidget(m_lines);
    connect(m_lines, &FormLines::changed, this, &LinesForm::showTotal);
    connect(m_lines, &FormLines::submitted, this, &LinesForm::submit);
}

void LinesForm::finish(ModeWatch& mode, const QString& verb, FormField* beside) {
    m_verb = verb;
    m_mode = new ModeBox(mode, this);
    auto* modeRow = new FormField(tr("Mode"), m_mode, this, false);
    m_fields[QStringLiteral("mode")] = modeRow;
    auto* last = new QHBoxLayout;
    last->setSpacing(Theme::of(this).metrics().gap);
    if (beside != nullptr) last->addWidget(beside, 1, Qt::AlignTop);
    last->addWidget(modeRow, 1, Qt::AlignTop);
    m_rows->addLayout(last);
    m_total = new Label(QString(), FontRole::BodyStrong, TextTone::Primary, this);
    m_total->setWordWrap(true);
    m_trouble = new Label(QString(), FontRole::Secondary, TextTone::Failed, this);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_button = new Button(Button::Kind::Primary, Icon::ShoppingCart, verb, this);
    for (QWidget* part : {static_cast<QWidget*>(m_total), static_cast<QWidget*>(m_trouble),
                          static_cast<QWidget*>(m_button)})
        m_rows->addWidget(part);
    connect(m_button, &QAbstractButton::clicked, this, &LinesForm::submit);
    showTotal();
}

void LinesForm::followEdit(QLineEdit* edit, FormField* field) {
    connect(edit, &QLineEdit::textChanged, this, [field] { field->setError({}); });
    connect(edit, &QLineEdit::returnPressed, this, &LinesForm::submit);
}

FormField* LinesForm::fieldOf(const QString& input) const {
    const auto known = m_fields.find(input);
    return known != m_fields.end() ? known->second : m_lines->field(input);
}

QString LinesForm::firstUsable(const ShopListModel& choices) {
    for (int row = 0; row < choices.rowCount(); ++row) {
        const QModelIndex index = choices.index(row, 0);
        if (!index.data(UnusableRole).toBool()) return index.data(Qt::DisplayRole).toString();
    }
    return {};
}

QString LinesForm::totalWords(qint64 total) const {
    return tr("Total: %1").arg(formatAmount(total));
}

QString LinesForm::totalText() const {
    return m_total->text();
}

void LinesForm::showTotal() {
    const std::optional<qint64> total = m_lines->total();
    m_total->setText(total ? totalWords(*total) : tr("Total: not known yet"));
    m_button->setLabel(m_sending ? tr("Waiting for acceptance") : m_verb);
}

void LinesForm::setSending(bool sending) {
    const bool hadFocus = m_button->hasFocus();
    m_sending = sending;
    if (sending)
        m_button->refuse(tr("The order is on its way"));
    else
        m_button->allow();
    // A button that is disabled for a moment must not hand its focus to the next widget.
    if (hadFocus) m_button->setFocus(Qt::OtherFocusReason);
    showTotal();
}

void LinesForm::submit() {
    if (m_sending) return;
    touch();
    clearErrors();
    check();
    if (!hasError()) send();
}

bool LinesForm::hasError() const {
    return m_lines->hasError() || std::any_of(m_fields.begin(), m_fields.end(),
                                              [](const auto& field) { return !field.second->error().isEmpty(); });
}

void LinesForm::clearErrors() {
    for (const auto& [input, field] : m_fields) field->setError({});
    m_lines->clearErrors();
    m_trouble->hide();
}

QString LinesForm::errorAt(const QString& input) const {
    if (const FormField* field = fieldOf(input)) return field->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

void LinesForm::showError(const Error& error) {
    if (FormField* field = fieldOf(fromCore(error.field))) return field->setError(coreWords(error.reason));
    m_trouble->setText(errorWords(error, m_context.language()));
    m_trouble->show();
}

}  // namespace saga::ui
