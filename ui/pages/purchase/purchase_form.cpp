#include "ui/pages/purchase/purchase_form.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/base/money.h"
#include "ui/models/core_words.h"
#include "ui/models/item_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

namespace saga::ui {

PurchaseForm::PurchaseForm(UserListModel& users, ItemListModel& items, ModeWatch& mode, QWidget* parent)
    : QWidget(parent),
      m_users(users),
      m_items(items),
      m_user(new ShopPicker(users, tr("Show users"), this)),
      m_item(new ShopPicker(items, tr("Show items"), this)),
      m_quantity(new NumberBox(1, kMaxAmount, this)),
      m_price(new NumberBox(0, kMaxAmount, this)),
      m_key(new QLineEdit(this)),
      m_mode(new ModeBox(mode, this)),
      m_catalogPrice(Button::iconOnly(Icon::RefreshCw, tr("Take the catalog price again"), this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)),
      m_buy(new Button(Button::Kind::Primary, Icon::ShoppingCart, tr("Buy"), this)) {
    const Metrics& m = Theme::of(this).metrics();
    m_userRow = new FormField(tr("User"), m_user, this);
    m_itemRow = new FormField(tr("Item"), m_item, this);
    m_quantityRow = new FormField(tr("Quantity"), m_quantity, this, false);
    m_priceRow = new FormField(tr("Agreed total"), m_price, this, false);
    m_priceRow->addTrailing(m_catalogPrice);
    m_keyRow = new FormField(tr("Idempotency key (optional)"), m_key, this);
    m_keyRow->setHint(tr("The same key again buys nothing twice"), TextTone::Hint);
    m_catalogPrice->hide();
    m_trouble->setWordWrap(true);
    m_trouble->hide();

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    rows->addWidget(m_userRow);
    rows->addWidget(m_itemRow);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(m.gap);
    figures->addWidget(m_quantityRow, 2);
    figures->addWidget(m_priceRow, 3);
    rows->addLayout(figures);
    rows->addWidget(m_keyRow);
    rows->addWidget(new FormField(tr("Mode"), m_mode, this, false));
    rows->addWidget(m_trouble);
    rows->addWidget(m_buy);
    m_quantity->setValue(1);
    connectParts();
    showHints();
}

void PurchaseForm::connectParts() {
    connect(m_user, &ShopPicker::picked, this, [this] { m_touched = true; });
    connect(m_item, &ShopPicker::picked, this, [this] { m_touched = true; });
    connect(m_user, &QLineEdit::textChanged, this, [this] {
        m_userRow->setError({});
        showHints();
        Q_EMIT userChanged();
    });
    connect(m_item, &QLineEdit::textChanged, this, [this] {
        m_itemRow->setError({});
        followPrice();
        showHints();
        Q_EMIT itemChanged();
    });
    connect(m_quantity, &NumberBox::changed, this, [this] {
        m_quantityRow->setError({});
        followPrice();
        showHints();
    });
    connect(m_price, &NumberBox::changed, this, [this] {
        m_priceRow->setError({});
        showHints();
    });
    connect(m_price, &NumberBox::edited, this, [this] {
        m_priceEdited = true;
        m_catalogPrice->setVisible(catalogTotal().has_value());
    });
    connect(m_catalogPrice, &QAbstractButton::clicked, this, [this] {
        m_priceEdited = false;
        m_catalogPrice->hide();
        followPrice();
        m_price->setFocus(Qt::OtherFocusReason);
    });
    connect(m_key, &QLineEdit::textChanged, this, [this] { m_keyRow->setError({}); });
    connect(m_buy, &QAbstractButton::clicked, this, &PurchaseForm::submit);
    for (QLineEdit* edit : {static_cast<QLineEdit*>(m_user), static_cast<QLineEdit*>(m_item), m_key})
        connect(edit, &QLineEdit::returnPressed, this, &PurchaseForm::submit);
    for (NumberBox* box : {m_quantity, m_price}) {
        if (auto* edit = box->findChild<QLineEdit*>())
            connect(edit, &QLineEdit::returnPressed, this, &PurchaseForm::submit);
    }
    connect(&m_users, &ShopListModel::refreshed, this, [this] {
        chooseFirst();
        showHints();
    });
    connect(&m_items, &ShopListModel::refreshed, this, [this] {
        chooseFirst();
        followPrice();
        showHints();
    });
}

QString PurchaseForm::userId() const {
    return m_user->text().trimmed();
}

QString PurchaseForm::itemId() const {
    return m_item->text().trimmed();
}

// A form nobody has touched offers a purchase that works.
void PurchaseForm::chooseFirst() {
    if (m_touched) return;
    const auto firstUsable = [](const QAbstractItemModel& model) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (!index.data(UnusableRole).toBool()) return index.data(Qt::DisplayRole).toString();
        }
        return QString();
    };
    if (m_user->text().isEmpty()) m_user->setText(firstUsable(m_users));
    if (m_item->text().isEmpty()) m_item->setText(firstUsable(m_items));
}

void PurchaseForm::setRequest(const PurchaseRequest& request) {
    m_touched = true;
    m_user->setText(fromCore(request.userId));
    m_item->setText(fromCore(request.itemId));
    m_quantity->setValue(request.quantity);
    m_price->setValue(request.price);
    m_priceEdited = catalogTotal() != std::optional<qint64>(request.price);
    m_catalogPrice->setVisible(m_priceEdited && catalogTotal().has_value());
    m_key->setText(fromCore(request.idempotencyKey));
    m_mode->setMode(request.mode);
    clearErrors();
    showHints();
}

