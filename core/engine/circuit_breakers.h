// A circuit breaker per participant: after failures in a row its participant is left alone for a while, then one call is let
// through; its success closes the breaker, its failure opens it again. (M. Nygard, Release It!.) Beside it, figures of each
// participant's answers. Strand only; forgotten at the end of the program.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"

namespace saga {

struct BreakerSettings {
    int failures = 5;            // in a row until it opens; 0: it never does
    Micros openFor{10'000'000};
};

enum class BreakerPosition { Closed, Open, HalfOpen };

struct ParticipantFigures {
    std::string name;            // "inventory"; "http://127.0.0.1:8080"
    BreakerPosition breaker{};
    int failuresInRow = 0;
    Timestamp openUntil;         // Open: when one call is let through
    std::int64_t calls = 0;      // answered, or given up
    std::int64_t errors = 0;     // technical errors and timeouts
    Micros p50{0}, p99{0};       // of its latest answers; 0: none yet
};

// What an invocation came to. Business refusals are answers.
struct ParticipantOutcome {
    std::string participant;
    bool failed = false;
    bool timedOut = false;       // failed, without an answer
    Micros took{0};
};

class CircuitBreakers {
public:
    explicit CircuitBreakers(BreakerSettings settings) : m_settings(settings) {}

    // May the participant be asked now? Not set: yes. Else when to look again. `patience`: how long an answer may take.
    Timestamp holdsBackUntil(std::string_view participant, Timestamp now, Micros patience);
    // The saga waits for it, until woken or until the time it was told.
    void await(const std::string& participant, SagaNo saga);

    struct Change {
        BreakerPosition position{};
        Timestamp openUntil;
        std::set<SagaNo> woken;  // who may go on
    };
    // Null when the breaker stays as it was.
    const Change* note(const ParticipantOutcome& outcome, Timestamp now);

    std::vector<ParticipantFigures> figures() const;  // by name

private:
    static constexpr std::size_t kLatestAnswers = 256;
    struct Breaker {
        BreakerPosition position = BreakerPosition::Closed;
        int failuresInRow = 0;
        Timestamp openUntil;
        Timestamp probeUntil;  // HalfOpen: the one call that was let through is awaited until then
        std::set<SagaNo> waiting;
        std::int64_t calls = 0, errors = 0;
        std::array<std::int64_t, kLatestAnswers> latencies{};
        std::size_t answers = 0;
    };
    void open(Breaker& breaker, Timestamp now);
    void close(Breaker& breaker);

    const BreakerSettings m_settings;
    std::map<std::string, Breaker, std::less<>> m_breakers;
    Change m_change;
};

}  // namespace saga
