// What the commands that start a saga have in common: the options that say how, and what becomes of the answer.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/cli/command_tree.h"
#include "core/cli/session.h"

namespace saga {

struct StartOptions {
    std::optional<std::string> key;
    std::optional<std::string> mode;
    bool noWait = false;
};
// --idempotency-key, --mode and --no-wait; `what` names what is started: "purchase".
void addStartOptions(const Command& command, const std::shared_ptr<StartOptions>& options, const std::string& what);

// Of a request: its idempotencyKey, mode and correlationId. InvalidInput naming the field.
struct StartTerms {
    std::string key;
    std::optional<Mode> mode;
    std::string correlation;
};
Result<StartTerms> readTerms(const StartOptions& options, const Session& session);

// Waits for the end unless told not to, and prints it, as `toJson` makes it for scripts.
ExitCode showStarted(Session& session, AdminApi& admin, const Result<StartedSaga>& started, bool noWait,
                     Json (*toJson)(const SagaDetail&));

}  // namespace saga
