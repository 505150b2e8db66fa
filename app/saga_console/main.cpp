#include <QApplication>

#include <iostream>

#include "app/saga_console/console_run.h"

int main(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    const saga::Result<saga::ConsoleOptions> options = saga::parseConsoleOptions(arguments);
    if (!options) {
        std::cerr << "saga-console: " << saga::describe(options.error()) << '\n';
        return 2;
    }
    if (options->wantsHelp) {
        std::cout << saga::consoleHelp().toStdString();
        return 0;
    }
    if (options->wantsVersion) {
        std::cout << "saga-console " << SAGA_VERSION << '\n';
        return 0;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("saga-console"));
    QApplication::setApplicationDisplayName(QStringLiteral("Saga Console"));
    QApplication::setApplicationVersion(QStringLiteral(SAGA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("saga-console"));
    return options->tour.folder.isEmpty() ? saga::runConsole(app, *options) : saga::runTour(app, *options);
}
