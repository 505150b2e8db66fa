#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

// Longer than the timeout that a step has by default, so that a delay is felt.
constexpr const char* kDefaultDelay = "3s";

struct FaultOptions {
    std::string at;
    std::string kind;
    std::string code;
    std::string delay = kDefaultDelay;
    std::string probability = "1";
    std::string share = "1";
    std::string count = "0";
    std::string duration;
    std::string where;
    std::string name;
};

Error refused(const char* field, const std::string& reason) {
    return makeError(ErrorCode::InvalidInput, field, reason);
}

std::optional<FaultPlace> placeOnTheWay(std::string_view text) {
    for (const FaultPlace place : {FaultPlace::Publish, FaultPlace::Deliver})
        if (toText(place) == text)
            return place;
    return std::nullopt;
}

Result<void> readPlace(const std::string& at, FaultRule& rule) {
    if (const std::optional<FaultPlace> place = placeOnTheWay(at)) {
        rule.place = *place;
        return {};
    }
    const std::size_t slash = at.find('/');
    const std::size_t colon = at.find(':');
    const std::string direction = colon == std::string::npos ? "action" : at.substr(colon + 1);
    const std::optional<FaultPlace> onTheWay = placeOnTheWay(direction);
    const bool knownDirection = onTheWay || direction == "action" || direction == "compensation";
    if (slash == std::string::npos || slash == 0 || !knownDirection || (colon != std::string::npos && colon < slash))
        return refused("at", "must be SAGA/STEP, SAGA/STEP:compensation, publish, deliver, SAGA/STEP:publish or SAGA/STEP:deliver");
    rule.definition = at.substr(0, slash);
    rule.step = at.substr(slash + 1, colon == std::string::npos ? std::string::npos : colon - slash - 1);
    rule.place = onTheWay.value_or(FaultPlace::Step);
    rule.direction = direction == "compensation" ? Direction::Compensation : Direction::Action;
    if (rule.step.empty())
        return refused("at", "names no step");
    return {};
}

Result<void> readKind(const FaultOptions& options, FaultRule& rule) {
    const std::optional<FaultKind> kind = faultKindFromText(options.kind);
    if (!kind)
        return refused("kind", "must be business-failure, technical-error, delay, lost-reply, duplicate, drop, reorder or poison");
    rule.kind = *kind;
    if (*kind != FaultKind::Delay)
        return {};
    const Result<Micros> delay = parseDuration(options.delay);
    if (!delay)
        return refused("delay", delay.error().reason);
    rule.delay = *delay;
    return {};
}

Result<FaultRequest> readRequest(const FaultOptions& options) {
    FaultRequest request;
    FaultRule& rule = request.rule;
    SAGA_TRY(readPlace(options.at, rule));
    SAGA_TRY(readKind(options, rule));
    rule.code = options.code;
    rule.name = options.name;
    rule.where = options.where;
    const Result<double> probability = readShare("probability", options.probability);
    if (!probability)
        return probability.error();
    rule.probability = *probability;
    const Result<double> share = readShare("share", options.share);
    if (!share)
        return share.error();
    rule.share = *share;
    const Result<std::int64_t> count = readNumberBetween("count", options.count, 0, INT64_MAX);
    if (!count)
        return count.error();
    rule.maxHits = *count;
    if (options.duration.empty())
        return request;
    const Result<Micros> duration = parseDuration(options.duration);
    if (!duration || *duration <= Micros{0})
        return refused("for", "must be a duration above zero, as in 30s, 5m or 1h");
    request.duration = *duration;
    return request;
}

