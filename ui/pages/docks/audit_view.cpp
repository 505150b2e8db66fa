#include "ui/pages/docks/audit_view.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/column_fit.h"
#include "ui/delegates/table_style.h"
#include "ui/models/audit_list_model.h"
#include "ui/models/core_words.h"
#include "ui/pages/moment_column.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

AuditView::AuditView(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new AuditListModel(context.bridge(), this)),
      m_table(new QTableView) {
    dressTable();
    m_stack = new ViewStack(m_table, this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack);
    connect(m_model, &AuditListModel::stateChanged, this, &AuditView::showState);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { openTarget(index.row()); });
    showState();
}

void AuditView::dressTable() {
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Audit trail, newest first"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    addMoments(*m_table, AuditListModel::Time, m_context, NumberDelegate::Figure::Clock);
    for (const auto column : {AuditListModel::Action, AuditListModel::Target})
        m_table->setItemDelegateForColumn(column, new MonoDelegate(m_table));
    m_table->setItemDelegateForColumn(AuditListModel::Source, new CellDelegate(m_table, TextTone::Secondary));
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(AuditListModel::Time, theme.scaled(108));
    header->resizeSection(AuditListModel::Actor, theme.scaled(120));
    header->resizeSection(AuditListModel::Action, theme.scaled(160));
    header->resizeSection(AuditListModel::Target, theme.scaled(150));
    header->resizeSection(AuditListModel::Outcome, theme.scaled(76));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AuditListModel::Reason, QHeaderView::Stretch);
    header->resizeSection(AuditListModel::Source, theme.scaled(110));
    ColumnFit::grow(*m_table, AuditListModel::Target, kWholeId, 320);
}

void AuditView::showState() {
    if (m_model->rowCount() > 0) return m_stack->showView();
    ViewNotice* notice = m_stack->notice();
    if (m_model->error())
        notice->setError({tr("The audit trail could not be read"), coreWords(m_model->error()->reason),
                          fromCore(errorAdvice(m_model->error()->code, m_context.language())),
                          fromCore(errorName(m_model->error()->code))});
    else if (m_model->isKnown())
        notice->setEmpty(Icon::History, tr("No operator has done anything yet"),
                         tr("Every action is recorded here with who, what and why."));
    else
        notice->setLoading(tr("Reading the audit trail"));
    m_stack->showNotice();
}

void AuditView::openTarget(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const AuditRecord& record = m_model->record(row);
    if (record.resource == "saga") m_context.openSaga(SagaId(record.resourceId));
}

void AuditView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->setWatching(true);
}

void AuditView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model->setWatching(false);
}

// No focus proxy: Tab would pass over what stands before the table.
void AuditView::focusInEvent(QFocusEvent* event) {
    m_table->setFocus(event->reason());
}

}  // namespace saga::ui
