// The shell of the real window: first start, links, history, palette, sheets, STOP ALL, language, and what survives a
// restart.
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSplitter>
#include <QTest>

#include <algorithm>
#include <chrono>

#include "tests/ui/real_window.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/error_window.h"
#include "ui/shell/fault_chip.h"
#include "ui/shell/kept_splitters.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/shell/question_sheet.h"
#include "ui/shell/settings_sheet.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

Result<StartedSaga> buy(RealWindow& real) {
    PurchaseRequest request;
    request.userId = "user-123";
    request.itemId = "item-potion";
    request.price = 20;
    return real.await<StartedSaga>(
        [&](Answer<StartedSaga> answer) { real.admin().startPurchase(request, std::move(answer)); });
}

Result<FaultRule> addFault(RealWindow& real) {
    FaultRequest request;
    request.rule.definition = "item-purchase";
    request.rule.step = "log_record";
    request.duration = std::chrono::minutes(5);
    return real.await<FaultRule>([&](Answer<FaultRule> answer) { real.admin().addFault(request, std::move(answer)); });
}

template <class Kind>
Kind* sheetOf(RealWindow& real) {
    for (Kind* sheet : real.window().template findChildren<Kind*>()) {
        if (sheet->isVisible()) return sheet;
    }
    return nullptr;
}

}  // namespace

class TestWindowShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void welcomesOverAnEmptyDatabase();
    void startsEmptyAndDoesNotWelcomeAgain();
    void opensALinkAndRefusesAWrongOne();
    void goesBackAndForward();
    void closesTabsDownToTheList();
    void thePaletteOpensASaga();
    void thePaletteFindsEveryPageAndAction();
    void sheetsTakeTheKeyboardAndGiveItBack();
    void stopAllAsksOnceAndCanBeReleased();
    void keysReachNothingBehindASheet();
    void aQuestionWithoutAReasonCannotBeConfirmed();
    void languageChangesEveryWordAndKeepsTheSession();
    void placesAndLooksSurviveARestart();
    void tabsFilterAndSizesSurviveAKill();
    void aSplitterStaysWhereItWasDragged();
    void placesOfAnotherDatabaseAreNotOpened();
    void anErrorSaysWhatToDo();
};

void TestWindowShell::welcomesOverAnEmptyDatabase() {
    RealWindow real(false);
    QVERIFY(real.isReady());
    WelcomePage* welcome = real.window().welcome();
    QTRY_VERIFY(welcome->isVisible());
    QTest::mouseClick(welcome->demoButton(), Qt::LeftButton);
    QVERIFY(!welcome->demoButton()->isEnabled());
    QTRY_VERIFY(real.window().purchasePage() != nullptr);
    QVERIFY(real.window().welcome() == nullptr);
    QCOMPARE(real.user("user-123").balance, 1000);
}

void TestWindowShell::startsEmptyAndDoesNotWelcomeAgain() {
    RealWindow real(false);
    QVERIFY(real.isReady());
    QTRY_VERIFY(real.window().health().isKnown());
    QTest::mouseClick(real.window().welcome()->emptyButton(), Qt::LeftButton);
    QTRY_VERIFY(real.window().sagasPage() != nullptr);
    QTRY_VERIFY(real.window().sagasPage()->stack()->notice()->isVisible());
    real.restart();
    QTRY_VERIFY(real.window().sagasPage() != nullptr);
    QVERIFY(real.window().welcome() == nullptr);
}

void TestWindowShell::opensALinkAndRefusesAWrongOne() {
    RealWindow real;
    const Result<StartedSaga> saga = buy(real);
    QVERIFY(saga);
    real.restart(PageContext::sagaLink(saga->id));
    SagaPage* page = real.window().sagaPage(saga->id);
    QVERIFY(page != nullptr);
    QTRY_VERIFY(page->detail() != nullptr);
    QVERIFY(!real.window().openLink(QStringLiteral("saga-console://page/nowhere")));
    QVERIFY(!real.window().openLink(QStringLiteral("file:///etc/passwd")));
    QCOMPARE(real.window().area()->links().size(), 1);
}

