// The list of sagas in the real window on a real engine: rows that change where they stand, filters right and wrong,
// chips, the menu of a cell.
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/cell_roles.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/purchase/example.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/pages/sagas/state_chips.h"
#include "ui/shell/page_area.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

// Buys as the example says and waits until it is settled.
Result<SagaDetail> buy(RealWindow& real, const Example& example) {
    for (const FaultRule& rule : example.faults) {
        const Result<FaultRule> added = real.await<FaultRule>([&](Answer<FaultRule> answer) {
            real.admin().addFault({rule, Micros{0}}, std::move(answer));
        });
        if (!added) return added.error();
    }
    const Result<StartedSaga> started = real.await<StartedSaga>(
        [&](Answer<StartedSaga> answer) { real.admin().startPurchase(example.request, std::move(answer)); });
    if (!started) return started.error();
    return real.await<SagaDetail>(
        [&](Answer<SagaDetail> answer) { real.admin().awaitSettled(started->id, std::move(answer)); });
}

void buyAll(RealWindow& real) {
    for (const Example& example : Example::all("COR_list")) QVERIFY(buy(real, example));
}

struct Open {
    Open() {
        buyAll(real);
        real.window().open(ConsoleLink::page(page_key::kSagas));
        page = real.window().sagasPage();
    }
    bool isLoaded() {
        return QTest::qWaitFor([this] { return page->model()->rowCount() == 7; });
    }
    void type(const QString& text) {
        page->filterField()->edit()->setFocus();
        page->filterField()->edit()->selectAll();
        QTest::keyClicks(page->filterField()->edit(), text);
    }

    RealWindow real;
    SagasPage* page = nullptr;
};

}  // namespace

class TestWindowList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowChangesWhereItStands();
    void newRowsWaitUntilTheyAreWanted();
    void aWrongFilterMarksItsPlaceAndChangesNothing();
    void aFilterCountsAndClears();
    void chipsCountAndFilter();
    void theMenuOfACellMakesFilters();
    void enterAndDoubleClickOpenTheSaga();
    void everyColumnFitsIntoASmallWindow();
};

void TestWindowList::aRowChangesWhereItStands() {
    Open open;
    QVERIFY(open.isLoaded());
    SagaListModel* model = open.page->model();
    // The newest waits for a person: its undo failed.
    QCOMPARE(model->summary(0).attention, Attention::CompensationFailed);
    const QPoint pointer = open.page->table()->visualRect(model->index(0, 0)).center();
    const SagaId id = model->summary(0).id;
    CommandRequest retry;
    retry.ids = {id};
    retry.kind = CommandKind::Retry;
    retry.reason = "the fault is gone";
    const auto outcome = open.real.await<std::vector<CommandOutcome>>([&](Answer<std::vector<CommandOutcome>> answer) {
        open.real.admin().command(retry, nullptr, {}, std::move(answer));
    });
    QVERIFY(outcome);
    QTRY_COMPARE(model->summary(0).status, SagaStatus::Compensated);
    QCOMPARE(model->summary(0).attention, Attention::None);
    QCOMPARE(model->summary(open.page->table()->indexAt(pointer).row()).id, id);
    QCOMPARE(model->rowCount(), 7);
}

void TestWindowList::newRowsWaitUntilTheyAreWanted() {
    Open open;
    QVERIFY(open.isLoaded());
    const SagaNo under = open.page->model()->summary(2).no;
    const QPoint pointer = open.page->table()->visualRect(open.page->model()->index(2, 0)).center();
    open.page->table()->setCurrentIndex(open.page->model()->index(2, 0));
    for (int i = 0; i < 3; ++i) QVERIFY(buy(open.real, Example::all("COR_new").front()));
    QTRY_VERIFY(open.page->newChip()->isVisible());
    QTRY_COMPARE(open.page->newChip()->label(), QStringLiteral("+3 new"));
    QCOMPARE(open.page->model()->summary(open.page->table()->indexAt(pointer).row()).no, under);
    QTest::mouseClick(open.page->newChip(), Qt::LeftButton);
    QTRY_COMPARE(open.page->model()->rowCount(), 10);
    QTRY_VERIFY(!open.page->newChip()->isVisible());
    // What was selected still is.
    QCOMPARE(open.page->model()->summary(open.page->table()->currentIndex().row()).no, under);
    QCOMPARE(open.page->table()->verticalScrollBar()->value(), 0);
}

