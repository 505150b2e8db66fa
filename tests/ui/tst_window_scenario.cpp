// An operator's day in the real window on the embedded engine: a load is started, every tenth grant is made to fail and
// the undo of those purchases too, STOP ALL, the load is stopped, what waits for a person is retried and what was bought
// is compensated by bulk actions, and the check finds every invariant to hold. Once by mouse, once by keys alone.
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>

#include "tests/ui/keyboard.h"
#include "tests/ui/real_window.h"
#include "ui/models/fault_list_model.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/docks/operations_view.h"
#include "ui/pages/faults/faults_page.h"
#include "ui/pages/faults/rule_editor.h"
#include "ui/pages/purchase/load_form.h"
#include "ui/pages/purchase/load_view.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/sagas/saga_marking.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/pages/sagas/selection_bar.h"
#include "ui/shell/bulk_sheet.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/load_chip.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/shell/question_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"

namespace saga::ui {

namespace {

constexpr int kPatienceMs = 30'000;
constexpr std::int64_t kWantedHits = 5;

// The demo shop with money and stock for the whole scenario, and what the window shows of it.
struct Shop {
    Shop() {
        const auto edit = [this](EditKind kind, const char* id, std::int64_t value) {
            const EditRequest request{kind, id, value, "enough for the load"};
            return real.await<AuditRecord>([&](auto answer) { real.admin().edit(request, std::move(answer)); }).ok();
        };
        isReady = real.isReady() && edit(EditKind::TopUpUser, "user-123", 10'000'000) &&
                  edit(EditKind::RestockItem, "item-potion", 1'000'000);
        balance = real.user("user-123").balance;
    }
    std::int64_t counted(const char* filter) {
        const Result<std::int64_t> count = real.await<std::int64_t>(
            [&](Answer<std::int64_t> answer) { real.admin().countSagas(filter, nullptr, std::move(answer)); });
        return count ? *count : -1;
    }
    const LoadState& load() { return real.window().load().state(); }
    FaultListModel& rules() { return *real.window().faultsPage()->model(); }
    SagasPage& list() { return *real.window().sagasPage(); }
    BulkSheet* sheet() {
        const QList<BulkSheet*> sheets = real.window().findChildren<BulkSheet*>();
        return sheets.isEmpty() ? nullptr : sheets.last();
    }
    QuestionSheet* question() {
        const QList<QuestionSheet*> sheets = real.window().findChildren<QuestionSheet*>();
        return sheets.isEmpty() ? nullptr : sheets.last();
    }
    bool shows(const QString& filter) {
        return QTest::qWaitFor([&] {
            const SagaListModel& model = *list().model();
            return model.filter() == filter && model.phase() == SagaListModel::Phase::Ready && model.isWhole();
        });
    }
    // Of the newest operation, as its dock lists it.
    QString outcome() {
        OperationListModel& operations = real.window().operations();
        return operations.data(operations.index(0, OperationListModel::Outcome), Qt::DisplayRole).toString();
    }
    bool newestIsDone(int operations) {
        return QTest::qWaitFor(
            [&] {
                return real.window().operations().rowCount() == operations &&
                       real.window().operations().operation(0)->phase() == Operation::Phase::Done;
            },
            kPatienceMs);
    }
    // Every hit saga waits for a person, the rest is done, nothing runs.
    bool isSettled() {
        return QTest::qWaitFor([this] { return !load().running && load().underway == 0; }, kPatienceMs) &&
               QTest::qWaitFor([this] { return counted("running and not attention") == 0; }, kPatienceMs);
    }
    void verifyTheEnd();

