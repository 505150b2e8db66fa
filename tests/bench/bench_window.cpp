#include "tests/bench/bench_window.h"

#include <QTemporaryDir>

#include <algorithm>

#include "ui/shell/console_settings.h"
#include "ui/shell/translation.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

int runWindow(QApplication& app, AdminApi& admin, const Clock& clock,
              const std::function<int(MainWindow& window, Bridge& bridge)>& measure) {
    const QTemporaryDir folder;
    Theme theme(app);
    Translation translation;
    translation.apply(Language::English);
    ConsoleSettings settings(folder.filePath(QStringLiteral("console.ini")));
    Bridge bridge;
    bridge.attach(&admin);
    int code = 0;
    {
        MainWindow window(bridge, clock, theme, settings, translation);
        window.resize(1920, 1080);
        window.show();
        code = measure(window, bridge);
    }
    bridge.detach();
    return code;
}

int runForSeconds(int argc, char* argv[], int otherwise,
                  const std::function<int(QApplication& app, int seconds, const QStringList& rest)>& run) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int seconds = arguments.size() > 1 ? std::max(4, arguments[1].toInt()) : otherwise;
    return run(app, seconds, arguments.mid(2));
}

}  // namespace saga::ui
