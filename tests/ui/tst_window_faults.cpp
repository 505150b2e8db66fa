// The page of failure injection in the real window on a real engine: a rule put together with the mouse and with the
// keys, the sagas it hits beside it as it happens, STOP ALL and its release.
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/fault_list_model.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/faults/fault_template.h"
#include "ui/pages/faults/faults_page.h"
#include "ui/pages/faults/hit_list.h"
#include "ui/pages/faults/rule_editor.h"
#include "ui/pages/faults/rule_table.h"
#include "ui/pages/faults/steady_state_panel.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/shell/question_sheet.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

class TestWindowFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenPercentOfTheGrantsFail();
    void everythingByKeys();
    void aWrongFieldSaysSo_data();
    void aWrongFieldSaysSo();
    void countsWhatFits();
    void aRuleIsRemovedWithAReason();
    void templatesFillInTheEditor();
    void theInvariantsAreChecked();
    void theDeskLeadsHere();

private:
    FaultsPage* open(RealWindow& real);
    void buy(RealWindow& real, int count);
};

FaultsPage* TestWindowFaults::open(RealWindow& real) {
    real.window().open(ConsoleLink::page(page_key::kFaults));
    FaultsPage* page = real.window().faultsPage();
    if (page == nullptr || !QTest::qWaitFor([page] { return page->editor()->stepField()->count() == 4; }))
        return nullptr;
    return page;
}

void TestWindowFaults::buy(RealWindow& real, int count) {
    for (int i = 0; i < count; ++i) {
        const PurchaseRequest request{"user-123", "item-potion", 1, 20, {}, {}};
        const auto started =
            real.await<StartedSaga>([&](auto answer) { real.admin().startPurchase(request, std::move(answer)); });
        QVERIFY(started.ok());
        const auto settled =
            real.await<SagaDetail>([&](auto answer) { real.admin().awaitSettled(started->id, std::move(answer)); });
        QVERIFY(settled.ok());
    }
}

