#include "ui/pages/overview/overview_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/models/core_words.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/overview/overview_figures.h"
#include "ui/pages/overview/overview_links.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bar_row.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/time_chart.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

const QString kRangeKey = QStringLiteral("overview/range");
constexpr int kSideBySide = 760;
constexpr int kFirstRange = 2;
constexpr std::array<StatisticsRequest, 7> kRanges{
    {{5min, 60}, {15min, 60}, {1h, 60}, {6h, 72}, {24h, 96}, {24h * 7, 84}, {24h * 30, 60}}};

TimeChartContent emptyChart(const Statistics& figures) {
    TimeChartContent data;
    for (const StatisticsBucket& bucket : figures.buckets) data.fromUs.push_back(bucket.from.us);
    data.widthUs = data.fromUs.size() > 1 ? data.fromUs[1] - data.fromUs[0]
                                          : std::max<qint64>(1, (figures.to - figures.from).count());
    return data;
}

template <class Value>
ChartSeries seriesOf(const Statistics& figures, const QString& name, TextTone tone, const QString& total, Value value) {
    ChartSeries series{name, tone, {}, total};
    for (const StatisticsBucket& bucket : figures.buckets) series.values.push_back(value(bucket));
    return series;
}

}  // namespace

OverviewPage::OverviewPage(PageContext& context, HealthWatch& health, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_health(health),
      m_watch(context.bridge()),
      m_ranges(new QButtonGroup(this)) {
    setAccessibleName(tr("Overview"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_trouble = new Banner(this);
    m_trouble->hide();
    rows->addWidget(m_trouble);
    m_view = new ViewStack(makeBody(), this);
    rows->addWidget(m_view, 1);
    connect(&m_watch, &StatisticsWatch::changed, this, &OverviewPage::showFigures);
    connect(&m_health, &HealthWatch::changed, this, &OverviewPage::showHealth);
    connect(&m_context, &PageContext::zoneChanged, this, &OverviewPage::setZone);
    connect(m_view->notice(), &ViewNotice::actionTriggered, &m_watch, &StatisticsWatch::refresh);
    connect(m_trouble, &Banner::actionTriggered, &m_watch, &StatisticsWatch::refresh);
    connect(m_ranges, &QButtonGroup::idClicked, this, &OverviewPage::setRange);
    setZone();
    bool known = false;
    const int remembered = context.remembered(kRangeKey).toInt(&known);
    setRange(known ? std::clamp(remembered, 0, static_cast<int>(kRanges.size()) - 1) : kFirstRange);
    showHealth();
}

QWidget* OverviewPage::makeHeader() {
    const Metrics& m = Theme::of(this).metrics();
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.padding);
    row->setSpacing(2 * m.gap);
    auto* words = new QVBoxLayout;
    words->setSpacing(m.unit / 2);
    words->addWidget(new Label(tr("Overview"), FontRole::Title, TextTone::Primary, header));
    m_since = new Label(QString(), FontRole::Secondary, TextTone::Secondary, header);
    m_since->setWordWrap(true);
    words->addWidget(m_since);
    row->addLayout(words, 1);
    auto* chips = new QWidget(header);
    auto* line = new QHBoxLayout(chips);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.unit);
    const QStringList names{tr("5 min"), tr("15 min"), tr("1 h"), tr("6 h"), tr("24 h"), tr("7 d"), tr("30 d")};
    for (int i = 0; i < names.size(); ++i) {
        auto* chip = new Chip(names[i], chips);
        chip->setCheckable(true);
        chip->setAccessibleName(tr("The last %1").arg(names[i]));
        m_ranges->addButton(chip, i);
        line->addWidget(chip);
    }
    chips->setAccessibleName(tr("Range"));
    row->addWidget(chips, 0, Qt::AlignTop);
    return header;
}

QWidget* OverviewPage::makeBody() {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(2 * m.gap, 2 * m.gap, 2 * m.gap, 2 * m.gap);
    rows->setSpacing(m.padding);
    m_figures = new OverviewFigures(content);
    rows->addWidget(m_figures);
    // The lists have as many lines as they have; what room there is belongs to the pictures.
    rows->addWidget(makeCharts(), 1);
    rows->addWidget(makeLists());
    connect(m_figures, &OverviewFigures::filterWanted, &m_context, &PageContext::showSagas);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QWidget* OverviewPage::makeCharts() {
    auto* charts = new QWidget;
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight, charts);
    m_charts->setContentsMargins(0, 0, 0, 0);
    m_charts->setSpacing(Theme::of(this).metrics().padding);
    const auto add = [&](const QString& title, TimeChart::Kind kind, const QString& empty) {
        auto* panel = new PanelFrame(title, charts);
        auto* chart = new TimeChart(kind, panel);
        chart->setAccessibleName(title);
        chart->setEmptyText(empty);
        panel->body()->addWidget(chart, 1);
        m_charts->addWidget(panel, 1);
        connect(chart, &TimeChart::slotOpened, this, &OverviewPage::openSlot);
        return chart;
    };
    m_ends = add(tr("Sagas that ended"), TimeChart::Kind::StackedBars, tr("No saga ended in this time"));
    m_latency = add(tr("Latency from start to end"), TimeChart::Kind::Lines, tr("No saga ended in this time"));
    m_latency->setValueText([](double us) { return formatDuration(qRound64(us)); });
    return charts;
}

QWidget* OverviewPage::makeLists() {
    const Metrics& m = Theme::of(this).metrics();
    auto* lists = new QWidget;
    m_lists = new QBoxLayout(QBoxLayout::LeftToRight, lists);
    m_lists->setContentsMargins(0, 0, 0, 0);
    m_lists->setSpacing(m.padding);
    auto* failures = new PanelFrame(tr("Failures by step and code"), lists);
    failures->setFlush(true);
    m_noFailures =
        new Label(tr("No saga that started in this time failed"), FontRole::Secondary, TextTone::Secondary, failures);
    m_noFailures->setContentsMargins(m.padding, m.gap, m.padding, m.padding);
    m_failures = new BarRows(failures);
    failures->body()->addWidget(m_noFailures);
    failures->body()->addWidget(m_failures, 1);
    auto* states = new PanelFrame(tr("All sagas by state"), lists);
    states->setFlush(true);
    m_states = new BarRows(states);
    states->body()->addWidget(m_states, 1);
    m_lists->addWidget(failures, 3);
    m_lists->addWidget(states, 2);
    connect(m_failures, &BarRows::opened, this, [this](const BarItem& item) {
        if (const auto& figures = m_watch.figures()) m_context.showSagas(failedAt(item.name, item.code, figures->from));
    });
    connect(m_states, &BarRows::opened, this, [this](const BarItem& item) {
        const int row =
            static_cast<int>(std::find_if(m_states->rows().begin(), m_states->rows().end(),
                                          [&](const BarRow* one) { return one->item().key() == item.key(); }) -
                             m_states->rows().begin());
        m_context.showSagas(withStatus(static_cast<SagaStatus>(row)));
    });
    return lists;
}

void OverviewPage::setRange(int index) {
    m_ranges->button(index)->setChecked(true);
    m_context.remember(kRangeKey, index);
    m_watch.setRequest(kRanges[static_cast<std::size_t>(index)]);
}

int OverviewPage::range() const {
    return m_ranges->checkedId();
}

Chip* OverviewPage::rangeChip(int index) const {
    return qobject_cast<Chip*>(m_ranges->button(index));
}

void OverviewPage::setZone() {
    m_ends->setZone(m_context.zone());
    m_latency->setZone(m_context.zone());
    showFigures();
}

void OverviewPage::showFigures() {
    showTrouble();
    const std::optional<Statistics>& figures = m_watch.figures();
    if (!figures) return;
    m_since->setText(tr("Since %1. Every figure opens the sagas that it counts.")
                         .arg(formatTimestamp(figures->from.us, m_context.zone()).remove(QStringLiteral(".000"))));
    m_figures->setStatistics(*figures);
    showEnds(*figures);
    showLatency(*figures);
    showFailures(*figures);
    m_view->showView();
}

void OverviewPage::showTrouble() {
    const std::optional<Error>& error = m_watch.error();
    m_trouble->setVisible(error && m_watch.figures());
    if (error && m_watch.figures()) {
        m_trouble->display(Banner::Kind::Warning,
                           tr("These figures are old: %1").arg(errorWords(*error, m_context.language())),
                           tr("Try again"));
    } else if (error) {
        ErrorWords words;
        words.title = tr("The figures could not be read");
        words.cause = coreWords(error->reason);
        words.remedy = fromCore(errorAdvice(error->code, m_context.language()));
        words.code = fromCore(errorName(error->code));
        m_view->notice()->setError(words, tr("Try again"));
        m_view->showNotice();
    } else if (!m_watch.figures()) {
        m_since->setText(tr("Every figure opens the sagas that it counts."));
        m_view->notice()->setLoading(tr("Counting the sagas"));
        m_view->showNotice();
    }
}

void OverviewPage::showEnds(const Statistics& figures) {
    TimeChartContent chart = emptyChart(figures);
    const auto add = [&](SagaStatus status, qint64 total, auto value) {
        chart.series.push_back(seriesOf(figures, statusName(status), toneOf(status), formatCount(total), value));
    };
    using Bucket = StatisticsBucket;
    add(SagaStatus::Completed, figures.completed, [](const Bucket& b) { return static_cast<double>(b.completed); });
    add(SagaStatus::Compensated, figures.compensated,
        [](const Bucket& b) { return static_cast<double>(b.compensated); });
    add(SagaStatus::Failed, figures.failed, [](const Bucket& b) { return static_cast<double>(b.failed); });
    m_ends->setData(std::move(chart));
}

void OverviewPage::showLatency(const Statistics& figures) {
    TimeChartContent chart = emptyChart(figures);
    const auto add = [&](const char* name, TextTone tone, Qt::PenStyle stroke, Micros LatencyFigures::*part) {
        const QString total =
            figures.latency.count == 0 ? QStringLiteral("–") : formatDuration((figures.latency.*part).count());
        chart.series.push_back(
            seriesOf(figures, QLatin1String(name), tone, total, [part](const StatisticsBucket& bucket) {
                return bucket.latency.count == 0
                           ? std::nan("")
                           : static_cast<double>(std::max<qint64>(1, (bucket.latency.*part).count()));
            }));
        chart.series.back().stroke = stroke;
    };
    add("p50", TextTone::Secondary, Qt::DotLine, &LatencyFigures::p50);
    add("p95", TextTone::Secondary, Qt::SolidLine, &LatencyFigures::p95);
    add("p99", TextTone::Accent, Qt::SolidLine, &LatencyFigures::p99);
    m_latency->setData(std::move(chart));
}

void OverviewPage::showFailures(const Statistics& figures) {
    std::vector<BarItem> items;
    for (const FailureCount& failure : figures.failures)
        items.push_back({fromCore(failure.step), fromCore(failure.code), failure.count, failure.injected});
    m_noFailures->setVisible(items.empty());
    m_failures->setItems(std::move(items));
}

void OverviewPage::showHealth() {
    if (!m_health.isKnown()) return;
    m_figures->setHealth(m_health.health());
    std::vector<BarItem> items;
    for (int i = 0; i < kSagaStatusCount; ++i) {
        const auto status = static_cast<SagaStatus>(i);
        items.push_back(
            {statusName(status), {}, m_health.counts().byStatus[static_cast<std::size_t>(i)], 0, toneOf(status)});
    }
    m_states->setItems(std::move(items));
}

void OverviewPage::openSlot(int slot) {
    const TimeChartContent& chart = m_ends->data();
    if (slot < 0 || slot >= static_cast<int>(chart.fromUs.size())) return;
    const Timestamp from{chart.fromUs[static_cast<std::size_t>(slot)]};
    m_context.showSagas(endedBetween(from, from + Micros(chart.widthUs)));
}

void OverviewPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_watch.setActive(true);
}

void OverviewPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_watch.setActive(false);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = width() >= Theme::of(this).scaled(kSideBySide);
    for (QBoxLayout* line : {m_charts, m_lists})
        line->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace saga::ui
