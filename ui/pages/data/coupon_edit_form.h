// Changes one coupon by hand: issues a piece to a user, takes one back, stops or starts it, with a reason. Wrong input
// is said at its field; the button is disabled from the click until the answer, so that a double click changes once. UI
// thread.
#pragma once

#include <QWidget>

#include "core/admin_api/admin_values.h"
#include "ui/pages/page_context.h"

class QComboBox;
class QLineEdit;

namespace saga::ui {

class Button;
class FormField;
class Label;
class ShopPicker;
class UserListModel;

class CouponEditForm final : public QWidget {
    Q_OBJECT

public:
    explicit CouponEditForm(PageContext& context, QWidget* parent = nullptr);

    // What is edited, as it is now. Another coupon clears what was typed; a newer state of the same keeps it.
    void setCoupon(const Coupon& coupon);

    QComboBox* kindField() const { return m_kind; }
    ShopPicker* userField() const { return m_user; }
    QLineEdit* reasonField() const { return m_reason; }
    Button* applyButton() const { return m_apply; }
    // What stands wrong at the field: "userId", "reason"; anything else: what is said below.
    QString errorAt(const QString& field) const;

Q_SIGNALS:
    // Done, or refused by the other side.
    void answered(bool done);

private:
    enum Choice { Issue, Revoke, Turn };  // Turn: stop, or start again

    void showChoice();
    void showButton();
    void clearErrors();
    bool check();
    void apply();
    void takeAnswer(const Result<AuditRecord>& answer);
    bool namesUser() const;

    PageContext& m_context;
    UserListModel* m_users;
    Coupon m_coupon;
    bool m_sending = false;
    QComboBox* m_kind;
    ShopPicker* m_user;
    QLineEdit* m_reason;
    FormField* m_userRow;
    FormField* m_reasonRow;
    Label* m_trouble;
    Button* m_apply;
};

}  // namespace saga::ui
