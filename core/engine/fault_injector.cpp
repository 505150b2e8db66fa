#include "core/engine/fault_injector.h"

#include <algorithm>
#include <array>

#include "core/model/failure_code.h"
#include "core/saga/choreography.h"
#include "core/saga/summary_projection.h"

namespace saga {
namespace {

constexpr std::string_view kTechnicalError = "TECHNICAL_ERROR";

std::string messageOf(const FaultRule& rule) {
    return "injected by fault rule " + rule.id.text;
}

}  // namespace

std::string faultCode(const FaultRule& rule) {
    if (!rule.code.empty()) return rule.code;
    if (rule.kind == FaultKind::LostReply) return std::string(code::kReplyLost);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kCodes{{
        {"user_validation", code::kValidationError},
        {"item_grant", code::kGrantError},
        {"log_record", code::kLogRecordError},
        {"notification", code::kNotificationError},
    }};
    for (const auto& [step, stepCode] : kCodes)
        if (rule.step == step) return std::string(stepCode);
    return std::string(kTechnicalError);
}

bool isInShare(const FaultRule& rule, const SagaId& saga) {
    if (rule.share >= 1.0) return true;
    const std::uint64_t hash = stableHash(saga.text, stableHash(rule.id.text));
    return static_cast<double>(hash >> 11) * 0x1.0p-53 < rule.share;
}

void FaultInjector::load(std::vector<FaultRule> rules, bool blocked) {
    m_rules.clear();
    for (FaultRule& rule : rules)
        if (rule.active) insert(std::move(rule));
    std::stable_sort(m_rules.begin(), m_rules.end(),
                     [](const Entry& a, const Entry& b) { return a.rule.createdAt < b.rule.createdAt; });
    m_blocked = blocked;
    m_drafted = false;
}

void FaultInjector::insert(FaultRule rule) {
    Entry entry;
    entry.committedHits = rule.hits;
    if (!rule.where.empty()) {
        const FilterParse parse = parseFilter(rule.where);
        // It was checked when the rule was added; one that no longer parses matches nothing.
        if (parse.ok())
            entry.where = parse.filter();
        else
            entry.where = ParsedFilter{false, FilterNode{FilterNode::Kind::Or, {}, {}, {}, {}, {}}};
    }
    entry.rule = std::move(rule);
    m_rules.push_back(std::move(entry));
}

bool FaultInjector::matches(const Entry& entry, const RunningSaga& saga, int step, Direction direction, Timestamp now) {
    const FaultRule& rule = entry.rule;
    const Definition& definition = *saga.definition;
    if (!rule.active || rule.place != FaultPlace::Step || rule.direction != direction || rule.definition != definition.name ||
        rule.step != definition.steps[static_cast<std::size_t>(step)].id)
        return false;
    return includes(entry, saga.id, definition, saga.no, saga.state, now);
}

bool FaultInjector::matches(const Entry& entry, const WayEvent& event, Timestamp now) {
    const FaultRule& rule = entry.rule;
    if (!rule.active || rule.place == FaultPlace::Step) return false;
    if (!rule.definition.empty() && rule.definition != event.definition.name) return false;
    if (!rule.step.empty()) {
        const int step = event.definition.stepIndex(rule.step);
        const bool here = rule.place == FaultPlace::Publish ? step >= 0 && step == event.publishedBy
                                                            : handlerName(rule.step) == event.deliveredTo;
        if (!here) return false;
    }
    return includes(entry, event.id, event.definition, event.no, event.state, now);
}

bool FaultInjector::includes(const Entry& entry, const SagaId& id, const Definition& definition, SagaNo no,
                             const SagaState& state, Timestamp now) {
    const FaultRule& rule = entry.rule;
    if (!isInShare(rule, id)) return false;
    if (!entry.where.matchesAll && !saga::matches(entry.where, summarize(no, id, definition, state), now)) return false;
    return rule.probability >= 1.0 || m_rng.unit() < rule.probability;
}

void FaultInjector::countHit(Entry& entry, Timestamp now) {
    FaultRule& rule = entry.rule;
    ++rule.hits;
    entry.changed = m_drafted = true;
    if (rule.maxHits > 0 && rule.hits >= rule.maxHits) end(entry, "count reached", now);
}

std::optional<WayHit> FaultInjector::check(const WayEvent& event, Timestamp now) {
    if (m_rules.empty() || m_blocked) return std::nullopt;
    for (Entry& entry : m_rules) {
        const FaultRule& rule = entry.rule;
        if (rule.expiresAt.isSet() && rule.expiresAt <= now) continue;
        if (!matches(entry, event, now)) continue;
        countHit(entry, now);
        return WayHit{{rule.place, rule.kind, rule.delay}, {rule.id, std::string(toText(rule.kind)), {}, rule.delay}};
    }
    return std::nullopt;
}

std::optional<FaultHit> FaultInjector::check(const RunningSaga& saga, int step, Direction direction, Timestamp now) {
    if (m_rules.empty() || m_blocked) return std::nullopt;
    for (Entry& entry : m_rules) {
        if (entry.rule.expiresAt.isSet() && entry.rule.expiresAt <= now) continue;
        if (!matches(entry, saga, step, direction, now)) continue;
        countHit(entry, now);
        const FaultRule& rule = entry.rule;
        const Micros delay = rule.kind == FaultKind::Delay ? rule.delay : Micros{0};
        const std::string answerCode = rule.kind == FaultKind::Delay ? std::string() : faultCode(rule);
        return FaultHit{rule.kind, {rule.id, std::string(toText(rule.kind)), answerCode, delay}, messageOf(rule)};
    }
    return std::nullopt;
}

void FaultInjector::end(Entry& entry, std::string_view because, Timestamp now) {
    entry.rule.active = false;
    entry.rule.endedBecause = because;
    entry.rule.endedAt = now;
    entry.changed = m_drafted = true;
}

bool FaultInjector::endExpired(Timestamp now) {
    bool any = false;
    for (Entry& entry : m_rules)
        if (entry.rule.active && entry.rule.expiresAt.isSet() && entry.rule.expiresAt <= now) {
            end(entry, "expired", now);
            any = true;
        }
    return any;
}

Timestamp FaultInjector::nextExpiry() const {
    Timestamp next;
    for (const Entry& entry : m_rules) {
        const Timestamp at = entry.rule.expiresAt;
        if (entry.rule.active && at.isSet() && (!next.isSet() || at < next)) next = at;
    }
    return next;
}

std::vector<FaultRule> FaultInjector::active() const {
    std::vector<FaultRule> rules;
    for (const Entry& entry : m_rules)
        if (entry.rule.active) rules.push_back(entry.rule);
    return rules;
}

std::optional<FaultRule> FaultInjector::find(const RuleId& id) const {
    for (const Entry& entry : m_rules)
        if (entry.rule.active && entry.rule.id == id) return entry.rule;
    return std::nullopt;
}

void FaultInjector::writeDraft(WriteBatch& batch) const {
    for (const Entry& entry : m_rules)
        if (entry.changed) batch.faultRules.push_back(entry.rule);
}

void FaultInjector::adopt(const WriteBatch& batch) {
    for (const FaultRule& written : batch.faultRules) {
        const auto it =
            std::find_if(m_rules.begin(), m_rules.end(), [&](const Entry& e) { return e.rule.id == written.id; });
        if (it == m_rules.end()) {
            if (written.active) insert(written);
            continue;
        }
        it->rule = written;
        it->committedHits = written.hits;
        it->changed = false;
    }
    std::erase_if(m_rules, [](const Entry& entry) { return !entry.rule.active; });
    if (batch.faultsBlocked.has_value()) m_blocked = *batch.faultsBlocked;
    m_drafted = false;
}

void FaultInjector::rollback() {
    if (!m_drafted) return;
    for (Entry& entry : m_rules) {
        if (!entry.changed) continue;
        entry.rule.hits = entry.committedHits;
        entry.rule.active = true;
        entry.rule.endedBecause.clear();
        entry.rule.endedAt = {};
        entry.changed = false;
    }
    m_drafted = false;
}

}  // namespace saga
