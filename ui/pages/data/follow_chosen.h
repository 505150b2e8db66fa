// Keeps what is shown of the chosen row as it stands in the list. UI thread.
#pragma once

#include <QTableView>

#include "ui/pages/data/record_detail.h"

namespace saga::ui {

// All are borrowed; it ends with the detail. Time that runs on in one cell changes nothing of a row.
template <class Model>
void followChosen(Model& model, QTableView& view, RecordDetail& detail) {
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &detail,
                     [&model, &view, &detail](const QModelIndex& from, const QModelIndex& to) {
                         const QModelIndex current = view.currentIndex();
                         const bool isCell = from == to;
                         if (!isCell && current.isValid() && from.row() <= current.row() && current.row() <= to.row())
                             detail.show(model.row(current.row()));
                     });
}

}  // namespace saga::ui
