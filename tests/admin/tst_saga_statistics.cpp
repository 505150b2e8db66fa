// Statistics against a count by hand over random sagas, percentiles against a sorted list, and the edges of buckets.
#include <QTest>

#include <algorithm>
#include <map>

#include "core/admin/latency_histogram.h"
#include "core/admin/saga_columns_filter.h"
#include "core/admin/saga_statistics.h"
#include "tests/stores/random_sagas.h"

using namespace std::chrono_literals;

namespace saga {

namespace {

constexpr Timestamp kNow{1'772'366'417'250'000};  // not a round time

Micros exactPercentile(std::vector<Micros> values, double share) {
    if (values.empty())
        return Micros{0};
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(1, rank) - 1];
}

bool isClose(Micros value, Micros exact) {
    return std::abs(static_cast<double>((value - exact).count())) <= 0.008 * static_cast<double>(exact.count()) + 0.5;
}

bool isFailure(SagaStatus status) {
    return status == SagaStatus::Failed || status == SagaStatus::Compensating || status == SagaStatus::Compensated;
}

std::vector<SagaSummary> spread(std::uint64_t seed, int count, Micros over) {
    std::vector<SagaSummary> sagas = test::randomSummaries(seed, count, kNow);
    Rng rng(seed);
    for (SagaSummary& saga : sagas) {
        saga.startedAt = kNow - Micros(static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(over.count()))));
        const Micros took(static_cast<std::int64_t>(rng.below(5'000'000)));
        saga.endedAt = isEnd(saga.status) ? std::min(kNow, saga.startedAt + took) : Timestamp{};
    }
    return sagas;
}

void fill(SagaColumns& columns, const std::vector<SagaSummary>& sagas) {
    for (const SagaSummary& saga : sagas)
        QVERIFY(columns.put(indexRowOf(saga)));
}

std::int64_t countBy(const SagaColumns& columns, const std::string& filter) {
    std::int64_t count = 0;
    const FilterParse parse = parseFilter(filter);
    if (!parse.ok())
        qFatal("%s: %s", filter.c_str(), parse.error().reason.c_str());
    forEachMatch(columns, parse.filter(), kNow, [&](const SagaFigures&) { ++count; });
    return count;
}

}  // namespace

class SagaStatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithACountByHand_data();
    void agreesWithACountByHand();
    void failuresAreWhatTheListCounts();
    void bucketsBeginAtRoundTimes_data();
    void bucketsBeginAtRoundTimes();
    void nothingIsThere();
    void badRequestsNameTheirField();
    void percentilesAreWithinTheirBound();
    void smallLatenciesAreExact();
    void theWidestLatencies();
};

void SagaStatisticsTest::agreesWithACountByHand_data() {
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("buckets");
    QTest::newRow("five minutes") << 5 << 60;
    QTest::newRow("an hour") << 60 << 60;
    QTest::newRow("a day in few") << 24 * 60 << 7;
    QTest::newRow("a month in many") << 31 * 24 * 60 << 500;
    QTest::newRow("one bucket") << 60 << 1;
}

