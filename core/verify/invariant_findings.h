// What the checker has found so far, per invariant: how many offenders, and the first few in words. One thread.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/verify_report.h"
#include "core/ports/queries.h"

namespace saga {

enum class Invariant {
    Money,
    Stock,
    NoLostSaga,
    SingleEffect,
    Compensation,
    Completion,
    Order,
    Audit,
    Outbox,
    Inbox,
    Reservations,
    Projections,
    Idempotency,
    Durability
};
inline constexpr std::size_t kInvariantCount = 14;

class InvariantFindings {
public:
    // One offender, in words; only the first kMaxListedOffenders are kept.
    void offend(Invariant invariant, std::string text);
    // Several offenders of which only the number is known.
    void offend(Invariant invariant, std::int64_t count, std::string text);

    // One result per invariant, in their order, each with the text of what was compared.
    std::vector<InvariantResult> results(const std::array<std::string, kInvariantCount>& compared) const;

private:
    struct Offenders {
        std::int64_t count = 0;
        std::vector<std::string> listed;
    };
    std::array<Offenders, kInvariantCount> m_offenders;
};

// The findings of one saga: it offends an invariant once, whatever follows from the first damage. `saga` and `all`
// outlive it.
class SagaFindings {
public:
    SagaFindings(const SagaFacts& saga, InvariantFindings& all) : m_saga(saga), m_all(all) {}
    void offend(Invariant invariant, std::string_view text);

private:
    const SagaFacts& m_saga;
    InvariantFindings& m_all;
    std::bitset<kInvariantCount> m_offended;
};

// "1,204,000"
std::string groupedNumber(std::int64_t number);

}  // namespace saga
