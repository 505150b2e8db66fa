// The load generator in the real window: started and stopped by mouse and keyboard, wrong input said at its field,
// figures that open the sagas of the load, and the chip of the status bar.
#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/pages/purchase/load_form.h"
#include "ui/pages/purchase/load_result.h"
#include "ui/pages/purchase/load_view.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/shell/load_chip.h"
#include "ui/shell/page_area.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/time_chart.h"

namespace saga::ui {

namespace {

void typeInto(QWidget* field, const QString& text) {
    auto* edit = qobject_cast<QLineEdit*>(field);
    if (edit == nullptr) edit = field->findChild<QLineEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Backspace);
    QTest::keyClicks(edit, text);
}

struct Open {
    Open() {
        page = real.window().purchasePage();
        QTest::mouseClick(page->tabs(), Qt::LeftButton, {}, page->tabs()->tabRect(PurchasePage::Load).center());
        form = page->loadView()->form();
        result = page->loadView()->result();
    }
    std::int64_t counted(const QString& filter) {
        const Result<std::int64_t> count = real.await<std::int64_t>([&](Answer<std::int64_t> answer) {
            real.admin().countSagas(filter.toStdString(), nullptr, std::move(answer));
        });
        return count ? *count : -1;
    }
    const LoadState& state() { return real.window().load().state(); }

    RealWindow real;
    PurchasePage* page = nullptr;
    LoadForm* form = nullptr;
    LoadResult* result = nullptr;
};

}  // namespace

class TestWindowLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTabShowsTheForm();
    void aLoadIsStartedAndStoppedByMouse();
    void aLoadIsStartedByKeyboardAndKept();
    void theChipStopsTheLoad();
    void wrongInputIsSaidAndSendsNothing_data();
    void wrongInputIsSaidAndSendsNothing();
};

void TestWindowLoad::theTabShowsTheForm() {
    Open open;
    QVERIFY(open.form->isVisible());
    QVERIFY(open.form->rateField()->isVisible());
    QVERIFY(!open.form->concurrencyField()->isVisible());
    open.form->setByRate(false);
    QVERIFY(!open.form->rateField()->isVisible());
    QVERIFY(open.form->concurrencyField()->isVisible());
    const std::optional<LoadRequest> asked = open.form->request();
    QVERIFY(asked.has_value());
    QCOMPARE(asked->ratePerSecond, 0.0);
    QCOMPARE(asked->concurrency, 8);
}

void TestWindowLoad::aLoadIsStartedAndStoppedByMouse() {
    Open open;
    QVERIFY(open.form->button()->isEnabled());
    QTest::mouseClick(open.form->button(), Qt::LeftButton);
    // Stop is not under a second click before the answer.
    QTest::mouseClick(open.form->button(), Qt::LeftButton);
    QTRY_VERIFY(open.state().running);
    QCOMPARE(open.state().runs, std::int64_t(1));
    QTRY_COMPARE(open.form->button()->label(), QStringLiteral("Stop load"));
    QVERIFY(open.real.window().statusLine()->loadChip()->isVisible());
    QTRY_VERIFY(open.state().started > 0);
    QTest::mouseClick(open.form->button(), Qt::LeftButton);
    QTRY_VERIFY(!open.state().running);
    QCOMPARE(open.state().endedBecause, std::string(kLoadStopped));
    QTRY_COMPARE(open.form->button()->label(), QStringLiteral("Start load"));
    QTRY_VERIFY(!open.real.window().statusLine()->loadChip()->isVisible());
    QTRY_COMPARE(open.state().underway, std::int64_t(0));
    QTRY_VERIFY(open.result->stateText().startsWith(QStringLiteral("Stopped at")));
    // Every figure opens the sagas of the load that it counts.
    const std::pair<LoadResult::Figure, std::int64_t> counts[] = {{LoadResult::Started, open.state().started},
                                                                  {LoadResult::Completed, open.state().completed},
                                                                  {LoadResult::Failed, open.state().failed},
                                                                  {LoadResult::Compensated, open.state().compensated}};
    for (const auto& [figure, count] : counts) {
        QTRY_COMPARE(open.result->tile(figure)->figure(), QString::number(count));
        QTest::mouseClick(open.result->tile(figure), Qt::LeftButton);
        QCOMPARE(open.counted(open.real.window().sagasPage()->filter()), count);
        open.real.window().open(ConsoleLink::page(page_key::kPurchase));
    }
}

