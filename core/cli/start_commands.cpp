#include <memory>

#include "core/cli/arguments.h"
#include "core/cli/command_tree.h"
#include "core/cli/saga_start.h"

namespace saga {
namespace {

constexpr std::size_t kMaxInputBytes = 1u << 20;

struct SagaOptions {
    std::string definition;
    std::string version;
    std::string input = "{}";
    StartOptions start;
};

struct SignalOptions {
    std::string id;
    std::string name;
    std::string data;
};

// JSON as it stands, or of a file after '@'.
Result<Json> readJson(std::string_view field, const std::string& text) {
    if (!text.starts_with('@'))
        return parseJson(text, std::string(field));
    const Result<std::string> file = readFile(field, text.substr(1), kMaxInputBytes);
    return file ? parseJson(*file, std::string(field)) : Result<Json>(file.error());
}

Result<SagaRequest> readRequest(const SagaOptions& options, const Session& session) {
    SagaRequest request;
    request.definition = options.definition;
    if (!options.version.empty()) {
        const Result<std::int64_t> version = readNumberBetween("version", options.version, 1, INT32_MAX);
        if (!version)
            return version.error();
        request.version = static_cast<int>(*version);
    }
    Result<Json> input = readJson("input", options.input);
    if (!input)
        return input.error();
    request.input = std::move(*input);
    SAGA_TRY(putTerms(options.start, session, request));
    return request;
}

ExitCode startSaga(Session& session, const SagaOptions& options) {
    return startAndShow(session, readRequest(options, session), &AdminApi::startSaga, options.start.noWait, &exportJson);
}

ExitCode signalSaga(Session& session, const SignalOptions& options) {
    SignalRequest request{SagaId(options.id), options.name, {}};
    if (!options.data.empty()) {
        Result<Json> data = readJson("data", options.data);
        if (!data)
            return session.fail(data.error());
        request.data = std::move(*data);
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<SagaSummary> saga =
        await<SagaSummary>([&](auto answer) { (*admin)->signal(request, std::move(answer)); });
    if (!saga)
        return session.fail(saga.error());
    if (session.json())
        return session.print(toJson(*saga));
    return session.print("Recorded. " + saga->id.text + " is " + std::string(toText(saga->status)) + ".");
}

}  // namespace

void addStartCommands(CommandTree& tree, const Command& sagaGroup) {
    const auto started = std::make_shared<SagaOptions>();
    const Command start = tree.command(sagaGroup, "start", "Starts a saga of any published definition and waits for its end",
                                       "sagactl saga start item-purchase --input @purchase.json",
                                       [started](Session& session) { return startSaga(session, *started); });
    start.need("definition", started->definition, "DEFINITION", "Definition name");
    start.take("--input", started->input, "JSON", "Its input as JSON, or @FILE");
    start.take("--version", started->version, "N", "Version; the latest when left out");
    start.take("--idempotency-key", started->start.key, "K", "Repeating the same start with this key answers with the first one");
    start.take("--mode", started->start.mode, "M", "orchestration or choreography; what the definition can do of the default when left out");
    start.flag("--no-wait", started->start.noWait, "Return when the saga is stored; print its id");

    const auto sent = std::make_shared<SignalOptions>();
    const Command signal = tree.command(sagaGroup, "signal", "Lets a step go on that waits for a signal, now or later",
                                        "sagactl saga signal TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB approved --data '{\"by\": \"bob\"}'",
                                        [sent](Session& session) { return signalSaga(session, *sent); });
    signal.need("id", sent->id, "ID", "Saga id");
    signal.need("name", sent->name, "NAME", "Name of the signal");
    signal.take("--data", sent->data, "JSON", "What the step's data becomes, or @FILE");
}

}  // namespace saga
