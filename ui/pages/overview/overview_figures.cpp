#include "ui/pages/overview/overview_figures.h"

#include <QVBoxLayout>

#include "ui/pages/overview/overview_links.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

const QString kNone = QStringLiteral("–");

QString rateText(double rate) {
    return rate >= 100 ? formatCount(qRound64(rate)) : QString::number(rate, 'f', 1);
}

// In the unit in which there is something to read.
QString throughputText(double perSecond) {
    if (perSecond >= 1) return OverviewFigures::tr("%1 /s").arg(rateText(perSecond));
    if (perSecond * 60 >= 1) return OverviewFigures::tr("%1 /min").arg(rateText(perSecond * 60));
    return OverviewFigures::tr("%1 /h").arg(rateText(perSecond * 3600));
}

double rateOf(const Statistics& figures) {
    const double seconds = static_cast<double>((figures.to - figures.from).count()) / 1e6;
    return seconds > 0 ? static_cast<double>(figures.started) / seconds : 0;
}

// One value for each bucket that is over; the last one is still being filled.
template <class Value>
std::vector<double> trendOf(const Statistics& figures, Value value) {
    std::vector<double> trend;
    for (std::size_t i = 0; i + 1 < figures.buckets.size(); ++i) trend.push_back(value(figures.buckets[i]));
    return trend;
}

}  // namespace

OverviewFigures::OverviewFigures(QWidget* parent) : QWidget(parent), m_strip(new FigureStrip(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_strip);
    add(Throughput, Icon::Play, tr("Throughput"), tr("Opens the sagas that started"));
    add(Success, Icon::CircleCheck, tr("Success rate"), tr("Opens the sagas that completed"));
    add(Failed, Icon::CircleX, tr("Failed"), tr("Opens the sagas that failed"));
    add(Compensated, Icon::UndoCheck, tr("Compensated"), tr("Opens the sagas that were compensated"));
    add(Median, Icon::Clock, tr("Latency p50"), tr("Opens the sagas that took at least so long"));
    add(Percentile95, Icon::Clock, tr("Latency p95"), tr("Opens the sagas that took at least so long"));
    add(Percentile99, Icon::Clock, tr("Latency p99"), tr("Opens the sagas that took at least so long"));
    add(Running, Icon::LoaderCircle, tr("Active"), tr("Opens the sagas that have not ended"));
    add(Attention, Icon::TriangleAlert, tr("Needs attention"), tr("Opens the sagas that wait for a person"));
    add(Injected, Icon::Zap, tr("Injected"), tr("Opens the sagas that a fault rule hit"));
    add(Queue, Icon::Inbox, tr("Queue"), {});
    add(Commit, Icon::HardDrive, tr("Last commit"), {});
}

void OverviewFigures::add(Figure figure, Icon icon, const QString& name, const QString& target) {
    auto* tile = new FigureTile(icon, name, m_strip);
    tile->setTarget(target);
    m_tiles[figure] = tile;
    m_strip->add(tile);
    if (target.isEmpty()) return;
    connect(tile, &QAbstractButton::clicked, this, [this, figure] { Q_EMIT filterWanted(filterOf(figure)); });
}

QString OverviewFigures::filterOf(Figure figure) const {
    const Timestamp from = m_statistics.from;
    switch (figure) {
        case Throughput:
            return startedSince(from);
        case Success:
            return withStatus(SagaStatus::Completed, endedSince(from));
        case Failed:
            return withStatus(SagaStatus::Failed, endedSince(from));
        case Compensated:
            return withStatus(SagaStatus::Compensated, endedSince(from));
        case Median:
            return slowerThan(m_statistics.latency.p50, from);
        case Percentile95:
            return slowerThan(m_statistics.latency.p95, from);
        case Percentile99:
            return slowerThan(m_statistics.latency.p99, from);
        case Running:
            return QStringLiteral("running");
        case Attention:
            return QStringLiteral("attention");
        case Injected:
            return injectedSince(from);
        default:
            return {};
    }
}

void OverviewFigures::setStatistics(const Statistics& figures) {
    m_statistics = figures;
    const qint64 ended = figures.completed + figures.failed + figures.compensated;
    const auto share = [](qint64 part, qint64 whole) {
        return whole == 0 ? kNone : formatShare(static_cast<double>(part) / static_cast<double>(whole));
    };
    m_tiles[Throughput]->setFigure(throughputText(rateOf(figures)), tr("%1 started").arg(formatCount(figures.started)));
    m_tiles[Success]->setFigure(share(figures.completed, ended),
                                tr("%1 completed").arg(formatCount(figures.completed)));
    m_tiles[Failed]->setFigure(formatCount(figures.failed), tr("nothing had been done"),
                               figures.failed > 0 ? TextTone::Failed : TextTone::Primary);
    m_tiles[Compensated]->setFigure(formatCount(figures.compensated), tr("taken back"),
                                    figures.compensated > 0 ? TextTone::Compensated : TextTone::Primary);
    const auto latency = [&](Micros value) {
        return figures.latency.count == 0 ? kNone : formatDuration(value.count());
    };
    m_tiles[Median]->setFigure(latency(figures.latency.p50), tr("half took less"));
    m_tiles[Percentile95]->setFigure(latency(figures.latency.p95), tr("1 of 20 took longer"));
    m_tiles[Percentile99]->setFigure(latency(figures.latency.p99), tr("longest %1").arg(latency(figures.latency.max)));
    m_tiles[Running]->setFigure(formatCount(figures.running), tr("not ended yet"));
    m_tiles[Attention]->setFigure(formatCount(figures.attention), tr("waiting for a person"),
                                  figures.attention > 0 ? TextTone::Failed : TextTone::Primary);
    m_tiles[Injected]->setFigure(share(figures.injected, figures.started),
                                 tr("%1 hit by a rule").arg(formatCount(figures.injected)));
    showTrends();
}

void OverviewFigures::showTrends() {
    using Bucket = StatisticsBucket;
    const auto trend = [this](Figure figure, TextTone tone, auto value) {
        m_tiles[figure]->setTrend(trendOf(m_statistics, value), tone);
    };
    const auto latency = [](const Bucket& bucket, Micros value) {
        return bucket.latency.count == 0 ? -1.0 : static_cast<double>(value.count());
    };
    trend(Throughput, TextTone::Accent, [](const Bucket& b) { return static_cast<double>(b.started); });
    trend(Success, TextTone::Completed, [](const Bucket& b) {
        const auto ended = static_cast<double>(b.completed + b.failed + b.compensated);
        return ended > 0 ? static_cast<double>(b.completed) / ended : -1.0;
    });
    trend(Failed, TextTone::Failed, [](const Bucket& b) { return static_cast<double>(b.failed); });
    trend(Compensated, TextTone::Compensated, [](const Bucket& b) { return static_cast<double>(b.compensated); });
    trend(Median, TextTone::Secondary, [&](const Bucket& b) { return latency(b, b.latency.p50); });
    trend(Percentile95, TextTone::Secondary, [&](const Bucket& b) { return latency(b, b.latency.p95); });
    trend(Percentile99, TextTone::Accent, [&](const Bucket& b) { return latency(b, b.latency.p99); });
}

void OverviewFigures::setHealth(const Health& health) {
    m_tiles[Queue]->setFigure(formatCount(health.queued), tr("inputs wait"));
    m_tiles[Commit]->setFigure(formatDuration(health.lastCommit.count()),
                               health.accepting ? tr("durable") : tr("no commits"),
                               health.accepting ? TextTone::Primary : TextTone::Failed);
}

}  // namespace saga::ui
