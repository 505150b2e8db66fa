// Marking sagas in the real window and running a command on them, by mouse and by keyboard alone: preview, steps,
// refusals, a saga that changed since, an engine that goes away, the report.
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/bulk_result_model.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/docks/operation_detail.h"
#include "ui/pages/docks/operations_view.h"
#include "ui/pages/sagas/saga_marking.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/pages/sagas/selection_bar.h"
#include "ui/shell/bulk_sheet.h"
#include "ui/shell/dock_area.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"

namespace saga::ui {

namespace {

// A window with this many bought potions in its list, one purchase that had to be undone before them.
struct Shop {
    explicit Shop(int potions) {
        buy("item-disabled", 50);
        for (int i = 0; i < potions; ++i) buy("item-potion", 20);
        real.window().open(ConsoleLink::page(page_key::kSagas));
        page = real.window().sagasPage();
        rows = potions + 1;
    }
    void buy(const std::string& item, std::int64_t price) {
        const Result<StartedSaga> started = real.await<StartedSaga>([&](Answer<StartedSaga> answer) {
            real.admin().startPurchase({"user-123", item, 1, price, {}, {}}, std::move(answer));
        });
        SAGA_ASSERT(started.ok());
        SAGA_ASSERT(real.await<SagaDetail>([&](Answer<SagaDetail> answer) {
                            real.admin().awaitSettled(started->id, std::move(answer));
                        })
                        .ok());
    }
    bool isLoaded() {
        return real.isReady() && QTest::qWaitFor([this] {
                   return page->model()->rowCount() == rows && page->model()->isWhole() &&
                          page->model()->find(0) != nullptr;
               });
    }
    void mark(int row, Qt::KeyboardModifiers keys = {}) {
        auto* header = page->findChild<MarkHeader*>();
        const int y = header->sectionViewportPosition(row) + header->sectionSize(row) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, keys, QPoint(header->width() / 2, y));
    }
    BulkSheet* open(CommandKind kind) {
        QTest::mouseClick(page->selectionBar()->button(kind), Qt::LeftButton);
        const QList<BulkSheet*> sheets = real.window().findChildren<BulkSheet*>();
        BulkSheet* sheet = sheets.isEmpty() ? nullptr : sheets.last();
        if (sheet == nullptr || !QTest::qWaitFor([sheet] { return !sheet->run()->isPreviewing(); })) return nullptr;
        return sheet;
    }
    BulkRun* run() { return qobject_cast<BulkRun*>(real.window().operations().operation(0)); }

    RealWindow real;
    SagasPage* page = nullptr;
    int rows = 0;
};

// Tab until this has the focus.
bool tabTo(QWidget* target) {
    for (int i = 0; i < 60 && QApplication::focusWidget() != target; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    return QApplication::focusWidget() == target;
}

}  // namespace

class TestWindowBulk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksByMouse();
    void marksByKeys();
    void marksStayWhileTheListChanges();
    void everyMatchIsFrozenWhenCounted();
    void runsByMouse();
    void runsByKeyboardAlone();
    void aDoubleClickTakesOneStep();
    void manyNeedTheirNumberTyped();
    void aSagaThatChangedSinceIsRefused();
    void anEngineThatGoesAwayIsSaid();
    void theReportIsSaved();
};

void TestWindowBulk::marksByMouse() {
    Shop shop(6);
    QVERIFY(shop.isLoaded());
    SagaListModel* model = shop.page->model();
    QVERIFY(!shop.page->selectionBar()->isVisible());
    shop.mark(1);
    QVERIFY(shop.page->selectionBar()->isVisible());
    QCOMPARE(shop.page->selectionBar()->text(), QStringLiteral("1 of 7 marked"));
    shop.mark(4, Qt::ShiftModifier);
    QCOMPARE(shop.page->selection().size(), 4);
    shop.mark(2);
    QVERIFY(!shop.page->selection().contains(model->numberAt(2)));
    const auto clickRow = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(shop.page->table()->viewport(), Qt::LeftButton, keys,
                          shop.page->table()->visualRect(model->index(row, 1)).center());
    };
    clickRow(0, Qt::NoModifier);
    QCOMPARE(shop.page->selection().size(), 3);
    clickRow(0, Qt::ControlModifier);
    QVERIFY(shop.page->selection().contains(model->numberAt(0)));
    QTest::mouseClick(shop.page->selectionBar()->clearButton(), Qt::LeftButton);
    QVERIFY(shop.page->selection().isEmpty());
    QVERIFY(!shop.page->selectionBar()->isVisible());
}

