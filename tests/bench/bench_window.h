// What the programs that measure the real window begin and end with.
#pragma once

#include <QApplication>

#include <functional>
#include <string>

#include "ui/bridge/bridge.h"
#include "ui/shell/main_window.h"

namespace saga::ui {

// A window of 1920 x 1080 in English over this engine, with settings that nobody else sees, for as long as `measure`
// takes; returns what that returns.
int runWindow(QApplication& app, AdminApi& admin, const Clock& clock,
              const std::function<int(MainWindow& window, Bridge& bridge)>& measure);

// The arguments of a program that buys: SECONDS, at least 4, and the rest as they are. Offscreen unless told otherwise.
int runForSeconds(int argc, char* argv[], int otherwise,
                  const std::function<int(QApplication& app, int seconds, const QStringList& rest)>& run);

}  // namespace saga::ui
