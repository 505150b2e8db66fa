#include "ui/pages/saga/states_view.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/saga_event_model.h"
#include "ui/models/status_path_model.h"
#include "ui/pages/page_context.h"
#include "ui/scenes/state_graph_view.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

QString changeWords(const StatePassage& passage) {
    switch (passage.what) {
        case StatePassage::What::Started: return StatesView::tr("started as %1").arg(statusWord(passage.to));
        case StatePassage::What::Moved: return StatesView::tr("%1 → %2").arg(statusWord(passage.from), statusWord(passage.to));
        case StatePassage::What::AttentionRaised: return StatesView::tr("needs attention: %1").arg(attentionText(passage.attention));
        case StatePassage::What::AttentionCleared: return StatesView::tr("attention settled");
        case StatePassage::What::Paused: return StatesView::tr("paused");
        case StatePassage::What::Resumed: return StatesView::tr("resumed");
    }
    return {};
}

// The failure of a step and the beginning of its compensation are one decision: the code says more than the event's name.
QString causeWords(const std::vector<SagaEvent>& events, const SagaEvent& event) {
    const QString name = SagaEventModel::name(event);
    QString detail = SagaEventModel::detail(event);
    if (detail.isEmpty() && event.kind == EventKind::CompensationStarted && event.seq >= 2) {
        const SagaEvent& before = events[static_cast<std::size_t>(event.seq - 2)];
        detail = QString::fromStdString(before.payload.code);
    }
    return detail.isEmpty() ? name : detail.isUpper() ? detail : name + QStringLiteral(" · ") + detail;
}

}  // namespace

StatesView::StatesView(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_graph(new StateGraphView), m_path(new StatusPathModel(this)), m_table(new QTableView) {
    const Theme& theme = Theme::of(this);
    m_table->setModel(m_path);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("The way of the saga through its states"));
    m_table->setItemDelegateForColumn(StatusPathModel::Event, new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Hint));
    m_table->setItemDelegateForColumn(StatusPathModel::Time, new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    m_table->setItemDelegateForColumn(StatusPathModel::Change, new CellDelegate(m_table, TextTone::Primary, FontRole::BodyStrong));
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(StatusPathModel::Event, theme.scaled(44));
    header->resizeSection(StatusPathModel::Time, theme.scaled(92));
    header->resizeSection(StatusPathModel::Change, theme.scaled(290));
    header->setStretchLastSection(true);

    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_graph);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(split);
    connect(m_graph, &StateGraphView::eventChosen, this, &StatesView::eventChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (!m_selecting && current.isValid())
            Q_EMIT eventChosen(m_path->rowAt(current.row()).seq);
    });
}

void StatesView::setDetail(const SagaDetail& detail) {
    const auto cause = [&detail](const SagaEvent& event) { return causeWords(detail.events, event); };
    StateGraphContent content = stateGraphOf(detail.summary, detail.statusChanges, detail.events, m_context.now().us, cause);
    std::vector<StatusPathRow> rows;
    for (const StatePassage& passage : content.path)
        rows.push_back({passage.seq, passage.us, changeWords(passage), passage.cause});
    m_path->setRows(std::move(rows));
    m_graph->setContent(std::move(content));
}

void StatesView::selectSeq(std::int64_t seq) {
    m_graph->selectSeq(seq);
    const int row = m_path->rowOfSeq(seq);
    m_selecting = true;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_path->index(row, 0));
    }
    m_selecting = false;
}

}  // namespace saga::ui
