// Decides whether a fault rule hits an invocation, counts hits, and ends rules that have reached their count or time.
// Changes of one batch are a draft until its commit: then adopt() what was written, or rollback(). Strand only. The
// same seed and the same calls give the same hits.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/rng.h"
#include "core/engine/running_saga.h"
#include "core/model/fault_rule.h"
#include "core/model/filter.h"
#include "core/ports/rows.h"

namespace saga {

struct FaultHit {
    FaultKind kind{};
    InjectedFault injected;  // as the kernel records it; `code` is settled
    std::string message;
};

// The code a rule answers with: its own, else one per kind and step.
std::string faultCode(const FaultRule& rule);
// Whether the rule's share includes the saga: the same answer for ever.
bool isInShare(const FaultRule& rule, const SagaId& saga);

struct WayHit {
    WayFault fault;
    InjectedFault injected;
};
// An event that a decision publishes.
struct WayEvent {
    SagaNo no;
    const SagaId& id;
    const Definition& definition;
    const SagaState& state;        // after the decision
    int publishedBy = -1;          // the step; -1: none
    std::string_view deliveredTo;  // the handler
};

class FaultInjector {
public:
    explicit FaultInjector(std::uint64_t seed) : m_rng(seed) {}

    // Takes stored rules over; ended ones are left out.
    void load(std::vector<FaultRule> rules, bool blocked);
    bool blocked() const { return m_blocked; }

    // The rule that hits this invocation, oldest first; not set: none. Counts the hit.
    std::optional<FaultHit> check(const RunningSaga& saga, int step, Direction direction, Timestamp now);

    // The same for an event on its way.
    std::optional<WayHit> check(const WayEvent& event, Timestamp now);

    // Ends rules whose time is over. Returns whether there were any.
    bool endExpired(Timestamp now);
    Timestamp nextExpiry() const;  // of an active rule; not set: none

    // Active rules, oldest first, with the hits of the current batch.
    std::vector<FaultRule> active() const;
    std::optional<FaultRule> find(const RuleId& id) const;  // active ones

    bool hasDraft() const { return m_drafted; }
    void writeDraft(WriteBatch& batch) const;
    // The commit happened: what it wrote about rules is what holds.
    void adopt(const WriteBatch& batch);
    void rollback();

private:
    struct Entry {
        FaultRule rule;
        ParsedFilter where;
        std::int64_t committedHits = 0;
        bool changed = false;
    };
    bool matches(const Entry& entry, const RunningSaga& saga, int step, Direction direction, Timestamp now);
    bool matches(const Entry& entry, const WayEvent& event, Timestamp now);
    // For whom and how often.
    bool includes(const Entry& entry, const SagaId& id, const Definition& definition, SagaNo no, const SagaState& state,
                  Timestamp now);
    void countHit(Entry& entry, Timestamp now);
    void end(Entry& entry, std::string_view because, Timestamp now);
    void insert(FaultRule rule);

    Rng m_rng;
    std::vector<Entry> m_rules;
    bool m_blocked = false;
    bool m_drafted = false;
};

}  // namespace saga
