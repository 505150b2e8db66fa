// The commands of the shell tool: a thin layer over the parser that gives every command its description, its example and
// its action. Built and used by one thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/cli/session.h"

namespace CLI {
class App;
}

namespace saga {

using CommandAction = std::function<ExitCode(Session&)>;

// A command or group while the tree is built: a handle that may be copied. Targets must outlive the tree's use. Names are
// "--limit" for an option and "id" for an argument by its position; `value` names the value in the help: "N".
class Command {
public:
    explicit Command(CLI::App& app) : m_app(&app) {}

    const Command& need(const char* name, std::string& target, const char* value, const std::string& description) const;
    // What `target` holds already is the default and stands in the help.
    const Command& take(const char* name, std::string& target, const char* value, const std::string& description) const;
    // Not set when it was not given, so that an empty text can be told from none.
    const Command& take(const char* name, std::optional<std::string>& target, const char* value,
                        const std::string& description) const;
    const Command& takeMany(const char* name, std::vector<std::string>& target, const char* value,
                            const std::string& description) const;
    const Command& flag(const char* name, bool& target, const std::string& description) const;

    CLI::App& app() const { return *m_app; }

private:
    CLI::App* m_app;
};

class CommandTree {
public:
    CommandTree(CLI::App& root, GlobalOptions& options);

    Command root() { return Command(m_root); }
    // A command that only holds others: "saga".
    Command group(const Command& parent, const std::string& name, const std::string& description, const std::string& example);
    // A command that does something. `action` runs after the whole line was read.
    Command command(const Command& parent, const std::string& name, const std::string& description,
                    const std::string& example, CommandAction action);

    // The action of the command that was read; empty before.
    const CommandAction& chosen() const { return m_chosen; }

private:
    CLI::App& m_root;
    CommandAction m_chosen;
};

// The commands of this room, by subject.
void addPurchaseCommands(CommandTree& tree);
void addModeCommands(CommandTree& tree);
void addDeadLetterCommands(CommandTree& tree);
void addParticipantCommands(CommandTree& tree);
void addOrderCommands(CommandTree& tree);
void addCheckoutCommands(CommandTree& tree);
void addTraceCommand(CommandTree& tree);
void addCouponCommands(CommandTree& tree);
void addSagaCommands(CommandTree& tree);
void addRepairCommands(CommandTree& tree, const Command& sagaGroup);
void addStartCommands(CommandTree& tree, const Command& sagaGroup);
void addFaultCommands(CommandTree& tree);
void addShopCommands(CommandTree& tree);
void addShopEditCommands(CommandTree& tree, const Command& users, const Command& items);
void addLedgerCommands(CommandTree& tree, const Command& users, const Command& items);
void addDefinitionCommands(CommandTree& tree);
void addSchemaCommands(CommandTree& tree);
void addProjectionCommands(CommandTree& tree);
void addAssuranceCommands(CommandTree& tree);
void addEventsCommand(CommandTree& tree);
void addLoadCommand(CommandTree& tree);
void addStatsCommand(CommandTree& tree);
void addBenchCommands(CommandTree& tree);
void addDocumentCommands(CommandTree& tree);

}  // namespace saga
