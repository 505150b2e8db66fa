#include "ui/shell/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

#include "ui/pages/data/data_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/pages/trace/trace_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/kept_splitters.h"
#include "ui/shell/nav_panel.h"
#include "ui/shell/page_area.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/settings_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/trouble_banner.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/search_field.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr QSize kLeastSize(900, 560);
constexpr int kMostRestored = 20;  // tabs: each asks for its data

}  // namespace

MainWindow::MainWindow(Bridge& bridge, const Clock& clock, Theme& theme, ConsoleSettings& settings,
                       Translation& translation)
    : m_theme(theme),
      m_settings(settings),
      m_translation(translation),
      m_context(bridge, clock, *this, settings),
      m_health(bridge),
      m_purchases(bridge),
      m_load(bridge),
      m_events(bridge, clock),
      m_meter(bridge, clock),
      m_bus(bridge),
      m_mode(bridge),
      m_desktop(m_context) {
    setWindowIcon(QIcon(QStringLiteral(":/saga/app/saga-console.svg")));
    setMinimumSize(kLeastSize);
    m_context.setZone(m_settings.zone());
    m_context.setLanguage(m_translation.language());
    m_purchases.setLanguage(m_translation.language());
    m_geometryDelay.setSingleShot(true);
    m_geometryDelay.setInterval(500ms);
    connect(&m_geometryDelay, &QTimer::timeout, this, [this] { m_settings.setGeometry(saveGeometry()); });
    connect(&m_context, &PageContext::linkOpened, this, &MainWindow::openLink);
    connect(&m_context, &PageContext::sagasWanted, this, &MainWindow::openFilter);
    if (!restoreGeometry(m_settings.geometry())) resize(kFirstSize);
    build();
    m_health.refresh();
    m_load.refresh();
    m_bus.refresh();
    m_mode.refresh();
    m_desktop.setOn(m_settings.desktopNotices());
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_nav = new NavPanel(m_health, m_bus, body);
    m_area = new PageArea(body);
    m_trouble = new TroubleBanner(m_context, m_health, m_area);
    m_area->setNotice(m_trouble);
    m_docks = new DockArea(m_area, m_settings, body);
    columns->addWidget(m_nav);
    columns->addWidget(m_docks, 1);
    rows->addLayout(columns, 1);
    m_status = new StatusLine(m_context, m_health, m_load, body);
    rows->addWidget(m_status);
    m_commands = new PaletteModel(m_context.bridge(), body);
    m_palette = new CommandPalette(*m_commands, *m_area->search(), body);
    setCentralWidget(body);
    connectContent();
    makeDocks();
    makeActions();
    makeCommands();
}

void MainWindow::connectContent() {
    connect(m_nav, &NavPanel::chosen, this, [this](const QString& key) {
        if (key == page_key::kSettings) {
            if (const auto current = m_area->current()) takeCurrent(*current);
            showSettings();
        } else {
            open(ConsoleLink::page(key));
        }
    });
    connect(m_area, &PageArea::currentChanged, this, &MainWindow::takeCurrent);
    connect(m_area, &PageArea::closed, this, [this](const ConsoleLink& link) {
        m_history.forget(link);
        rememberPlaces();
    });
    connect(m_area, &PageArea::emptied, this, [this] { open(ConsoleLink::page(page_key::kSagas)); });
    connect(m_status, &StatusLine::stopWanted, this, &MainWindow::stopFaults);
    connect(m_status, &StatusLine::releaseWanted, this, &MainWindow::releaseFaults);
    connect(&m_health, &HealthWatch::changed, m_status, [this] {
        const QString file = QFileInfo(fromCore(m_health.health().database)).fileName();
        setWindowTitle(file.isEmpty() ? tr("Saga Console") : tr("%1 · Saga Console").arg(file));
    });
}

void MainWindow::rebuild() {
    const QList<ConsoleLink> links = m_area->links();
    const auto current = m_area->current();
    const bool welcoming = m_welcome != nullptr;
    const QString dataPlace = dataPage() == nullptr ? QString() : dataPage()->place();
    const LinkHistory history = m_history;
    delete takeCentralWidget();
    build();
    m_restoring = true;
    for (const ConsoleLink& link : links) open(link);
    m_restoring = false;
    if (!dataPlace.isEmpty()) dataPage()->show(dataPlace);
    if (current) {
        open(*current);
        m_area->page(*current)->setFocus(Qt::OtherFocusReason);
    }
    m_history = history;
    if (welcoming) showWelcome();
    m_health.refresh();
    Q_EMIT rebuilt();
}

