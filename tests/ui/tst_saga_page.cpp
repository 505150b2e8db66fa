// The page of one saga over a fake engine: its four states, one selection in all views, what is asked lazily, commands that
// are sent once, and what leaves it as a file.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/models/saga_event_model.h"
#include "ui/models/state_field_model.h"
#include "ui/models/status_path_model.h"
#include "ui/pages/saga/compensation_view.h"
#include "ui/pages/saga/event_details.h"
#include "ui/pages/saga/event_table.h"
#include "ui/pages/saga/events_view.h"
#include "ui/pages/saga/saga_header.h"
#include "ui/pages/saga/saga_inspector.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/saga/states_view.h"
#include "ui/scenes/sequence_view.h"
#include "ui/scenes/state_graph_view.h"
#include "ui/scenes/timeline_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

SagaEvent eventOf(std::int64_t seq, EventKind kind, int step, std::int64_t atUs, const Timestamp& start, const char* code = "") {
    SagaEvent event;
    event.seq = seq;
    event.kind = kind;
    event.step = step;
    event.attempt = step < 0 ? 0 : 1;
    event.startedAt = start + Micros{atUs};
    event.endedAt = start + Micros{atUs + 40};
    event.payload.code = code;
    return event;
}

// item_grant was refused, the debit is being taken back and its undo has failed for good.
SagaDetail stuckSaga(const FakeAdmin& admin) {
    SagaDetail detail;
    detail.summary = admin.makeSaga(7, SagaStatus::Compensating);
    detail.summary.attention = Attention::CompensationFailed;
    const Timestamp start = detail.summary.startedAt;
    detail.events = {eventOf(1, EventKind::SagaStarted, -1, 0, start),
                     eventOf(2, EventKind::StepSucceeded, 0, 100, start),
                     eventOf(3, EventKind::StepFailed, 1, 300, start, "INSUFFICIENT_STOCK"),
                     eventOf(4, EventKind::CompensationStarted, -1, 340, start),
                     eventOf(5, EventKind::CompensationFailed, 0, 600, start, "VALIDATION_ERROR"),
                     eventOf(6, EventKind::AttentionRaised, -1, 640, start)};
    detail.events[1].type = "UserValidated";
    detail.events[5].payload.attention = Attention::CompensationFailed;
    detail.statusChanges = {{1, SagaStatus::Pending, Attention::None, false},
                            {2, SagaStatus::InProgress, Attention::None, false},
                            {4, SagaStatus::Compensating, Attention::None, false},
                            {6, SagaStatus::Compensating, Attention::CompensationFailed, false}};
    for (const char* id : {"user_validation", "item_grant"}) {
        detail.steps.emplace_back();
        detail.steps.back().id = id;
        detail.steps.back().service = "users";
        detail.steps.back().action = "users.debit";
        detail.steps.back().compensation = "users.credit";
    }
    detail.steps[0].view = StepView::UndoFailed;
    detail.steps[1].view = StepView::Failed;
    detail.firstCause = FirstCauseView{"item_grant", "INSUFFICIENT_STOCK", "There is not enough stock.", "", 1};
    detail.input = Json::object({{"userId", "user-123"}});
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Skip, CommandKind::HandledOutside, CommandKind::Pause, CommandKind::ForceEnd})
        detail.offers.push_back({kind, true, {}, {}});
    for (const CommandKind kind : {CommandKind::Compensate, CommandKind::Cancel}) {
        const CommandRefusal refusal{RefusalReason::WrongStatus, kind, SagaStatus::Compensating, {}};
        detail.offers.push_back({kind, false, refusalText(refusal, Language::English), refusal});
    }
    detail.commit = CommitNo{3};
    return detail;
}

}  // namespace

class SagaPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void itLoadsThenShows();
    void aSagaThatIsNotThereIsSaid();
    void anErrorHasCodeAdviceAndCopy();
    void aLostConnectionIsSaid();
    void whatWasShownStaysWithItsAge();
    void oneSelectionInAllViews();
    void theSequenceSharesTheSelection();
    void theChangeOfStateIsAskedForTheChosenEventAlone();
    void aFilterHidesRowsInItsOwnTableOnly();
    void whatABreakerHoldsBackIsSaid();
    void aLargePayloadWaitsForAClick();
    void aCommandIsSentOnce();
    void theChosenUndoIsWaived();
    void aRefusedCommandIsSaid();
    void refusalsAreKorean();
    void everythingLeavesAsAFile();

