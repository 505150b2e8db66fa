// One line of an order: which item and how many, each with what is known or wrong about it below. UI thread.
#pragma once

#include <optional>

#include "ui/pages/purchase/form_lines.h"

namespace saga::ui {

class ItemListModel;
class NumberBox;
class ShopPicker;

class OrderLineRow final : public FormLine {
    Q_OBJECT

public:
    // The model is borrowed.
    explicit OrderLineRow(ItemListModel& items, QWidget* parent = nullptr);

    QString product() const override;
    std::optional<qint64> quantity() const;
    void setLine(const QString& itemId, qint64 quantity);
    // By the price of the catalog.
    std::optional<qint64> sum() const override;
    // What the catalog says of the item, after it was read or another was chosen.
    void showHint();

    void check() override;
    void setPlace(int place) override;
    QList<QWidget*> controls() const override;
    ShopPicker* itemField() const { return m_item; }
    NumberBox* quantityField() const { return m_quantity; }

private:
    ItemListModel& m_items;
    ShopPicker* m_item;
    NumberBox* m_quantity;
    FormField* m_itemRow;
    FormField* m_quantityRow;
};

}  // namespace saga::ui
