// A saga that waits for a person, driven through the real window on a real engine: looked at in every view, repaired with a
// reason, followed to its end.
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/models/compensation_model.h"
#include "ui/models/saga_event_model.h"
#include "ui/models/state_field_model.h"
#include "ui/models/status_path_model.h"
#include "ui/pages/purchase/example_list.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/compensation_view.h"
#include "ui/pages/saga/event_details.h"
#include "ui/pages/saga/event_table.h"
#include "ui/pages/saga/events_view.h"
#include "ui/pages/saga/saga_header.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/saga/states_view.h"
#include "ui/scenes/state_graph_view.h"
#include "ui/scenes/timeline_view.h"
#include "ui/shell/question_sheet.h"
#include "ui/widgets/button.h"

namespace saga::ui {

namespace {

constexpr std::size_t kAttention = 6;  // of Example::all

SagaPage* openExample(RealWindow& real, std::size_t which) {
    MainWindow& window = real.window();
    window.purchasePage()->run(Example::all("COR_saga")[which]);
    const bool settled = QTest::qWaitFor([&window] {
        if (window.purchases().rowCount() == 0)
            return false;
        const SagaSummary& saga = window.purchases().summary(0);
        return isEnd(saga.status) || saga.attention != Attention::None;
    });
    if (!settled)
        return nullptr;
    const SagaId id = window.purchases().summary(0).id;
    window.context().openSaga(id);
    SagaPage* page = window.sagaPage(id);
    return page != nullptr && QTest::qWaitFor([page] { return page->detail() != nullptr; }) ? page : nullptr;
}

std::int64_t countOf(const SagaPage& page, EventKind kind) {
    const auto& events = page.detail()->events;
    return std::count_if(events.begin(), events.end(), [kind](const SagaEvent& event) { return event.kind == kind; });
}

}  // namespace

class TestWindowSaga : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsWayIsShownInStatesAndEvents();
    void anUndoThatFailedIsRetriedToItsEnd();
};

void TestWindowSaga::itsWayIsShownInStatesAndEvents() {
    RealWindow real;
    QVERIFY(real.isReady());
    SagaPage* page = openExample(real, kAttention);
    QVERIFY(page != nullptr);
    page->showView(SagaPage::States);
    QStringList way;
    for (int row = 0; row < page->states()->path()->rowCount(); ++row)
        way << page->states()->path()->rowAt(row).change;
    QCOMPARE(way, (QStringList{QStringLiteral("started as PENDING"), QString::fromUtf8("PENDING → IN_PROGRESS"),
                               QString::fromUtf8("IN_PROGRESS → COMPENSATING"), QStringLiteral("needs attention: compensation failed")}));
    const StateGraphView* graph = page->states()->graph();
    QVERIFY(graph->content().node(SagaStatus::Compensating).isLive);
    const auto edge = std::find_if(graph->content().edges.begin(), graph->content().edges.end(), [](const StateEdge& e) {
        return e.from == SagaStatus::InProgress && e.to == SagaStatus::Compensating;
    });
    QCOMPARE(edge->passages.size(), std::size_t{1});
    QTest::mouseClick(page->states()->graph(), Qt::LeftButton, {}, graph->layoutNow().edgeLine(*edge).center().toPoint());
    page->showView(SagaPage::Events);
    const StateFieldModel* changes = page->eventsView()->details()->changes();
    QTRY_VERIFY(changes->rowCount() > 0);
    QVERIFY2(changes->asText().contains(QString::fromUtf8("status: \"IN_PROGRESS\" → \"COMPENSATING\"")), qPrintable(changes->asText()));
}

void TestWindowSaga::anUndoThatFailedIsRetriedToItsEnd() {
    RealWindow real;
    QVERIFY(real.isReady());
    SagaPage* page = openExample(real, kAttention);
    QVERIFY(page != nullptr);
    page->timeline()->zoomBy(3);
    page->showView(SagaPage::Compensation);
    QTRY_VERIFY(page->plan()->rowCount() > 0);
    Button* retry = page->compensation()->commandButton(CommandKind::Retry);
    QTRY_VERIFY(retry->isEnabled());
    QTest::mouseClick(retry, Qt::LeftButton);
    auto* sheet = real.window().findChild<QuestionSheet*>();
    QVERIFY(sheet != nullptr);
    QVERIFY(!sheet->confirmButton()->isEnabled());
    sheet->reasonField()->setPlainText(QStringLiteral("the catalog is back"));
    QPointer<Button> confirm = sheet->confirmButton();
    QTest::mouseClick(confirm, Qt::LeftButton);
    if (!confirm.isNull())
        QTest::mouseDClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(page->detail()->summary.status, SagaStatus::Compensated);
    QCOMPARE(countOf(*page, EventKind::RetryRequested), std::int64_t{1});
    QVERIFY(page->timeline()->isFollowing());
    QTRY_COMPARE(page->plan()->pendingSteps(), 0);
    QVERIFY(!page->header()->commandButton(CommandKind::Retry)->isEnabled());
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestWindowSaga)
#include "tst_window_saga.moc"
