#include "ui/pages/purchase/checkout_form.h"

#include <QComboBox>
#include <QLineEdit>

#include "ui/models/checkout_words.h"
#include "ui/models/item_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/checkout_line.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_words.h"

namespace saga::ui {

namespace {

constexpr qsizetype kMostAddressBytes = 500;

}  // namespace

CheckoutForm::CheckoutForm(PageContext& context, UserListModel& users, ItemListModel& items, ModeWatch& mode,
                           QWidget* parent)
    : LinesForm(context, parent),
      m_users(users),
      m_items(items),
      m_buyer(new ShopPicker(users, tr("Show users"), this)),
      m_buyerRow(new FormField(tr("Buyer"), m_buyer, this)) {
    addRow(QStringLiteral("buyer"), m_buyerRow);
    m_buyerRow->setHint(tr("Pays outside: no balance of the shop changes"), TextTone::Hint);
    addLines([this](QWidget* lines) {
        auto* line = new CheckoutLineRow(m_items, lines);
        connect(line->productField(), &ShopPicker::picked, this, [this] { touch(); });
        return line;
    });
    m_address = new QLineEdit(this);
    m_addressRow = new FormField(tr("Shipping address"), m_address, this, false);
    addRow(QStringLiteral("address"), m_addressRow);
    m_key = new QLineEdit(this);
    m_key->setToolTip(tr("The same key again orders nothing twice"));
    m_keyRow = new FormField(tr("Idempotency key (optional)"), m_key, this, false);
    addRow(QStringLiteral("idempotencyKey"), m_keyRow);
    m_method = new QComboBox(this);
    for (const PaymentMethod method : {PaymentMethod::CreditCard, PaymentMethod::DebitCard,
                                       PaymentMethod::BankTransfer, PaymentMethod::DigitalWallet})
        m_method->addItem(CheckoutWords::method(method), static_cast<int>(method));
    finish(mode, tr("Check out"), new FormField(tr("Payment method"), m_method, this, false));
    followEdit(m_buyer, m_buyerRow);
    followEdit(m_address, m_addressRow);
    followEdit(m_key, m_keyRow);
    connect(m_buyer, &ShopPicker::picked, this, [this] { touch(); });
    connect(&m_users, &ShopListModel::refreshed, this, &CheckoutForm::chooseFirst);
    connect(&m_items, &ShopListModel::refreshed, this, [this] {
        chooseFirst();
        for (CheckoutLineRow* line : lines()) line->fillIn();
    });
    chooseFirst();
}

std::vector<CheckoutLineRow*> CheckoutForm::lines() const {
    return goods()->all<CheckoutLineRow>();
}

// A form nobody has touched offers goods that can be bought.
void CheckoutForm::chooseFirst() {
    if (isTouched()) return;
    if (m_buyer->text().isEmpty()) m_buyer->setText(firstUsable(m_users));
    ShopPicker* product = lines()[0]->productField();
    if (product->text().isEmpty()) product->setText(firstUsable(m_items));
}

void CheckoutForm::setRequest(const CheckoutRequest& request) {
    touch();
    m_buyer->setText(fromCore(request.buyer));
    goods()->setCount(request.lines.size());
    for (std::size_t i = 0; i < request.lines.size(); ++i) lines()[i]->setLine(request.lines[i]);
    m_address->setText(fromCore(request.address));
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(request.method)));
    m_key->setText(fromCore(request.idempotencyKey));
    modeField()->setMode(request.mode);
    clearErrors();
    showTotal();
}

void CheckoutForm::send() {
    CheckoutRequest request;
    request.buyer = m_buyer->text().trimmed().toStdString();
    for (const CheckoutLineRow* line : lines()) request.lines.push_back(line->line());
    request.address = m_address->text().trimmed().toStdString();
    request.method = static_cast<PaymentMethod>(m_method->currentData().toInt());
    request.idempotencyKey = m_key->text().trimmed().toStdString();
    request.mode = modeField()->mode();
    Q_EMIT checkedOut(request);
}

void CheckoutForm::check() {
    m_buyerRow->setError(FieldChecks::id(m_buyer->text().trimmed()));
    goods()->check();
    m_addressRow->setError(FieldChecks::text(m_address->text(), kMostAddressBytes));
    const QString key = m_key->text().trimmed();
    if (!key.isEmpty()) m_keyRow->setError(FieldChecks::id(key));
}

}  // namespace saga::ui
