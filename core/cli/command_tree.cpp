#include "core/cli/command_tree.h"

#include <CLI/CLI.hpp>

namespace saga {
namespace {

constexpr const char* kFooter =
    "Example:\n"
    "  sagactl demo load\n"
    "  sagactl purchase --user user-123 --item item-sword --quantity 1 --price 100\n\n"
    "Exit codes: 0 done; 1 not completed, or a check found something; 2 wrong usage or refused input;\n"
    "3 an invariant is violated; 4 unavailable, busy or locked.";

CLI::App& addBelow(const Command& parent, const std::string& name, const std::string& description, const std::string& example) {
    CLI::App* command = parent.app().add_subcommand(name, description);
    command->footer("Example:\n  " + example);
    return *command;
}

}  // namespace

const Command& Command::need(const char* name, std::string& target, const char* value, const std::string& description) const {
    m_app->add_option(name, target, description)->required()->type_name(value);
    return *this;
}

const Command& Command::take(const char* name, std::string& target, const char* value, const std::string& description) const {
    CLI::Option* option = m_app->add_option(name, target, description)->type_name(value);
    if (!target.empty())
        option->capture_default_str();
    return *this;
}

const Command& Command::take(const char* name, std::optional<std::string>& target, const char* value,
                             const std::string& description) const {
    const auto store = [&target](const std::string& text) {
        target = text;
    };
    m_app->add_option_function<std::string>(name, store, description)->type_name(value);
    return *this;
}

const Command& Command::takeMany(const char* name, std::vector<std::string>& target, const char* value,
                                 const std::string& description) const {
    m_app->add_option(name, target, description)->type_name(value);
    return *this;
}

const Command& Command::flag(const char* name, bool& target, const std::string& description) const {
    m_app->add_flag(name, target, description);
    return *this;
}

CommandTree::CommandTree(CLI::App& app, GlobalOptions& options) : m_root(app) {
    app.fallthrough();
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("sagactl ") + SAGA_VERSION, "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.footer(kFooter);
    root()
        .take("--db", options.database, "FILE", "Database file; $SAGA_DB or the console's when left out")
        .flag("--json", options.json, "Print one JSON document and nothing else on standard output")
        .flag("--utc", options.utc, "Show times in UTC instead of the local zone")
        .take("--correlation-id", options.correlation, "ID", "Correlation id of what this command does");
}

Command CommandTree::group(const Command& parent, const std::string& name, const std::string& description,
                           const std::string& example) {
    CLI::App& group = addBelow(parent, name, description, example);
    group.require_subcommand(1);
    return Command(group);
}

Command CommandTree::command(const Command& parent, const std::string& name, const std::string& description,
                             const std::string& example, CommandAction action) {
    CLI::App& command = addBelow(parent, name, description, example);
    // Callbacks run from the inside out: of a command with commands below it, the one that was named counts.
    command.callback([this, action = std::move(action)] {
        if (!m_chosen)
            m_chosen = action;
    });
    return Command(command);
}

}  // namespace saga
