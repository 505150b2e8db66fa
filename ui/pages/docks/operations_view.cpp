#include "ui/pages/docks/operations_view.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/bulk_run.h"
#include "ui/models/operation_list_model.h"
#include "ui/pages/docks/operation_detail.h"
#include "ui/pages/moment_column.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

struct ColumnRoom {
    OperationListModel::Column column;
    int width;
};
constexpr std::array kRooms{ColumnRoom{OperationListModel::Title, 168}, ColumnRoom{OperationListModel::State, 76},
                            ColumnRoom{OperationListModel::Progress, 84},
                            ColumnRoom{OperationListModel::Started, 112}};

}  // namespace

OperationsView::OperationsView(PageContext& context, OperationListModel& operations, QWidget* parent)
    : QWidget(parent),
      m_operations(operations),
      m_table(new QTableView),
      m_detail(new OperationDetail(context)),
      m_split(new QSplitter(Qt::Horizontal)) {
    m_table->setModel(&operations);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Operations of this session"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(OperationListModel::Progress,
                                      new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    addMoments(*m_table, OperationListModel::Started, context, NumberDelegate::Figure::Clock);
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    for (const ColumnRoom& room : kRooms) header->resizeSection(room.column, theme.scaled(room.width));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(OperationListModel::Outcome, QHeaderView::Stretch);

    m_split->addWidget(m_table);
    m_split->addWidget(m_detail);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({600, 400});
    m_stack = new ViewStack(m_split, this);
    m_stack->notice()->setEmpty(
        Icon::List, tr("No long work in this session"),
        tr("Actions on many sagas and checks run here: mark sagas in the list and choose what to do."));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                m_detail->show(current.isValid() ? m_operations.operation(current.row()) : nullptr);
            });
    connect(&m_operations, &QAbstractItemModel::rowsInserted, this, [this] {
        showPlace();
        // Something new is what one wants to see.
        m_table->selectRow(0);
    });
    connect(&m_operations, &QAbstractItemModel::rowsRemoved, this, &OperationsView::showPlace);
    connect(m_detail, &OperationDetail::continueWanted, this, &OperationsView::continueWanted);
    showPlace();
    if (m_operations.rowCount() > 0) m_table->selectRow(0);
}

void OperationsView::showPlace() {
    if (m_operations.rowCount() > 0)
        m_stack->showView();
    else
        m_stack->showNotice();
}

void OperationsView::showOperation(Operation* operation) {
    const int row = m_operations.rowOf(operation);
    if (row >= 0) m_table->selectRow(row);
}

Operation* OperationsView::chosen() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_operations.operation(current.row()) : nullptr;
}

void OperationsView::setOrientation(Qt::Orientation orientation) {
    m_split->setOrientation(orientation);
}

// No focus proxy: Tab would pass over what stands before the table.
void OperationsView::focusInEvent(QFocusEvent* event) {
    m_table->setFocus(event->reason());
}

}  // namespace saga::ui
