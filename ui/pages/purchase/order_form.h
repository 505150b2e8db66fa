// The form of one order: who, which items and how many, with which coupon; the total follows the catalog. UI thread.
#pragma once

#include "core/admin_api/admin_values.h"
#include "ui/pages/purchase/lines_form.h"

namespace saga::ui {

class ItemListModel;
class OrderLineRow;
class ShopPicker;
class UserCouponListModel;
class UserListModel;

class OrderForm final : public LinesForm {
    Q_OBJECT

public:
    // The models are borrowed.
    OrderForm(PageContext& context, UserListModel& users, ItemListModel& items, ModeWatch& mode,
              QWidget* parent = nullptr);

    QString userId() const;
    void setRequest(const OrderRequest& request);

    ShopPicker* userField() const { return m_user; }
    ShopPicker* couponField() const { return m_coupon; }
    std::vector<OrderLineRow*> lines() const;
    UserCouponListModel* coupons() const { return m_coupons; }
    Button* bestCouponButton() const { return m_best; }
    // What stands below the coupon: its worth, or what the question for the best one came to.
    QString couponHint() const;

Q_SIGNALS:
    // The button or Enter, with an input that passed the checks of the form.
    void ordered(const saga::OrderRequest& request);

private:
    void connectParts();
    void chooseFirst();
    void showHints();
    void checkBasket();
    void takeBasket();
    void askBest();
    void takeBest(const CouponChoice& choice);
    OrderRequest request() const;
    void check() override;
    void send() override;
    QString totalWords(qint64 total) const override;

    UserListModel& m_users;
    ItemListModel& m_items;
    UserCouponListModel* m_coupons;
    ShopPicker* m_user;
    FormField* m_userRow;
    ShopPicker* m_coupon = nullptr;
    FormField* m_couponRow = nullptr;
    Button* m_best = nullptr;
    QString m_bestHint;  // until user, lines or coupon are others
    int m_basketNo = 0;  // grows with every change of user or lines
};

}  // namespace saga::ui
