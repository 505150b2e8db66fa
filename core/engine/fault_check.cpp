#include "core/engine/fault_check.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/model/filter.h"

namespace saga {
namespace {

constexpr std::size_t kMaxCodeBytes = 64;
constexpr std::size_t kMaxNameBytes = 200;

Error invalid(std::string_view field, std::string reason) {
    return makeError(ErrorCode::InvalidInput, std::string(field), std::move(reason));
}

std::string stepNames(const Definition& definition) {
    std::string names;
    for (const StepDefinition& step : definition.steps) names += (names.empty() ? "" : ", ") + step.id;
    return names;
}

Result<void> checkPlace(const DefinitionShelf& definitions, const FaultRule& rule) {
    if (rule.place > FaultPlace::Deliver) return invalid("at", "must be a step, publish or deliver");
    const bool onTheWay = rule.place != FaultPlace::Step;
    if (onTheWay && rule.direction != Direction::Action) return invalid("direction", "belongs to a step");
    if (onTheWay && rule.definition.empty() && rule.step.empty()) return {};
    const DefinitionPtr definition = definitions.latest(rule.definition);
    if (!definition) return invalid("definition", "there is no definition " + rule.definition);
    if (onTheWay && rule.step.empty()) return {};
    const int index = definition->stepIndex(rule.step);
    if (index < 0)
        return invalid("step",
                       rule.definition + " has no step " + rule.step + "; its steps are " + stepNames(*definition));
    if (definition->steps[static_cast<std::size_t>(index)].action.empty())
        return invalid("step", rule.step + " has no action; faults hit the participants that carry actions out");
    if (rule.direction != Direction::Action && rule.direction != Direction::Compensation)
        return invalid("direction", "must be action or compensation");
    if (rule.direction == Direction::Compensation &&
        definition->steps[static_cast<std::size_t>(index)].compensation.empty())
        return invalid("step", rule.step + " has no compensation");
    return {};
}

bool isCode(std::string_view text) {
    return text.size() <= kMaxCodeBytes && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

Result<void> checkKind(const FaultRule& rule) {
    const bool onTheWay = rule.place != FaultPlace::Step;
    if (toText(rule.kind).empty() || !belongsTo(rule.kind, rule.place))
        return invalid("kind", onTheWay ? "must be duplicate, drop, reorder, delay or poison on publish and deliver"
                                        : "must be business-failure, technical-error, delay or lost-reply at a step");
    if (onTheWay && !rule.code.empty()) return invalid("code", "belongs to a step");
    if (!isCode(rule.code)) return invalid("code", "must be 1 to 64 of A-Z, 0-9 and _");
    const bool isDelay = rule.kind == FaultKind::Delay;
    if (isDelay && (rule.delay < kShortestFaultDelay || rule.delay > kLongestFaultDelay))
        return invalid("delay", "must be from 1ms to 1h");
    if (!isDelay && rule.delay != Micros{0}) return invalid("delay", "belongs to kind delay");
    return {};
}

bool isFraction(double value) {
    return value > 0.0 && value <= 1.0;
}

Result<void> checkExtent(const FaultRule& rule, Timestamp now) {
    if (!isFraction(rule.probability)) return invalid("probability", "must be above 0 and at most 1");
    if (!isFraction(rule.share)) return invalid("share", "must be above 0 and at most 1");
    if (rule.maxHits < 0) return invalid("count", "must be 1 or more, or 0 for no limit");
    if (rule.expiresAt.isSet() && rule.expiresAt <= now) return invalid("duration", "is over already");
    return {};
}

}  // namespace

Result<void> checkFaultRule(const DefinitionShelf& definitions, const FaultRule& rule, Timestamp now) {
    SAGA_TRY(checkPlace(definitions, rule));
    SAGA_TRY(checkKind(rule));
    SAGA_TRY(checkExtent(rule, now));
    const Result<ParsedFilter> where = parseFilterFor("where", rule.where);
    if (!where.ok()) return where.error();
    if (const Result<void> known = checkKnownAtStart(*where); !known.ok())
        return wrapError(ErrorCode::InvalidInput, "where", known.error().reason, known.error());
    if (rule.name.size() > kMaxNameBytes || !isUtf8(rule.name))
        return invalid("name", "must be UTF-8 of at most " + std::to_string(kMaxNameBytes) + " bytes");
    return {};
}

}  // namespace saga
