// The newest log lines in memory: what is kept, what falls out, what is masked, and what goes on to the log behind.
#include <QTest>

#include "core/base/manual_clock.h"
#include "core/runtime/log_ring.h"

namespace saga {

namespace {

// Remembers what reached it; takes warnings and above.
class FileLog final : public Log {
public:
    explicit FileLog(std::vector<std::string>& lines) : m_lines(lines) {}
    bool enabled(LogLevel level, LogCategory) const override { return level >= LogLevel::Warning && level != LogLevel::Off; }
    void write(LogLevel level, LogCategory category, const LogContext&, std::string_view text) override {
        if (enabled(level, category)) m_lines.emplace_back(text);
    }

private:
    std::vector<std::string>& m_lines;
};

}  // namespace

class LogRingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsInfoWhateverTheFileTakes();
    void answersTheNewestAfterANumber();
    void countsWhatFellOut();
    void filtersByLevel();
    void masksAndShortens();
    void aStrangeNumberIsTakenAsTheNearest();

private:
    void write(LogLevel level, std::string_view text) { m_ring->write(level, LogCategory::Engine, {"TXN_1", "COR_1"}, text); }

    ManualClock m_clock{Timestamp{1'772'000'000'000'000}};
    std::vector<std::string> m_file;
    std::unique_ptr<LogRing> m_ring;
};

void LogRingTest::init() {
    m_file.clear();
    m_ring = std::make_unique<LogRing>(m_clock, std::make_unique<FileLog>(m_file));
}

void LogRingTest::keepsInfoWhateverTheFileTakes() {
    QVERIFY(m_ring->enabled(LogLevel::Info, LogCategory::Store));
    QVERIFY(!m_ring->enabled(LogLevel::Debug, LogCategory::Store));
    QVERIFY(!m_ring->enabled(LogLevel::Off, LogCategory::Store));
    write(LogLevel::Debug, "quiet");
    write(LogLevel::Info, "kept");
    write(LogLevel::Error, "both");
    const LogPage page = m_ring->read({});
    QCOMPARE(page.lines.size(), std::size_t(2));
    QCOMPARE(page.last, std::int64_t(2));
    QCOMPARE(page.lines[0].text, std::string("kept"));
    QCOMPARE(page.lines[0].no, std::int64_t(1));
    QCOMPARE(page.lines[0].sagaId, std::string("TXN_1"));
    QCOMPARE(page.lines[0].correlation, std::string("COR_1"));
    QCOMPARE(page.lines[0].at.us, m_clock.now().us);
    QCOMPARE(page.lines[1].level, LogLevel::Error);
    QCOMPARE(m_file, std::vector<std::string>{"both"});
}

void LogRingTest::answersTheNewestAfterANumber() {
    for (int i = 1; i <= 20; ++i) write(LogLevel::Info, std::to_string(i));
    LogRequest request;
    request.after = 15;
    QCOMPARE(m_ring->read(request).lines.size(), std::size_t(5));
    QCOMPARE(m_ring->read(request).lines.front().text, std::string("16"));
    request.limit = 2;
    QCOMPARE(m_ring->read(request).lines.front().text, std::string("19"));
    QCOMPARE(m_ring->read(request).dropped, std::int64_t(0));
    request.after = 20;
    QVERIFY(m_ring->read(request).lines.empty());
    QCOMPARE(m_ring->read(request).last, std::int64_t(20));
}

void LogRingTest::countsWhatFellOut() {
    const auto capacity = static_cast<std::int64_t>(LogRing::kCapacity);
    for (std::int64_t i = 1; i <= capacity + 7; ++i) write(LogLevel::Info, std::to_string(i));
    LogRequest request;
    request.limit = static_cast<int>(capacity);
    LogPage page = m_ring->read(request);
    QCOMPARE(page.dropped, std::int64_t(7));
    QCOMPARE(page.lines.size(), LogRing::kCapacity);
    QCOMPARE(page.lines.front().text, std::string("8"));
    QCOMPARE(page.lines.back().no, capacity + 7);
    request.after = 5;
    QCOMPARE(m_ring->read(request).dropped, std::int64_t(2));
    request.after = 7;
    QCOMPARE(m_ring->read(request).dropped, std::int64_t(0));
}

void LogRingTest::filtersByLevel() {
    write(LogLevel::Info, "a");
    write(LogLevel::Warning, "b");
    write(LogLevel::Error, "c");
    LogRequest request;
    request.atLeast = LogLevel::Warning;
    QCOMPARE(m_ring->read(request).lines.size(), std::size_t(2));
    QCOMPARE(m_ring->read(request).last, std::int64_t(3));
    request.limit = 1;
    QCOMPARE(m_ring->read(request).lines.front().text, std::string("c"));
}

void LogRingTest::masksAndShortens() {
    write(LogLevel::Info, "password=hunter2\nnext");
    write(LogLevel::Info, std::string(LogRing::kMaxTextBytes - 1, 'x') + "한글");
    const LogPage page = m_ring->read({});
    QCOMPARE(page.lines[0].text, std::string("password=***"));
    QCOMPARE(page.lines[1].text, std::string(LogRing::kMaxTextBytes - 1, 'x') + "…");
}

void LogRingTest::aStrangeNumberIsTakenAsTheNearest() {
    write(LogLevel::Info, "a");
    LogRequest request;
    request.after = -5;
    QCOMPARE(m_ring->read(request).lines.size(), std::size_t(1));
    request.after = 400;
    QVERIFY(m_ring->read(request).lines.empty());
    QCOMPARE(m_ring->read(request).dropped, std::int64_t(0));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::LogRingTest)
#include "tst_log_ring.moc"
