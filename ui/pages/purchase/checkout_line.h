// One line of a checkout: product, name, how many and the price of one. A product of the catalog fills in its name and
// price; any other is typed. UI thread.
#pragma once

#include "core/model/checkout.h"
#include "ui/pages/purchase/form_lines.h"

class QLineEdit;

namespace saga::ui {

class ItemListModel;
class NumberBox;
class ShopPicker;

class CheckoutLineRow final : public FormLine {
    Q_OBJECT

public:
    // The model is borrowed.
    explicit CheckoutLineRow(ItemListModel& items, QWidget* parent = nullptr);

    // As typed; figures that are none are 0.
    CheckoutLine line() const;
    void setLine(const CheckoutLine& line);
    // Name and price of the catalog, unless a person gave others.
    void fillIn();

    QString product() const override;
    void check() override;
    void setPlace(int place) override;
    QList<QWidget*> controls() const override;
    std::optional<qint64> sum() const override;
    ShopPicker* productField() const { return m_product; }
    QLineEdit* nameField() const { return m_name; }
    NumberBox* quantityField() const { return m_quantity; }
    NumberBox* priceField() const { return m_price; }

private:
    ItemListModel& m_items;
    ShopPicker* m_product;
    QLineEdit* m_name;
    NumberBox* m_quantity;
    NumberBox* m_price;
    FormField* m_productRow;
    FormField* m_nameRow;
    FormField* m_quantityRow;
    FormField* m_priceRow;
    bool m_ownName = false;   // typed by a person
    bool m_ownPrice = false;
};

}  // namespace saga::ui
