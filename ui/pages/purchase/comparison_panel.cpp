#include "ui/pages/purchase/comparison_panel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/load_comparison_model.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kFigureWidth = 150;

}  // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent)
    : QWidget(parent),
      m_panel(new PanelFrame(tr("Both modes"), this)),
      m_model(new LoadComparisonModel(this)),
      m_table(new QTableView) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_panel);
    m_panel->setFlush(true);
    m_panel->body()->addWidget(new HairLine(Qt::Horizontal, m_panel));
    m_panel->body()->addWidget(m_table);
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Both modes side by side"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* figures = new NumberDelegate(NumberDelegate::Figure::Count, m_table);
    m_table->setItemDelegateForColumn(LoadComparisonModel::Orchestration, figures);
    m_table->setItemDelegateForColumn(LoadComparisonModel::Choreography, figures);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(LoadComparisonModel::Figure, QHeaderView::Stretch);
    for (const int column : {LoadComparisonModel::Orchestration, LoadComparisonModel::Choreography})
        header->resizeSection(column, Theme::of(this).scaled(kFigureWidth));
    const int row = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight((LoadComparisonModel::RowCount + 1) * row + Theme::of(this).metrics().unit);
    hide();
}

void ComparisonPanel::show(LoadComparison* comparison) {
    if (m_comparison != nullptr) m_comparison->disconnect(this);
    m_comparison = comparison;
    m_model->setComparison(comparison);
    setVisible(comparison != nullptr);
    if (comparison == nullptr) return;
    connect(comparison, &Operation::changed, this, &ComparisonPanel::showNote);
    showNote();
}

void ComparisonPanel::showNote() {
    const auto mode = m_comparison->running();
    m_panel->setNote(mode ? tr("%1 is running").arg(modeName(*mode)) : Operation::phaseName(m_comparison->phase()));
}

}  // namespace saga::ui