void TestWindowLoad::aLoadIsStartedByKeyboardAndKept() {
    Open open;
    typeInto(open.form->rateField(), QStringLiteral("40"));
    typeInto(open.form->durationField(), QStringLiteral("1"));
    typeInto(open.form->failureField(), QStringLiteral("100"));
    typeInto(open.form->usersField(), QStringLiteral("user-123"));
    typeInto(open.form->itemsField(), QStringLiteral("item-potion"));
    QTest::keyClick(open.form->itemsField(), Qt::Key_Return);
    QTRY_COMPARE(open.state().endedBecause, std::string(kLoadDone));
    QTRY_COMPARE(open.state().underway, std::int64_t(0));
    QCOMPARE(open.state().started, std::int64_t(40));
    QCOMPARE(open.state().compensated, std::int64_t(40));
    QTRY_COMPARE(open.result->tile(LoadResult::Compensated)->figure(), QStringLiteral("40"));
    QTRY_VERIFY(open.result->stateText().startsWith(QStringLiteral("Done at")));
    // The last result is there again when the page is.
    open.real.window().area()->close(ConsoleLink::page(page_key::kPurchase));
    open.real.window().open(ConsoleLink::page(page_key::kPurchase));
    LoadView* again = open.real.window().purchasePage()->loadView();
    QCOMPARE(again->result()->tile(LoadResult::Compensated)->figure(), QStringLiteral("40"));
}

void TestWindowLoad::theChipStopsTheLoad() {
    Open open;
    QTest::mouseClick(open.form->button(), Qt::LeftButton);
    LoadChip* chip = open.real.window().statusLine()->loadChip();
    QTRY_VERIFY(chip->isVisible());
    QVERIFY(chip->text().startsWith(QStringLiteral("Load ")));
    chip->button()->setFocus();
    QTest::keyClick(chip->button(), Qt::Key_Return);
    QTRY_VERIFY(!open.state().running);
    QTRY_VERIFY(!chip->isVisible());
}

void TestWindowLoad::wrongInputIsSaidAndSendsNothing_data() {
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text");
    QTest::newRow("no rate") << "ratePerSecond"
                             << "0";
    QTest::newRow("rate of letters") << "ratePerSecond"
                                     << "many";
    QTest::newRow("no duration") << "duration"
                                 << "";
    QTest::newRow("too long") << "duration"
                              << "3601";
    QTest::newRow("ramp longer than the load") << "ramp"
                                               << "61";
    QTest::newRow("share") << "failurePercent"
                           << "101";
    QTest::newRow("pieces") << "maxQuantity"
                            << "-1";
    QTest::newRow("user") << "users"
                          << "user-123, nobody";
    QTest::newRow("item") << "items"
                          << "nothing";
}

void TestWindowLoad::wrongInputIsSaidAndSendsNothing() {
    QFETCH(QString, input);
    QFETCH(QString, text);
    Open open;
    QTRY_VERIFY(open.form->request().has_value());
    QHash<QString, QWidget*> fields{{QStringLiteral("ratePerSecond"), open.form->rateField()},
                                    {QStringLiteral("duration"), open.form->durationField()},
                                    {QStringLiteral("ramp"), open.form->rampField()},
                                    {QStringLiteral("failurePercent"), open.form->failureField()},
                                    {QStringLiteral("maxQuantity"), open.form->quantityField()},
                                    {QStringLiteral("users"), open.form->usersField()},
                                    {QStringLiteral("items"), open.form->itemsField()}};
    typeInto(fields.value(input), text);
    QTRY_VERIFY(!open.form->errorAt(input).isEmpty());
    QVERIFY(!open.form->request());
    QVERIFY(!open.form->button()->isEnabled());
    QVERIFY(!open.form->button()->refusal().isEmpty());
    QTest::keyClick(open.form->usersField(), Qt::Key_Return);
    QCOMPARE(open.state().runs, std::int64_t(0));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowLoad)
#include "tst_window_load.moc"
