// One checkout: the order and its payment, what can be done with it by hand, and the stream of events both are folded
// from, each with its payload. Follows the shop. UI thread.
#pragma once

#include <QWidget>

#include "core/admin_api/checkout_values.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class Button;
class CheckoutCommands;
class CheckoutEventModel;
class ElidedLabel;
class JsonTreeModel;
class KeyValueGrid;
class TabStrip;
class Tag;
class ViewStack;

class CheckoutRecord final : public QWidget {
    Q_OBJECT

public:
    enum View { Facts, Events };

    explicit CheckoutRecord(PageContext& context, QWidget* parent = nullptr);

    // By its id or the id of its saga.
    void show(const QString& order);
    using QWidget::show;
    void showView(View view);
    // Empty before one is shown.
    const QString& id() const { return m_id; }

    CheckoutCommands* commands() const { return m_commands; }
    KeyValueGrid* orderFacts() const { return m_orderFacts; }
    KeyValueGrid* paymentFacts() const { return m_paymentFacts; }
    CheckoutEventModel* events() const { return m_events; }
    QTableView* table() const { return m_table; }
    JsonTreeModel* payload() const { return m_payload; }
    ViewStack* stack() const { return m_stack; }
    Button* sagaButton() const { return m_openSaga; }
    Button* traceButton() const { return m_trace; }

private:
    QWidget* makeTop();
    QWidget* makeFacts();
    QWidget* makeEvents();
    void dressTable();
    void connectParts();
    void read();
    void take(const std::string& asked, const Result<CheckoutDetail>& answer);
    void showDetail(const CheckoutDetail& detail);
    void showOrder(const CheckoutOrder& order);
    void showPayment(const std::optional<CheckoutPayment>& payment);
    void showPayload(int row);
    void showError(const Error& error);

    PageContext& m_context;
    QString m_id;
    CheckoutOrder m_order;
    std::optional<CheckoutPayment> m_shownPayment;
    CheckoutEventModel* m_events;
    JsonTreeModel* m_payload;
    ElidedLabel* m_title = nullptr;
    Tag* m_state = nullptr;
    CheckoutCommands* m_commands = nullptr;
    TabStrip* m_tabs = nullptr;
    KeyValueGrid* m_orderFacts = nullptr;
    KeyValueGrid* m_paymentFacts = nullptr;
    Button* m_openSaga = nullptr;
    Button* m_trace = nullptr;
    Button* m_copy = nullptr;
    QTableView* m_table = nullptr;
    ElidedLabel* m_eventId = nullptr;
    ViewStack* m_stack = nullptr;
    std::string m_event;  // id of the one whose payload is shown
    bool m_known = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
