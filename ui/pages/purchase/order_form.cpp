#include "ui/pages/purchase/order_form.h"

#include "core/model/failure_code.h"
#include "ui/models/item_list_model.h"
#include "ui/models/user_coupon_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/order_line.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"

namespace saga::ui {

OrderForm::OrderForm(PageContext& context, UserListModel& users, ItemListModel& items, ModeWatch& mode, QWidget* parent)
    : LinesForm(context, parent),
      m_users(users),
      m_items(items),
      m_coupons(new UserCouponListModel(context.bridge(), this)),
      m_user(new ShopPicker(users, tr("Show users"), this)),
      m_userRow(new FormField(tr("User"), m_user, this)) {
    addRow(QStringLiteral("userId"), m_userRow);
    addLines([this](QWidget* lines) {
        auto* line = new OrderLineRow(m_items, lines);
        connect(line->itemField(), &ShopPicker::picked, this, [this] { touch(); });
        return line;
    });
    m_coupon = new ShopPicker(*m_coupons, tr("Show the coupons of this user"), this);
    m_couponRow = new FormField(tr("Coupon (optional)"), m_coupon, this);
    m_best = new Button(Button::Kind::Plain, Icon::Ticket, tr("Best coupon"), this);
    m_best->setHint(tr("Asks which coupon of this user takes most off these lines"));
    m_couponRow->addTrailing(m_best);
    addRow(QStringLiteral("couponCode"), m_couponRow);
    finish(mode, tr("Order"));
    connectParts();
    chooseFirst();
    showHints();
}

void OrderForm::connectParts() {
    followEdit(m_user, m_userRow);
    followEdit(m_coupon, m_couponRow);
    connect(m_user, &ShopPicker::picked, this, [this] { touch(); });
    connect(m_user, &QLineEdit::textChanged, this, [this] {
        m_coupons->setUser(userId());
        takeBasket();
    });
    connect(goods(), &FormLines::changed, this, &OrderForm::takeBasket);
    connect(m_coupon, &QLineEdit::textChanged, this, [this] {
        m_bestHint.clear();
        showHints();
    });
    connect(m_best, &QAbstractButton::clicked, this, &OrderForm::askBest);
    const auto takeShop = [this] {
        chooseFirst();
        for (OrderLineRow* line : lines()) line->showHint();
        showHints();
    };
    connect(&m_users, &ShopListModel::refreshed, this, takeShop);
    connect(&m_items, &ShopListModel::refreshed, this, takeShop);
    connect(m_coupons, &ShopListModel::refreshed, this, &OrderForm::showHints);
}

std::vector<OrderLineRow*> OrderForm::lines() const {
    return goods()->all<OrderLineRow>();
}

QString OrderForm::userId() const {
    return m_user->text().trimmed();
}

// A form nobody has touched offers an order that can be made.
void OrderForm::chooseFirst() {
    if (isTouched()) return;
    if (m_user->text().isEmpty()) m_user->setText(firstUsable(m_users));
    ShopPicker* item = lines()[0]->itemField();
    if (item->text().isEmpty()) item->setText(firstUsable(m_items));
}

void OrderForm::setRequest(const OrderRequest& request) {
    touch();
    m_user->setText(fromCore(request.userId));
    goods()->setCount(request.lines.size());
    for (std::size_t i = 0; i < request.lines.size(); ++i)
        lines()[i]->setLine(fromCore(request.lines[i].itemId), request.lines[i].quantity);
    m_coupon->setText(fromCore(request.couponCode));
    modeField()->setMode(request.mode);
    clearErrors();
    showHints();
}

void OrderForm::showHints() {
    const UserView* user = m_users.find(userId());
    if (user != nullptr)
        m_userRow->setHint(UserListModel::detail(*user));
    else
        m_userRow->setHint(userId().isEmpty() || !m_users.isLoaded() ? QString() : tr("Not in the shop"),
                           TextTone::Hint);
    const QString code = m_coupon->text().trimmed();
    const QString known = m_coupons->detailOf(code);
    if (!m_bestHint.isEmpty())
        m_couponRow->setHint(m_bestHint);
    else if (!known.isEmpty())
        m_couponRow->setHint(known);
    else if (code.isEmpty())
        m_couponRow->setHint(tr("Coupons of this user: %1").arg(formatCount(m_coupons->rowCount())), TextTone::Hint);
    else
        m_couponRow->setHint(m_coupons->isLoaded() ? tr("This user does not have it") : QString(), TextTone::Hint);
    showTotal();
}

QString OrderForm::totalWords(qint64 total) const {
    const bool hasCoupon = m_coupon != nullptr && !m_coupon->text().trimmed().isEmpty();
    return hasCoupon ? tr("Total: %1, less what the coupon is worth").arg(formatAmount(total))
                     : LinesForm::totalWords(total);
}

OrderRequest OrderForm::request() const {
    OrderRequest request;
    request.userId = userId().toStdString();
    for (const OrderLineRow* line : lines())
        request.lines.push_back({line->product().toStdString(), line->quantity().value_or(0)});
    request.couponCode = m_coupon->text().trimmed().toStdString();
    request.mode = modeField()->mode();
    return request;
}

void OrderForm::send() {
    Q_EMIT ordered(request());
}

// Which coupon is the best was said of another basket.
void OrderForm::takeBasket() {
    ++m_basketNo;
    m_bestHint.clear();
    showHints();
}

void OrderForm::askBest() {
    touch();
    clearErrors();
    checkBasket();
    if (hasError()) return;
    m_best->refuse(tr("The answer is on its way"));
    Bridge& bridge = m_context.bridge();
    bridge.api().bestCoupon(
        request(), bridge.deliver<CouponChoice>(this, [this, asked = m_basketNo](const Result<CouponChoice>& choice) {
            m_best->allow();
            if (asked != m_basketNo) return;
            if (choice)
                takeBest(*choice);
            else
                showError(choice.error());
        }));
}

void OrderForm::takeBest(const CouponChoice& choice) {
    const CouponWorth* best = choice.best();
    if (best != nullptr) {
        m_coupon->setText(fromCore(best->code));
        m_bestHint = tr("The best: takes %1 off %2").arg(formatAmount(best->discount), formatAmount(choice.total));
    } else if (choice.coupons.empty()) {
        m_bestHint = tr("This user has no coupon");
    } else {
        const CouponWorth& first = choice.coupons.front();
        m_bestHint = tr("None applies. %1: %2")
                         .arg(fromCore(first.code), fromCore(failureSentence(first.refusal, m_context.language())));
    }
    showHints();
}

QString OrderForm::couponHint() const {
    return m_couponRow->line();
}

void OrderForm::checkBasket() {
    m_userRow->setError(FieldChecks::id(userId()));
    goods()->check();
}

void OrderForm::check() {
    checkBasket();
    const QString code = m_coupon->text().trimmed();
    if (!code.isEmpty()) m_couponRow->setError(FieldChecks::id(code));
}

}  // namespace saga::ui
