// Which handler of one definition hears which event, with how often it came. UI thread.
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class SubscriptionModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Handler, Event, Published, Rate, ColumnCount };

    explicit SubscriptionModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // Those of `definition` alone, in their order.
    void setSubscriptions(const std::string& definition, const std::vector<SubscriptionView>& all);
    void setFigures(const BusState& bus);
    const SubscriptionView& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const BusTopicView* figuresOf(const SubscriptionView& subscription) const;

    std::vector<SubscriptionView> m_rows;
    std::vector<BusTopicView> m_topics;
};

}  // namespace saga::ui
