#include "ui/scenes/picture_file.h"

#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace saga::ui {

namespace {

constexpr int kFineness = 2;

Result<void> unwritable(const QString& file) {
    return makeError(ErrorCode::ReadOnly, file.toStdString(), "the file cannot be written");
}

}  // namespace

Result<void> savePicture(const Picture& picture, const QString& file) {
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator drawing;
        drawing.setFileName(file);
        drawing.setSize(picture.size);
        drawing.setViewBox(QRect(QPoint(0, 0), picture.size));
        drawing.setTitle(picture.title);
        QPainter painter;
        if (!painter.begin(&drawing))
            return unwritable(file);
        picture.paint(painter);
        return painter.end() ? Result<void>() : unwritable(file);
    }
    QImage image(picture.size * kFineness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kFineness);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    return image.save(file, "PNG") ? Result<void>() : unwritable(file);
}

}  // namespace saga::ui
