#include "core/verify/invariant_findings.h"

namespace saga {
namespace {

struct InvariantName {
    std::string_view id;
    std::string_view title;
};

constexpr std::array<InvariantName, kInvariantCount> kNames{{
    {"I1", "money"},
    {"I2", "stock"},
    {"I3", "no lost saga"},
    {"I4", "single effect"},
    {"I5", "compensation"},
    {"I6", "completion"},
    {"I7", "order"},
    {"I8", "audit"},
    {"I9", "outbox"},
    {"I10", "inbox"},
    {"I11", "reservations"},
    {"I12", "projections"},
    {"I14", "idempotency"},
    {"I15", "durability"},
}};

}  // namespace

void InvariantFindings::offend(Invariant invariant, std::string text) {
    offend(invariant, 1, std::move(text));
}

void InvariantFindings::offend(Invariant invariant, std::int64_t count, std::string text) {
    Offenders& offenders = m_offenders[static_cast<std::size_t>(invariant)];
    offenders.count += count;
    if (offenders.listed.size() < kMaxListedOffenders) offenders.listed.push_back(std::move(text));
}

std::vector<InvariantResult> InvariantFindings::results(
    const std::array<std::string, kInvariantCount>& compared) const {
    std::vector<InvariantResult> results;
    for (std::size_t i = 0; i < kInvariantCount; ++i) {
        InvariantResult result;
        result.id = kNames[i].id;
        result.title = kNames[i].title;
        result.holds = m_offenders[i].count == 0;
        result.compared = compared[i];
        result.offenderCount = m_offenders[i].count;
        result.offenders = m_offenders[i].listed;
        results.push_back(std::move(result));
    }
    return results;
}

void SagaFindings::offend(Invariant invariant, std::string_view text) {
    const auto bit = static_cast<std::size_t>(invariant);
    if (m_offended.test(bit)) return;
    m_offended.set(bit);
    m_all.offend(invariant, m_saga.summary.id.text + ": " + std::string(text));
}

std::string groupedNumber(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, ",");
    return text;
}

}  // namespace saga
