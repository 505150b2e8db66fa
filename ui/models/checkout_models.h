// Checkouts, newest first, and the stream of events of one of them, as it was stored. UI thread.
#pragma once

#include "ui/models/page_rows.h"

namespace saga::ui {

class CheckoutTableModel final : public PageRows<CheckoutRow> {
    Q_OBJECT

public:
    enum Column { When, Id, Buyer, Total, Payment, Version, Status, ColumnCount };

    explicit CheckoutTableModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, true, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // By the id of the order: links name it.
    int rowOf(const QString& id) const override;

private:
    void call(const PageRequest& request, Answer<std::vector<CheckoutRow>> answer) override;
    std::string keyOf(const CheckoutRow& row) const override { return std::to_string(row.saga.value); }
    bool isBefore(const CheckoutRow& a, const CheckoutRow& b) const override { return a.saga > b.saga; }
};

class CheckoutEventModel final : public RowModel {
    Q_OBJECT

public:
    enum Column { Version, When, Type, Schema, Cause, ColumnCount };

    using RowModel::RowModel;

    // Another stream replaces what is shown; of the same one, only what came is told.
    void setEvents(const std::vector<CheckoutEvent>& events);
    // Null when there is no such row.
    const CheckoutEvent* eventAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString causeOf(const CheckoutEvent& event) const;

    std::vector<CheckoutEvent> m_events;
};

}  // namespace saga::ui
