// What saga-console was asked on its command line. Pure parsing; nothing is opened.
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/log.h"
#include "core/base/result.h"
#include "ui/shell/screenshot_tour.h"

namespace saga {

struct ConsoleOptions {
    QString database;      // empty: the user's own
    QString link;          // empty: the last place
    ui::TourOptions tour;  // with a folder: write pictures there and end
    LogLevel logLevel = LogLevel::Warning;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

// `arguments` without the name of the program. InvalidInput naming the argument.
Result<ConsoleOptions> parseConsoleOptions(const QStringList& arguments);
QString consoleHelp();

}  // namespace saga
