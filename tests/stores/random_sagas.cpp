#include "tests/stores/random_sagas.h"

namespace saga::test {
namespace {

template <std::size_t N>
std::string oneOf(Rng& rng, const char* const (&words)[N]) {
    return words[rng.below(N)];
}

constexpr const char* kUsers[] = {"user-1", "user-12", "user*[a]", "us?r", "USER-1", "u'x\"y", "\xEB\xA7\x88\xEB\xB2\x95", "\xEB\xB2\x95"};
constexpr const char* kItems[] = {"item-sword", "item-potion", "", "[x]", "a]b", "100%_!"};
constexpr const char* kSteps[] = {"", "user_validation", "item_grant"};
constexpr const char* kCodes[] = {"", "INSUFFICIENT_STOCK", "GRANT_ERROR"};
constexpr const char* kTexts[] = {"user-1", "user*", "u?er-1*", "*[a]", "us\\?r", "*", "?", "??", "*sword", "[x]", "a]b", "100%_!", "USER*",
                                  "INSUFFICIENT_STOCK", "item_grant", "TXN_*", "FLT_1", "\xEB\xA7\x88?", "*\xEB\xB2\x95", "u'x*"};
constexpr const char* kTextFields[] = {"id", "definition", "step", "code", "user", "item", "rule", "correlation"};
constexpr const char* kNumberFields[] = {"version", "amount", "quantity", "attempts"};
constexpr const char* kFlags[] = {"injected", "attention", "paused", "running", "ended"};
constexpr const char* kStatuses[] = {"PENDING", "IN_PROGRESS", "COMPLETED", "FAILED", "COMPENSATING", "COMPENSATED"};
constexpr const char* kTextOps[] = {"=", "!=", "~"};
constexpr const char* kNumberOps[] = {"=", "!=", "<", "<=", ">", ">="};
constexpr const char* kDurations[] = {"0ms", "1ms", "200ms", "2s", "1h"};
constexpr const char* kTimes[] = {"now-1h", "now-1ms", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00.001Z", "now-2s"};

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

std::string term(Rng& rng) {
    switch (rng.below(7)) {
        case 0: return oneOf(rng, kFlags);
        case 1: return oneOf(rng, kNumberFields) + " " + oneOf(rng, kNumberOps) + " " + std::to_string(rng.below(4));
        case 2: return "status " + std::string(rng.below(2) == 0 ? "= " : "!= ") + oneOf(rng, kStatuses);
        case 3: return "duration " + oneOf(rng, kNumberOps) + " " + oneOf(rng, kDurations);
        case 4: return std::string(rng.below(2) == 0 ? "started " : "ended ") + oneOf(rng, kNumberOps) + " " + oneOf(rng, kTimes);
        case 5: return oneOf(rng, kTextFields) + " in (" + quoted(oneOf(rng, kTexts)) + ", " + quoted(oneOf(rng, kTexts)) + ")";
        default: return oneOf(rng, kTextFields) + " " + oneOf(rng, kTextOps) + " " + quoted(oneOf(rng, kTexts));
    }
}

std::string nested(Rng& rng, int depth) {
    const auto choice = depth == 0 ? 0 : rng.below(5);
    if (choice < 2)
        return term(rng);
    if (choice == 2)
        return "not (" + nested(rng, depth - 1) + ")";
    const char* word = choice == 3 ? " and " : " or ";
    return "(" + nested(rng, depth - 1) + word + nested(rng, depth - 1) + ")";
}

}  // namespace

SagaSummary randomSummary(Rng& rng, SagaNo no, Timestamp now) {
    SagaSummary s;
    s.no = no;
    s.id = SagaId("TXN_" + std::to_string(100'000'000 + no.value));
    s.status = static_cast<SagaStatus>(rng.below(kSagaStatusCount));
    s.paused = rng.below(4) == 0;
    s.attention = rng.below(4) == 0 ? Attention::CompensationFailed : Attention::None;
    s.injected = rng.below(3) == 0;
    s.mode = rng.below(2) == 0 ? Mode::Orchestration : Mode::Choreography;
    s.definition = "item-purchase";
    s.version = static_cast<int>(rng.below(3)) + 1;
    s.user = UserId(oneOf(rng, kUsers));
    s.item = ItemId(oneOf(rng, kItems));
    s.quantity = static_cast<std::int64_t>(rng.below(4));
    s.amount = static_cast<std::int64_t>(rng.below(4));
    s.step = oneOf(rng, kSteps);
    s.code = oneOf(rng, kCodes);
    s.attempts = static_cast<int>(rng.below(4));
    s.rule = RuleId(s.injected ? "FLT_1" : "");
    s.correlation = CorrelationId("COR_" + std::to_string(rng.below(3)));
    constexpr std::int64_t kSpans[] = {0, 1'000, 200'000, 2'000'000, 3'600'000'000};
    s.startedAt = now - Micros{kSpans[rng.below(5)]};
    if (isEnd(s.status))
        s.endedAt = s.startedAt + Micros{kSpans[rng.below(4)]};
    s.updatedAt = now;
    s.events = 1;
    return s;
}

std::string randomFilter(Rng& rng) {
    return nested(rng, 3);
}

std::vector<SagaSummary> randomSummaries(std::uint64_t seed, int count, Timestamp now) {
    Rng rng(seed);
    std::vector<SagaSummary> sagas;
    for (int n = 1; n <= count; ++n)
        sagas.push_back(randomSummary(rng, {n}, now));
    return sagas;
}

WriteBatch batchOf(const std::vector<SagaSummary>& sagas, CommitNo commit) {
    WriteBatch batch;
    batch.newSagas = sagas;
    StateCounts counts;
    for (const SagaSummary& saga : sagas) {
        ++counts.byStatus[static_cast<std::size_t>(saga.status)];
        counts.attention += saga.attention != Attention::None ? 1 : 0;
    }
    batch.counts = counts;
    batch.commit = commit;
    return batch;
}

}  // namespace saga::test