void SagaStatisticsTest::agreesWithACountByHand() {
    QFETCH(int, minutes);
    QFETCH(int, buckets);
    const StatisticsRequest request{Micros(1min) * minutes, buckets};
    const std::vector<SagaSummary> sagas = spread(7, 4000, request.range * 2);
    SagaColumns columns;
    fill(columns, sagas);
    const Statistics result = makeStatistics(request, columns, kNow);

    QVERIFY(result.from <= kNow - request.range);
    QVERIFY(kNow - request.range - result.from < bucketWidth(request));
    QCOMPARE(result.to, kNow);
    QVERIFY(static_cast<int>(result.buckets.size()) <= buckets + 2);
    std::int64_t started = 0, injected = 0, running = 0, attention = 0;
    std::map<SagaStatus, std::int64_t> ends;
    std::vector<Micros> all;
    for (const SagaSummary& saga : sagas) {
        started += saga.startedAt >= result.from ? 1 : 0;
        injected += saga.startedAt >= result.from && saga.injected ? 1 : 0;
        running += isEnd(saga.status) ? 0 : 1;
        attention += saga.attention != Attention::None ? 1 : 0;
        if (saga.endedAt >= result.from) {
            ++ends[saga.status];
            all.push_back(saga.endedAt - saga.startedAt);
        }
    }
    QCOMPARE(result.started, started);
    QCOMPARE(result.injected, injected);
    QCOMPARE(result.running, running);
    QCOMPARE(result.attention, attention);
    QCOMPARE(result.completed, ends[SagaStatus::Completed]);
    QCOMPARE(result.failed, ends[SagaStatus::Failed]);
    QCOMPARE(result.compensated, ends[SagaStatus::Compensated]);
    QCOMPARE(result.latency.count, static_cast<std::int64_t>(all.size()));
    QCOMPARE(result.latency.max, exactPercentile(all, 1));
    QVERIFY(isClose(result.latency.p50, exactPercentile(all, 0.5)));
    QVERIFY(isClose(result.latency.p99, exactPercentile(all, 0.99)));

    for (std::size_t i = 0; i < result.buckets.size(); ++i) {
        const StatisticsBucket& bucket = result.buckets[i];
        const Timestamp to = i + 1 < result.buckets.size() ? result.buckets[i + 1].from : kNow + 1s;
        std::int64_t bucketStarted = 0, completed = 0;
        std::vector<Micros> took;
        for (const SagaSummary& saga : sagas) {
            bucketStarted += saga.startedAt >= bucket.from && saga.startedAt < to ? 1 : 0;
            if (saga.endedAt < bucket.from || saga.endedAt >= to)
                continue;
            completed += saga.status == SagaStatus::Completed ? 1 : 0;
            took.push_back(saga.endedAt - saga.startedAt);
        }
        QCOMPARE(bucket.started, bucketStarted);
        QCOMPARE(bucket.completed, completed);
        QCOMPARE(bucket.completed + bucket.failed + bucket.compensated, static_cast<std::int64_t>(took.size()));
        QVERIFY(isClose(bucket.latency.p95, exactPercentile(took, 0.95)));
    }
}

void SagaStatisticsTest::failuresAreWhatTheListCounts() {
    const StatisticsRequest request{1h, 60};
    const std::vector<SagaSummary> sagas = spread(11, 5000, 3h);
    SagaColumns columns;
    fill(columns, sagas);
    const Statistics result = makeStatistics(request, columns, kNow);
    QVERIFY(result.failures.size() > 5);
    const std::string since = " and started >= " + toIso(result.from);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < result.failures.size(); ++i) {
        const FailureCount& failure = result.failures[i];
        const std::string which = "status in (FAILED, COMPENSATING, COMPENSATED) and step = \"" + failure.step +
                                  "\" and code = \"" + failure.code + "\"" + since;
        QCOMPARE(failure.count, countBy(columns, which));
        QCOMPARE(failure.injected, countBy(columns, which + " and injected"));
        QVERIFY(i == 0 || failure.count <= result.failures[i - 1].count);
        sum += failure.count;
    }
    QCOMPARE(sum, static_cast<std::int64_t>(std::count_if(sagas.begin(), sagas.end(), [&](const SagaSummary& saga) {
                 return saga.startedAt >= result.from && isFailure(saga.status);
             })));
    const std::string ended = "ended >= " + toIso(result.from);
    QCOMPARE(result.completed, countBy(columns, "status = COMPLETED and " + ended));
    QCOMPARE(result.failed, countBy(columns, "status = FAILED and " + ended));
    QCOMPARE(result.compensated, countBy(columns, "status = COMPENSATED and " + ended));
    QCOMPARE(result.started, countBy(columns, "started >= " + toIso(result.from)));
    QCOMPARE(result.running, countBy(columns, "running"));
    QCOMPARE(result.attention, countBy(columns, "attention"));
}