private:
    void show();
    SagaPage& page() { return *m_page; }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeAdmin> m_admin;
    std::unique_ptr<Bridge> m_bridge;
    ManualClock m_clock{Timestamp{1'772'000'100'000'000}};
    std::unique_ptr<FakeContext> m_context;
    std::unique_ptr<SagaPage> m_page;
    SagaId m_id;
};

void SagaPageTest::init() {
    m_admin = std::make_unique<FakeAdmin>();
    m_bridge = std::make_unique<Bridge>();
    m_bridge->attach(m_admin.get());
    m_context = std::make_unique<FakeContext>(*m_bridge, m_clock);
    const SagaDetail detail = stuckSaga(*m_admin);
    m_id = detail.summary.id;
    m_admin->details[m_id.text] = detail;
    CompensationPlanView plan;
    plan.summary = detail.summary;
    plan.lines = {{"item_grant", "users.credit", "not needed", false, {}, {}}, {"user_validation", "users.credit", "failed", false, {}, {}}};
    m_admin->plans[m_id.text] = plan;
    m_admin->stateSteps[5] = {5, {}, {}, {{"steps.user_validation.undo", "\"waiting\"", "\"failed\""}}};
}

void SagaPageTest::cleanup() {
    m_page.reset();
    if (m_bridge->isAttached())
        m_bridge->detach();
    m_context.reset();
    m_bridge.reset();
    m_admin.reset();
}

void SagaPageTest::show() {
    m_page = std::make_unique<SagaPage>(*m_context, m_id);
    m_page->resize(1280, 800);
    m_page->show();
    QTRY_VERIFY(m_page->detail() != nullptr);
}

void SagaPageTest::itLoadsThenShows() {
    m_admin->hold();
    m_page = std::make_unique<SagaPage>(*m_context, m_id);
    QVERIFY(page().stack()->notice()->isLoading());
    QVERIFY(!page().header()->commandButton(CommandKind::Retry)->isEnabled());
    m_admin->letGo();
    QTRY_VERIFY(page().stack()->isShowingView());
    QVERIFY(page().header()->commandButton(CommandKind::Retry)->isEnabled());
    QCOMPARE(page().timeline()->selection().lane, 1);
    QVERIFY(page().inspector()->asText().contains(QStringLiteral("item_grant")));
}

void SagaPageTest::aSagaThatIsNotThereIsSaid() {
    m_id = SagaId("TXN_01JD3K00000000000000000099");
    m_page = std::make_unique<SagaPage>(*m_context, m_id);
    QTRY_VERIFY2(page().stack()->notice()->title().contains(QStringLiteral("There is no saga")), qPrintable(page().stack()->notice()->title()));
}

void SagaPageTest::anErrorHasCodeAdviceAndCopy() {
    m_admin->failure = makeError(ErrorCode::Corrupt, "", "page 7 is torn");
    m_page = std::make_unique<SagaPage>(*m_context, m_id);
    QTRY_VERIFY(page().stack()->notice()->asText().contains(QStringLiteral("CORRUPT")));
    const QString text = page().stack()->notice()->asText();
    QVERIFY2(text.contains(QStringLiteral("page 7 is torn")) && text.contains(QStringLiteral("backup")), qPrintable(text));
    m_admin->failure.reset();
    Q_EMIT page().stack()->notice()->actionTriggered();
    QTRY_VERIFY(page().stack()->isShowingView());
}

void SagaPageTest::aLostConnectionIsSaid() {
    m_bridge->detach();
    m_page = std::make_unique<SagaPage>(*m_context, m_id);
    QTRY_COMPARE(page().stack()->notice()->title(), QStringLiteral("There is no connection"));
    m_bridge->attach(m_admin.get());
    QTRY_VERIFY(page().stack()->isShowingView());
}

void SagaPageTest::whatWasShownStaysWithItsAge() {
    show();
    m_clock.advanceTo(Timestamp{1'772'000'280'000'000});
    m_bridge->detach();
    QVERIFY(page().stack()->isShowingView());
    QVERIFY2(page().banner()->text().contains(QStringLiteral("3 min ago")), qPrintable(page().banner()->text()));
    QVERIFY(page().stack()->graphicsEffect() != nullptr);
    m_bridge->attach(m_admin.get());
    QTRY_VERIFY(page().stack()->graphicsEffect() == nullptr);
    QVERIFY(!page().banner()->isVisible());
}

void SagaPageTest::oneSelectionInAllViews() {
    show();
    page().showView(SagaPage::States);
    QCOMPARE(page().states()->path()->rowCount(), 4);
    Q_EMIT page().states()->graph()->eventChosen(4);
    QVERIFY(page().inspector()->asText().contains(QStringLiteral("CompensationStarted")));
    page().showView(SagaPage::Events);
    QCOMPARE(page().eventsView()->table()->table()->currentIndex().row(), 3);
    page().eventsView()->table()->table()->selectRow(2);
    QCOMPARE(page().timeline()->selection().lane, 1);
    QCOMPARE(page().timeline()->selection().seq, std::int64_t{3});
    const QString words = page().inspector()->asText();
    QVERIFY2(words.startsWith(QStringLiteral("Attempt 1 of item_grant\nStepFailed")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("There is not enough stock.")), qPrintable(words));
    page().timeline()->select(-1, 0);
    QVERIFY(page().inspector()->asText().startsWith(QStringLiteral("Saga\n")));
}

void SagaPageTest::theSequenceSharesTheSelection() {
    m_admin->details[m_id.text].steps[1].child = SagaId("TXN_CHILD");
    show();
    page().showView(SagaPage::Sequence);
    SequenceView* sequence = page().sequence();
    QVERIFY(sequence->isVisible());
    page().selectEvent(3);
    QCOMPARE(sequence->content().messages[static_cast<std::size_t>(sequence->selectedRow())].seq, std::int64_t{3});
    QTest::keyClick(sequence, Qt::Key_Home);
    QVERIFY2(page().inspector()->asText().contains(QStringLiteral("SagaStarted")), qPrintable(page().inspector()->asText()));
    QTest::keyClick(sequence, Qt::Key_End);
    QCOMPARE(page().eventsView()->table()->table()->currentIndex().row(), 5);
    QTest::keyClick(sequence, Qt::Key_Return);
    QVERIFY(page().eventsView()->isVisible());
    page().showView(SagaPage::Sequence);
    QSignalSpy opened(m_context.get(), &PageContext::linkOpened);
    Q_EMIT sequence->sagaOpened(QStringLiteral("TXN_CHILD"));
    QCOMPARE(opened.first().first().toString(), QStringLiteral("saga-console://saga/TXN_CHILD"));
    page().exportPicture(QStringLiteral("svg"));
    QVERIFY(m_context->saved.back().first.endsWith(QStringLiteral("-sequence.svg")));
    QVERIFY(m_context->saved.back().second.contains("TXN_CHILD"));
}

void SagaPageTest::theChangeOfStateIsAskedForTheChosenEventAlone() {
    show();
    page().selectEvent(3);
    page().selectEvent(5);
    QVERIFY(m_admin->stateStepsAsked.empty());
    page().showView(SagaPage::Events);
    QCOMPARE(m_admin->stateStepsAsked, std::vector<std::int64_t>{5});
    QTRY_COMPARE(page().eventsView()->details()->changes()->rowCount(), 1);
    // A change elsewhere in the saga asks for nothing again.
    m_admin->feedSaga(m_admin->details[m_id.text].summary);
    QTRY_VERIFY(m_admin->waiting() == 0);
    page().selectEvent(5);
    QCOMPARE(m_admin->stateStepsAsked.size(), std::size_t{1});
    page().eventsView()->details()->showView(EventDetails::Raw);
    page().selectEvent(2);
    QCOMPARE(m_admin->stateStepsAsked.size(), std::size_t{1});
    QVERIFY(page().eventsView()->details()->rawText().contains(QStringLiteral("\"UserValidated\"")));
}

void SagaPageTest::aFilterHidesRowsInItsOwnTableOnly() {
    show();
    page().showView(SagaPage::Events);
    QComboBox* kinds = page().eventsView()->kindBox();
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(SagaEventModel::Kinds::Documented)));
    QCOMPARE(page().eventsView()->table()->table()->model()->rowCount(), 1);
    QCOMPARE(page().events()->rowCount(), 6);
    QComboBox* steps = page().eventsView()->stepBox();
    QCOMPARE(steps->count(), 3);
    steps->setCurrentIndex(2);
    QCOMPARE(page().eventsView()->table()->table()->model()->rowCount(), 0);
}

// Who is waited for and until when, beside the saga alone, as long as the breaker is open.
void SagaPageTest::whatABreakerHoldsBackIsSaid() {
    SagaDetail& detail = m_admin->details[m_id.text];
    detail.waitsFor = "https://slow.example";
    detail.waitsUntil = Timestamp{1'772'000'110'000'000};
    show();
    page().timeline()->select(-1, 0);
    const auto says = [this](const QString& text) { return page().inspector()->asText().contains(text); };
    const QString rows = QStringLiteral("\nWaits for: https://slow.example\nUntil: ") + formatTimestamp(detail.waitsUntil.us, m_context->zone());
    const QString why = QStringLiteral("It waits for https://slow.example, whose circuit breaker is open.");
    QVERIFY2(says(rows) && says(why), qPrintable(page().inspector()->asText()));
    page().timeline()->select(1, 0);
    QVERIFY(!says(QStringLiteral("slow.example")));
    page().timeline()->select(-1, 0);
    QVERIFY(says(rows));
    detail.waitsFor.clear();
    detail.waitsUntil = {};
    m_admin->feedSaga(detail.summary);
    QTRY_VERIFY(!says(QStringLiteral("slow.example")));
    QVERIFY(!says(QStringLiteral("\nUntil: ")));
}

void SagaPageTest::aLargePayloadWaitsForAClick() {
    SagaDetail& detail = m_admin->details[m_id.text];
    detail.events[1].payload.data = Json::object({{"blob", std::string(100'000, 'x')}});
    show();
    page().showView(SagaPage::Events);
    EventDetails* details = page().eventsView()->details();
    details->showView(EventDetails::Raw);
    page().selectEvent(2);
    QVERIFY(!details->rawText().contains(QStringLiteral("blob")));
    ViewNotice* offer = nullptr;
    for (ViewNotice* notice : details->findChildren<ViewNotice*>())
        offer = notice->isVisible() ? notice : offer;
    QVERIFY(offer != nullptr);
    Q_EMIT offer->actionTriggered();
    QVERIFY(details->rawText().contains(QStringLiteral("blob")));
}

void SagaPageTest::aCommandIsSentOnce() {
    show();
    page().timeline()->zoomBy(4);
    QVERIFY(!page().timeline()->isFollowing());
    Button* force = page().header()->commandButton(CommandKind::ForceEnd);
    QTest::mouseClick(force, Qt::LeftButton);
    QTest::mouseDClick(force, Qt::LeftButton);
    QCOMPARE(m_context->questions.size(), std::size_t{1});
    QVERIFY(m_context->answer);
    QVERIFY(m_context->questions.back().dangerous && m_context->questions.back().needsReason);
    m_admin->hold();
    m_context->answer(QStringLiteral("no hope"));
    m_context->answer(QStringLiteral("no hope"));
    QCOMPARE(m_admin->commandsAsked.size(), std::size_t{1});
    QCOMPARE(m_admin->commandsAsked[0].reason, std::string("no hope"));
    m_admin->letGo();
    QTRY_VERIFY(page().timeline()->isFollowing());
}

void SagaPageTest::theChosenUndoIsWaived() {
    show();
    page().showView(SagaPage::Compensation);
    QTableView* table = page().compensation()->table();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    QTest::mouseClick(page().compensation()->commandButton(CommandKind::HandledOutside), Qt::LeftButton);
    m_context->answer(QStringLiteral("paid back in cash"));
    QCOMPARE(m_admin->commandsAsked.size(), std::size_t{1});
    QCOMPARE(m_admin->commandsAsked[0].kind, CommandKind::HandledOutside);
    QCOMPARE(m_admin->commandsAsked[0].step, std::string("user_validation"));
    QVERIFY(!page().compensation()->commandButton(CommandKind::Compensate)->isEnabled());
}

void SagaPageTest::aRefusedCommandIsSaid() {
    show();
    m_admin->hold();
    QTest::mouseClick(page().header()->commandButton(CommandKind::Pause), Qt::LeftButton);
    m_admin->failure = makeError(ErrorCode::Busy, "", "the queue is full");
    m_admin->letGoAt(m_admin->waiting() - 1);
    m_admin->failure.reset();
    m_admin->letGo();
    QTRY_VERIFY(page().banner()->text().contains(QStringLiteral("the queue is full")));
    QVERIFY(page().banner()->isVisible());
    QVERIFY(page().stack()->isShowingView());
}

void SagaPageTest::refusalsAreKorean() {
    m_context->setLanguage(Language::Korean);
    show();
    const QString why = page().header()->commandButton(CommandKind::Cancel)->refusal();
    QVERIFY2(why.contains(QString::fromUtf8("COMPENSATING 상태입니다")), qPrintable(why));
    QVERIFY(!why.contains(QStringLiteral("acts on")));
}

void SagaPageTest::everythingLeavesAsAFile() {
    show();
    page().exportJsonFile();
    const Result<Json> json = parseJson(m_context->saved.at(0).second.toStdString(), "export");
    QVERIFY(json.ok());
    QCOMPARE(std::string(json->text("format")), std::string("saga-console/saga"));
    QCOMPARE(json->at("events").items().size(), std::size_t{6});
    page().exportPicture(QStringLiteral("svg"));
    QVERIFY(m_context->saved.at(1).first.endsWith(QStringLiteral("-timeline.svg")));
    page().showView(SagaPage::States);
    page().exportPicture(QStringLiteral("png"));
    QVERIFY(m_context->saved.at(2).first.endsWith(QStringLiteral("-states.png")));
    QVERIFY(!QImage::fromData(m_context->saved.at(2).second, "PNG").isNull());
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::SagaPageTest)
#include "tst_saga_page.moc"
