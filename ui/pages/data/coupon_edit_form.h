// Changes who has one coupon by hand: issues a piece to a user, takes one back, stops or starts the coupon. UI thread.
#pragma once

#include "ui/pages/data/edit_frame.h"

namespace saga::ui {

class ShopPicker;
class UserListModel;

class CouponEditForm final : public EditFrame {
    Q_OBJECT

public:
    explicit CouponEditForm(PageContext& context, QWidget* parent = nullptr);

    // What is edited, as it is now.
    void setCoupon(const Coupon& coupon);

    ShopPicker* userField() const { return m_user; }

private:
    enum Choice { Issue, Revoke, Turn };  // Turn: stop, or start again

    bool takesValue() const override;
    QString valueName() const override;
    QString valueError() const override;
    void send(const std::string& reason, Answer<AuditRecord> answer) override;
    bool isOfValue(const std::string& field) const override { return field == "userId"; }
    void clearValue() override;
    void showEffect() override;

    UserListModel* m_users;
    ShopPicker* m_user;
    bool m_isActive = true;
};

}  // namespace saga::ui
