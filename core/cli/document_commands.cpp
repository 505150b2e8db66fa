#include <memory>

#include "core/cli/command_docs.h"
#include "core/cli/command_tree.h"

namespace saga {
namespace {

// With --json the text is the one member of a document, so that scripts need no second way of reading.
ExitCode printDocument(Session& session, const std::string& text) {
    if (session.json())
        return session.print(Json::object({{"text", text}}));
    session.out() << text;
    return ExitCode::Done;
}

}  // namespace

void addDocumentCommands(CommandTree& tree) {
    CLI::App& root = tree.root().app();
    const Command completion = tree.group(tree.root(), "completion", "Prints completions for a shell", "eval \"$(sagactl completion bash)\"");
    tree.command(completion, "bash", "For bash", "eval \"$(sagactl completion bash)\"",
                 [&root](Session& session) { return printDocument(session, bashCompletion(root)); });
    tree.command(completion, "zsh", "For zsh", "eval \"$(sagactl completion zsh)\"",
                 [&root](Session& session) { return printDocument(session, zshCompletion(root)); });
    tree.command(tree.root(), "man", "Prints the manual page", "sagactl man > sagactl.1",
                 [&root](Session& session) { return printDocument(session, manPage(root)); });
}

}  // namespace saga
