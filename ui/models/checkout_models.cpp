#include "ui/models/checkout_models.h"

#include <algorithm>

#include "ui/models/cell_roles.h"
#include "ui/models/checkout_words.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

QVariant alignment(bool figure) {
    return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
}

constexpr int kCauseLength = 20;

}  // namespace

int CheckoutTableModel::rowOf(const QString& id) const {
    for (int at = 0; at < rowCount(); ++at)
        if (fromUtf8(row(at).id) == id) return at;
    return -1;
}

QVariant CheckoutTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const CheckoutRow& order = row(index.row());
    if (role == ToneRole && index.column() == Status) return static_cast<int>(CheckoutWords::tone(order.status));
    if (role == ToneRole && index.column() == Payment && order.paymentStatus)
        return static_cast<int>(CheckoutWords::tone(*order.paymentStatus));
    if (role == Qt::ToolTipRole && index.column() == Id) return CheckoutWords::goods(order.lines);
    if (role != Qt::DisplayRole && role != RawRole) return {};
    switch (index.column()) {
        case When:
            return static_cast<qlonglong>(order.at.us);
        case Id:
            return fromUtf8(order.id);
        case Buyer:
            return fromUtf8(order.buyer);
        case Total:
            return static_cast<qlonglong>(order.total);
        case Payment:
            return order.paymentStatus ? QVariant(CheckoutWords::payment(*order.paymentStatus)) : QVariant();
        case Version:
            return static_cast<qlonglong>(order.version);
        case Status:
            return CheckoutWords::status(order.status);
        default:
            return {};
    }
}

QVariant CheckoutTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section == When || section == Total || section == Version);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When");
        case Id:
            return tr("Order");
        case Buyer:
            return tr("Buyer");
        case Total:
            return tr("Total");
        case Payment:
            return tr("Payment");
        case Version:
            return tr("Version");
        case Status:
            return tr("Status");
        default:
            return {};
    }
}

void CheckoutTableModel::call(const PageRequest& request, Answer<std::vector<CheckoutRow>> answer) {
    bridge().api().checkouts(request, std::move(answer));
}

void CheckoutEventModel::setEvents(const std::vector<CheckoutEvent>& events) {
    follow(m_events, 0, m_events.size(), events,
           [](const CheckoutEvent& a, const CheckoutEvent& b) { return a.id == b.id; });
}

const CheckoutEvent* CheckoutEventModel::eventAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_events[static_cast<std::size_t>(row)] : nullptr;
}

int CheckoutEventModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

// An event of the same stream by its version and type; anything else by its id.
QString CheckoutEventModel::causeOf(const CheckoutEvent& event) const {
    if (event.causation.empty()) return tr("the start");
    const auto cause = std::find_if(m_events.begin(), m_events.end(),
                                    [&](const CheckoutEvent& other) { return other.id == event.causation; });
    if (cause == m_events.end()) return shortId(fromUtf8(event.causation), kCauseLength);
    return QStringLiteral("%1 %2").arg(formatCount(cause->version), fromUtf8(cause->type));
}

QVariant CheckoutEventModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const CheckoutEvent& event = *eventAt(index.row());
    if (role == Qt::ToolTipRole && index.column() == Cause) return fromUtf8(event.causation);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case Version:
            return static_cast<qlonglong>(event.version);
        case When:
            return static_cast<qlonglong>(event.at.us);
        case Type:
            return fromUtf8(event.type);
        case Schema:
            return QStringLiteral("v%1").arg(event.schema);
        case Cause:
            return causeOf(event);
        default:
            return {};
    }
}

QVariant CheckoutEventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section == Version || section == When);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Version:
            return tr("Version");
        case When:
            return tr("When");
        case Type:
            return tr("Event");
        case Schema:
            return tr("Schema");
        case Cause:
            return tr("Cause");
        default:
            return {};
    }
}

}  // namespace saga::ui
