#include "ui/pages/trace/trace_inspector.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/checkout_words.h"
#include "ui/models/trace_model.h"
#include "ui/models/trace_object_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

TraceInspector::TraceInspector(PageContext& context, TraceModel& entries, TraceObjectModel& objects, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(entries) {
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(makeObjects(objects));
    split->addWidget(makeEntry());
    split->setChildrenCollapsible(false);
    split->setSizes({300, 500});
    auto* ground = new EdgePanel(Qt::Edges(), EdgePanel::Ground::Panel, this);
    auto* inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(split);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(ground);
}

QWidget* TraceInspector::makeObjects(TraceObjectModel& objects) {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, m.gap, 0, 0);
    rows->setSpacing(m.unit);
    auto* title = new Label(tr("What it holds"), FontRole::BodyStrong, TextTone::Primary, part);
    title->setContentsMargins(m.padding, 0, m.padding, 0);
    rows->addWidget(title);
    rows->addWidget(new HairLine(Qt::Horizontal, part));
    m_objects = new QTableView;
    m_objects->setModel(&objects);
    m_objects->setAccessibleName(tr("Sagas, orders and payments of the trace"));
    m_objects->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_objects);
    m_objects->setItemDelegateForColumn(TraceObjectModel::Id, new MonoDelegate(m_objects, TextTone::Accent));
    QHeaderView* header = m_objects->horizontalHeader();
    header->setSectionsClickable(false);
    header->setAccessibleName(tr("Columns of the objects"));
    header->resizeSection(TraceObjectModel::Kind, theme.scaled(132));
    header->resizeSection(TraceObjectModel::Id, theme.scaled(104));
    header->setStretchLastSection(true);
    rows->addWidget(m_objects, 1);
    connect(m_objects, &QAbstractItemView::activated, this, [this, &objects](const QModelIndex& index) {
        m_context.openLink(objects.object(index.row()).link);
    });
    return part;
}

QWidget* TraceInspector::makeEntry() {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new TallContent;
    QVBoxLayout* rows = content->rows();
    rows->setContentsMargins(m.padding, m.gap, m.padding, m.padding);
    rows->setSpacing(m.gap);
    rows->addWidget(new Label(tr("Selected entry"), FontRole::BodyStrong, TextTone::Primary, content));
    m_facts = new KeyValueGrid(content);
    m_cause = new Button(Button::Kind::Plain, Icon::ArrowUp, tr("Go to its cause"), content);
    m_effect = new Button(Button::Kind::Plain, Icon::ArrowDown, tr("Go to what it caused"), content);
    m_saga = new Button(Button::Kind::Plain, Icon::ChartGantt, tr("Open the saga"), content);
    rows->addWidget(m_facts);
    for (Button* button : {m_cause, m_effect, m_saga}) {
        button->setLeading(true);
        rows->addWidget(button);
    }
    rows->addStretch(1);
    connect(m_cause, &QAbstractButton::clicked, this, [this] { Q_EMIT rowWanted(m_model.causeRow(m_row)); });
    connect(m_effect, &QAbstractButton::clicked, this, [this] {
        const std::vector<int> effects = m_model.effectRows(m_row);
        if (!effects.empty()) Q_EMIT rowWanted(effects.front());
    });
    connect(m_saga, &QAbstractButton::clicked, this, [this] { m_context.openSaga(m_model.entry(m_row).saga); });
    connect(&m_context, &PageContext::zoneChanged, this, [this] { showFacts(); });
    showEntry(-1);
    return content;
}

void TraceInspector::showEntry(int row) {
    m_row = row < m_model.rowCount() ? row : -1;
    showWays(m_row);
    // Read anew and still the same: what somebody marks in it stays.
    const bool isSame = m_row >= 0 && m_facts->rowCount() > 1 && TraceModel::isSame(m_entry, m_model.entry(m_row));
    m_entry = m_row < 0 ? TraceEntry() : m_model.entry(m_row);
    if (!isSame) showFacts();
}

void TraceInspector::showFacts() {
    using Kind = KeyValueGrid::ValueKind;
    m_facts->clear();
    if (m_row < 0) {
        m_facts->addRow(tr("Event"), tr("none is selected"));
        return;
    }
    const TraceEntry& entry = m_entry;
    m_facts->addRow(tr("Event"), fromCore(entry.type), Kind::Text, TextTone::Primary);
    m_facts->addRow(tr("Source"), CheckoutWords::source(entry.source), Kind::Text, CheckoutWords::tone(entry.source));
    m_facts->addRow(tr("When"), formatTimestamp(entry.at.us, m_context.zone()), Kind::Mono);
    if (entry.seq > 0) m_facts->addRow(tr("Number"), formatCount(entry.seq), Kind::Mono);
    if (!entry.step.empty()) m_facts->addRow(tr("Step"), fromCore(entry.step), Kind::Mono);
    if (!entry.text.empty()) m_facts->addRow(tr("Detail"), fromCore(entry.text));
    if (!entry.id.empty()) m_facts->addRow(tr("Id"), fromCore(entry.id), Kind::Id);
    if (!entry.causation.empty()) {
        m_facts->addRow(tr("Caused by"), m_model.causeText(m_row));
        m_facts->addRow(tr("Causation id"), fromCore(entry.causation), Kind::Id);
    }
    if (!entry.saga.empty()) m_facts->addRow(tr("Saga"), fromCore(entry.saga.text), Kind::Id);
}

void TraceInspector::showWays(int row) {
    const bool none = row < 0;
    const bool hasSaga = !none && !m_model.entry(row).saga.empty();
    hasSaga ? m_saga->allow() : m_saga->refuse(none ? tr("No entry is selected") : tr("It belongs to no saga"));
    const bool hasCause = !none && m_model.causeRow(row) >= 0;
    if (hasCause)
        m_cause->allow();
    else
        m_cause->refuse(none ? tr("No entry is selected") : tr("Its cause is not known, or not shown"));
    const std::size_t effects = none ? 0 : m_model.effectRows(row).size();
    if (effects > 0)
        m_effect->allow();
    else
        m_effect->refuse(none ? tr("No entry is selected") : tr("Nothing that is shown names it as its cause"));
    m_effect->setLabel(effects > 1 ? tr("Go to the first of %1 it caused").arg(formatCount(static_cast<qint64>(effects)))
                                   : tr("Go to what it caused"));
}

}  // namespace saga::ui
