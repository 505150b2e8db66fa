// Every page of the real window in both languages: everything that takes the focus has a name for those who listen, and
// no text is cut at 1280 x 800.
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/purchase/example_list.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"

namespace saga::ui {

namespace {

QString describe(const QWidget* widget) {
    QStringList path;
    for (const QWidget* at = widget; at != nullptr && path.size() < 4; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(QLatin1Char(':'), -1));
    QString words;
    if (const auto* label = qobject_cast<const QLabel*>(widget)) words = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) words = button->text();
    return QStringLiteral("%1 \"%2\"").arg(path.join(QLatin1Char('/')), words);
}

// Part of a control that stands for it in the accessibility tree.
bool isPartOfControl(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
           qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractScrollArea*>(parent) != nullptr || widget->inherits("QComboBoxPrivateContainer");
}

QStringList namelessStops(const QWidget& window) {
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPartOfControl(widget)) continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).trimmed().isEmpty()) found << describe(widget);
    }
    return found;
}

bool isCut(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty()) return false;
        if (label->wordWrap()) return label->heightForWidth(label->width()) > label->height() + 1;
        return label->sizeHint().width() > label->width() + 1;
    }
    if (const auto* button = qobject_cast<const Button*>(widget))
        return button->sizeHint().width() > button->width() + 1;
    if (const auto* chip = qobject_cast<const Chip*>(widget)) return chip->sizeHint().width() > chip->width() + 1;
    return false;
}

// Sticks out of an ancestor at the right, where no scrolling reaches it.
bool sticksOut(const QWidget* widget) {
    for (const QWidget* at = widget->parentWidget(); at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        const int right = widget->mapTo(at, QPoint(widget->width(), 0)).x();
        if (right > at->width() + 1) return true;
    }
    return false;
}

QStringList cutTexts(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool speaks =
            qobject_cast<const QLabel*>(widget) != nullptr || qobject_cast<const QAbstractButton*>(widget) != nullptr;
        if (!widget->isVisible() || !speaks || isPartOfControl(widget)) continue;
        if (isCut(widget)) found << describe(widget);
        if (sticksOut(widget)) found << describe(widget) + QStringLiteral(" (sticks out)");
    }
    return found;
}

}  // namespace

class TestWindowLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesReadAndSpeak_data();
    void pagesReadAndSpeak();
    void theWelcomeReadsAndSpeaks_data();
    void theWelcomeReadsAndSpeaks();

private:
    void check(RealWindow& real, const char* page);
};

void TestWindowLooks::check(RealWindow& real, const char* page) {
    // What was put in a moment ago is laid out when the queue has run dry.
    const bool isWhole = QTest::qWaitFor([&] { return cutTexts(real.window()).isEmpty(); }, 1000);
    const QStringList cut = cutTexts(real.window());
    QVERIFY2(isWhole,
             qPrintable(QStringLiteral("%1, cut: %2").arg(QLatin1String(page), cut.join(QStringLiteral("; ")))));
    const QStringList nameless = namelessStops(real.window());
    QVERIFY2(
        nameless.isEmpty(),
        qPrintable(QStringLiteral("%1, no name: %2").arg(QLatin1String(page), nameless.join(QStringLiteral("; ")))));
}

void TestWindowLooks::pagesReadAndSpeak_data() {
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Korean") << Language::Korean;
}

void TestWindowLooks::pagesReadAndSpeak() {
    QFETCH(Language, language);
    RealWindow real(true, language);
    QVERIFY(real.isReady());
    MainWindow& window = real.window();
    const std::vector<Example> examples = Example::all("COR_looks");
    window.purchasePage()->run(examples[5]);
    QTRY_COMPARE(window.purchases().rowCount(), 1);
    QTRY_VERIFY(isEnd(window.purchases().summary(0).status));
    check(real, "purchase desk");
    window.open(ConsoleLink::page(page_key::kSagas));
    QTRY_COMPARE(window.sagasPage()->model()->rowCount(), 1);
    check(real, "sagas");
    const SagaId id = window.purchases().summary(0).id;
    window.context().openSaga(id);
    SagaPage* page = window.sagaPage(id);
    QTRY_VERIFY(page->detail() != nullptr);
    for (const SagaPage::View view : {SagaPage::Timeline, SagaPage::States, SagaPage::Events, SagaPage::Compensation}) {
        page->showView(view);
        check(real, "saga");
    }
    window.showSettings();
    check(real, "settings");
    window.showShortcuts();
    check(real, "shortcuts");
    window.stopFaults();
    check(real, "question");
}

void TestWindowLooks::theWelcomeReadsAndSpeaks_data() {
    pagesReadAndSpeak_data();
}

void TestWindowLooks::theWelcomeReadsAndSpeaks() {
    QFETCH(Language, language);
    RealWindow real(false, language);
    QVERIFY(real.isReady());
    QTRY_VERIFY(real.window().welcome() != nullptr);
    check(real, "welcome");
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowLooks)
#include "tst_window_looks.moc"
