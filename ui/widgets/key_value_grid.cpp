#include "ui/widgets/key_value_grid.h"

#include <QGridLayout>

#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"

namespace saga::ui {
namespace {
// Mono is a size smaller; this puts it on the base line of the name.
constexpr QMargins kMonoMargins(0, 1, 0, 0);
}  // namespace

KeyValueGrid::KeyValueGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
}

int KeyValueGrid::addRow(const QString& name, const QString& value, ValueKind kind, TextTone tone) {
    if (kind == ValueKind::Id) {
        auto* label = ElidedLabel::forId(value, this);
        label->setTone(tone);
        label->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
        label->setContentsMargins(kMonoMargins);
        return append(name, label);
    }
    auto* label = new Label(value, kind == ValueKind::Mono ? FontRole::Mono : FontRole::Body, tone, this);
    label->setWordWrap(kind == ValueKind::Text);
    if (kind == ValueKind::Mono) label->setContentsMargins(kMonoMargins);
    label->makeSelectable();
    return append(name, label);
}

int KeyValueGrid::addRow(const QString& name, QWidget* value) {
    return append(name, value);
}

int KeyValueGrid::append(const QString& name, QWidget* value) {
    const int row = rowCount();
    auto* nameLabel = new Label(name, FontRole::Body, TextTone::Secondary, this);
    nameLabel->setBuddy(value);
    m_grid->addWidget(nameLabel, row, 0, Qt::AlignTop | Qt::AlignLeft);
    const bool stretches = qobject_cast<QLabel*>(value) != nullptr || qobject_cast<ElidedLabel*>(value) != nullptr;
    m_grid->addWidget(value, row, 1, stretches ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeft);
    m_rows.append({nameLabel, value});
    return row;
}

void KeyValueGrid::setValue(int row, const QString& value) {
    QWidget* widget = m_rows.at(row).value;
    if (auto* label = qobject_cast<Label*>(widget)) {
        label->setText(value);
    } else if (auto* id = qobject_cast<ElidedLabel*>(widget)) {
        id->setText(value);
        id->setAccessibleName(QStringLiteral("%1: %2").arg(m_rows.at(row).name->text(), value));
    }
}

void KeyValueGrid::setTone(int row, TextTone tone) {
    QWidget* widget = m_rows.at(row).value;
    if (auto* label = qobject_cast<Label*>(widget))
        label->setTone(tone);
    else if (auto* id = qobject_cast<ElidedLabel*>(widget))
        id->setTone(tone);
}

void KeyValueGrid::setRowVisible(int row, bool visible) {
    m_rows.at(row).name->setVisible(visible);
    m_rows.at(row).value->setVisible(visible);
}

QString KeyValueGrid::name(int row) const {
    return m_rows[row].name->text();
}

QString KeyValueGrid::value(int row) const {
    const QWidget* widget = m_rows.at(row).value;
    if (const auto* label = qobject_cast<const Label*>(widget)) return label->text();
    if (const auto* id = qobject_cast<const ElidedLabel*>(widget)) return id->text();
    return {};
}

void KeyValueGrid::clear() {
    for (const Row& row : m_rows) {
        // Deleted later: a context menu of a value may be what asked for it.
        for (QWidget* widget : {static_cast<QWidget*>(row.name), row.value}) {
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
}

void KeyValueGrid::restyle() {
    const Theme& theme = Theme::of(this);
    m_grid->setHorizontalSpacing(theme.metrics().padding + theme.metrics().unit);
    m_grid->setVerticalSpacing(theme.metrics().unit);
}

}  // namespace saga::ui
