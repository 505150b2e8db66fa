// The view of the desk that orders several items of the catalog at once. UI thread.
#pragma once

#include "ui/pages/purchase/desk_view.h"

namespace saga::ui {

class ItemListModel;
class ModeWatch;
class OrderForm;
class UserListModel;

class OrderView final : public DeskView {
    Q_OBJECT

public:
    // All are borrowed.
    OrderView(PageContext& context, PurchaseListModel& purchases, UserListModel& users, ItemListModel& items,
              ModeWatch& mode, QWidget* parent = nullptr);

    OrderForm* form() const { return m_form; }

private:
    void order(const OrderRequest& request);

    OrderForm* m_form;
};

}  // namespace saga::ui
