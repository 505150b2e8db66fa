#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

ExitCode mode(Session& session, const std::string& wanted) {
    std::optional<Mode> change;
    if (!wanted.empty()) {
        const Result<Mode> read = readMode("mode", wanted);
        if (!read)
            return session.fail(read.error());
        change = *read;
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Mode> now = await<Mode>([&](auto answer) { (*admin)->defaultMode(change, std::move(answer)); });
    if (!now)
        return session.fail(now.error());
    if (session.json())
        return session.print(Json::object({{"mode", toText(*now)}}));
    return session.print(std::string(toText(*now)));
}

ExitCode subscriptions(Session& session) {
    using Views = std::vector<SubscriptionView>;
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Views> views = await<Views>([&](auto answer) { (*admin)->subscriptions(std::move(answer)); });
    if (!views)
        return session.fail(views.error());
    if (session.json()) {
        Json list = Json::array();
        for (const SubscriptionView& view : *views)
            list.append(Json::object({{"definition", view.definition}, {"handler", view.handler}, {"event", view.event}}));
        return session.print(Json::object({{"subscriptions", std::move(list)}}));
    }
    TextTable table({{"DEFINITION"}, {"HANDLER"}, {"EVENT"}});
    for (const SubscriptionView& view : *views)
        table.add({view.definition, view.handler, view.event});
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

}  // namespace

void addModeCommands(CommandTree& tree) {
    const auto wanted = std::make_shared<std::string>();
    tree.command(tree.root(), "mode", "Shows or sets the mode of new sagas that name none", "sagactl mode choreography",
                 [wanted](Session& session) { return mode(session, *wanted); })
        .take("mode", *wanted, "MODE", "orchestration or choreography");
    tree.command(tree.root(), "subscriptions", "Lists which handler listens to which event in choreography",
                 "sagactl subscriptions", &subscriptions);
}

}  // namespace saga