    RealWindow real;
    bool isReady = false;
    std::int64_t balance = 0;
};

// As if nobody had ever bought anything.
void Shop::verifyTheEnd() {
    QVERIFY(real.window().docks()->isShown(dock_key::kOperations));
    QVERIFY2(QRegularExpression(QStringLiteral("^(\\d+) of \\1 hold, ")).match(outcome()).hasMatch(),
             qPrintable(outcome()));
    QCOMPARE(counted("attention"), 0);
    QCOMPARE(counted("status = COMPENSATED"), counted("ended"));
    QTRY_COMPARE(real.user("user-123").balance, balance);
}

void click(QWidget* target) {
    QTest::mouseClick(target, Qt::LeftButton);
}

void openPage(MainWindow& window, const QString& title) {
    for (QAbstractButton* entry : window.nav()->list()->findChildren<QAbstractButton*>()) {
        if (entry->text() == title) click(entry);
    }
}

void fillIn(QWidget* field, const QString& text) {
    QLineEdit* edit = qobject_cast<QLineEdit*>(field);
    if (edit == nullptr) edit = field->findChild<QLineEdit*>();
    QTest::mouseDClick(edit, Qt::LeftButton);
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(box->findData(data));
}

}  // namespace

class TestWindowScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byMouse();
    void byKeysAlone();

private:
    void loadAndFaultsByMouse(Shop& shop);
    void bulkByMouse(Shop& shop, const QString& filter, CommandKind kind, int operations);
    void loadAndFaultsByKeys(Shop& shop, Keyboard& keys);
    void bulkByKeys(Shop& shop, Keyboard& keys, const QString& verb, int operations);
};

void TestWindowScenario::loadAndFaultsByMouse(Shop& shop) {
    MainWindow& window = shop.real.window();
    PurchasePage* desk = window.purchasePage();
    QTest::mouseClick(desk->tabs(), Qt::LeftButton, {}, desk->tabs()->tabRect(PurchasePage::Load).center());
    LoadForm* form = desk->loadView()->form();
    fillIn(form->rateField(), QStringLiteral("50"));
    fillIn(form->durationField(), QStringLiteral("600"));
    fillIn(form->usersField(), QStringLiteral("user-123"));
    fillIn(form->itemsField(), QStringLiteral("item-potion"));
    QTRY_VERIFY(form->button()->isEnabled());
    click(form->button());
    QTRY_VERIFY(shop.load().running && shop.load().started > 0);

    openPage(window, QStringLiteral("Failure injection"));
    FaultsPage* page = window.faultsPage();
    RuleEditor& editor = *page->editor();
    QTRY_COMPARE(editor.stepField()->count(), 4);
    // First the undo, so that every purchase that is hit stays where it is.
    editor.stepField()->setCurrentText(QStringLiteral("user_validation"));
    choose(editor.directionField(), static_cast<int>(Direction::Compensation));
    choose(editor.kindField(), static_cast<int>(FaultKind::TechnicalError));
    click(editor.startButton());
    QTRY_COMPARE(shop.rules().activeCount(), 1);
    editor.stepField()->setCurrentText(QStringLiteral("item_grant"));
    choose(editor.directionField(), static_cast<int>(Direction::Action));
    choose(editor.kindField(), static_cast<int>(FaultKind::BusinessFailure));
    fillIn(editor.field(QStringLiteral("share")), QStringLiteral("10"));
    QTRY_VERIFY(editor.startButton()->isEnabled());
    click(editor.startButton());
    QTRY_COMPARE(shop.rules().activeCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(shop.counted("attention") >= kWantedHits, kPatienceMs);

    click(page->stopButton());
    QVERIFY(shop.question() != nullptr);
    click(shop.question()->confirmButton());
    QTRY_VERIFY(shop.rules().isBlocked());
    QVERIFY(shop.load().running);
    click(window.statusLine()->loadChip()->button());
    QVERIFY(shop.isSettled());
}

void TestWindowScenario::bulkByMouse(Shop& shop, const QString& filter, CommandKind kind, int operations) {
    openPage(shop.real.window(), QStringLiteral("Sagas"));
    fillIn(shop.list().filterField()->edit(), filter);
    QTest::keyClick(shop.list().filterField()->edit(), Qt::Key_Return);
    QVERIFY(shop.shows(filter));
    const int matches = shop.list().model()->rowCount();
    QVERIFY(matches > 0);
    auto* header = shop.list().findChild<MarkHeader*>();
    const int y = header->sectionViewportPosition(0) + header->sectionSize(0) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->width() / 2, y));
    if (matches > 1) click(shop.list().selectionBar()->allButton());
    QTRY_COMPARE(shop.list().selection().size(), matches);
    click(shop.list().selectionBar()->button(kind));
    BulkSheet* sheet = shop.sheet();
    QVERIFY(sheet != nullptr);
    QTRY_VERIFY(sheet->verdict()->text().startsWith(
        QStringLiteral("%1 of %1 accept it").arg(QLocale::c().toString(matches))));
    QVERIFY(!sheet->runButton()->isEnabled());
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("the shop was broken"));
    if (Chip* all = sheet->stepChip(0); all != nullptr && all->isVisible()) click(all);
    if (sheet->countField()->isVisible()) QTest::keyClicks(sheet->countField(), QString::number(matches));
    QTRY_VERIFY(sheet->runButton()->isEnabled());
    click(sheet->runButton());
    QVERIFY(shop.newestIsDone(operations));
    QCOMPARE(shop.outcome(), QStringLiteral("%1 done").arg(QLocale::c().toString(matches)));
    sheet->close();
    click(shop.list().selectionBar()->clearButton());
}