void TestWindowList::aWrongFilterMarksItsPlaceAndChangesNothing() {
    Open open;
    QVERIFY(open.isLoaded());
    open.type(QStringLiteral("status = FAILED and colour = red"));
    QVERIFY(open.page->filterField()->isInvalid());
    QVERIFY(!open.page->filterField()->edit()->accessibleDescription().isEmpty());
    QTest::keyClick(open.page->filterField()->edit(), Qt::Key_Return);
    QCOMPARE(open.page->model()->filter(), QString());
    QCOMPARE(open.page->model()->rowCount(), 7);
    open.type(QStringLiteral("status = FAILED"));
    QVERIFY(!open.page->filterField()->isInvalid());
    // Without Enter: a moment after the last key.
    QTRY_COMPARE(open.page->model()->rowCount(), 1);
}

void TestWindowList::aFilterCountsAndClears() {
    Open open;
    QVERIFY(open.isLoaded());
    open.page->setFilter(QStringLiteral("item ~ \"item-p*\" and injected"));
    QTRY_COMPARE(open.page->model()->rowCount(), 2);
    open.page->setFilter(QStringLiteral("user = \"nobody at all\""));
    QTRY_VERIFY(open.page->stack()->notice()->isVisible());
    QVERIFY(open.page->stack()->notice()->title().contains(QLatin1String("No saga matches")));
    Q_EMIT open.page->stack()->notice()->actionTriggered();
    QTRY_COMPARE(open.page->model()->rowCount(), 7);
    QVERIFY(open.page->stack()->isShowingView());
}

void TestWindowList::chipsCountAndFilter() {
    Open open;
    QVERIFY(open.isLoaded());
    StateChips* chips = open.page->chips();
    QTRY_COMPARE(chips->chip({})->count(), QStringLiteral("7"));
    QTRY_COMPARE(chips->chip(QStringLiteral("status = COMPENSATED"))->count(), QStringLiteral("3"));
    QTRY_COMPARE(chips->chip(QStringLiteral("attention"))->count(), QStringLiteral("1"));
    QTest::mouseClick(chips->chip(QStringLiteral("attention")), Qt::LeftButton);
    QTRY_COMPARE(open.page->model()->rowCount(), 1);
    QVERIFY(chips->chip(QStringLiteral("attention"))->isChecked());
    QVERIFY(!chips->chip({})->isChecked());
    QTest::mouseClick(chips->chip({}), Qt::LeftButton);
    QTRY_COMPARE(open.page->model()->rowCount(), 7);
}

void TestWindowList::theMenuOfACellMakesFilters() {
    Open open;
    QVERIFY(open.isLoaded());
    open.page->setFilter(QStringLiteral("running or ended"));
    QTRY_COMPARE(open.page->model()->rowCount(), 7);
    const int row = 5;
    const QModelIndex cell = open.page->model()->index(row, SagaListModel::User);
    QCOMPARE(cell.data().toString(), QStringLiteral("user-456"));
    const auto choose = [&](const char* words) {
        QMenu menu;
        open.page->table()->fillMenu(menu, cell);
        for (QAction* action : menu.actions()) {
            if (action->text() == QLatin1String(words)) return action->trigger();
        }
        QFAIL(words);
    };
    choose("Add: and user != \"user-456\"");
    QCOMPARE(open.page->filter(), QStringLiteral("(running or ended) and user != \"user-456\""));
    QTRY_COMPARE(open.page->model()->rowCount(), 6);
}

void TestWindowList::enterAndDoubleClickOpenTheSaga() {
    Open open;
    QVERIFY(open.isLoaded());
    SagaTable* table = open.page->table();
    const SagaId first = open.page->model()->summary(0).id;
    const SagaId second = open.page->model()->summary(1).id;
    table->setCurrentIndex(open.page->model()->index(0, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(open.real.window().sagaPage(first) != nullptr);
    open.real.window().open(ConsoleLink::page(page_key::kSagas));
    const QPoint place = table->visualRect(open.page->model()->index(1, SagaListModel::User)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(open.real.window().sagaPage(second) != nullptr);
}

void TestWindowList::everyColumnFitsIntoASmallWindow() {
    Open open;
    QVERIFY(open.isLoaded());
    for (const int width : {1280, 1440, 1920}) {
        open.real.window().resize(width, 800);
        QTRY_COMPARE(open.real.window().width(), width);
        QTRY_COMPARE(open.page->table()->horizontalScrollBar()->maximum(), 0);
    }
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowList)
#include "tst_window_list.moc"
