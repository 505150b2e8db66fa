#include "ui/shell/shortcut_sheet.h"

#include <QVBoxLayout>

#include "ui/widgets/key_value_grid.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 420;

}  // namespace

ShortcutSheet::ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* window)
    : Sheet(tr("Keyboard shortcuts"), kWidth, window) {
    auto* grid = new KeyValueGrid(this);
    for (const ShortcutLine& line : lines)
        grid->addRow(line.what, line.keys.toString(QKeySequence::NativeText), KeyValueGrid::ValueKind::Mono);
    body()->addWidget(grid);
}

}  // namespace saga::ui
