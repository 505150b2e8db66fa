#include "ui/pages/faults/steady_state_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/models/core_words.h"
#include "ui/models/health_watch.h"
#include "ui/pages/faults/steady_chart.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

// A drop that is more than noise.
constexpr double kNoticeable = 0.02;

}  // namespace

SteadyStatePanel::SteadyStatePanel(PageContext& context, HealthWatch& health, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_health(health),
      m_verdict(new Label(QString(), FontRole::Body, TextTone::Secondary, this)),
      m_chart(new SteadyChart(this)) {
    const Metrics& m = Theme::of(this).metrics();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.padding);
    grid->setVerticalSpacing(m.unit);
    grid->setColumnStretch(0, 1);
    m_success = addRow(*grid, tr("Completed"));
    m_undone = addRow(*grid, tr("Compensated"));
    m_running = addRow(*grid, tr("Running now"));
    m_attention = addRow(*grid, tr("Waiting for a person"));
    m_verdict->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m.gap);
    rows->addWidget(m_verdict);
    rows->addLayout(grid);
    rows->addWidget(m_chart);
    rows->addWidget(makeInvariants());
    connectParts();
    setRule(std::nullopt);
}

SteadyStatePanel::Row SteadyStatePanel::addRow(QGridLayout& grid, const QString& name) {
    const int row = grid.rowCount();
    auto* title = new Label(name, FontRole::Body, TextTone::Secondary, this);
    auto* now = new Label(QString(), FontRole::Mono, TextTone::Primary, this);
    auto* before = new Label(QString(), FontRole::Mono, TextTone::Secondary, this);
    now->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    before->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(title, row, 0);
    grid.addWidget(now, row, 1);
    grid.addWidget(before, row, 2);
    return {now, before};
}

QWidget* SteadyStatePanel::makeInvariants() {
    const Metrics& m = Theme::of(this).metrics();
    auto* part = new QWidget(this);
    auto* line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.gap);
    m_invariants = new Label(QString(), FontRole::Body, TextTone::Secondary, part);
    m_invariants->setWordWrap(true);
    m_progress = new QProgressBar(part);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Check of the invariants"));
    m_progress->hide();
    m_check = new Button(Button::Kind::Plain, Icon::ShieldCheck, tr("Check now"), part);
    m_check->setHint(tr("Checks every invariant over everything that is stored"));
    m_cancel = new Button(Button::Kind::Plain, Icon::X, tr("Cancel"), part);
    m_cancel->hide();
    line->addWidget(m_invariants, 1);
    line->addWidget(m_progress);
    line->addWidget(m_check);
    line->addWidget(m_cancel);
    return part;
}

void SteadyStatePanel::connectParts() {
    m_poll.setInterval(2s);
    m_poll.start();
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (isVisible()) read();
    });
    connect(&m_health, &HealthWatch::changed, this, &SteadyStatePanel::showFigures);
    connect(m_check, &QAbstractButton::clicked, this, &SteadyStatePanel::check);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        if (m_checking) m_checking->cancel();
        m_cancel->refuse(tr("It ends at the next saga"));
    });
}

void SteadyStatePanel::setRule(const std::optional<FaultRule>& rule) {
    const bool isOther = m_rule.has_value() != rule.has_value() || (rule && m_rule->id != rule->id);
    m_rule = rule;
    if (isOther) {
        m_state.reset();
        m_chart->clear();
        read();
    }
    m_chart->setVisible(m_rule.has_value());
    showFigures();
    showInvariants();
}

void SteadyStatePanel::read() {
    Bridge& bridge = m_context.bridge();
    if (!m_rule || m_inFlight || !bridge.isAttached()) return;
    m_inFlight = true;
    bridge.api().statistics(steadyStateRequest(m_rule->createdAt, m_context.now()),
                            bridge.deliver<Statistics>(this, [this, id = m_rule->id](Result<Statistics> statistics) {
                                m_inFlight = false;
                                if (!m_rule || m_rule->id != id) return read();
                                if (!statistics) return;
                                m_state = SteadyState::of(*statistics, m_rule->createdAt, m_rule->endedAt);
                                m_chart->setStatistics(*statistics, m_rule->createdAt, m_rule->endedAt);
                                showFigures();
                            }));
}