void SagaStatisticsTest::bucketsBeginAtRoundTimes_data() {
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("buckets");
    QTest::addColumn<int>("width");
    QTest::newRow("5 min in 60") << 300 << 60 << 5;
    QTest::newRow("15 min in 60") << 900 << 60 << 15;
    QTest::newRow("1 h in 60") << 3600 << 60 << 60;
    QTest::newRow("6 h in 72") << 6 * 3600 << 72 << 300;
    QTest::newRow("24 h in 96") << 86400 << 96 << 900;
    QTest::newRow("7 d in 84") << 7 * 86400 << 84 << 7200;
    QTest::newRow("30 d in 60") << 30 * 86400 << 60 << 12 * 3600;
    QTest::newRow("1 min in 500") << 60 << 500 << 1;
    QTest::newRow("31 d in 1") << 31 * 86400 << 1 << 31 * 86400;
    QTest::newRow("31 d in 4") << 31 * 86400 << 4 << 8 * 86400;
}

void SagaStatisticsTest::bucketsBeginAtRoundTimes() {
    QFETCH(int, seconds);
    QFETCH(int, buckets);
    QFETCH(int, width);
    const StatisticsRequest request{Micros(1s) * seconds, buckets};
    QCOMPARE(bucketWidth(request), Micros(1s) * width);
    const SagaColumns none;
    const Statistics result = makeStatistics(request, none, kNow);
    for (const StatisticsBucket& bucket : result.buckets)
        QCOMPARE(bucket.from.us % Micros(1s * width).count(), std::int64_t(0));
    QVERIFY(result.buckets.back().from <= kNow);
    QVERIFY(result.buckets.back().from + Micros(1s) * width > kNow);
}

void SagaStatisticsTest::nothingIsThere() {
    const SagaColumns none;
    const Statistics result = makeStatistics({1h, 60}, none, kNow);
    QCOMPARE(result.started, std::int64_t(0));
    QCOMPARE(result.latency.count, std::int64_t(0));
    QCOMPARE(result.latency.p99, Micros(0));
    QVERIFY(result.failures.empty());
}

void SagaStatisticsTest::badRequestsNameTheirField() {
    QCOMPARE(checkStatistics({59s, 60}).error().field, std::string("range"));
    QCOMPARE(checkStatistics({Micros(24h) * 31 + 1us, 60}).error().field, std::string("range"));
    QCOMPARE(checkStatistics({1h, 0}).error().field, std::string("buckets"));
    QCOMPARE(checkStatistics({1h, 501}).error().field, std::string("buckets"));
    QVERIFY(checkStatistics({1min, 1}).ok());
}

void SagaStatisticsTest::percentilesAreWithinTheirBound() {
    Rng rng(3);
    for (const double most : {1e3, 1e5, 1e7, 1e11}) {
        LatencyHistogram histogram;
        std::vector<Micros> values;
        for (int i = 0; i < 5000; ++i) {
            const Micros value(static_cast<std::int64_t>(std::pow(most, rng.unit())));
            values.push_back(value);
            histogram.add(value);
        }
        for (const double share : {0.001, 0.25, 0.5, 0.95, 0.99, 0.999, 1.0})
            QVERIFY(isClose(histogram.percentile(share), exactPercentile(values, share)));
    }
}

void SagaStatisticsTest::smallLatenciesAreExact() {
    LatencyHistogram histogram;
    for (int i = 0; i < 128; ++i)
        histogram.add(Micros(i));
    for (int i = 1; i <= 128; ++i)
        QCOMPARE(histogram.percentile(i / 128.0), Micros(i - 1));
}

void SagaStatisticsTest::theWidestLatencies() {
    LatencyHistogram histogram;
    histogram.add(Micros(-5));
    QCOMPARE(histogram.percentile(1), Micros(0));
    histogram.add(Micros(INT64_MAX));
    QCOMPARE(histogram.figures().max, Micros(INT64_MAX));
    QVERIFY(histogram.percentile(1) > Micros(1h) * 24 * 50);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::SagaStatisticsTest)
#include "tst_saga_statistics.moc"
