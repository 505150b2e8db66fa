// The sequence diagram: messages folded from a history in both modes, where they lie, what is painted, and what a click, a key,
// arriving messages and a screen reader find there.
#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "tests/scenes/history_text.h"
#include "ui/scenes/sequence_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

// A debit that ran in the engine, a grant that was asked for, gave no answer in time, was tried again and refused; the debit
// is taken back; the first grant answers too late.
constexpr const char* kHistory =
    "SagaStarted -1 0 0 0\n"
    "StepSucceeded 0 1 100 150\n"
    "StepStarted 1 1 200 200\n"
    "RetryScheduled 1 1 200 400 TIMEOUT\n"
    "StepStarted 1 2 500 500\n"
    "StepFailed 1 2 500 560 INSUFFICIENT_STOCK\n"
    "CompensationStarted -1 0 560 560\n"
    "StepCompensated 0 1 600 640\n"
    "LateAnswerIgnored 1 1 700 700\n"
    "SagaFailed -1 0 700 700\n";

SequenceFrame frameOf() {
    SequenceFrame frame;
    frame.steps = {{QStringLiteral("user_validation"), QStringLiteral("users"), LifelineKind::Service, QStringLiteral("users.debit"), QStringLiteral("users.credit"), {}},
                   {QStringLiteral("item_grant"), QStringLiteral("inventory"), LifelineKind::Service, QStringLiteral("inventory.grant"), QStringLiteral("inventory.restore"), {}}};
    frame.starter = QStringLiteral("mina");
    return frame;
}

SequenceContent contentOf(const char* text = kHistory, Mode mode = Mode::Orchestration, bool ended = true, const SequenceFrame& frame = frameOf()) {
    std::vector<SagaEvent> events = historyOf(text);
    for (SagaEvent& event : events) {
        if (event.kind == EventKind::RetryScheduled)
            event.payload.delay = Micros{100};
        if (event.kind == EventKind::SagaStarted)
            event.type = "PurchaseInitiated";
        if (event.kind == EventKind::StepSucceeded)
            event.type = "UserValidated";
    }
    SagaSummary saga = summaryOf(events, ended);
    saga.mode = mode;
    return sequenceOf(saga, events, frame);
}

QStringList dump(const SequenceContent& content) {
    const SequenceLayout layout({84, 46, 40, 150, 320, 10}, QSize(1000, 600), {}, static_cast<int>(content.lifelines.size()), static_cast<int>(content.messages.size()));
    return SequenceLayout::dump(content, layout);
}

QString longHistory(int retries) {
    QString text = QStringLiteral("SagaStarted -1 0 0 0\n");
    for (int i = 0; i < retries; ++i)
        text += QStringLiteral("RetryScheduled 1 %1 %2 %3 BUSY\n").arg(i + 1).arg(1000 * i + 100).arg(1000 * i + 300);
    return text;
}

}  // namespace

class SequenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void theEngineConducts();
    void theBusCarriesEvents();
    void anInjectedFaultMarksTheAnswerItSpoiled();
    void parallelWorkOfOneServiceStandsBeside();
    void childParentAndGatewayHaveLifelines();
    void anUndoOfWhatNeverRanAsksNobody();
    void anOperatorHasALifeline();
    void anEmptyHistoryHasNoRows();
    void onlyTheBandThatIsSeenIsPainted();
    void keysGoFromMessageToMessage();
    void aClickChoosesAndADoubleClickOpens();
    void arrivingMessagesMoveNothingWhileOneReads();
    void whoStandsAtTheEndFollows();
    void aRequestAndItsAnswerShareASelection();
    void itSaysWhatItShows();
    void theChildIsALink();
    void itLeavesAsAPicture();

private:
    std::unique_ptr<Theme> m_theme;
};

