#include "ui/pages/data/edit_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

#include "core/base/money.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

EditForm::EditForm(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_kind(new QComboBox(this)),
      m_value(new NumberBox(0, kMaxAmount, this)),
      m_text(new QLineEdit(this)),
      m_reason(new QLineEdit(this)),
      m_valueRow(new FormField(tr("Amount"), m_value, this)),
      m_textRow(new FormField(tr("E-mail"), m_text, this)),
      m_reasonRow(new FormField(tr("Why"), m_reason, this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)),
      m_apply(new Button(Button::Kind::Plain, Icon::Pencil, tr("Apply"), this)) {
    const Metrics& m = Theme::of(this).metrics();
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_reason->setMaxLength(500);
    auto* first = new QHBoxLayout;
    first->setSpacing(m.gap);
    first->addWidget(new FormField(tr("Change"), m_kind, this), 1);
    first->addWidget(m_valueRow, 1);
    first->addWidget(m_textRow, 1);
    m_textRow->hide();
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
    rows->addStretch(1);
    m_reasonRow->setHint(tr("Kept in the audit trail"), TextTone::Hint);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EditForm::showChoice);
    connect(m_value, &NumberBox::changed, this, [this] {
        m_valueRow->setError({});
        showEffect();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        m_textRow->setError({});
        showEffect();
    });
    connect(m_text, &QLineEdit::returnPressed, this, &EditForm::apply);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonRow->setError({}); });
    connect(m_reason, &QLineEdit::returnPressed, this, &EditForm::apply);
    connect(m_apply, &QAbstractButton::clicked, this, &EditForm::apply);
    refuse(tr("Nothing is selected"));
}

void EditForm::setUser(const UserView& user) {
    const bool active = user.user.status == UserStatus::Active;
    setObject(user.user.id.text, {{EditKind::TopUpUser, tr("Top up"), tr("Amount"), 1, user.balance, 1},
                                  {EditKind::DeductUser, tr("Deduct"), tr("Amount"), 1, user.balance, -1},
                                  {EditKind::SetUserLimit, tr("Set the limit"), tr("Limit"), 0, user.user.limit, 0},
                                  active ? Choice{EditKind::SuspendUser, tr("Suspend"), {}, 0, 0, 0}
                                         : Choice{EditKind::ActivateUser, tr("Activate"), {}, 0, 0, 0},
                                  {EditKind::SetUserEmail, tr("Set the e-mail"), tr("E-mail"), 0, 0, 0, true,
                                   fromCore(user.user.email)}});
}

void EditForm::setItem(const ItemView& item) {
    setObject(item.item.id.text,
              {{EditKind::RestockItem, tr("Restock"), tr("Pieces"), 1, item.stock, 1},
               {EditKind::RemoveStock, tr("Remove stock"), tr("Pieces"), 1, item.stock, -1},
               {EditKind::SetItemPrice, tr("Set the price"), tr("Price"), 0, item.item.price, 0},
               item.item.available ? Choice{EditKind::SetItemUnavailable, tr("Take off sale"), {}, 0, 0, 0}
                                   : Choice{EditKind::SetItemAvailable, tr("Put on sale"), {}, 0, 0, 0}});
}

void EditForm::refuse(const QString& reason) {
    m_refusal = reason;
    showButton();
}

void EditForm::setObject(const std::string& id, std::vector<Choice> choices) {
    const bool isOther = id != m_id;
    m_id = id;
    m_refusal.clear();
    m_choices = std::move(choices);
    {
        const QSignalBlocker quiet(m_kind);
        const int kept = isOther ? 0 : std::max(0, m_kind->currentIndex());
        while (m_kind->count() > static_cast<int>(m_choices.size())) m_kind->removeItem(m_kind->count() - 1);
        for (int i = 0; i < static_cast<int>(m_choices.size()); ++i) {
            const QString& name = m_choices[static_cast<std::size_t>(i)].name;
            if (i == m_kind->count())
                m_kind->addItem(name);
            else
                m_kind->setItemText(i, name);
        }
        m_kind->setCurrentIndex(kept);
    }
    if (isOther) {
        m_value->setText({});
        m_text->clear();
        m_reason->clear();
        clearErrors();
        showChoice();
    } else {
        showEffect();
        showButton();
    }
}

const EditForm::Choice* EditForm::choice() const {
    const auto at = static_cast<std::size_t>(std::max(0, m_kind->currentIndex()));
    return at < m_choices.size() ? &m_choices[at] : nullptr;
}

