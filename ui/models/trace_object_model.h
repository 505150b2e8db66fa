// What a trace holds: its sagas, orders and payments, each with its state and the link that opens it. UI thread.
#pragma once

#include "ui/bridge/bridge.h"
#include "ui/models/row_model.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

struct TraceObject {
    QString kind;  // "item-purchase", "Order"
    QString id;
    QString state;
    TextTone tone = TextTone::Primary;
    QString link;
};

class TraceObjectModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { Kind, Id, State, ColumnCount };

    using RowModel::RowModel;

    void setTrace(const Trace& trace);
    const TraceObject& object(int row) const { return m_objects[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TraceObject> m_objects;
};

}  // namespace saga::ui