void MainWindow::start(const QString& link) {
    if (!link.isEmpty() && openLink(link)) {
        Q_EMIT started();
        return;
    }
    PageRequest one;
    one.limit = 1;
    Bridge& bridge = m_context.bridge();
    bridge.api().health(bridge.deliver<Health>(this, [this, one, &bridge](Result<Health> health) {
        const bool known = !health || health->sagas > 0 || m_settings.isWelcomed(fromCore(health->database));
        if (known) return takeStart(false);
        bridge.api().users(
            one, bridge.deliver<std::vector<UserView>>(
                     this, [this](Result<std::vector<UserView>> users) { takeStart(users && users->empty()); }));
    }));
}

void MainWindow::takeStart(bool isEmpty) {
    if (isEmpty)
        showWelcome();
    else
        openLastPlaces();
    Q_EMIT started();
}

void MainWindow::openLastPlaces() {
    const QString last = m_settings.lastLink();
    const QStringList links = m_settings.openLinks();
    m_restoring = true;
    for (const QString& link : links.mid(0, kMostRestored)) openLink(link);
    m_restoring = false;
    if (!openLink(last)) open(ConsoleLink::page(page_key::kSagas));
}

void MainWindow::rememberPlaces() {
    if (m_restoring) return;
    QStringList links;
    for (const ConsoleLink& link : m_area->links()) links << link.toString();
    m_settings.setOpenLinks(links);
}

WelcomePage* MainWindow::welcome() const {
    return m_welcome;
}

void MainWindow::showWelcome() {
    if (m_welcome != nullptr) return;
    m_welcome = new WelcomePage(fromCore(m_health.health().database), m_docks->parentWidget());
    m_docks->hide();
    m_docks->parentWidget()->layout()->itemAt(0)->layout()->addWidget(m_welcome);
    m_welcome->setFocus();
    connect(m_welcome, &WelcomePage::demoWanted, this, &MainWindow::loadDemo);
    connect(m_welcome, &WelcomePage::emptyWanted, this, [this] { open(ConsoleLink::page(page_key::kSagas)); });
}

bool MainWindow::openLink(const QString& link) {
    const std::optional<ConsoleLink> place = ConsoleLink::parse(link);
    if (place) open(*place);
    return place.has_value();
}

void MainWindow::takeCall(const QString& link) {
    if (isMinimized()) showNormal();
    raise();
    activateWindow();
    openLink(link);
}

void MainWindow::open(const ConsoleLink& link) {
    if (m_welcome != nullptr) {
        m_settings.setWelcomed(fromCore(m_health.health().database));
        // A button of it may be what asked for the page.
        m_welcome->hide();
        m_welcome->deleteLater();
        m_welcome.clear();
        m_docks->show();
    }
    const ConsoleLink tab = link.tab();
    if (m_area->page(tab) == nullptr) {
        Icon icon = Icon::None;
        QString title;
        QWidget* page = makePage(tab, icon, title);
        keepSplitters(*page, m_context);
        m_area->add(tab, icon, title, page);
    } else {
        m_area->showPage(tab);
    }
    if (link.place.isEmpty()) return;
    if (link.target == page_key::kTrace)
        tracePage()->show(link.place);
    else
        dataPage()->show(link.place);
}

void MainWindow::takeCurrent(const ConsoleLink& link) {
    m_nav->list()->setCurrent(link.kind == ConsoleLink::Kind::Saga ? page_key::kSagas : link.target);
    if (m_restoring) return;
    m_settings.setLastLink(link.toString());
    rememberPlaces();
    if (!m_walking) m_history.visit(link);
}

void MainWindow::go(bool back) {
    if (back ? !m_history.canGoBack() : !m_history.canGoForward()) return;
    m_walking = true;
    open(back ? m_history.back() : m_history.forward());
    m_walking = false;
}

void MainWindow::openFilter(const QString& filter) {
    open(ConsoleLink::page(page_key::kSagas));
    sagasPage()->setFilter(filter);
}

void MainWindow::focusFilter() {
    open(ConsoleLink::page(page_key::kSagas));
    sagasPage()->filterField()->edit()->setFocus(Qt::ShortcutFocusReason);
}

// What shall be traced is typed at once.
void MainWindow::focusTrace() {
    open(ConsoleLink::page(page_key::kTrace));
    tracePage()->field()->setFocus(Qt::ShortcutFocusReason);
    tracePage()->field()->selectAll();
}

void MainWindow::closeCurrent() {
    if (const auto current = m_area->current()) m_area->close(*current);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setGeometry(saveGeometry());
    if (m_operations.runningCount() > 0 && !m_closing) {
        event->ignore();
        return askToClose();
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_geometryDelay.start();
}

void MainWindow::moveEvent(QMoveEvent* event) {
    QMainWindow::moveEvent(event);
    m_geometryDelay.start();
}

}  // namespace saga::ui
