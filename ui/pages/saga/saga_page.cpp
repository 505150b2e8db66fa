#include "ui/pages/saga/saga_page.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/models/compensation_model.h"
#include "ui/models/core_words.h"
#include "ui/models/saga_event_model.h"
#include "ui/pages/saga/command_runner.h"
#include "ui/pages/saga/compensation_view.h"
#include "ui/pages/saga/event_details.h"
#include "ui/pages/saga/event_table.h"
#include "ui/pages/saga/events_view.h"
#include "ui/pages/saga/saga_header.h"
#include "ui/pages/saga/saga_inspector.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/saga/states_view.h"
#include "ui/scenes/sequence_view.h"
#include "ui/scenes/state_graph_view.h"
#include "ui/scenes/timeline_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

using namespace std::chrono_literals;

constexpr qreal kStaleOpacity = 0.55;

std::vector<TimelineLane> lanesOf(const SagaDetail& detail) {
    std::vector<TimelineLane> lanes;
    for (const StepDetail& step : detail.steps)
        lanes.push_back({fromCore(step.id), stepCaption(step), stepViewWords(step.view)});
    return lanes;
}

std::vector<std::string> stepIds(const SagaDetail& detail) {
    std::vector<std::string> ids;
    for (const StepDetail& step : detail.steps) ids.push_back(step.id);
    return ids;
}

// Since the start of the saga, of the last undo of each step.
std::map<std::string, qint64> undoneAt(const SagaDetail& detail) {
    std::map<std::string, qint64> result;
    for (const SagaEvent& event : detail.events) {
        const bool known = event.step >= 0 && static_cast<std::size_t>(event.step) < detail.steps.size();
        if (event.kind == EventKind::StepCompensated && known)
            result[detail.steps[static_cast<std::size_t>(event.step)].id] =
                (event.endedAt - detail.summary.startedAt).count();
    }
    return result;
}

}  // namespace

SagaPage::SagaPage(PageContext& context, const SagaId& id, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_source(new SagaSource(context, id, this)),
      m_runner(new CommandRunner(context, id, this)),
      m_header(new SagaHeader(context)),
      m_banner(new Banner),
      m_tabs(new TabStrip(TabStrip::Kind::Views)),
      m_views(new QStackedWidget),
      m_timeline(new TimelineView),
      m_idle(Button::iconOnly(Icon::FoldHorizontal, tr("Idle collapsed"), nullptr, Button::Kind::Quiet)),
      m_events(new SagaEventModel(this)),
      m_filteredEvents(new SagaEventModel(this)),
      m_plan(new CompensationModel(this)),
      m_eventsBelow(new EventTable(*m_events)),
      m_planBelow(new CompensationView(context, *m_plan, CompensationView::Size::Corner)),
      m_states(new StatesView(context)),
      m_sequence(new SequenceView),
      m_eventsView(new EventsView(context, *m_filteredEvents)),
      m_compensation(new CompensationView(context, *m_plan, CompensationView::Size::Whole)),
      m_inspector(new SagaInspector(context)) {
    m_header->setId(fromCore(id.text));
    m_plan->setLanguage(context.language());
    m_banner->hide();
    m_tabs->addPage(Icon::ChartGantt, tr("Timeline"), false);
    m_tabs->addPage(Icon::Waypoints, tr("States"), false);
    m_tabs->addPage(Icon::ArrowLeftRight, tr("Sequence"), false);
    m_tabs->addPage(Icon::List, tr("Events"), false);
    m_tabs->addPage(Icon::Undo, tr("Compensation"), false);
    m_views->addWidget(makeTimelineView());
    m_views->addWidget(m_states);
    m_views->addWidget(m_sequence);
    m_views->addWidget(m_eventsView);
    m_views->addWidget(m_compensation);
    layOut();
    m_ageTimer.setInterval(1s);
    connectViews();
    connectSource();
    updatePlanWanted();
    m_source->read();
}

void SagaPage::layOut() {
    auto* middle = new QWidget;
    auto* middleRows = new QVBoxLayout(middle);
    middleRows->setContentsMargins(0, 0, 0, 0);
    middleRows->setSpacing(0);
    middleRows->addWidget(makeToolRow());
    middleRows->addWidget(new HairLine(Qt::Horizontal));
    middleRows->addWidget(m_views, 1);
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(middle);
    split->addWidget(m_inspector);
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({1000, Theme::of(this).scaled(330)});

    m_stack = new ViewStack(split);
    m_stack->notice()->setLoading(tr("Reading the saga"));
    m_stack->showNotice();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_banner);
    rows->addWidget(m_stack, 1);
}

