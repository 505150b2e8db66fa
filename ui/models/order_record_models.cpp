#include "ui/models/order_record_models.h"

#include <chrono>
#include <utility>

#include "ui/models/cell_roles.h"
#include "ui/models/header_cell.h"
#include "ui/widgets/format.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::string_view kOrderPrefix = "ORD_";

}  // namespace

QString OrderTableModel::stateText(OrderState state) {
    switch (state) {
        case OrderState::Pending:
            return tr("pending");
        case OrderState::Processing:
            return tr("processing");
        case OrderState::Confirmed:
            return tr("confirmed");
        case OrderState::Completed:
            return tr("completed");
        case OrderState::Failed:
            return tr("failed");
        case OrderState::Cancelled:
            return tr("cancelled");
    }
    return {};
}

TextTone OrderTableModel::stateTone(OrderState state) {
    switch (state) {
        case OrderState::Pending:
            return TextTone::Pending;
        case OrderState::Processing:
        case OrderState::Confirmed:
            return TextTone::InProgress;
        case OrderState::Completed:
            return TextTone::Completed;
        case OrderState::Failed:
            return TextTone::Failed;
        case OrderState::Cancelled:
            return TextTone::Compensated;
    }
    return TextTone::Primary;
}

QString OrderTableModel::itemsText(const Order& order) {
    if (order.lines.size() == 1)
        return QStringLiteral("%1 × %2").arg(formatCount(order.lines[0].quantity), fromUtf8(order.lines[0].item.text));
    qint64 pieces = 0;
    for (const OrderLine& line : order.lines) pieces += line.quantity;
    return tr("%1 items, %2 pieces").arg(formatCount(static_cast<qint64>(order.lines.size())), formatCount(pieces));
}

QVariant OrderTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Order& order = row(index.row());
    if (role == ToneRole && index.column() == State) return static_cast<int>(stateTone(order.state));
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(order.at.us);
        case Id:
            return fromUtf8(order.id);
        case User:
            return fromUtf8(order.user.text);
        case Items:
            return itemsText(order);
        case Total:
            return static_cast<qlonglong>(order.total);
        case Charged:
            return static_cast<qlonglong>(order.charged());
        case Code:
            return fromUtf8(order.coupon);
        case State:
            return stateText(order.state);
        default:
            return {};
    }
}

QVariant OrderTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("When"), true}, {tr("Order")}, {tr("User")}, {tr("Items")}, {tr("Total"), true},
                       {tr("Charged"), true}, {tr("Coupon")}, {tr("State")}},
                      section, orientation, role);
}

void OrderTableModel::call(const PageRequest& request, Answer<std::vector<Order>> answer) {
    PageRequest page = request;
    if (page.match.starts_with(kOrderPrefix)) std::swap(page.match, page.order);
    bridge().api().orders(page, std::move(answer));
}

int OrderTableModel::rowOf(const QString& id) const {
    const std::string wanted = id.toStdString();
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).id == wanted) return at;
    return -1;
}

ReservationModel::ReservationModel(Bridge& bridge, const Clock& clock, QObject* parent)
    : PageRows(bridge, true, parent), m_clock(clock) {
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ReservationModel::tellTime);
    m_second.start();
}

// Sagas are short: what is reserved stands among the newest rows, and only what changes is told.
void ReservationModel::tellTime() {
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).state == ReservationState::Reserved) Q_EMIT dataChanged(index(at, Left), index(at, Left));
}

std::string ReservationModel::keyOf(const Reservation& row) const {
    return std::to_string(row.saga.value) + '/' + std::to_string(row.line);
}

QString ReservationModel::stateText(ReservationState state) {
    switch (state) {
        case ReservationState::Reserved:
            return tr("reserved");
        case ReservationState::Confirmed:
            return tr("confirmed");
        case ReservationState::Cancelled:
            return tr("cancelled");
        case ReservationState::Expired:
            return tr("expired");
    }
    return {};
}

TextTone ReservationModel::stateTone(ReservationState state) {
    switch (state) {
        case ReservationState::Reserved:
            return TextTone::InProgress;
        case ReservationState::Confirmed:
            return TextTone::Completed;
        case ReservationState::Cancelled:
            return TextTone::Compensated;
        case ReservationState::Expired:
            return TextTone::Failed;
    }
    return TextTone::Primary;
}

QString ReservationModel::whatText(const Reservation& reservation) {
    switch (reservation.kind) {
        case ReservationKind::Money:
            return tr("money");
        case ReservationKind::Slots:
            return tr("inventory slots");
        case ReservationKind::Item:
            return fromUtf8(reservation.item.text);
    }
    return {};
}

QString ReservationModel::leftText(const Reservation& reservation, Timestamp now) {
    return reservation.state == ReservationState::Reserved ? formatRelative(reservation.expiresAt.us, now.us)
                                                           : QString();
}

QVariant ReservationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Reservation& reservation = row(index.row());
    if (role == ToneRole && index.column() == State) return static_cast<int>(stateTone(reservation.state));
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(reservation.at.us);
        case User:
            return fromUtf8(reservation.user.text);
        case What:
            return whatText(reservation);
        case Quantity:
            return static_cast<qlonglong>(reservation.quantity);
        case Expires:
            return static_cast<qlonglong>(reservation.expiresAt.us);
        case Left:
            return leftText(reservation, m_clock.now());
        case State:
            return stateText(reservation.state);
        default:
            return {};
    }
}

QVariant ReservationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return headerCell({{tr("When"), true}, {tr("User")}, {tr("What")}, {tr("Quantity"), true},
                       {tr("Expires"), true}, {tr("Time left")}, {tr("State")}},
                      section, orientation, role);
}

void ReservationModel::call(const PageRequest& request, Answer<std::vector<Reservation>> answer) {
    bridge().api().reservations(request, std::move(answer));
}

}  // namespace saga::ui
