// The purchase desk: the form and examples at the left, what was bought in this session in the middle with fault
// injection below, and what the user and the item have at the right, all live. Views of their own: load, and orders of
// several items or of any goods. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"
#include "ui/pages/purchase/example.h"

class QStackedWidget;

namespace saga::ui {

class CheckoutView;
class ExampleList;
class FaultPanel;
class LoadView;
class LoadWatch;
class ModeWatch;
class DefaultModeBar;
class Operation;
class OrderView;
class PurchaseForm;
class PurchaseListModel;
class PurchaseView;
class SessionPanel;
class ShopPanel;
class TabStrip;
class UserListModel;
class ItemListModel;

class PurchasePage final : public QWidget {
    Q_OBJECT

public:
    enum View { Single, Load, Order, Checkout };

    // `purchases`, `load` and `mode` are borrowed and outlive the page.
    PurchasePage(PageContext& context, PurchaseListModel& purchases, LoadWatch& load, ModeWatch& mode,
                 QWidget* parent = nullptr);

    void showView(View view);
    LoadView* loadView() const { return m_load; }
    OrderView* orderView() const { return m_order; }
    CheckoutView* checkoutView() const { return m_checkout; }
    TabStrip* tabs() const { return m_tabs; }

    PurchaseForm* form() const { return m_form; }
    PurchaseView* purchases() const;
    FaultPanel* faults() const { return m_faults; }
    ShopPanel* shop() const { return m_shop; }
    ExampleList* examples() const { return m_examples; }
    DefaultModeBar* defaultMode() const { return m_defaultMode; }
    // Sets the faults of the example, then buys.
    void run(const Example& example);

Q_SIGNALS:
    void stopWanted();
    void releaseWanted();
    // Long work has begun; whoever takes it owns it.
    void operationBegun(saga::ui::Operation* operation);
    // The answer to a purchase: accepted, or why not.
    void accepted(const saga::SagaId& id);
    void refused(const saga::Error& error);

private:
    QWidget* makeHeader();
    QWidget* makeSingle();
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void connectParts();
    void addFaults(Example example, std::size_t next);
    void buy(const PurchaseRequest& request);
    void setSending(bool sending);
    void takeAnswer(const PurchaseRequest& request, const Result<StartedSaga>& answer);

    PageContext& m_context;
    PurchaseListModel& m_purchases;
    ModeWatch& m_mode;
    UserListModel* m_users;
    ItemListModel* m_items;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    LoadView* m_load = nullptr;
    DefaultModeBar* m_defaultMode = nullptr;
    OrderView* m_order = nullptr;
    CheckoutView* m_checkout = nullptr;
    PurchaseForm* m_form = nullptr;
    ExampleList* m_examples = nullptr;
    SessionPanel* m_session = nullptr;
    FaultPanel* m_faults = nullptr;
    ShopPanel* m_shop = nullptr;
};

}  // namespace saga::ui