void EditForm::showChoice() {
    clearErrors();
    const Choice* chosen = choice();
    if (chosen == nullptr) return;
    m_valueRow->setVisible(takesNumber());
    m_textRow->setVisible(chosen->takesText);
    m_valueRow->setName(chosen->valueName);
    showEffect();
    showButton();
}

void EditForm::showEffect() {
    const Choice* chosen = choice();
    if (chosen == nullptr || chosen->valueName.isEmpty()) return;
    if (chosen->takesText) {
        const QString now = chosen->textBefore.isEmpty() ? tr("none") : chosen->textBefore;
        return m_textRow->setHint(tr("now %1").arg(now), TextTone::Hint);
    }
    const std::optional<qint64> value = m_value->value();
    const bool usable = value && *value >= chosen->least && *value <= kMaxAmount;
    if (!usable) return m_valueRow->setHint(tr("now %1").arg(formatAmount(chosen->before)), TextTone::Hint);
    const qint64 after = chosen->sign == 0 ? *value : chosen->before + chosen->sign * *value;
    m_valueRow->setHint(tr("%1 becomes %2").arg(formatAmount(chosen->before), formatAmount(after)));
}

void EditForm::showButton() {
    const Choice* chosen = choice();
    if (chosen != nullptr) m_apply->setLabel(chosen->name);
    if (m_sending)
        m_apply->refuse(tr("The change is on its way"));
    else if (!m_refusal.isEmpty())
        m_apply->refuse(m_refusal);
    else
        m_apply->allow();
}

void EditForm::clearErrors() {
    m_valueRow->setError({});
    m_textRow->setError({});
    m_reasonRow->setError({});
    m_trouble->hide();
}

bool EditForm::check() {
    clearErrors();
    const Choice& chosen = *choice();
    const std::optional<qint64> value = m_value->value();
    if (takesNumber()) m_valueRow->setError(FieldChecks::number(value, chosen.least, kMaxAmount));
    if (chosen.takesText) m_textRow->setError(FieldChecks::email(m_text->text().trimmed()));
    m_reasonRow->setError(FieldChecks::reason(m_reason->text()));
    if (!m_valueRow->error().isEmpty())
        m_value->setFocus();
    else if (!m_textRow->error().isEmpty())
        m_text->setFocus();
    else if (!m_reasonRow->error().isEmpty())
        m_reason->setFocus();
    return m_valueRow->error().isEmpty() && m_textRow->error().isEmpty() && m_reasonRow->error().isEmpty();
}

void EditForm::apply() {
    if (m_sending || !m_refusal.isEmpty() || choice() == nullptr || !check()) return;
    m_sending = true;
    showButton();
    EditRequest request;
    request.kind = choice()->kind;
    request.id = m_id;
    request.value = takesNumber() ? m_value->value().value_or(0) : 0;
    if (choice()->takesText) request.text = m_text->text().trimmed().toStdString();
    request.reason = m_reason->text().trimmed().toStdString();
    Bridge& bridge = m_context.bridge();
    bridge.api().edit(request, bridge.deliver<AuditRecord>(this, [this, id = m_id](Result<AuditRecord> answer) {
        m_sending = false;
        showButton();
        // The answer to a change of an object that is no longer shown has nothing to mark here.
        if (id == m_id) takeAnswer(answer);
        Q_EMIT answered(answer.ok());
    }));
}

void EditForm::takeAnswer(const Result<AuditRecord>& answer) {
    if (answer) {
        m_context.say(tr("Done: %1, %2").arg(m_apply->label(), fromCore(m_id)));
        m_value->setText({});
        m_text->clear();
        m_reason->clear();
        clearErrors();
        return;
    }
    const Error& error = answer.error();
    const QString words = errorWords(error, m_context.language());
    const bool ofValue =
        error.field == "amount" || error.field == "limit" || error.field == "pieces" || error.field == "price";
    if (error.field == "reason") {
        m_reasonRow->setError(words);
    } else if (ofValue && m_valueRow->isVisibleTo(this)) {
        m_valueRow->setError(words);
    } else if (error.field == "email") {
        m_textRow->setError(words);
    } else {
        m_trouble->setText(words);
        m_trouble->show();
    }
}

QString EditForm::errorAt(const QString& field) const {
    if (field == QLatin1String("value")) return m_valueRow->error();
    if (field == QLatin1String("text")) return m_textRow->error();
    if (field == QLatin1String("reason")) return m_reasonRow->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

}  // namespace saga::ui
