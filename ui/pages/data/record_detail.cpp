#include "ui/pages/data/record_detail.h"

#include <QVBoxLayout>

#include "ui/models/order_record_models.h"
#include "ui/models/shop_record_models.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

RecordDetail::RecordDetail(PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new TallContent;
    m_facts = new KeyValueGrid(content);
    m_openSaga = new Button(Button::Kind::Plain, Icon::ChartGantt, tr("Open the saga"), content);
    m_openUser = new Button(Button::Kind::Plain, Icon::User, tr("Open the user"), content);
    m_openItem = new Button(Button::Kind::Plain, Icon::Package, tr("Open the item"), content);
    m_openCoupon = new Button(Button::Kind::Plain, Icon::Ticket, tr("Open the coupon"), content);
    m_expire = new Button(Button::Kind::Danger, Icon::Clock, tr("Expire now"), content);
    m_trouble = new Label(QString(), FontRole::Secondary, TextTone::Failed, content);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_trace = new Button(Button::Kind::Plain, Icon::Waypoints, tr("Trace the order"), content);
    QVBoxLayout* rows = content->rows();
    rows->setContentsMargins(m.padding, m.padding, m.padding, m.padding);
    rows->setSpacing(m.gap);
    rows->addWidget(m_facts);
    auto* buttons = new FlowLayout(m.gap);
    for (Button* button : {m_openSaga, m_trace, m_openUser, m_openItem, m_openCoupon, m_expire}) buttons->addWidget(button);
    rows->addLayout(buttons);
    rows->addWidget(m_trouble);
    rows->addStretch(1);
    m_stack = new ViewStack(content, this);
    m_stack->notice()->setEmpty(Icon::ScrollText, tr("Nothing is selected"), tr("Choose a row to see all of it."));
    m_stack->showNotice();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_openSaga, &QAbstractButton::clicked, this, [this] { m_context.openSaga(m_saga); });
    connect(m_openUser, &QAbstractButton::clicked, this, [this] { m_context.openLink(PageContext::userLink(m_user)); });
    connect(m_openItem, &QAbstractButton::clicked, this, [this] { m_context.openLink(PageContext::itemLink(m_item)); });
    connect(m_openCoupon, &QAbstractButton::clicked, this,
            [this] { m_context.openLink(PageContext::couponLink(m_coupon)); });
    connect(m_expire, &QAbstractButton::clicked, this, &RecordDetail::askExpire);
    connect(m_trace, &QAbstractButton::clicked, this, [this] { m_context.openLink(PageContext::traceLink(m_order)); });
}

