#include "ui/delegates/cell_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/models/cell_roles.h"
#include "ui/widgets/painting.h"

namespace saga::ui {
namespace {

Icon markOf(const QModelIndex& index) {
    if (index.data(InjectedRole).toBool()) return Icon::Zap;
    return index.data(WarningRole).toBool() ? Icon::TriangleAlert : Icon::None;
}

int markWidth(const Theme& theme, const QModelIndex& index) {
    return markOf(index) != Icon::None ? theme.metrics().smallIcon + theme.metrics().unit : 0;
}

// A bar where the words will stand.
void paintPending(QPainter& painter, const Theme& theme, const QRectF& content) {
    const qreal height = theme.metrics().gap;
    const QRectF bar(content.left(), content.center().y() - height / 2, content.width() * 0.6, height);
    paintBox(painter, bar, height / 2, theme.tokens().raised, QColor());
}

}  // namespace

CellDelegate::CellDelegate(QObject* parent, TextTone tone, FontRole font)
    : QStyledItemDelegate(parent), m_tone(tone), m_font(font) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.widget);
    const Tokens& t = theme.tokens();
    const bool selected = (option.state & QStyle::State_Selected) || index.data(MarkedRole).toBool();
    const Surface surface = selected ? Surface::Selected : Surface::Neutral;
    if (selected) painter->fillRect(option.rect, t.selected);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);

    const int padding = theme.metrics().cellPadding;
    const QRectF content = QRectF(option.rect).adjusted(padding, 0, -padding, -1);
    if (index.data(PendingRole).toBool()) {
        paintPending(*painter, theme, content);
        return;
    }
    const QVariant ownTone = index.data(ToneRole);
    TextTone tone = ownTone.isValid() ? static_cast<TextTone>(ownTone.toInt()) : m_tone;
    if (tone == TextTone::Primary && index.data(StaleRole).toBool()) tone = TextTone::Secondary;
    paintContent(*painter, Cell{theme, content, surface, t.text(surface).of(tone)}, index);

    // A click already shows by the selected row.
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paintBox(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), 0, QColor(), t.accent);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.widget);
    return {contentWidth(theme, index) + 2 * theme.metrics().cellPadding, theme.metrics().row};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event == nullptr || view == nullptr || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > option.rect.width()) text = textOf(index);
    // An empty text takes away the tip of the cell before.
    QToolTip::showText(event->globalPos(), plainToolTip(text), view, option.rect);
    return true;
}

QString CellDelegate::textOf(const QModelIndex& index) const {
    return index.data(Qt::DisplayRole).toString();
}

int CellDelegate::contentWidth(const Theme& theme, const QModelIndex& index) const {
    return markWidth(theme, index) + textWidth(theme.font(m_font), textOf(index));
}

void CellDelegate::paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const {
    QRectF room = cell.content;
    if (const int used = markWidth(cell.theme, index); used > 0) {
        const int size = cell.theme.metrics().smallIcon;
        const QRectF icon(room.left(), room.center().y() - size / 2.0, size, size);
        const Icon mark = markOf(index);
        const QColor colour = mark == Icon::Zap ? cell.theme.tokens().text(cell.surface).state.failed : cell.colour;
        cell.theme.icons().paint(painter, mark, icon, colour);
        room.setLeft(room.left() + used);
    }
    paintText(painter, room, cell.theme, m_font, cell.colour, textOf(index), m_side, m_elide);
}

}  // namespace saga::ui
