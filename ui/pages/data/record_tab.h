// What the tabs of records have in common: a list, and the chosen record whole beside it.
#pragma once

#include <QTableView>

#include "ui/pages/data/data_table.h"
#include "ui/pages/data/record_detail.h"

namespace saga::ui {

inline constexpr int kRecordsWidth = 760;  // of the list

// What stands beside the table: the chosen record as it stands in the list; opening a row opens its saga. Reads the list.
// The records have a sagaId, and RecordDetail shows them.
template <class Model>
RecordDetail* explainChosen(PageContext& context, Model& model, DataTable& table) {
    auto* detail = new RecordDetail(context);
    QObject::connect(&table, &DataTable::chosen, detail, [&model, detail](int row) { detail->show(model.row(row)); });
    QObject::connect(&table, &DataTable::opened, detail,
                     [&context, &model](int row) { context.openSaga(model.row(row).sagaId); });
    // Time that runs on in one cell changes nothing of the record.
    QObject::connect(&model, &QAbstractItemModel::dataChanged, detail,
                     [&model, &table, detail](const QModelIndex& from, const QModelIndex& to) {
                         const QModelIndex current = table.table()->currentIndex();
                         if (from != to && current.isValid() && from.row() <= current.row() && current.row() <= to.row())
                             detail->show(model.row(current.row()));
                     });
    table.keepOneChosen();
    model.reload();
    return detail;
}

}  // namespace saga::ui
