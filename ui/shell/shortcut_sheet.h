// Every shortcut of the window on one sheet (F1). Owned by the window.
#pragma once

#include <QKeySequence>
#include <QList>

#include "ui/shell/sheet.h"

namespace saga::ui {

struct ShortcutLine {
    QString what;
    QKeySequence keys;
};

class ShortcutSheet final : public Sheet {
    Q_OBJECT

public:
    ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* window);
};

}  // namespace saga::ui
