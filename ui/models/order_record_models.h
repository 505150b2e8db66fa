// Game orders and what is reserved for them while they run, newest first. UI thread.
#pragma once

#include <QTimer>

#include "ui/models/page_rows.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

// What is matched is a user, or one order by its id.
class OrderTableModel final : public PageRows<Order> {
    Q_OBJECT

public:
    enum Column { When, Id, User, Items, Total, Charged, Code, State, ColumnCount };

    explicit OrderTableModel(Bridge& bridge, QObject* parent = nullptr) : PageRows(bridge, true, parent) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int rowOf(const QString& id) const override;

    static QString stateText(OrderState state);
    static TextTone stateTone(OrderState state);
    // "2 × magic-sword" of one line, else how many items and pieces.
    static QString itemsText(const Order& order);

private:
    void call(const PageRequest& request, Answer<std::vector<Order>> answer) override;
    std::string keyOf(const Order& row) const override { return std::to_string(row.saga.value); }
    bool isBefore(const Order& a, const Order& b) const override { return a.saga > b.saga; }
};

// All reservations of an order stand together, in the order of their lines. The time left runs on by itself.
class ReservationModel final : public PageRows<Reservation> {
    Q_OBJECT

public:
    enum Column { When, User, What, Quantity, Expires, Left, State, ColumnCount };

    // The clock is borrowed.
    ReservationModel(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateText(ReservationState state);
    static TextTone stateTone(ReservationState state);
    static QString whatText(const Reservation& reservation);
    // "in 4 min"; empty when nothing is reserved any more.
    static QString leftText(const Reservation& reservation, Timestamp now);

private:
    void call(const PageRequest& request, Answer<std::vector<Reservation>> answer) override;
    std::string keyOf(const Reservation& row) const override;
    std::string pageKeyOf(const Reservation& row) const override { return std::to_string(row.saga.value); }
    bool isBefore(const Reservation& a, const Reservation& b) const override {
        return a.saga != b.saga ? a.saga > b.saga : a.line < b.line;
    }
    void tellTime();

    const Clock& m_clock;
    QTimer m_second;
};

}  // namespace saga::ui
