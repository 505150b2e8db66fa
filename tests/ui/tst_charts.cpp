// Charts: where bars, ticks and lines lie, what is painted there, what keyboard and pointer choose, and what is said
// aloud.
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

#include "ui/widgets/bar_row.h"
#include "ui/widgets/chart_axis.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_chart.h"

namespace saga::ui {

namespace {

constexpr qint64 kStart = 1'772'366'400'000'000;  // 2026-03-01T12:00:00Z
constexpr qint64 kSlot = 60'000'000;

TimeChartContent dataOf(std::vector<std::vector<double>> columns) {
    const TextTone tones[] = {TextTone::Completed, TextTone::Compensated, TextTone::Failed};
    TimeChartContent data;
    data.widthUs = kSlot;
    for (std::size_t slot = 0; slot < columns.front().size(); ++slot)
        data.fromUs.push_back(kStart + static_cast<qint64>(slot) * kSlot);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double sum = 0;
        for (const double value : columns[i]) sum += std::isnan(value) ? 0 : value;
        data.series.push_back({QStringLiteral("series %1").arg(i), tones[i], columns[i], QString::number(sum)});
    }
    return data;
}

struct Shown {
    explicit Shown(TimeChart::Kind kind) : chart(kind) {
        chart.setZone(ZoneChoice::Utc);
        chart.setEmptyText(QStringLiteral("nothing"));
        chart.resize(640, 240);
        chart.show();
        chart.setFocus();
    }
    QColor at(const QPointF& place) { return chart.grab().toImage().pixelColor(place.toPoint()); }

    TimeChart chart;
};

QString spokenBy(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Value);
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roundTops_data();
    void roundTops();
    void ticksAreRound();
    void timesAreRoundInTheZone();
    void barsStandOnEachOther();
    void barsArePaintedWhereTheyLie();
    void oneIsSeenBesideAMillion();
    void theAxisHoldsStill();
    void linesLieOnALogarithmicAxis();
    void arrowsWalkAndEnterOpens();
    void thePointerChoosesAndLeaves();
    void theCursorStaysWithItsTime();
    void figuresAreSaidAloud();
    void nothingIsSaidAsNothing();
    void barRowsShareTheirScale();
    void barRowsHoldStillUnderTheHand();
    void aTileIsALinkOrNot();
    void aStripWrapsEvenly();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCharts::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setChoice(ThemeChoice::Light);
}

void TestCharts::roundTops_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("top");
    for (const auto& [value, top] : {std::pair(0.0, 1.0),
                                     {1.0, 1.0},
                                     {1.5, 2.0},
                                     {2.0, 2.0},
                                     {3.0, 5.0},
                                     {7.0, 10.0},
                                     {10.0, 10.0},
                                     {11.0, 20.0},
                                     {99.0, 100.0},
                                     {100.0, 100.0},
                                     {4'321.0, 5'000.0}})
        QTest::addRow("%g", value) << value << top;
}

void TestCharts::roundTops() {
    QFETCH(double, value);
    QFETCH(double, top);
    QCOMPARE(roundTop(value), top);
}

void TestCharts::ticksAreRound() {
    QCOMPARE(linearTicks(100, 4), (std::vector<double>{0, 50, 100}));
    QCOMPARE(linearTicks(1, 4), (std::vector<double>{0, 1}));
    QCOMPARE(linearTicks(200, 4), (std::vector<double>{0, 50, 100, 150, 200}));
    QCOMPARE(logarithmicTicks(0, 0), (std::vector<double>{1, 10}));
    QCOMPARE(logarithmicTicks(450, 32'000), (std::vector<double>{100, 1'000, 10'000, 100'000}));
    QCOMPARE(logarithmicTicks(1'000, 1'000), (std::vector<double>{1'000, 10'000}));
}