void SteadyStatePanel::showFigures() {
    const auto show = [](const Row& row, const EndedCounts& since, const EndedCounts& before, double now, double was) {
        row.now->setText(since.total() > 0 ? formatShare(now) : QStringLiteral("–"));
        row.before->setText(before.total() > 0 ? tr("was %1").arg(formatShare(was)) : tr("nothing before"));
    };
    const SteadyState state = m_state.value_or(SteadyState());
    show(m_success, state.since, state.before, state.since.success(), state.before.success());
    show(m_undone, state.since, state.before, state.since.undone(), state.before.undone());
    const Health& health = m_health.health();
    m_running.now->setText(formatCount(health.running));
    m_attention.now->setText(formatCount(health.counts.attention));
    m_attention.now->setTone(health.counts.attention > 0 ? TextTone::Failed : TextTone::Primary);
    for (const Row& row : {m_success, m_undone}) {
        row.now->setVisible(m_rule.has_value());
        row.before->setVisible(m_rule.has_value());
    }
    showVerdict();
}

void SteadyStatePanel::check() {
    if (m_checking || !m_context.bridge().isAttached()) return;
    m_checking = std::make_shared<Cancellation>();
    m_checkError.reset();
    m_progress->setRange(0, 0);
    showInvariants();
    Bridge& bridge = m_context.bridge();
    bridge.api().verify(
        {}, m_checking,
        bridge.deliverProgress(this,
                               [this](Progress progress) {
                                   const auto total =
                                       static_cast<int>(std::min<std::int64_t>(progress.total, 1'000'000'000));
                                   m_progress->setRange(0, total);
                                   m_progress->setValue(static_cast<int>(std::min<std::int64_t>(progress.done, total)));
                               }),
        bridge.deliver<VerifyReport>(this, [this](Result<VerifyReport> report) { takeReport(report); }));
}

void SteadyStatePanel::takeReport(const Result<VerifyReport>& report) {
    m_checking.reset();
    if (report) {
        m_report = *report;
        m_checkedAt = m_context.now();
    } else if (report.error().code != ErrorCode::Cancelled) {
        m_checkError = report.error();
    }
    showInvariants();
    showVerdict();
}

void SteadyStatePanel::showInvariants() {
    const bool running = m_checking != nullptr;
    m_progress->setVisible(running);
    m_check->setVisible(!running);
    m_cancel->setVisible(running);
    if (running) {
        m_cancel->allow();
        m_invariants->setTone(TextTone::Secondary);
        return m_invariants->setText(tr("Checking the invariants"));
    }
    if (m_checkError) {
        m_invariants->setTone(TextTone::Failed);
        return m_invariants->setText(errorWords(*m_checkError, m_context.language()));
    }
    if (!m_report) {
        m_invariants->setTone(TextTone::Secondary);
        return m_invariants->setText(tr("Invariants not checked yet"));
    }
    const auto holding = std::count_if(m_report->results.begin(), m_report->results.end(),
                                       [](const InvariantResult& result) { return result.holds; });
    const auto total = static_cast<qsizetype>(m_report->results.size());
    m_invariants->setTone(m_report->holds() ? TextTone::Completed : TextTone::Failed);
    m_invariants->setText(tr("%1 of %2 invariants hold, checked at %3")
                              .arg(holding)
                              .arg(total)
                              .arg(formatTimeOfDay(m_checkedAt.us, m_context.zone()).left(8)));
}

void SteadyStatePanel::showVerdict() {
    const auto say = [this](TextTone tone, const QString& words) {
        m_verdict->setTone(tone);
        m_verdict->setText(words);
    };
    if (m_report && !m_report->holds()) {
        const auto broken = std::find_if(m_report->results.begin(), m_report->results.end(),
                                         [](const InvariantResult& result) { return !result.holds; });
        return say(TextTone::Failed,
                   tr("Broken: %1 does not hold. Stop all faults and look at %2.")
                       .arg(fromCore(broken->id),
                            broken->offenders.empty() ? coreWords(broken->title) : coreWords(broken->offenders.front())));
    }
    if (!m_rule) return say(TextTone::Secondary, tr("No rule is selected. Its effect on purchases is shown here."));
    const bool isChecked = m_report && m_checkedAt > m_rule->createdAt;
    const QString sure = isChecked ? tr("Money and stock are right.")
                                   : tr("Check the invariants to know whether money and stock are right.");
    if (!m_state || m_state->since.total() == 0)
        return say(TextTone::Secondary, tr("Nothing has ended since the rule began. %1").arg(sure));
    const bool drops =
        m_state->before.total() > 0 && m_state->since.success() < m_state->before.success() - kNoticeable;
    const TextTone tone = isChecked ? TextTone::Completed : TextTone::Primary;
    if (drops) return say(tone, tr("Fewer purchases complete than before. %1").arg(sure));
    say(tone, tr("Purchases complete as before. %1").arg(sure));
}

QString SteadyStatePanel::verdict() const {
    return m_verdict->text();
}

QString SteadyStatePanel::invariants() const {
    return m_invariants->text();
}

QString SteadyStatePanel::successNow() const {
    return m_success.now->text();
}

}  // namespace saga::ui
