#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

Json inMs(Micros time) {
    return static_cast<double>(time.count()) / 1000.0;
}

Json toJson(const ParticipantView& view) {
    Json actions = Json::array();
    for (const std::string& action : view.actions)
        actions.append(action);
    return Json::object({{"name", view.name},
                         {"remote", view.remote},
                         {"actions", std::move(actions)},
                         {"breaker", toText(view.breaker)},
                         {"failuresInRow", view.failuresInRow},
                         {"openUntil", view.openUntil.isSet() ? Json(toIso(view.openUntil)) : Json()},
                         {"calls", view.calls},
                         {"errors", view.errors},
                         {"p50Ms", inMs(view.p50)},
                         {"p99Ms", inMs(view.p99)}});
}

Tone toneOf(BreakerState state) {
    return state == BreakerState::Closed ? Tone::Good : Tone::Bad;
}

ExitCode participants(Session& session) {
    using Views = std::vector<ParticipantView>;
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Views> views = await<Views>([&](auto answer) { (*admin)->participants(std::move(answer)); });
    if (!views)
        return session.fail(views.error());
    if (session.json()) {
        Json list = Json::array();
        for (const ParticipantView& view : *views)
            list.append(toJson(view));
        return session.print(Json::object({{"participants", std::move(list)}}));
    }
    TextTable table({{"PARTICIPANT"}, {"ACTIONS", Align::Right}, {"BREAKER"}, {"FAILURES", Align::Right}, {"OPEN UNTIL"},
                     {"CALLS", Align::Right}, {"ERRORS", Align::Right}, {"P50", Align::Right}, {"P99", Align::Right}});
    for (const ParticipantView& view : *views)
        table.add({view.name, countText(static_cast<std::int64_t>(view.actions.size())),
                   {std::string(toText(view.breaker)), toneOf(view.breaker)}, countText(view.failuresInRow),
                   session.style().time(view.openUntil), countText(view.calls), countText(view.errors), durationText(view.p50),
                   durationText(view.p99)});
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

}  // namespace

void addParticipantCommands(CommandTree& tree) {
    tree.command(tree.root(), "participants",
                 "Lists who carries out actions, with the circuit breaker and the answers of each since the start of this program",
                 "sagactl participants", &participants);
}

}  // namespace saga
