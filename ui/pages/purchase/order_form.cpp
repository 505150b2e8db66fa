#include "ui/pages/purchase/order_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/money.h"
#include "core/model/failure_code.h"
#include "ui/models/item_list_model.h"
#include "ui/models/user_coupon_list_model.h"
#include "ui/models/user_list_model.h"
#include "ui/pages/purchase/field_checks.h"
#include "ui/pages/purchase/form_field.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/order_line.h"
#include "ui/pages/purchase/shop_picker.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr std::size_t kMaxLines = 100;

}  // namespace

OrderForm::OrderForm(PageContext& context, UserListModel& users, ItemListModel& items, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_users(users),
      m_items(items),
      m_coupons(new UserCouponListModel(context.bridge(), this)),
      m_user(new ShopPicker(users, tr("Show users"), this)),
      m_coupon(new ShopPicker(*m_coupons, tr("Show the coupons of this user"), this)),
      m_mode(new QComboBox(this)),
      m_userRow(new FormField(tr("User"), m_user, this)),
      m_couponRow(new FormField(tr("Coupon (optional)"), m_coupon, this)),
      m_modeRow(new FormField(tr("Mode"), m_mode, this, false)),
      m_lineRows(new QVBoxLayout),
      m_total(new Label(QString(), FontRole::BodyStrong, TextTone::Primary, this)),
      m_trouble(new Label(QString(), FontRole::Secondary, TextTone::Failed, this)),
      m_add(new Button(Button::Kind::Plain, Icon::Plus, tr("Add a line"), this)),
      m_best(new Button(Button::Kind::Plain, Icon::Ticket, tr("Best coupon"), this)),
      m_order(new Button(Button::Kind::Primary, Icon::ShoppingCart, tr("Order"), this)) {
    m_mode->addItem(tr("the default"));
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography})
        m_mode->addItem(modeName(mode), static_cast<int>(mode));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_total->setWordWrap(true);
    m_best->setHint(tr("Asks which coupon of this user takes most off these lines"));
    m_couponRow->addTrailing(m_best);
    layOut();
    addLine();
    connectParts();
    chooseFirst();
    showHints();
}

void OrderForm::layOut() {
    const Metrics& m = Theme::of(this).metrics();
    m_lineRows->setSpacing(m.unit);
    auto* last = new QHBoxLayout;
    last->addWidget(m_add);
    last->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    rows->addWidget(m_userRow);
    rows->addLayout(m_lineRows);
    rows->addLayout(last);
    rows->addWidget(m_couponRow);
    rows->addWidget(m_modeRow);
    rows->addWidget(m_total);
    rows->addWidget(m_trouble);
    rows->addWidget(m_order);
}

void OrderForm::connectParts() {
    connect(m_user, &ShopPicker::picked, this, [this] { m_touched = true; });
    connect(m_user, &QLineEdit::textChanged, this, [this] {
        m_userRow->setError({});
        m_coupons->setUser(userId());
        takeBasket();
        Q_EMIT userChanged();
    });
    connect(m_coupon, &QLineEdit::textChanged, this, [this] {
        m_couponRow->setError({});
        m_bestHint.clear();
        showHints();
    });
    connect(m_best, &QAbstractButton::clicked, this, &OrderForm::askBest);
    connect(m_add, &QAbstractButton::clicked, this, [this] { addLine()->itemField()->setFocus(Qt::OtherFocusReason); });
    connect(m_order, &QAbstractButton::clicked, this, &OrderForm::submit);
    for (ShopPicker* picker : {m_user, m_coupon}) connect(picker, &QLineEdit::returnPressed, this, &OrderForm::submit);
    const auto takeShop = [this] {
        chooseFirst();
        for (OrderLineRow* line : m_lines) line->showHint();
        showHints();
    };
    connect(&m_users, &ShopListModel::refreshed, this, takeShop);
    connect(&m_items, &ShopListModel::refreshed, this, takeShop);
    connect(m_coupons, &ShopListModel::refreshed, this, &OrderForm::showHints);
}