void SequenceTest::theEngineConducts() {
    const QStringList expected{QStringLiteral("client mina at 198.5"),
                               QStringLiteral("engine engine at 427.5"),
                               QStringLiteral("service users at 656.5"),
                               QStringLiteral("service inventory at 885.5"),
                               QStringLiteral("0 +0 #1 start mina -> engine PurchaseInitiated"),
                               QStringLiteral("1 +100 #2 command engine -> users users.debit"),
                               QStringLiteral("2 +150 #2 answer users -> engine UserValidated of 1"),
                               QStringLiteral("3 +200 #3 command engine -> inventory inventory.grant"),
                               QStringLiteral("4 +400 #4 timeout engine RetryScheduled [TIMEOUT] again +100 of 3"),
                               QStringLiteral("5 +500 #5 command engine -> inventory inventory.grant attempt 2"),
                               QStringLiteral("6 +560 #6 failure inventory -> engine StepFailed [INSUFFICIENT_STOCK] attempt 2 of 5"),
                               QStringLiteral("7 +560 #7 note engine CompensationStarted"),
                               QStringLiteral("8 +600 #8 undo engine -> users users.credit"),
                               QStringLiteral("9 +640 #8 undone users -> engine StepCompensated of 8"),
                               QStringLiteral("10 +700 #9 late inventory -> engine LateAnswerIgnored"),
                               QStringLiteral("11 +700 #10 told engine -> mina SagaFailed"),
                               QStringLiteral("busy users 1..2"),
                               QStringLiteral("busy inventory 3..4"),
                               QStringLiteral("busy inventory 5..6"),
                               QStringLiteral("busy users 8..9"),
                               QStringLiteral("waited 3..4")};
    const QStringList made = dump(contentOf());
    QVERIFY2(made.join(QLatin1Char('\n')) == expected.join(QLatin1Char('\n')), qPrintable(made.join(QLatin1Char('\n'))));
}

void SequenceTest::theBusCarriesEvents() {
    const QStringList made = dump(contentOf(kHistory, Mode::Choreography));
    const QString all = made.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("handler UserValidationHandler")) && all.contains(QStringLiteral("handler ItemGrantHandler")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("undoer CompensationHandler")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("0 +0 #1 start mina -> bus PurchaseInitiated")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("1 +100 #2 command bus -> UserValidationHandler PurchaseInitiated")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("2 +150 #2 answer UserValidationHandler -> bus UserValidated of 1")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("3 +200 #3 command bus -> ItemGrantHandler UserValidated")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("undone CompensationHandler -> bus")), qPrintable(all));
    QVERIFY(!all.contains(QStringLiteral("service ")));
}

void SequenceTest::anInjectedFaultMarksTheAnswerItSpoiled() {
    const SequenceContent content = contentOf("SagaStarted -1 0 0 0\nFaultInjected 0 1 100 100\nRetryScheduled 0 1 100 130 BROKEN\nStepSucceeded 0 2 200 230\n");
    const QString all = dump(content).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("failure users -> engine RetryScheduled [BROKEN] again +100 injected")), qPrintable(all));
    QCOMPARE(all.count(QStringLiteral("injected")), 1);
    // The fault has no row; its event leads to what it did.
    QCOMPARE(content.rowOfSeq(2), content.rowOfSeq(3));
    QCOMPARE(content.rowOfSeq(99), -1);
    QCOMPARE(content.rowOfSeq(0), -1);
}

void SequenceTest::parallelWorkOfOneServiceStandsBeside() {
    SequenceFrame frame = frameOf();
    frame.steps[1].target = QStringLiteral("users");
    const SequenceContent content = contentOf("SagaStarted -1 0 0 0\nStepStarted 0 1 100 100\nStepStarted 1 1 110 110\nStepSucceeded 0 1 100 300\n", Mode::Orchestration, false, frame);
    const QString all = dump(content).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("busy users 1..3\n")) && all.contains(QStringLiteral("busy users 2..3 beside open")), qPrintable(all));
    QCOMPARE(content.activationsIn(0, 0).size(), std::size_t{0});
    QCOMPARE(content.activationsIn(3, 3).size(), std::size_t{2});
}

