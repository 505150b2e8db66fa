#include "ui/widgets/figure_strip.h"

#include <QPainter>

#include <algorithm>

#include "ui/widgets/figure_tile.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent) {
    // Not fixed: that would keep it at the height of one line.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureStrip::add(FigureTile* tile) {
    tile->setParent(this);
    m_tiles.push_back(tile);
    updateGeometry();
}

int FigureStrip::tileHeight() const {
    int height = 0;
    for (const FigureTile* tile : m_tiles) height = std::max(height, tile->sizeHint().height());
    return height;
}

int FigureStrip::columnsFor(int width) const {
    int least = 1;
    for (const FigureTile* tile : m_tiles) least = std::max(least, tile->minimumSizeHint().width());
    const int count = std::max(1, static_cast<int>(m_tiles.size()));
    const int fitting = std::clamp(width / least, 1, count);
    const int lines = (count + fitting - 1) / fitting;
    return (count + lines - 1) / lines;
}

int FigureStrip::heightForWidth(int width) const {
    const int columns = columnsFor(width);
    return (static_cast<int>(m_tiles.size()) + columns - 1) / columns * tileHeight();
}

QSize FigureStrip::sizeHint() const {
    const int wide = Theme::of(this).scaled(900);
    return {wide, heightForWidth(wide)};
}

QSize FigureStrip::minimumSizeHint() const {
    return {m_tiles.empty() ? 0 : m_tiles.front()->minimumSizeHint().width(), tileHeight()};
}

void FigureStrip::resizeEvent(QResizeEvent* event) {
    Q_UNUSED(event)
    const int columns = columnsFor(width());
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        const int column = i % columns;
        const int left = width() * column / columns;
        const int right = width() * (column + 1) / columns;
        m_tiles[static_cast<std::size_t>(i)]->setGeometry(left, i / columns * tileHeight(), right - left, tileHeight());
    }
}

void FigureStrip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = Theme::of(this).tokens();
    paintBox(painter, rect(), Theme::of(this).metrics().panelRadius, t.panel, t.line);
    for (const FigureTile* tile : m_tiles) {
        const QRect place = tile->geometry();
        if (place.left() > 0) painter.fillRect(place.left(), place.top() + 1, 1, place.height() - 2, t.line);
        if (place.top() > 0) painter.fillRect(place.left() + 1, place.top(), place.width() - 2, 1, t.line);
    }
}

}  // namespace saga::ui
