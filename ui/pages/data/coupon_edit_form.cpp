#include "ui/pages/data/coupon_edit_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

CouponEditForm::CouponEditForm(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_users(new UserListModel(context.bridge(), this)),
      m_kind(new QComboBox(this)),
      m_user(new ShopPicker(*m_users, tr("Show users"), this)),
      m_reason(new QLineEdit(this)),
      m_userRow(new FormField(tr("User"), m_user, this)),
      m_reasonRow(new FormField(tr("Why"), m_reason, this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)),
      m_apply(new Button(Button::Kind::Plain, Icon::Pencil, tr("Apply"), this)) {
    const Metrics& m = Theme::of(this).metrics();
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_reason->setMaxLength(500);
    m_kind->addItems({tr("Issue"), tr("Revoke"), tr("Stop")});
    auto* first = new QHBoxLayout;
    first->setSpacing(m.gap);
    first->addWidget(new FormField(tr("Change"), m_kind, this), 1);
    first->addWidget(m_userRow, 1);
    auto* second = new QHBoxLayout;
    second->setSpacing(m.gap);
    second->addWidget(m_reasonRow, 1);
    // A field without a name, so that the button stands in line with the other.
    second->addWidget(new FormField(QString(), m_apply, this));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.unit);
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addWidget(m_trouble);
    m_reasonRow->setHint(tr("Kept in the audit trail"), TextTone::Hint);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CouponEditForm::showChoice);
    connect(m_user, &QLineEdit::textChanged, this, [this] { m_userRow->setError({}); });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonRow->setError({}); });
    connect(m_apply, &QAbstractButton::clicked, this, &CouponEditForm::apply);
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_user), m_reason})
        connect(line, &QLineEdit::returnPressed, this, &CouponEditForm::apply);
    m_users->reload();
    showButton();
}

void CouponEditForm::setCoupon(const Coupon& coupon) {
    const bool isOther = coupon.code != m_coupon.code;
    m_coupon = coupon;
    m_kind->setItemText(Turn, coupon.active ? tr("Stop") : tr("Start again"));
    if (isOther) {
        m_kind->setCurrentIndex(Issue);
        m_user->clear();
        m_reason->clear();
        clearErrors();
    }
    showButton();
}

bool CouponEditForm::namesUser() const {
    return m_kind->currentIndex() != Turn;
}

void CouponEditForm::showChoice() {
    clearErrors();
    m_userRow->setVisible(namesUser());
    showButton();
}

void CouponEditForm::showButton() {
    m_apply->setLabel(m_kind->currentText());
    if (m_sending)
        m_apply->refuse(tr("The change is on its way"));
    else if (m_coupon.code.empty())
        m_apply->refuse(tr("Nothing is selected"));
    else
        m_apply->allow();
}

void CouponEditForm::clearErrors() {
    m_userRow->setError({});
    m_reasonRow->setError({});
    m_trouble->hide();
}

bool CouponEditForm::check() {
    clearErrors();
    if (namesUser()) m_userRow->setError(FieldChecks::id(m_user->text().trimmed()));
    m_reasonRow->setError(FieldChecks::reason(m_reason->text()));
    if (!m_userRow->error().isEmpty())
        m_user->setFocus();
    else if (!m_reasonRow->error().isEmpty())
        m_reason->setFocus();
    return m_userRow->error().isEmpty() && m_reasonRow->error().isEmpty();
}

void CouponEditForm::apply() {
    if (m_sending || m_coupon.code.empty() || !check()) return;
    CouponEdit edit;
    edit.coupon.code = m_coupon.code;
    edit.reason = m_reason->text().trimmed().toStdString();
    if (namesUser()) {
        edit.kind = m_kind->currentIndex() == Issue ? CouponEditKind::Issue : CouponEditKind::Revoke;
        edit.userId = m_user->text().trimmed().toStdString();
    } else {
        edit.kind = m_coupon.active ? CouponEditKind::Stop : CouponEditKind::Start;
    }
    m_sending = true;
    showButton();
    Bridge& bridge = m_context.bridge();
    bridge.api().editCoupon(
        edit, bridge.deliver<AuditRecord>(this, [this, code = edit.coupon.code](Result<AuditRecord> answer) {
            m_sending = false;
            showButton();
            // The answer to a change of a coupon that is no longer shown has nothing to mark here.
            if (code == m_coupon.code) takeAnswer(answer);
            Q_EMIT answered(answer.ok());
        }));
}

void CouponEditForm::takeAnswer(const Result<AuditRecord>& answer) {
    if (answer) {
        m_context.say(tr("Done: %1, %2").arg(m_apply->label(), fromCore(m_coupon.code)));
        m_user->clear();
        m_reason->clear();
        clearErrors();
        return;
    }
    const Error& error = answer.error();
    const QString words = errorWords(error, m_context.language());
    if (error.field == "reason") {
        m_reasonRow->setError(words);
    } else if (error.field == "userId" && namesUser()) {
        m_userRow->setError(words);
    } else {
        m_trouble->setText(words);
        m_trouble->show();
    }
}

QString CouponEditForm::errorAt(const QString& field) const {
    if (field == QLatin1String("userId")) return m_userRow->error();
    if (field == QLatin1String("reason")) return m_reasonRow->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

}  // namespace saga::ui
