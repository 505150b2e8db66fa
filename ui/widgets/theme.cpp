#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>
#include <QWindow>

#include "ui/widgets/house_style.h"

// Outside of every namespace, as Q_INIT_RESOURCE asks.
static void initResources() {
    Q_INIT_RESOURCE(saga_fonts);
    Q_INIT_RESOURCE(saga_icons);
}

namespace saga::ui {
namespace {

constexpr const char* kProperty = "sagaTheme";

struct FontSpec {
    int px;
    QFont::Weight weight;
    bool mono;
};

// In the order of enum FontRole.
constexpr std::array<FontSpec, static_cast<std::size_t>(FontRole::Count)> kFontSpecs{{
    {13, QFont::Normal, false},
    {13, QFont::Medium, false},
    {13, QFont::DemiBold, false},
    {12, QFont::Normal, false},
    {12, QFont::DemiBold, false},
    {11, QFont::Medium, false},
    {11, QFont::DemiBold, false},
    {15, QFont::DemiBold, false},
    {16, QFont::DemiBold, false},
    {12, QFont::Normal, true},
    {12, QFont::DemiBold, true},
    {16, QFont::Medium, true},
}};

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

}  // namespace

Theme::Theme(QApplication& app) : m_app(app) {
    initResources();
    loadFonts();
    m_systemDark = isDark(QApplication::palette());
    // The style reads all of it as soon as it is set.
    chooseTokens();
    makeFonts();
    makeMetrics();
    QApplication::setStyle(new HouseStyle(*this));
    m_app.setProperty(kProperty, QVariant::fromValue(static_cast<void*>(this)));
    m_app.installEventFilter(this);
    apply();
}

Theme::~Theme() {
    m_app.setProperty(kProperty, QVariant());
    // The style borrows this theme and belongs to the application, which lives longer.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

const Theme& Theme::of(const QWidget* widget) {
    Q_UNUSED(widget)
    const void* theme = qApp->property(kProperty).value<void*>();
    Q_ASSERT_X(theme != nullptr, "Theme::of", "no Theme was made for this application");
    return *static_cast<const Theme*>(theme);
}

int Theme::scaled(int px) const {
    return qRound(px * m_scalePercent / 100.0);
}

void Theme::setChoice(ThemeChoice choice) {
    if (choice == m_choice) return;
    m_choice = choice;
    apply();
}

void Theme::setTextScalePercent(int percent) {
    const int clamped = qBound(75, percent, 200);
    if (clamped == m_scalePercent) return;
    m_scalePercent = clamped;
    apply();
}

void Theme::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
}

void Theme::setSystemDark(bool dark) {
    if (dark == m_systemDark) return;
    m_systemDark = dark;
    if (m_choice == ThemeChoice::System) apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    // Qt tells windows, not the application, that the desktop changed its theme.
    if (event->type() == QEvent::ThemeChange && qobject_cast<QWindow*>(watched) != nullptr)
        setSystemDark(isDark(QApplication::style()->standardPalette()));
    return QObject::eventFilter(watched, event);
}

void Theme::loadFonts() {
    for (const char* file :
         {"Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf", "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Medium.ttf", "JetBrainsMono-SemiBold.ttf", "JetBrainsMono-Bold.ttf"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/saga/fonts/%1").arg(QLatin1String(file)));
}

void Theme::makeFonts() {
    const QStringList sans{QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Sans KR")};
    const QStringList mono{QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono CJK KR"),
                           QStringLiteral("Noto Sans CJK KR")};
    for (std::size_t role = 0; role < m_fonts.size(); ++role) {
        const FontSpec& spec = kFontSpecs[role];
        QFont font;
        font.setFamilies(spec.mono ? mono : sans);
        font.setStyleHint(spec.mono ? QFont::Monospace : QFont::SansSerif);
        font.setPixelSize(scaled(spec.px));
        font.setWeight(spec.weight);
        // Full hinting bends both faces at these sizes; vertical hinting keeps the advances and sharpens the lines.
        font.setHintingPreference(QFont::PreferVerticalHinting);
        m_fonts[role] = font;
    }
    // A word in capitals needs air.
    m_fonts[static_cast<std::size_t>(FontRole::LabelStrong)].setLetterSpacing(QFont::AbsoluteSpacing,
                                                                              0.2 * m_scalePercent / 100.0);
}

void Theme::makeMetrics() {
    m_texts.clear();
    for (std::size_t role = 0; role < m_fonts.size(); ++role) {
        const QFontMetricsF metrics(m_fonts[role]);
        m_measures[role] = {metrics.ascent(), metrics.capHeight()};
    }
    const int body = qMax(QFontMetrics(font(FontRole::Body)).height(), QFontMetrics(font(FontRole::Mono)).height());
    const int secondary = QFontMetrics(font(FontRole::Secondary)).height();
    const int label = QFontMetrics(font(FontRole::LabelStrong)).height();
    m_metrics.unit = scaled(4);
    m_metrics.row = body + scaled(10);
    m_metrics.control = body + scaled(12);
    m_metrics.target = qMax(24, scaled(24));
    m_metrics.lane = body + secondary + scaled(21);
    m_metrics.tab = body + scaled(22);
    m_metrics.viewTab = body + scaled(18);
    m_metrics.pill = label + scaled(6);
    m_metrics.icon = scaled(16);
    m_metrics.smallIcon = scaled(14);
    m_metrics.glyph = scaled(12);
    m_metrics.gap = scaled(8);
    m_metrics.padding = scaled(12);
    m_metrics.cellPadding = scaled(10);
    m_metrics.radius = 5.0 * m_scalePercent / 100.0;
    m_metrics.panelRadius = 6.0 * m_scalePercent / 100.0;
}

void Theme::chooseTokens() {
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    m_tokens = dark ? &darkTokens() : &lightTokens();
}

void Theme::apply() {
    chooseTokens();
    makeFonts();
    makeMetrics();
    QApplication::setPalette(palette());
    QApplication::setFont(font(FontRole::Body));
    QToolTip::setFont(font(FontRole::Secondary));
    QToolTip::setPalette(palette());
    Q_EMIT changed();
}

QPalette Theme::palette() const {
    const Tokens& t = tokens();
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ToolTipBase, t.raised);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText, QPalette::BrightText})
        p.setColor(role, t.onNeutral.primary);
    p.setColor(QPalette::PlaceholderText, t.onNeutral.hint);
    p.setColor(QPalette::Highlight, t.textSelection);
    p.setColor(QPalette::Link, t.onNeutral.accent);
    p.setColor(QPalette::LinkVisited, t.onNeutral.accent);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.raised);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.line);
    p.setColor(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.onNeutral.hint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    return p;
}

}  // namespace saga::ui
