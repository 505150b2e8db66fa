// The timeline: time to line and back, spans of a history, zoom that keeps its place, and that what is painted stays bounded.
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "tests/scenes/history_text.h"
#include "ui/scenes/timeline_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr const char* kRetried =
    "SagaStarted -1 0 0 0\n"
    "StepSucceeded 0 1 100 150\n"
    "FaultInjected 1 1 300 300\n"
    "RetryScheduled 1 1 300 340 GRANT_ERROR\n"
    "StepSucceeded 1 2 50400 50450\n"
    "SagaCompleted -1 0 50450 50450\n";

TimelineContent contentOf(const char* history, bool ended = true) {
    const std::vector<SagaEvent> events = historyOf(history);
    return timelineOf(summaryOf(events, ended), events, {{QStringLiteral("a"), {}, {}}, {QStringLiteral("b"), {}, {}}});
}

QString dump(const TimelineContent& content) {
    QString text;
    for (const auto& lane : content.spans) {
        for (const TimelineSpan& span : lane)
            text += QStringLiteral("%1:%2 %3-%4%5%6\n").arg(span.lane).arg(static_cast<int>(span.kind)).arg(span.time.begin).arg(span.time.end)
                        .arg(span.injected ? QStringLiteral(" injected") : QString(), span.open ? QStringLiteral(" open") : QString());
    }
    return text;
}

