#include "ui/pages/data/edit_form.h"

#include <QComboBox>

#include <algorithm>
#include <utility>

#include "core/base/money.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/widgets/format.h"

namespace saga::ui {

EditForm::EditForm(PageContext& context, QWidget* parent)
    : EditFrame(context, parent), m_value(new NumberBox(0, kMaxAmount, this)) {
    setValueField(QStringLiteral("value"), tr("Amount"), m_value);
    connect(m_value, &NumberBox::changed, this, &EditForm::takeValue);
}

void EditForm::setUser(const UserView& user) {
    const bool active = user.user.status == UserStatus::Active;
    setChoices(user.user.id.text, {{EditKind::TopUpUser, tr("Top up"), tr("Amount"), 1, user.balance, 1},
                                   {EditKind::DeductUser, tr("Deduct"), tr("Amount"), 1, user.balance, -1},
                                   {EditKind::SetUserLimit, tr("Set the limit"), tr("Limit"), 0, user.user.limit, 0},
                                   active ? Choice{EditKind::SuspendUser, tr("Suspend"), {}, 0, 0, 0}
                                          : Choice{EditKind::ActivateUser, tr("Activate"), {}, 0, 0, 0}});
}

void EditForm::setItem(const ItemView& item) {
    setChoices(item.item.id.text,
               {{EditKind::RestockItem, tr("Restock"), tr("Pieces"), 1, item.stock, 1},
                {EditKind::RemoveStock, tr("Remove stock"), tr("Pieces"), 1, item.stock, -1},
                {EditKind::SetItemPrice, tr("Set the price"), tr("Price"), 0, item.item.price, 0},
                item.item.available ? Choice{EditKind::SetItemUnavailable, tr("Take off sale"), {}, 0, 0, 0}
                                    : Choice{EditKind::SetItemAvailable, tr("Put on sale"), {}, 0, 0, 0}});
}

void EditForm::setChoices(const std::string& id, std::vector<Choice> choices) {
    m_choices = std::move(choices);
    QStringList names;
    for (const Choice& one : m_choices) names << one.name;
    setObject(id, names);
}

// Asked for only while there is an object, which has some.
const EditForm::Choice& EditForm::choice() const {
    return m_choices[static_cast<std::size_t>(std::max(0, kindField()->currentIndex()))];
}

void EditForm::showEffect() {
    if (!takesValue()) return;
    const Choice& chosen = choice();
    const std::optional<qint64> value = m_value->value();
    const bool usable = value && *value >= chosen.least && *value <= kMaxAmount;
    if (!usable) return valueRow()->setHint(tr("now %1").arg(formatAmount(chosen.before)), TextTone::Hint);
    const qint64 after = chosen.sign == 0 ? *value : chosen.before + chosen.sign * *value;
    valueRow()->setHint(tr("%1 becomes %2").arg(formatAmount(chosen.before), formatAmount(after)));
}

QString EditForm::valueError() const {
    return FieldChecks::number(m_value->value(), choice().least, kMaxAmount);
}

bool EditForm::isOfValue(const std::string& field) const {
    return field == "amount" || field == "limit" || field == "pieces" || field == "price";
}

void EditForm::clearValue() {
    m_value->setText({});
}

void EditForm::send(const std::string& reason, Answer<AuditRecord> answer) {
    const qint64 value = takesValue() ? m_value->value().value_or(0) : 0;
    m_context.bridge().api().edit({choice().kind, object(), value, reason}, std::move(answer));
}

}  // namespace saga::ui