void SequenceTest::childParentAndGatewayHaveLifelines() {
    SequenceFrame frame = frameOf();
    frame.steps[0].beyond = QStringLiteral("gateway");
    frame.steps[1].kind = LifelineKind::Child;
    frame.steps[1].target = QStringLiteral("TXN_CHILD");
    frame.parent = QStringLiteral("TXN_PARENT");
    const QString all = dump(contentOf("SagaStarted -1 0 0 0\nStepSucceeded 0 1 100 150\nStepStarted 1 1 200 200\n", Mode::Orchestration, false, frame)).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("start TXN_PARENT -> engine")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("command users -> gateway users.debit")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("answer gateway -> users users.debit")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("command engine -> TXN_CHILD inventory.grant")), qPrintable(all));
    QVERIFY2(all.indexOf(QStringLiteral("gateway gateway")) < all.indexOf(QStringLiteral("child TXN_CHILD")), qPrintable(all));
}

void SequenceTest::anUndoOfWhatNeverRanAsksNobody() {
    std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\nStepCompensated 0 1 100 100\n");
    events[1].payload.empty = true;
    const QString all = dump(sequenceOf(summaryOf(events, false), events, frameOf())).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("undone engine StepCompensated")), qPrintable(all));
    QVERIFY(!all.contains(QStringLiteral("busy")));
}

void SequenceTest::anOperatorHasALifeline() {
    std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\nPaused -1 0 100 100\nResumed -1 0 200 200\n");
    events[0].payload.actor = events[2].payload.actor = "mina";
    events[1].payload.actor = "jun";
    const QString all = dump(sequenceOf(summaryOf(events, false), events, frameOf())).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("order jun -> engine Paused")) && all.contains(QStringLiteral("order mina -> engine Resumed")), qPrintable(all));
}

void SequenceTest::anEmptyHistoryHasNoRows() {
    const SequenceContent content = contentOf("");
    QVERIFY(content.messages.empty());
    SequenceView view;
    view.resize(800, 400);
    view.setContent(content);
    view.show();
    view.grab();
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.selectedRow(), -1);
    QCOMPARE(view.partCount(), static_cast<int>(content.lifelines.size()));
}

void SequenceTest::onlyTheBandThatIsSeenIsPainted() {
    SequenceView view;
    view.resize(1000, 400);
    view.setContent(contentOf(longHistory(2000).toUtf8().constData()));
    view.show();
    QImage screen(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&screen);
    QVERIFY2(view.rowsDrawn() > 5 && view.rowsDrawn() < 20, qPrintable(QString::number(view.rowsDrawn())));
    // Heads stay where they are.
    const QRect head = view.partAt(0).place;
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QCOMPARE(view.partAt(0).place, head);
}

void SequenceTest::keysGoFromMessageToMessage() {
    SequenceView view;
    view.resize(1000, 300);
    view.setContent(contentOf());
    view.show();
    QSignalSpy chosen(&view, &SequenceView::eventChosen);
    QSignalSpy opened(&view, &SequenceView::eventOpened);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectedRow(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectedRow(), 2);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.selectedRow(), 11);
    QCOMPARE(chosen.last().first().toLongLong(), 10);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.last().first().toLongLong(), 10);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.selectedRow(), 0);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.selectedRow(), 0);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.zoom() > 1);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.zoom(), 1.0);
}

void SequenceTest::aClickChoosesAndADoubleClickOpens() {
    SequenceView view;
    view.resize(1000, 600);
    view.setContent(contentOf());
    view.show();
    QSignalSpy opened(&view, &SequenceView::eventOpened);
    const QPoint place = view.layoutNow().rowRect(6).center().toPoint();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(view.selectedRow(), 6);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toLongLong(), 6);
}

void SequenceTest::arrivingMessagesMoveNothingWhileOneReads() {
    SequenceView view;
    view.resize(1000, 300);
    view.setContent(contentOf(longHistory(40).toUtf8().constData(), Mode::Orchestration, false));
    view.show();
    view.verticalScrollBar()->setValue(200);
    QVERIFY(!view.isFollowing());
    const int first = view.layoutNow().firstRow();
    const double y = view.layoutNow().rowY(first);
    const std::int64_t seq = view.content().messages[static_cast<std::size_t>(first)].seq;
    // One that finds its place above what is seen, and one below.
    view.setContent(contentOf((longHistory(40) + QStringLiteral("StepStarted 0 1 50 50\nStepSucceeded 0 1 50 99000\n")).toUtf8().constData(), Mode::Orchestration, false));
    const int now = view.layoutNow().firstRow();
    QCOMPARE(view.content().messages[static_cast<std::size_t>(now)].seq, seq);
    QCOMPARE(view.layoutNow().rowY(now), y);
    QVERIFY(view.liveButton()->isVisible());
    QVERIFY2(view.liveButton()->label().contains(QStringLiteral("new messages: 2")), qPrintable(view.liveButton()->label()));
    QTest::mouseClick(view.liveButton(), Qt::LeftButton);
    QVERIFY(view.isFollowing());
    QVERIFY(!view.liveButton()->isVisible());
}

