#include "ui/pages/purchase/shop_picker.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/models/shop_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kMostShown = 8;

// The id, and below it what is known about it.
class ChoiceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.widget);
        const Tokens& t = theme.tokens();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) painter->fillRect(option.rect, t.selected);
        const TextColours& text = t.text(selected ? Surface::Selected : Surface::Neutral);
        const int padding = theme.metrics().cellPadding;
        QRectF room = QRectF(option.rect).adjusted(padding, theme.metrics().unit, -padding, -theme.metrics().unit);
        const bool unusable = index.data(UnusableRole).toBool();
        QRectF line = room;
        line.setHeight(room.height() / 2);
        paintText(*painter, line, theme.font(FontRole::Mono), unusable ? text.secondary : text.primary,
                  index.data(Qt::DisplayRole).toString());
        line.moveTop(room.center().y());
        paintText(*painter, line, theme.font(FontRole::Secondary), text.secondary, index.data(DetailRole).toString());
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.widget);
        const int words = textWidth(theme.font(FontRole::Secondary), index.data(DetailRole).toString());
        return {words + 2 * theme.metrics().cellPadding, theme.scaled(42)};
    }
};

}  // namespace

ShopPicker::ShopPicker(ShopListModel& choices, const QString& openName, QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(&choices, this)) {
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(kMostShown);
    setCompleter(m_completer);
    m_completer->popup()->setItemDelegate(new ChoiceDelegate(m_completer->popup()));
    m_completer->popup()->setAccessibleName(openName);
    setFont(Theme::of(this).font(FontRole::Mono));
    connect(&Theme::of(this), &Theme::changed, this, [this] { setFont(Theme::of(this).font(FontRole::Mono)); });
    QAction* open = addAction(themedIcon(Icon::ChevronDown), QLineEdit::TrailingPosition);
    open->setText(openName);
    open->setToolTip(openName);
    connect(open, &QAction::triggered, this, &ShopPicker::showChoices);
    connect(this, &QLineEdit::textEdited, this, &ShopPicker::picked);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ShopPicker::picked);
}

void ShopPicker::showChoices() {
    m_completer->setCompletionPrefix(QString());
    m_completer->complete();
}

void ShopPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        showChoices();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace saga::ui
