#include "ui/pages/purchase/form_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

FormField::FormField(const QString& name, QWidget* control, QWidget* parent, bool hasLine)
    : QWidget(parent),
      m_name(new Label(name, FontRole::Secondary, TextTone::Secondary, this)),
      m_control(control),
      m_controls(new QHBoxLayout),
      m_line(new ElidedLabel(QString(), FontRole::Secondary, TextTone::Secondary, this)),
      m_hasLine(hasLine) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::of(this).metrics().unit);
    rows->addWidget(m_name);
    m_controls->setSpacing(rows->spacing());
    m_controls->addWidget(m_control, 1);
    rows->addLayout(m_controls);
    rows->addWidget(m_line);
    m_line->setVisible(hasLine);
    m_name->setBuddy(m_control);
    m_control->setAccessibleName(name);
}

void FormField::addTrailing(QWidget* widget) {
    m_controls->addWidget(widget);
}

QString FormField::name() const {
    return m_name->text();
}

void FormField::setName(const QString& name) {
    m_name->setText(name);
    m_control->setAccessibleName(name);
}

QString FormField::line() const {
    return m_line->text();
}

void FormField::setHint(const QString& hint, TextTone tone) {
    m_hint = hint;
    m_tone = tone;
    showLine();
}

void FormField::setError(const QString& error) {
    m_error = error;
    setFieldError(*m_control, error);
    showLine();
}

void FormField::showLine() {
    m_line->setText(m_error.isEmpty() ? m_hint : m_error);
    m_line->setTone(m_error.isEmpty() ? m_tone : TextTone::Failed);
    m_line->setVisible(m_hasLine || !m_error.isEmpty());
    if (m_error.isEmpty()) m_control->setAccessibleDescription(m_hint);
}

}  // namespace saga::ui
