#include "ui/pages/saga/event_table.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/saga_event_model.h"
#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kLeastDetail = 80;
constexpr int kNarrow = 330;  // room beyond which long names of events leave half of the rest to the detail
constexpr int kRowsMeasured = 200;

}  // namespace

EventTable::EventTable(SagaEventModel& model, QWidget* parent) : QWidget(parent), m_model(model), m_table(new QTableView) {
    const Theme& theme = Theme::of(this);
    m_table->setModel(&m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Events of the saga"));
    m_table->setItemDelegateForColumn(SagaEventModel::Number, new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Hint));
    m_table->setItemDelegateForColumn(SagaEventModel::Time, new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    m_table->setItemDelegateForColumn(SagaEventModel::Event, new CellDelegate(m_table, TextTone::Primary, FontRole::BodyStrong));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(SagaEventModel::Number, theme.scaled(36));
    header->resizeSection(SagaEventModel::Time, theme.scaled(80));
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(kRowsMeasured);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const SagaEvent* event = m_model.eventAt(current.row());
        if (!m_selecting && event != nullptr)
            Q_EMIT eventSelected(event->seq);
    });
    // New events show themselves while the end is in view; a reader further up is left alone.
    connect(&m_model, &SagaEventModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_table->verticalScrollBar();
        m_table->setProperty("atEnd", bar->value() >= bar->maximum());
    });
    connect(&m_model, &SagaEventModel::modelReset, this, [this] {
        m_stepWidth = 0;
        m_eventWidth = 0;
        fitToContent();
    });
    connect(&m_model, &SagaEventModel::rowsInserted, this, [this] {
        fitToContent();
        if (m_table->property("atEnd").toBool())
            m_table->scrollToBottom();
    });
}

// Step and event have the room they need where there is enough, and leave some of it to the detail where there is not: a
// cut detail still says what it is, a cut step does not.
void EventTable::fitColumns() {
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    // Of this widget: the table below may not have its size yet.
    const int room = width() - m_table->verticalScrollBar()->sizeHint().width() - header->sectionSize(SagaEventModel::Number) -
                     header->sectionSize(SagaEventModel::Time);
    const int step = std::clamp(m_stepWidth, theme.scaled(72), std::max(theme.scaled(72), room * 2 / 5));
    const int least = theme.scaled(104);
    const int detail = theme.scaled(kLeastDetail) + std::max(0, room - theme.scaled(kNarrow)) / 2;
    const int event = std::clamp(m_eventWidth, least, std::max(least, room - step - detail));
    header->resizeSection(SagaEventModel::Step, step);
    header->resizeSection(SagaEventModel::Event, event);
    header->resizeSection(SagaEventModel::Detail, std::max(theme.scaled(kLeastDetail), room - step - event));
}

void EventTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

// As wide as what they hold, and never narrower again while the same saga goes on.
void EventTable::fitToContent() {
    const Theme& theme = Theme::of(this);
    const int width = textWidth(theme.font(FontRole::Mono), formatCount(m_model.total())) + 2 * theme.metrics().cellPadding;
    m_table->horizontalHeader()->resizeSection(SagaEventModel::Number, std::max(theme.scaled(36), width));
    const QAbstractItemView& view = *m_table;
    m_stepWidth = std::max(m_stepWidth, view.sizeHintForColumn(SagaEventModel::Step));
    m_eventWidth = std::max(m_eventWidth, view.sizeHintForColumn(SagaEventModel::Event));
    fitColumns();
}

void EventTable::selectSeq(std::int64_t seq) {
    const int row = m_model.rowOfSeq(seq);
    m_selecting = true;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
    }
    m_selecting = false;
}

}  // namespace saga::ui
