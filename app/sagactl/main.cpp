#include <unistd.h>

#include <QCoreApplication>

#include <clocale>
#include <iostream>

#include "core/cli/sagactl.h"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    // The thread that calls participants over HTTP asks for an application. Qt takes over the locale with it, and remarks on one
    // that is not UTF-8; nothing here depends on either.
    const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler(before);
    std::setlocale(LC_ALL, "C");
    return saga::runSagactl(arguments, {std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1});
}
