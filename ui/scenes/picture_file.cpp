#include "ui/scenes/picture_file.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace saga::ui {

namespace {

constexpr int kFineness = 2;

void writeSvg(const Picture& picture, QBuffer& out) {
    QSvgGenerator drawing;
    drawing.setOutputDevice(&out);
    drawing.setSize(picture.size);
    drawing.setViewBox(QRect(QPoint(0, 0), picture.size));
    drawing.setTitle(picture.title);
    QPainter painter(&drawing);
    picture.paint(painter);
}

void writePng(const Picture& picture, QBuffer& out) {
    QImage image(picture.size * kFineness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kFineness);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.paint(painter);
    painter.end();
    image.save(&out, "PNG");
}

}  // namespace

QByteArray pictureBytes(const Picture& picture, PictureFormat format) {
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    if (format == PictureFormat::Svg)
        writeSvg(picture, out);
    else
        writePng(picture, out);
    return bytes;
}

}  // namespace saga::ui
