// The form of one checkout: who buys which goods, where they go and how they are paid. UI thread.
#pragma once

#include "core/admin_api/admin_values.h"
#include "ui/pages/purchase/lines_form.h"

class QComboBox;

namespace saga::ui {

class CheckoutLineRow;
class ItemListModel;
class ShopPicker;
class UserListModel;

class CheckoutForm final : public LinesForm {
    Q_OBJECT

public:
    // The models are borrowed.
    CheckoutForm(PageContext& context, UserListModel& users, ItemListModel& items, ModeWatch& mode,
                 QWidget* parent = nullptr);

    void setRequest(const CheckoutRequest& request);

    ShopPicker* buyerField() const { return m_buyer; }
    QLineEdit* addressField() const { return m_address; }
    QComboBox* methodField() const { return m_method; }
    QLineEdit* keyField() const { return m_key; }
    std::vector<CheckoutLineRow*> lines() const;

Q_SIGNALS:
    // The button or Enter, with an input that passed the checks of the form.
    void checkedOut(const saga::CheckoutRequest& request);

private:
    void chooseFirst();
    void check() override;
    void send() override;

    UserListModel& m_users;
    ItemListModel& m_items;
    ShopPicker* m_buyer;
    FormField* m_buyerRow;
    QLineEdit* m_address = nullptr;
    FormField* m_addressRow = nullptr;
    QComboBox* m_method = nullptr;
    QLineEdit* m_key = nullptr;
    FormField* m_keyRow = nullptr;
};

}  // namespace saga::ui
