#include "ui/pages/purchase/order_line.h"

#include <QHBoxLayout>

#include "core/base/money.h"
#include "ui/models/item_list_model.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kQuantityWidth = 148;

}  // namespace

OrderLineRow::OrderLineRow(ItemListModel& items, QWidget* parent)
    : QWidget(parent),
      m_items(items),
      m_item(new ShopPicker(items, tr("Show items"), this)),
      m_quantity(new NumberBox(1, kMaxAmount, this)),
      m_remove(Button::iconOnly(Icon::X, tr("Remove this line"), this)),
      m_itemRow(new FormField(QString(), m_item, this)),
      m_quantityRow(new FormField(QString(), m_quantity, this)) {
    const Theme& theme = Theme::of(this);
    m_quantity->setValue(1);
    m_quantityRow->addTrailing(m_remove);
    m_quantityRow->setFixedWidth(theme.scaled(kQuantityWidth));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme.metrics().gap);
    columns->addWidget(m_itemRow, 1);
    columns->addWidget(m_quantityRow);
    connect(m_item, &QLineEdit::textChanged, this, [this] {
        m_itemRow->setError({});
        showHint();
        Q_EMIT changed();
    });
    connect(m_quantity, &NumberBox::changed, this, [this] {
        m_quantityRow->setError({});
        Q_EMIT changed();
    });
    connect(m_item, &QLineEdit::returnPressed, this, &OrderLineRow::submitted);
    if (auto* edit = m_quantity->findChild<QLineEdit*>())
        connect(edit, &QLineEdit::returnPressed, this, &OrderLineRow::submitted);
}

QString OrderLineRow::itemId() const {
    return m_item->text().trimmed();
}

std::optional<qint64> OrderLineRow::quantity() const {
    return m_quantity->value();
}

void OrderLineRow::setLine(const QString& itemId, qint64 quantity) {
    m_item->setText(itemId);
    m_quantity->setValue(quantity);
}

void OrderLineRow::setPlace(int place, bool isOnly) {
    m_itemRow->setName(tr("Item %1").arg(place + 1));
    m_quantityRow->setName(tr("Quantity %1").arg(place + 1));
    if (isOnly)
        m_remove->refuse(tr("An order has at least one line"));
    else
        m_remove->allow();
}

std::optional<qint64> OrderLineRow::sum() const {
    const ItemView* item = m_items.find(itemId());
    const std::optional<qint64> pieces = quantity();
    if (item == nullptr || !pieces || *pieces < 1) return std::nullopt;
    const Result<std::int64_t> total = multiplyAmount("lines", item->item.price, *pieces);
    return total ? std::optional<qint64>(*total) : std::nullopt;
}

void OrderLineRow::showHint() {
    const ItemView* item = m_items.find(itemId());
    if (item != nullptr)
        m_itemRow->setHint(ItemListModel::detail(*item));
    else
        m_itemRow->setHint(itemId().isEmpty() || !m_items.isLoaded() ? QString() : tr("Not in the catalog"),
                           TextTone::Hint);
}

void OrderLineRow::setItemError(const QString& error) {
    m_itemRow->setError(error);
}

void OrderLineRow::setQuantityError(const QString& error) {
    m_quantityRow->setError(error);
}

QString OrderLineRow::itemError() const {
    return m_itemRow->error();
}

QString OrderLineRow::quantityError() const {
    return m_quantityRow->error();
}

}  // namespace saga::ui
