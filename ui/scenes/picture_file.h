// A painted view as a file: what it shows, in the size it asks for, as PNG (twice as fine) or SVG. UI thread.
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace saga::ui {

struct Picture {
    QSize size;
    std::function<void(QPainter&)> paint;  // over the whole size, ground included
    QString title;
};

enum class PictureFormat { Png, Svg };

QByteArray pictureBytes(const Picture& picture, PictureFormat format);

}  // namespace saga::ui
