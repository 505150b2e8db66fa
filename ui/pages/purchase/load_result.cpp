#include "ui/pages/purchase/load_result.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/models/core_words.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/time_chart.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr int kProgressSteps = 1000;

QString clockText(Micros time) {
    const qint64 seconds = std::max<qint64>(0, time.count() / 1'000'000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString rateText(double perSecond) {
    return perSecond >= 100 ? formatCount(qRound64(perSecond)) : QString::number(perSecond, 'f', 1);
}

}  // namespace

LoadResult::LoadResult(PageContext& context, LoadWatch& load, QWidget* parent)
    : QWidget(parent), m_context(context), m_load(load), m_panel(new PanelFrame(tr("Load"), this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_panel);
    m_view = new ViewStack(makeBody(), m_panel);
    m_panel->body()->addWidget(m_view, 1);
    m_view->notice()->setEmpty(Icon::Play, tr("No load yet"),
                               tr("Start one to see how many purchases a second settle, and how long they take."));
    connect(&m_load, &LoadWatch::changed, this, &LoadResult::showState);
    connect(&m_context, &PageContext::zoneChanged, this, &LoadResult::showState);
    showState();
}

QWidget* LoadResult::makeBody() {
    const Metrics& m = Theme::of(this).metrics();
    auto* body = new QWidget;
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    m_state = new Label(QString(), FontRole::Body, TextTone::Secondary, body);
    m_state->setWordWrap(true);
    m_progress = new QProgressBar(body);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the load is"));
    m_strip = new FigureStrip(body);
    add(Rate, Icon::Play, tr("Settled a second"), tr("Opens all sagas of this load"));
    add(Started, Icon::ArrowRight, tr("Started"), tr("Opens all sagas of this load"));
    add(Completed, Icon::CircleCheck, tr("Completed"), tr("Opens the sagas of this load that completed"));
    add(Failed, Icon::CircleX, tr("Failed"), tr("Opens the sagas of this load that failed"));
    add(Compensated, Icon::UndoCheck, tr("Compensated"), tr("Opens the sagas of this load that were compensated"));
    add(Attention, Icon::TriangleAlert, tr("Needs attention"),
        tr("Opens the sagas of this load that wait for a person"));
    add(UnderWay, Icon::LoaderCircle, tr("Under way"), tr("Opens the sagas of this load that have not ended"));
    add(Refused, Icon::Ban, tr("Refused"), {});
    add(Median, Icon::Clock, tr("Latency p50"), tr("Opens the sagas of this load that took at least so long"));
    add(Percentile95, Icon::Clock, tr("Latency p95"), tr("Opens the sagas of this load that took at least so long"));
    add(Percentile99, Icon::Clock, tr("Latency p99"), tr("Opens the sagas of this load that took at least so long"));
    add(Longest, Icon::Clock, tr("Longest"), {});
    m_chart = new TimeChart(TimeChart::Kind::StackedBars, body);
    m_chart->setAccessibleName(tr("Purchases settled a second"));
    m_chart->setEmptyText(tr("Nothing has settled yet"));
    rows->addWidget(m_state);
    rows->addWidget(m_progress);
    rows->addWidget(m_strip);
    rows->addWidget(m_chart, 1);
    return body;
}

void LoadResult::add(Figure figure, Icon icon, const QString& name, const QString& target) {
    auto* tile = new FigureTile(icon, name, m_strip);
    tile->setFlat();
    tile->setTarget(target);
    m_tiles[figure] = tile;
    m_strip->add(tile);
    if (target.isEmpty()) return;
    connect(tile, &QAbstractButton::clicked, this, [this, figure] { m_context.showSagas(filterOf(figure)); });
}

QString LoadResult::filterOf(Figure figure) const {
    const LoadState& state = m_load.state();
    const QString all = QStringLiteral("correlation = ") + fromCore(state.correlation);
    const auto slower = [&](Micros latency) {
        return QStringLiteral("%1 and duration >= %2ms").arg(all).arg(latency.count() / 1000);
    };
    switch (figure) {
        case Completed:
            return all + QStringLiteral(" and status = COMPLETED");
        case Failed:
            return all + QStringLiteral(" and status = FAILED");
        case Compensated:
            return all + QStringLiteral(" and status = COMPENSATED");
        case Attention:
            return all + QStringLiteral(" and (attention or paused)");
        case UnderWay:
            return all + QStringLiteral(" and running");
        case Median:
            return slower(state.latency.p50);
        case Percentile95:
            return slower(state.latency.p95);
        case Percentile99:
            return slower(state.latency.p99);
        default:
            return all;
    }
}

QString LoadResult::stateText() const {
    return m_state->text();
}

void LoadResult::showState() {
    const LoadState& state = m_load.state();
    if (state.runs == 0) return m_view->showNotice();
    m_view->showView();
    const Micros planned = state.endsAt - state.startedAt;
    const Micros passed = std::clamp(m_context.now() - state.startedAt, Micros{0}, planned);
    m_progress->setVisible(state.running);
    if (planned > Micros{0}) m_progress->setValue(static_cast<int>(kProgressSteps * passed.count() / planned.count()));
    const bool wrong = !state.running && state.endedBecause != kLoadDone && state.endedBecause != kLoadStopped;
    m_state->setTone(wrong ? TextTone::Failed : TextTone::Secondary);
    m_state->setText(state.running ? tr("Running for %1, %2 left.").arg(clockText(passed), clockText(planned - passed))
                                   : ending(state));
    m_panel->setTitle(state.running ? tr("Load") : tr("Last load"));
    m_panel->setNote(state.request.ratePerSecond > 0 ? tr("%1 a second").arg(rateText(state.request.ratePerSecond))
                                                     : tr("%1 at a time").arg(state.request.concurrency));
    showFigures(state);
    showRates(state);
}

QString LoadResult::ending(const LoadState& state) const {
    const QString time = formatTimeOfDay(state.endedAt.us, m_context.zone()).left(8);
    const QString took = clockText(state.endedAt - state.startedAt);
    if (state.endedBecause == kLoadDone) return tr("Done at %1 after %2.").arg(time, took);
    if (state.endedBecause == kLoadStopped) return tr("Stopped at %1 after %2.").arg(time, took);
    return tr("Ended at %1 after %2: %3").arg(time, took, coreWords(state.endedBecause));
}

void LoadResult::showFigures(const LoadState& state) {
    const auto count = [this](Figure figure, qint64 value, const QString& detail, TextTone tone = TextTone::Primary) {
        m_tiles[figure]->setFigure(formatCount(value), detail, value > 0 ? tone : TextTone::Primary);
    };
    m_tiles[Rate]->setFigure(tr("%1 /s").arg(rateText(state.settledPerSecond)),
                             state.running ? tr("last seconds") : tr("over the whole run"));
    count(Started, state.started, tr("accepted"));
    count(Completed, state.completed, tr("bought"));
    count(Failed, state.failed, tr("nothing had been done"), TextTone::Failed);
    count(Compensated, state.compensated, tr("taken back"), TextTone::Compensated);
    count(Attention, state.attention, tr("waiting for a person"), TextTone::Failed);
    count(UnderWay, state.underway, tr("not settled yet"));
    const bool noPlace = state.lastRefusal == kLoadNoPlace;
    count(Refused, state.refused,
          state.refused == 0 ? tr("none")
          : noPlace          ? tr("all places were taken")
                             : tr("the engine was busy"),
          TextTone::Failed);
    m_tiles[Refused]->setToolTip(noPlace ? QString() : plainToolTip(coreWords(state.lastRefusal)));
    const auto latency = [&](Figure figure, Micros value, const QString& detail) {
        m_tiles[figure]->setFigure(state.latency.count == 0 ? QStringLiteral("–") : formatDuration(value.count()),
                                   detail);
    };
    latency(Median, state.latency.p50, tr("half took less"));
    latency(Percentile95, state.latency.p95, tr("1 of 20 took longer"));
    latency(Percentile99, state.latency.p99, tr("1 of 100 took longer"));
    latency(Longest, state.latency.max, tr("from asking to settled"));
}

void LoadResult::showRates(const LoadState& state) {
    TimeChartContent chart;
    ChartSeries series{tr("Settled a second"), TextTone::InProgress, m_load.rates(), rateText(state.settledPerSecond)};
    chart.widthUs = m_load.rateSpacing().count();
    for (std::size_t i = 0; i < series.values.size(); ++i)
        chart.fromUs.push_back(state.startedAt.us + static_cast<qint64>(i) * chart.widthUs);
    chart.series.push_back(std::move(series));
    m_chart->setZone(m_context.zone());
    m_chart->setData(std::move(chart));
}

}  // namespace saga::ui
