// The main window: navigation, open pages, search, status bar. Owns what lives longer than a page (context, health, the
// session's purchases) and builds its content anew when the language or the text size changes. UI thread.
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include "ui/models/bus_watch.h"
#include "ui/models/event_flow_model.h"
#include "ui/models/flow_meter.h"
#include "ui/models/health_watch.h"
#include "ui/models/load_watch.h"
#include "ui/models/mode_watch.h"
#include "ui/models/operation_list_model.h"
#include "ui/models/purchase_list_model.h"
#include "ui/models/saga_selection.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/desktop_notices.h"
#include "ui/shell/link_history.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/translation.h"
#include "ui/shell/window_context.h"

namespace saga::ui {

class BulkRun;
class BulkSheet;
class CommandPalette;
class DataPage;
class DefinitionsPage;
class DeadLettersPage;
class DockArea;
class FaultsPage;
class FlowPage;
class LogView;
class NavPanel;
class OperationsView;
class OverviewPage;
class PageArea;
class PaletteModel;
class PurchasePage;
class QuestionSheet;
class SagaPage;
class SagasPage;
class StatusLine;
class TracePage;
class TroubleBanner;
class WelcomePage;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    // All are borrowed and outlive the window. The bridge is attached already.
    MainWindow(Bridge& bridge, const Clock& clock, Theme& theme, ConsoleSettings& settings, Translation& translation);
    ~MainWindow() override;

    // Shows the place `link` names; without one the welcome over an empty database, else the last place.
    void start(const QString& link);
    // False when the text is no link of this program.
    bool openLink(const QString& link);
    void open(const ConsoleLink& link);
    // Comes to the front, at the place the link names; an empty one leaves the place as it is.
    void takeCall(const QString& link);

    WindowContext& context() { return m_context; }
    HealthWatch& health() { return m_health; }
    LoadWatch& load() { return m_load; }
    EventFlowModel& events() { return m_events; }
    BusWatch& bus() { return m_bus; }
    ModeWatch& mode() { return m_mode; }
    DesktopNotices& desktop() { return m_desktop; }
    const PurchaseListModel& purchases() const { return m_purchases; }
    OperationListModel& operations() { return m_operations; }
    NavPanel* nav() const { return m_nav; }
    PageArea* area() const { return m_area; }
    StatusLine* statusLine() const { return m_status; }
    TroubleBanner* troubleBanner() const { return m_trouble; }
    CommandPalette* palette() const { return m_palette; }
    DockArea* docks() const { return m_docks; }
    OperationsView* operationsView() const { return m_operationsView; }
    LogView* logView() const { return m_logView; }
    // Null when they are not open.
    OverviewPage* overviewPage() const;
    SagasPage* sagasPage() const;
    PurchasePage* purchasePage() const;
    FaultsPage* faultsPage() const;
    DataPage* dataPage() const;
    DefinitionsPage* definitionsPage() const;
    FlowPage* flowPage() const;
    DeadLettersPage* deadLettersPage() const;
    TracePage* tracePage() const;
    SagaPage* sagaPage(const SagaId& id) const;
    WelcomePage* welcome() const;

    void chooseTheme(ThemeChoice choice);
    void chooseLanguage(Language language);
    void chooseTextScale(int percent);
    void chooseZone(ZoneChoice zone);
    void chooseDesktopNotices(bool on);
    void showSettings();
    void showShortcuts();
    void showWelcome();
    void stopFaults();
    void releaseFaults();
    void loadDemo();
    void openFilter(const QString& filter);
    // Asks what to do with a frozen set of sagas, and does it step by step.
    BulkSheet* startBulk(CommandKind kind, std::vector<SagaNo> nos, Timestamp countedAt);
    BulkSheet* openBulk(BulkRun* run);
    void checkInvariants();
    void rebuildProjections();
    void resetLayout();

Q_SIGNALS:
    // The first page, or the welcome, is in the window.
    void started();
    // The content was built anew.
    void rebuilt();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void build();
    void rebuild();
    void connectContent();
    void makeDocks();
    void takeOperation(Operation* operation);
    void makeActions();
    void askToClose();
    bool isCovered() const;
    // Everywhere: also while a sheet waits for its answer.
    enum class Reach { Pages, Everywhere };
    QAction* addShortcut(const QString& what, const QKeySequence& keys, std::function<void()> run,
                         Reach reach = Reach::Pages);
    void makeCommands();
    void takeCurrent(const ConsoleLink& link);
    void openLastPlaces();
    void rememberPlaces();
    QWidget* makePage(const ConsoleLink& link, Icon& icon, QString& title);
    void go(bool back);
    void focusFilter();
    void focusTrace();
    void closeCurrent();
    void takeStart(bool isEmpty);

    Theme& m_theme;
    ConsoleSettings& m_settings;
    Translation& m_translation;
    WindowContext m_context;
    HealthWatch m_health;
    PurchaseListModel m_purchases;
    OperationListModel m_operations;
    SagaSelection m_selection;
    LoadWatch m_load;
    EventFlowModel m_events;
    FlowMeter m_meter;
    BusWatch m_bus;
    ModeWatch m_mode;
    DesktopNotices m_desktop;
    LinkHistory m_history;
    QTimer m_geometryDelay;
    bool m_walking = false;    // through the history
    bool m_restoring = false;  // the places of the last time
    bool m_closing = false;    // once what runs has stopped
    QPointer<QuestionSheet> m_closeQuestion;
    NavPanel* m_nav = nullptr;
    PageArea* m_area = nullptr;
    TroubleBanner* m_trouble = nullptr;
    DockArea* m_docks = nullptr;
    OperationsView* m_operationsView = nullptr;
    LogView* m_logView = nullptr;
    StatusLine* m_status = nullptr;
    PaletteModel* m_commands = nullptr;
    CommandPalette* m_palette = nullptr;
    QPointer<WelcomePage> m_welcome;
    QList<ShortcutLine> m_shortcuts;
    QList<QAction*> m_ownActions;
};

}  // namespace saga::ui
