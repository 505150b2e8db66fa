// The view of the desk that checks out a basket of any goods, paid outside the shop (`order-processing`). UI thread.
#pragma once

#include "ui/pages/purchase/desk_view.h"

namespace saga::ui {

class CheckoutForm;
class ItemListModel;
class ModeWatch;
class UserListModel;

class CheckoutView final : public DeskView {
    Q_OBJECT

public:
    // All are borrowed.
    CheckoutView(PageContext& context, PurchaseListModel& purchases, UserListModel& users, ItemListModel& items,
                 ModeWatch& mode, QWidget* parent = nullptr);

    CheckoutForm* form() const { return m_form; }

private:
    void checkOut(const CheckoutRequest& request);

    CheckoutForm* m_form;
};

}  // namespace saga::ui