OrderLineRow* OrderForm::addLine() {
    auto* line = new OrderLineRow(m_items, this);
    m_lines.push_back(line);
    m_lineRows->addWidget(line);
    connect(line, &OrderLineRow::changed, this, &OrderForm::takeBasket);
    connect(line->itemField(), &ShopPicker::picked, this, [this] { m_touched = true; });
    connect(line, &OrderLineRow::submitted, this, &OrderForm::submit);
    connect(line->removeButton(), &QAbstractButton::clicked, this, [this, line] { removeLine(line); });
    placeLines();
    return line;
}

void OrderForm::removeLine(OrderLineRow* line) {
    if (m_lines.size() == 1) return;
    m_lines.erase(std::find(m_lines.begin(), m_lines.end(), line));
    m_lineRows->removeWidget(line);
    // Whoever pressed its button goes on adding.
    if (line->removeButton()->hasFocus()) m_add->setFocus(Qt::OtherFocusReason);
    line->hide();
    line->deleteLater();
    placeLines();
}

void OrderForm::placeLines() {
    QWidget* before = m_user;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setPlace(static_cast<int>(i), m_lines.size() == 1);
        for (QWidget* next :
             {static_cast<QWidget*>(m_lines[i]->itemField()), static_cast<QWidget*>(m_lines[i]->quantityField()),
              static_cast<QWidget*>(m_lines[i]->removeButton())}) {
            setTabOrder(before, next);
            before = next;
        }
    }
    setTabOrder(before, m_add);
    if (m_lines.size() >= kMaxLines)
        m_add->refuse(tr("An order has at most %1 lines").arg(kMaxLines));
    else
        m_add->allow();
    showTotal();
}

QString OrderForm::userId() const {
    return m_user->text().trimmed();
}

// A form nobody has touched offers an order that can be made.
void OrderForm::chooseFirst() {
    const auto firstUsable = [](const QAbstractItemModel& model) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (!index.data(UnusableRole).toBool()) return index.data(Qt::DisplayRole).toString();
        }
        return QString();
    };
    if (m_touched) return;
    if (m_user->text().isEmpty()) m_user->setText(firstUsable(m_users));
    ShopPicker* item = m_lines[0]->itemField();
    if (item->text().isEmpty()) item->setText(firstUsable(m_items));
}

void OrderForm::setRequest(const OrderRequest& request) {
    m_touched = true;
    m_user->setText(fromCore(request.userId));
    while (m_lines.size() > std::max<std::size_t>(1, request.lines.size())) removeLine(m_lines.back());
    while (m_lines.size() < request.lines.size()) addLine();
    for (std::size_t i = 0; i < request.lines.size(); ++i)
        m_lines[i]->setLine(fromCore(request.lines[i].itemId), request.lines[i].quantity);
    m_coupon->setText(fromCore(request.couponCode));
    m_mode->setCurrentIndex(request.mode ? m_mode->findData(static_cast<int>(*request.mode)) : 0);
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

std::optional<qint64> OrderForm::total() const {
    std::int64_t all = 0;
    for (const OrderLineRow* line : m_lines) {
        const std::optional<qint64> sum = line->sum();
        if (!sum) return std::nullopt;
        const Result<std::int64_t> more = addAmounts("lines", all, *sum);
        if (!more) return std::nullopt;
        all = *more;
    }
    return all;
}

QString OrderForm::totalText() const {
    return m_total->text();
}

void OrderForm::showTotal() {
    const std::optional<qint64> all = total();
    const bool hasCoupon = !m_coupon->text().trimmed().isEmpty();
    if (!all)
        m_total->setText(tr("Total: not known yet"));
    else if (hasCoupon)
        m_total->setText(tr("Total: %1, less what the coupon is worth").arg(formatAmount(*all)));
    else
        m_total->setText(tr("Total: %1").arg(formatAmount(*all)));
    m_order->setLabel(m_sending ? tr("Waiting for acceptance") : tr("Order"));
}

void OrderForm::setSending(bool sending) {
    const bool hadFocus = m_order->hasFocus();
    m_sending = sending;
    if (sending)
        m_order->refuse(tr("The order is on its way"));
    else
        m_order->allow();
    // A button that is disabled for a moment must not hand its focus to the next widget.
    if (hadFocus) m_order->setFocus(Qt::OtherFocusReason);
    showTotal();
}

OrderRequest OrderForm::request() const {
    OrderRequest request;
    request.userId = userId().toStdString();
    for (const OrderLineRow* line : m_lines)
        request.lines.push_back({line->itemId().toStdString(), line->quantity().value_or(0)});
    request.couponCode = m_coupon->text().trimmed().toStdString();
    if (const QVariant mode = m_mode->currentData(); mode.isValid()) request.mode = static_cast<Mode>(mode.toInt());
    return request;
}

void OrderForm::submit() {
    if (m_sending) return;
    m_touched = true;
    clearErrors();
    if (check()) Q_EMIT ordered(request());
}

bool OrderForm::check() {
    const bool good = checkBasket();
    const QString code = m_coupon->text().trimmed();
    if (!code.isEmpty()) m_couponRow->setError(FieldChecks::id(code));
    return good && m_couponRow->error().isEmpty();
}

bool OrderForm::checkBasket() {
    m_userRow->setError(FieldChecks::id(userId()));
    bool good = m_userRow->error().isEmpty();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        OrderLineRow* line = m_lines[i];
        const auto isSame = [&](const OrderLineRow* other) {
            return other->itemId() == line->itemId();
        };
        const auto end = m_lines.begin() + static_cast<std::ptrdiff_t>(i);
        line->setItemError(FieldChecks::id(line->itemId()));
        if (line->itemError().isEmpty() && std::any_of(m_lines.begin(), end, isSame))
            line->setItemError(tr("Is in the order already; give one quantity for it"));
        line->setQuantityError(FieldChecks::number(line->quantity(), 1, kMaxAmount));
        good = good && line->itemError().isEmpty() && line->quantityError().isEmpty();
    }
    return good;
}

