// The docks of the real window: shown and hidden by status bar, keys and palette, moved, resized, and where they were
// after a restart; operations and the log in them; closing the window while something runs.
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/bulk_run.h"
#include "ui/models/log_model.h"
#include "ui/pages/docks/log_view.h"
#include "ui/pages/docks/operation_detail.h"
#include "ui/pages/docks/operations_view.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/page_area.h"
#include "ui/shell/question_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"

namespace saga::ui {

namespace {

// Never ends by itself.
class EndlessWork final : public Operation {
public:
    explicit EndlessWork(const Clock& clock) : Operation(clock) { begin(0); }
    QString title() const override { return QStringLiteral("endless"); }
    QString outcome() const override { return {}; }
    void stop() override {
        m_asked = true;
        markStopping();
    }
    void obey() { end(Phase::Stopped); }
    bool isAsked() const { return m_asked; }

private:
    bool m_asked = false;
};

}  // namespace

class TestWindowDocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysShowAndHide();
    void theStatusBarShowsAndHides();
    void placeAndSizeSurviveARestart();
    void aHiddenDockStaysHidden();
    void resetPutsThemBack();
    void theCheckRunsAsAnOperation();
    void theLogFollowsFiltersAndOpensASaga();
    void closingAsksWhileSomethingRuns();
};

