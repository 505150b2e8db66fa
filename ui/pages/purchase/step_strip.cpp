#include "ui/pages/purchase/step_strip.h"

#include <QPainter>

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kCell = 18;
constexpr int kJoin = 6;

}  // namespace

StepLook lookOf(StepView view) {
    switch (view) {
        case StepView::NotReached:
            return {Icon::None, TextTone::Hint, false};
        case StepView::Due:
        case StepView::Running:
            return {Icon::Play, TextTone::InProgress, false};
        case StepView::Waiting:
            return {Icon::Clock, TextTone::InProgress, false};
        case StepView::Succeeded:
            return {Icon::Check, TextTone::Completed, true};
        case StepView::Failed:
            return {Icon::X, TextTone::Failed, true};
        case StepView::PassedOver:
            return {Icon::SkipForward, TextTone::Failed, false};
        case StepView::Skipped:
            return {Icon::SkipForward, TextTone::Pending, true};
        case StepView::Undoing:
            return {Icon::Undo, TextTone::Compensating, false};
        case StepView::UndoWaiting:
            return {Icon::Clock, TextTone::Compensating, false};
        case StepView::Undone:
            return {Icon::Undo, TextTone::Compensated, true};
        case StepView::UndoFailed:
            return {Icon::TriangleAlert, TextTone::Failed, true};
        case StepView::UndoWaived:
            return {Icon::Hand, TextTone::Pending, true};
    }
    return {Icon::None, TextTone::Hint, false};
}

int stepStripWidth(const Theme& theme, int steps) {
    return steps == 0 ? 0 : steps * theme.scaled(kCell) + (steps - 1) * theme.scaled(kJoin);
}

void paintStepStrip(QPainter& painter, const Theme& theme, const QRectF& rect, const QVector<StepMark>& steps,
                    Surface surface) {
    const Tokens& t = theme.tokens();
    const TextColours& text = t.text(surface);
    const int cell = theme.scaled(kCell);
    const int join = theme.scaled(kJoin);
    const int glyph = theme.metrics().glyph;
    // The line colour of panels cannot be told from a row.
    const QColor line = mixed(surface == Surface::Selected ? t.selected : t.panel, text.of(TextTone::Hint), 0.6);
    qreal x = rect.left();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const StepLook look = lookOf(steps[i].view);
        const QColor colour = look.tone == TextTone::Hint ? line : text.of(look.tone);
        const QRectF box(x, rect.center().y() - cell / 2.0, cell, cell);
        const QColor fill =
            look.solid ? mixed(surface == Surface::Selected ? t.selected : t.panel, colour, 0.16) : QColor();
        paintBox(painter, box, theme.metrics().radius * 0.8, fill, colour);
        QRectF icon(0, 0, glyph, glyph);
        icon.moveCenter(box.center());
        theme.icons().paint(painter, look.icon, icon, colour);
        x += cell;
        if (i + 1 < steps.size()) painter.fillRect(QRectF(x, box.center().y() - 0.5, join, 1), line);
        x += join;
    }
}

}  // namespace saga::ui
