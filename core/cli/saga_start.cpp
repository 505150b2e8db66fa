#include "core/cli/saga_start.h"

#include "core/cli/arguments.h"
#include "core/cli/purchase_json.h"
#include "core/cli/saga_text.h"
#include "core/cli/settle.h"

namespace saga {

void addStartOptions(const Command& command, const std::shared_ptr<StartOptions>& options, const std::string& what) {
    command.take("--idempotency-key", options->key, "K", "Repeating the same " + what + " with this key answers with the first one");
    command.take("--mode", options->mode, "M", "orchestration or choreography; the default of new sagas when left out");
    command.flag("--no-wait", options->noWait, "Return when the " + what + " is stored; print its id");
}

Result<StartTerms> readTerms(const StartOptions& options, const Session& session) {
    if (options.key && options.key->empty())
        return makeError(ErrorCode::InvalidInput, "idempotencyKey", "is empty");
    StartTerms terms{options.key.value_or(""), {}, session.options().correlation};
    if (!options.mode)
        return terms;
    const Result<Mode> mode = readMode("mode", *options.mode);
    if (!mode)
        return mode.error();
    terms.mode = *mode;
    return terms;
}

ExitCode showStarted(Session& session, AdminApi& admin, const Result<StartedSaga>& started, bool noWait, DetailJson toJson) {
    if (!started)
        return session.fail(started.error());
    if (noWait)
        return session.json() ? session.print(acceptedJson(*started)) : session.print(started->id.text);
    const Result<SagaDetail> settled = waitUntilSettled(admin, started->id, kStorePatience);
    if (!settled)
        return session.fail(settled.error());
    if (session.json())
        session.print(toJson(*settled));
    else
        printPurchase(session, *settled);
    return settled->summary.status == SagaStatus::Completed ? ExitCode::Done : ExitCode::NotCompleted;
}

}  // namespace saga