void TestCharts::timesAreRoundInTheZone() {
    const auto labels = [](qint64 span, int most) {
        QStringList all;
        for (const TimeTick& tick : timeTicks(kStart + 1, kStart + span, most, ZoneChoice::Utc)) all << tick.label;
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(labels(300'000'000, 5), QStringLiteral("12:01 12:02 12:03 12:04 12:05"));
    QCOMPARE(labels(60'000'000, 4), QStringLiteral("12:00:15 12:00:30 12:00:45 12:01:00"));
    QCOMPARE(labels(qint64{7} * 86'400'000'000, 7), QStringLiteral("03-02 03-03 03-04 03-05 03-06 03-07 03-08"));
    QVERIFY(timeTicks(kStart, kStart + qint64{30} * 86'400'000'000, 5, ZoneChoice::Utc).size() <= 6);
}

void TestCharts::barsStandOnEachOther() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setData(dataOf({{10, 0, 40}, {10, 0, 30}, {5, 0, 30}}));
    const TimeChartGeometry& geometry = shown.chart.geometryOf();
    QCOMPARE(shown.chart.top(), 100.0);
    const QRectF first = geometry.barRect(2, 0, 40);
    const QRectF second = geometry.barRect(2, 40, 70);
    const QRectF third = geometry.barRect(2, 70, 100);
    QCOMPARE(first.bottom(), std::round(geometry.plot().bottom()));
    QCOMPARE(second.bottom(), first.top());
    QCOMPARE(third.bottom(), second.top());
    QCOMPARE(third.top(), std::round(geometry.plot().top()));
    QVERIFY(geometry.barRect(1, 0, 0).isEmpty());
    // No bar reaches into its neighbour's slot, and all lie in the plot.
    for (int slot = 0; slot < 3; ++slot) {
        const QRectF bar = geometry.barRect(slot, 0, 100);
        QVERIFY(geometry.slotRect(slot).adjusted(-1, -1, 1, 1).contains(bar));
        QCOMPARE(geometry.slotAt(bar.center()), slot);
    }
    QCOMPARE(geometry.slotAt(QPointF(geometry.plot().left() - 5, 100)), -1);
}

void TestCharts::barsArePaintedWhereTheyLie() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setData(dataOf({{50, 0}, {30, 0}, {20, 0}}));
    shown.chart.clearFocus();
    const TimeChartGeometry& geometry = shown.chart.geometryOf();
    const StateColours& shape = m_theme->tokens().shape;
    QCOMPARE(shown.at(geometry.barRect(0, 0, 50).center()), shape.completed);
    QCOMPARE(shown.at(geometry.barRect(0, 50, 80).center()), shape.compensated);
    QCOMPARE(shown.at(geometry.barRect(0, 80, 100).center()), shape.failed);
    const QColor ground = shown.at(geometry.slotRect(1).center());
    QVERIFY(ground != shape.completed && ground != shape.failed);
}

void TestCharts::oneIsSeenBesideAMillion() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setData(dataOf({{1'000'000, 1}}));
    QCOMPARE(shown.chart.geometryOf().barRect(1, 0, 1).height(), 1.0);
}

void TestCharts::theAxisHoldsStill() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setData(dataOf({{90}}));
    QCOMPARE(shown.chart.top(), 100.0);
    shown.chart.setData(dataOf({{45}}));
    QCOMPARE(shown.chart.top(), 100.0);
    shown.chart.setData(dataOf({{101}}));
    QCOMPARE(shown.chart.top(), 200.0);
    shown.chart.setData(dataOf({{90}}));
    QCOMPARE(shown.chart.top(), 200.0);
    shown.chart.setData(dataOf({{40}}));
    QCOMPARE(shown.chart.top(), 50.0);
}

void TestCharts::linesLieOnALogarithmicAxis() {
    Shown shown(TimeChart::Kind::Lines);
    shown.chart.setData(dataOf({{100, 1'000, std::nan(""), 10'000}}));
    const TimeChartGeometry& geometry = shown.chart.geometryOf();
    QCOMPARE(geometry.yOf(100), geometry.plot().bottom());
    QCOMPARE(geometry.yOf(10'000), geometry.plot().top());
    QVERIFY(std::abs(geometry.yOf(1'000) - geometry.plot().center().y()) < 0.01);
    QCOMPARE(geometry.yOf(0), geometry.plot().bottom());
    QCOMPARE(geometry.yOf(1e9), geometry.plot().top());
    shown.chart.clearFocus();
    // Half way between two points lies the line, over the gap it does not.
    const auto middle = [&](int slot) {
        return geometry.slotRect(slot).center().x();
    };
    const QColor line = m_theme->tokens().shape.completed;
    const QPointF onLine((middle(0) + middle(1)) / 2, (geometry.yOf(100) + geometry.yOf(1'000)) / 2);
    int nearest = 255;
    for (int dy = -2; dy <= 2; ++dy)
        nearest = std::min(nearest, std::abs(shown.at(onLine + QPointF(0, dy)).lightness() - line.lightness()));
    QVERIFY2(nearest < 40, qPrintable(QString::number(nearest)));
    QVERIFY(shown.at(QPointF(middle(2), geometry.yOf(3'162))).lightness() > 200);
}

void TestCharts::arrowsWalkAndEnterOpens() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setData(dataOf({{1, 2, 3, 4}}));
    QSignalSpy opened(&shown.chart, &TimeChart::slotOpened);
    QTest::keyClick(&shown.chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    QCOMPARE(shown.chart.currentSlot(), 3);
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    QCOMPARE(shown.chart.currentSlot(), 2);
    QTest::keyClick(&shown.chart, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().toInt(), 2);
    QTest::keyClick(&shown.chart, Qt::Key_Home);
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    QCOMPARE(shown.chart.currentSlot(), 0);
    QTest::keyClick(&shown.chart, Qt::Key_End);
    QTest::keyClick(&shown.chart, Qt::Key_Right);
    QCOMPARE(shown.chart.currentSlot(), 3);
    QTest::keyClick(&shown.chart, Qt::Key_Escape);
    QCOMPARE(shown.chart.currentSlot(), -1);
}

void TestCharts::thePointerChoosesAndLeaves() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setData(dataOf({{1, 2, 3, 4}}));
    QSignalSpy opened(&shown.chart, &TimeChart::slotOpened);
    const QPoint third = shown.chart.geometryOf().slotRect(2).center().toPoint();
    QTest::mouseMove(&shown.chart, third);
    QCOMPARE(shown.chart.currentSlot(), 2);
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, third);
    QCOMPARE(opened.takeFirst().first().toInt(), 2);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&shown.chart, &leave);
    QCOMPARE(shown.chart.currentSlot(), -1);
}

void TestCharts::theCursorStaysWithItsTime() {
    Shown shown(TimeChart::Kind::StackedBars);
    TimeChartContent data = dataOf({{1, 2, 3, 4}});
    shown.chart.setData(data);
    shown.chart.setCurrentSlot(2);
    // One slot goes at the left, one comes at the right.
    for (qint64& from : data.fromUs) from += kSlot;
    data.series[0].values = {2, 3, 4, 5};
    shown.chart.setData(data);
    QCOMPARE(shown.chart.currentSlot(), 1);
    for (int i = 0; i < 3; ++i) {
        for (qint64& from : data.fromUs) from += kSlot;
        shown.chart.setData(data);
    }
    QCOMPARE(shown.chart.currentSlot(), -1);
}

void TestCharts::figuresAreSaidAloud() {
    Shown shown(TimeChart::Kind::StackedBars);
    shown.chart.setAccessibleName(QStringLiteral("Sagas that ended"));
    shown.chart.setData(dataOf({{1, 2}, {3, 4}}));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&shown.chart);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Sagas that ended"));
    QCOMPARE(spokenBy(shown.chart), QStringLiteral("series 0 3, series 1 7"));
    shown.chart.setCurrentSlot(1);
    QCOMPARE(spokenBy(shown.chart), QStringLiteral("12:01:00 – 12:02:00: series 0 2, series 1 4"));
}

void TestCharts::nothingIsSaidAsNothing() {
    Shown shown(TimeChart::Kind::Lines);
    QCOMPARE(spokenBy(shown.chart), QStringLiteral("nothing"));
    shown.chart.setData(dataOf({{std::nan(""), std::nan("")}}));
    QCOMPARE(spokenBy(shown.chart), QStringLiteral("nothing"));
    QVERIFY(!shown.chart.grab().isNull());
}

void TestCharts::barRowsShareTheirScale() {
    BarRows rows;
    rows.resize(640, 200);
    rows.show();
    rows.setItems({{QStringLiteral("item_grant"), QStringLiteral("PRICE_MISMATCH"), 400, 100},
                   {QStringLiteral("log"), QStringLiteral("X"), 100, 0},
                   {QStringLiteral("none"), QStringLiteral("Y"), 0, 0}});
    QVERIFY(QTest::qWaitForWindowExposed(&rows));
    QCOMPARE(rows.rows().size(), std::size_t(3));
    const QRectF first = rows.rows()[0]->barRect();
    const QRectF second = rows.rows()[1]->barRect();
    QCOMPARE(first.left(), second.left());
    QVERIFY(std::abs(first.width() - 4 * second.width()) <= 4);
    QVERIFY(std::abs(rows.rows()[0]->markedRect().width() - first.width() / 4) <= 1);
    QVERIFY(rows.rows()[1]->markedRect().isEmpty());
    QCOMPARE(rows.rows()[2]->barRect().width(), 0.0);
    QVERIFY(first.right() < rows.width());
    QCOMPARE(rows.rows()[0]->accessibleName(), QStringLiteral("item_grant PRICE_MISMATCH: 400, 100 injected"));
    QSignalSpy opened(&rows, &BarRows::opened);
    rows.rows()[1]->setFocus();
    QTest::keyClick(rows.rows()[1], Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestCharts::barRowsHoldStillUnderTheHand() {
    BarRows rows;
    rows.resize(640, 200);
    rows.show();
    const BarItem a{QStringLiteral("a"), {}, 5, 0};
    const BarItem b{QStringLiteral("b"), {}, 3, 0};
    const auto names = [&] {
        QString all;
        for (const BarRow* row : rows.rows()) all += row->item().name;
        return all;
    };
    rows.setItems({a, b});
    QVERIFY(QTest::qWaitForWindowActive(&rows));
    rows.rows()[0]->setFocus();
    QVERIFY(rows.rows()[0]->hasFocus());
    rows.setItems({{QStringLiteral("c"), {}, 9, 0}, {QStringLiteral("b"), {}, 8, 0}, a});
    QCOMPARE(names(), QStringLiteral("abc"));
    rows.rows()[0]->clearFocus();
    rows.setItems({{QStringLiteral("c"), {}, 9, 0}, {QStringLiteral("b"), {}, 8, 0}});
    QVERIFY(names() == QStringLiteral("cb") || rows.underMouse());
}

void TestCharts::aTileIsALinkOrNot() {
    FigureTile tile(Icon::Play, QStringLiteral("Failed"));
    tile.setFigure(QStringLiteral("12"), QStringLiteral("nothing had been done"));
    QCOMPARE(tile.focusPolicy(), Qt::NoFocus);
    tile.setTarget(QStringLiteral("Opens the sagas that failed"));
    QCOMPARE(tile.focusPolicy(), Qt::StrongFocus);
    QCOMPARE(tile.accessibleName(), QStringLiteral("Failed: 12, nothing had been done"));
    QCOMPARE(tile.accessibleDescription(), QStringLiteral("Opens the sagas that failed"));
}

void TestCharts::aStripWrapsEvenly() {
    FigureStrip strip;
    for (int i = 0; i < 12; ++i) strip.add(new FigureTile(Icon::None, QString::number(i)));
    const int least = strip.tiles()[0]->minimumSizeHint().width();
    for (const auto& [columns, lines] : {std::pair(12, 1), {11, 2}, {6, 2}, {5, 3}, {4, 3}, {3, 4}, {1, 12}}) {
        strip.resize(columns * least, 100);
        strip.show();
        QCOMPARE(strip.heightForWidth(strip.width()), lines * strip.tiles()[0]->sizeHint().height());
        for (const FigureTile* tile : strip.tiles()) {
            QVERIFY(tile->width() >= least - 1);
            QVERIFY(tile->geometry().right() <= strip.width());
        }
    }
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestCharts)
#include "tst_charts.moc"
