#include "core/cli/sagactl.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "core/cli/command_tree.h"

namespace saga {
namespace {

constexpr const char* kDescription = "Runs, watches and repairs sagas of an item shop from a shell or a script.";

void addAll(CommandTree& tree) {
    addPurchaseCommands(tree);
    addModeCommands(tree);
    addDeadLetterCommands(tree);
    addParticipantCommands(tree);
    addOrderCommands(tree);
    addCheckoutCommands(tree);
    addTraceCommand(tree);
    addCouponCommands(tree);
    addSagaCommands(tree);
    addFaultCommands(tree);
    addShopCommands(tree);
    addDefinitionCommands(tree);
    addSchemaCommands(tree);
    addProjectionCommands(tree);
    addAssuranceCommands(tree);
    addEventsCommand(tree);
    addLoadCommand(tree);
    addStatsCommand(tree);
    addBenchCommands(tree);
    addDocumentCommands(tree);
}

// The first option that a parser's complaint names.
std::string fieldOf(const std::string& complaint) {
    const std::size_t option = complaint.find("--");
    if (option == std::string::npos)
        return {};
    return complaint.substr(option + 2, complaint.find_first_of(" :,=", option) - option - 2);
}

std::string shortened(std::string text) {
    constexpr std::size_t kMaxShown = 200;
    if (text.size() > kMaxShown)
        text = text.substr(0, kMaxShown) + "...";
    return text;
}

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
    // What was not understood comes first: it usually is why something else seems to be missing.
    const std::vector<std::string> unknown = app.remaining(true);
    if (!unknown.empty()) {
        const std::string word = shortened(unknown.front());
        const bool option = word.starts_with('-');
        return makeError(ErrorCode::InvalidInput, word.substr(option ? std::min(word.size(), word.find_first_not_of('-')) : 0),
                         (option ? "there is no option " : "there is no command or argument ") + word + " here; see --help");
    }
    const std::string reason = shortened(error.what());
    return makeError(ErrorCode::InvalidInput, fieldOf(reason), reason + "; see --help");
}

// The parser may have stopped before it saw them.
GlobalOptions optionsAsWritten(const std::vector<std::string>& arguments) {
    GlobalOptions options;
    options.json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    return options;
}

Result<void> checkOptions(const GlobalOptions& options) {
    if (!options.correlation.empty())
        return checkId("correlationId", options.correlation);
    return {};
}

}  // namespace

int runSagactl(const std::vector<std::string>& arguments, const CliStreams& streams) {
    CLI::App app(kDescription, "sagactl");
    GlobalOptions options;
    CommandTree tree(app, options);
    addAll(tree);
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        streams.out << app.help();
        return static_cast<int>(ExitCode::Done);
    } catch (const CLI::CallForVersion& version) {
        streams.out << version.what() << "\n";
        return static_cast<int>(ExitCode::Done);
    } catch (const CLI::ParseError& error) {
        Session session(streams, optionsAsWritten(arguments));
        return static_cast<int>(session.fail(usageError(app, error)));
    }
    Session session(streams, options);
    if (const Result<void> checked = checkOptions(options); !checked)
        return static_cast<int>(session.fail(checked.error()));
    return static_cast<int>(tree.chosen()(session));
}

}  // namespace saga
