#include "core/admin/saga_statistics.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/admin/latency_histogram.h"

namespace saga {
namespace {

using namespace std::chrono_literals;

constexpr Micros kLeastRange = 1min;
constexpr Micros kMostRange = 24h * 31;
constexpr int kMostBuckets = 500;

constexpr std::array<Micros, 18> kWidths{1s, 2s,  5s,  10s, 15s, 30s, 1min, 2min, 5min,
                                         10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h};

Timestamp roundedDown(Timestamp time, Micros width) {
    return {time.us - time.us % width.count()};
}

// One pass over the sagas.
class Collector {
public:
    Collector(const StatisticsRequest& request, const SagaColumns& sagas, Timestamp now)
        : m_sagas(sagas), m_width(bucketWidth(request)) {
        m_result.from = roundedDown(now - request.range, m_width);
        m_result.to = now;
        const auto count = static_cast<std::size_t>((now - m_result.from) / m_width) + 1;
        m_result.buckets.resize(count);
        m_latencies.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            m_result.buckets[i].from = m_result.from + m_width * static_cast<std::int64_t>(i);
    }

    void add(const SagaFigures& saga) {
        if (!isEnd(saga.status))
            ++m_result.running;
        if (saga.attention != Attention::None)
            ++m_result.attention;
        if (saga.startedAt >= m_result.from)
            addStart(saga);
        if (saga.endedAt >= m_result.from && isEnd(saga.status))
            addEnd(saga);
    }

    Statistics finish() {
        LatencyHistogram all;
        for (std::size_t i = 0; i < m_latencies.size(); ++i) {
            m_result.buckets[i].latency = m_latencies[i].figures();
            all.add(m_latencies[i]);
        }
        m_result.latency = all.figures();
        for (const auto& [key, counted] : m_failures) {
            m_result.failures.push_back({m_sagas.texts(SagaText::Step).text(key.first),
                                         m_sagas.texts(SagaText::Code).text(key.second), counted.count, counted.injected});
        }
        std::sort(m_result.failures.begin(), m_result.failures.end(), [](const FailureCount& a, const FailureCount& b) {
            return std::tie(b.count, a.step, a.code) < std::tie(a.count, b.step, b.code);
        });
        return std::move(m_result);
    }

private:
    struct Failed {
        std::int64_t count = 0;
        std::int64_t injected = 0;
    };

    // What is later than `to`, by a clock that was set back, stands in the last bucket.
    std::size_t placeOf(Timestamp time) const {
        return std::min(m_latencies.size() - 1, static_cast<std::size_t>((time - m_result.from) / m_width));
    }

    void addStart(const SagaFigures& saga) {
        ++m_result.started;
        ++m_result.buckets[placeOf(saga.startedAt)].started;
        m_result.injected += saga.injected ? 1 : 0;
        const bool failed = saga.status == SagaStatus::Failed || saga.status == SagaStatus::Compensating ||
                            saga.status == SagaStatus::Compensated;
        if (!failed)
            return;
        Failed& counted = m_failures[{saga.text(SagaText::Step), saga.text(SagaText::Code)}];
        ++counted.count;
        counted.injected += saga.injected ? 1 : 0;
    }

    void addEnd(const SagaFigures& saga) {
        const std::size_t place = placeOf(saga.endedAt);
        StatisticsBucket& bucket = m_result.buckets[place];
        switch (saga.status) {
            case SagaStatus::Completed: ++m_result.completed; ++bucket.completed; break;
            case SagaStatus::Failed: ++m_result.failed; ++bucket.failed; break;
            default: ++m_result.compensated; ++bucket.compensated; break;
        }
        m_latencies[place].add(saga.endedAt - saga.startedAt);
    }

    const SagaColumns& m_sagas;
    const Micros m_width;
    Statistics m_result;
    std::vector<LatencyHistogram> m_latencies;  // one for each bucket
    std::map<std::pair<std::uint32_t, std::uint32_t>, Failed> m_failures;  // by numbers of step and code
};

}  // namespace

Result<void> checkStatistics(const StatisticsRequest& request) {
    if (request.range < kLeastRange || request.range > kMostRange)
        return makeError(ErrorCode::InvalidInput, "range", "must be from 1 minute to 31 days");
    if (request.buckets < 1 || request.buckets > kMostBuckets)
        return makeError(ErrorCode::InvalidInput, "buckets", "must be from 1 to " + std::to_string(kMostBuckets));
    return {};
}

Micros bucketWidth(const StatisticsRequest& request) {
    const auto width = std::find_if(kWidths.begin(), kWidths.end(),
                                    [&](Micros step) { return step * request.buckets >= request.range; });
    // A few buckets over many days: whole days.
    constexpr Micros day = kWidths.back();
    return width != kWidths.end() ? *width : day * ((request.range / request.buckets + day - Micros{1}) / day);
}

Statistics makeStatistics(const StatisticsRequest& request, const SagaColumns& sagas, Timestamp now) {
    Collector collector(request, sagas, now);
    sagas.forEach([&](std::span<const SagaFigures> block) {
        for (const SagaFigures& saga : block)
            collector.add(saga);
    });
    return collector.finish();
}

}  // namespace saga
