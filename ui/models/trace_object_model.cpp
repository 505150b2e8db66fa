#include "ui/models/trace_object_model.h"

#include "ui/models/cell_roles.h"
#include "ui/models/checkout_words.h"
#include "ui/models/saga_list_cells.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

namespace {

QString ofData(const char* place, const std::string& id) {
    return QStringLiteral("saga-console://page/data/%1/%2").arg(QLatin1String(place), fromUtf8(id));
}

QString ofSaga(std::string_view id) {
    return QStringLiteral("saga-console://saga/%1")
        .arg(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
}

}  // namespace

void TraceObjectModel::setTrace(const Trace& trace) {
    std::vector<TraceObject> objects;
    for (const SagaSummary& saga : trace.sagas)
        objects.push_back({fromUtf8(saga.definition), fromUtf8(saga.id.text),
                           saga.attention == Attention::None ? statusName(saga.status) : attentionText(saga.attention),
                           saga.attention == Attention::None ? toneOf(saga.status) : TextTone::Failed,
                           ofSaga(saga.id.text)});
    for (const CheckoutOrder& order : trace.orders)
        objects.push_back({tr("Order"), fromUtf8(order.id), CheckoutWords::status(order.status),
                           CheckoutWords::tone(order.status), ofData("checkouts", order.id)});
    for (const CheckoutPayment& payment : trace.payments)
        objects.push_back({tr("Payment"), fromUtf8(payment.id), CheckoutWords::payment(payment.status),
                           CheckoutWords::tone(payment.status), ofData("checkouts", payment.order)});
    for (const Json& order : trace.gameOrders.items())
        objects.push_back({tr("Order"), fromUtf8(std::string(order.text("id"))),
                           fromUtf8(std::string(order.text("state"))), TextTone::Secondary,
                           ofSaga(order.text("saga"))});
    follow(m_objects, 0, m_objects.size(), std::move(objects),
           [](const TraceObject& a, const TraceObject& b) { return a.id == b.id; });
}

int TraceObjectModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_objects.size());
}

QVariant TraceObjectModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const TraceObject& shown = object(index.row());
    if (role == ToneRole && index.column() == State) return static_cast<int>(shown.tone);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case Kind:
            return shown.kind;
        case Id:
            return shown.id;
        case State:
            return shown.state;
        default:
            return {};
    }
}

QVariant TraceObjectModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Kind:
            return tr("Kind");
        case Id:
            return tr("Id");
        case State:
            return tr("State");
        default:
            return {};
    }
}

}  // namespace saga::ui
