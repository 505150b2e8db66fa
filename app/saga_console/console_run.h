// Starts the window on its engine and ends both in the right order. Called once, on the main thread, with a
// QApplication made. Returns the exit code.
#pragma once

#include "app/saga_console/console_options.h"

class QApplication;

namespace saga {

int runConsole(QApplication& app, const ConsoleOptions& options);
int runTour(QApplication& app, const ConsoleOptions& options);

}  // namespace saga
