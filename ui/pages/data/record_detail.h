// One line of the purchase log, notice, order or reservation, whole, with the way to its saga, its user and the like.
// UI thread.
#pragma once

#include <QWidget>

#include "core/model/order.h"
#include "core/model/shop.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class Button;
class KeyValueGrid;
class Label;
class ViewStack;

class RecordDetail final : public QWidget {
    Q_OBJECT

public:
    explicit RecordDetail(PageContext& context, QWidget* parent = nullptr);

    void show(const PurchaseLogEntry& entry);
    void show(const Notice& notice);
    void show(const Order& order);
    void show(const Reservation& reservation);
    KeyValueGrid* facts() const { return m_facts; }
    Button* sagaButton() const { return m_openSaga; }
    Button* userButton() const { return m_openUser; }
    Button* couponButton() const { return m_openCoupon; }
    // Of a reservation, hidden for others.
    Button* expireButton() const { return m_expire; }
    // Why the last attempt to expire the shown reservation was refused; empty when it was not.
    QString trouble() const;
    // Of an order.
    Button* traceButton() const { return m_trace; }

private:
    void showLinks(const SagaId& saga, const UserId& user, const ItemId& item, const QString& coupon = {},
                   const QString& order = {});

    void askExpire();
    void expire(const QString& reason);

    PageContext& m_context;
    KeyValueGrid* m_facts;
    Button* m_openSaga;
    Button* m_openUser;
    Button* m_openItem;
    Button* m_openCoupon;
    Button* m_expire;
    Label* m_trouble;
    Button* m_trace;
    ViewStack* m_stack;
    SagaId m_saga;
    UserId m_user;
    ItemId m_item;
    QString m_coupon;
    Reservation m_reservation;  // the last one shown
    QString m_order;
};

}  // namespace saga::ui