void TestWindowDocks::keysShowAndHide() {
    RealWindow real;
    QVERIFY(real.isReady());
    DockArea& docks = *real.window().docks();
    QVERIFY(!docks.isShown(dock_key::kLog));
    QTest::keyClick(&real.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(docks.isShown(dock_key::kLog));
    QVERIFY(docks.isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&real.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(docks.isShown(dock_key::kOperations));
    QTest::keyClick(&real.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(docks.isShown(dock_key::kAudit));
    QTest::keyClick(&real.window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!docks.isShown(dock_key::kAudit));
    QVERIFY(real.window().area()->isAncestorOf(QApplication::focusWidget()));
}

void TestWindowDocks::theStatusBarShowsAndHides() {
    RealWindow real;
    QVERIFY(real.isReady());
    DockArea& docks = *real.window().docks();
    QTest::mouseClick(real.window().statusLine()->operationsButton(), Qt::LeftButton);
    QVERIFY(docks.isShown(dock_key::kOperations));
    QTest::mouseClick(real.window().statusLine()->logButton(), Qt::LeftButton);
    QVERIFY(docks.isShown(dock_key::kLog));
    QTest::mouseClick(real.window().statusLine()->logButton(), Qt::LeftButton);
    QVERIFY(!docks.isShown(dock_key::kLog));
}

void TestWindowDocks::placeAndSizeSurviveARestart() {
    RealWindow real;
    QVERIFY(real.isReady());
    DockArea& docks = *real.window().docks();
    docks.showDock(dock_key::kAudit, false);
    docks.setAtRight(true);
    QCOMPARE(docks.splitter()->orientation(), Qt::Horizontal);
    // Dragged by the handle, as a hand would.
    auto* handle = docks.splitter()->handle(1);
    QTest::mousePress(handle, Qt::LeftButton);
    QTest::mouseMove(handle, QPoint(90, 5));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(0, 5));
    const int width = docks.extent();
    QVERIFY2(width < DockPlace().width - 50 && width > 300, qPrintable(QString::number(width)));
    QTRY_COMPARE(real.settings().docks().width, width);
    real.restart();
    DockArea& again = *real.window().docks();
    QVERIFY(again.isShown(dock_key::kAudit));
    QVERIFY(again.isAtRight());
    QTRY_COMPARE(again.extent(), width);
}

void TestWindowDocks::aHiddenDockStaysHidden() {
    RealWindow real;
    QVERIFY(real.isReady());
    real.window().docks()->showDock(dock_key::kLog, false);
    real.restart();
    QVERIFY(real.window().docks()->isShown(dock_key::kLog));
    real.window().docks()->hideDocks();
    real.restart();
    QVERIFY(!real.window().docks()->isShown(dock_key::kLog));
}

void TestWindowDocks::resetPutsThemBack() {
    RealWindow real;
    QVERIFY(real.isReady());
    DockArea& docks = *real.window().docks();
    docks.setAtRight(true);
    docks.showDock(dock_key::kLog, false);
    real.window().resetLayout();
    QVERIFY(!docks.isAtRight());
    QVERIFY(!docks.isShown(dock_key::kLog));
    docks.showDock(dock_key::kLog, false);
    QTRY_COMPARE(docks.extent(), DockPlace().height);
}

void TestWindowDocks::theCheckRunsAsAnOperation() {
    RealWindow real;
    QVERIFY(real.isReady());
    real.window().checkInvariants();
    OperationListModel& operations = real.window().operations();
    QCOMPARE(operations.rowCount(), 1);
    QVERIFY(real.window().docks()->isShown(dock_key::kOperations));
    QTRY_COMPARE(operations.operation(0)->phase(), Operation::Phase::Done);
    QVERIFY(operations.operation(0)->outcome().contains(QStringLiteral("hold")));
    QCOMPARE(real.window().operationsView()->chosen(), operations.operation(0));
    // A window built anew keeps the work of the session.
    QSignalSpy rebuilt(&real.window(), &MainWindow::rebuilt);
    real.window().chooseTextScale(110);
    QTRY_COMPARE(rebuilt.count(), 1);
    QCOMPARE(real.window().operationsView()->chosen(), operations.operation(0));
    QVERIFY(real.window().docks()->isShown(dock_key::kOperations));
}

void TestWindowDocks::theLogFollowsFiltersAndOpensASaga() {
    RealWindow real;
    QVERIFY(real.isReady());
    const Result<StartedSaga> started = real.await<StartedSaga>([&](Answer<StartedSaga> answer) {
        real.admin().startPurchase({"user-123", "item-sword", 1, 100, {}, {}}, std::move(answer));
    });
    QVERIFY(started);
    QVERIFY(real.await<SagaDetail>([&](Answer<SagaDetail> answer) { real.admin().awaitSettled(started->id, answer); }));
    CommandRequest request;
    request.ids = {started->id};
    request.kind = CommandKind::Compensate;
    request.reason = "for the log";
    QVERIFY(real.await<std::vector<CommandOutcome>>([&](Answer<std::vector<CommandOutcome>> answer) {
        real.admin().command(request, nullptr, {}, std::move(answer));
    }));
    real.window().docks()->showDock(dock_key::kLog, true);
    LogView& log = *real.window().logView();
    QTRY_VERIFY(log.model()->rowCount() > 0);
    log.findField()->setText(QStringLiteral("for the log"));
    QCOMPARE(log.model()->rowCount(), 1);
    log.table()->setCurrentIndex(log.model()->index(0, 0));
    log.table()->setFocus();
    QTest::keyClick(log.table(), Qt::Key_Return);
    QTRY_VERIFY(real.window().sagaPage(started->id) != nullptr);
    log.findField()->setText(QStringLiteral("nothing like this"));
    QCOMPARE(log.model()->rowCount(), 0);
}

void TestWindowDocks::closingAsksWhileSomethingRuns() {
    RealWindow real;
    QVERIFY(real.isReady());
    auto* work = new EndlessWork(real.window().context().clock());
    real.window().operations().add(work);
    QVERIFY(!real.window().close());
    auto* question = real.window().findChild<QuestionSheet*>();
    QVERIFY(question != nullptr);
    QVERIFY(!real.window().close());
    QCOMPARE(real.window().findChildren<QuestionSheet*>().size(), 1);
    QTest::mouseClick(question->cancelButton(), Qt::LeftButton);
    QVERIFY(!work->isAsked());
    QTRY_VERIFY(real.window().findChild<QuestionSheet*>() == nullptr);
    QVERIFY(!real.window().close());
    QTest::mouseClick(real.window().findChild<QuestionSheet*>()->confirmButton(), Qt::LeftButton);
    QVERIFY(work->isAsked());
    QVERIFY(real.window().isVisible());
    work->obey();
    QTRY_VERIFY(!real.window().isVisible());
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowDocks)
#include "tst_window_docks.moc"