void SequenceTest::whoStandsAtTheEndFollows() {
    SequenceView view;
    view.resize(1000, 300);
    view.setContent(contentOf(longHistory(40).toUtf8().constData(), Mode::Orchestration, false));
    view.show();
    QVERIFY(view.isFollowing());
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    const int before = view.verticalScrollBar()->value();
    view.setContent(contentOf(longHistory(60).toUtf8().constData(), Mode::Orchestration, false));
    QVERIFY(view.verticalScrollBar()->value() > before);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    // What has ended is read from its beginning.
    SequenceView ended;
    ended.resize(1000, 300);
    ended.setContent(contentOf(longHistory(40).toUtf8().constData()));
    ended.show();
    QCOMPARE(ended.verticalScrollBar()->value(), 0);
    QVERIFY(!ended.liveButton()->isVisible());
}

void SequenceTest::aRequestAndItsAnswerShareASelection() {
    SequenceView view;
    view.resize(1000, 600);
    view.setContent(contentOf());
    view.selectSeq(2);
    QCOMPARE(view.selectedRow(), 2);
    // Chosen by hand, the request stays chosen although its event leads to the answer.
    view.pressPart(static_cast<int>(view.content().lifelines.size()) + 1);
    view.selectSeq(2);
    QCOMPARE(view.selectedRow(), 1);
    view.selectSeq(0);
    QCOMPARE(view.selectedRow(), -1);
}

void SequenceTest::itSaysWhatItShows() {
    SequenceView view;
    view.resize(1000, 600);
    view.setContent(contentOf());
    const QString words = spokenText(view);
    QVERIFY2(words.contains(QStringLiteral("inventory, service")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("inventory to saga engine: StepFailed, INSUFFICIENT_STOCK")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("no answer in time")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("too late, ignored")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("users.credit, compensation")), qPrintable(words));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->childCount(), view.partCount());
    QVERIFY(spoken->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("mina")));
}

void SequenceTest::theChildIsALink() {
    SequenceFrame frame = frameOf();
    frame.steps[1].kind = LifelineKind::Child;
    frame.steps[1].target = QStringLiteral("TXN_CHILD");
    SequenceView view;
    view.resize(1000, 600);
    view.setContent(contentOf("SagaStarted -1 0 0 0\nStepStarted 1 1 200 200\n", Mode::Orchestration, false, frame));
    view.show();
    QSignalSpy opened(&view, &SequenceView::sagaOpened);
    const int child = 3;
    QVERIFY(view.partAt(child).isButton);
    QVERIFY(!view.partAt(1).isButton);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.partAt(child).place.center());
    QCOMPARE(opened.count(), 1);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.last().first().toString(), QStringLiteral("TXN_CHILD"));
}

void SequenceTest::itLeavesAsAPicture() {
    SequenceView view;
    view.resize(1000, 300);
    view.setContent(contentOf());
    const Picture picture = view.picture();
    // All rows, not only those that are seen.
    QVERIFY(picture.size.height() > 400);
    QVERIFY(!QImage::fromData(pictureBytes(picture, PictureFormat::Png), "PNG").isNull());
    QVERIFY(pictureBytes(picture, PictureFormat::Svg).contains("INSUFFICIENT_STOCK"));
    view.setContent(contentOf(longHistory(2000).toUtf8().constData()));
    QVERIFY(view.picture().size.height() <= 16'000);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::SequenceTest)
#include "tst_sequence.moc"
