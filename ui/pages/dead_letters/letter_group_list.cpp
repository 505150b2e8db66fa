#include "ui/pages/dead_letters/letter_group_list.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/models/dead_letter_group_model.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

void LetterGroupDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.widget);
    const Tokens& t = theme.tokens();
    const Metrics& m = theme.metrics();
    const bool selected = option.state & QStyle::State_Selected;
    const TextColours& text = t.text(selected ? Surface::Selected : Surface::Neutral);
    if (selected) painter->fillRect(option.rect, t.selected);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    const QString count = index.data(DeadLetterGroupModel::CountRole).toString();
    const QString detail = index.data(DeadLetterGroupModel::DetailRole).toString();
    const QRectF content = QRectF(option.rect).adjusted(m.padding, m.unit, -m.padding, -m.unit - 1);
    const int figures = textWidth(theme, FontRole::MonoStrong, count);
    const bool single = detail.isEmpty();
    const QRectF upper(content.left(), content.top(), content.width() - figures - m.gap,
                       single ? content.height() : content.height() / 2);
    paintText(*painter, upper, theme, single ? FontRole::BodyStrong : FontRole::Body, text.primary,
              index.data().toString());
    paintText(*painter, content, theme, FontRole::MonoStrong, text.secondary, count, Qt::AlignRight);
    if (!single)
        paintText(*painter, upper.translated(0, upper.height()), theme, FontRole::Secondary, text.secondary, detail);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paintBox(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), 0, QColor(), t.accent);
}

QSize LetterGroupDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Metrics& m = Theme::of(option.widget).metrics();
    const bool single = index.data(DeadLetterGroupModel::DetailRole).toString().isEmpty();
    return {m.row, single ? m.row + 2 * m.unit : 2 * m.row - m.unit};
}

bool LetterGroupDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) {
    if (event == nullptr || view == nullptr || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view, option.rect);
    return true;
}

}  // namespace saga::ui
