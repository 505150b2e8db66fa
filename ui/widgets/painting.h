// Small strokes that every painted control shares. Pure functions over a painter; they leave its state as it was but
// for pen and brush.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace saga::ui {

class Theme;
enum class FontRole;

// A rounded box whose border lies wholly inside `rect`, so that a one-pixel line stays one sharp pixel. An invalid
// colour leaves that part out.
void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal width = 1.0);

// The mark of keyboard focus, two pixels of accent just inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme);

// Whole pixels that hold `text` on one line.
int textWidth(const QFont& font, const QString& text);
int textWidth(const Theme& theme, FontRole role, const QString& text);

// Paints one line of plain text, vertically centred on capitals and figures, elided at `elide`. Returns the width used.
int paintText(QPainter& painter, const QRectF& rect, const QFont& font, const QColor& colour, const QString& text,
              Qt::Alignment horizontal = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

// The same for a font of the theme. Keeps the shaped line, so it is the one for cells and whatever is painted often.
int paintText(QPainter& painter, const QRectF& rect, const Theme& theme, FontRole role, const QColor& colour,
              const QString& text, Qt::Alignment horizontal = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

// `text` in a form that Qt's tool tips show as it stands, even when it looks like markup.
QString plainToolTip(const QString& text);

// "&&" becomes "&", a single "&" goes: the words as they are seen.
QString withoutMnemonics(const QString& text);

// Marks an input as wrong: red border, and the reason as tool tip and accessible description. An empty reason clears
// it.
void setFieldError(QWidget& field, const QString& reason);
bool hasFieldError(const QWidget* field);

}  // namespace saga::ui
