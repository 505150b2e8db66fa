#include "ui/shell/shortcut_sheet.h"

#include <QVBoxLayout>

#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/tall_content.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 420;

}  // namespace

ShortcutSheet::ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* window)
    : Sheet(tr("Keyboard shortcuts"), kWidth, window) {
    auto* content = new TallContent(this);
    auto* grid = new KeyValueGrid(content);
    for (const ShortcutLine& line : lines)
        grid->addRow(line.what, line.keys.toString(QKeySequence::NativeText), KeyValueGrid::ValueKind::Mono);
    content->rows()->addWidget(grid);
    body()->addWidget(content, 1);
}

}  // namespace saga::ui