// With the mouse: the rule, the purchases, the hits beside it, STOP ALL, release.
void TestWindowFaults::tenPercentOfTheGrantsFail() {
    RealWindow real;
    QVERIFY(real.isReady());
    FaultsPage* page = open(real);
    QVERIFY(page != nullptr);
    RuleEditor& editor = *page->editor();
    QVERIFY(!page->hits()->stack()->isShowingView());
    editor.stepField()->setCurrentText(QStringLiteral("item_grant"));
    editor.kindField()->setCurrentIndex(editor.kindField()->findData(static_cast<int>(FaultKind::BusinessFailure)));
    editor.codeField()->setCurrentIndex(editor.codeField()->findData(QStringLiteral("INSUFFICIENT_STOCK")));
    editor.field(QStringLiteral("share"))->setText(QStringLiteral("10"));
    editor.field(QStringLiteral("name"))->setText(QStringLiteral("ten percent"));
    QCOMPARE(
        editor.sentence(),
        QStringLiteral("Refuses every call of item_grant with INSUFFICIENT_STOCK, for 10 % of the sagas, for 5 min."));
    QTest::mouseClick(editor.startButton(), Qt::LeftButton);
    QTest::mouseDClick(editor.startButton(), Qt::LeftButton);
    QTRY_COMPARE(page->model()->activeCount(), 1);
    buy(real, 40);
    // Chosen by hash of the id: a share of 10 % hits none of 40 in one run of seventy.
    const auto hit =
        real.await<std::int64_t>([&](auto answer) { real.admin().countSagas("injected", nullptr, std::move(answer)); });
    QVERIFY(hit.ok() && *hit < 20);
    QTRY_COMPARE(page->hits()->model()->rowCount(), static_cast<int>(*hit));
    QTRY_COMPARE(page->model()->rule(0).hits, *hit);
    QCOMPARE(page->model()->activeCount(), 1);
    if (*hit > 0) {
        QTRY_VERIFY(page->hits()->tally().contains(QStringLiteral("compensated")));
        const SagaId id = page->hits()->model()->find(0)->id;
        const QRect cell = page->hits()->table()->visualRect(page->hits()->model()->index(0, SagaListModel::Id));
        QTest::mouseClick(page->hits()->table()->viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(page->hits()->table()->viewport(), Qt::LeftButton, {}, cell.center());
        QTRY_VERIFY(real.window().sagaPage(id) != nullptr);
        real.window().open(ConsoleLink::page(page_key::kFaults));
    }

    QTest::mouseClick(page->stopButton(), Qt::LeftButton);
    auto* sheet = real.window().findChild<QuestionSheet*>();
    QVERIFY(sheet != nullptr);
    QTest::mouseClick(sheet->confirmButton(), Qt::LeftButton);
    QTRY_COMPARE(page->model()->activeCount(), 0);
    QTRY_VERIFY(page->blockedBanner()->isVisible());
    QCOMPARE(page->model()->rule(0).endedBecause, std::string("stopped"));
    QVERIFY(!editor.startButton()->isEnabled());
    QVERIFY(editor.startButton()->refusal().contains(QStringLiteral("STOP ALL")));
    QVERIFY(!editor.stepField()->isEnabled());

    auto* release = page->blockedBanner()->findChild<Button*>();
    QTest::mouseClick(release, Qt::LeftButton);
    QTRY_VERIFY(real.window().findChild<QuestionSheet*>() != nullptr &&
                real.window().findChild<QuestionSheet*>() != sheet);
    QTest::mouseClick(real.window().findChild<QuestionSheet*>()->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY(!page->model()->isBlocked());
    QTRY_VERIFY(editor.startButton()->isEnabled());
}

void TestWindowFaults::everythingByKeys() {
    RealWindow real;
    QVERIFY(real.isReady());
    QTest::keyClick(&real.window(), Qt::Key_3, Qt::ControlModifier);
    FaultsPage* page = real.window().faultsPage();
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->editor()->stepField()->count(), 4);
    RuleEditor& editor = *page->editor();
    editor.definitionField()->setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QCOMPARE(qApp->focusWidget(), editor.stepField());
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Home);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Down);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Down);
    QCOMPARE(editor.stepField()->currentText(), QStringLiteral("log_record"));
    QLineEdit* count = editor.field(QStringLiteral("count"));
    for (int i = 0; i < 12 && qApp->focusWidget() != count; ++i) QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QCOMPARE(qApp->focusWidget(), count);
    QTest::keyClicks(count, QStringLiteral("20"));
    QTest::keyClick(count, Qt::Key_Return);
    QTRY_COMPARE(page->model()->activeCount(), 1);
    QCOMPARE(page->model()->rule(0).maxHits, 20);
    QTest::keyClick(&real.window(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    auto* sheet = real.window().findChild<QuestionSheet*>();
    QVERIFY(sheet != nullptr);
    for (int i = 0; i < 4 && qApp->focusWidget() != sheet->confirmButton(); ++i)
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(page->model()->isBlocked());
}

void TestWindowFaults::aWrongFieldSaysSo_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("share 0") << QStringLiteral("share") << QStringLiteral("0");
    QTest::newRow("share over 100") << QStringLiteral("share") << QStringLiteral("101");
    QTest::newRow("probability in words") << QStringLiteral("probability") << QStringLiteral("often");
    QTest::newRow("count 0") << QStringLiteral("count") << QStringLiteral("0");
    QTest::newRow("count too large") << QStringLiteral("count") << QStringLiteral("99999999999999999999");
    QTest::newRow("duration without unit") << QStringLiteral("duration") << QStringLiteral("5");
    QTest::newRow("filter") << QStringLiteral("where") << QStringLiteral("user =");
    QTest::newRow("known later") << QStringLiteral("where") << QStringLiteral("status = FAILED");
}

