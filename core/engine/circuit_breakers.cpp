#include "core/engine/circuit_breakers.h"

#include <algorithm>
#include <utility>

namespace saga {
namespace {

constexpr Micros kProbeGrace{1'000'000};

Micros percentile(std::vector<std::int64_t>& latencies, std::size_t hundredths) {
    if (latencies.empty()) return Micros{0};
    const std::size_t rank = std::min(latencies.size() - 1, latencies.size() * hundredths / 100);
    std::nth_element(latencies.begin(), latencies.begin() + static_cast<std::ptrdiff_t>(rank), latencies.end());
    return Micros{latencies[rank]};
}

}  // namespace

Timestamp CircuitBreakers::holdsBackUntil(std::string_view participant, Timestamp now, Micros patience) {
    const auto it = m_breakers.find(participant);
    if (it == m_breakers.end()) return {};
    Breaker& breaker = it->second;
    if (breaker.position == BreakerPosition::Closed) return {};
    if (breaker.position == BreakerPosition::Open) {
        if (now < breaker.openUntil) return breaker.openUntil;
        breaker.position = BreakerPosition::HalfOpen;
        breaker.probeUntil = {};
    }
    if (breaker.probeUntil.isSet() && now < breaker.probeUntil) return breaker.probeUntil;
    // Should nothing be heard of this call, because it was never made after all, another is let through.
    breaker.probeUntil = now + patience + kProbeGrace;
    return {};
}

void CircuitBreakers::await(const std::string& participant, SagaNo saga) {
    m_breakers[participant].waiting.insert(saga);
}

void CircuitBreakers::open(Breaker& breaker, Timestamp now) {
    breaker.position = BreakerPosition::Open;
    breaker.openUntil = now + m_settings.openFor;
    m_change = {breaker.position, breaker.openUntil, {}};
}

void CircuitBreakers::close(Breaker& breaker) {
    breaker.position = BreakerPosition::Closed;
    breaker.openUntil = breaker.probeUntil = {};
    m_change = {breaker.position, {}, std::exchange(breaker.waiting, {})};
}

const CircuitBreakers::Change* CircuitBreakers::note(const ParticipantOutcome& outcome, Timestamp now) {
    Breaker& breaker = m_breakers[outcome.participant];
    ++breaker.calls;
    if (!outcome.timedOut) breaker.latencies[breaker.answers++ % kLatestAnswers] = outcome.took.count();
    if (!outcome.failed) {
        breaker.failuresInRow = 0;
        if (breaker.position == BreakerPosition::Closed) return nullptr;
        close(breaker);
        return &m_change;
    }
    ++breaker.errors;
    ++breaker.failuresInRow;
    const bool tooMany = m_settings.failures > 0 && breaker.failuresInRow >= m_settings.failures;
    const bool opens = breaker.position == BreakerPosition::HalfOpen ||
                       (breaker.position == BreakerPosition::Closed && tooMany);
    if (!opens) return nullptr;
    open(breaker, now);
    return &m_change;
}

std::vector<ParticipantFigures> CircuitBreakers::figures() const {
    std::vector<ParticipantFigures> all;
    for (const auto& [name, breaker] : m_breakers) {
        const std::size_t known = std::min(breaker.answers, kLatestAnswers);
        std::vector<std::int64_t> latencies(breaker.latencies.begin(),
                                            breaker.latencies.begin() + static_cast<std::ptrdiff_t>(known));
        ParticipantFigures figures{name,          breaker.position, breaker.failuresInRow, breaker.openUntil,
                                   breaker.calls, breaker.errors,   {},                    {}};
        figures.p50 = percentile(latencies, 50);
        figures.p99 = percentile(latencies, 99);
        all.push_back(std::move(figures));
    }
    return all;
}

}  // namespace saga
