// The table of the Sagas page: delegates, sorting by its header, opening by double click or Enter, and the menu of a
// cell with filters made from it. Tells the model which rows are seen. Arriving data never scrolls it: rows that come
// in above leave what is seen where it is. UI thread.
#pragma once

#include <QTableView>

#include "core/base/ids.h"
#include "ui/pages/page_context.h"

class QMenu;

namespace saga::ui {

class SagaColumnLayout;
class SagaListModel;

class SagaTable final : public QTableView {
    Q_OBJECT

public:
    // The model is borrowed.
    SagaTable(PageContext& context, SagaListModel& model, QWidget* parent = nullptr);

    SagaColumnLayout* columns() const { return m_columns; }
    // The filter that is in force: what the menu of a cell adds to.
    void setFilter(const QString& filter) { m_filter = filter; }
    // Actions of the context menu for this cell; owned by the caller's `menu`.
    void fillMenu(QMenu& menu, const QModelIndex& cell);
    // By what the list can be ordered, and which way.
    void fillSortMenu(QMenu& menu);
    // Orders by the column, the other way round when it is ordered by it. Nothing for a column without an order.
    void sortBy(int column);
    // The order that was chosen last, without asking for it yet.
    void restoreSort();

Q_SIGNALS:
    void opened(const saga::SagaId& id);
    // The filter that the list should have from now on.
    void filterWanted(const QString& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void updateGeometries() override;

private:
    void dress();
    void connectModel();
    void open(const QModelIndex& index);
    void copy(const QString& text, const QString& said);
    void fillFilterMenu(QMenu& menu, const QModelIndex& cell);
    void showSort();
    void showSeen();
    void showHeaderMenu(const QPoint& place);
    QString textOf(const QModelIndex& cell) const;

    PageContext& m_context;
    SagaListModel& m_model;
    SagaColumnLayout* m_columns = nullptr;
    QString m_filter;
    SagaNo m_currentBefore;  // while rows are replaced
    int m_currentColumnBefore = 0;
};

}  // namespace saga::ui
