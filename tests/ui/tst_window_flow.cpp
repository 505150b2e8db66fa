// Event flow, dead letters and the choice of a mode in the real window over a real engine: reached by navigation, keys
// and palette, events of real purchases in both modes, a jump to their saga, the default mode, both modes compared.
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/event_flow_model.h"
#include "ui/models/load_comparison.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/flow/flow_map_panel.h"
#include "ui/pages/flow/flow_page.h"
#include "ui/pages/flow/flow_stream.h"
#include "ui/pages/purchase/comparison_panel.h"
#include "ui/pages/purchase/default_mode_bar.h"
#include "ui/pages/purchase/load_form.h"
#include "ui/pages/purchase/load_view.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/purchase_form.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_strip.h"

namespace saga::ui {

class TestWindowFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAndNavigationReachThePages();
    void aPurchaseFlowsByAndIsOpened();
    void aPurchaseWithoutAConductorSaysSo();
    void theDefaultModeIsChanged();
    void theViewSurvivesARestart();
    void bothModesAreCompared();

private:
    // Buys on the desk in this mode; nothing when it did not settle.
    static std::optional<SagaSummary> buy(RealWindow& real, std::optional<Mode> mode);
};

std::optional<SagaSummary> TestWindowFlow::buy(RealWindow& real, std::optional<Mode> mode) {
    MainWindow& window = real.window();
    window.open(ConsoleLink::page(page_key::kPurchase));
    PurchaseForm* form = window.purchasePage()->form();
    if (!QTest::qWaitFor([form] { return form->buyButton()->isEnabled() && !form->itemId().isEmpty(); })) return {};
    const int before = window.purchases().rowCount();
    form->modeField()->setMode(mode);
    QTest::mouseClick(form->buyButton(), Qt::LeftButton);
    const auto settled = [&] {
        return window.purchases().rowCount() > before && isEnd(window.purchases().summary(0).status);
    };
    return QTest::qWaitFor(settled) ? std::optional(window.purchases().summary(0)) : std::nullopt;
}

