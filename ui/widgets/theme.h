// The look of the window in one object: colours, fonts, measures, icons, and the style that paints Qt's own controls.
// Made once after QApplication, owned by main (or a test), borrowed by everybody else through Theme::of(). Interface
// thread only. Applies itself to the application at construction and on every change, and then emits changed().
#pragma once

#include <QFont>
#include <QObject>
#include <array>

#include "ui/widgets/icons.h"
#include "ui/widgets/text_cache.h"
#include "ui/widgets/tokens.h"

class QApplication;
class QWidget;

namespace saga::ui {

enum class ThemeChoice { System, Dark, Light };

// The type scale. Inter, with Noto Sans CJK KR for Korean; the mono roles are JetBrains Mono and carry ids, codes,
// times and every column of figures, because the figures of Inter have no common width.
enum class FontRole {
    Body,             // 13
    BodyMedium,       // 13 medium: buttons, current tab
    BodyStrong,       // 13 semibold: panel titles, names of steps
    Secondary,        // 12
    SecondaryStrong,  // 12 semibold: table headers
    Label,            // 11 medium: section labels, axis labels
    LabelStrong,      // 11 semibold: pills, badges
    Heading,          // 15 semibold
    Title,            // 16 semibold
    Mono,             // 12
    MonoStrong,       // 12 semibold
    MonoTitle,        // 16 medium: the id on top of a page
    Count,
};

// Of one font, in pixels.
struct FontMeasures {
    qreal ascent = 0;
    qreal capHeight = 0;
};

// Lengths in logical pixels at the current text scale, made from the metrics of the fonts. Values at 100 % in brackets.
struct Metrics {
    int unit = 4;           // grid [4]
    int row = 26;           // table row [26]
    int control = 28;       // button, field, entry of the navigation [28]
    int target = 24;        // the least size of anything that is clicked [24]
    int lane = 52;          // lane of a timeline [52]
    int tab = 38;           // page tab [38]
    int viewTab = 34;       // view tab [34]
    int pill = 20;          // state pill [20]
    int icon = 16;          // icon beside text [16]
    int smallIcon = 14;     // icon in a button, tab or tag [14]
    int glyph = 12;         // icon in a pill [12]
    int gap = 8;            // between neighbours [8]
    int padding = 12;       // inside of panels, sides of buttons [12]
    int cellPadding = 10;   // left and right of a table cell [10]
    qreal radius = 5;       // controls [5]
    qreal panelRadius = 6;  // panels [6]
};

class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& app);
    ~Theme() override;

    // The theme of the application; `widget` may be null. There must be one.
    static const Theme& of(const QWidget* widget);

    const Tokens& tokens() const { return *m_tokens; }
    const Metrics& metrics() const { return m_metrics; }
    const QFont& font(FontRole role) const { return m_fonts[static_cast<std::size_t>(role)]; }
    const FontMeasures& measures(FontRole role) const { return m_measures[static_cast<std::size_t>(role)]; }
    const IconStore& icons() const { return m_icons; }
    const TextCache& texts() const { return m_texts; }

    ThemeChoice choice() const { return m_choice; }
    int textScalePercent() const { return m_scalePercent; }
    bool reducedMotion() const { return m_reducedMotion; }
    // Length of a movement that shows where something went; 0 when motion is reduced.
    int motionMs() const { return m_reducedMotion ? 0 : 120; }
    // `px` of the design at 100 %, at the current text scale.
    int scaled(int px) const;

    void setChoice(ThemeChoice choice);
    // Clamped to 75 .. 200.
    void setTextScalePercent(int percent);
    void setReducedMotion(bool reduced);
    // What ThemeChoice::System means. At start it is read from the palette of the platform.
    void setSystemDark(bool dark);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    // Colours, fonts or measures are other ones now. Widgets repaint and ask for their size again.
    void changed();

private:
    void loadFonts();
    void makeFonts();
    void makeMetrics();
    void chooseTokens();
    void apply();
    QPalette palette() const;

    QApplication& m_app;
    IconStore m_icons;
    TextCache m_texts;
    const Tokens* m_tokens = nullptr;
    Metrics m_metrics;
    std::array<QFont, static_cast<std::size_t>(FontRole::Count)> m_fonts;
    std::array<FontMeasures, static_cast<std::size_t>(FontRole::Count)> m_measures;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
    int m_scalePercent = 100;
    bool m_reducedMotion = false;
};

}  // namespace saga::ui
