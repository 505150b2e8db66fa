#include "app/saga_console/console_run.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <iostream>
#include <optional>

#include "core/runtime/embedded.h"
#include "ui/bridge/bridge.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/error_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshot_tour.h"
#include "ui/shell/translation.h"
#include "ui/shell/window_door.h"
#include "ui/widgets/theme.h"

namespace saga {

namespace {

constexpr int kRefusedInput = 2;
constexpr int kUnavailable = 4;

EmbeddedOptions embeddedOptions(const std::string& database, LogLevel level) {
    EmbeddedOptions options;
    options.databaseFile = database;
    options.program = "saga-console";
    options.logLevel = level;
    return options;
}

void print(const Error& error) {
    std::cerr << "saga-console: " << describe(error) << '\n' << errorAdvice(error.code, Language::English) << '\n';
}

// Without a display nobody would ever close the window.
int showStartError(const Error& error, const std::string& database, Language language) {
    print(error);
    if (QGuiApplication::platformName() == QLatin1String("offscreen")) return kUnavailable;
    ui::ErrorWindow window(error, QString::fromStdString(database), language);
    window.show();
    QApplication::exec();
    return kUnavailable;
}

// Another window may have the database: then it shows the link. Not set when the start has to be told why it failed.
std::optional<int> leaveToRunningWindow(const Error& error, const std::string& database, const QString& link) {
    if (error.code != ErrorCode::Locked) return std::nullopt;
    const Result<void> shown = ui::WindowDoor::handOver(QString::fromStdString(database), link);
    if (!shown) return std::nullopt;
    std::cout << "saga-console: shown in the window that is open already" << std::endl;
    return 0;
}

// The engine ends before the bridge, so that an answer on its way finds its door.
int runWindow(Embedded& embedded, ui::Bridge& bridge, const std::function<int(ui::Bridge&, const Clock&)>& run) {
    bridge.attach(&embedded.admin());
    const int code = run(bridge, embedded.clock());
    bridge.detach();
    return code;
}

}  // namespace

int runConsole(QApplication& app, const ConsoleOptions& options) {
    ui::ConsoleSettings settings;
    ui::Theme theme(app);
    theme.setChoice(settings.theme());
    theme.setTextScalePercent(settings.textScalePercent());
    ui::Translation translation;
    translation.apply(settings.language());
    const std::string database = options.database.isEmpty() ? defaultDatabaseFile() : options.database.toStdString();
    settings.setDatabase(QFileInfo(QString::fromStdString(database)).absoluteFilePath());
    ui::Bridge bridge;
    Result<std::unique_ptr<Embedded>> embedded = Embedded::open(embeddedOptions(database, options.logLevel));
    if (!embedded) {
        if (const auto code = leaveToRunningWindow(embedded.error(), database, options.link)) return *code;
        return showStartError(embedded.error(), database, settings.language());
    }
    return runWindow(**embedded, bridge, [&](ui::Bridge& door, const Clock& clock) {
        ui::MainWindow window(door, clock, theme, settings, translation);
        ui::WindowDoor callers;
        QObject::connect(&callers, &ui::WindowDoor::called, &window, &ui::MainWindow::takeCall);
        if (const Result<void> listens = callers.listen(QString::fromStdString(database)); !listens)
            print(listens.error());
        window.show();
        window.start(options.link);
        return QApplication::exec();
    });
}

int runTour(QApplication& app, const ConsoleOptions& options) {
    const QTemporaryDir scratch;
    if (!QDir().mkpath(options.tour.folder) || !scratch.isValid()) {
        print(makeError(ErrorCode::ReadOnly, options.tour.folder.toStdString(), "the folder cannot be made"));
        return kRefusedInput;
    }
    ui::ConsoleSettings settings(scratch.filePath(QStringLiteral("console.ini")));
    settings.setLanguage(Language::English);
    settings.setTextScalePercent(options.tour.textPercent);
    ui::Theme theme(app);
    theme.setTextScalePercent(options.tour.textPercent);
    ui::Translation translation;
    translation.apply(Language::English);
    ui::Bridge bridge;
    const std::string database = scratch.filePath(QStringLiteral("shop.db")).toStdString();
    Result<std::unique_ptr<Embedded>> embedded = Embedded::open(embeddedOptions(database, options.logLevel));
    if (!embedded) return showStartError(embedded.error(), database, Language::English);
    return runWindow(**embedded, bridge, [&](ui::Bridge& door, const Clock& clock) {
        ui::MainWindow window(door, clock, theme, settings, translation);
        window.resize(options.tour.size);
        window.show();
        ui::ScreenshotTour tour(window, options.tour);
        QObject::connect(&tour, &ui::ScreenshotTour::wrote, &window,
                         [](const QString& file) { std::cout << file.toStdString() << std::endl; });
        QObject::connect(&tour, &ui::ScreenshotTour::finished, &app, [] { QCoreApplication::exit(0); });
        QObject::connect(&tour, &ui::ScreenshotTour::failed, &app, [](const QString& what) {
            std::cerr << "saga-console: the tour stopped: " << what.toStdString() << '\n';
            QCoreApplication::exit(1);
        });
        window.start({});
        tour.start();
        return QApplication::exec();
    });
}

}  // namespace saga
