// bench_window_load [SECONDS [list|overview [DATABASE]]]: the real window under 2,000 purchases a second, offscreen at
// 1920 x 1080. First the list of sagas follows (or the overview is shown) with the page of one saga open, then the list
// stands still while as many batches arrive. Prints the gaps of the interface thread, whether the row under the pointer
// moved, and the memory. Purchases are added to DATABASE; without one it is a new one.
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "core/runtime/embedded.h"
#include "tests/admin/asking.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/figures.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"
#include "ui/widgets/chip.h"

namespace saga::ui {
namespace {

using namespace std::chrono_literals;

constexpr double kRate = 2000;
constexpr int kTickMs = 4;
constexpr int kSettlingMs = 2000;
constexpr int kMemoryMs = 20'000;
constexpr int kBatchesASecond = 10;

class LoadBench final : public QObject {
public:
    LoadBench(MainWindow& window, Bridge& bridge, int seconds, bool overview)
        : m_window(window), m_bridge(bridge), m_seconds(seconds), m_overview(overview) {
        m_tick.setTimerType(Qt::PreciseTimer);
        m_tick.setInterval(kTickMs);
        connect(&m_tick, &QTimer::timeout, this, &LoadBench::tick);
        connect(&m_bridge, &Bridge::fed, this, [this] { ++m_batches; });
    }

    void start() {
        const LoadRequest load = loadOf(kRate, std::chrono::seconds(3 * m_seconds + 30));
        if (const auto started =
                ask<LoadState>([&](auto answer) { m_bridge.api().startLoad(load, std::move(answer)); });
            !started)
            return fail(describe(started.error()));
        const PurchaseRequest purchase{"user-123", "item-potion", 1, 20, {}, {}};
        const auto bought =
            ask<StartedSaga>([&](auto answer) { m_bridge.api().startPurchase(purchase, std::move(answer)); });
        if (!bought) return fail(describe(bought.error()));
        m_window.context().openSaga(bought->id);
        m_window.open(ConsoleLink::page(page_key::kSagas));
        m_page = m_window.sagasPage();
        m_page->followChip()->click();
        if (m_overview) m_window.open(ConsoleLink::page(page_key::kOverview));
        m_clock.start();
        m_tick.start();
    }

private:
    void tick() {
        const qint64 now = m_clock.nsecsElapsed();
        const qint64 nowMs = now / 1'000'000;
        if (m_lastTick > 0 && nowMs > kSettlingMs) m_gaps.push_back(static_cast<double>(now - m_lastTick) / 1e6);
        m_lastTick = now;
        if (m_residentAt20 == 0 && nowMs >= std::min(kMemoryMs, m_seconds * 1000 / 3)) m_residentAt20 = residentMib();
        if (!m_still && nowMs >= m_seconds * 1000 + kSettlingMs) return endFollowing();
        if (m_still) watchRow();
    }

    void endFollowing() {
        printGaps(m_overview ? "overview shown" : "list following");
        const Result<LoadState> load =
            ask<LoadState>([&](auto answer) { m_bridge.api().loadState(std::move(answer)); });
        if (load) {
            report("  settled a second", load->settledPerSecond, "/s");
            report("  refused", static_cast<double>(load->refused), "");
            report("  latency p99", static_cast<double>(load->latency.p99.count()) / 1e3, "ms");
        }
        m_window.open(ConsoleLink::page(page_key::kSagas));
        m_page->followChip()->click();
        m_page->table()->verticalScrollBar()->setValue(40 * m_page->table()->rowHeight(0));
        m_still = true;
        m_batches = 0;
        m_gaps.clear();
        m_lastTick = 0;
        m_clock.restart();
    }

    // The row under the pointer: its saga and where it lies.
    void watchRow() {
        if (m_clock.elapsed() < kSettlingMs) return;
        SagaTable* table = m_page->table();
        const QPoint pointer = table->viewport()->rect().center();
        const QModelIndex index = table->indexAt(pointer);
        const SagaNo no = m_page->model()->numberAt(index.row());
        const int y = table->visualRect(index).y();
        if (m_watched.value == 0) {
            m_watched = no;
            m_watchedY = y;
            m_batches = 0;
        }
        m_jumps += no != m_watched || y != m_watchedY ? 1 : 0;
        if (m_batches >= m_seconds * kBatchesASecond) end();
    }

    void end() {
        printGaps("list standing still");
        report("  batches", static_cast<double>(m_batches), "");
        report("  looks at which the row under the pointer had moved", static_cast<double>(m_jumps), "");
        report("resident early on", m_residentAt20, "MiB");
        const double grown = residentMib() - m_residentAt20;
        report("  grown until the end", grown, "MiB");
        m_tick.stop();
        QCoreApplication::exit(m_jumps == 0 ? 0 : 1);
    }

    void printGaps(const char* when) {
        std::printf("%s, %zu ticks of %d ms\n", when, m_gaps.size(), kTickMs);
        const auto name = [when](const char* what) { return std::string("2,000/s, ") + when + ": gap " + what; };
        report(name("p50").c_str(), share(m_gaps, 0.5), "ms");
        report(name("p99").c_str(), share(m_gaps, 0.99), "ms");
        report(name("p99.9").c_str(), share(m_gaps, 0.999), "ms", 50);
        report(name("max").c_str(), share(m_gaps, 1), "ms", 100);
    }

    void fail(const std::string& why) {
        std::fprintf(stderr, "%s\n", why.c_str());
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(2); });
    }

    MainWindow& m_window;
    Bridge& m_bridge;
    const int m_seconds;
    const bool m_overview;
    SagasPage* m_page = nullptr;
    QTimer m_tick;
    QElapsedTimer m_clock;
    qint64 m_lastTick = 0;
    std::vector<double> m_gaps;
    qint64 m_batches = 0;
    qint64 m_jumps = 0;
    bool m_still = false;
    SagaNo m_watched;
    int m_watchedY = 0;
    double m_residentAt20 = 0;
};

int run(QApplication& app, int seconds, bool overview, std::string database) {
    const QTemporaryDir folder;
    if (database.empty()) database = folder.filePath(QStringLiteral("shop.db")).toStdString();
    EmbeddedOptions options;
    options.databaseFile = database;
    options.program = "bench";
    Result<std::unique_ptr<Embedded>> embedded = Embedded::open(options);
    if (!embedded || !stockShop((*embedded)->admin())) {
        std::fprintf(stderr, "the engine does not start\n");
        return 2;
    }
    return runWindow(app, (*embedded)->admin(), (*embedded)->clock(), [&](MainWindow& window, Bridge& bridge) {
        LoadBench bench(window, bridge, seconds, overview);
        bench.start();
        return QApplication::exec();
    });
}

}  // namespace
}  // namespace saga::ui

int main(int argc, char* argv[]) {
    return saga::ui::runForSeconds(argc, argv, 60, [](QApplication& app, int seconds, const QStringList& rest) {
        return saga::ui::run(app, seconds, rest.value(0) == QLatin1String("overview"), rest.value(1).toStdString());
    });
}