void TestWindowFaults::aWrongFieldSaysSo() {
    QFETCH(QString, field);
    QFETCH(QString, text);
    RealWindow real;
    FaultsPage* page = open(real);
    QVERIFY(page != nullptr);
    RuleEditor& editor = *page->editor();
    if (field == QLatin1String("where"))
        editor.whereField()->setText(text);
    else
        editor.field(field)->setText(text);
    QVERIFY(!editor.errorAt(field).isEmpty());
    QVERIFY(!editor.startButton()->isEnabled());
    QVERIFY(!editor.startButton()->refusal().isEmpty());
    QCOMPARE(page->model()->rowCount(), 0);
}

void TestWindowFaults::countsWhatFits() {
    RealWindow real;
    QVERIFY(real.isReady());
    buy(real, 3);
    FaultsPage* page = open(real);
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->editor()->matchText(), QStringLiteral("Fits 3 stored sagas."));
    page->editor()->whereField()->setText(QStringLiteral("user = \"nobody\""));
    QTRY_COMPARE(page->editor()->matchText(), QStringLiteral("Fits 0 stored sagas."));
}

void TestWindowFaults::aRuleIsRemovedWithAReason() {
    RealWindow real;
    QVERIFY(real.isReady());
    FaultsPage* page = open(real);
    QVERIFY(page != nullptr);
    QTest::mouseClick(page->editor()->startButton(), Qt::LeftButton);
    QTRY_COMPARE(page->model()->activeCount(), 1);
    page->rules()->setFocus();
    page->rules()->setCurrentIndex(page->model()->index(0, 1));
    QTest::keyClick(page->rules(), Qt::Key_Delete);
    auto* sheet = real.window().findChild<QuestionSheet*>();
    QVERIFY(sheet != nullptr);
    QTest::mouseClick(sheet->confirmButton(), Qt::LeftButton);
    QTRY_COMPARE(page->model()->activeCount(), 0);
    QCOMPARE(page->model()->index(0, FaultListModel::Left).data().toString(), QStringLiteral("removed"));
    // Nothing is left to remove.
    QTest::keyClick(page->rules(), Qt::Key_Delete);
    QCOMPARE(page->model()->rowCount(), 1);
}

void TestWindowFaults::templatesFillInTheEditor() {
    RealWindow real;
    QVERIFY(real.isReady());
    FaultsPage* page = open(real);
    QVERIFY(page != nullptr);
    const std::vector<FaultTemplate> all = FaultTemplate::all();
    QCOMPARE(page->templates()->actions().size(), static_cast<int>(all.size()));
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        page->templates()->actions()[i]->trigger();
        const RuleDraft::Reading reading = page->editor()->draft().read();
        QVERIFY2(reading.errors.isEmpty(), qPrintable(all[static_cast<std::size_t>(i)].title));
        QVERIFY(reading.request.rule == all[static_cast<std::size_t>(i)].request.rule);
        QCOMPARE(reading.request.duration.count(), all[static_cast<std::size_t>(i)].request.duration.count());
        QVERIFY(page->editor()->startButton()->isEnabled());
        QTest::mouseClick(page->editor()->startButton(), Qt::LeftButton);
        QTRY_COMPARE(page->model()->activeCount(), i + 1);
        QTRY_VERIFY(page->editor()->startButton()->isEnabled());
    }
}

void TestWindowFaults::theInvariantsAreChecked() {
    RealWindow real;
    QVERIFY(real.isReady());
    buy(real, 2);
    FaultsPage* page = open(real);
    QVERIFY(page != nullptr);
    QTest::mouseClick(page->steadyState()->checkButton(), Qt::LeftButton);
    QTRY_VERIFY(page->steadyState()->invariants().contains(QStringLiteral("invariants hold")));
    QVERIFY(page->steadyState()->checkButton()->isEnabled());
}

void TestWindowFaults::theDeskLeadsHere() {
    RealWindow real;
    QVERIFY(real.isReady());
    QVERIFY(real.window().openLink(QStringLiteral("saga-console://page/faults")));
    QVERIFY(real.window().faultsPage() != nullptr);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowFaults)
#include "tst_window_faults.moc"
