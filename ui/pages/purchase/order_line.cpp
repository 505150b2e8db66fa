#include "ui/pages/purchase/order_line.h"

#include <QHBoxLayout>

#include "core/base/money.h"
#include "ui/models/item_list_model.h"
#include "ui/pages/purchase/field_checks.h"
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
    : FormLine(parent),
      m_items(items),
      m_item(new ShopPicker(items, tr("Show items"), this)),
      m_quantity(new NumberBox(1, kMaxAmount, this)),
      m_itemRow(new FormField(QString(), m_item, this)),
      m_quantityRow(new FormField(QString(), m_quantity, this)) {
    const Theme& theme = Theme::of(this);
    addField({QStringLiteral("itemId")}, m_itemRow);
    addField({QStringLiteral("quantity")}, m_quantityRow);
    m_quantity->setValue(1);
    m_quantityRow->addTrailing(removeButton());
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
    submitsFrom(m_item);
    submitsFrom(m_quantity);
}

QString OrderLineRow::product() const {
    return m_item->text().trimmed();
}

std::optional<qint64> OrderLineRow::quantity() const {
    return m_quantity->value();
}

void OrderLineRow::setLine(const QString& itemId, qint64 quantity) {
    m_item->setText(itemId);
    m_quantity->setValue(quantity);
}

void OrderLineRow::setPlace(int place) {
    m_itemRow->setName(tr("Item %1").arg(place + 1));
    m_quantityRow->setName(tr("Quantity %1").arg(place + 1));
}

QList<QWidget*> OrderLineRow::controls() const {
    return {m_item, m_quantity};
}

std::optional<qint64> OrderLineRow::sum() const {
    const ItemView* item = m_items.find(product());
    return item == nullptr ? std::nullopt : sumOf(item->item.price, quantity());
}

void OrderLineRow::showHint() {
    const ItemView* item = m_items.find(product());
    if (item != nullptr)
        m_itemRow->setHint(ItemListModel::detail(*item));
    else
        m_itemRow->setHint(product().isEmpty() || !m_items.isLoaded() ? QString() : tr("Not in the catalog"),
                           TextTone::Hint);
}

void OrderLineRow::check() {
    m_itemRow->setError(FieldChecks::id(product()));
    m_quantityRow->setError(FieldChecks::number(quantity(), 1, kMaxAmount));
}

}  // namespace saga::ui
