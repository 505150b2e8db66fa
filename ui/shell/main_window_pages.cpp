// MainWindow: its pages, made when they are first opened.
#include "ui/pages/data/data_page.h"
#include "ui/pages/definitions/definitions_page.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/faults/faults_page.h"
#include "ui/pages/flow/flow_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/pages/trace/trace_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_area.h"

namespace saga::ui {

QWidget* MainWindow::makePage(const ConsoleLink& link, Icon& icon, QString& title) {
    if (link.kind == ConsoleLink::Kind::Saga) {
        icon = Icon::ChartGantt;
        title = shortId(link.target);
        auto* page = new SagaPage(m_context, SagaId(link.target.toStdString()), m_area);
        connect(page, &SagaPage::titleChanged, m_area,
                [this, link](const QString& words) { m_area->setTitle(link, words); });
        return page;
    }
    if (link.target == page_key::kPurchase) {
        icon = Icon::ShoppingCart;
        title = tr("Purchase desk");
        auto* page = new PurchasePage(m_context, m_purchases, m_load, m_mode, m_area);
        connect(page, &PurchasePage::operationBegun, this, &MainWindow::takeOperation);
        connect(page, &PurchasePage::stopWanted, this, &MainWindow::stopFaults);
        connect(page, &PurchasePage::releaseWanted, this, &MainWindow::releaseFaults);
        return page;
    }
    if (link.target == page_key::kOverview) {
        icon = Icon::LayoutDashboard;
        title = tr("Overview");
        return new OverviewPage(m_context, m_health, m_area);
    }
    if (link.target == page_key::kFaults) {
        icon = Icon::Zap;
        title = tr("Failure injection");
        auto* page = new FaultsPage(m_context, m_health, m_area);
        connect(page, &FaultsPage::stopWanted, this, &MainWindow::stopFaults);
        connect(page, &FaultsPage::releaseWanted, this, &MainWindow::releaseFaults);
        return page;
    }
    if (link.target == page_key::kData) {
        icon = Icon::Database;
        title = tr("Data");
        auto* page = new DataPage(m_context, m_area);
        connect(page, &DataPage::rebuildWanted, this, &MainWindow::rebuildProjections);
        return page;
    }
    if (link.target == page_key::kDefinitions) {
        icon = Icon::Workflow;
        title = tr("Definitions");
        return new DefinitionsPage(m_context, m_mode, m_area);
    }
    if (link.target == page_key::kFlow) {
        icon = Icon::Radio;
        title = tr("Event flow");
        return new FlowPage(m_context, m_events, m_bus, m_meter, m_area);
    }
    if (link.target == page_key::kTrace) {
        icon = Icon::Waypoints;
        title = tr("Trace");
        return new TracePage(m_context, m_area);
    }
    if (link.target == page_key::kDeadLetters) {
        icon = Icon::MailX;
        title = tr("Dead letters");
        auto* page = new DeadLettersPage(m_context, m_bus, m_area);
        connect(page, &DeadLettersPage::operationBegun, this, &MainWindow::takeOperation);
        return page;
    }
    icon = Icon::ListTree;
    title = tr("Sagas");
    auto* page = new SagasPage(m_context, m_health, m_selection, m_area);
    connect(page, &SagasPage::bulkWanted, this, &MainWindow::startBulk);
    return page;
}

OverviewPage* MainWindow::overviewPage() const {
    return qobject_cast<OverviewPage*>(m_area->page(ConsoleLink::page(page_key::kOverview)));
}

SagasPage* MainWindow::sagasPage() const {
    return qobject_cast<SagasPage*>(m_area->page(ConsoleLink::page(page_key::kSagas)));
}

PurchasePage* MainWindow::purchasePage() const {
    return qobject_cast<PurchasePage*>(m_area->page(ConsoleLink::page(page_key::kPurchase)));
}

FaultsPage* MainWindow::faultsPage() const {
    return qobject_cast<FaultsPage*>(m_area->page(ConsoleLink::page(page_key::kFaults)));
}

DataPage* MainWindow::dataPage() const {
    return qobject_cast<DataPage*>(m_area->page(ConsoleLink::page(page_key::kData)));
}

DefinitionsPage* MainWindow::definitionsPage() const {
    return qobject_cast<DefinitionsPage*>(m_area->page(ConsoleLink::page(page_key::kDefinitions)));
}

FlowPage* MainWindow::flowPage() const {
    return qobject_cast<FlowPage*>(m_area->page(ConsoleLink::page(page_key::kFlow)));
}

DeadLettersPage* MainWindow::deadLettersPage() const {
    return qobject_cast<DeadLettersPage*>(m_area->page(ConsoleLink::page(page_key::kDeadLetters)));
}

TracePage* MainWindow::tracePage() const {
    return qobject_cast<TracePage*>(m_area->page(ConsoleLink::page(page_key::kTrace)));
}

SagaPage* MainWindow::sagaPage(const SagaId& id) const {
    return qobject_cast<SagaPage*>(m_area->page({ConsoleLink::Kind::Saga, fromCore(id.text)}));
}

}  // namespace saga::ui