ExitCode addFault(Session& session, const FaultOptions& options) {
    const Result<FaultRequest> request = readRequest(options);
    if (!request)
        return session.fail(request.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<FaultRule> rule = await<FaultRule>([&](auto answer) { (*admin)->addFault(*request, std::move(answer)); });
    if (!rule)
        return session.fail(rule.error());
    return session.json() ? session.print(toJson(*rule)) : session.print(rule->id.text);
}

std::string limitsText(const Session& session, const FaultRule& rule) {
    std::string text;
    const auto add = [&](const std::string& more) {
        text.append(text.empty() ? "" : ", ").append(more);
    };
    const auto percent = [](double part) {
        return std::to_string(static_cast<int>(part * 100 + 0.5)) + "%";
    };
    if (rule.probability < 1)
        add("probability " + percent(rule.probability));
    if (rule.share < 1)
        add(percent(rule.share) + " of sagas");
    if (!rule.where.empty())
        add("where " + rule.where);
    if (rule.expiresAt.isSet())
        add("until " + session.style().time(rule.expiresAt));
    return text.empty() ? "-" : text;
}

ExitCode listFaults(Session& session) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<FaultState> state = await<FaultState>([&](auto answer) { (*admin)->faults(std::move(answer)); });
    if (!state)
        return session.fail(state.error());
    if (session.json()) {
        Json rules = Json::array();
        for (const FaultRule& rule : state->rules)
            rules.append(toJson(rule));
        return session.print(Json::object({{"blocked", state->blocked}, {"rules", std::move(rules)}}));
    }
    if (state->blocked)
        session.print(session.style().paint(Tone::Bad, "STOP ALL is in force: no rule can be added. sagactl fault release takes it back."));
    if (state->rules.empty())
        return session.print(std::string("No fault rules."));
    TextTable table({{"RULE"}, {"AT"}, {"KIND"}, {"CODE"}, {"HITS", Align::Right}, {"STATE"}, {"FOR WHOM AND HOW LONG"}});
    for (const FaultRule& rule : state->rules) {
        const std::string hits = countText(rule.hits) + (rule.maxHits > 0 ? " of " + countText(rule.maxHits) : "");
        table.add({rule.id.text, placeText(rule), std::string(toText(rule.kind)), rule.code.empty() ? "-" : rule.code, hits,
                   rule.active ? TextTable::Cell("active", Tone::Busy) : TextTable::Cell("ended: " + rule.endedBecause),
                   limitsText(session, rule)});
    }
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

ExitCode removeFault(Session& session, const std::string& id, const std::string& reason) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<FaultRule> rule =
        await<FaultRule>([&](auto answer) { (*admin)->removeFault(RuleId(id), reason, std::move(answer)); });
    if (!rule)
        return session.fail(rule.error());
    return session.json() ? session.print(toJson(*rule)) : session.print("Removed " + rule->id.text + ".");
}

ExitCode stopAll(Session& session, const std::string& reason) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<int> ended = await<int>([&](auto answer) { (*admin)->stopAllFaults(reason, std::move(answer)); });
    if (!ended)
        return session.fail(ended.error());
    if (session.json())
        return session.print(Json::object({{"success", true}, {"ended", *ended}, {"blocked", true}}));
    return session.print("Ended " + std::to_string(*ended) + " rules; new ones are refused until: sagactl fault release");
}

ExitCode release(Session& session, const std::string& reason) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<bool> had = await<bool>([&](auto answer) { (*admin)->releaseFaults(reason, std::move(answer)); });
    if (!had)
        return session.fail(had.error());
    if (session.json())
        return session.print(Json::object({{"success", true}, {"wasBlocked", *had}, {"blocked", false}}));
    return session.print(*had ? std::string("Fault rules can be added again.") : std::string("STOP ALL was not in force."));
}

void addAddCommand(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<FaultOptions>();
    const Command add = tree.command(group, "add", "Adds a fault rule and prints its id",
                                 "sagactl fault add --at item-purchase/item_grant --kind technical-error --count 1",
                                 [options](Session& session) { return addFault(session, *options); });
    add.need("--at", options->at, "PLACE", "Where: SAGA/STEP or SAGA/STEP:compensation; in choreography publish, deliver, SAGA/STEP:publish or :deliver");
    add.need("--kind", options->kind, "KIND", "business-failure, technical-error, delay or lost-reply at a step; duplicate, drop, reorder, delay or poison on the way");
    add.take("--code", options->code, "C", "Code that the step answers with");
    add.take("--delay", options->delay, "DURATION", "How long kind delay holds the step or the event back");
    add.take("--probability", options->probability, "P", "Of each invocation, as in 0.2 or 20%");
    add.take("--share", options->share, "S", "Share of sagas, chosen once for each");
    add.take("--count", options->count, "N", "Ends after this many hits; 0 means no limit");
    add.take("--for", options->duration, "DURATION", "Ends after this long, as in 30s, 5m or 1h");
    add.take("--where", options->where, "EXPR", "Only sagas that match, by what is known at their start: user = user-123");
    add.take("--name", options->name, "TEXT", "For people; place and kind when left out");
}

}  // namespace

void addFaultCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "fault", "Injects failures into steps, compensations and the way between handlers", "sagactl fault list");
    addAddCommand(tree, group);
    tree.command(group, "list", "Lists fault rules, newest first", "sagactl fault list", &listFaults);

    const auto id = std::make_shared<std::string>();
    const auto reason = std::make_shared<std::string>();
    const Command remove = tree.command(group, "remove", "Ends a fault rule", "sagactl fault remove FLT_01J8ZQ4T3N8K6Y2M5R7V9W0XAB",
                                    [id, reason](Session& session) { return removeFault(session, *id, *reason); });
    remove.need("id", *id, "ID", "Rule id");
    const Command stop = tree.command(group, "stop-all", "Ends every fault rule and refuses new ones", "sagactl fault stop-all",
                                  [reason](Session& session) { return stopAll(session, *reason); });
    const Command takeBack = tree.command(group, "release", "Takes stop-all back", "sagactl fault release",
                                      [reason](Session& session) { return release(session, *reason); });
    for (const Command* command : {&remove, &stop, &takeBack})
        command->take("--reason", *reason, "TEXT", "Why; kept in the audit trail");
}

}  // namespace saga
