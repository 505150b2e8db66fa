// bench_event_flow [SECONDS]: the event flow of the window, offscreen at 1920 x 1080, under a fake feed of 50,000 events a
// second in ten batches; first following, then standing still while somebody reads, then filtered. Prints the time from a
// batch to painted rows, the gaps of the interface thread, what was dropped, and the memory.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/pages/flow/flow_page.h"
#include "ui/pages/flow/flow_stream.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

namespace saga::ui {
namespace {

constexpr int kBatchesASecond = 10;
constexpr int kSagasABatch = 500;
constexpr int kEventsASaga = 10;
constexpr int kTickMs = 4;
constexpr double kFrameMs = 33;
constexpr std::int64_t kStart = 1'772'010'000'000'000;
constexpr std::array kPhases{"following", "held by a reader", "filtered by words"};

double residentMib() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double share(std::vector<double>& values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void report(const char* what, double value, const char* unit, double goal = 0) {
    if (goal > 0)
        std::printf("  %-44s %9.1f %-5s goal <= %-4.0f %s\n", what, value, unit, goal, value <= goal ? "holds" : "MISSED");
    else
        std::printf("  %-44s %9.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

class FlowBench final : public QObject {
public:
    // `arrival` runs since the window began to take the present batch. Made after the window, so that it is told last.
    FlowBench(MainWindow& window, Bridge& bridge, FakeAdmin& admin, const QElapsedTimer& arrival, int seconds)
        : m_window(window), m_admin(admin), m_arrival(arrival), m_seconds(seconds) {
        connect(&bridge, &Bridge::fed, this, &FlowBench::paint);
        connect(&m_feed, &QTimer::timeout, this, &FlowBench::feed);
        connect(&m_tick, &QTimer::timeout, this, &FlowBench::tick);
        for (QTimer* timer : {&m_feed, &m_tick}) timer->setTimerType(Qt::PreciseTimer);
    }

    void start() {
        m_window.open(ConsoleLink::page(page_key::kFlow));
        m_clock.start();
        m_feed.start(1000 / kBatchesASecond);
        m_tick.start(kTickMs);
    }

private:
    FlowStream& stream() const { return *m_window.flowPage()->stream(); }

    FeedBatch makeBatch() {
        FeedBatch batch;
        batch.commit = CommitNo{++m_admin.commit.value};
        for (int i = 0; i < kSagasABatch; ++i) {
            FeedSaga saga;
            saga.summary = m_admin.makeSaga(++m_sagas, SagaStatus::InProgress);
            for (int n = 1; n <= kEventsASaga; ++n) {
                SagaEvent event;
                event.seq = n;
                event.kind = EventKind::StepSucceeded;
                event.type = n % 2 == 0 ? "ItemGranted" : "UserValidated";
                event.step = n % 4;
                event.attempt = 1;
                event.startedAt = event.endedAt = Timestamp{kStart + m_sagas * 100 + n};
                event.payload.data = Json::object({{"granted", 1}, {"balance", 900}});
                saga.events.push_back(std::move(event));
            }
            batch.sagas.push_back(std::move(saga));
        }
        return batch;
    }

    // The batch is made before the clock starts: it would be there in the engine.
    void feed() {
        const FeedBatch batch = makeBatch();
        m_skipGap = true;
        m_admin.feed(batch);
        if (++m_batches == m_seconds * kBatchesASecond) endPhase();
    }

    void tick() {
        const double now = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        // Making a batch is the bench's own work.
        if (m_last > 0 && !std::exchange(m_skipGap, false)) m_gaps.push_back(now - m_last);
        m_last = now;
    }

    // From the batch in the interface thread to its rows in pixels.
    void paint() {
        stream().table()->viewport()->repaint();
        m_frames.push_back(static_cast<double>(m_arrival.nsecsElapsed()) / 1e6);
    }

    void endPhase() {
        std::printf("%s, %d batches of %d events\n", kPhases[m_phase], m_batches, kSagasABatch * kEventsASaga);
        report("frame p50", share(m_frames, 0.5), "ms");
        report("frame p99", share(m_frames, 0.99), "ms", kFrameMs);
        report("frame max", share(m_frames, 1), "ms", kFrameMs);
        report("gap of the interface thread p99", share(m_gaps, 0.99), "ms");
        report("gap of the interface thread max", share(m_gaps, 1), "ms", kFrameMs);
        report("events kept", static_cast<double>(m_window.events().keptCount()), "");
        report("events dropped", static_cast<double>(m_window.events().droppedCount()), "");
        report("resident", residentMib(), "MiB");
        m_frames.clear();
        m_gaps.clear();
        m_batches = 0;
        if (++m_phase == kPhases.size()) return QCoreApplication::exit(0);
        if (m_phase == 1)
            stream().table()->verticalScrollBar()->setValue(10);
        else
            stream().find(QStringLiteral("granted"));
    }

    MainWindow& m_window;
    FakeAdmin& m_admin;
    const QElapsedTimer& m_arrival;
    const int m_seconds;
    QTimer m_feed;
    QTimer m_tick;
    QElapsedTimer m_clock;
    double m_last = 0;
    bool m_skipGap = false;
    std::int64_t m_sagas = 0;
    int m_batches = 0;
    std::size_t m_phase = 0;
    std::vector<double> m_frames;
    std::vector<double> m_gaps;
};

int run(QApplication& app, int seconds) {
    QTemporaryDir folder;
    Theme theme(app);
    Translation translation;
    ConsoleSettings settings(folder.filePath(QStringLiteral("console.ini")));
    const ManualClock clock{Timestamp{kStart}};
    FakeAdmin admin;
    Bridge bridge;
    bridge.attach(&admin);
    QElapsedTimer arrival;
    QObject probe;
    QObject::connect(&bridge, &Bridge::fed, &probe, [&arrival] { arrival.start(); });
    int code = 0;
    {
        MainWindow window(bridge, clock, theme, settings, translation);
        window.resize(1920, 1080);
        window.show();
        FlowBench bench(window, bridge, admin, arrival, seconds);
        bench.start();
        code = QApplication::exec();
    }
    bridge.detach();
    return code;
}

}  // namespace
}  // namespace saga::ui

int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    return saga::ui::run(app, arguments.size() > 1 ? std::max(2, arguments[1].toInt()) : 10);
}