QWidget* SagaPage::makeTimelineView() {
    m_timeline->setNow([this] { return m_context.now().us; });
    auto* below = new QSplitter(Qt::Horizontal);
    below->addWidget(m_eventsBelow);
    auto* plan = new TallContent;
    plan->rows()->addWidget(m_planBelow);
    below->addWidget(plan);
    below->setStretchFactor(0, 5);
    below->setStretchFactor(1, 3);
    below->setSizes({1000, 600});
    below->setChildrenCollapsible(false);
    m_timelineSplit = new QSplitter(Qt::Vertical);
    m_timelineSplit->addWidget(m_timeline);
    m_timelineSplit->addWidget(below);
    m_timelineSplit->setStretchFactor(0, 0);
    m_timelineSplit->setStretchFactor(1, 1);
    m_timelineSplit->setChildrenCollapsible(false);
    return m_timelineSplit;
}

QWidget* SagaPage::makeToolRow() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    const Metrics& metrics = Theme::of(this).metrics();
    line->setContentsMargins(metrics.padding, 0, metrics.padding, 0);
    line->setSpacing(metrics.unit);
    auto* zoomIn = Button::iconOnly(Icon::ZoomIn, tr("Zoom in"), nullptr, Button::Kind::Quiet);
    auto* zoomOut = Button::iconOnly(Icon::ZoomOut, tr("Zoom out"), nullptr, Button::Kind::Quiet);
    m_idle->setCheckable(true);
    m_idle->setChecked(true);
    m_idle->setHint(tr("Squeeze the time in which nothing worked"));
    line->addWidget(m_tabs);
    line->addStretch(1);
    for (Button* button : {zoomOut, zoomIn, m_idle}) line->addWidget(button);
    const auto zoom = [this](double factor) {
        if (m_tabs->currentIndex() == Sequence)
            m_sequence->zoomBy(factor);
        else
            m_timeline->zoomBy(factor);
    };
    connect(zoomIn, &Button::clicked, this, [zoom] { zoom(1.5); });
    connect(zoomOut, &Button::clicked, this, [zoom] { zoom(1 / 1.5); });
    connect(m_idle, &Button::toggled, m_timeline, &TimelineView::setIdleCollapsed);
    connect(m_tabs, &TabStrip::currentChanged, this, [this, zoomIn, zoomOut](int view) {
        for (Button* button : {zoomIn, zoomOut}) button->setVisible(view == Timeline || view == Sequence);
        m_idle->setVisible(view == Timeline);
    });
    return row;
}

