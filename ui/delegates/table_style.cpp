#include "ui/delegates/table_style.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include "ui/delegates/cell_delegate.h"
#include "ui/delegates/column_fit.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

void styleView(QAbstractItemView& view) {
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setAlternatingRowColors(false);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Arriving rows must not move what the pointer is over.
    view.setAutoScroll(false);
    view.setTabKeyNavigation(false);
    view.setTextElideMode(Qt::ElideRight);
}

void styleHeader(QHeaderView& header, const Theme& theme) {
    header.setFont(theme.font(FontRole::SecondaryStrong));
    header.setFixedHeight(theme.metrics().row);
    header.setMinimumSectionSize(theme.metrics().target + theme.metrics().unit);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setHighlightSections(false);
}

}  // namespace

void styleTable(QTableView& table) {
    styleView(table);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setItemDelegate(new CellDelegate(&table));
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setStretchLastSection(true);
    new ColumnFit(*table.horizontalHeader());
    const auto measure = [&table] {
        const Theme& theme = Theme::of(&table);
        table.setFont(theme.font(FontRole::Body));
        table.verticalHeader()->setMinimumSectionSize(theme.metrics().row);
        table.verticalHeader()->setDefaultSectionSize(theme.metrics().row);
        styleHeader(*table.horizontalHeader(), theme);
        table.viewport()->update();
    };
    measure();
    QObject::connect(&Theme::of(&table), &Theme::changed, &table, measure);
}

void styleTree(QTreeView& tree) {
    styleView(tree);
    tree.setUniformRowHeights(true);
    tree.setItemDelegate(new CellDelegate(&tree));
    const auto measure = [&tree] {
        const Theme& theme = Theme::of(&tree);
        tree.setFont(theme.font(FontRole::Body));
        tree.setIndentation(theme.metrics().icon);
        styleHeader(*tree.header(), theme);
        tree.doItemsLayout();
    };
    measure();
    QObject::connect(&Theme::of(&tree), &Theme::changed, &tree, measure);
}

}  // namespace saga::ui
