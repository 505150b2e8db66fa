#include "ui/pages/data/coupon_edit_form.h"

#include <QComboBox>

#include <utility>

#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/shop_picker.h"

namespace saga::ui {

CouponEditForm::CouponEditForm(PageContext& context, QWidget* parent)
    : EditFrame(context, parent),
      m_users(new UserListModel(context.bridge(), this)),
      m_user(new ShopPicker(*m_users, tr("Show users"), this)) {
    setValueField(QStringLiteral("userId"), tr("User"), m_user);
    connect(m_user, &QLineEdit::textChanged, this, &CouponEditForm::takeValue);
    connect(m_user, &QLineEdit::returnPressed, this, &CouponEditForm::apply);
    m_users->reload();
}

void CouponEditForm::setCoupon(const Coupon& coupon) {
    m_isActive = coupon.active;
    setObject(coupon.code, {tr("Issue"), tr("Revoke"), coupon.active ? tr("Stop") : tr("Start again")});
}

bool CouponEditForm::takesValue() const {
    return kindField()->currentIndex() != Turn;
}

QString CouponEditForm::valueName() const {
    return tr("User");
}

QString CouponEditForm::valueError() const {
    return FieldChecks::id(m_user->text().trimmed());
}

void CouponEditForm::showEffect() {
    valueRow()->setHint(kindField()->currentIndex() == Issue ? tr("Gets one piece") : tr("Loses the piece"), TextTone::Hint);
}

void CouponEditForm::clearValue() {
    m_user->clear();
}

void CouponEditForm::send(const std::string& reason, Answer<AuditRecord> answer) {
    CouponEdit edit;
    edit.coupon.code = object();
    edit.reason = reason;
    if (takesValue()) {
        edit.kind = kindField()->currentIndex() == Issue ? CouponEditKind::Issue : CouponEditKind::Revoke;
        edit.userId = m_user->text().trimmed().toStdString();
    } else {
        edit.kind = m_isActive ? CouponEditKind::Stop : CouponEditKind::Start;
    }
    m_context.bridge().api().editCoupon(edit, std::move(answer));
}

}  // namespace saga::ui