void SagaPage::connectViews() {
    connect(m_tabs, &TabStrip::currentChanged, this, [this](int view) {
        m_views->setCurrentIndex(view);
        m_inspector->setPayloadShown(view != Events);
        updatePlanWanted();
        showSelection();
    });
    connect(m_timeline, &TimelineView::selectionChanged, this, &SagaPage::selectLane);
    connect(m_eventsBelow, &EventTable::eventSelected, this, &SagaPage::selectEvent);
    connect(m_eventsView->table(), &EventTable::eventSelected, this, &SagaPage::selectEvent);
    connect(m_states, &StatesView::eventChosen, this, &SagaPage::selectEvent);
    connect(m_sequence, &SequenceView::eventChosen, this, &SagaPage::selectEvent);
    connect(m_sequence, &SequenceView::eventOpened, this, [this](qint64 seq) {
        selectEvent(seq);
        showView(Events);
        m_eventsView->table()->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_sequence, &SequenceView::sagaOpened, this, [this](const QString& id) { m_context.openSaga(SagaId(id.toStdString())); });
    connect(m_header, &SagaHeader::asked, this, [this](CommandKind kind) {
        // The plan comes first: the button above leads to it, the button beside it runs it.
        if (kind == CommandKind::Compensate && m_tabs->currentIndex() != Compensation)
            showView(Compensation);
        else if (detail() != nullptr)
            m_runner->ask(kind, {}, *detail());
    });
    const auto ask = [this](CommandKind kind, const QString& step) {
        if (detail() != nullptr) m_runner->ask(kind, step, *detail());
    };
    connect(m_inspector, &SagaInspector::asked, this, ask);
    connect(m_compensation, &CompensationView::asked, this, ask);
    connect(m_header, &SagaHeader::exportAsked, this, &SagaPage::showExportMenu);
    connect(m_banner, &Banner::dismissed, m_banner, &QWidget::hide);
    connect(m_banner, &Banner::actionTriggered, m_source, &SagaSource::read);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, m_source, &SagaSource::read);
    connect(&m_context, &PageContext::zoneChanged, this, &SagaPage::showSelection);
}

void SagaPage::connectSource() {
    connect(m_source, &SagaSource::arrived, this, &SagaPage::showDetail);
    connect(m_source, &SagaSource::failed, this, &SagaPage::showFailure);
    connect(m_source, &SagaSource::planArrived, this, &SagaPage::takePlan);
    connect(m_source, &SagaSource::planFailed, this, [this](const Error& error) {
        m_planBelow->showPlanError(error);
        m_compensation->showPlanError(error);
    });
    EventDetails* details = m_eventsView->details();
    connect(details, &EventDetails::stepWanted, m_source, &SagaSource::readStep);
    connect(m_source, &SagaSource::stepArrived, details, &EventDetails::setStep);
    connect(m_source, &SagaSource::stepFailed, details, &EventDetails::setStepFailed);
    connect(&m_ageTimer, &QTimer::timeout, this, &SagaPage::showAge);
    connect(m_runner, &CommandRunner::sent, m_banner, &QWidget::hide);
    connect(m_runner, &CommandRunner::refused, this, [this](const QString& why) {
        m_banner->setDismissible(true);
        m_banner->display(Banner::Kind::Error, why);
        m_source->read();
    });
    // What one has just set going is what one wants to see.
    connect(m_runner, &CommandRunner::done, this, [this] {
        m_timeline->goLive();
        m_sequence->goLive();
        m_source->read();
    });
}

void SagaPage::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

void SagaPage::showDetail() {
    const SagaSource::Detail& shared = m_source->detail();
    const SagaDetail& detail = *shared;
    if (std::exchange(m_isStale, false)) {
        m_ageTimer.stop();
        m_banner->hide();
        m_stack->setGraphicsEffect(nullptr);
    }
    const bool first = !m_stack->isShowingView();
    m_header->setDetail(detail);
    TimelineContent timeline = m_source->takeTimeline();
    timeline.lanes = lanesOf(detail);
    m_timeline->setContent(std::move(timeline));
    m_sequence->setContent(m_source->takeSequence());
    const SagaEventModel::Events events(shared, &detail.events);
    for (SagaEventModel* model : {m_events, m_filteredEvents})
        model->setHistory(detail.summary, stepIds(detail), events);
    QStringList steps;
    for (const StepDetail& step : detail.steps) steps << fromCore(step.id);
    m_eventsView->setSteps(steps);
    m_eventsView->refreshCount();
    m_tabs->setTitle(Events, tr("Events %1").arg(formatCount(static_cast<qint64>(detail.events.size()))));
    m_states->setDetail(detail);
    m_plan->setUndoneAt(undoneAt(detail));
    m_planBelow->setDetail(detail);
    m_compensation->setDetail(detail);
    if (first) {
        m_stack->showView();
        fitBottom();
        if (detail.firstCause) m_timeline->selectStep(fromCore(detail.firstCause->step));
    }
    showSelection();
    Q_EMIT titleChanged(shortId(fromCore(sagaId().text)));
    Q_EMIT refreshed();
}