void TestWindowShell::goesBackAndForward() {
    RealWindow real;
    MainWindow& window = real.window();
    window.open(ConsoleLink::page(page_key::kSagas));
    const auto current = [&] {
        return window.area()->current()->target;
    };
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(current(), page_key::kPurchase);
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(current(), page_key::kSagas);
    QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(current(), page_key::kSagas);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(current(), page_key::kPurchase);
}

void TestWindowShell::closesTabsDownToTheList() {
    RealWindow real;
    MainWindow& window = real.window();
    const Result<StartedSaga> saga = buy(real);
    QVERIFY(saga);
    window.context().openSaga(saga->id);
    QCOMPARE(window.area()->links().size(), 2);
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(window.area()->links().size(), 1);
    QVERIFY(window.sagaPage(saga->id) == nullptr);
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    // The last one gives way to the list.
    QTRY_COMPARE(window.area()->current(), ConsoleLink::page(page_key::kSagas));
}

void TestWindowShell::thePaletteOpensASaga() {
    RealWindow real;
    MainWindow& window = real.window();
    const Result<StartedSaga> saga = buy(real);
    QVERIFY(saga);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(window.palette()->isVisible());
    SearchField* search = window.area()->search();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QString::fromStdString(saga->id.text).mid(4).toLower());
    QListView* list = window.palette()->list();
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QString::fromStdString(saga->id.text));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(window.sagaPage(saga->id) != nullptr);
    QVERIFY(!window.palette()->isVisible());
    QVERIFY(search->text().isEmpty());
}

void TestWindowShell::thePaletteFindsEveryPageAndAction() {
    RealWindow real;
    MainWindow& window = real.window();
    QStringList wanted;
    for (const QAbstractButton* entry : window.nav()->list()->findChildren<QAbstractButton*>())
        wanted << entry->accessibleName();
    QVERIFY(wanted.size() > 2);
    window.showShortcuts();
    QStringList onSheet;
    for (const QLabel* label : sheetOf<ShortcutSheet>(real)->findChildren<QLabel*>()) onSheet << label->text();
    sheetOf<ShortcutSheet>(real)->close();
    const QList<QAction*> actions = window.actions();
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty()) continue;
        QVERIFY2(onSheet.contains(action->text()), qPrintable(action->text()));
        // The one that opens the palette need not be in it.
        if (action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_K)) wanted << action->text();
    }
    window.palette()->open();
    const QAbstractItemModel* found = window.palette()->list()->model();
    for (const QString& words : wanted) {
        window.area()->search()->setText(words);
        QTRY_VERIFY2(!found->match(found->index(0, 0), Qt::DisplayRole, words, 1, Qt::MatchExactly).isEmpty(),
                     qPrintable(words));
    }
}

void TestWindowShell::sheetsTakeTheKeyboardAndGiveItBack() {
    RealWindow real;
    MainWindow& window = real.window();
    window.area()->tabs()->setFocus();
    QTest::keyClick(&window, Qt::Key_F1);
    QTRY_VERIFY(sheetOf<ShortcutSheet>(real) != nullptr);
    ShortcutSheet* sheet = sheetOf<ShortcutSheet>(real);
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(sheetOf<ShortcutSheet>(real) == nullptr);
    QVERIFY(window.area()->tabs()->hasFocus());
}

