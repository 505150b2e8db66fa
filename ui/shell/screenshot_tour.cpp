#include "ui/shell/screenshot_tour.h"

#include <QDir>
#include <QPixmap>

#include <chrono>

#include "ui/models/saga_list_model.h"
#include "ui/pages/purchase/purchase_page.h"
#include "ui/pages/saga/saga_page.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_area.h"
#include "ui/shell/sheet.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_field.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPoll = 15ms;
constexpr int kLongestWait = 2000;  // polls: half a minute
constexpr int kCalm = 4;            // polls after which a page has drawn what it shows
// Places in Example::all.
constexpr std::size_t kCompleted = 0;
constexpr std::size_t kRetried = 4;
constexpr std::size_t kCompensated = 5;
constexpr std::size_t kAttention = 6;

}  // namespace

ScreenshotTour::ScreenshotTour(MainWindow& window, const QString& folder, QObject* parent)
    : QObject(parent), m_window(window), m_folder(folder) {
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotTour::poll);
    connect(&m_window, &MainWindow::rebuilt, this, [this] { m_rebuilt = true; });
}

void ScreenshotTour::start() {
    then(
        QStringLiteral("welcome"), [] {}, [this] { return m_window.welcome() != nullptr; });
    for (const auto& [theme, word] : {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")}) {
        then(
            QStringLiteral("theme"), [this, theme = theme] { m_window.chooseTheme(theme); }, [] { return true; });
        picture(QStringLiteral("welcome-%1").arg(QLatin1String(word)));
    }
    then(
        QStringLiteral("demo shop"), [this] { m_window.welcome()->demoButton()->click(); },
        [this] { return m_window.purchasePage() != nullptr; });
    buyEverything();
    compensateByHand();
    leaveFault();
    visitLooks();
    m_stops.push_back({QStringLiteral("end"), [this] { Q_EMIT finished(); },
                       [] {
                           return false;
                       }});
    m_poll.start();
    advance();
}

void ScreenshotTour::then(const QString& name, std::function<void()> act, std::function<bool()> done) {
    m_stops.push_back({name, std::move(act), std::move(done)});
}

bool ScreenshotTour::isSettled(const SagaId& id) const {
    const PurchaseListModel& purchases = m_window.purchases();
    const int row = purchases.rowOf(id);
    if (row < 0) return false;
    const SagaSummary& saga = purchases.summary(row);
    return isEnd(saga.status) || saga.attention != Attention::None;
}

void ScreenshotTour::buy(const Example& example) {
    const std::size_t number = ++m_orders;
    then(
        example.title,
        [this, example] {
            PurchasePage* page = m_window.purchasePage();
            connect(page, &PurchasePage::accepted, this, &ScreenshotTour::takeAccepted, Qt::UniqueConnection);
            connect(page, &PurchasePage::refused, this, &ScreenshotTour::takeRefused, Qt::UniqueConnection);
            page->run(example);
        },
        [this, number] { return m_bought.size() >= number && isSettled(m_bought[number - 1]); });
}

void ScreenshotTour::takeAccepted(const SagaId& id) {
    m_bought.push_back(id);
}

void ScreenshotTour::takeRefused(const Error& error) {
    m_problem = describe(error);
}

void ScreenshotTour::buyEverything() {
    for (const Example& example : Example::all("COR_tour_1")) buy(example);
}

void ScreenshotTour::compensateByHand() {
    Example sword = Example::all("COR_tour_2")[kCompensated];
    sword.title = QStringLiteral("sword");
    sword.faults.clear();
    buy(sword);
    then(
        QStringLiteral("compensation by hand"),
        [this] {
            CommandRequest request;
            request.ids = {m_bought.back()};
            request.kind = CommandKind::Compensate;
            request.reason = "the buyer changed his mind";
            Bridge& bridge = m_window.context().bridge();
            const auto take = [this](Result<std::vector<CommandOutcome>> outcome) {
                if (!outcome) m_problem = describe(outcome.error());
            };
            bridge.api().command(request, nullptr, {}, bridge.deliver<std::vector<CommandOutcome>>(this, take));
        },
        [this] {
            const PurchaseListModel& purchases = m_window.purchases();
            return purchases.summary(purchases.rowOf(m_bought.back())).status == SagaStatus::Compensated;
        });
}

// So that the status bar shows what it shows while faults are at work.
void ScreenshotTour::leaveFault() {
    then(
        QStringLiteral("fault rule"),
        [this] {
            FaultRequest request;
            request.rule.name = "log down";
            request.rule.definition = "item-purchase";
            request.rule.step = "log_record";
            request.rule.maxHits = 20;
            request.rule.where = "user = \"user-456\"";
            request.duration = 5min;
            Bridge& bridge = m_window.context().bridge();
            bridge.api().addFault(request, bridge.deliver<FaultRule>(this, [this](Result<FaultRule> added) {
                if (!added) m_problem = describe(added.error());
                m_window.health().refresh();
            }));
        },
        [this] { return m_window.health().health().activeFaults > 0; });
}

void ScreenshotTour::visitLooks() {
    for (const auto& [language, languageWord] :
         {std::pair(Language::English, ""), std::pair(Language::Korean, "-ko")}) {
        if (!Translation::isInstalled(language)) continue;
        then(
            QStringLiteral("language"),
            [this, language = language] {
                m_rebuilt = false;
                m_window.chooseLanguage(language);
            },
            [this] { return m_rebuilt; });
        for (const auto& [theme, themeWord] :
             {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")}) {
            then(
                QStringLiteral("theme"), [this, theme = theme] { m_window.chooseTheme(theme); }, [] { return true; });
            visitPages(QLatin1String(themeWord) + QLatin1String(languageWord));
        }
    }
}

void ScreenshotTour::visitPages(const QString& suffix) {
    then(
        QStringLiteral("purchase desk"), [this] { m_window.open(ConsoleLink::page(page_key::kPurchase)); },
        [this] { return m_window.purchasePage() != nullptr; });
    picture(QStringLiteral("purchase-%1").arg(suffix));
    then(
        QStringLiteral("sagas"), [this] { m_window.open(ConsoleLink::page(page_key::kSagas)); },
        [this] { return m_window.sagasPage() != nullptr && m_window.sagasPage()->model()->rowCount() > 0; });
    picture(QStringLiteral("sagas-%1").arg(suffix));
    visitSaga(QStringLiteral("saga-%1").arg(suffix), kCompensated, SagaPage::Timeline);
    visitSaga(QStringLiteral("saga-retried-%1").arg(suffix), kRetried, SagaPage::Timeline);
    visitSaga(QStringLiteral("saga-attention-%1").arg(suffix), kAttention, SagaPage::Timeline);
    visitSaga(QStringLiteral("saga-events-%1").arg(suffix), kCompensated, SagaPage::Events);
    visitSaga(QStringLiteral("saga-compensation-%1").arg(suffix), kCompleted, SagaPage::Compensation);
    visitSheets(suffix);
}

void ScreenshotTour::visitSaga(const QString& name, std::size_t which, int view) {
    then(
        name,
        [this, which, view] {
            m_window.context().openSaga(m_bought[which]);
            m_window.sagaPage(m_bought[which])->showView(static_cast<SagaPage::View>(view));
        },
        [this, which] { return m_window.sagaPage(m_bought[which])->detail().has_value(); });
    picture(name);
    then(
        QStringLiteral("close"),
        [this, which] {
            m_window.area()->close({ConsoleLink::Kind::Saga, fromCore(m_bought[which].text)});
        },
        [] { return true; });
}

void ScreenshotTour::visitSheets(const QString& suffix) {
    const auto isCovered = [this] {
        return m_window.findChild<Sheet*>() != nullptr;
    };
    const auto uncover = [this] {
        for (Sheet* sheet : m_window.findChildren<Sheet*>()) sheet->close();
    };
    const auto isFree = [isCovered] {
        return !isCovered();
    };
    const auto visit = [&](const QString& name, std::function<void()> cover) {
        then(name, std::move(cover), isCovered);
        picture(QStringLiteral("%1-%2").arg(name, suffix));
        then(QStringLiteral("uncover"), uncover, isFree);
    };
    visit(QStringLiteral("settings"), [this] { m_window.showSettings(); });
    visit(QStringLiteral("shortcuts"), [this] { m_window.showShortcuts(); });
    visit(QStringLiteral("stop-all"), [this] { m_window.stopFaults(); });
    then(
        QStringLiteral("palette"), [this] { m_window.palette()->open(); },
        [this] { return m_window.palette()->isVisible(); });
    picture(QStringLiteral("palette-%1").arg(suffix));
    then(
        QStringLiteral("close"), [this] { m_window.palette()->close(); }, [] { return true; });
}

void ScreenshotTour::picture(const QString& name) {
    then(
        QStringLiteral("quiet"), [] {}, [] { return true; });
    then(
        name,
        [this, name] {
            const QString file = QDir(m_folder).filePath(name + QStringLiteral(".png"));
            if (m_window.grab().save(file))
                Q_EMIT wrote(file);
            else
                m_problem = "cannot write " + file.toStdString();
        },
        [] { return true; });
}

void ScreenshotTour::advance() {
    if (m_stops.empty()) return;
    m_waited = 0;
    m_calm = 0;
    // Copied: what it does may end the tour.
    const std::function<void()> act = m_stops.front().act;
    act();
}

void ScreenshotTour::poll() {
    if (m_stops.empty()) return;
    const QString name = m_stops.front().name;
    if (!m_problem.empty()) return stop(QStringLiteral("%1: %2").arg(name, QString::fromStdString(m_problem)));
    if (!m_stops.front().done()) {
        if (++m_waited > kLongestWait) stop(QStringLiteral("%1 did not come to its end").arg(name));
        return;
    }
    if (++m_calm < kCalm) return;
    m_stops.pop_front();
    advance();
}

void ScreenshotTour::stop(const QString& what) {
    m_poll.stop();
    m_stops.clear();
    Q_EMIT failed(what);
}

}  // namespace saga::ui
