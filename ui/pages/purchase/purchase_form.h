// The form of one item purchase. Every field says at its own place what is wrong; the agreed total follows the catalog
// price until it is edited. Buy is disabled from the click until the answer, so that a double click buys once. UI
// thread.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"

class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class ItemListModel;
class Label;
class ModeBox;
class ModeWatch;
class NumberBox;
class ShopPicker;
class UserListModel;

class PurchaseForm final : public QWidget {
    Q_OBJECT

public:
    // The models are borrowed.
    PurchaseForm(UserListModel& users, ItemListModel& items, ModeWatch& mode, QWidget* parent = nullptr);

    QString userId() const;
    QString itemId() const;
    // Fills in the form; an empty key leaves none.
    void setRequest(const PurchaseRequest& request);
    // From the click until the answer.
    void setSending(bool sending);
    // The refusal of a purchase: marks the field it names, else says it above the button.
    void showError(const Error& error, Language language);

    ShopPicker* userField() const { return m_user; }
    ShopPicker* itemField() const { return m_item; }
    NumberBox* quantityField() const { return m_quantity; }
    NumberBox* priceField() const { return m_price; }
    QLineEdit* keyField() const { return m_key; }
    ModeBox* modeField() const { return m_mode; }
    Button* buyButton() const { return m_buy; }
    // What stands wrong at the field of this input name ("userId", "quantity", ...); empty when nothing does.
    QString errorAt(const QString& input) const;

Q_SIGNALS:
    // The button or Enter, with an input that passed the checks of the form.
    void bought(const saga::PurchaseRequest& request);
    void userChanged();
    void itemChanged();

private:
    void connectParts();
    void submit();
    bool check();
    void clearErrors();
    void chooseFirst();
    void followPrice();
    void showHints();
    void showPriceHint();
    void showButton();
    FormField* fieldOf(const QString& input) const;
    std::optional<qint64> catalogTotal() const;
    PurchaseRequest request() const;

    UserListModel& m_users;
    ItemListModel& m_items;
    ShopPicker* m_user;
    ShopPicker* m_item;
    NumberBox* m_quantity;
    NumberBox* m_price;
    QLineEdit* m_key;
    ModeBox* m_mode;
    FormField* m_userRow = nullptr;
    FormField* m_itemRow = nullptr;
    FormField* m_quantityRow = nullptr;
    FormField* m_priceRow = nullptr;
    FormField* m_keyRow = nullptr;
    Button* m_catalogPrice;
    Label* m_trouble;
    Button* m_buy;
    bool m_priceEdited = false;
    bool m_touched = false;
    bool m_sending = false;
};

}  // namespace saga::ui
