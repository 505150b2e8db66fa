#include "ui/pages/purchase/order_view.h"

#include "ui/models/purchase_list_model.h"
#include "ui/pages/purchase/order_form.h"

namespace saga::ui {

OrderView::OrderView(PageContext& context, PurchaseListModel& purchases, UserListModel& users, ItemListModel& items,
                     ModeWatch& mode, QWidget* parent)
    : DeskView(context, purchases, parent), m_form(new OrderForm(context, users, items, mode, this)) {
    layOut(tr("New order"), m_form,
           tr("An order holds money and pieces, charges once, and gives all back when a step fails."));
    connect(m_form, &OrderForm::ordered, this, &OrderView::order);
}

void OrderView::order(const OrderRequest& request) {
    context().bridge().api().startOrder(request, answerTo([this, request](const StartedSaga& started) {
                                            return purchases().addOrder(started, request, context().now());
                                        }));
}

}  // namespace saga::ui
