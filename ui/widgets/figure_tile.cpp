#include "ui/widgets/figure_tile.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kNameRow = 18;
constexpr int kFigureRow = 24;
constexpr int kDetailRow = 16;
constexpr int kTrendRow = 16;
// Fixed, so that a longer figure moves no neighbour.
constexpr int kLeastWidth = 156;

}  // namespace

FigureTile::FigureTile(Icon icon, const QString& name, QWidget* parent) : PaintedButton(icon, name, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTarget({});
}

void FigureTile::setFigure(const QString& figure, const QString& detail, TextTone tone) {
    if (figure == m_figure && detail == m_detail && tone == m_tone) return;
    m_figure = figure;
    m_detail = detail;
    m_tone = tone;
    updateName();
    update();
}

void FigureTile::setTrend(std::vector<double> values, TextTone tone) {
    m_trend = std::move(values);
    m_trendTone = tone;
    update();
}

void FigureTile::setFlat() {
    m_isFlat = true;
    updateGeometry();
}

void FigureTile::setTarget(const QString& hint) {
    m_isLink = !hint.isEmpty();
    setToolTip(plainToolTip(hint));
    setAccessibleDescription(hint);
    setFocusPolicy(m_isLink ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(m_isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FigureTile::updateName() {
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(label(), m_figure, m_detail));
}

QSize FigureTile::sizeHint() const {
    const Metrics& m = theme().metrics();
    const int rows = kNameRow + kFigureRow + kDetailRow + (m_isFlat ? 0 : kTrendRow);
    return {theme().scaled(kLeastWidth), theme().scaled(rows) + 2 * m.gap};
}

QSize FigureTile::minimumSizeHint() const {
    return {theme().scaled(kLeastWidth), sizeHint().height()};
}

void FigureTile::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    if (m_isLink && (isDown() || isHovered()))
        paintBox(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m.radius, isDown() ? t.pressed : t.hover, QColor());
    const qreal left = m.padding;
    const qreal wide = width() - 2.0 * left;
    qreal top = m.gap;
    const auto takeRow = [&](int height) {
        const QRectF row(left, top, wide, theme().scaled(height));
        top = row.bottom();
        return row;
    };
    const QRectF name = takeRow(kNameRow);
    const QRectF icon(left, name.center().y() - m.smallIcon / 2.0, m.smallIcon, m.smallIcon);
    theme().icons().paint(painter, glyph(), icon, t.onNeutral.secondary);
    const qreal words = glyph() == Icon::None ? left : icon.right() + m.unit + 2;
    paintText(painter, QRectF(words, name.top(), left + wide - words, name.height()), theme(), FontRole::Secondary,
              t.onNeutral.secondary, label());
    paintText(painter, takeRow(kFigureRow), theme(), FontRole::MonoTitle, t.onNeutral.of(m_tone), m_figure);
    paintText(painter, takeRow(kDetailRow), theme(), FontRole::Secondary, t.onNeutral.secondary, m_detail);
    if (!m_isFlat) paintSparkline(painter, takeRow(kTrendRow), m_trend, t.onNeutral.of(m_trendTone));
    if (showsFocus()) paintFocusRing(painter, rect(), m.radius, theme());
}

}  // namespace saga::ui