void RecordDetail::show(const PurchaseLogEntry& entry) {
    m_facts->clear();
    m_facts->addRow(tr("Entry"), fromCore(entry.id), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("When"), formatTimestamp(entry.at.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("User"), fromCore(entry.user.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("Item"), fromCore(entry.item.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("Pieces"), formatCount(entry.quantity), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Price"), formatAmount(entry.price), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("State"), PurchaseLogModel::stateText(entry.state), KeyValueGrid::ValueKind::Text,
                    entry.state == LogState::Recorded ? TextTone::Completed : TextTone::Compensated);
    m_facts->addRow(tr("Saga"), fromCore(entry.sagaId.text), KeyValueGrid::ValueKind::Id);
    showLinks(entry.sagaId, entry.user, entry.item);
}

void RecordDetail::show(const Notice& notice) {
    m_facts->clear();
    m_facts->addRow(tr("Notice"), fromCore(notice.id), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("When"), formatTimestamp(notice.at.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("User"), fromCore(notice.user.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("Kind"), fromCore(notice.kind), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Text"), fromCore(notice.text));
    for (const auto& [channel, state] : notice.channels)
        m_facts->addRow(fromCore(channel), NoticeModel::resultText(state), KeyValueGrid::ValueKind::Text,
                        NoticeModel::hasFailed(state) ? TextTone::Failed : TextTone::Primary);
    m_facts->addRow(tr("Saga"), fromCore(notice.sagaId.text), KeyValueGrid::ValueKind::Id);
    showLinks(notice.sagaId, notice.user, {});
}

void RecordDetail::show(const Order& order) {
    m_facts->clear();
    m_facts->addRow(tr("Order"), fromCore(order.id), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("When"), formatTimestamp(order.at.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("User"), fromCore(order.user.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("State"), OrderTableModel::stateText(order.state), KeyValueGrid::ValueKind::Text,
                    OrderTableModel::stateTone(order.state));
    for (const OrderLine& line : order.lines)
        m_facts->addRow(
            fromCore(line.name.empty() ? line.item.text : line.name),
            tr("%1 × %2 = %3")
                .arg(formatCount(line.quantity), formatAmount(line.price), formatAmount(line.quantity * line.price)),
            KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Total"), formatAmount(order.total), KeyValueGrid::ValueKind::Mono);
    if (!order.coupon.empty()) m_facts->addRow(tr("Coupon"), fromCore(order.coupon), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("Discount"), formatAmount(order.discount), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Charged"), formatAmount(order.charged()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Saga"), fromCore(order.sagaId.text), KeyValueGrid::ValueKind::Id);
    showLinks(order.sagaId, order.user, order.lines.size() == 1 ? order.lines[0].item : ItemId(),
              fromCore(order.coupon), fromCore(order.id));
}

void RecordDetail::show(const Reservation& reservation) {
    m_facts->clear();
    m_facts->addRow(tr("Reservation"), fromCore(reservation.id), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("When"), formatTimestamp(reservation.at.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("User"), fromCore(reservation.user.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("What"), ReservationModel::whatText(reservation));
    m_facts->addRow(tr("Quantity"), formatAmount(reservation.quantity), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("State"), ReservationModel::stateText(reservation.state), KeyValueGrid::ValueKind::Text,
                    ReservationModel::stateTone(reservation.state));
    m_facts->addRow(tr("Expires"), formatTimestamp(reservation.expiresAt.us, m_context.zone()),
                    KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Saga"), fromCore(reservation.sagaId.text), KeyValueGrid::ValueKind::Id);
    showLinks(reservation.sagaId, reservation.user, reservation.item);
    if (reservation.id != m_reservation.id) m_trouble->hide();
    m_reservation = reservation;
    m_expire->show();
    if (reservation.state == ReservationState::Reserved)
        m_expire->allow();
    else
        m_expire->refuse(tr("It is %1; only what is reserved can expire").arg(ReservationModel::stateText(reservation.state)));
}

void RecordDetail::askExpire() {
    Question question;
    question.title = tr("Expire %1 now?").arg(shortId(fromCore(m_reservation.id)));
    question.text = tr("Everything that its step reserved for the order is given back, and the order is undone if it still "
                       "runs. This cannot be taken back.");
    question.confirm = tr("Expire now");
    question.dangerous = true;
    question.needsReason = true;
    m_context.ask(question, this, [this](const QString& reason) { expire(reason); });
}

void RecordDetail::expire(const QString& reason) {
    m_trouble->hide();
    m_expire->refuse(tr("The change is on its way"));
    Bridge& bridge = m_context.bridge();
    bridge.api().expireReservation(
        m_reservation.id, reason.toStdString(),
        bridge.deliver<AuditRecord>(this, [this, id = m_reservation.id](const Result<AuditRecord>& answer) {
            if (answer) return m_context.say(tr("Expired: %1").arg(shortId(fromCore(id))));
            if (id != m_reservation.id) return;
            if (m_reservation.state == ReservationState::Reserved) m_expire->allow();
            m_trouble->setText(errorWords(answer.error(), m_context.language()));
            m_trouble->show();
        }));
}

QString RecordDetail::trouble() const {
    return m_trouble->isVisibleTo(this) ? m_trouble->text() : QString();
}

void RecordDetail::showLinks(const SagaId& saga, const UserId& user, const ItemId& item, const QString& coupon,
                             const QString& order) {
    m_saga = saga;
    m_user = user;
    m_item = item;
    m_coupon = coupon;
    m_order = order;
    if (saga.empty())
        m_openSaga->refuse(tr("It belongs to no saga"));
    else
        m_openSaga->allow();
    m_openItem->setVisible(!item.empty());
    m_trace->setVisible(!order.isEmpty());
    m_openCoupon->setVisible(!coupon.isEmpty());
    m_expire->hide();
    m_stack->showView();
}

}  // namespace saga::ui
