// A painted view as a file: what it shows, in the size it asks for, as PNG (twice as fine) or SVG. UI thread.
#pragma once

#include <QSize>
#include <QString>

#include <functional>

#include "core/base/result.h"

class QPainter;

namespace saga::ui {

struct Picture {
    QSize size;
    std::function<void(QPainter&)> paint;  // over the whole size, ground included
    QString title;
};

// By the end of the name: ".svg", else PNG. ReadOnly when the file cannot be written.
Result<void> savePicture(const Picture& picture, const QString& file);

}  // namespace saga::ui
