#include "ui/pages/flow/flow_stream.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/column_fit.h"
#include "ui/delegates/table_style.h"
#include "ui/models/event_flow_model.h"
#include "ui/models/filter_text.h"
#include "ui/pages/filter_completion.h"
#include "ui/pages/moment_column.h"
#include "ui/pages/saga/event_details.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

const QString kFilter = QStringLiteral("flow/filter");
const QString kWords = QStringLiteral("flow/words");
const QString kKernel = QStringLiteral("flow/kernel");
const QString kColumns = QStringLiteral("flow/columns");
constexpr int kWordsWidth = 200;

struct ColumnRoom {
    EventFlowModel::Column column;
    int width;
};
constexpr ColumnRoom kRooms[] = {{EventFlowModel::Time, 108},       {EventFlowModel::Saga, 144},
                                 {EventFlowModel::Definition, 128}, {EventFlowModel::ModeName, 106},
                                 {EventFlowModel::Event, 186},      {EventFlowModel::Step, 160},
                                 {EventFlowModel::Attempt, 70}};
// In a wide window.
constexpr ColumnRoom kMost[] = {{EventFlowModel::Event, 280},
                                {EventFlowModel::Step, 220},
                                {EventFlowModel::Definition, 170},
                                {EventFlowModel::Saga, kWholeId}};
constexpr int kStateWidth = 160;

}  // namespace

FlowStream::FlowStream(PageContext& context, EventFlowModel& events, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(events) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_banner = new Banner(this);
    m_banner->hide();
    rows->addWidget(m_banner);
    m_table = new QTableView;
    dressTable();
    m_stack = new ViewStack(m_table);
    m_details = new EventDetails(context);
    m_details->showView(EventDetails::Payload);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_stack);
    split->addWidget(m_details);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setSizes({420, 220});
    rows->addWidget(split, 1);
    restore();
    connectParts();
    connectTable();
    showState();
}

QWidget* FlowStream::makeBar() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* bar = new QWidget(this);
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(2 * m.gap, m.gap, 2 * m.gap, m.gap);
    rows->setSpacing(m.unit);
    auto* line = new QHBoxLayout;
    line->setSpacing(m.gap);
    m_field = new FilterField(tr("Filter the sagas, such as: definition = item-purchase and injected"), bar);
    new FilterCompletion(m_context, *m_field);
    m_words = new SearchField(tr("Event or step"), bar);
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setFixedWidth(theme.scaled(kWordsWidth));
    m_kernel = new Chip(tr("Kernel events"), bar);
    m_kernel->setCheckable(true);
    m_kernel->setToolTip(tr("Shows what the engine decided too, not the public events alone"));
    line->addWidget(m_field, 1);
    line->addWidget(m_words);
    line->addWidget(m_kernel);
    rows->addLayout(line);
    auto* below = new QHBoxLayout;
    below->setSpacing(m.gap);
    m_state = new ElidedLabel({}, FontRole::Secondary, TextTone::Secondary, bar);
    m_resume = new Button(Button::Kind::Quiet, Icon::ArrowDown, {}, bar);
    m_resume->setCompact(true);
    m_resume->setHint(tr("Goes on with the newest events"));
    QSizePolicy kept = m_resume->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_resume->setSizePolicy(kept);
    below->addWidget(m_state, 1);
    below->addWidget(m_resume);
    rows->addLayout(below);
    return bar;
}

void FlowStream::dressTable() {
    m_table->setModel(&m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Events of every saga, the newest last"));
    // Not single: a view that selects one row chooses another when that one leaves the ring.
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    addMoments(*m_table, EventFlowModel::Time, m_context, NumberDelegate::Figure::Clock);
    m_table->setItemDelegateForColumn(EventFlowModel::Saga, new MonoDelegate(m_table));
    for (const int column : {EventFlowModel::Definition, EventFlowModel::ModeName})
        m_table->setItemDelegateForColumn(column, new CellDelegate(m_table, TextTone::Secondary));
    m_table->setItemDelegateForColumn(EventFlowModel::Event,
                                      new CellDelegate(m_table, TextTone::Primary, FontRole::BodyStrong));
    m_table->setItemDelegateForColumn(EventFlowModel::Step,
                                      new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    m_table->setItemDelegateForColumn(EventFlowModel::Attempt,
                                      new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Secondary));
    m_table->setItemDelegateForColumn(EventFlowModel::State, new StatusDelegate(m_table));
    QHeaderView* header = m_table->horizontalHeader();
    header->setAccessibleName(tr("Columns of the events"));
    for (const ColumnRoom& room : kRooms) header->resizeSection(room.column, Theme::of(this).scaled(room.width));
    header->setStretchLastSection(true);
    for (const ColumnRoom& most : kMost) ColumnFit::grow(*m_table, most.column, most.width, kStateWidth);
}

void FlowStream::restore() {
    m_field->setText(m_context.remembered(kFilter).toString());
    m_words->setText(m_context.remembered(kWords).toString());
    m_kernel->setChecked(m_context.remembered(kKernel).toBool());
    m_model.setKernelEvents(m_kernel->isChecked());
    m_model.setWords(m_words->text());
    m_model.setHeld(false);
    const QByteArray columns = m_context.remembered(kColumns).toByteArray();
    if (!columns.isEmpty()) m_table->horizontalHeader()->restoreState(columns);
    applyFilter();
}

void FlowStream::connectParts() {
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(200ms);
    connect(&m_debounce, &QTimer::timeout, this, &FlowStream::applyFilter);
    connect(m_field, &FilterField::textChanged, &m_debounce, qOverload<>(&QTimer::start));
    connect(m_field, &FilterField::submitted, this, &FlowStream::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_context.remember(kWords, words);
        m_model.setWords(words);
    });
    connect(m_kernel, &QAbstractButton::toggled, this, [this](bool shown) {
        m_context.remember(kKernel, shown);
        m_model.setKernelEvents(shown);
    });
    connect(m_resume, &QAbstractButton::clicked, this, &FlowStream::resume);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, [this] {
        m_field->setText({});
        m_words->clear();
        applyFilter();
    });
    connect(m_details, &EventDetails::stepWanted, this, &FlowStream::readStep);
    connect(&m_context.bridge(), &Bridge::detached, this, &FlowStream::showState);
    connect(&m_context.bridge(), &Bridge::attached, this, &FlowStream::showState);
}