void TestWindowBulk::marksByKeys() {
    Shop shop(6);
    QVERIFY(shop.isLoaded());
    SagaTable* table = shop.page->table();
    table->setFocus();
    table->setCurrentIndex(shop.page->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(shop.page->selection().size(), 1);
    for (int i = 0; i < 3; ++i) QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shop.page->selection().size(), 4);
    QTest::keyClick(table, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shop.page->selection().size(), 3);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(shop.page->selection().size(), 3);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(shop.page->selection().size(), 7);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(shop.page->selection().isEmpty());
}

void TestWindowBulk::marksStayWhileTheListChanges() {
    Shop shop(4);
    QVERIFY(shop.isLoaded());
    shop.mark(0);
    shop.mark(2);
    const std::vector<SagaNo> marked = shop.page->selection().nos();
    shop.buy("item-potion", 20);
    QTRY_COMPARE(shop.page->model()->newCount(), 1);
    shop.page->model()->showNew();
    QTRY_COMPARE(shop.page->model()->rowCount(), 6);
    QCOMPARE(shop.page->selection().nos(), marked);
    QVERIFY(!shop.page->selection().contains(shop.page->model()->numberAt(0)));
    QVERIFY(shop.page->selection().contains(shop.page->model()->numberAt(1)));
    shop.page->setFilter(QStringLiteral("status = FAILED"));
    QTRY_COMPARE(shop.page->model()->rowCount(), 0);
    QCOMPARE(shop.page->selection().nos(), marked);
    QVERIFY(shop.page->selectionBar()->isVisible());
}

void TestWindowBulk::everyMatchIsFrozenWhenCounted() {
    Shop shop(3);
    QVERIFY(shop.isLoaded());
    shop.page->setFilter(QStringLiteral("status = COMPLETED"));
    QTRY_COMPARE(shop.page->model()->rowCount(), 3);
    shop.mark(0);
    QTest::mouseClick(shop.page->selectionBar()->allButton(), Qt::LeftButton);
    QTRY_COMPARE(shop.page->selection().size(), 3);
    QVERIFY(shop.page->selection().countedAt().isSet());
    QVERIFY(shop.page->selectionBar()->text().startsWith(QStringLiteral("3 marked · counted ")));
    shop.buy("item-potion", 20);
    QTRY_COMPARE(shop.page->model()->newCount(), 1);
    QCOMPARE(shop.page->selection().size(), 3);
}

void TestWindowBulk::runsByMouse() {
    Shop shop(3);
    QVERIFY(shop.isLoaded());
    for (int row = 0; row < 4; ++row) shop.mark(row);
    BulkSheet* sheet = shop.open(CommandKind::Compensate);
    QVERIFY(sheet != nullptr);
    QCOMPARE(sheet->verdict()->text(), QStringLiteral("3 of 4 accept it, 60 in money"));
    QCOMPARE(sheet->refusals()->rowCount(), 1);
    QCOMPARE(sheet->refusals()->value(0), QStringLiteral("the saga is COMPENSATED"));
    QVERIFY(!sheet->runButton()->isEnabled());
    QCOMPARE(sheet->runButton()->refusal(), QStringLiteral("Say why first"));
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("recall"));
    QVERIFY(sheet->runButton()->isEnabled());
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(shop.real.window().operations().rowCount(), 1);
    QTRY_COMPARE(shop.run()->phase(), Operation::Phase::Done);
    QCOMPARE(shop.run()->doneCount(), 3);
    QCOMPARE(shop.run()->refusedCount(), 1);
    QTest::mouseClick(sheet->resultsButton(), Qt::LeftButton);
    QVERIFY(shop.real.window().docks()->isShown(dock_key::kOperations));
    OperationDetail& detail = *shop.real.window().operationsView()->detail();
    QCOMPARE(detail.model()->rowCount(), 4);
    QTest::mouseClick(detail.refusedChip(), Qt::LeftButton);
    QCOMPARE(detail.model()->rowCount(), 1);
    const SagaId refused = detail.model()->result(0).id;
    detail.results()->setCurrentIndex(detail.model()->index(0, 0));
    detail.results()->setFocus();
    QTest::keyClick(detail.results(), Qt::Key_Return);
    QTRY_VERIFY(shop.real.window().sagaPage(refused) != nullptr);
    QTRY_COMPARE(shop.real.user("user-123").balance, 1000);
}

