#include "app/saga_console/console_run.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <iostream>

#include "core/runtime/embedded.h"
#include "ui/bridge/bridge.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/error_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshot_tour.h"
#include "ui/shell/translation.h"
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
    ui::Bridge bridge;
    Result<std::unique_ptr<Embedded>> embedded = Embedded::open(embeddedOptions(database, options.logLevel));
    if (!embedded) return showStartError(embedded.error(), database, settings.language());
    return runWindow(**embedded, bridge, [&](ui::Bridge& door, const Clock& clock) {
        ui::MainWindow window(door, clock, theme, settings, translation);
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
