#include "ui/pages/purchase/number_box.h"

#include <QLineEdit>

#include <algorithm>

#include "ui/widgets/theme.h"

namespace saga::ui {

NumberBox::NumberBox(qint64 least, qint64 most, QWidget* parent)
    : QAbstractSpinBox(parent), m_least(least), m_most(most) {
    connect(lineEdit(), &QLineEdit::textChanged, this, [this] {
        update();
        Q_EMIT changed();
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::edited);
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void NumberBox::restyle() {
    setFont(Theme::of(this).font(FontRole::Mono));
    updateGeometry();
}

std::optional<qint64> NumberBox::value() const {
    bool ok = false;
    const qint64 number = text().trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

void NumberBox::setValue(qint64 value) {
    setText(QString::number(value));
}

void NumberBox::setText(const QString& text) {
    if (text != lineEdit()->text()) lineEdit()->setText(text);
}

void NumberBox::setPlaceholder(const QString& text) {
    lineEdit()->setPlaceholderText(text);
}

void NumberBox::stepBy(int steps) {
    const qint64 from = std::clamp(value().value_or(m_least), m_least, m_most);
    setValue(std::clamp(from + steps, m_least, m_most));
    lineEdit()->selectAll();
    Q_EMIT edited();
}

QValidator::State NumberBox::validate(QString& input, int& position) const {
    Q_UNUSED(input)
    Q_UNUSED(position)
    return QValidator::Acceptable;
}

QSize NumberBox::sizeHint() const {
    const Theme& theme = Theme::of(this);
    return {theme.scaled(98), theme.metrics().control};
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    const qint64 now = value().value_or(m_least);
    StepEnabled possible = StepNone;
    if (now < m_most) possible |= StepUpEnabled;
    if (now > m_least) possible |= StepDownEnabled;
    return possible;
}

}  // namespace saga::ui
