// What the cells of the saga list say: raw values, words, and the filter that a cell stands for. Pure functions of a
// summary. Internal to the room.
#pragma once

#include <QString>
#include <QVariant>

#include "core/model/saga_summary.h"

namespace saga::ui {

QString fromUtf8(const std::string& text);

// Columns are those of SagaListModel. Raw: QString, qlonglong, microseconds; invalid when there is nothing to say.
QVariant sagaCell(const SagaSummary& saga, int column);
// `user = "user-123"` with the operator given; empty when the cell cannot be filtered by.
QString sagaCellFilter(const SagaSummary& saga, int column, const QString& op);
// A value as the filter language reads it back: quoted, with escapes.
QString quotedForFilter(const QString& text);

}  // namespace saga::ui