void TestWindowScenario::byMouse() {
    Shop shop;
    QVERIFY(shop.isReady);
    loadAndFaultsByMouse(shop);
    if (QTest::currentTestFailed()) return;
    bulkByMouse(shop, QStringLiteral("attention"), CommandKind::Retry, 1);
    if (QTest::currentTestFailed()) return;
    QTRY_COMPARE_WITH_TIMEOUT(shop.counted("not ended"), 0, kPatienceMs);
    bulkByMouse(shop, QStringLiteral("status = COMPLETED"), CommandKind::Compensate, 2);
    if (QTest::currentTestFailed()) return;
    QTRY_COMPARE_WITH_TIMEOUT(shop.counted("not ended"), 0, kPatienceMs);
    SearchField* search = shop.real.window().area()->search();
    click(search);
    QTest::keyClicks(search, QStringLiteral("check every"));
    auto* found = shop.real.window().palette()->findChild<QAbstractItemView*>();
    QTest::mouseClick(found->viewport(), Qt::LeftButton, {}, found->visualRect(found->model()->index(0, 0)).center());
    QVERIFY(shop.newestIsDone(3));
    shop.verifyTheEnd();
}

void TestWindowScenario::loadAndFaultsByKeys(Shop& shop, Keyboard& keys) {
    keys.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(keys.tabTo(QStringLiteral("Views of the purchase desk")));
    keys.press(Qt::Key_Right);
    QVERIFY(keys.tabTo(QStringLiteral("Purchases a second")));
    keys.replace(QStringLiteral("50"));
    QVERIFY(keys.tabTo(QStringLiteral("Duration, s")));
    keys.replace(QStringLiteral("600"));
    QVERIFY(keys.tabTo(QStringLiteral("Users, separated by commas")));
    keys.replace(QStringLiteral("user-123"));
    QVERIFY(keys.tabTo(QStringLiteral("Items, separated by commas")));
    keys.replace(QStringLiteral("item-potion"));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY(shop.load().running && shop.load().started > 0);

    keys.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(shop.real.window().faultsPage()->editor()->stepField()->count(), 4);
    QVERIFY(keys.tabTo(QStringLiteral("Step")));
    keys.press(Qt::Key_Home);
    QVERIFY(keys.tabTo(QStringLiteral("Direction")));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo(QStringLiteral("Name")));
    keys.type(QStringLiteral("undo fails"));
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(shop.rules().activeCount(), 1);
    QVERIFY(keys.tabTo(QStringLiteral("Step")));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo(QStringLiteral("Direction")));
    keys.press(Qt::Key_Up);
    QVERIFY(keys.tabTo(QStringLiteral("What")));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo(QStringLiteral("Name")));
    keys.replace(QStringLiteral("one in ten"));
    QVERIFY(keys.tabTo(QStringLiteral("Of sagas, %")));
    keys.replace(QStringLiteral("10"));
    QCOMPARE(shop.real.window().faultsPage()->editor()->sentence(),
             QStringLiteral("Refuses every call of item_grant, for 10 % of the sagas, for 5 min."));
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(shop.rules().activeCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(shop.counted("attention") >= kWantedHits, kPatienceMs);

    keys.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(keys.tabTo(QStringLiteral("STOP ALL")));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY(shop.rules().isBlocked());
    QVERIFY(shop.load().running);
    keys.command(QStringLiteral("stop the load"));
    QVERIFY(shop.isSettled());
}