// Shown, so that its parts have their places.
void lay(TimelineView& view) {
    view.resize(900, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

}  // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void plainScaleIsTheTimeItself() {
        const TimeScale scale({{10, 20}}, 1000, false);
        QCOMPARE(scale.toDrawn(500), 500.0);
        QCOMPARE(scale.toReal(500.0), std::int64_t{500});
        QVERIFY(scale.gaps().empty());
    }

    void collapsedScaleSqueezesIdleTimeAndGoesBack() {
        const TimeScale scale({{100, 150}, {300, 340}, {50'400, 50'450}}, 50'450, true);
        QVERIFY(scale.drawnEnd() < 1'000);
        QVERIFY(!scale.gaps().empty());
        double before = -1;
        for (const std::int64_t us : {0, 100, 120, 150, 300, 340, 20'000, 50'400, 50'450}) {
            const double drawn = scale.toDrawn(us);
            QVERIFY2(drawn > before, qPrintable(QString::number(us)));
            QVERIFY(std::abs(scale.toReal(drawn) - us) <= 600);
            before = drawn;
        }
        QCOMPARE(scale.toDrawn(150) - scale.toDrawn(100), 50.0);
    }

    void overlappingAndEmptyWorkIsHarmless() {
        const TimeScale overlapping({{10, 60}, {20, 30}, {10, 10}}, 60, true);
        QVERIFY(overlapping.drawnEnd() <= 60.0);
        const TimeScale none({}, 0, true);
        QCOMPARE(none.realEnd(), std::int64_t{1});
        QVERIFY(none.ticks(0, 1, 1).size() < 10);
    }

    void spansFollowTheHistory() {
        QCOMPARE(dump(contentOf(kRetried)),
                 QStringLiteral("0:3 0-100\n0:0 100-150\n1:3 150-300\n1:1 300-340 injected\n1:4 340-340\n1:3 340-50400\n1:0 50400-50450\n"));
    }

    void anOpenAttemptReachesToTheLastKnownMoment() {
        const TimelineContent content = contentOf("SagaStarted -1 0 0 0\nStepStarted 0 1 50 50\nPaused -1 0 900 900\n", false);
        QCOMPARE(dump(content), QStringLiteral("0:3 0-50\n0:2 50-900 open\n"));
        QVERIFY(!content.ended);
    }

    void undoneStepsKeepTheirForwardSpan() {
        const TimelineContent content = contentOf("SagaStarted -1 0 0 0\nStepSucceeded 0 1 10 20\nStepFailed 1 1 30 40 NO\nStepCompensated 0 1 60 70\n");
        QCOMPARE(dump(content), QStringLiteral("0:3 0-10\n0:0 10-20\n0:3 40-60\n0:5 60-70\n1:3 20-30\n1:1 30-40\n"));
        QCOMPARE(content.spans[1][1].code, QStringLiteral("NO"));
        QCOMPARE(content.tally(0, 0, 4).undos, 1U);
        QCOMPARE(content.tally(1, 0, 2).failures, 1U);
    }

    void zoomKeepsThePlaceUnderTheCursor() {
        TimelineGeometry geometry({}, {1000, 400}, 0, 10'000);
        const double x = 640;
        const double place = geometry.drawnAt(x);
        geometry.zoomAt(x, 4);
        QVERIFY(std::abs(geometry.drawnAt(x) - place) < 0.01);
        QVERIFY(!geometry.showsAll());
        geometry.panBy(1e9);
        QCOMPARE(geometry.to(), 10'000.0);
        geometry.showAll();
        QVERIFY(geometry.showsAll());
    }

    void theHandStopsFollowingAndGoLiveReturns() {
        TimelineView view;
        view.resize(900, 300);
        view.setContent(contentOf(kRetried));
        QSignalSpy following(&view, &TimelineView::followingChanged);
        view.zoomBy(3);
        QCOMPARE(following.count(), 1);
        const double from = view.geometryOf().from();
        view.setContent(contentOf(kRetried));
        QCOMPARE(view.geometryOf().from(), from);
        view.goLive();
        QVERIFY(view.isFollowing());
        QVERIFY(view.geometryOf().showsAll());
    }

    // The hand has zoomed in; then more happens, idle time included.
    void arrivingDataNeverMovesWhatTheHandHasChosen() {
        const char* before = "SagaStarted -1 0 0 0\nStepSucceeded 0 1 100 150\nRetryScheduled 1 1 300 340 GRANT_ERROR\n";
        const char* after =
            "SagaStarted -1 0 0 0\nStepSucceeded 0 1 100 150\nRetryScheduled 1 1 300 340 GRANT_ERROR\n"
            "RetryScheduled 1 2 50400 50450 GRANT_ERROR\nStepFailed 1 3 990000 991000 GRANT_ERROR\n";
        TimelineView view;
        lay(view);
        std::int64_t now = kStartUs + 400;
        view.setNow([&now] { return now; });
        view.setContent(contentOf(before, false));
        view.zoomBy(2);
        QVERIFY(!view.isFollowing());
        const auto barOf = [&view] { return view.geometryOf().barRect(0, view.scale().toDrawn(100), view.scale().toDrawn(150)); };
        const QRectF bar = barOf();
        now += 2'000'000;
        view.setContent(contentOf(after, false));
        QCOMPARE(barOf(), bar);
        QVERIFY(view.behindUs() > 1'000'000);
        QVERIFY2(view.liveButton()->label().contains(QStringLiteral("behind")), qPrintable(view.liveButton()->label()));
        QVERIFY(view.liveButton()->label().contains(QStringLiteral("2")));
        view.liveButton()->click();
        QVERIFY(view.isFollowing());
        QCOMPARE(view.behindUs(), std::int64_t{0});
        QVERIFY(view.liveButton()->isHidden());
    }

    void draggingMeasuresTimeEventsAndRate() {
        TimelineView view;
        lay(view);
        view.setIdleCollapsed(false);
        view.setContent(contentOf(kRetried));
        const auto at = [&view](std::int64_t us) { return QPoint(qRound(view.geometryOf().xOf(view.scale().toDrawn(us))), 90); };
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(10'000));
        const QPoint end = at(50'450) + QPoint(6, 0);
        QTest::mouseMove(view.viewport(), end);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, end);
        QVERIFY(view.measurement().has_value());
        const QString text = view.measurementText();
        QVERIFY2(text.contains(QStringLiteral("events: 2")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("ms")) && text.contains(QStringLiteral("per second")), qPrintable(text));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(!view.measurement().has_value());
        QVERIFY(std::abs(view.geometryOf().from() - 10'000) < 200);
        QVERIFY(!view.isFollowing());
    }

    void aDoubleClickZoomsToTheSpan() {
        TimelineView view;
        lay(view);
        view.setContent(contentOf(kRetried));
        const QRectF bar = view.geometryOf().barRect(1, view.scale().toDrawn(300), view.scale().toDrawn(340));
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, bar.center().toPoint());
        QCOMPARE(view.selection().seq, std::int64_t{4});
        const double shown = view.geometryOf().to() - view.geometryOf().from();
        QVERIFY2(shown <= 81 && shown >= 40, qPrintable(QString::number(shown)));
    }

    void anUndoIsHatchedAndPointsToTheLeft() {
        TimelineView view;
        lay(view);
        view.setContent(contentOf("SagaStarted -1 0 0 0\nStepSucceeded 0 1 10 20\nStepFailed 1 1 30 40 NO\nStepCompensated 0 1 60 90\n"));
        const QImage image = view.viewport()->grab().toImage();
        const QRectF bar = view.geometryOf().barRect(0, view.scale().toDrawn(60), view.scale().toDrawn(90));
        const QColor ground = m_theme->tokens().window;
        const auto isGround = [&](QPointF place) {
            const QColor pixel = image.pixelColor(place.toPoint());
            return std::abs(pixel.red() - ground.red()) + std::abs(pixel.green() - ground.green()) + std::abs(pixel.blue() - ground.blue()) < 30;
        };
        QVERIFY(isGround(bar.topLeft() + QPointF(1, 2)));
        QVERIFY(isGround(bar.bottomLeft() + QPointF(1, -2)));
        QVERIFY(!isGround(QPointF(bar.left() + 3, bar.center().y())));
        QVERIFY(!isGround(bar.topRight() + QPointF(-2, 2)));
        QSet<QRgb> colours;
        for (int x = 12; x < 24; ++x)
            colours.insert(image.pixel((bar.topLeft() + QPointF(bar.width() - x, 5)).toPoint()));
        QVERIFY(colours.size() > 1);
    }

    void aFailureShowsAmongAThousandSuccesses() {
        std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\n");
        for (int i = 1; i <= 20'000; ++i) {
            SagaEvent event;
            event.kind = i == 10'000 ? EventKind::RetryScheduled : EventKind::StepSucceeded;
            event.seq = i + 1;
            event.step = 0;
            event.attempt = i;
            event.startedAt = {kStartUs + i * 100};
            event.endedAt = {kStartUs + i * 100 + 90};
            events.push_back(event);
        }
        TimelineView view;
        lay(view);
        view.setContent(timelineOf(summaryOf(events, true), events, {{QStringLiteral("a"), {}, {}}}));
        const QImage image = view.viewport()->grab().toImage();
        const QRectF bar = view.geometryOf().barRect(0, view.scale().toDrawn(1'000'000), view.scale().toDrawn(1'000'090));
        const QColor failed = mixed(m_theme->tokens().window, m_theme->tokens().shape.failed, 0.6);
        int hits = 0;
        for (int x = -4; x <= 4; ++x)
            hits += image.pixelColor((bar.center() + QPointF(x, 0)).toPoint()) == failed ? 1 : 0;
        QVERIFY2(hits > 0, qPrintable(QString::number(hits)));
    }

    void itSaysInWordsWhatItShows() {
        TimelineView view;
        lay(view);
        view.setContent(contentOf(kRetried));
        QCOMPARE(spokenText(view), QStringLiteral("a, attempts: 1\nb, attempts: 2, failed: 1, injected: 1"));
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->childCount(), 2);
        QAccessibleInterface* lane = spoken->child(1);
        QCOMPARE(lane->role(), QAccessible::Button);
        lane->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(view.selection().lane, 1);
        QVERIFY(lane->state().selected);
        QVERIFY(spoken->childCount() > 2);
        QVERIFY(spoken->child(3)->text(QAccessible::Name).contains(QStringLiteral("GRANT_ERROR")));
        QCOMPARE(spoken->indexOfChild(lane), 1);
    }

    void itBecomesAPictureFile() {
        TimelineView view;
        lay(view);
        view.setContent(contentOf(kRetried));
        const QImage png = QImage::fromData(pictureBytes(view.picture(), PictureFormat::Png), "PNG");
        QCOMPARE(png.width(), 2 * view.viewport()->width());
        const QByteArray svg = pictureBytes(view.picture(), PictureFormat::Svg);
        QVERIFY(svg.contains("<svg") && svg.trimmed().endsWith("</svg>"));
        QVERIFY(svg.size() > 2'000);
    }

    void keysSelectLanesAndSpans() {
        TimelineView view;
        view.resize(900, 300);
        view.setContent(contentOf(kRetried));
        QSignalSpy selected(&view, &TimelineView::selectionChanged);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selection().lane, 1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selection().seq, std::int64_t{4});
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selection().seq, std::int64_t{5});
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.selection().seq, std::int64_t{4});
        QVERIFY(selected.count() >= 3);
    }

    void barsAreWhereTheGeometrySays() {
        TimelineView view;
        view.resize(900, 300);
        view.setContent(contentOf(kRetried));
        const QImage image = view.grab().toImage();
        const QRectF bar = view.geometryOf().barRect(0, view.scale().toDrawn(100), view.scale().toDrawn(150));
        const qreal ratio = image.devicePixelRatio();
        const QColor inside = image.pixelColor((QPointF(bar.right() - 3, bar.center().y()) * ratio).toPoint());
        const QColor expected = mixed(m_theme->tokens().window, m_theme->tokens().shape.completed, 0.34);
        QVERIFY2(std::abs(inside.red() - expected.red()) + std::abs(inside.green() - expected.green()) + std::abs(inside.blue() - expected.blue()) < 12,
                 qPrintable(inside.name() + QLatin1Char(' ') + expected.name()));
    }

    void tenThousandSpansAreMergedToPixels() {
        std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\n");
        for (int i = 1; i <= 10'000; ++i) {
            SagaEvent event;
            event.kind = EventKind::StepSucceeded;
            event.step = i % 2;
            event.attempt = i;
            event.seq = i + 1;
            event.startedAt = {kStartUs + i * 100};
            event.endedAt = {kStartUs + i * 100 + 60};
            events.push_back(event);
        }
        TimelineView view;
        view.resize(900, 300);
        view.setContent(timelineOf(summaryOf(events, true), events, {{QStringLiteral("a"), {}, {}}, {QStringLiteral("b"), {}, {}}}));
        view.grab();
        QVERIFY2(view.barsDrawn() < 1'700, qPrintable(QString::number(view.barsDrawn())));
        QVERIFY(view.barsDrawn() > 100);
        QVERIFY(view.barsDrawn() < 2 * 400);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TimelineTest)
#include "tst_timeline.moc"
