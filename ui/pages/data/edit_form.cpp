#include "ui/pages/data/edit_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <utility>

#include "core/base/money.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"

namespace saga::ui {

EditForm::EditForm(PageContext& context, QWidget* parent)
    : EditFrame(context, parent), m_value(new NumberBox(0, kMaxAmount, this)), m_text(new QLineEdit(this)) {
    auto* either = new QWidget(this);
    auto* row = new QHBoxLayout(either);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_value);
    row->addWidget(m_text);
    either->setFocusProxy(m_value);
    m_text->hide();
    setValueField(QStringLiteral("value"), tr("Amount"), either);
    setTabOrder(kindField(), m_value);
    setTabOrder(m_value, m_text);
    setTabOrder(m_text, reasonField());
    setTabOrder(reasonField(), applyButton());
    connect(m_value, &NumberBox::changed, this, &EditForm::takeValue);
    connect(m_text, &QLineEdit::textChanged, this, &EditForm::takeValue);
    connect(m_text, &QLineEdit::returnPressed, this, &EditForm::apply);
    connect(kindField(), &QComboBox::currentIndexChanged, this, &EditForm::showField);
}

void EditForm::setUser(const UserView& user) {
    const bool active = user.user.status == UserStatus::Active;
    setChoices(user.user.id.text, {{EditKind::TopUpUser, tr("Top up"), tr("Amount"), 1, user.balance, 1},
                                   {EditKind::DeductUser, tr("Deduct"), tr("Amount"), 1, user.balance, -1},
                                   {EditKind::SetUserLimit, tr("Set the limit"), tr("Limit"), 0, user.user.limit, 0},
                                   active ? Choice{EditKind::SuspendUser, tr("Suspend"), {}, 0, 0, 0}
                                          : Choice{EditKind::ActivateUser, tr("Activate"), {}, 0, 0, 0},
                                   {EditKind::SetUserEmail, tr("Set the e-mail"), tr("E-mail"), 0, 0, 0, true,
                                    fromCore(user.user.email)}});
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
    showField();
}

// Asked for only while there is an object, which has some.
const EditForm::Choice& EditForm::choice() const {
    return m_choices[static_cast<std::size_t>(std::max(0, kindField()->currentIndex()))];
}

// A number or a text, as the chosen change takes it.
void EditForm::showField() {
    if (m_choices.empty()) return;
    const bool takesText = choice().takesText;
    m_value->setVisible(!takesText);
    m_text->setVisible(takesText);
    for (QWidget* field : {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_text)})
        field->setAccessibleName(choice().valueName);
    m_value->parentWidget()->setFocusProxy(takesText ? static_cast<QWidget*>(m_text) : m_value);
}

void EditForm::showEffect() {
    if (!takesValue()) return;
    const Choice& chosen = choice();
    if (chosen.takesText) {
        const QString now = chosen.textBefore.isEmpty() ? tr("none") : chosen.textBefore;
        return valueRow()->setHint(tr("now %1").arg(now), TextTone::Hint);
    }
    const std::optional<qint64> value = m_value->value();
    const bool usable = value && *value >= chosen.least && *value <= kMaxAmount;
    if (!usable) return valueRow()->setHint(tr("now %1").arg(formatAmount(chosen.before)), TextTone::Hint);
    const qint64 after = chosen.sign == 0 ? *value : chosen.before + chosen.sign * *value;
    valueRow()->setHint(tr("%1 becomes %2").arg(formatAmount(chosen.before), formatAmount(after)));
}

QString EditForm::valueError() const {
    if (choice().takesText) return FieldChecks::email(m_text->text().trimmed());
    return FieldChecks::number(m_value->value(), choice().least, kMaxAmount);
}

bool EditForm::isOfValue(const std::string& field) const {
    return field == "amount" || field == "limit" || field == "pieces" || field == "price" || field == "email";
}

void EditForm::clearValue() {
    m_value->setText({});
    m_text->clear();
}

void EditForm::send(const std::string& reason, Answer<AuditRecord> answer) {
    EditRequest request;
    request.kind = choice().kind;
    request.id = object();
    request.reason = reason;
    if (choice().takesText)
        request.text = m_text->text().trimmed().toStdString();
    else if (takesValue())
        request.value = m_value->value().value_or(0);
    m_context.bridge().api().edit(request, std::move(answer));
}

}  // namespace saga::ui