void TestWindowScenario::bulkByKeys(Shop& shop, Keyboard& keys, const QString& verb, int operations) {
    const int matches = shop.list().model()->rowCount();
    QVERIFY(matches > 0);
    QVERIFY(keys.tabTo(QStringLiteral("Sagas")));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(shop.list().selection().size(), matches);
    QVERIFY(keys.tabTo(verb));
    keys.press(Qt::Key_Return);
    QTRY_COMPARE(Keyboard::focused(), QStringLiteral("Reason, kept in the audit trail"));
    keys.type(QStringLiteral("the shop was broken"));
    QTRY_VERIFY(shop.sheet()->verdict()->text().startsWith(
        QStringLiteral("%1 of %1 accept it").arg(QLocale::c().toString(matches))));
    if (matches > 1) {
        QVERIFY(keys.tabTo(QStringLiteral("all"), true));
        keys.press(Qt::Key_Space);
    }
    if (matches > 100) {
        QVERIFY(keys.tabTo(QStringLiteral("Type %1 to confirm").arg(QLocale::c().toString(matches))));
        keys.type(QString::number(matches));
    }
    QVERIFY(keys.tabTo(verb, true));
    keys.press(Qt::Key_Return);
    QVERIFY(shop.newestIsDone(operations));
    QCOMPARE(shop.outcome(), QStringLiteral("%1 done").arg(QLocale::c().toString(matches)));
    keys.press(Qt::Key_Escape);
    QTRY_VERIFY(shop.sheet() == nullptr);
}

void TestWindowScenario::byKeysAlone() {
    Shop shop;
    QVERIFY(shop.isReady);
    Keyboard keys(shop.real.window());
    loadAndFaultsByKeys(shop, keys);
    if (QTest::currentTestFailed()) return;
    keys.command(QStringLiteral("need attention"));
    QVERIFY(shop.shows(QStringLiteral("attention")));
    bulkByKeys(shop, keys, QStringLiteral("Retry"), 1);
    if (QTest::currentTestFailed()) return;
    QTRY_COMPARE_WITH_TIMEOUT(shop.counted("not ended"), 0, kPatienceMs);
    keys.press(Qt::Key_F, Qt::ControlModifier);
    keys.replace(QStringLiteral("status = COMPLETED"));
    keys.press(Qt::Key_Return);
    QVERIFY(shop.shows(QStringLiteral("status = COMPLETED")));
    bulkByKeys(shop, keys, QStringLiteral("Compensate"), 2);
    if (QTest::currentTestFailed()) return;
    QTRY_COMPARE_WITH_TIMEOUT(shop.counted("not ended"), 0, kPatienceMs);
    keys.command(QStringLiteral("check every"));
    QVERIFY(shop.newestIsDone(3));
    shop.verifyTheEnd();
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowScenario)
#include "tst_window_scenario.moc"
