// bench_window_event [SECONDS [DATABASE]]: from a durable commit to the frame of the list of sagas that shows it, in the
// real window offscreen at 1920 x 1080 with the list following, first under 50, then under 2,000 purchases a second.
// A frame counts when its painting has ended; each transition of a saga that is seen in it is held against the moment at
// which the store had committed it. Purchases are added to DATABASE; without one it is a new one.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <unordered_map>

#include "core/admin/local_admin.h"
#include "core/base/system_clock.h"
#include "core/runtime/log_ring.h"
#include "core/runtime/shipped_publisher.h"
#include "core/runtime/spdlog_log.h"
#include "core/services/item_shop.h"
#include "core/services/order_shop.h"
#include "core/services/simulated_gateway.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/admin/asking.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/commit_times.h"
#include "tests/bench/figures.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/widgets/chip.h"

namespace saga::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::array kRates{50.0, 2000.0};
constexpr int kSettlingMs = 2000;
constexpr double kLatencyGoalMs = 200;
constexpr double kBatchGoal = 10;

// The program's inside as core/runtime wires it, with the times of commits between engine and feed.
struct Inside {
    Inside(std::unique_ptr<SqliteStore> opened, std::unique_ptr<Log> writer)
        : store(std::move(opened)), log(std::move(writer)), feed(clock), times(clock, feed) {
        addItemShop(participants);
        addOrderShop(participants, gateway);
        engine = std::make_unique<Engine>(EngineParts{*store, clock, *log, participants, &times, 1}, EngineLimits{});
    }
    bool start(const std::string& database) {
        const std::vector<std::string_view> unpublished = unpublishedDefinitions(*store, participants.names());
        if (!engine->start() || !publishAll(*engine, unpublished, "bench")) return false;
        admin = std::make_unique<LocalAdmin>(LocalAdminParts{*engine, *store, clock, *log, participants, feed, "local:bench",
                                                             "bench", {}, database, SqliteStore::durability(false)});
        return true;
    }

    SystemClock clock;
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<Log> log;
    SimulatedGateway gateway;
    Participants participants;
    FeedMerger feed;
    CommitTimes times;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<LocalAdmin> admin;
};

class EventBench final : public QObject {
public:
    EventBench(MainWindow& window, Bridge& bridge, Inside& inside, int seconds)
        : m_window(window), m_bridge(bridge), m_inside(inside), m_seconds(seconds) {
        connect(&m_bridge, &Bridge::fed, this, [this] {
            if (m_measuring) m_batches.push_back(static_cast<double>(m_clock.elapsed()));
        });
    }

    void start() {
        m_window.open(ConsoleLink::page(page_key::kSagas));
        SagasPage* page = m_window.sagasPage();
        m_table = page->table();
        m_model = page->model();
        page->followChip()->click();
        m_table->viewport()->installEventFilter(this);
        connect(m_model, &SagaListModel::phaseChanged, this, &EventBench::startWhenWhole);
        startWhenWhole();
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint && m_measuring) noteFrame();
        return false;
    }

