// The Operations dock: the long work of this session at the left, the chosen one at the right with its progress, what
// became of each saga, and what can be done about it. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QSplitter;
class QTableView;

namespace saga::ui {

class BulkRun;
class Operation;
class OperationDetail;
class OperationListModel;
class ViewStack;

class OperationsView final : public QWidget {
    Q_OBJECT

public:
    // Both are borrowed.
    OperationsView(PageContext& context, OperationListModel& operations, QWidget* parent = nullptr);

    // Chooses it in the list.
    void showOperation(Operation* operation);
    Operation* chosen() const;
    // The detail beside the list, or below it where there is little width.
    void setOrientation(Qt::Orientation orientation);
    QTableView* table() const { return m_table; }
    OperationDetail* detail() const { return m_detail; }

Q_SIGNALS:
    // The next step of this one is to be chosen.
    void continueWanted(saga::ui::BulkRun* run);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void showPlace();

    OperationListModel& m_operations;
    QTableView* m_table;
    OperationDetail* m_detail;
    QSplitter* m_split;
    ViewStack* m_stack;
};

}  // namespace saga::ui
