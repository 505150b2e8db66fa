// The gallery as a whole: nothing clipped, everything reachable, spoken and large enough, in both themes and at every
// text size. With SAGA_GALLERY_DIR set it also writes the pages as pictures.
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "tests/ui/gallery.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"

using namespace saga;
using namespace saga::ui;

namespace {

using Maker = std::unique_ptr<QWidget> (*)();

struct Page {
    const char* name;
    Maker make;
};

constexpr Page kPages[]{{"saga", gallery::makeSagaPage},
                        {"list", gallery::makeListPage},
                        {"form", gallery::makeFormPage},
                        {"states", gallery::makeStatesPage}};

std::unique_ptr<QWidget> shown(Maker make, int percent) {
    auto page = make();
    page->resize(1440 * percent / 100, 900 * percent / 100);
    page->show();
    return page;
}

QString describe(const QWidget* widget) {
    return QStringLiteral("%1 \"%2\" %3x%4")
        .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName())
        .arg(widget->width())
        .arg(widget->height());
}

bool isInternal(const QWidget* widget) {
    // Parts that Qt makes inside of its own controls; their owner is checked.
    return widget->objectName().startsWith(QLatin1String("qt_")) ||
           qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr;
}

}  // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everyTargetIsLargeEnough();
    void everythingReachableIsSpoken();
    void tabReachesEveryControl();
    void longAndKoreanTextsFit_data();
    void longAndKoreanTextsFit();
    void picturesOfTheGallery();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::init() {
    m_theme->setChoice(ThemeChoice::Dark);
    m_theme->setTextScalePercent(100);
}

void TestWidgets::nothingIsClipped_data() {
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("percent");
    for (int page = 0; page < 4; ++page)
        for (const int percent : {100, 150, 200})
            QTest::addRow("%s at %d %%", kPages[page].name, percent) << page << percent;
}

void TestWidgets::nothingIsClipped() {
    QFETCH(int, page);
    QFETCH(int, percent);
    m_theme->setTextScalePercent(percent);
    const auto window = shown(kPages[page].make, percent);
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(window.get()) || isInternal(widget)) continue;
        // These shorten themselves and give the whole as tool tip.
        if (qobject_cast<const ElidedLabel*>(widget) != nullptr) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label != nullptr && label->wordWrap()) {
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(describe(label)));
            continue;
        }
        const bool showsText = label != nullptr || qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                               qobject_cast<const StatePill*>(widget) != nullptr ||
                               qobject_cast<const Tag*>(widget) != nullptr;
        if (!showsText) continue;
        const QSize least = label != nullptr ? label->sizeHint() : widget->minimumSizeHint();
        QVERIFY2(widget->width() >= least.width() && widget->height() >= least.height(), qPrintable(describe(widget)));
    }
}

void TestWidgets::everyTargetIsLargeEnough() {
    for (const Page& page : kPages) {
        const auto window = shown(page.make, 100);
        for (const QWidget* widget : window->findChildren<QWidget*>()) {
            const bool clickable = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                   qobject_cast<const QLineEdit*>(widget) != nullptr ||
                                   qobject_cast<const QComboBox*>(widget) != nullptr;
            if (!clickable || !widget->isVisibleTo(window.get()) || isInternal(widget)) continue;
            QVERIFY2(widget->height() >= 24 && widget->width() >= 24, qPrintable(describe(widget)));
        }
    }
}

void TestWidgets::everythingReachableIsSpoken() {
    for (const Page& page : kPages) {
        const auto window = shown(page.make, 100);
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(window.get()) || isInternal(widget))
                continue;
            if (widget->inherits("QTabBar") || widget->inherits("QHeaderView")) continue;  // their parts speak
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken != nullptr, qPrintable(describe(widget)));
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(describe(widget)));
        }
    }
}

void TestWidgets::tabReachesEveryControl() {
    const auto window = shown(gallery::makeFormPage, 100);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSet<const QWidget*> wanted;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        // Of a group only the current one takes Tab; the arrows reach the others.
        if (button != nullptr && (button->group() != nullptr || widget->inherits("QRadioButton"))) continue;
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisibleTo(window.get()) &&
            widget->focusProxy() == nullptr && !isInternal(widget))
            wanted << widget;
    }
    QVERIFY(wanted.size() > 12);
    for (int step = 0; step < 200 && !wanted.isEmpty(); ++step) {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        wanted.remove(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    QVERIFY2(wanted.isEmpty(), qPrintable(wanted.isEmpty() ? QString() : describe(*wanted.begin())));
}

void TestWidgets::longAndKoreanTextsFit_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("long") << QStringLiteral("Compensate all of the 1,204,318 sagas that match this filter now");
    QTest::newRow("korean") << QString::fromUtf8("보상 실행: 재고와 잔액을 되돌립니다");
    QTest::newRow("wide letters") << QString(40, QLatin1Char('W'));
}

void TestWidgets::longAndKoreanTextsFit() {
    QFETCH(QString, text);
    for (const int percent : {100, 200}) {
        m_theme->setTextScalePercent(percent);
        const int body = textWidth(m_theme->font(FontRole::Body), text);
        const Metrics& m = m_theme->metrics();
        QVERIFY(Button(Button::Kind::Plain, Icon::Undo, text).sizeHint().width() >= body + 2 * m.padding + m.smallIcon);
        QVERIFY(Tag(Icon::Zap, text).sizeHint().width() >=
                textWidth(m_theme->font(FontRole::Secondary), text) + m.smallIcon);
        QVERIFY(Label(text).sizeHint().width() >= body);
        // The lines of Korean are taller than those of Inter and must fit into a row too.
        const QRectF ink = QFontMetricsF(m_theme->font(FontRole::Body)).tightBoundingRect(text);
        QVERIFY(ink.height() <= m.row - 4);
    }
}

void TestWidgets::picturesOfTheGallery() {
    const QString folder = qEnvironmentVariable("SAGA_GALLERY_DIR");
    if (!folder.isEmpty()) QVERIFY(QDir().mkpath(folder));
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        m_theme->setChoice(choice);
        const QString theme = choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const Page& page : kPages) {
            const auto window = shown(page.make, 100);
            const QImage image = window->grab().toImage();
            QCOMPARE(image.size(), QSize(1440, 900));
            // The corner far from everything shows the ground of the theme, or of its status line.
            const QColor corner = image.pixelColor(1437, 897);
            QVERIFY(corner == m_theme->tokens().window || corner == m_theme->tokens().panel);
            if (folder.isEmpty()) continue;
            const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(page.name), theme);
            QVERIFY(image.save(file));
        }
    }
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
