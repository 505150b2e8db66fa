#include "ui/pages/faults/rule_table.h"

#include <QAction>
#include <QHeaderView>

#include <algorithm>
#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/fault_list_model.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

// A cross that removes the rule of its row.
class RemoveDelegate final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter& painter, const Cell& cell, const QModelIndex& index) const override {
        if (!index.data(FaultListModel::RuleRole).value<FaultRule>().active) return;
        QRectF icon(0, 0, cell.theme.metrics().smallIcon, cell.theme.metrics().smallIcon);
        icon.moveCenter(cell.content.center());
        cell.theme.icons().paint(painter, Icon::X, icon, cell.theme.tokens().text(cell.surface).secondary);
    }
    int contentWidth(const Theme& theme, const QModelIndex& index) const override {
        Q_UNUSED(index)
        return theme.metrics().smallIcon;
    }
};

}  // namespace

RuleTable::RuleTable(FaultListModel& model, Width width, QWidget* parent) : QTableView(parent), m_model(model) {
    setModel(&model);
    styleTable(*this);
    setAccessibleName(tr("Fault rules"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    const auto mono = [this](int column, TextTone tone) {
        setItemDelegateForColumn(column, new MonoDelegate(this, tone, Qt::ElideRight));
    };
    setItemDelegateForColumn(FaultListModel::Name, new CellDelegate(this, TextTone::Primary, FontRole::BodyMedium));
    mono(FaultListModel::Where, TextTone::Primary);
    mono(FaultListModel::Hits, TextTone::Primary);
    mono(FaultListModel::Left, TextTone::Secondary);
    setItemDelegateForColumn(FaultListModel::Remove, new RemoveDelegate(this));
    setColumnHidden(FaultListModel::Name, width == Width::Compact);
    QHeaderView* header = horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    for (const int column : {FaultListModel::Name, FaultListModel::Where, FaultListModel::What})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : {FaultListModel::Hits, FaultListModel::Left})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FaultListModel::Remove, QHeaderView::Fixed);
    header->setAccessibleName(tr("Columns of the fault rules"));
    m_second.setInterval(std::chrono::seconds(1));
    m_second.start();
    connect(&m_second, &QTimer::timeout, &m_model, &FaultListModel::tick);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == FaultListModel::Remove) wantRemoved(index.row());
    });
    auto* removal = new QAction(tr("Remove the selected rule"), this);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    addAction(removal);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(removal, &QAction::triggered, this, [this] { wantRemoved(currentIndex().row()); });
}

void RuleTable::wantRemoved(int row) {
    if (row >= 0 && row < m_model.rowCount() && m_model.rule(row).active) Q_EMIT removeWanted(row);
}

void RuleTable::fitHeight(int most) {
    const Metrics& m = Theme::of(this).metrics();
    setFixedHeight(m.row * (1 + std::clamp(m_model.rowCount(), 1, most)));
    setColumnWidth(FaultListModel::Remove, m.target + m.gap);
}

}  // namespace saga::ui
