#include "ui/pages/purchase/checkout_view.h"

#include "ui/models/purchase_list_model.h"
#include "ui/pages/purchase/checkout_form.h"

namespace saga::ui {

CheckoutView::CheckoutView(PageContext& context, PurchaseListModel& purchases, UserListModel& users,
                           ItemListModel& items, ModeWatch& mode, QWidget* parent)
    : DeskView(context, purchases, parent), m_form(new CheckoutForm(context, users, items, mode, this)) {
    layOut(tr("New checkout"), m_form,
           tr("A checkout is charged once and confirmed, or refunded and cancelled when a step fails."));
    connect(m_form, &CheckoutForm::checkedOut, this, &CheckoutView::checkOut);
}

void CheckoutView::checkOut(const CheckoutRequest& request) {
    context().bridge().api().startCheckout(request, answerTo([this, request](const StartedSaga& started) {
                                               return purchases().addCheckout(started, request, context().now());
                                           }));
}

}  // namespace saga::ui