void TestWindowShell::stopAllAsksOnceAndCanBeReleased() {
    RealWindow real;
    QVERIFY(addFault(real));
    FaultChip* chip = real.window().statusLine()->faultChip();
    QTRY_VERIFY(chip->isVisible());
    QVERIFY2(chip->text().contains(QLatin1String("1 fault active")), qPrintable(chip->text()));
    QVERIFY2(chip->text().contains(QLatin1String("left")), qPrintable(chip->text()));
    QTest::mouseClick(chip->button(), Qt::LeftButton);
    QuestionSheet* question = sheetOf<QuestionSheet>(real);
    QVERIFY(question != nullptr);
    QVERIFY(question->confirmButton()->isEnabled());
    QTest::mouseClick(question->confirmButton(), Qt::LeftButton);
    QTest::mouseDClick(question->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(real.window().health().health().faultsBlocked);
    QTRY_COMPARE(chip->text(), QStringLiteral("Faults are stopped and blocked"));
    const Result<FaultRule> refused = addFault(real);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Blocked);
    QTest::mouseClick(chip->button(), Qt::LeftButton);
    QTRY_VERIFY(sheetOf<QuestionSheet>(real) != nullptr);
    QTest::mouseClick(sheetOf<QuestionSheet>(real)->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(!chip->isVisible());
    QVERIFY(addFault(real));
    const auto audit = real.await<std::vector<AuditRecord>>(
        [&](Answer<std::vector<AuditRecord>> answer) { real.admin().audit({}, std::move(answer)); });
    QVERIFY(audit);
    const auto stops = std::count_if(audit->begin(), audit->end(),
                                     [](const AuditRecord& record) { return record.action == "fault.stop-all"; });
    QCOMPARE(stops, 1);
}

// What is asked is answered first; STOP ALL alone comes over it, and once.
void TestWindowShell::keysReachNothingBehindASheet() {
    RealWindow real;
    QVERIFY(real.isReady());
    const auto press = [&](int key, Qt::KeyboardModifiers keys) {
        QTest::keyClick(real.window().windowHandle(), static_cast<Qt::Key>(key), keys);
    };
    press(Qt::Key_F1, {});
    QVERIFY(sheetOf<ShortcutSheet>(real) != nullptr);
    press(Qt::Key_F1, {});
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(real.window().findChildren<ShortcutSheet*>().size(), 1);
    QVERIFY(real.window().sagasPage() == nullptr);
    QVERIFY(real.window().purchasePage() != nullptr);
    for (int i = 0; i < 2; ++i) press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(real.window().findChildren<QuestionSheet*>().size(), 1);
    press(Qt::Key_Escape, {});
    press(Qt::Key_Escape, {});
    QTRY_VERIFY(sheetOf<ShortcutSheet>(real) == nullptr);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(real.window().sagasPage() != nullptr);
}

void TestWindowShell::aQuestionWithoutAReasonCannotBeConfirmed() {
    RealWindow real;
    real.window().stopFaults();
    QuestionSheet* question = sheetOf<QuestionSheet>(real);
    QVERIFY(question != nullptr);
    question->reasonField()->setPlainText(QStringLiteral("  \n "));
    QVERIFY(!question->confirmButton()->isEnabled());
    QVERIFY(!question->confirmButton()->refusal().isEmpty());
    question->reasonField()->setPlainText(QStringLiteral("drill is over"));
    QVERIFY(question->confirmButton()->isEnabled());
    QTest::mouseClick(question->cancelButton(), Qt::LeftButton);
    QTRY_VERIFY(sheetOf<QuestionSheet>(real) == nullptr);
    QVERIFY(!real.window().health().health().faultsBlocked);
}

void TestWindowShell::languageChangesEveryWordAndKeepsTheSession() {
    QVERIFY(Translation::isInstalled(Language::Korean));
    RealWindow real;
    MainWindow& window = real.window();
    window.purchasePage()->run(Example::all("COR_1").front());
    QTRY_COMPARE(window.purchases().rowCount(), 1);
    window.showSettings();
    const auto buttons = sheetOf<SettingsSheet>(real)->findChildren<QRadioButton*>();
    const auto korean = std::find_if(buttons.begin(), buttons.end(), [](const QRadioButton* button) {
        return button->text() == QStringLiteral("한국어");
    });
    QVERIFY(korean != buttons.end());
    (*korean)->click();
    QTRY_COMPARE(window.area()->tabs()->tabText(0), QStringLiteral("구매 데스크"));
    QCOMPARE(window.purchases().rowCount(), 1);
    for (const QLabel* label : window.purchasePage()->findChildren<QLabel*>()) {
        if (label->isVisible())
            QVERIFY2(!label->text().startsWith(QLatin1String("Purchase")), qPrintable(label->text()));
    }
    window.chooseLanguage(Language::English);
    QTRY_COMPARE(window.area()->tabs()->tabText(0), QStringLiteral("Purchase desk"));
}

void TestWindowShell::placesAndLooksSurviveARestart() {
    RealWindow real;
    real.window().chooseTheme(ThemeChoice::Dark);
    real.window().chooseZone(ZoneChoice::Utc);
    real.window().resize(1111, 777);
    real.window().open(ConsoleLink::page(page_key::kSagas));
    real.restart();
    QTRY_VERIFY(real.window().sagasPage() != nullptr);
    QCOMPARE(real.window().area()->current(), ConsoleLink::page(page_key::kSagas));
    QCOMPARE(real.window().size(), QSize(1111, 777));
    QCOMPARE(real.window().context().zone(), ZoneChoice::Utc);
    QCOMPARE(real.settings().theme(), ThemeChoice::Dark);
}

void TestWindowShell::tabsFilterAndSizesSurviveAKill() {
    RealWindow real;
    const Result<StartedSaga> saga = buy(real);
    QVERIFY(saga);
    real.window().openFilter(QStringLiteral("status = COMPLETED"));
    real.window().context().openSaga(saga->id);
    QTRY_VERIFY(real.window().sagaPage(saga->id)->detail() != nullptr);
    const QList<ConsoleLink> before = real.window().area()->links();
    QCOMPARE(before.size(), 3);
    real.restartAfterKill();
    QTRY_COMPARE(real.window().area()->links(), before);
    QCOMPARE(real.window().area()->current()->target, QString::fromStdString(saga->id.text));
    QCOMPARE(real.window().sagasPage()->filter(), QStringLiteral("status = COMPLETED"));
    QTRY_COMPARE(real.window().sagasPage()->model()->filter(), QStringLiteral("status = COMPLETED"));
    // A tab that was closed stays closed, and back leads nowhere yet.
    QTest::keyClick(&real.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(real.window().area()->links().size(), 2);
    real.restartAfterKill();
    QTRY_COMPARE(real.window().area()->links().size(), 2);
}

void TestWindowShell::aSplitterStaysWhereItWasDragged() {
    RealWindow real;
    const auto makePage = [&real] {
        auto page = std::make_unique<QWidget>();
        auto* splitter = new QSplitter(page.get());
        for (int i = 0; i < 2; ++i) splitter->addWidget(new QWidget);
        splitter->resize(400, 100);
        splitter->setSizes({200, 200});
        page->show();
        keepSplitters(*page, real.window().context());
        return page;
    };
    const auto before = makePage();
    auto* splitter = before->findChild<QSplitter*>();
    QSplitterHandle* handle = splitter->handle(1);
    const QPoint middle = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
    QTest::mouseMove(handle, middle + QPoint(-80, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, middle + QPoint(-80, 0));
    QVERIFY(splitter->sizes().front() < 150);
    const auto after = makePage();
    QCOMPARE(after->findChild<QSplitter*>()->sizes(), splitter->sizes());
}

void TestWindowShell::placesOfAnotherDatabaseAreNotOpened() {
    RealWindow real;
    const Result<StartedSaga> saga = buy(real);
    QVERIFY(saga);
    real.window().context().openSaga(saga->id);
    real.settings().setDatabase(QStringLiteral("/tmp/another.db"));
    real.restartAfterKill();
    QTRY_VERIFY(real.window().sagasPage() != nullptr);
    QCOMPARE(real.window().area()->links().size(), 1);
}

void TestWindowShell::anErrorSaysWhatToDo() {
    RealWindow real;
    const Error error = makeError(ErrorCode::Locked, "/tmp/shop.db", "is held by saga-console, process 4711");
    const ErrorWindow window(error, QStringLiteral("/tmp/shop.db"), Language::English);
    const QString text = window.notice()->asText();
    for (const char* part : {"/tmp/shop.db", "process 4711", "LOCKED"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    const std::string_view advice = errorAdvice(ErrorCode::Locked, Language::English);
    QVERIFY(text.contains(QString::fromUtf8(advice.data(), static_cast<qsizetype>(advice.size()))));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowShell)
#include "tst_window_shell.moc"
