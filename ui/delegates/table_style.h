// Dresses a view the house way: no frame, no grid, rows of the height the fonts ask for, whole rows selected, headers
// in the tone of secondary text. Follows the theme as long as the view lives.
#pragma once

class QTableView;
class QTreeView;

namespace saga::ui {

// Also sets a CellDelegate as the delegate of every column; columns that need another one set it afterwards.
void styleTable(QTableView& table);
void styleTree(QTreeView& tree);

}  // namespace saga::ui
