// MainWindow: the docks, the long work they show, and closing while some of it runs.
#include "ui/models/bulk_run.h"
#include "ui/models/rebuild_operation.h"
#include "ui/models/verify_operation.h"
#include "ui/pages/docks/audit_view.h"
#include "ui/pages/docks/log_view.h"
#include "ui/pages/docks/operations_view.h"
#include "ui/shell/bulk_sheet.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_area.h"
#include "ui/shell/question_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/trouble_banner.h"

namespace saga::ui {

void MainWindow::makeDocks() {
    m_operationsView = new OperationsView(m_context, m_operations);
    m_logView = new LogView(m_context);
    m_docks->add(dock_key::kOperations, Icon::List, tr("Operations"), m_operationsView);
    m_docks->add(dock_key::kAudit, Icon::History, tr("Audit trail"), new AuditView(m_context));
    m_docks->add(dock_key::kLog, Icon::ScrollText, tr("Log"), m_logView);
    connect(m_docks, &DockArea::movedToRight, m_operationsView, [this](bool atRight) {
        m_operationsView->setOrientation(atRight ? Qt::Vertical : Qt::Horizontal);
    });
    connect(m_docks, &DockArea::focusReleased, this, [this] {
        if (const auto current = m_area->current()) m_area->page(*current)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_operationsView, &OperationsView::continueWanted, this, &MainWindow::openBulk);
    connect(m_status, &StatusLine::operationsWanted, m_docks, [this] { m_docks->toggle(dock_key::kOperations); });
    connect(m_status, &StatusLine::logWanted, m_docks, [this] { m_docks->toggle(dock_key::kLog); });
    connect(m_trouble, &TroubleBanner::logWanted, m_docks, [this] { m_docks->showDock(dock_key::kLog, true); });
    connect(&m_operations, &OperationListModel::runningCountChanged, m_status, &StatusLine::setRunningOperations);
    m_status->setRunningOperations(m_operations.runningCount());
    m_docks->restore();
}

void MainWindow::resetLayout() {
    m_docks->resetLayout();
}

BulkSheet* MainWindow::startBulk(CommandKind kind, std::vector<SagaNo> nos, Timestamp countedAt) {
    return openBulk(new BulkRun(m_context.bridge(), m_context.clock(), kind, std::move(nos), countedAt));
}

BulkSheet* MainWindow::openBulk(BulkRun* run) {
    auto* sheet = new BulkSheet(m_context, run, this);
    connect(sheet, &BulkSheet::begun, this, [this](BulkRun* begun) {
        m_operations.add(begun);
        m_docks->showDock(dock_key::kOperations, false);
    });
    connect(sheet, &BulkSheet::resultsWanted, this, [this](BulkRun* wanted) {
        m_docks->showDock(dock_key::kOperations, true);
        m_operationsView->showOperation(wanted);
    });
    sheet->open();
    return sheet;
}

// The work that a page begins goes on without it.
void MainWindow::takeOperation(Operation* operation) {
    m_operations.add(operation);
    m_docks->showDock(dock_key::kOperations, false);
}

void MainWindow::checkInvariants() {
    auto* check = new VerifyOperation(m_context.bridge(), m_context.clock());
    check->start();
    m_operations.add(check);
    m_docks->showDock(dock_key::kOperations, true);
}

void MainWindow::rebuildProjections() {
    const Question question{
        tr("Rebuild the projections of order processing?"),
        tr("Orders and payments as they are listed are thrown away and made anew from their streams of events, part by part "
           "beside running work. The streams stay as they are."),
        tr("Rebuild"),
        false,
        true,
        {}};
    m_context.ask(question, this, [this](const QString& reason) {
        auto* rebuild = new RebuildOperation(m_context.bridge(), m_context.clock());
        rebuild->start(reason);
        m_operations.add(rebuild);
        m_docks->showDock(dock_key::kOperations, true);
    });
}

// What runs is asked to end after its current step, and the window closes when it has. Asked to close once more
// meanwhile, it closes at once.
void MainWindow::askToClose() {
    if (m_closeQuestion != nullptr) return;
    const Question question{tr("Close while work is running?"),
                            tr("%n operation(s) stop after the current step: what has been sent is finished, the rest "
                               "is not begun. The window "
                               "closes then.",
                               nullptr, m_operations.runningCount()),
                            tr("Stop and close"),
                            true,
                            false,
                            {}};
    m_closeQuestion = new QuestionSheet(question, this);
    connect(m_closeQuestion, &QuestionSheet::confirmed, this, [this] {
        m_closing = true;
        if (m_operations.runningCount() == 0) {
            close();
            return;
        }
        connect(&m_operations, &OperationListModel::runningCountChanged, this, [this](int running) {
            if (running == 0) close();
        });
        m_operations.stopAll();
    });
    m_closeQuestion->open();
}

}  // namespace saga::ui
