#include "ui/widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <array>

#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

// More than a page ever shows; a theme or scale that was left must not stay in memory for ever.
constexpr qsizetype kMaxPixmaps = 1024;

// In the order of enum Icon.
// clang-format off
constexpr std::array<const char*, static_cast<std::size_t>(Icon::Count)> kFiles{
    "", "arrow-down", "arrow-left-right", "arrow-right", "arrow-up", "ban", "bookmark", "braces", "chart-gantt",
    "check", "chevron-down", "chevron-right", "chevron-up", "circle", "circle-check", "circle-x", "clock",
    "columns-3", "copy", "crosshair", "database", "download", "ellipsis", "external-link", "flask-conical",
    "fold-horizontal", "funnel", "hand", "hard-drive", "history", "inbox", "info", "layout-dashboard", "list",
    "list-tree", "loader-circle", "mail-x", "minus", "moon", "octagon-x", "package", "pause", "pencil", "play",
    "plug", "plus", "radio", "refresh-cw", "saga", "scroll-text", "search", "settings", "share", "shield-check",
    "shopping-cart", "skip-forward", "sun", "terminal", "ticket", "trash-2", "triangle-alert", "undo-2", "undo-check",
    "unplug", "user", "wallet", "waypoints", "workflow", "x", "zap", "zoom-in", "zoom-out"};
// clang-format on

QByteArray drawing(Icon icon, const QColor& colour, int size) {
    QFile file(iconPath(icon));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    // Below 14 px the house stroke falls under one device pixel and the drawing fades.
    if (size < 14) svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2.25\"");
    return svg;
}

class ThemedIconEngine final : public QIconEngine {
public:
    explicit ThemedIconEngine(Icon icon) : m_icon(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const Theme& theme = Theme::of(nullptr);
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        theme.icons().paint(*painter, m_icon, square, colour(theme, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        const Theme& theme = Theme::of(nullptr);
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        return theme.icons().pixmap(m_icon, side, colour(theme, mode, state), scale);
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_icon); }
    bool isNull() override { return m_icon == Icon::None; }

private:
    static QColor colour(const Theme& theme, QIcon::Mode mode, QIcon::State state) {
        const TextColours& text = theme.tokens().onNeutral;
        if (mode == QIcon::Disabled) return text.hint;
        if (state == QIcon::On) return text.accent;
        return mode == QIcon::Normal ? text.secondary : text.primary;
    }

    Icon m_icon;
};

}  // namespace

QString iconPath(Icon icon) {
    if (icon == Icon::None) return {};
    return QStringLiteral(":/saga/icons/%1.svg").arg(QLatin1String(kFiles[static_cast<std::size_t>(icon)]));
}

QPixmap IconStore::pixmap(Icon icon, int size, const QColor& colour, qreal pixelRatio) const {
    if (icon == Icon::None || size <= 0) return {};
    const Key key{icon, size, colour.rgba(), qRound(pixelRatio * 100)};
    if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd()) return *found;

    const int side = qRound(size * pixelRatio);
    QPixmap result(side, side);
    result.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(icon, colour, size));
    QPainter painter(&result);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    result.setDevicePixelRatio(pixelRatio);
    if (m_pixmaps.size() >= kMaxPixmaps) m_pixmaps.clear();
    m_pixmaps.insert(key, result);
    return result;
}

void IconStore::paint(QPainter& painter, Icon icon, const QRectF& rect, const QColor& colour) const {
    if (icon == Icon::None) return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    // On whole device pixels, or the strokes blur.
    const QPointF corner(qRound(rect.x() * ratio) / ratio, qRound(rect.y() * ratio) / ratio);
    painter.drawPixmap(corner, pixmap(icon, qRound(rect.width()), colour, ratio));
}

QIcon themedIcon(Icon icon) {
    return icon == Icon::None ? QIcon() : QIcon(new ThemedIconEngine(icon));
}

}  // namespace saga::ui
