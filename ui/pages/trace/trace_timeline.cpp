#include "ui/pages/trace/trace_timeline.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/checkout_words.h"
#include "ui/pages/flow_layout.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr std::array kSources{TraceSource::Saga, TraceSource::Order, TraceSource::Payment, TraceSource::Notice,
                              TraceSource::Operator};

struct ColumnRoom {
    TraceModel::Column column;
    int width;
};
constexpr ColumnRoom kFixed[] = {{TraceModel::When, 108}, {TraceModel::Source, 78}, {TraceModel::Number, 40}};

// The others are as wide as what they hold, within limits.
struct ColumnLimits {
    TraceModel::Column column;
    int least;
    int most;
};
constexpr ColumnLimits kStep{TraceModel::Step, 72, 240};
constexpr ColumnLimits kType{TraceModel::Type, 104, 260};
constexpr ColumnLimits kCause{TraceModel::Cause, 92, 280};
constexpr int kLeastDetail = 100;
constexpr int kRowsMeasured = 200;

}  // namespace

TraceTimeline::TraceTimeline(PageContext& context, TraceModel& model, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_table(new QTableView),
      m_stack(new ViewStack(m_table)) {
    const Metrics& m = Theme::of(this).metrics();
    makeChips();
    auto* chips = new FlowLayout(m.gap);
    for (Chip* chip : m_chips) chips->addWidget(chip);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    bar->addLayout(chips, 1);
    dressTable();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_changing) return;
                m_model.setChosen(current.row());
                Q_EMIT chosen(current.row());
            });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT opened(index.row());
    });
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, [this] {
        for (Chip* chip : m_chips) chip->setChecked(true);
    });
}

void TraceTimeline::makeChips() {
    for (const TraceSource source : kSources) {
        auto* chip = new Chip(CheckoutWords::tone(source), CheckoutWords::source(source), this);
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setToolTip(tr("Shows or hides what comes from here"));
        m_chips[static_cast<std::size_t>(source)] = chip;
        connect(chip, &QAbstractButton::toggled, this, [this, source](bool shown) {
            keepingChoice([this, source, shown] { m_model.setShown(source, shown); });
            showChips();
        });
    }
}

void TraceTimeline::dressTable() {
    const Theme& theme = Theme::of(this);
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Line of time"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table);
    auto* when = new NumberDelegate(NumberDelegate::Figure::Clock, m_table, TextTone::Secondary);
    when->setZone(m_context.zone());
    m_table->setItemDelegateForColumn(TraceModel::When, when);
    m_table->setItemDelegateForColumn(TraceModel::Number,
                                      new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Hint));
    m_table->setItemDelegateForColumn(TraceModel::Type,
                                      new CellDelegate(m_table, TextTone::Primary, FontRole::BodyStrong));
    for (const int column : {TraceModel::Step, TraceModel::Cause})
        m_table->setItemDelegateForColumn(column, new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    m_table->setItemDelegateForColumn(TraceModel::Text, new CellDelegate(m_table, TextTone::Secondary));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setAccessibleName(tr("Columns of the line of time"));
    for (const ColumnRoom& room : kFixed) header->resizeSection(room.column, theme.scaled(room.width));
    header->setResizeContentsPrecision(kRowsMeasured);
    header->setStretchLastSection(true);
    connect(&m_context, &PageContext::zoneChanged, m_table, [this, when] {
        when->setZone(m_context.zone());
        m_table->viewport()->update();
    });
}

// The step is whole. Where there is little room the cause is cut, whose number says enough, then the event, and the
// detail keeps some.
void TraceTimeline::fitColumns() {
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    const QAbstractItemView& view = *m_table;
    const auto fit = [&](const ColumnLimits& limits, int room) {
        const int wanted = std::min(view.sizeHintForColumn(limits.column), theme.scaled(limits.most));
        const int width = std::max(std::min(wanted, room), theme.scaled(limits.least));
        header->resizeSection(limits.column, width);
        return width;
    };
    int room = width() - theme.scaled(kLeastDetail);
    for (const ColumnRoom& fixed : kFixed) room -= header->sectionSize(fixed.column);
    room -= fit(kStep, room);
    room -= fit(kType, room - theme.scaled(kCause.least));
    fit(kCause, room);
}

void TraceTimeline::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

void TraceTimeline::keepingChoice(const std::function<void()>& change) {
    const QModelIndex current = m_table->currentIndex();
    const std::optional<TraceEntry> kept =
        current.isValid() ? std::optional(m_model.entry(current.row())) : std::nullopt;
    m_changing = true;
    change();
    const int row = kept ? m_model.rowOf(*kept) : -1;
    m_table->setCurrentIndex(row < 0 ? m_model.index(0, 0) : m_model.index(row, 0));
    m_changing = false;
    m_model.setChosen(m_table->currentIndex().row());
    Q_EMIT chosen(m_table->currentIndex().row());
}

void TraceTimeline::setTrace(std::shared_ptr<const Trace> trace) {
    keepingChoice([this, trace = std::move(trace)]() mutable { m_model.setTrace(std::move(trace)); });
    fitColumns();
    showChips();
}

void TraceTimeline::showChips() {
    bool hides = false;
    for (const TraceSource source : kSources) {
        const qint64 count = m_model.countOf(source);
        chip(source)->setCount(formatCount(count));
        chip(source)->setVisible(count > 0);
        hides |= count > 0 && !m_model.isShown(source);
    }
    if (m_model.rowCount() > 0) return m_stack->showView();
    if (hides)
        m_stack->notice()->setEmpty(Icon::Funnel, tr("Nothing is shown"), tr("Every source is hidden."),
                                    tr("Show all"));
    else
        m_stack->notice()->setEmpty(Icon::List, tr("No entries"), tr("Nothing has happened yet."));
    m_stack->showNotice();
}

void TraceTimeline::choose(int row) {
    if (row < 0 || row >= m_model.rowCount()) return;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

}  // namespace saga::ui
