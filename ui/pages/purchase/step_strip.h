// The steps of a saga in the smallest form: one cell per step with glyph and tone, joined by a line. Pure painting over
// values; the words for it come with the row.
#pragma once

#include <QRectF>
#include <QVector>

#include "ui/models/purchase_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

class QPainter;

namespace saga::ui {

class Theme;

struct StepLook {
    Icon icon;
    TextTone tone;
    bool solid;  // filled: the step has come to an end
};
StepLook lookOf(StepView view);

int stepStripWidth(const Theme& theme, int steps);
// At the left of `rect`, vertically centred.
void paintStepStrip(QPainter& painter, const Theme& theme, const QRectF& rect, const QVector<StepMark>& steps,
                    Surface surface);

}  // namespace saga::ui
