#include "ui/delegates/payload_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include "ui/models/json_tree_model.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

// A line longer than any screen; its tool tip would cover the window.
constexpr int kMaxTipCharacters = 600;
// More branches than this stay closed, so that a payload of a thousand elements opens at once.
constexpr int kMaxOpenBranches = 20;

bool isBranch(JsonKind kind) {
    return kind == JsonKind::Object || kind == JsonKind::Array;
}

TextTone valueTone(JsonKind kind) {
    switch (kind) {
        case JsonKind::Text:
            return TextTone::Completed;
        case JsonKind::Number:
        case JsonKind::Bool:
            return TextTone::InProgress;
        case JsonKind::Null:
            return TextTone::Secondary;
        case JsonKind::Array:
        case JsonKind::Object:
            break;
    }
    return TextTone::Hint;
}

JsonKind kindOf(const QModelIndex& index) {
    return static_cast<JsonKind>(index.data(JsonTreeModel::KindRole).toInt());
}

}  // namespace

void PayloadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const TextColours& text = theme.tokens().text(selected ? Surface::Selected : Surface::Neutral);
    if (selected) painter->fillRect(option.rect, theme.tokens().selected);
    const JsonKind kind = kindOf(index);
    QRectF room = QRectF(option.rect).adjusted(theme.metrics().unit / 2.0, 0, -theme.metrics().unit, 0);
    const QColor keyColour = isBranch(kind) ? text.primary : text.secondary;
    room.setLeft(
        room.left() +
        paintText(*painter, room, theme, FontRole::Mono, keyColour, index.data(JsonTreeModel::KeyRole).toString()) +
        theme.metrics().gap);
    const QString value = index.data(JsonTreeModel::ValueRole).toString();
    // The size of an open branch is what one sees below it.
    const bool open = isBranch(kind) && (option.state & QStyle::State_Open);
    if (!open && room.width() > 0) paintText(*painter, room, theme, FontRole::Mono, text.of(valueTone(kind)), value);
}

QSize PayloadDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.widget);
    const QFont& font = theme.font(FontRole::Mono);
    const int width = textWidth(font, index.data(JsonTreeModel::KeyRole).toString()) + theme.metrics().gap +
                      textWidth(font, index.data(JsonTreeModel::ValueRole).toString()) + theme.metrics().unit;
    return {width, QFontMetrics(font).height() + theme.scaled(4)};
}

bool PayloadDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
    if (event == nullptr || view == nullptr || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool cut = sizeHint(option, index).width() > option.rect.width();
    const QString text = cut ? index.data(JsonTreeModel::ValueRole).toString().left(kMaxTipCharacters) : QString();
    QToolTip::showText(event->globalPos(), plainToolTip(text), view, option.rect);
    return true;
}

PayloadView::PayloadView(QWidget* parent) : QTreeView(parent) {
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setRootIsDecorated(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Payload"));
    setItemDelegate(new PayloadDelegate(this));
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void PayloadView::setModel(QAbstractItemModel* model) {
    if (this->model() != nullptr) disconnect(this->model(), &QAbstractItemModel::modelReset, this, nullptr);
    QTreeView::setModel(model);
    if (model != nullptr) connect(model, &QAbstractItemModel::modelReset, this, [this] { openFirstLevel(); });
    openFirstLevel();
}

void PayloadView::openFirstLevel() {
    if (model() == nullptr) return;
    const int rows = qMin(model()->rowCount(), kMaxOpenBranches);
    for (int row = 0; row < rows; ++row) expand(model()->index(row, 0));
}

void PayloadView::copyValue() const {
    copyRole(JsonTreeModel::ValueRole);
}

void PayloadView::copyPath() const {
    copyRole(JsonTreeModel::PathRole);
}

void PayloadView::copyJson() const {
    copyRole(JsonTreeModel::JsonRole);
}

void PayloadView::copyRole(int role) const {
    if (!currentIndex().isValid()) return;
    // Of a branch, the value is all that is below it.
    const bool whole = role == JsonTreeModel::ValueRole && isBranch(kindOf(currentIndex()));
    QGuiApplication::clipboard()->setText(currentIndex().data(whole ? JsonTreeModel::JsonRole : role).toString());
}

int PayloadView::contentHeight() const {
    int height = 2 * frameWidth();
    for (QModelIndex index = model() != nullptr ? model()->index(0, 0) : QModelIndex(); index.isValid();
         index = indexBelow(index))
        height += rowHeight(index);
    return height;
}

void PayloadView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copyValue();
    QTreeView::keyPressEvent(event);
}

void PayloadView::contextMenuEvent(QContextMenuEvent* event) {
    if (!currentIndex().isValid()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(Icon::Copy), tr("Copy value"), this, [this] { copyValue(); });
    menu->addAction(tr("Copy path"), this, [this] { copyPath(); });
    menu->addAction(themedIcon(Icon::Braces), tr("Copy as JSON"), this, [this] { copyJson(); });
    menu->popup(event->globalPos());
}

void PayloadView::restyle() {
    const Theme& theme = Theme::of(this);
    setFont(theme.font(FontRole::Mono));
    setIndentation(theme.metrics().smallIcon);
    doItemsLayout();
}

}  // namespace saga::ui
