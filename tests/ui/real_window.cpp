#include "tests/ui/real_window.h"

#include <QApplication>

#include "ui/pages/purchase/purchase_page.h"

namespace saga::ui {

RealWindow::RealWindow(bool demo, Language language, int textPercent)
    : m_theme(*qApp), m_settings(m_folder.filePath(QStringLiteral("console.ini"))) {
    m_settings.setLanguage(language);
    m_settings.setTheme(ThemeChoice::Light);
    m_theme.setChoice(ThemeChoice::Light);
    m_settings.setTextScalePercent(textPercent);
    m_theme.setTextScalePercent(textPercent);
    m_translation.apply(language);
    EmbeddedOptions options;
    options.databaseFile = databaseFile().toStdString();
    options.program = "test";
    options.actor = "test:window";
    options.logLevel = LogLevel::Off;
    Result<std::unique_ptr<Embedded>> embedded = Embedded::open(options);
    if (!embedded) {
        qWarning("%s", describe(embedded.error()).c_str());
        return;
    }
    m_embedded = std::move(*embedded);
    m_bridge.attach(&m_embedded->admin());
    makeWindow();
    if (demo) {
        const Result<bool> loaded = await<bool>([this](Answer<bool> answer) { admin().loadDemo(std::move(answer)); });
        m_window->open(ConsoleLink::page(page_key::kPurchase));
        m_ready = loaded.ok() && m_window->purchasePage() != nullptr;
    } else {
        m_window->start({});
        m_ready = QTest::qWaitFor([this] { return m_window->welcome() != nullptr; });
    }
}

RealWindow::~RealWindow() {
    m_window.reset();
    m_bridge.detach();
    m_embedded.reset();
}

void RealWindow::makeWindow() {
    m_window = std::make_unique<MainWindow>(m_bridge, m_embedded->clock(), m_theme, m_settings, m_translation);
    m_window->resize(1280, 800);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) qWarning("the window did not become active");
}

void RealWindow::restart(const QString& link) {
    m_window->close();
    startAgain(link);
}

void RealWindow::restartAfterKill() {
    startAgain({});
}

void RealWindow::startAgain(const QString& link) {
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_bridge, m_embedded->clock(), m_theme, m_settings, m_translation);
    m_window->show();
    m_window->start(link);
}

UserView RealWindow::user(const char* id) {
    const Result<UserView> user =
        await<UserView>([&](Answer<UserView> answer) { admin().user(UserId(id), std::move(answer)); });
    return user ? *user : UserView();
}

ItemView RealWindow::item(const char* id) {
    const Result<ItemView> item =
        await<ItemView>([&](Answer<ItemView> answer) { admin().item(ItemId(id), std::move(answer)); });
    return item ? *item : ItemView();
}

}  // namespace saga::ui
