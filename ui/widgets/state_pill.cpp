#include "ui/widgets/state_pill.h"

#include <QPainter>
#include <cmath>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

struct PillMeasures {
    int left;
    int glyphGap;
    int right;
    int markGap;
};

PillMeasures measures(const Theme& theme) {
    return {theme.scaled(7), theme.scaled(5), theme.scaled(8), theme.scaled(6)};
}

int bodyWidth(const Theme& theme, SagaStatus status) {
    const PillMeasures m = measures(theme);
    return m.left + theme.metrics().glyph + m.glyphGap + textWidth(theme, FontRole::LabelStrong, statusWord(status)) +
           m.right;
}

int attentionWidth(const Theme& theme) {
    return theme.metrics().pill + theme.scaled(8);
}

void paintOutline(QPainter& painter, const QRectF& rect, const QColor& colour, bool dashed) {
    QPen pen(colour, 1.0);
    if (dashed) {
        pen.setDashPattern({3.0, 2.5});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
}

void paintAttention(QPainter& painter, const Theme& theme, const QRectF& rect, const QColor& colour) {
    paintOutline(painter, rect, colour, false);
    paintOutline(painter, rect.adjusted(2, 2, -2, -2), colour, false);
    const int size = theme.metrics().glyph;
    QRectF icon(0, 0, size, size);
    icon.moveCenter(rect.center());
    theme.icons().paint(painter, Icon::TriangleAlert, icon, colour);
}

}  // namespace

QString PillLook::spoken() const {
    QStringList parts{statusWord(status)};
    if (attention != Attention::None) parts << StatePill::tr("needs attention: %1").arg(attentionText(attention));
    if (paused) parts << StatePill::tr("paused");
    if (injected) parts << StatePill::tr("injected fault");
    return parts.join(QStringLiteral(", "));
}

StatePill::StatePill(QWidget* parent) : StatePill(PillLook{}, parent) {}

StatePill::StatePill(PillLook look, QWidget* parent) : QWidget(parent), m_look(look) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_look.spoken());
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatePill::setLook(PillLook look) {
    if (look == m_look) return;
    m_look = look;
    setAccessibleName(m_look.spoken());
    setToolTip(m_look.attention == Attention::None ? QString() : m_look.spoken());
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const {
    return sizeOf(Theme::of(this), m_look);
}

QSize StatePill::minimumSizeHint() const {
    return sizeHint();
}

QSize StatePill::sizeOf(const Theme& theme, const PillLook& look) {
    const int gap = measures(theme).markGap;
    int width = bodyWidth(theme, look.status);
    if (look.attention != Attention::None) width += gap + attentionWidth(theme);
    if (look.paused) width += gap + theme.metrics().smallIcon;
    if (look.injected) width += gap + theme.metrics().smallIcon;
    return {width, theme.metrics().pill};
}

void StatePill::paint(QPainter& painter, const Theme& theme, const QRectF& rect, const PillLook& look,
                      Surface surface) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics& m = theme.metrics();
    const PillMeasures measure = measures(theme);
    const StateColours& colours = theme.tokens().text(surface).state;
    const QColor colour = colours.of(look.status);
    const qreal top = std::floor(rect.center().y() - m.pill / 2.0 + 0.5);
    const QRectF body(rect.left(), top, qMin<qreal>(bodyWidth(theme, look.status), rect.width()), m.pill);

    paintOutline(painter, body, colour, !isEnd(look.status));
    const QRectF glyph(body.left() + measure.left, body.center().y() - m.glyph / 2.0, m.glyph, m.glyph);
    theme.icons().paint(painter, statusIcon(look.status), glyph, colour);
    const QRectF word(glyph.right() + measure.glyphGap, body.top(),
                      body.right() - measure.right - glyph.right() - measure.glyphGap, body.height());
    paintText(painter, word, theme, FontRole::LabelStrong, colour, statusWord(look.status));

    qreal x = body.right() + measure.markGap;
    const auto takes = [&](qreal width) {
        return x + width <= rect.right() + 0.5;
    };
    if (look.attention != Attention::None && takes(attentionWidth(theme))) {
        paintAttention(painter, theme, QRectF(x, top, attentionWidth(theme), m.pill), colours.failed);
        x += attentionWidth(theme) + measure.markGap;
    }
    const auto paintMark = [&](Icon icon, const QColor& tone) {
        if (!takes(m.smallIcon)) return;
        theme.icons().paint(painter, icon, QRectF(x, body.center().y() - m.smallIcon / 2.0, m.smallIcon, m.smallIcon),
                            tone);
        x += m.smallIcon + measure.markGap;
    };
    if (look.paused) paintMark(Icon::Pause, theme.tokens().text(surface).secondary);
    if (look.injected) paintMark(Icon::Zap, colours.failed);
    painter.restore();
}

void StatePill::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paint(painter, Theme::of(this), rect(), m_look, Surface::Neutral);
}

}  // namespace saga::ui
