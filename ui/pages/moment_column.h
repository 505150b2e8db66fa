// A column of a table that shows moments, in the zone that the window shows.
#pragma once

#include "ui/delegates/cell_delegates.h"
#include "ui/pages/page_context.h"

class QTableView;

namespace saga::ui {

void addMoments(QTableView& table, int column, PageContext& context,
                NumberDelegate::Figure figure = NumberDelegate::Figure::Moment);

}  // namespace saga::ui
