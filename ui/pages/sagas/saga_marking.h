// Marks sagas in the list by hand: a column of check boxes at the left, Space, Ctrl+click, ranges by Shift with arrows
// or a click. What is marked lies in the SagaSelection; the table's own selection stays the one row the keyboard is on.
// UI thread.
#pragma once

#include <QHeaderView>
#include <QObject>
#include <QPersistentModelIndex>

#include "core/base/ids.h"

class QTableView;

namespace saga::ui {

class SagaListModel;
class SagaSelection;

// The check boxes, one for each row. Takes the place of the row numbers.
class MarkHeader final : public QHeaderView {
    Q_OBJECT

public:
    MarkHeader(const SagaListModel& model, const SagaSelection& selection, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void rowClicked(int row, Qt::KeyboardModifiers keys);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int row) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    const SagaListModel& m_model;
    const SagaSelection& m_selection;
};

class SagaMarking final : public QObject {
    Q_OBJECT

public:
    // Table, model and selection are borrowed and outlive this; owned by the table.
    SagaMarking(QTableView& table, SagaListModel& model, SagaSelection& selection);

Q_SIGNALS:
    // Ctrl+A: every match of the filter.
    void allWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers keys);
    void takeClick(int row, Qt::KeyboardModifiers keys);
    void toggle(int row);
    void extendTo(int row);

    QTableView& m_table;
    SagaListModel& m_model;
    SagaSelection& m_selection;
    SagaNo m_anchor;           // where a range begins
    bool m_inRange = false;    // what is marked next replaces the range
    bool m_extending = false;  // the key that moves the current row holds Shift
};

}  // namespace saga::ui
