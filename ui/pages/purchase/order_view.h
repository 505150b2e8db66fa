// The view of the desk that orders several items at once: the form at the left, what was bought and ordered in this
// session at the right, live. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class ItemListModel;
class ModeWatch;
class OrderForm;
class PurchaseListModel;
class PurchaseView;
class UserListModel;
class ViewStack;

class OrderView final : public QWidget {
    Q_OBJECT

public:
    // The models and the watch are borrowed.
    OrderView(PageContext& context, PurchaseListModel& purchases, UserListModel& users, ItemListModel& items,
              ModeWatch& mode, QWidget* parent = nullptr);

    OrderForm* form() const { return m_form; }

private:
    QWidget* makeForm(UserListModel& users, ItemListModel& items, ModeWatch& mode);
    QWidget* makeSession();
    void order(const OrderRequest& request);
    void takeAnswer(const OrderRequest& request, const Result<StartedSaga>& answer);
    void showSession();

    PageContext& m_context;
    PurchaseListModel& m_purchases;
    OrderForm* m_form = nullptr;
    PurchaseView* m_view = nullptr;
    ViewStack* m_session = nullptr;
};

}  // namespace saga::ui
