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
// Puts them into a request.
template <class Request>
Result<void> putTerms(const StartOptions& options, const Session& session, Request& request) {
    Result<StartTerms> terms = readTerms(options, session);
    if (!terms)
        return terms.error();
    request.idempotencyKey = std::move(terms->key);
    request.mode = terms->mode;
    request.correlationId = std::move(terms->correlation);
    return {};
}

using DetailJson = Json (*)(const SagaDetail&);
// Waits for the end unless told not to, and prints it, as `toJson` makes it for scripts.
ExitCode showStarted(Session& session, AdminApi& admin, const Result<StartedSaga>& started, bool noWait, DetailJson toJson);

// Starts by `start` what was read, and shows what became of it.
template <class Request>
ExitCode startAndShow(Session& session, const Result<Request>& request,
                      void (AdminApi::*start)(const Request&, Answer<StartedSaga>), bool noWait, DetailJson toJson) {
    if (!request)
        return session.fail(request.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<StartedSaga> started =
        await<StartedSaga>([&](auto answer) { ((*admin)->*start)(*request, std::move(answer)); });
    return showStarted(session, **admin, started, noWait, toJson);
}

}  // namespace saga