void TestWindowFlow::keysAndNavigationReachThePages() {
    RealWindow real;
    QVERIFY(real.isReady());
    MainWindow& window = real.window();
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(window.flowPage() != nullptr);
    QCOMPARE(window.nav()->list()->current(), page_key::kFlow);
    QTest::keyClick(&window, Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(window.deadLettersPage() != nullptr);
    QCOMPARE(window.nav()->list()->current(), page_key::kDeadLetters);
    QVERIFY(window.openLink(QStringLiteral("saga-console://page/flow")));
    QCOMPARE(window.area()->current()->target, page_key::kFlow);
    QVERIFY(!window.openLink(QStringLiteral("saga-console://page/flow/somewhere")));
}

void TestWindowFlow::aPurchaseFlowsByAndIsOpened() {
    RealWindow real;
    QVERIFY(real.isReady());
    MainWindow& window = real.window();
    const auto bought = buy(real, std::nullopt);
    QVERIFY(bought.has_value());
    window.open(ConsoleLink::page(page_key::kFlow));
    // Started, four steps, completed.
    QTRY_COMPARE(window.events().rowCount(), 6);
    QTableView* table = window.flowPage()->stream()->table();
    QCOMPARE(table->model()->index(0, EventFlowModel::Event).data().toString(), QStringLiteral("PurchaseInitiated"));
    QTRY_COMPARE(table->model()->index(2, EventFlowModel::Step).data().toString(), QStringLiteral("item_grant"));
    table->setFocus();
    table->selectRow(2);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(window.sagaPage(bought->id) != nullptr);
}

void TestWindowFlow::aPurchaseWithoutAConductorSaysSo() {
    RealWindow real;
    QVERIFY(real.isReady());
    const auto bought = buy(real, Mode::Choreography);
    QVERIFY(bought.has_value());
    QCOMPARE(bought->mode, Mode::Choreography);
    QCOMPARE(bought->status, SagaStatus::Completed);
    MainWindow& window = real.window();
    QTRY_COMPARE(window.events().rowCount(), 6);
    QCOMPARE(window.events().index(0, EventFlowModel::ModeName).data().toString(), QStringLiteral("choreography"));
    window.open(ConsoleLink::page(page_key::kFlow));
    window.flowPage()->showView(FlowPage::Map);
    window.flowPage()->map()->showMode(Mode::Choreography);
    QTRY_VERIFY(window.flowPage()->map()->subscriptions()->model()->rowCount() > 5);
}

void TestWindowFlow::theDefaultModeIsChanged() {
    RealWindow real;
    QVERIFY(real.isReady());
    MainWindow& window = real.window();
    DefaultModeBar* bar = window.purchasePage()->defaultMode();
    QTRY_VERIFY(bar->chip(Mode::Orchestration)->isChecked());
    QTest::mouseClick(bar->chip(Mode::Choreography), Qt::LeftButton);
    QTRY_COMPARE(window.mode().mode(), std::optional(Mode::Choreography));
    QCOMPARE(window.purchasePage()->form()->modeField()->itemText(0), QStringLiteral("Default: choreography"));
    const auto bought = buy(real, std::nullopt);
    QVERIFY(bought.has_value());
    QCOMPARE(bought->mode, Mode::Choreography);
    const auto forced = buy(real, Mode::Orchestration);
    QVERIFY(forced.has_value());
    QCOMPARE(forced->mode, Mode::Orchestration);
}

void TestWindowFlow::theViewSurvivesARestart() {
    RealWindow real;
    QVERIFY(real.isReady());
    real.window().open(ConsoleLink::page(page_key::kFlow));
    FlowStream* stream = real.window().flowPage()->stream();
    stream->filterField()->setText(QStringLiteral("mode = choreography"));
    QTest::keyClick(stream->filterField()->edit(), Qt::Key_Return);
    stream->wordsField()->setText(QStringLiteral("Granted"));
    real.window().flowPage()->showView(FlowPage::Map);
    real.restartAfterKill();
    QTRY_VERIFY(real.window().flowPage() != nullptr);
    FlowPage* page = real.window().flowPage();
    QCOMPARE(page->tabs()->currentIndex(), int{FlowPage::Map});
    QCOMPARE(page->stream()->filterField()->text(), QStringLiteral("mode = choreography"));
    QCOMPARE(page->stream()->wordsField()->text(), QStringLiteral("Granted"));
}

void TestWindowFlow::bothModesAreCompared() {
    RealWindow real;
    QVERIFY(real.isReady());
    MainWindow& window = real.window();
    window.purchasePage()->showView(PurchasePage::Load);
    LoadView* view = window.purchasePage()->loadView();
    view->form()->rateField()->setValue(20);
    view->form()->durationField()->setValue(1);
    QTRY_VERIFY(view->form()->compareButton()->isEnabled());
    QVERIFY(!view->comparison()->isVisible());
    QTest::mouseClick(view->form()->compareButton(), Qt::LeftButton);
    QVERIFY(view->comparison()->isVisible());
    QVERIFY(!view->form()->compareButton()->isEnabled());
    LoadComparison* comparison = window.load().comparison();
    QVERIFY(comparison != nullptr);
    QCOMPARE(window.operations().rowOf(comparison), 0);
    QTRY_COMPARE_WITH_TIMEOUT(comparison->phase(), Operation::Phase::Done, 20'000);
    for (const Mode mode : LoadComparison::kModes) {
        QVERIFY(comparison->result(mode).has_value());
        QVERIFY(comparison->result(mode)->started > 0);
        QCOMPARE(comparison->result(mode)->request.mode, std::optional(mode));
    }
    QTRY_VERIFY(view->form()->compareButton()->isEnabled());
    // The sagas ran in the mode that was asked for.
    SagaListRequest request;
    request.filter = "mode = choreography";
    const auto page = real.await<SagaListPage>(
        [&](Answer<SagaListPage> answer) { real.admin().listSagas(request, std::move(answer)); });
    QVERIFY(page && static_cast<std::int64_t>(page->rows.size()) == comparison->result(Mode::Choreography)->started);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowFlow)
#include "tst_window_flow.moc"
