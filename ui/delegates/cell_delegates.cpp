#include "ui/delegates/cell_delegates.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/models/cell_roles.h"

namespace saga::ui {

MonoDelegate::MonoDelegate(QObject* parent, TextTone tone, Qt::TextElideMode elide)
    : CellDelegate(parent, tone, FontRole::Mono) {
    setElideMode(elide);
}

NumberDelegate::NumberDelegate(Figure figure, QObject* parent, TextTone tone)
    : CellDelegate(parent, tone, FontRole::Mono), m_figure(figure) {
    setAlignment(Qt::AlignRight);
}

QString NumberDelegate::textOf(const QModelIndex& index) const {
    const QVariant value = index.data(Qt::DisplayRole);
    if (!value.isValid()) return {};
    if (value.typeId() == QMetaType::QString) return value.toString();
    const qint64 number = value.toLongLong();
    const bool isTime = m_figure == Figure::Clock || m_figure == Figure::Moment;
    if (isTime && number == 0) return {};
    switch (m_figure) {
        case Figure::Count:
            return formatCount(number);
        case Figure::Amount:
            return formatAmount(number);
        case Figure::Change:
            return formatChange(number);
        case Figure::Duration:
            return formatDuration(number);
        case Figure::Clock:
            return formatTimeOfDay(number, m_zone);
        case Figure::Moment:
            return formatTimestamp(number, m_zone);
    }
    return {};
}

StatusDelegate::StatusDelegate(QObject* parent)
    : StatusDelegate([](const QModelIndex& index) { return index.data(PillRole).value<PillLook>(); }, parent) {}

StatusDelegate::StatusDelegate(Reader reader, QObject* parent) : CellDelegate(parent), m_reader(std::move(reader)) {}

QString StatusDelegate::textOf(const QModelIndex& index) const {
    return m_reader(index).spoken();
}

void StatusDelegate::paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const {
    StatePill::paint(painter, cell.theme, cell.content, m_reader(index), cell.surface);
}

int StatusDelegate::contentWidth(const Theme& theme, const QModelIndex& index) const {
    return StatePill::sizeOf(theme, m_reader(index)).width();
}

CheckDelegate::CheckDelegate(QObject* parent) : CellDelegate(parent) {}

QString CheckDelegate::textOf(const QModelIndex& index) const {
    return index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? tr("selected") : tr("not selected");
}

int CheckDelegate::contentWidth(const Theme& theme, const QModelIndex& index) const {
    Q_UNUSED(index)
    return theme.metrics().icon;
}

void CheckDelegate::paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const {
    QStyleOptionButton box;
    const int size = cell.theme.metrics().icon;
    box.rect = QRect(0, 0, size, size);
    box.rect.moveCenter(cell.content.center().toPoint());
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    box.state = index.flags().testFlag(Qt::ItemIsEnabled) ? QStyle::State_Enabled : QStyle::State_None;
    box.state |= state == Qt::Checked            ? QStyle::State_On
                 : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                 : QStyle::State_Off;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, nullptr);
}

bool CheckDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable) || !index.flags().testFlag(Qt::ItemIsEnabled)) return false;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        // Taken, so that the click on the box does not also select or open the row.
        return static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint())) return false;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select) return false;
    } else {
        return false;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace saga::ui