std::optional<qint64> PurchaseForm::catalogTotal() const {
    const ItemView* item = m_items.find(itemId());
    const std::optional<qint64> quantity = m_quantity->value();
    if (item == nullptr || !quantity || *quantity < 1) return std::nullopt;
    const Result<std::int64_t> total = multiplyAmount("price", item->item.price, *quantity);
    return total ? std::optional<qint64>(*total) : std::nullopt;
}

void PurchaseForm::followPrice() {
    const std::optional<qint64> total = catalogTotal();
    if (!m_priceEdited && total) m_price->setValue(*total);
    m_catalogPrice->setVisible(m_priceEdited && total.has_value());
}

void PurchaseForm::showHints() {
    const UserView* user = m_users.find(userId());
    const ItemView* item = m_items.find(itemId());
    if (user != nullptr)
        m_userRow->setHint(UserListModel::detail(*user));
    else
        m_userRow->setHint(userId().isEmpty() || !m_users.isLoaded() ? QString() : tr("Not in the shop"),
                           TextTone::Hint);
    if (item != nullptr)
        m_itemRow->setHint(ItemListModel::detail(*item));
    else
        m_itemRow->setHint(itemId().isEmpty() || !m_items.isLoaded() ? QString() : tr("Not in the catalog"),
                           TextTone::Hint);
    showPriceHint();
    showButton();
}

void PurchaseForm::showPriceHint() {
    const std::optional<qint64> total = catalogTotal();
    const std::optional<qint64> price = m_price->value();
    QString hint;
    if (total && price && *total != *price) hint = tr("The catalog says %1").arg(formatAmount(*total));
    m_price->setToolTip(hint);
    m_price->setAccessibleDescription(hint);
}

void PurchaseForm::showButton() {
    const std::optional<qint64> quantity = m_quantity->value();
    const std::optional<qint64> price = m_price->value();
    if (m_sending)
        m_buy->setLabel(tr("Waiting for acceptance"));
    else if (quantity && price && !itemId().isEmpty())
        m_buy->setLabel(tr("Buy %1 for %2").arg(formatCount(*quantity), formatAmount(*price)));
    else
        m_buy->setLabel(tr("Buy"));
}

void PurchaseForm::setSending(bool sending) {
    const bool hadFocus = m_buy->hasFocus();
    m_sending = sending;
    if (sending)
        m_buy->refuse(tr("The purchase is on its way"));
    else
        m_buy->allow();
    // A button that is disabled for a moment must not hand its focus to the next widget.
    if (hadFocus) m_buy->setFocus(Qt::OtherFocusReason);
    showButton();
}

PurchaseRequest PurchaseForm::request() const {
    PurchaseRequest request;
    request.userId = userId().toStdString();
    request.itemId = itemId().toStdString();
    request.quantity = m_quantity->value().value_or(0);
    request.price = m_price->value().value_or(-1);
    request.idempotencyKey = m_key->text().trimmed().toStdString();
    request.mode = m_mode->mode();
    return request;
}

void PurchaseForm::submit() {
    if (m_sending) return;
    m_touched = true;
    clearErrors();
    if (check()) Q_EMIT bought(request());
}

bool PurchaseForm::check() {
    m_userRow->setError(FieldChecks::id(userId()));
    m_itemRow->setError(FieldChecks::id(itemId()));
    m_quantityRow->setError(FieldChecks::number(m_quantity->value(), 1, kMaxAmount));
    m_priceRow->setError(FieldChecks::number(m_price->value(), 0, kMaxAmount));
    QStringList wrong;
    for (const FormField* row : {m_quantityRow, m_priceRow}) {
        if (!row->error().isEmpty()) wrong << QStringLiteral("%1: %2").arg(row->name(), row->error());
    }
    m_trouble->setText(wrong.join(QLatin1Char('\n')));
    m_trouble->setVisible(!wrong.isEmpty());
    return wrong.isEmpty() && m_userRow->error().isEmpty() && m_itemRow->error().isEmpty();
}

void PurchaseForm::clearErrors() {
    for (FormField* row : {m_userRow, m_itemRow, m_quantityRow, m_priceRow, m_keyRow}) row->setError({});
    m_trouble->hide();
}

FormField* PurchaseForm::fieldOf(const QString& input) const {
    if (input == QLatin1String("userId")) return m_userRow;
    if (input == QLatin1String("itemId")) return m_itemRow;
    if (input == QLatin1String("quantity")) return m_quantityRow;
    if (input == QLatin1String("price")) return m_priceRow;
    if (input == QLatin1String("idempotencyKey")) return m_keyRow;
    return nullptr;
}

QString PurchaseForm::errorAt(const QString& input) const {
    const FormField* field = fieldOf(input);
    return field == nullptr ? QString() : field->error();
}

void PurchaseForm::showError(const Error& error, Language language) {
    if (FormField* field = fieldOf(fromCore(error.field))) {
        field->setError(coreWords(error.reason));
        if (field->hasLine()) return;
        m_trouble->setText(QStringLiteral("%1: %2").arg(field->name(), coreWords(error.reason)));
    } else {
        m_trouble->setText(errorWords(error, language));
    }
    m_trouble->show();
}

}  // namespace saga::ui
