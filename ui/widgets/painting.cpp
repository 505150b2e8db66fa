#include "ui/widgets/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>
#include <QVariant>
#include <QWidget>
#include <cmath>

#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {
constexpr const char* kErrorProperty = "sagaFieldError";
}

void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal width) {
    const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme) {
    paintBox(painter, rect, radius, QColor(), theme.tokens().accent, 2.0);
}

int textWidth(const QFont& font, const QString& text) {
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

int textWidth(const Theme& theme, FontRole role, const QString& text) {
    return static_cast<int>(std::ceil(theme.texts().line(role, theme.font(role), text).width));
}

int paintText(QPainter& painter, const QRectF& rect, const QFont& font, const QColor& colour, const QString& text,
              Qt::Alignment horizontal, Qt::TextElideMode elide) {
    const QFontMetricsF metrics(font);
    QString shown = text;
    qreal width = metrics.horizontalAdvance(text);
    // Half a pixel of rounding must not elide a text that was measured to fit.
    if (width > rect.width() + 0.5) {
        shown = metrics.elidedText(text, elide, rect.width());
        width = metrics.horizontalAdvance(shown);
    }
    qreal x = rect.left();
    if (horizontal & Qt::AlignRight)
        x = rect.right() - width;
    else if (horizontal & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    const qreal baseline = rect.center().y() + metrics.capHeight() / 2;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(x, std::round(baseline)), shown);
    return static_cast<int>(std::ceil(width));
}

int paintText(QPainter& painter, const QRectF& rect, const Theme& theme, FontRole role, const QColor& colour,
              const QString& text, Qt::Alignment horizontal, Qt::TextElideMode elide) {
    const QFont& font = theme.font(role);
    const TextCache::Line& line = theme.texts().fitted(role, font, text, qRound(rect.width()), elide);
    qreal x = rect.left();
    if (horizontal & Qt::AlignRight)
        x = rect.right() - line.width;
    else if (horizontal & Qt::AlignHCenter)
        x = rect.center().x() - line.width / 2;
    const qreal baseline = std::round(rect.center().y() + theme.measures(role).capHeight / 2);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawStaticText(QPointF(x, baseline - line.ascent), line.text);
    return static_cast<int>(std::ceil(line.width));
}

QString plainToolTip(const QString& text) {
    if (!Qt::mightBeRichText(text)) return text;
    return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

QString withoutMnemonics(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && ++i == text.size()) break;
        result += text[i];
    }
    return result;
}

void setFieldError(QWidget& field, const QString& reason) {
    field.setProperty(kErrorProperty, reason.isEmpty() ? QVariant() : QVariant(reason));
    field.setToolTip(plainToolTip(reason));
    field.setAccessibleDescription(reason);
    field.update();
}

bool hasFieldError(const QWidget* field) {
    return field != nullptr && field->property(kErrorProperty).isValid();
}

}  // namespace saga::ui
