// The form of one order: who, which items and how many, with which coupon. Every field says at its own place what is
// wrong; the total follows the catalog. Order is disabled from the click until the answer, so that a double click
// orders once. UI thread.
#pragma once

#include <QWidget>

#include <vector>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QVBoxLayout;

namespace saga::ui {

class Button;
class FormField;
class ItemListModel;
class Label;
class OrderLineRow;
class ShopPicker;
class UserCouponListModel;
class UserListModel;

class OrderForm final : public QWidget {
    Q_OBJECT

public:
    // The models are borrowed.
    OrderForm(PageContext& context, UserListModel& users, ItemListModel& items, QWidget* parent = nullptr);

    QString userId() const;
    void setRequest(const OrderRequest& request);
    void submit();
    // From the click until the answer.
    void setSending(bool sending);
    // The refusal of an order: marks the field it names, else says it above the button.
    void showError(const Error& error);

    ShopPicker* userField() const { return m_user; }
    ShopPicker* couponField() const { return m_coupon; }
    const std::vector<OrderLineRow*>& lines() const { return m_lines; }
    Button* addButton() const { return m_add; }
    Button* orderButton() const { return m_order; }
    Button* bestCouponButton() const { return m_best; }
    // What stands below the coupon: its worth, or what the question for the best one came to.
    QString couponHint() const;
    UserCouponListModel* coupons() const { return m_coupons; }
    QString totalText() const;
    // What stands wrong at the field of this input name ("userId", "lines[1].quantity", ...), else above the button.
    QString errorAt(const QString& input) const;

Q_SIGNALS:
    // The button or Enter, with an input that passed the checks of the form.
    void ordered(const saga::OrderRequest& request);
    void userChanged();

private:
    void layOut();
    void connectParts();
    OrderLineRow* addLine();
    void removeLine(OrderLineRow* line);
    void placeLines();
    void chooseFirst();
    void showHints();
    void showTotal();
    bool check();
    bool checkBasket();
    void takeBasket();
    void askBest();
    void takeBest(const CouponChoice& choice);
    void clearErrors();
    bool setErrorAt(const QString& input, const QString& error);
    OrderRequest request() const;
    std::optional<qint64> total() const;

    PageContext& m_context;
    UserListModel& m_users;
    ItemListModel& m_items;
    UserCouponListModel* m_coupons;
    ShopPicker* m_user;
    ShopPicker* m_coupon;
    QComboBox* m_mode;
    FormField* m_userRow;
    FormField* m_couponRow;
    FormField* m_modeRow;
    QVBoxLayout* m_lineRows;
    std::vector<OrderLineRow*> m_lines;
    Label* m_total;
    Label* m_trouble;
    Button* m_add;
    Button* m_best;
    QString m_bestHint;     // until user, lines or coupon are others
    int m_basketNo = 0;     // grows with every change of user or lines
    Button* m_order;
    bool m_touched = false;
    bool m_sending = false;
};

}  // namespace saga::ui