void TestWindowBulk::runsByKeyboardAlone() {
    Shop shop(3);
    QVERIFY(shop.isLoaded());
    SagaTable* table = shop.page->table();
    table->setFocus();
    table->setCurrentIndex(shop.page->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(shop.page->selection().size(), 2);
    QVERIFY(tabTo(shop.page->selectionBar()->button(CommandKind::Compensate)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    auto* sheet = shop.real.window().findChild<BulkSheet*>();
    QVERIFY(sheet != nullptr);
    QCOMPARE(QApplication::focusWidget(), sheet->reasonField());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("by hand"));
    QTRY_VERIFY(sheet->runButton()->isEnabled());
    QVERIFY(tabTo(sheet->runButton()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(shop.real.window().operations().rowCount(), 1);
    // The sheet may go: what runs goes on.
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(shop.real.window().findChild<BulkSheet*>() == nullptr);
    QTRY_COMPARE(shop.run()->phase(), Operation::Phase::Done);
    QCOMPARE(shop.run()->doneCount(), 2);
    QCOMPARE(shop.run()->reason(), QStringLiteral("by hand"));
}

void TestWindowBulk::aDoubleClickTakesOneStep() {
    Shop shop(14);
    QVERIFY(shop.isLoaded());
    shop.page->setFilter(QStringLiteral("status = COMPLETED"));
    QTRY_COMPARE(shop.page->model()->rowCount(), 14);
    shop.page->markAll();
    QTRY_COMPARE(shop.page->selection().size(), 14);
    BulkSheet* sheet = shop.open(CommandKind::Compensate);
    QVERIFY(sheet != nullptr);
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("recall"));
    QCOMPARE(sheet->runButton()->label(), QStringLiteral("Compensate: the first 10"));
    QVERIFY(sheet->stepChip(100) == nullptr);
    QTest::mouseClick(sheet->stepChip(1), Qt::LeftButton);
    QCOMPARE(sheet->runButton()->label(), QStringLiteral("Compensate: the first 1"));
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(sheet->run()->phase(), Operation::Phase::Waiting);
    // The second click of a double click, arriving when the step is over already.
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTest::mouseDClick(sheet->runButton(), Qt::LeftButton);
    QCOMPARE(sheet->run()->doneCount(), 1);
    QCOMPARE(sheet->run()->phase(), Operation::Phase::Waiting);
    QTest::mouseClick(sheet->stepChip(0), Qt::LeftButton);
    QTRY_VERIFY(sheet->runButton()->isEnabled());
    QCOMPARE(sheet->runButton()->label(), QStringLiteral("Compensate: the remaining 13"));
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(sheet->run()->phase(), Operation::Phase::Done);
    QCOMPARE(sheet->run()->doneCount(), 14);
}

void TestWindowBulk::manyNeedTheirNumberTyped() {
    Shop shop(2);
    QVERIFY(shop.isLoaded());
    std::vector<SagaNo> nos = shop.page->model()->order().nos();
    for (std::int64_t no = 5'000; nos.size() < 1'150; ++no) nos.push_back({no});
    BulkSheet* sheet = shop.real.window().startBulk(CommandKind::ForceEnd, nos, Timestamp());
    QTRY_VERIFY(!sheet->run()->isPreviewing());
    QVERIFY(!sheet->runButton()->isEnabled());  // nothing of it can be ended
    sheet->close();
    sheet = shop.real.window().startBulk(CommandKind::Compensate, nos, Timestamp());
    QTRY_VERIFY(!sheet->run()->isPreviewing());
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("recall"));
    QVERIFY(sheet->runButton()->isEnabled());
    QVERIFY(!sheet->countField()->isVisible());
    QTest::mouseClick(sheet->stepChip(0), Qt::LeftButton);
    QVERIFY(sheet->countField()->isVisible());
    QVERIFY(!sheet->runButton()->isEnabled());
    QTest::keyClicks(sheet->countField(), QStringLiteral("115"));
    QVERIFY(!sheet->runButton()->isEnabled());
    sheet->countField()->clear();
    QTest::keyClicks(sheet->countField(), QStringLiteral("1,150"));
    QVERIFY(sheet->runButton()->isEnabled());
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(sheet->run()->phase(), Operation::Phase::Done);
    QCOMPARE(sheet->run()->doneCount(), 2);
}

void TestWindowBulk::aSagaThatChangedSinceIsRefused() {
    Shop shop(2);
    QVERIFY(shop.isLoaded());
    shop.mark(0);
    shop.mark(1);
    BulkSheet* sheet = shop.open(CommandKind::Compensate);
    QVERIFY(sheet != nullptr);
    QCOMPARE(sheet->verdict()->text(), QStringLiteral("2 of 2 accept it, 40 in money"));
    CommandRequest other;
    other.ids = {shop.page->model()->summary(0).id};
    other.kind = CommandKind::Compensate;
    other.reason = "somebody else was faster";
    QVERIFY(shop.real.await<std::vector<CommandOutcome>>([&](Answer<std::vector<CommandOutcome>> answer) {
        shop.real.admin().command(other, nullptr, {}, std::move(answer));
    }));
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("recall"));
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(sheet->run()->phase(), Operation::Phase::Done);
    QCOMPARE(sheet->run()->doneCount(), 1);
    QCOMPARE(sheet->run()->refusedCount(), 1);
    QTRY_COMPARE(shop.real.user("user-123").balance, 1000);
}

void TestWindowBulk::anEngineThatGoesAwayIsSaid() {
    Shop shop(2);
    QVERIFY(shop.isLoaded());
    shop.mark(0);
    BulkSheet* sheet = shop.open(CommandKind::Compensate);
    QVERIFY(sheet != nullptr);
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("recall"));
    AdminApi& admin = shop.real.admin();
    shop.real.bridge().detach();
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QCOMPARE(sheet->run()->phase(), Operation::Phase::Failed);
    QVERIFY(sheet->run()->outcome().contains(QStringLiteral("1 not sent")));
    shop.real.bridge().attach(&admin);
    QTRY_VERIFY(sheet->runButton()->isEnabled() || sheet->run()->previewed().has_value());
    sheet->run()->preview();
    QTRY_VERIFY(sheet->runButton()->isEnabled());
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(sheet->run()->phase(), Operation::Phase::Done);
    QCOMPARE(sheet->run()->doneCount(), 1);
}

void TestWindowBulk::theReportIsSaved() {
    Shop shop(2);
    QVERIFY(shop.isLoaded());
    shop.mark(0);
    BulkSheet* sheet = shop.open(CommandKind::Pause);
    QVERIFY(sheet != nullptr);
    QVERIFY(!sheet->runButton()->isEnabled());  // it has ended: nothing to pause
    sheet->close();
    sheet = shop.open(CommandKind::Compensate);
    QTest::keyClicks(sheet->reasonField(), QStringLiteral("recall"));
    QTest::mouseClick(sheet->runButton(), Qt::LeftButton);
    QTRY_COMPARE(sheet->run()->phase(), Operation::Phase::Done);
    sheet->close();
    const QTemporaryDir folder;
    shop.real.window().operationsView()->detail()->exportReport(true);
    auto* dialog = shop.real.window().findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    const QString file = folder.filePath(QStringLiteral("report.csv"));
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("no,saga,result,code,reason\r\n"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowBulk)
#include "tst_window_bulk.moc"
