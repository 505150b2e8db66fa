#include "ui/models/subscription_model.h"

#include <algorithm>

#include "ui/models/saga_list_cells.h"

namespace saga::ui {

void SubscriptionModel::setSubscriptions(const std::string& definition, const std::vector<SubscriptionView>& all) {
    std::vector<SubscriptionView> rows;
    for (const SubscriptionView& subscription : all) {
        if (subscription.definition == definition) rows.push_back(subscription);
    }
    const auto same = [](const SubscriptionView& a, const SubscriptionView& b) {
        return a.definition == b.definition && a.handler == b.handler && a.event == b.event;
    };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SubscriptionModel::setFigures(const BusState& bus) {
    m_topics = bus.topics;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Published), index(rowCount() - 1, Rate));
}

const BusTopicView* SubscriptionModel::figuresOf(const SubscriptionView& subscription) const {
    for (const BusTopicView& topic : m_topics) {
        if (topic.definition == subscription.definition && topic.event == subscription.event) return &topic;
    }
    return nullptr;
}

int SubscriptionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SubscriptionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant SubscriptionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const SubscriptionView& subscription = row(index.row());
    const BusTopicView* figures = figuresOf(subscription);
    switch (index.column()) {
        case Handler:
            return fromUtf8(subscription.handler);
        case Event:
            return fromUtf8(subscription.event);
        case Published:
            return figures == nullptr ? QVariant() : QVariant(qlonglong(figures->published));
        case Rate:
            return figures == nullptr || figures->published == 0
                       ? QVariant()
                       : QVariant(tr("%1 /s").arg(QString::number(figures->perSecond, 'f', 1)));
        default:
            return {};
    }
}

QVariant SubscriptionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= Published ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Handler:
            return tr("Handler");
        case Event:
            return tr("Hears");
        case Published:
            return tr("Published");
        case Rate:
            return tr("Now");
        default:
            return {};
    }
}

}  // namespace saga::ui
