#include "ui/pages/saga/saga_page.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/models/compensation_model.h"
#include "ui/models/saga_event_model.h"
#include "ui/pages/saga/compensation_view.h"
#include "ui/pages/saga/event_table.h"
#include "ui/pages/saga/saga_header.h"
#include "ui/pages/saga/saga_inspector.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/scenes/timeline_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

std::vector<TimelineLane> lanesOf(const SagaDetail& detail) {
    std::vector<TimelineLane> lanes;
    for (const StepDetail& step : detail.steps)
        lanes.push_back({fromCore(step.id), stepCaption(step), stepViewWords(step.view)});
    return lanes;
}

std::vector<std::string> stepIds(const SagaDetail& detail) {
    std::vector<std::string> ids;
    for (const StepDetail& step : detail.steps)
        ids.push_back(step.id);
    return ids;
}

}  // namespace

SagaPage::SagaPage(PageContext& context, const SagaId& id, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_id(id),
      m_header(new SagaHeader(context)),
      m_banner(new Banner),
      m_tabs(new TabStrip(TabStrip::Kind::Views)),
      m_views(new QStackedWidget),
      m_timeline(new TimelineView),
      m_live(new Button(Button::Kind::Plain, Icon::Play, tr("Back to live"))),
      m_idle(new Button(Button::Kind::Quiet, Icon::FoldHorizontal, tr("Idle collapsed"))),
      m_events(new SagaEventModel(this)),
      m_plan(new CompensationModel(this)),
      m_eventsBelow(new EventTable(*m_events)),
      m_eventsWhole(new EventTable(*m_events)),
      m_planBelow(new CompensationView(context, *m_plan, CompensationView::Size::Corner)),
      m_compensation(new CompensationView(context, *m_plan, CompensationView::Size::Whole)),
      m_inspector(new SagaInspector(context)) {
    m_header->setId(fromCore(id.text));
    m_banner->hide();
    m_tabs->addPage(Icon::ChartGantt, tr("Timeline"), false);
    m_tabs->addPage(Icon::List, tr("Events"), false);
    m_tabs->addPage(Icon::Undo, tr("Compensation"), false);
    m_views->addWidget(makeTimelineView());
    m_views->addWidget(m_eventsWhole);
    m_views->addWidget(m_compensation);

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
    connectViews();
    read();
}

QWidget* SagaPage::makeTimelineView() {
    m_timeline->setNow([this] { return m_context.now().us; });
    auto* below = new QSplitter(Qt::Horizontal);
    below->addWidget(m_eventsBelow);
    below->addWidget(m_planBelow);
    below->setStretchFactor(0, 3);
    below->setStretchFactor(1, 2);
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
    m_live->hide();
    m_idle->setCheckable(true);
    m_idle->setChecked(true);
    m_idle->setHint(tr("Squeeze the time in which nothing worked"));
    line->addWidget(m_tabs);
    line->addStretch(1);
    for (Button* button : {m_live, zoomOut, zoomIn, m_idle})
        line->addWidget(button);
    connect(zoomIn, &Button::clicked, m_timeline, [this] { m_timeline->zoomBy(1.5); });
    connect(zoomOut, &Button::clicked, m_timeline, [this] { m_timeline->zoomBy(1 / 1.5); });
    connect(m_idle, &Button::toggled, m_timeline, &TimelineView::setIdleCollapsed);
    connect(m_live, &Button::clicked, m_timeline, &TimelineView::goLive);
    connect(m_timeline, &TimelineView::followingChanged, m_live, [this](bool following) { m_live->setVisible(!following); });
    const auto showTools = [this, zoomIn, zoomOut](int view) {
        const bool shown = view == Timeline;
        zoomIn->setVisible(shown);
        zoomOut->setVisible(shown);
        m_idle->setVisible(shown);
        m_live->setVisible(shown && !m_timeline->isFollowing());
    };
    connect(m_tabs, &TabStrip::currentChanged, this, showTools);
    return row;
}

void SagaPage::connectViews() {
    connect(m_tabs, &TabStrip::currentChanged, this, [this](int view) {
        m_views->setCurrentIndex(view);
        if (isPlanWanted())
            readPlan();
    });
    connect(m_timeline, &TimelineView::selectionChanged, this, &SagaPage::selectLane);
    connect(m_eventsBelow, &EventTable::eventSelected, this, &SagaPage::selectEvent);
    connect(m_eventsWhole, &EventTable::eventSelected, this, &SagaPage::selectEvent);
    connect(m_header, &SagaHeader::asked, this, [this](CommandKind kind) {
        // The plan comes first: the button above leads to it, the button beside it runs it.
        if (kind == CommandKind::Compensate && m_tabs->currentIndex() != Compensation)
            showView(Compensation);
        else
            ask(kind, {});
    });
    connect(m_inspector, &SagaInspector::asked, this, &SagaPage::ask);
    connect(m_compensation, &CompensationView::asked, this, &SagaPage::ask);
    connect(m_banner, &Banner::dismissed, m_banner, &QWidget::hide);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, &SagaPage::read);
    connect(&m_context.bridge(), &Bridge::fed, this, &SagaPage::takeFeed);
    connect(&m_context, &PageContext::zoneChanged, this, &SagaPage::showDetail);
}

void SagaPage::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

void SagaPage::takeFeed(const FeedBatch& batch) {
    const bool mine = batch.dropped > 0 || std::any_of(batch.sagas.begin(), batch.sagas.end(),
                                                       [this](const FeedSaga& change) { return change.summary.id == m_id; });
    if (mine)
        read();
    else if (batch.shopChanged && isPlanWanted())
        readPlan();
}

