// The states of a saga: the way folded from its changes, where the picture puts things, what a click, a key and a screen
// reader find there.
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "tests/scenes/history_text.h"
#include "ui/scenes/state_graph_view.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

using S = SagaStatus;

// Fails, is undone, needs a person and is paused meanwhile.
constexpr const char* kHistory =
    "SagaStarted -1 0 0 0\n"
    "StepSucceeded 0 1 100 150\n"
    "StepFailed 1 1 300 340 NO\n"
    "CompensationStarted -1 0 340 340\n"
    "CompensationFailed 0 1 400 450 STUCK\n"
    "AttentionRaised -1 0 450 450\n"
    "Paused -1 0 900 900\n";

const std::vector<StatusChange> kChanges{{1, S::Pending, Attention::None, false},
                                         {2, S::InProgress, Attention::None, false},
                                         {4, S::Compensating, Attention::None, false},
                                         {6, S::Compensating, Attention::CompensationFailed, false},
                                         {7, S::Compensating, Attention::CompensationFailed, true}};

StateGraphContent contentOf(const std::vector<StatusChange>& changes = kChanges) {
    const std::vector<SagaEvent> events = historyOf(kHistory);
    return stateGraphOf(summaryOf(events, false), changes, events, kStartUs + 1'000,
                        [](const SagaEvent& event) { return QString::fromUtf8(toText(event.kind).data()); });
}

const StateEdge& edgeOf(const StateGraphContent& content, S from, S to) {
    for (const StateEdge& edge : content.edges) {
        if (edge.from == from && edge.to == to)
            return edge;
    }
    qFatal("no such transition");
}

}  // namespace

class StateGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void visitsTimesAndCausesFollowTheHistory() {
        const StateGraphContent content = contentOf();
        QCOMPARE(content.node(S::Pending).visits, 1);
        QCOMPARE(content.node(S::Pending).stayedUs, std::int64_t{150});
        QCOMPARE(content.node(S::InProgress).stayedUs, std::int64_t{190});
        QVERIFY(content.node(S::Compensating).isLive);
        QCOMPARE(content.node(S::Compensating).stayedUs, std::int64_t{660});
        QCOMPARE(content.node(S::Compensating).attentions, 1);
        QCOMPARE(content.node(S::Compensating).pauses, 1);
        QVERIFY(content.paused);
        QCOMPARE(content.attention, Attention::CompensationFailed);
        const StateEdge& back = edgeOf(content, S::InProgress, S::Compensating);
        QCOMPARE(back.passages.size(), std::size_t{1});
        QCOMPARE(back.passages[0].us, std::int64_t{340});
        QCOMPARE(back.passages[0].cause, QStringLiteral("CompensationStarted"));
        QVERIFY(edgeOf(content, S::InProgress, S::Completed).passages.empty());
        QCOMPARE(content.path.size(), std::size_t{5});
    }

    void aReopenedSagaVisitsAStateTwice() {
        const StateGraphContent content = contentOf({{1, S::Pending, Attention::None, false},
                                                     {2, S::InProgress, Attention::None, false},
                                                     {3, S::Failed, Attention::None, false},
                                                     {4, S::InProgress, Attention::None, false},
                                                     {5, S::Failed, Attention::None, false}});
        QCOMPARE(content.node(S::Failed).visits, 2);
        QCOMPARE(edgeOf(content, S::InProgress, S::Failed).passages.size(), std::size_t{2});
        QCOMPARE(content.node(S::Failed).lastSeq, std::int64_t{5});
    }

    void noHistoryIsNoWay() {
        const StateGraphContent content = contentOf({});
        QVERIFY(content.path.empty());
        QCOMPARE(content.edges.size(), std::size_t{9});
        for (const StateNode& node : content.nodes)
            QVERIFY(node.visits == 0 && !node.isLive);
    }

    void statesAndLabelsDoNotOverlap_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("least") << StateGraphLayout::leastSize({});
        QTest::newRow("usual") << QSize(900, 360);
        QTest::newRow("large") << QSize(1600, 900);
    }

    void statesAndLabelsDoNotOverlap() {
        QFETCH(QSize, size);
        const StateGraphLayout layout({}, size);
        const StateGraphContent content = contentOf();
        std::vector<QRectF> boxes;
        for (int i = 0; i < kSagaStatusCount; ++i)
            boxes.push_back(layout.nodeRect(static_cast<S>(i)));
        for (const QRectF& box : boxes)
            QVERIFY(QRectF(QPointF(0, 0), QSizeF(size)).contains(box));
        for (const StateEdge& edge : content.edges)
            boxes.push_back(layout.labelRect(edge));
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const bool aLabel = a >= kSagaStatusCount;
                if (!aLabel)
                    QVERIFY2(!boxes[a].intersects(boxes[b]), qPrintable(QStringLiteral("%1 %2").arg(a).arg(b)));
            }
        }
    }

    void labelsOfNeighboursKeepApart() {
        const StateGraphLayout layout({}, QSize(760, 400));
        const StateGraphContent content = contentOf();
        const QRectF down = layout.labelRect(edgeOf(content, S::InProgress, S::Compensating));
        const QRectF back = layout.labelRect(edgeOf(content, S::Completed, S::Compensating));
        QVERIFY(!down.intersects(back));
        QVERIFY(down.width() > 90);
    }

    void theLiveStateIsLit() {
        StateGraphView view;
        view.resize(900, 400);
        view.setContent(contentOf());
        const QImage image = view.grab().toImage();
        const auto fill = [&](S status) {
            const QRectF box = view.layoutNow().nodeRect(status);
            return image.pixelColor((box.bottomRight() - QPointF(8, 5)).toPoint()).rgb();
        };
        const Tokens& tokens = m_theme->tokens();
        QCOMPARE(fill(S::Compensating), mixed(tokens.window, tokens.shape.compensating, 0.24).rgb());
        QCOMPARE(fill(S::Pending), tokens.panel.rgb());
        QCOMPARE(fill(S::Completed), tokens.panel.rgb());
    }

    void aClickOnATransitionChoosesItsEvent() {
        StateGraphView view;
        view.resize(900, 400);
        view.setContent(contentOf());
        QSignalSpy chosen(&view, &StateGraphView::eventChosen);
        const QLineF line = view.layoutNow().edgeLine(edgeOf(view.content(), S::InProgress, S::Compensating));
        QTest::mouseClick(&view, Qt::LeftButton, {}, line.center().toPoint());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().first().toLongLong(), 4);
        const QLineF quiet = view.layoutNow().edgeLine(edgeOf(view.content(), S::InProgress, S::Completed));
        QTest::mouseClick(&view, Qt::LeftButton, {}, quiet.center().toPoint());
        QCOMPARE(chosen.count(), 1);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.layoutNow().nodeRect(S::Pending).center().toPoint());
        QCOMPARE(chosen.last().first().toLongLong(), 1);
    }

    void oneMoreClickGoesToThePassageBefore() {
        StateGraphView view;
        view.resize(900, 400);
        view.setContent(contentOf({{1, S::InProgress, Attention::None, false},
                                   {2, S::Failed, Attention::None, false},
                                   {3, S::InProgress, Attention::None, false},
                                   {4, S::Failed, Attention::None, false}}));
        connect(&view, &StateGraphView::eventChosen, &view, &StateGraphView::selectSeq);
        QSignalSpy chosen(&view, &StateGraphView::eventChosen);
        const QPoint place = view.layoutNow().edgeLine(edgeOf(view.content(), S::InProgress, S::Failed)).center().toPoint();
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(&view, Qt::LeftButton, {}, place);
        QCOMPARE(chosen.at(0).first().toLongLong(), 4);
        QCOMPARE(chosen.at(1).first().toLongLong(), 2);
        QCOMPARE(chosen.at(2).first().toLongLong(), 4);
    }

    void theKeyboardReachesStatesAndTransitions() {
        StateGraphView view;
        view.resize(900, 400);
        view.setContent(contentOf());
        view.show();
        view.setFocus();
        QTRY_VERIFY(view.hasFocus());
        QSignalSpy chosen(&view, &StateGraphView::eventChosen);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.last().first().toLongLong(), 4);
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(chosen.last().first().toLongLong(), 1);
    }

    void itSaysInWordsWhatItShows() {
        StateGraphView view;
        view.resize(900, 400);
        view.setContent(contentOf());
        const QString text = spokenText(view);
        QVERIFY2(text.contains(QStringLiteral("COMPENSATING, visits: 1 · 660 µs, the saga is here now, needs attention: compensation failed, paused")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("IN_PROGRESS to COMPENSATING, 340 µs after the start: CompensationStarted")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("FAILED to IN_PROGRESS, not taken, only an operator takes it")), qPrintable(text));
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
        QCOMPARE(spoken->childCount(), kSagaStatusCount + 9);
        QVERIFY(spoken->child(static_cast<int>(S::Compensating))->state().selected);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

}  // namespace saga::ui

QTEST_MAIN(saga::ui::StateGraphTest)
#include "tst_state_graph.moc"