private:
    struct Seen {
        SagaNo no;
        std::int64_t events;
    };

    void startWhenWhole() {
        if (m_model->phase() != SagaListModel::Phase::Ready || !m_model->isWhole()) return;
        disconnect(m_model, &SagaListModel::phaseChanged, this, nullptr);
        startRate();
    }

    void startRate() {
        const LoadRequest load = loadOf(kRates[m_rate], std::chrono::seconds(m_seconds) + 10s);
        const auto started = ask<LoadState>([&](auto answer) { m_bridge.api().startLoad(load, std::move(answer)); });
        if (!started) {
            std::fprintf(stderr, "%s\n", describe(started.error()).c_str());
            return QTimer::singleShot(0, this, [] { QCoreApplication::exit(2); });
        }
        QTimer::singleShot(kSettlingMs, this, [this] {
            // What is on the screen already is not what is measured.
            for (const Seen& seen : rowsSeen()) m_painted[seen.no] = seen.events;
            m_clock.start();
            m_measuring = true;
        });
        QTimer::singleShot(kSettlingMs + 1000 * m_seconds, this, &EventBench::endRate);
    }

    std::vector<Seen> rowsSeen() const {
        std::vector<Seen> seen;
        const int first = std::max(0, m_table->rowAt(0));
        const int below = m_table->rowAt(m_table->viewport()->height() - 1);
        const int last = below < 0 ? m_model->rowCount() - 1 : below;
        for (int row = first; row <= last; ++row) {
            if (const SagaSummary* saga = m_model->find(row)) seen.push_back({saga->no, saga->events});
        }
        return seen;
    }

    // Now it is known what the frame will show; it is there when this event has been worked off.
    void noteFrame() {
        std::vector<Micros> commits;
        for (const Seen& seen : rowsSeen()) {
            std::int64_t& painted = m_painted[seen.no];
            if (seen.events <= painted) continue;
            const std::vector<Micros> since = m_inside.times.between(seen.no, painted, seen.events);
            commits.insert(commits.end(), since.begin(), since.end());
            painted = seen.events;
        }
        if (commits.empty()) return;
        const auto stamp = [this, commits = std::move(commits)] {
            const Micros now = m_inside.clock.monotonic();
            for (const Micros at : commits) m_latencies.push_back(static_cast<double>((now - at).count()) / 1e3);
        };
        QMetaObject::invokeMethod(this, stamp, Qt::QueuedConnection);
    }

    void endRate() {
        m_measuring = false;
        const double seconds = static_cast<double>(m_clock.elapsed()) / 1e3;
        std::printf("%.0f purchases a second, %zu transitions seen in the list\n", kRates[m_rate], m_latencies.size());
        const bool isFull = m_rate + 1 == kRates.size();
        const auto name = [&](const char* what) { return std::string(what) + (isFull ? " at 2,000/s" : " at 50/s"); };
        report(name("commit to painted frame, p50").c_str(), share(m_latencies, 0.5), "ms");
        m_holds &= report(name("commit to painted frame, p99").c_str(), share(m_latencies, 0.99), "ms", kLatencyGoalMs);
        report(name("commit to painted frame, max").c_str(), share(m_latencies, 1), "ms");
        // To the tenth that is shown: the first batch of a second more or less is chance.
        const double perSecond = std::round(static_cast<double>(m_batches.size()) / seconds * 10) / 10;
        m_holds &= report(name("batches a second, mean").c_str(), perSecond, "/s", kBatchGoal);
        report(name("batches in any second, most").c_str(), mostInASecond(), "/s");
        m_holds &= !m_latencies.empty();
        m_latencies.clear();
        m_batches.clear();
        static_cast<void>(ask<bool>([&](auto answer) { m_bridge.api().stopLoad(std::move(answer)); }));
        ++m_rate;
        if (m_rate < kRates.size()) return QTimer::singleShot(kSettlingMs, this, &EventBench::startRate);
        QCoreApplication::exit(m_holds ? 0 : 1);
    }

    double mostInASecond() const {
        std::ptrdiff_t most = 0;
        for (auto from = m_batches.begin(); from != m_batches.end(); ++from)
            most = std::max(most, std::lower_bound(from, m_batches.end(), *from + 1000) - from);
        return static_cast<double>(most);
    }

    MainWindow& m_window;
    Bridge& m_bridge;
    Inside& m_inside;
    const int m_seconds;
    SagaTable* m_table = nullptr;
    SagaListModel* m_model = nullptr;
    std::size_t m_rate = 0;
    bool m_measuring = false;
    bool m_holds = true;
    QElapsedTimer m_clock;
    std::unordered_map<SagaNo, std::int64_t> m_painted;  // events of the saga in the last frame that showed it
    std::vector<double> m_latencies;
    std::vector<double> m_batches;  // ms
};

int run(QApplication& app, int seconds, std::string database) {
    const QTemporaryDir folder;
    if (database.empty()) database = folder.filePath(QStringLiteral("shop.db")).toStdString();
    SqliteOptions options;
    options.file = database;
    options.holder = "bench_window_event";
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::open(std::move(options));
    Result<std::unique_ptr<SpdlogLog>> log = SpdlogLog::open({LogLevel::Warning, {}, false});
    if (!store || !log) {
        std::fprintf(stderr, "%s\n", describe(store ? log.error() : store.error()).c_str());
        return 2;
    }
    Inside inside(std::move(*store), std::move(*log));
    if (!inside.start(database) || !stockShop(*inside.admin)) {
        std::fprintf(stderr, "the engine does not start\n");
        return 2;
    }
    return runWindow(app, *inside.admin, inside.clock, [&](MainWindow& window, Bridge& bridge) {
        EventBench bench(window, bridge, inside, seconds);
        bench.start();
        return QApplication::exec();
    });
}

}  // namespace
}  // namespace saga::ui

int main(int argc, char* argv[]) {
    return saga::ui::runForSeconds(argc, argv, 20, [](QApplication& app, int seconds, const QStringList& rest) {
        return saga::ui::run(app, seconds, rest.value(0).toStdString());
    });
}
