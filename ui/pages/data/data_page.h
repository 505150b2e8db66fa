// What the shop holds: users, items, the purchase log, the notices, orders, what is reserved for them, coupons, and
// checkouts, each with what is known about the selected row at the right. A tab reads nothing before it is shown. Links name a tab
// and an object: "users/user-123". UI thread.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

class QStackedWidget;

namespace saga::ui {

class CheckoutRecord;
class CouponDetail;
class DataTable;
class OrderTableModel;
class RecordDetail;
class ShopDetail;
class TabStrip;

class DataPage final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Users, Items, PurchaseLog, Notices, Orders, Reservations, Coupons, Checkouts, TabCount };

    explicit DataPage(PageContext& context, QWidget* parent = nullptr);

    void showTab(Tab tab);
    // "users", "items/item-sword"; false when it names no tab.
    bool show(const QString& place);
    // Of a link: "users/user-123", or the tab alone when nothing is selected.
    QString place() const;

    TabStrip* tabs() const { return m_tabs; }
    // Null before the tab is shown for the first time.
    DataTable* table(Tab tab) const { return m_tables[tab]; }
    // Of users and items.
    ShopDetail* detail(Tab tab) const { return m_details[tab]; }

    CouponDetail* coupon() const { return m_coupon; }
    CheckoutRecord* checkout() const { return m_checkout; }

    static QStringList keys();  // of the tabs, in their order
    // Over which channels notices leave, in a sentence.
    static QString channelsText(const Health& health);

Q_SIGNALS:
    // The projections of order processing shall be made anew.
    void rebuildWanted();

private:
    QWidget* makeHeader();
    QWidget* makeUsers();
    QWidget* makeItems();
    QWidget* makePurchaseLog();
    QWidget* makeNotices();
    QWidget* makeChannelLine();
    QWidget* makeOrders();
    QWidget* makeReservations();
    QWidget* makeCoupons();
    QWidget* makeCheckouts();
    QWidget* withAction(DataTable* table, Icon icon, const QString& label, std::function<void()> run);
    QWidget* splitter(QWidget* left, QWidget* right, int leftWidth);
    void connectObjects(Tab tab);
    void fill(Tab tab);
    void showOrder(const QString& id);
    QString orderId() const;

    PageContext& m_context;
    TabStrip* m_tabs;
    QStackedWidget* m_stack;
    DataTable* m_tables[TabCount] = {};
    ShopDetail* m_details[TabCount] = {};
    OrderTableModel* m_orders = nullptr;
    QString m_wantedOrder;  // until the orders are read
    CouponDetail* m_coupon = nullptr;
    CheckoutRecord* m_checkout = nullptr;
};

}  // namespace saga::ui
