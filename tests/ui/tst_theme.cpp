#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"

using namespace saga;
using namespace saga::ui;

namespace {

constexpr double kText = 4.5;
constexpr double kHint = 3.0;
constexpr double kShape = 3.0;

const QVector<TextTone> kTones{TextTone::Primary, TextTone::Secondary,    TextTone::Accent,
                               TextTone::Pending, TextTone::InProgress,   TextTone::Completed,
                               TextTone::Failed,  TextTone::Compensating, TextTone::Compensated};

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void contrastRatioKnowsTheEnds();
    void textIsReadable_data();
    void textIsReadable();
    void fillsAndShapesAreVisible_data();
    void fillsAndShapesAreVisible();
    void fontsComeFromTheResources();
    void textIsAsHeavyOnDarkAsOnLight();
    void figuresShareOneWidth();
    void measuresAtFullSize();
    void measuresGrowWithTheText();
    void choiceChangesPaletteAndTells();
    void systemIsFollowedOnlyWhenChosen();
    void everyIconHasADrawingAndNoDrawingIsLeft();
    void iconsArePaintedInTheirColour();
    void statesDifferWithoutColour();
    void keptLinesAreAsWideAsTheirText();
    void keptLinesAreShortenedAndForgotten();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTheme::init() {
    m_theme->setChoice(ThemeChoice::Dark);
    m_theme->setTextScalePercent(100);
}

void TestTheme::contrastRatioKnowsTheEnds() {
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestTheme::textIsReadable_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestTheme::textIsReadable() {
    QFETCH(bool, dark);
    const Tokens& t = dark ? darkTokens() : lightTokens();
    const auto check = [](const QColor& text, const QColor& ground, double least, const char* what) {
        const double ratio = contrastRatio(text, ground);
        QVERIFY2(
            ratio >= least,
            qPrintable(
                QStringLiteral("%1: %2 on %3 is %4").arg(QLatin1String(what), text.name(), ground.name()).arg(ratio)));
    };
    for (const QColor& ground : {t.window, t.panel, t.raised, t.field}) {
        for (const TextTone tone : kTones) check(t.onNeutral.of(tone), ground, kText, "neutral");
        check(t.onNeutral.hint, ground, kHint, "hint");
    }
    // A row or control under the pointer keeps its tones; a pressed one is about to change.
    for (const TextTone tone : kTones) check(t.onNeutral.of(tone), t.hover, kText, "under the pointer");
    check(t.onNeutral.hint, t.hover, kHint, "hint under the pointer");
    check(t.onNeutral.primary, t.pressed, kText, "pressed");
    for (const TextTone tone : kTones) check(t.onSelected.of(tone), t.selected, kText, "selected row");
    check(t.onSelected.hint, t.selected, kHint, "hint on selected row");
    check(t.onNeutral.primary, t.textSelection, kText, "marked text");
    for (const QColor& fill : {t.accent, t.accentHover, t.accentPressed}) check(t.onAccent, fill, kText, "on accent");
    for (const QColor& fill : {t.danger, t.dangerHover, t.dangerPressed}) check(t.onDanger, fill, kText, "on danger");
}

void TestTheme::fillsAndShapesAreVisible_data() {
    textIsReadable_data();
}

void TestTheme::fillsAndShapesAreVisible() {
    QFETCH(bool, dark);
    const Tokens& t = dark ? darkTokens() : lightTokens();
    for (const QColor& ground : {t.window, t.panel}) {
        for (int status = 0; status < kSagaStatusCount; ++status)
            QVERIFY(contrastRatio(t.shape.of(static_cast<SagaStatus>(status)), ground) >= kShape);
        QVERIFY(contrastRatio(t.accent, ground) >= kShape);
        // The edge of a check box is all that is seen of it.
        QVERIFY2(contrastRatio(t.lineStrong, ground) >= kShape - 0.25, qPrintable(t.lineStrong.name()));
    }
}

void TestTheme::fontsComeFromTheResources() {
    for (const FontRole role : {FontRole::Body, FontRole::BodyMedium, FontRole::Label, FontRole::Title})
        QCOMPARE(QFontInfo(m_theme->font(role)).family(), QStringLiteral("Inter"));
    for (const FontRole role : {FontRole::Mono, FontRole::MonoStrong, FontRole::MonoTitle})
        QCOMPARE(QFontInfo(m_theme->font(role)).family(), QStringLiteral("JetBrains Mono"));
    QCOMPARE(QFontInfo(m_theme->font(FontRole::BodyStrong)).weight(), int(QFont::DemiBold));
    QCOMPARE(QFontInfo(m_theme->font(FontRole::BodyMedium)).weight(), int(QFont::Medium));
    QCOMPARE(QFontInfo(m_theme->font(FontRole::Body)).pixelSize(), 13);
    QCOMPARE(QFontInfo(m_theme->font(FontRole::Mono)).pixelSize(), 12);
}

// How much of the ground a line of text covers, by what is seen of its colour.
static double inkOf(const QFont& font, const QColor& text, const QColor& ground) {
    QImage image(400, 24, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(QPointF(4, 17), QStringLiteral("Recording the purchase failed for a technical reason"));
    painter.end();
    double ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += (image.pixelColor(x, y).greenF() - ground.greenF()) / (text.greenF() - ground.greenF());
    return ink;
}

void TestTheme::textIsAsHeavyOnDarkAsOnLight() {
    for (const FontRole role : {FontRole::Body, FontRole::Secondary, FontRole::Mono}) {
        const double onDark = inkOf(m_theme->font(role), Qt::white, Qt::black);
        const double onLight = inkOf(m_theme->font(role), Qt::black, Qt::white);
        QVERIFY2(qAbs(onDark / onLight - 1) < 0.03, qPrintable(QString::number(onDark / onLight)));
    }
}

void TestTheme::figuresShareOneWidth() {
    const QFontMetricsF mono(m_theme->font(FontRole::Mono));
    for (const char figure : {'1', '7', '0', ',', '.'})
        QCOMPARE(mono.horizontalAdvance(QLatin1Char(figure)), mono.horizontalAdvance(QLatin1Char('8')));
}

void TestTheme::measuresAtFullSize() {
    const Metrics& m = m_theme->metrics();
    QCOMPARE(m.row, 26);
    QCOMPARE(m.control, 28);
    QCOMPARE(m.lane, 52);
    QCOMPARE(m.pill, 20);
    QVERIFY(m.target >= 24);
}

void TestTheme::measuresGrowWithTheText() {
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setTextScalePercent(200);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_theme->textScalePercent(), 200);
    QCOMPARE(QFontInfo(m_theme->font(FontRole::Body)).pixelSize(), 26);
    QVERIFY(m_theme->metrics().row >= QFontMetrics(m_theme->font(FontRole::Body)).height() + 16);
    QVERIFY(m_theme->metrics().icon == 32);
    m_theme->setTextScalePercent(900);
    QCOMPARE(m_theme->textScalePercent(), 200);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::choiceChangesPaletteAndTells() {
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setChoice(ThemeChoice::Light);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_theme->tokens().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().window);
    m_theme->setChoice(ThemeChoice::Light);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::systemIsFollowedOnlyWhenChosen() {
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setSystemDark(true);
    QVERIFY(!m_theme->tokens().isDark);
    m_theme->setChoice(ThemeChoice::System);
    QVERIFY(m_theme->tokens().isDark);
    m_theme->setSystemDark(false);
    QVERIFY(!m_theme->tokens().isDark);
}

void TestTheme::everyIconHasADrawingAndNoDrawingIsLeft() {
    QStringList named;
    for (int icon = 1; icon < static_cast<int>(Icon::Count); ++icon) {
        const QString path = iconPath(static_cast<Icon>(icon));
        QVERIFY2(QFile::exists(path), qPrintable(path));
        named << QFileInfo(path).fileName();
        const QImage image = m_theme->icons().pixmap(static_cast<Icon>(icon), 16, Qt::red, 1.0).toImage();
        int painted = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) painted += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
        QVERIFY2(painted > 6, qPrintable(path));
    }
    named.sort();
    QStringList stored = QDir(QStringLiteral(":/saga/icons")).entryList();
    stored.sort();
    QCOMPARE(stored, named);
}

void TestTheme::iconsArePaintedInTheirColour() {
    const QPixmap sharp = m_theme->icons().pixmap(Icon::Minus, 16, QColor(10, 200, 30), 2.0);
    QCOMPARE(sharp.width(), 32);
    QCOMPARE(sharp.devicePixelRatio(), 2.0);
    const QColor middle = sharp.toImage().pixelColor(16, 16);
    QVERIFY(qAbs(middle.green() - 200) < 12 && middle.red() < 40);
    QVERIFY(m_theme->icons().pixmap(Icon::None, 16, Qt::red, 1.0).isNull());
}

void TestTheme::statesDifferWithoutColour() {
    QSet<QString> words;
    QSet<int> icons;
    for (int status = 0; status < kSagaStatusCount; ++status) {
        words << statusWord(static_cast<SagaStatus>(status));
        icons << static_cast<int>(statusIcon(static_cast<SagaStatus>(status)));
    }
    QCOMPARE(words.size(), kSagaStatusCount);
    QCOMPARE(icons.size(), kSagaStatusCount);
}

void TestTheme::keptLinesAreAsWideAsTheirText() {
    const QFont& font = m_theme->font(FontRole::Mono);
    const QFontMetricsF metrics(font);
    for (const QString& text : {QString(), QStringLiteral("TXN_01JD3K"), QString(400, QLatin1Char('x'))}) {
        const qreal width = m_theme->texts().line(FontRole::Mono, font, text).width;
        QVERIFY(qAbs(width - metrics.horizontalAdvance(text)) < 1.0);
    }
    // A long line is not kept under the key of the empty one.
    QCOMPARE(m_theme->texts().line(FontRole::Mono, font, QString()).width, 0.0);
}

void TestTheme::keptLinesAreShortenedAndForgotten() {
    const QString text = QStringLiteral("TXN_01JD3K8Q9V7M2X4R6T0B5CWYZA");
    const auto fitted = [&] {
        return m_theme->texts().fitted(FontRole::Mono, m_theme->font(FontRole::Mono), text, 90, Qt::ElideMiddle);
    };
    QVERIFY(fitted().width <= 91);
    QVERIFY(fitted().text.text().contains(QChar(0x2026)));
    const qsizetype before = fitted().text.text().size();
    m_theme->setTextScalePercent(200);
    QVERIFY(fitted().width <= 91);
    QVERIFY(fitted().text.text().size() < before);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