void SagaPage::showFailure() {
    const Error& error = *m_source->failure();
    if (detail() != nullptr) {
        if (!std::exchange(m_isStale, true)) {
            auto* quieter = new QGraphicsOpacityEffect(m_stack);
            quieter->setOpacity(kStaleOpacity);
            m_stack->setGraphicsEffect(quieter);
        }
        m_ageTimer.start();
        return showAge();
    }
    ViewNotice* notice = m_stack->notice();
    const QString advice = fromCore(errorAdvice(error.code, m_context.language()));
    if (error.code == ErrorCode::Unavailable)
        notice->setDisconnected(tr("There is no connection"), advice, tr("Try again"));
    else if (error.code == ErrorCode::NotFound)
        notice->setEmpty(Icon::Search, tr("There is no saga %1").arg(shortId(fromCore(sagaId().text), 34)), advice,
                         tr("Look again"));
    else
        notice->setError(
            {tr("The saga could not be read"), coreWords(error.reason), advice, fromCore(errorName(error.code))},
            tr("Try again"));
    m_stack->showNotice();
}

// What is shown is from then; the words count on while nothing newer comes.
void SagaPage::showAge() {
    if (!m_isStale || !m_source->failure()) return;
    const std::int64_t read = m_source->readAt().us;
    m_banner->setDismissible(false);
    m_banner->display(Banner::Kind::Warning,
                      tr("Shown as of %1, %2. %3")
                          .arg(formatTimeOfDay(read, m_context.zone()), formatRelative(read, m_context.now().us),
                               fromCore(errorAdvice(m_source->failure()->code, m_context.language()))),
                      tr("Try again"));
}

// The lanes get the room they need, the tables the rest: no dead space between them.
void SagaPage::fitBottom() {
    const int wanted = m_timeline->sizeHint().height();
    const int room = std::max(m_timelineSplit->height(), 2 * wanted);
    m_timelineSplit->setSizes({wanted, room - wanted});
}

void SagaPage::updatePlanWanted() {
    const int view = m_tabs->currentIndex();
    m_source->setPlanWanted(view == Timeline || view == Compensation);
}

void SagaPage::takePlan(const CompensationPlanView& plan) {
    m_plan->setPlan(plan);
    m_planBelow->planChanged();
    m_compensation->planChanged();
    const int pending = m_plan->pendingSteps();
    m_tabs->setTitle(Compensation, pending > 0 ? tr("Compensation %1").arg(pending) : tr("Compensation"));
}

void SagaPage::selectLane(int lane, qint64 seq) {
    m_lane = lane;
    m_seq = seq;
    showSelection();
}

void SagaPage::selectEvent(qint64 seq) {
    const SagaEvent* event = m_events->eventOfSeq(seq);
    m_seq = event == nullptr ? 0 : seq;
    m_lane = event == nullptr ? -1 : event->step;
    m_timeline->select(m_lane, m_seq);
    showSelection();
}

void SagaPage::showSelection() {
    if (detail() == nullptr) return;
    m_eventsBelow->selectSeq(m_seq);
    m_eventsView->table()->selectSeq(m_seq);
    m_eventsView->details()->show(m_source->detail(), m_seq);
    m_states->selectSeq(m_seq);
    m_sequence->selectSeq(m_seq);
    m_inspector->show(*detail(), m_lane, m_events->eventOfSeq(m_seq));
}

}  // namespace saga::ui
