// The audit trail in the dock: who did what to what, why, and whether it was taken; live while it is visible. UI
// thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

class AuditListModel;
class ViewStack;

class AuditView final : public QWidget {
    Q_OBJECT

public:
    explicit AuditView(PageContext& context, QWidget* parent = nullptr);

    AuditListModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void dressTable();
    void showState();
    void openTarget(int row);

    PageContext& m_context;
    AuditListModel* m_model;
    QTableView* m_table;
    ViewStack* m_stack;
};

}  // namespace saga::ui
