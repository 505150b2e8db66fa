// Every colour of the window, by meaning. Plain values, one set for the dark and one for the light theme; a widget
// never writes a colour of its own. Text on a selected row has tokens of its own, because the row takes contrast away.
#pragma once

#include <QColor>

#include "core/model/saga_status.h"

namespace saga::ui {

struct StateColours {
    QColor pending;
    QColor inProgress;
    QColor completed;
    QColor failed;
    QColor compensating;
    QColor compensated;

    const QColor& of(SagaStatus status) const;
};

// What a piece of text is. Hint is for what one can do without: placeholders, empty cells, disabled controls.
enum class TextTone {
    Primary,
    Secondary,
    Hint,
    Accent,
    Pending,
    InProgress,
    Completed,
    Failed,
    Compensating,
    Compensated,
};

// What lies under a piece of text: one of the neutral surfaces, or a selected row.
enum class Surface { Neutral, Selected };

// The colours of text on one kind of surface: 4.5 : 1 on each of its surfaces, hints 3 : 1.
struct TextColours {
    QColor primary;
    QColor secondary;
    QColor hint;
    QColor accent;
    StateColours state;

    const QColor& of(TextTone tone) const;
};

struct Tokens {
    bool isDark = true;

    QColor window;      // behind everything
    QColor panel;       // navigation, panels, headers, bars
    QColor raised;      // badges, tool tips, hover of a tab
    QColor line;        // every one-pixel line
    QColor lineStrong;  // border of a control under the pointer, check boxes
    QColor field;       // inside of a line edit, combo box, spin box
    QColor hover;       // row or flat control under the pointer
    QColor pressed;
    QColor selected;       // selected row, current entry of the navigation
    QColor textSelection;  // marked characters in a field

    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;  // text on accent
    QColor danger;    // solid failed colour: STOP ALL, chip of active faults
    QColor dangerHover;
    QColor dangerPressed;
    QColor onDanger;

    StateColours shape;      // bars, outlines, dots: at least 3 : 1 on neutral surfaces
    TextColours onNeutral;   // text on window, panel, raised, field
    TextColours onSelected;  // text on selected

    const TextColours& text(Surface surface) const { return surface == Surface::Selected ? onSelected : onNeutral; }
};

const Tokens& darkTokens();
const Tokens& lightTokens();

TextTone toneOf(SagaStatus status);

// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor& a, const QColor& b);

// `share` of `over` laid on `under`; share 0 to 1, the result is opaque.
QColor mixed(const QColor& under, const QColor& over, double share);

}  // namespace saga::ui
