#include "ui/pages/purchase/checkout_line.h"

#include <QGridLayout>
#include <QLineEdit>

#include "core/base/money.h"
#include "ui/models/item_list_model.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr qsizetype kMostNameBytes = 200;

}  // namespace

CheckoutLineRow::CheckoutLineRow(ItemListModel& items, QWidget* parent)
    : FormLine(parent),
      m_items(items),
      m_product(new ShopPicker(items, tr("Show items"), this)),
      m_name(new QLineEdit(this)),
      m_quantity(new NumberBox(1, kMaxAmount, this)),
      m_price(new NumberBox(0, kMaxAmount, this)),
      m_productRow(new FormField(QString(), m_product, this, false)),
      m_nameRow(new FormField(QString(), m_name, this, false)),
      m_quantityRow(new FormField(QString(), m_quantity, this, false)),
      m_priceRow(new FormField(QString(), m_price, this, false)) {
    const Metrics& m = Theme::of(this).metrics();
    addField({QStringLiteral("product"), QStringLiteral("productId")}, m_productRow);
    addField({QStringLiteral("name"), QStringLiteral("productName")}, m_nameRow);
    addField({QStringLiteral("quantity")}, m_quantityRow);
    addField({QStringLiteral("price")}, m_priceRow);
    m_quantity->setValue(1);
    m_priceRow->addTrailing(removeButton());
    auto* cells = new QGridLayout(this);
    cells->setContentsMargins(0, 0, 0, m.unit);
    cells->setHorizontalSpacing(m.gap);
    cells->setVerticalSpacing(m.unit);
    cells->addWidget(m_productRow, 0, 0, Qt::AlignTop);
    cells->addWidget(m_nameRow, 0, 1, Qt::AlignTop);
    cells->addWidget(m_quantityRow, 1, 0, Qt::AlignTop);
    cells->addWidget(m_priceRow, 1, 1, Qt::AlignTop);
    cells->setColumnStretch(0, 1);
    cells->setColumnStretch(1, 1);
    connect(m_product, &QLineEdit::textChanged, this, [this] {
        m_productRow->setError({});
        fillIn();
        Q_EMIT changed();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameRow->setError({}); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) { m_ownName = !text.isEmpty(); });
    connect(m_quantity, &NumberBox::changed, this, [this] {
        m_quantityRow->setError({});
        Q_EMIT changed();
    });
    connect(m_price, &NumberBox::changed, this, [this] {
        m_priceRow->setError({});
        Q_EMIT changed();
    });
    connect(m_price, &NumberBox::edited, this, [this] { m_ownPrice = true; });
    for (QWidget* control : controls()) submitsFrom(control);
}

QString CheckoutLineRow::product() const {
    return m_product->text().trimmed();
}

CheckoutLine CheckoutLineRow::line() const {
    return {product().toStdString(), m_name->text().trimmed().toStdString(), m_quantity->value().value_or(0),
            m_price->value().value_or(0)};
}

void CheckoutLineRow::setLine(const CheckoutLine& line) {
    m_ownName = m_ownPrice = true;
    m_product->setText(fromCore(line.product));
    m_name->setText(fromCore(line.name));
    m_quantity->setValue(line.quantity);
    m_price->setValue(line.price);
}

void CheckoutLineRow::fillIn() {
    const ItemView* item = m_items.find(product());
    if (item == nullptr) return;
    if (!m_ownName) m_name->setText(fromCore(item->item.name));
    if (!m_ownPrice) m_price->setValue(item->item.price);
}

void CheckoutLineRow::setPlace(int place) {
    m_productRow->setName(tr("Product %1").arg(place + 1));
    m_nameRow->setName(tr("Name %1").arg(place + 1));
    m_quantityRow->setName(tr("Quantity %1").arg(place + 1));
    m_priceRow->setName(tr("Price %1").arg(place + 1));
}

QList<QWidget*> CheckoutLineRow::controls() const {
    return {m_product, m_name, m_quantity, m_price};
}

std::optional<qint64> CheckoutLineRow::sum() const {
    return sumOf(m_price->value(), m_quantity->value());
}

void CheckoutLineRow::check() {
    m_productRow->setError(FieldChecks::id(product()));
    m_nameRow->setError(FieldChecks::text(m_name->text(), kMostNameBytes));
    m_quantityRow->setError(FieldChecks::number(m_quantity->value(), 1, kMaxAmount));
    m_priceRow->setError(FieldChecks::number(m_price->value(), 0, kMaxAmount));
}

}  // namespace saga::ui