// Which coupon is the best was said of another basket.
void OrderForm::takeBasket() {
    ++m_basketNo;
    m_bestHint.clear();
    showHints();
}

void OrderForm::askBest() {
    m_touched = true;
    clearErrors();
    if (!checkBasket()) return;
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

void OrderForm::clearErrors() {
    m_userRow->setError({});
    m_couponRow->setError({});
    m_modeRow->setError({});
    for (OrderLineRow* line : m_lines) {
        line->setItemError({});
        line->setQuantityError({});
    }
    m_trouble->hide();
}

namespace {

struct LinePlace {
    std::size_t line = 0;
    QString field;
};

// "lines[1].quantity"
std::optional<LinePlace> linePlace(const QString& input) {
    static const QRegularExpression kPlace(QStringLiteral("^lines\\[(\\d+)\\]\\.(itemId|quantity)$"));
    const QRegularExpressionMatch match = kPlace.match(input);
    if (!match.hasMatch()) return std::nullopt;
    return LinePlace{static_cast<std::size_t>(match.captured(1).toULongLong()), match.captured(2)};
}

}  // namespace

bool OrderForm::setErrorAt(const QString& input, const QString& error) {
    if (const std::optional<LinePlace> place = linePlace(input)) {
        if (place->line >= m_lines.size()) return false;
        OrderLineRow* line = m_lines[place->line];
        place->field == QLatin1String("itemId") ? line->setItemError(error) : line->setQuantityError(error);
        return true;
    }
    FormField* row = input == QLatin1String("userId")       ? m_userRow
                     : input == QLatin1String("couponCode") ? m_couponRow
                     : input == QLatin1String("mode")       ? m_modeRow
                                                            : nullptr;
    if (row != nullptr) row->setError(error);
    return row != nullptr;
}

QString OrderForm::errorAt(const QString& input) const {
    if (const std::optional<LinePlace> place = linePlace(input)) {
        if (place->line >= m_lines.size()) return {};
        const OrderLineRow* line = m_lines[place->line];
        return place->field == QLatin1String("itemId") ? line->itemError() : line->quantityError();
    }
    if (input == QLatin1String("userId")) return m_userRow->error();
    if (input == QLatin1String("couponCode")) return m_couponRow->error();
    if (input == QLatin1String("mode")) return m_modeRow->error();
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

void OrderForm::showError(const Error& error) {
    if (setErrorAt(fromCore(error.field), fromCore(error.reason))) return;
    m_trouble->setText(errorWords(error, m_context.language()));
    m_trouble->show();
}

}  // namespace saga::ui
