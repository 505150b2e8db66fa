// MainWindow: what its keys and commands do.
#include <QAction>

#include <algorithm>

#include "ui/pages/definitions/definitions_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/trace/trace_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_area.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/settings_sheet.h"
#include "ui/shell/sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/search_field.h"

namespace saga::ui {

namespace {

const QKeySequence kOperationsKey(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
const QKeySequence kAuditKey(Qt::CTRL | Qt::SHIFT | Qt::Key_U);
const QKeySequence kLogKey(Qt::CTRL | Qt::SHIFT | Qt::Key_L);

}  // namespace

// By a sheet, which wants its answer first: what lies behind it is not to be operated blindly.
bool MainWindow::isCovered() const {
    const QList<Sheet*> sheets = findChildren<Sheet*>();
    return std::any_of(sheets.begin(), sheets.end(), [](const Sheet* sheet) { return sheet->isVisible(); });
}

QAction* MainWindow::addShortcut(const QString& what, const QKeySequence& keys, std::function<void()> run,
                                 Reach reach) {
    auto* action = new QAction(what, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, run = std::move(run), reach] {
        if (reach == Reach::Everywhere || !isCovered()) run();
    });
    addAction(action);
    m_ownActions << action;
    m_shortcuts << ShortcutLine{what, keys};
    return action;
}

void MainWindow::makeActions() {
    qDeleteAll(m_ownActions);
    m_ownActions.clear();
    m_shortcuts.clear();
    addShortcut(tr("Find a saga, page or action"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        m_area->search()->setFocus(Qt::ShortcutFocusReason);
        m_palette->open();
    });
    addShortcut(tr("Overview"), QKeySequence(Qt::CTRL | Qt::Key_0),
                [this] { open(ConsoleLink::page(page_key::kOverview)); });
    addShortcut(tr("Sagas"), QKeySequence(Qt::CTRL | Qt::Key_1), [this] { open(ConsoleLink::page(page_key::kSagas)); });
    addShortcut(tr("Purchase desk"), QKeySequence(Qt::CTRL | Qt::Key_2),
                [this] { open(ConsoleLink::page(page_key::kPurchase)); });
    addShortcut(tr("Failure injection"), QKeySequence(Qt::CTRL | Qt::Key_3),
                [this] { open(ConsoleLink::page(page_key::kFaults)); });
    addShortcut(tr("Data"), QKeySequence(Qt::CTRL | Qt::Key_4), [this] { open(ConsoleLink::page(page_key::kData)); });
    addShortcut(tr("Event flow"), QKeySequence(Qt::CTRL | Qt::Key_5),
                [this] { open(ConsoleLink::page(page_key::kFlow)); });
    addShortcut(tr("Dead letters"), QKeySequence(Qt::CTRL | Qt::Key_6),
                [this] { open(ConsoleLink::page(page_key::kDeadLetters)); });
    addShortcut(tr("Definitions"), QKeySequence(Qt::CTRL | Qt::Key_7),
                [this] { open(ConsoleLink::page(page_key::kDefinitions)); });
    addShortcut(tr("Trace"), QKeySequence(Qt::CTRL | Qt::Key_8), [this] { focusTrace(); });
    addShortcut(tr("Filter the sagas"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] { focusFilter(); });
    addShortcut(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { go(true); });
    addShortcut(tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { go(false); });
    addShortcut(tr("Next tab"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { m_area->step(1); });
    addShortcut(tr("Previous tab"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { m_area->step(-1); });
    addShortcut(tr("Close the tab"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { closeCurrent(); });
    addShortcut(
        tr("Stop all faults"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { stopFaults(); },
        Reach::Everywhere);
    addShortcut(tr("Operations"), kOperationsKey, [this] { m_docks->toggle(dock_key::kOperations); });
    addShortcut(tr("Audit trail"), kAuditKey, [this] { m_docks->toggle(dock_key::kAudit); });
    addShortcut(tr("Log"), kLogKey, [this] { m_docks->toggle(dock_key::kLog); });
    addShortcut(tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); });
    addShortcut(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
    // Keys that belong to a part of a page stand on the sheet too.
    m_shortcuts << ShortcutLine{tr("Mark or unmark the saga"), QKeySequence(Qt::Key_Space)};
    m_shortcuts << ShortcutLine{tr("Mark a range of sagas"), QKeySequence(Qt::SHIFT | Qt::Key_Down)};
    m_shortcuts << ShortcutLine{tr("Mark every match"), QKeySequence(Qt::CTRL | Qt::Key_A)};
    m_shortcuts << ShortcutLine{tr("Unmark all"), QKeySequence(Qt::Key_Escape)};
    m_shortcuts << ShortcutLine{tr("Open the selected saga"), QKeySequence(Qt::Key_Return)};
    m_shortcuts << ShortcutLine{tr("Words that can stand in the filter"), QKeySequence(Qt::CTRL | Qt::Key_Space)};
    m_shortcuts << ShortcutLine{tr("Copy the id of the selected saga"), QKeySequence(Qt::CTRL | Qt::Key_C)};
    m_shortcuts << ShortcutLine{tr("Go on with the newest events"), QKeySequence(Qt::Key_End)};
    m_shortcuts << ShortcutLine{tr("Remove the selected fault rule"), QKeySequence(Qt::Key_Delete)};
    m_shortcuts << ShortcutLine{tr("Next message of the sequence"), QKeySequence(Qt::Key_Down)};
    m_shortcuts << ShortcutLine{tr("First message, last message"), QKeySequence(Qt::Key_Home, Qt::Key_End)};
}

void MainWindow::makeCommands() {
    std::vector<PaletteEntry> commands;
    const auto add = [&](Icon icon, const QString& title, const QKeySequence& keys, std::function<void()> run) {
        commands.push_back({icon, title, keys.toString(QKeySequence::NativeText), std::move(run)});
    };
    const auto page = [this](const QString& key) {
        return [this, key] {
            open(ConsoleLink::page(key));
        };
    };
    const auto filter = [this](const QString& text) {
        return [this, text] {
            openFilter(text);
        };
    };
    add(Icon::LayoutDashboard, tr("Overview"), QKeySequence(Qt::CTRL | Qt::Key_0), page(page_key::kOverview));
    add(Icon::ListTree, tr("Sagas"), QKeySequence(Qt::CTRL | Qt::Key_1), page(page_key::kSagas));
    add(Icon::ShoppingCart, tr("Purchase desk"), QKeySequence(Qt::CTRL | Qt::Key_2), page(page_key::kPurchase));
    add(Icon::Zap, tr("Failure injection"), QKeySequence(Qt::CTRL | Qt::Key_3), page(page_key::kFaults));
    add(Icon::Database, tr("Data"), QKeySequence(Qt::CTRL | Qt::Key_4), page(page_key::kData));
    add(Icon::Workflow, tr("Definitions"), QKeySequence(Qt::CTRL | Qt::Key_7), page(page_key::kDefinitions));
    const auto definitions = [this](DefinitionsPage::View view) {
        return [this, view] {
            open(ConsoleLink::page(page_key::kDefinitions));
            definitionsPage()->showView(view);
        };
    };
    add(Icon::Braces, tr("Edit a definition"), {}, definitions(DefinitionsPage::Text));
    add(Icon::ArrowLeftRight, tr("Compare versions of a definition"), {}, definitions(DefinitionsPage::Differences));
    add(Icon::Play, tr("Start a saga of a definition"), {}, definitions(DefinitionsPage::Start));
    add(Icon::Plug, tr("Participants and their breakers"), {}, definitions(DefinitionsPage::Participants));
    add(Icon::Radio, tr("Event flow"), QKeySequence(Qt::CTRL | Qt::Key_5), page(page_key::kFlow));
    add(Icon::MailX, tr("Dead letters"), QKeySequence(Qt::CTRL | Qt::Key_6), page(page_key::kDeadLetters));
    add(Icon::Waypoints, tr("Trace"), QKeySequence(Qt::CTRL | Qt::Key_8), [this] { focusTrace(); });
    add(Icon::TriangleAlert, tr("Sagas that need attention"), {}, filter(QStringLiteral("attention")));
    add(Icon::CircleX, tr("Sagas that failed"), {}, filter(QStringLiteral("status = FAILED")));
    add(Icon::Zap, tr("Sagas hit by an injected fault"), {}, filter(QStringLiteral("injected")));
    add(Icon::OctagonX, tr("Stop all faults"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
        [this] { stopFaults(); });
    add(Icon::Ban, tr("Release the block on fault rules"), {}, [this] { releaseFaults(); });
    add(Icon::ShieldCheck, tr("Check every invariant"), {}, [this] { checkInvariants(); });
    add(Icon::RefreshCw, tr("Rebuild the projections…"), {}, [this] { rebuildProjections(); });
    add(Icon::List, tr("Operations"), kOperationsKey, [this] { m_docks->showDock(dock_key::kOperations, true); });
    add(Icon::History, tr("Audit trail"), kAuditKey, [this] { m_docks->showDock(dock_key::kAudit, true); });
    add(Icon::ScrollText, tr("Log"), kLogKey, [this] { m_docks->showDock(dock_key::kLog, true); });
    add(Icon::LayoutDashboard, tr("Reset layout"), {}, [this] { resetLayout(); });
    add(Icon::OctagonX, tr("Stop the load"), {}, [this] { m_load.stop(); });
    add(Icon::Saga, tr("New sagas run with a conductor (orchestration)"), {}, [this] { m_mode.change(Mode::Orchestration); });
    add(Icon::Waypoints, tr("New sagas run without a conductor (choreography)"), {},
        [this] { m_mode.change(Mode::Choreography); });
    add(Icon::Package, tr("Load the demo shop"), {}, [this] { loadDemo(); });
    add(Icon::Sun, tr("Light theme"), {}, [this] { chooseTheme(ThemeChoice::Light); });
    add(Icon::Moon, tr("Dark theme"), {}, [this] { chooseTheme(ThemeChoice::Dark); });
    add(Icon::Settings, tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); });
    add(Icon::Info, tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
    // What has a key alone is found by its words too, all but the key that opens the palette.
    for (QAction* action : m_ownActions) {
        const bool isListed = std::any_of(commands.begin(), commands.end(), [action](const PaletteEntry& entry) {
            return entry.title == action->text();
        });
        if (!isListed && action != m_ownActions.front())
            add(Icon::None, action->text(), action->shortcut(), [action] { action->trigger(); });
    }
    m_commands->setOpeners([this](const SagaId& id) { m_context.openSaga(id); },
                           [this](const QString& text) { openFilter(text); },
                           [this](const QString& key) { openLink(PageContext::traceLink(key)); });
    m_commands->setCommands(std::move(commands));
}

void MainWindow::chooseTheme(ThemeChoice choice) {
    m_settings.setTheme(choice);
    m_theme.setChoice(choice);
}

void MainWindow::chooseZone(ZoneChoice zone) {
    m_settings.setZone(zone);
    m_context.setZone(zone);
}

void MainWindow::chooseDesktopNotices(bool on) {
    m_settings.setDesktopNotices(on);
    m_desktop.setOn(on);
}

// Whoever asks may be part of what is built anew, so it happens after he has finished.
void MainWindow::chooseLanguage(Language language) {
    m_settings.setLanguage(language);
    m_translation.apply(language);
    m_context.setLanguage(language);
    m_purchases.setLanguage(language);
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::chooseTextScale(int percent) {
    m_settings.setTextScalePercent(percent);
    m_theme.setTextScalePercent(percent);
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::showSettings() {
    auto* sheet = new SettingsSheet(m_settings, this);
    connect(sheet, &SettingsSheet::themeChosen, this, &MainWindow::chooseTheme);
    connect(sheet, &SettingsSheet::zoneChosen, this, &MainWindow::chooseZone);
    connect(sheet, &SettingsSheet::desktopNoticesChosen, this, &MainWindow::chooseDesktopNotices);
    // Their words and sizes are those of before; a new sheet would jump under the hand.
    connect(sheet, &SettingsSheet::languageChosen, sheet, [this, sheet](Language language) {
        sheet->close();
        chooseLanguage(language);
    });
    connect(sheet, &SettingsSheet::textScaleChosen, sheet, [this, sheet](int percent) {
        sheet->close();
        chooseTextScale(percent);
    });
    sheet->open();
}

void MainWindow::showShortcuts() {
    auto* sheet = new ShortcutSheet(m_shortcuts, this);
    sheet->open();
}

void MainWindow::stopFaults() {
    const Question question{
        tr("Stop all fault rules?"),
        tr("Every rule ends now, and no new one is taken until the block is released. Sagas that were hit go on by "
           "themselves: what failed is retried or compensated."),
        tr("STOP ALL"),
        true,
        true,
        tr("stopped by hand")};
    m_context.ask(question, this, [this](const QString& reason) {
        Bridge& bridge = m_context.bridge();
        bridge.api().stopAllFaults(reason.toStdString(), bridge.deliver<int>(this, [this](Result<int> ended) {
            m_context.say(ended ? tr("%n rule(s) ended, new ones are blocked", nullptr, *ended)
                                : errorWords(ended.error(), m_context.language()));
            m_health.refresh();
        }));
    });
}

void MainWindow::releaseFaults() {
    const Question question{tr("Release the block on fault rules?"),
                            tr("Rules can be added again. Those that were stopped stay ended."),
                            tr("Release"),
                            false,
                            true,
                            tr("released by hand")};
    m_context.ask(question, this, [this](const QString& reason) {
        Bridge& bridge = m_context.bridge();
        bridge.api().releaseFaults(reason.toStdString(), bridge.deliver<bool>(this, [this](Result<bool> released) {
            m_context.say(released ? tr("Fault rules can be added again")
                                   : errorWords(released.error(), m_context.language()));
            m_health.refresh();
        }));
    });
}

void MainWindow::loadDemo() {
    if (m_welcome != nullptr) m_welcome->setLoading(true);
    Bridge& bridge = m_context.bridge();
    bridge.api().loadDemo(bridge.deliver<bool>(this, [this](Result<bool> added) {
        if (m_welcome != nullptr) m_welcome->setLoading(false);
        if (!added) {
            const QString words = errorWords(added.error(), m_context.language());
            if (m_welcome != nullptr)
                m_welcome->showError(words);
            else
                m_context.say(words);
            return;
        }
        open(ConsoleLink::page(page_key::kPurchase));
        m_context.say(*added ? tr("The demo shop is loaded") : tr("The demo shop was there already"));
    }));
}

}  // namespace saga::ui