void SagaPage::read() {
    if (m_reading) {
        m_changedMeanwhile = true;
        return;
    }
    if (!m_context.bridge().isAttached())
        return;
    m_reading = true;
    m_context.bridge().api().saga(m_id, m_context.bridge().deliver<SagaDetail>(this, [this](Result<SagaDetail> answer) {
        m_reading = false;
        takeDetail(std::move(answer));
        if (std::exchange(m_changedMeanwhile, false))
            read();
    }));
}

void SagaPage::takeDetail(Result<SagaDetail> answer) {
    if (!answer) {
        if (m_detail) {
            m_banner->display(Banner::Kind::Error, tr("This is an older state: %1").arg(errorWords(answer.error(), m_context.language())));
            return;
        }
        const Error& error = answer.error();
        m_stack->notice()->setError({tr("The saga could not be read"), fromCore(error.reason),
                                     fromCore(errorAdvice(error.code, m_context.language())), fromCore(errorName(error.code))},
                                    tr("Try again"));
        m_stack->showNotice();
        return;
    }
    if (m_detail && answer->commit < m_detail->commit)
        return;
    m_detail = std::move(answer).value();
    showDetail();
}

void SagaPage::showDetail() {
    if (!m_detail)
        return;
    const bool first = !m_stack->isShowingView();
    m_header->setDetail(*m_detail);
    m_timeline->setContent(timelineOf(m_detail->summary, m_detail->events, lanesOf(*m_detail)));
    m_events->setHistory(m_detail->summary, stepIds(*m_detail), m_detail->events);
    m_tabs->setTitle(Events, tr("Events %1").arg(m_detail->events.size()));
    m_planBelow->setDetail(*m_detail);
    m_compensation->setDetail(*m_detail);
    if (first) {
        m_stack->showView();
        fitBottom();
        if (m_detail->firstCause)
            m_timeline->selectStep(fromCore(m_detail->firstCause->step));
    }
    showSelection();
    if (isPlanWanted())
        readPlan();
    Q_EMIT titleChanged(shortId(fromCore(m_id.text)));
    Q_EMIT refreshed();
}

// The lanes get the room they need, the tables the rest: no dead space between them.
void SagaPage::fitBottom() {
    const int wanted = m_timeline->sizeHint().height();
    const int room = std::max(m_timelineSplit->height(), 2 * wanted);
    m_timelineSplit->setSizes({wanted, room - wanted});
}

bool SagaPage::isPlanWanted() const {
    return m_detail && m_tabs->currentIndex() != Events;
}

void SagaPage::readPlan() {
    if (!m_context.bridge().isAttached())
        return;
    m_context.bridge().api().compensationPlan(
        m_id, m_context.bridge().deliver<CompensationPlanView>(this, [this](Result<CompensationPlanView> answer) {
            if (!answer) {
                m_planBelow->showPlanError(answer.error());
                m_compensation->showPlanError(answer.error());
                return;
            }
            m_plan->setPlan(std::move(answer).value());
            m_planBelow->planChanged();
            m_compensation->planChanged();
            const int pending = m_plan->pendingSteps();
            m_tabs->setTitle(Compensation, pending > 0 ? tr("Compensation %1").arg(pending) : tr("Compensation"));
        }));
}

void SagaPage::selectLane(int lane, qint64 seq) {
    m_lane = lane;
    m_seq = seq;
    showSelection();
}

void SagaPage::selectEvent(qint64 seq) {
    m_seq = seq;
    const SagaEvent* event = m_events->eventAt(m_events->rowOfSeq(seq));
    m_lane = event == nullptr ? -1 : event->step;
    m_timeline->select(m_lane, seq);
    showSelection();
}

void SagaPage::showSelection() {
    if (!m_detail)
        return;
    m_eventsBelow->selectSeq(m_seq);
    m_eventsWhole->selectSeq(m_seq);
    m_inspector->show(*m_detail, m_lane, m_events->eventAt(m_events->rowOfSeq(m_seq)));
}

void SagaPage::ask(CommandKind kind, const QString& step) {
    if (!m_detail || m_commandRunning)
        return;
    const CommandWords words = commandWords(kind, *m_detail);
    if (!words.needsReason) {
        run(kind, step, {});
        return;
    }
    Question question;
    question.title = words.title;
    question.text = words.effect;
    question.confirm = words.verb;
    question.dangerous = words.dangerous;
    question.needsReason = true;
    m_context.ask(question, this, [this, kind, step](const QString& reason) { run(kind, step, reason); });
}

void SagaPage::run(CommandKind kind, const QString& step, const QString& reason) {
    if (m_commandRunning || !m_context.bridge().isAttached())
        return;
    m_commandRunning = true;
    m_banner->hide();
    CommandRequest request;
    request.ids = {m_id};
    request.kind = kind;
    request.step = step.toStdString();
    request.reason = reason.toStdString();
    m_context.bridge().api().command(
        request, nullptr, nullptr,
        m_context.bridge().deliver<std::vector<CommandOutcome>>(this, [this](Result<std::vector<CommandOutcome>> answer) {
            m_commandRunning = false;
            const Error* error = !answer ? &answer.error() : answer->front().error ? &*answer->front().error : nullptr;
            if (error != nullptr) {
                m_banner->setDismissible(true);
                m_banner->display(Banner::Kind::Error, errorWords(*error, m_context.language()));
            }
            read();
        }));
}

}  // namespace saga::ui
