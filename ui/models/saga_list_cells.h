// What the cells of the saga list say: raw values, words, the filter that a cell stands for, and what a column can be
// ordered by. Pure functions of a summary; words are translated in the context of SagaListModel. Columns are its
// columns. Internal to the room but for the names of columns.
#pragma once

#include <QString>
#include <QVariant>

#include <optional>

#include "ui/bridge/bridge.h"
#include "ui/widgets/format.h"
#include "ui/widgets/state_pill.h"

namespace saga::ui {

QString fromUtf8(const std::string& text);

PillLook pillOf(const SagaSummary& saga);
// Raw: QString, qlonglong, microseconds; invalid when there is nothing to say.
QVariant sagaCell(const SagaSummary& saga, int column);
// As a screen reader says it.
QVariant spokenSagaCell(const SagaSummary& saga, int column, ZoneChoice zone);
// Invalid when the cell says it all.
QVariant sagaToolTip(const SagaSummary& saga, int column, ZoneChoice zone, Timestamp now);
// `user = "user-123"` with the operator given; empty when the cell cannot be filtered by.
QString sagaCellFilter(const SagaSummary& saga, int column, const QString& op);
// A value as the filter language reads it back: quoted, with escapes.
QString quotedForFilter(const QString& text);

QString sagaColumnTitle(int column);
// Figures and times stand at the right.
bool isFigureColumn(int column);
std::optional<SagaSort> sortOfColumn(int column);
int columnOfSort(SagaSort sort);

}  // namespace saga::ui
