// The table of the Sagas page: columns, delegates, widths that share what room there is, opening by double click or
// Enter, and a context menu with filters made from the cell. Arriving data never scrolls it. UI thread.
#pragma once

#include <QTableView>

#include "core/base/ids.h"
#include "ui/pages/page_context.h"

namespace saga::ui {

class SagaListModel;

class SagaTable final : public QTableView {
    Q_OBJECT

public:
    // The model is borrowed.
    SagaTable(PageContext& context, SagaListModel& model, QWidget* parent = nullptr);

    // Actions of the context menu for this cell; owned by the caller's `menu`.
    void fillMenu(QMenu& menu, const QModelIndex& cell);

Q_SIGNALS:
    void opened(const saga::SagaId& id);
    void filterWanted(const QString& condition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void dress();
    void shareWidth();
    void open(const QModelIndex& index);

    PageContext& m_context;
    SagaListModel& m_model;
    bool m_ownWidths = false;  // the user dragged a column
    bool m_sharing = false;
};

}  // namespace saga::ui
