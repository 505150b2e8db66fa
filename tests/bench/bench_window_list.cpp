// bench_window_list DATABASE: what the list of sagas costs in the real window, offscreen at 1920 x 1080. Make a
// database with `sagactl --db FILE bench generate --sagas N`. Prints each figure with the goal it is held against.
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTest>

#include <unistd.h>
#include <algorithm>
#include <cstdio>

#include "core/runtime/embedded.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/figures.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/sagas/saga_table.h"
#include "ui/pages/sagas/sagas_page.h"

namespace saga::ui {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kScrolledRows = 10'000;

// Since the system started this process; the kernel counts both in hundredths of a second.
double msSinceExec() {
    QFile uptime(QStringLiteral("/proc/uptime"));
    QFile process(QStringLiteral("/proc/self/stat"));
    if (!uptime.open(QIODevice::ReadOnly) || !process.open(QIODevice::ReadOnly)) return 0;
    const double now = uptime.readAll().split(' ').value(0).toDouble();
    const QByteArray text = process.readAll();
    const QList<QByteArray> words = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return 1e3 * (now - words.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK)));
}

// What lies between two frames of a person's hand: answers arrive.
void letAnswersIn(int ms) {
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(QTest::qWaitFor([&timer, ms] { return timer.hasExpired(ms); }, ms + 1'000));
}

class Bench {
public:
    explicit Bench(MainWindow& window) : m_page(*window.sagasPage()), m_model(*m_page.model()) {}

    bool isComplete() {
        return QTest::qWaitFor([this] { return m_model.phase() == SagaListModel::Phase::Ready && m_model.isWhole(); },
                               kPatienceMs);
    }
    void scroll();
    void jump();
    // From the question to its rows painted.
    double ask(const std::function<void()>& question);
    double filter(const char* text);
    double count(Bridge& bridge, const char* filter);

private:
    double frame(int value);

    SagasPage& m_page;
    SagaListModel& m_model;
};

double Bench::frame(int value) {
    QElapsedTimer timer;
    timer.start();
    m_page.table()->verticalScrollBar()->setValue(value);
    m_page.table()->viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void Bench::scroll() {
    const int row = m_page.table()->rowHeight(0);
    std::vector<double> frames;
    int pending = 0;
    for (int at = 0; at < std::min(kScrolledRows, m_model.rowCount()); at += 3) {
        frames.push_back(frame(at * row));
        pending += m_model.find(std::min(at + 10, m_model.rowCount() - 1)) == nullptr ? 1 : 0;
        letAnswersIn(1);
    }
    report("scroll 10,000 rows, frame p50", share(frames, 0.5), "ms", 0);
    report("scroll 10,000 rows, frame p99", share(frames, 0.99), "ms", 10);
    report("scroll 10,000 rows, frame max", frames.back(), "ms", 0);
    report("  frames with rows still on their way", 100.0 * pending / static_cast<double>(frames.size()), "%", 0);
}

void Bench::jump() {
    const int most = m_page.table()->verticalScrollBar()->maximum();
    std::vector<double> frames;
    for (int i = 0; i < 300; ++i) {
        frames.push_back(frame(static_cast<int>(static_cast<qint64>(most) * ((i * 7'919) % 1'000) / 1'000)));
        letAnswersIn(5);
    }
    report("jump through the list, frame p99", share(frames, 0.99), "ms", 10);
    frame(0);
}

double Bench::ask(const std::function<void()>& question) {
    QElapsedTimer timer;
    double took = -1;
    QObject context;
    QObject::connect(&m_model, &SagaListModel::phaseChanged, &context, [&] {
        if (m_model.phase() != SagaListModel::Phase::Ready || took >= 0) return;
        m_page.table()->viewport()->repaint();
        took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    timer.start();
    question();
    if (!QTest::qWaitFor([&] { return took >= 0; }, kPatienceMs)) std::printf("no answer\n");
    return took;
}

double Bench::filter(const char* text) {
    const double took = ask([&] { m_page.setFilter(QString::fromLatin1(text)); });
    isComplete();
    std::printf("  %-60s %8d rows, %.1f ms\n", *text == 0 ? "(all)" : text, m_model.rowCount(), took);
    return took;
}

double Bench::count(Bridge& bridge, const char* filter) {
    QElapsedTimer timer;
    double took = -1;
    QObject context;
    timer.start();
    bridge.api().countSagas(filter, nullptr, bridge.deliver<std::int64_t>(&context, [&](const Result<std::int64_t>&) {
        took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }));
    if (!QTest::qWaitFor([&] { return took >= 0; }, kPatienceMs)) std::printf("no answer\n");
    return took;
}

// The moment at which rows have been painted for the first time.
class FirstFrame final : public QObject {
public:
    explicit FirstFrame(SagasPage& page) : m_page(page) { page.table()->viewport()->installEventFilter(this); }
    double ms = 0;

    bool eventFilter(QObject*, QEvent* event) override {
        const SagaListModel& model = *m_page.model();
        if (event->type() == QEvent::Paint && ms <= 0 && model.rowCount() > 0 && model.find(0) != nullptr)
            QMetaObject::invokeMethod(
                this, [this] { ms = ms > 0 ? ms : msSinceExec(); }, Qt::QueuedConnection);
        return false;
    }

private:
    SagasPage& m_page;
};

// Field by field. Many matches come from the newest end; few or none ask for every saga.
void measureFields(Bench& bench) {
    struct Question {
        const char* what;
        const char* filter;
    };
    constexpr Question kQuestions[] = {
        {"filter by mode, many match", "mode = orchestration"},
        {"filter by mode, few match", "mode = choreography and attempts > 4"},
        {"filter by version, many match", "version = 1 and status = COMPENSATED"},
        {"filter by version, none match", "version = 99"},
        {"filter by rule, few match", "rule ~ \"FLT*\""},
        {"filter by rule, none match", "rule ~ \"*none*\""},
        {"filter by id, many match", "id ~ \"TXN_*\""},
        {"filter by id, few match", "id ~ \"*7A7A*\""},
        {"filter by id, none match", "id ~ \"*none*\""},
        {"filter by one id, none matches", "id = TXN_none"},
        {"filter by correlation id, many match", "correlation ~ \"*7\""},
        {"filter by correlation id, few match", "correlation ~ \"*7A7A*\""},
        {"filter by correlation id, none match", "correlation = none"},
        {"filter by correlation id and status, none match", "status = FAILED and correlation = none"},
    };
    for (const Question& question : kQuestions) report(question.what, bench.filter(question.filter), "ms", 100);
    bench.filter("");
}

void measure(MainWindow& window, Bridge& bridge) {
    window.open(ConsoleLink::page(page_key::kSagas));
    FirstFrame first(*window.sagasPage());
    Bench bench(window);
    if (!QTest::qWaitFor([&] { return first.ms > 0; }, kPatienceMs)) return std::perror("no frame");
    report("start to first usable frame", first.ms, "ms", 400);
    if (!bench.isComplete()) return std::perror("no set");
    report("start to the whole list", msSinceExec(), "ms", 0);
    std::printf("%-46s %10d rows\n", "the list", window.sagasPage()->model()->rowCount());
    bench.scroll();
    report("memory, VmHWM after scrolling", peakMib(), "MiB", 150);
    bench.jump();
    double slowest = 0;
    for (const char* text :
         {"status = FAILED", "status = COMPENSATED and step = item_grant and not injected",
          "duration > 1ms and user ~ \"user-1*\"", "attention or paused", "amount > 100 or quantity > 1", ""})
        slowest = std::max(slowest, bench.filter(text));
    report("filter to first rows, slowest", slowest, "ms", 100);
    measureFields(bench);
    report("count by a filter", bench.count(bridge, "status = COMPLETED and amount > 100"), "ms", 500);
    report("count by id", bench.count(bridge, "id ~ \"*7A*\""), "ms", 500);
    for (const SagaSort sort : {SagaSort::Amount, SagaSort::Duration, SagaSort::User, SagaSort::Started})
        report("order by another column", bench.ask([&] { window.sagasPage()->model()->setSort(sort, true); }), "ms",
               0);
    bench.isComplete();
    report("memory, VmHWM at the end", peakMib(), "MiB", 0);
}

int run(QApplication& app, const std::string& database) {
    EmbeddedOptions options;
    options.databaseFile = database;
    options.program = "bench_window_list";
    options.createIfMissing = false;
    Result<std::unique_ptr<Embedded>> embedded = Embedded::open(options);
    if (!embedded) {
        std::fprintf(stderr, "%s\n", describe(embedded.error()).c_str());
        return 1;
    }
    report("start to the engine at work", msSinceExec(), "ms", 0);
    return runWindow(app, (*embedded)->admin(), (*embedded)->clock(), [](MainWindow& window, Bridge& bridge) {
        measure(window, bridge);
        return 0;
    });
}

}  // namespace
}  // namespace saga::ui

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_window_list DATABASE\n");
        return 2;
    }
    return saga::ui::run(app, argv[1]);
}
