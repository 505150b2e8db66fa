// The real main window over a real engine with a database of its own, offscreen, with settings that nobody else sees.
// For tests that drive what a person would drive. Main thread; made after the QApplication of the test.
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

#include "core/runtime/embedded.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class RealWindow {
public:
    // `demo`: with the demo shop loaded and the purchase desk open.
    explicit RealWindow(bool demo = true, Language language = Language::English, int textPercent = 100);
    ~RealWindow();

    // False when the engine could not be started or the window did not come up.
    bool isReady() const { return m_ready; }
    MainWindow& window() { return *m_window; }
    AdminApi& admin() { return m_embedded->admin(); }
    Bridge& bridge() { return m_bridge; }
    QString databaseFile() const { return m_folder.filePath(QStringLiteral("shop.db")); }
    ConsoleSettings& settings() { return m_settings; }
    // Closes the window and makes a new one on the same engine and settings, as a restart would.
    void restart(const QString& link = {});
    // The same after a kill: the window is gone without having been closed.
    void restartAfterKill();

    // Waits for the answer of a call: `value = window.await<UserView>([&](auto answer) { admin.user(id, answer); })`.
    template <class T, class Call>
    Result<T> await(Call call);
    UserView user(const char* id);
    ItemView item(const char* id);

private:
    void makeWindow();
    void startAgain(const QString& link);

    QTemporaryDir m_folder;
    Theme m_theme;
    Translation m_translation;
    ConsoleSettings m_settings;
    Bridge m_bridge;
    std::unique_ptr<Embedded> m_embedded;
    std::unique_ptr<MainWindow> m_window;
    bool m_ready = false;
};

// Set by `await` in the main thread; shared, because the wait may be given up before the answer comes.
template <class T, class Call>
Result<T> RealWindow::await(Call call) {
    auto slot = std::make_shared<std::optional<Result<T>>>();
    call(m_bridge.deliver<T>(&m_bridge, [slot](Result<T> result) { slot->emplace(std::move(result)); }));
    if (!QTest::qWaitFor([slot] { return slot->has_value(); }))
        return makeError(ErrorCode::Unavailable, "", "no answer");
    return std::move(**slot);
}

}  // namespace saga::ui
