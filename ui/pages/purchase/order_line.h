// One line of an order: which item and how many, each with what is known or wrong about it below. UI thread.
#pragma once

#include <QWidget>

#include <optional>

namespace saga::ui {

class Button;
class FormField;
class ItemListModel;
class NumberBox;
class ShopPicker;

class OrderLineRow final : public QWidget {
    Q_OBJECT

public:
    // The model is borrowed.
    explicit OrderLineRow(ItemListModel& items, QWidget* parent = nullptr);

    QString itemId() const;
    std::optional<qint64> quantity() const;
    void setLine(const QString& itemId, qint64 quantity);
    // Where it stands, from 0: names of fields count from 1.
    void setPlace(int place, bool isOnly);
    // Price times quantity by the catalog; not set while either is unknown.
    std::optional<qint64> sum() const;
    // What the catalog says of the item, after it was read or another was chosen.
    void showHint();
    void setItemError(const QString& error);
    void setQuantityError(const QString& error);
    QString itemError() const;
    QString quantityError() const;

    ShopPicker* itemField() const { return m_item; }
    NumberBox* quantityField() const { return m_quantity; }
    Button* removeButton() const { return m_remove; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    ItemListModel& m_items;
    ShopPicker* m_item;
    NumberBox* m_quantity;
    Button* m_remove;
    FormField* m_itemRow;
    FormField* m_quantityRow;
};

}  // namespace saga::ui
