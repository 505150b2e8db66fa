#include "ui/shell/screenshot_tour.h"

#include <QDir>
#include <QPixmap>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <chrono>

#include "ui/pages/purchase/purchase_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tour_view.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/button.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kPoll = 15ms;
constexpr int kLongestWait = 2000;       // polls: half a minute
constexpr int kCalm = 4;                 // polls after which a page has drawn what it shows
constexpr std::size_t kCompleted = 0;    // places in Example::all
constexpr std::size_t kCompensated = 5;

const std::array kThemes{std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")};
const std::array kLanguages{std::pair(Language::English, ""), std::pair(Language::Korean, "-ko")};

bool isWanted(const QStringList& patterns, const QString& name) {
    return patterns.isEmpty() || std::any_of(patterns.begin(), patterns.end(), [&](const QString& pattern) {
               return QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern))
                   .match(name)
                   .hasMatch();
           });
}

}  // namespace

ScreenshotTour::ScreenshotTour(MainWindow& window, TourOptions options, QObject* parent)
    : QObject(parent), m_window(window), m_options(std::move(options)) {
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotTour::poll);
    connect(&m_window, &MainWindow::rebuilt, this, [this] { m_rebuilt = true; });
}

void ScreenshotTour::start() {
    visitWelcome();
    buyEverything();
    compensateByHand();
    buyWithoutConductor();
    leaveDeadLetter();
    leaveFault();
    visitLooks();
    then(
        QStringLiteral("end"), [this] { Q_EMIT finished(); }, [] { return false; });
    m_poll.start();
    if (m_planned == 0) return stop(QStringLiteral("no view and look match what was asked for"));
    advance();
}

// The welcome stands before everything else and is pictured in English alone.
void ScreenshotTour::visitWelcome() {
    then(
        QStringLiteral("welcome"), [] {}, [this] { return m_window.welcome() != nullptr; });
    for (const auto& [theme, word] : kThemes) {
        const QString look = QLatin1String(word);
        if (!isWanted(m_options.looks, look)) continue;
        const auto open = [this, theme = theme] {
            m_window.chooseTheme(theme);
        };
        visit({QStringLiteral("welcome"), open, {}, {}}, look);
    }
    then(
        QStringLiteral("demo shop"), [this] { m_window.welcome()->demoButton()->click(); },
        [this] { return m_window.purchasePage() != nullptr; });
}

void ScreenshotTour::then(const QString& name, std::function<void()> act, std::function<bool()> done) {
    m_stops.push_back({name, std::move(act), std::move(done), {}});
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

void ScreenshotTour::buyWithoutConductor() {
    for (const std::size_t place : {kCompleted, kCompensated}) {
        Example example = Example::all("COR_tour_3")[place];
        example.title += QStringLiteral(", choreography");
        example.request.mode = Mode::Choreography;
        buy(example);
    }
}

// One event that nobody can read. Its rule ends with it, and it hits no other purchase.
void ScreenshotTour::leaveDeadLetter() {
    const std::string correlation = "COR_tour_4";
    Example example = Example::all(correlation)[kCompleted];
    example.title = QStringLiteral("dead letter");
    example.request.mode = Mode::Choreography;
    example.request.correlationId = correlation;
    FaultRule poison;
    poison.name = "unreadable event";
    poison.place = FaultPlace::Deliver;
    poison.kind = FaultKind::Poison;
    poison.definition = "item-purchase";
    poison.step = "log_record";
    poison.maxHits = 1;
    poison.where = "correlation = \"" + correlation + "\"";
    example.faults = {poison};
    buy(example);
    then(
        QStringLiteral("dead letter counted"), [] {}, [this] { return m_window.bus().state().deadLetters > 0; });
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
    const std::vector<TourView> views = tourViews({m_window, m_bought});
    for (const auto& [language, languageWord] : kLanguages) {
        if (!Translation::isInstalled(language)) continue;
        then(
            QStringLiteral("language"),
            [this, language = language] {
                m_rebuilt = false;
                m_window.chooseLanguage(language);
            },
            [this] { return m_rebuilt; });
        for (const auto& [theme, themeWord] : kThemes) {
            const QString look = QLatin1String(themeWord) + QLatin1String(languageWord);
            if (!isWanted(m_options.looks, look)) continue;
            then(
                QStringLiteral("theme"), [this, theme = theme] { m_window.chooseTheme(theme); }, [] { return true; });
            for (const TourView& view : views) visit(view, look);
        }
    }
}

void ScreenshotTour::visit(const TourView& view, const QString& look) {
    if (!isWanted(m_options.views, view.name)) return;
    ++m_planned;
    const QString name = QStringLiteral("%1-%2").arg(view.name, look);
    m_stops.push_back({name, view.open, view.isShown ? view.isShown : [] { return true; },
                       [this, name, leave = view.leave] {
                           picture(name);
                           if (leave) leave();
                       }});
    if (view.isLeft) then(name + QStringLiteral(" left"), [] {}, view.isLeft);
}

void ScreenshotTour::picture(const QString& name) {
    const QString file = QDir(m_options.folder).filePath(name + QStringLiteral(".png"));
    if (m_window.grab().save(file))
        Q_EMIT wrote(file);
    else
        m_problem = "cannot write " + file.toStdString();
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
    const std::function<void()> after = m_stops.front().after;
    if (after && ++m_calm < kCalm) return;
    if (after) after();
    if (!m_problem.empty()) return;
    m_stops.pop_front();
    advance();
}

void ScreenshotTour::stop(const QString& what) {
    m_poll.stop();
    m_stops.clear();
    Q_EMIT failed(what);
}

}  // namespace saga::ui