void FlowStream::connectTable() {
    const auto begin = [this] { m_changing = true; };
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(&m_model, &EventFlowModel::stateChanged, this, [this] {
        showState();
        if (!m_model.isHeld()) follow();
        m_changing = false;
    });
    // Not the current row: one becomes current because the table got the focus, and was not chosen.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected) {
                if (!selected.isEmpty()) choose(selected.first().top());
            });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { open(index.row()); });
    // A reader who scrolls up is left alone; back at the end the newest events follow again.
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_following || m_changing) return;
        const bool atEnd = value >= m_table->verticalScrollBar()->maximum();
        if (!atEnd)
            m_model.setHeld(true);
        else if (!m_table->selectionModel()->hasSelection())
            m_model.setHeld(false);
    });
    // A table that was hidden, or is made lower, learns only later where its end is.
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (!m_model.isHeld()) follow();
    });
    auto* endKey = new QAction(m_table);
    endKey->setShortcut(QKeySequence(Qt::Key_End));
    endKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(endKey);
    connect(endKey, &QAction::triggered, this, &FlowStream::resume);
    // The last column has what is left over.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != EventFlowModel::State) m_context.remember(kColumns, m_table->horizontalHeader()->saveState());
    });
}

void FlowStream::find(const QString& words) {
    m_field->setText({});
    m_words->setText(words);
    applyFilter();
    resume();
}

// A filter with an error changes nothing: the events of the last right one stay.
void FlowStream::applyFilter() {
    m_debounce.stop();
    const QString text = m_field->text().trimmed();
    m_field->setSpans(filterSpans(text));
    const FilterTextCheck checked = checkFilterText(text);
    if (!checked.ok) return m_field->setInvalid(checked.position, checked.length, checked.message);
    text.isEmpty() ? m_field->setUnchecked() : m_field->setValid();
    m_context.remember(kFilter, text);
    m_model.setFilter(text);
}

void FlowStream::resume() {
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_model.setHeld(false);
    follow();
    showState();
}

void FlowStream::follow() {
    m_following = true;
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
    m_following = false;
}

// What was chosen stays where it is: the stream waits.
void FlowStream::choose(int row) {
    m_model.setHeld(true);
    const FlowEvent& event = m_model.row(row);
    m_shown = event.saga->id;
    m_details->show(std::make_shared<const SagaEvent>(event.event), m_shown, m_model.stepOf(event).toStdString());
}

void FlowStream::readStep(qint64 seq) {
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) return;
    bridge.api().stateStep(m_shown, seq, bridge.deliver<StateStep>(this, [this, saga = m_shown](const Result<StateStep>& step) {
        if (saga != m_shown) return;
        if (step)
            m_details->setStep(*step);
        else
            m_details->setStepFailed(step.error());
    }));
}

void FlowStream::open(int row) {
    if (row >= 0 && row < m_model.rowCount()) m_context.openSaga(m_model.row(row).saga->id);
}

QString FlowStream::stateText() const {
    return m_state->text();
}

void FlowStream::showState() {
    QStringList parts{tr("%1 of %2 events kept").arg(formatCount(m_model.keptCount()), formatCount(m_model.seenCount()))};
    if (m_model.rowCount() != m_model.keptCount()) parts << tr("%1 shown").arg(formatCount(m_model.rowCount()));
    if (m_model.droppedCount() > 0) parts << tr("%1 dropped").arg(formatCount(m_model.droppedCount()));
    if (m_model.isHeld()) parts << tr("paused");
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_resume->setVisible(m_model.isHeld());
    m_resume->setLabel(m_model.waitingCount() > 0 ? tr("%1 new").arg(formatCount(m_model.waitingCount()))
                                                  : tr("To the newest"));
    const bool lost = !m_context.bridge().isAttached();
    if (lost && m_model.rowCount() > 0)
        m_banner->display(Banner::Kind::Warning, tr("The connection is lost. No new events arrive."));
    else if (m_model.trouble())
        m_banner->display(Banner::Kind::Error, errorWords(*m_model.trouble(), m_context.language()));
    else
        m_banner->hide();
    if (m_model.rowCount() > 0) return m_stack->showView();
    showNotice();
}

void FlowStream::showNotice() {
    ViewNotice* notice = m_stack->notice();
    if (!m_context.bridge().isAttached())
        notice->setDisconnected(tr("The connection is lost"), tr("Events appear as soon as the engine answers again."));
    else if (m_model.keptCount() > 0)
        notice->setEmpty(Icon::Funnel, tr("No event matches"), tr("The filter leaves nothing to show."),
                         tr("Clear the filter"));
    else
        notice->setEmpty(Icon::Radio, tr("No events yet"), tr("Whatever a saga does from now on appears here."));
    m_stack->showNotice();
}

void FlowStream::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_model.isHeld()) follow();
}

// An empty table cannot hold the keyboard.
void FlowStream::focusInEvent(QFocusEvent* event) {
    (m_model.rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_field->edit())->setFocus(event->reason());
}

}  // namespace saga::ui
