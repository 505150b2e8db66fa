#include "core/engine/start_saga.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/saga/choreography.h"

namespace saga {
namespace {

std::string scopeOf(const StartSaga& request) {
    return request.keyScope.empty() ? "start/" + request.origin.actor : request.keyScope;
}

Result<void> checkKey(const std::string& key) {
    if (key.size() > kMaxIdempotencyKeyBytes)
        return makeError(ErrorCode::LimitExceeded, "idempotencyKey",
                         "must be at most " + std::to_string(kMaxIdempotencyKeyBytes) + " bytes");
    const bool hasControl =
        std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (hasControl || !isUtf8(key))
        return makeError(ErrorCode::InvalidInput, "idempotencyKey", "must be UTF-8 without control characters");
    return {};
}

Result<void> checkRange(const Json& input, std::string_view field, std::int64_t least) {
    const Json* value = input.find(field);
    if (value == nullptr || !value->isInt() || (value->asInt() >= least && value->asInt() <= kMaxAmount)) return {};
    return makeError(ErrorCode::InvalidInput, std::string(field),
                     "must be from " + std::to_string(least) + " to " + std::to_string(kMaxAmount));
}

// The fields that lists show of every saga have the limits of their columns, whatever the definition.
Result<void> checkListedFields(const Json& input) {
    for (const std::string_view field : {"userId", "itemId"}) {
        const Json* value = input.find(field);
        if (value != nullptr && value->isString()) SAGA_TRY(checkId(field, value->asString()));
    }
    if (input.text("itemId").find(':') != std::string_view::npos)
        return makeError(ErrorCode::InvalidInput, "itemId", "must not contain ':'");
    SAGA_TRY(checkRange(input, "quantity", 1));
    SAGA_TRY(checkRange(input, "price", 0));
    return {};
}

bool holdsUtf8(const Json& value) {
    const auto& items = value.items();
    const auto& members = value.members();
    return isUtf8(value.asString()) && std::all_of(items.begin(), items.end(), holdsUtf8) &&
           std::all_of(members.begin(), members.end(),
                       [](const Json::Member& member) { return isUtf8(member.first) && holdsUtf8(member.second); });
}

DefinitionPtr definitionOf(const EngineContext& context, const StartSaga& request) {
    return request.version == 0 ? context.definitions.latest(request.definition)
                                : context.definitions.find(request.definition, request.version);
}

Result<void> check(const EngineContext& context, const StartSaga& request, const Definition* definition, const std::string& body) {
    if (definition == nullptr && context.definitions.latest(request.definition) != nullptr)
        return makeError(ErrorCode::NotFound, "version",
                         "there is no version " + std::to_string(request.version) + " of " + request.definition);
    SAGA_TRY(checkStart(definition, request.definition, request.input));
    if (body.size() > kMaxStartBytes)
        return makeError(ErrorCode::LimitExceeded, "input",
                         "must be at most " + std::to_string(kMaxStartBytes) + " bytes");
    for (const auto& [name, value] : request.input.members()) SAGA_TRY(checkTexts(name, value));
    SAGA_TRY(checkKey(request.idempotencyKey));
    if (!request.origin.correlation.empty()) SAGA_TRY(checkId("correlationId", request.origin.correlation.text));
    return {};
}

Result<SagaId> idOf(EngineContext& context, SagaNo no) {
    if (const RunningSaga* running = context.sagas.find(no)) return running->id;
    for (const RunningSaga* started : context.startedInBatch)
        if (started->no == no) return started->id;
    Result<StoredSaga> stored = context.parts.store.loadSaga(no);
    if (!stored.ok()) return stored.error();
    return std::move(stored->id);
}

// Not set: the key is new.
Result<std::optional<Outcome>> answerKnownKey(EngineContext& context, const StartSaga& request,
                                              const std::string& body) {
    const auto known = context.work.idempotency(scopeOf(request), request.idempotencyKey);
    if (!known.ok()) return known.error();
    if (!known->has_value()) return std::optional<Outcome>();
    if ((*known)->body != body)
        return std::optional<Outcome>(
            makeError(ErrorCode::Conflict, "idempotencyKey", "was used before with another request"));
    Result<SagaId> id = idOf(context, (*known)->saga);
    if (!id.ok()) return id.error();
    return std::optional<Outcome>(Accepted{(*known)->saga, std::move(*id), true});
}

// A start that names no mode takes what the definition can do; one that asks for choreography is told why not.
Result<Mode> modeOf(const EngineContext& context, const StartSaga& request, const Definition& definition) {
    if (request.mode.value_or(context.defaultMode) == Mode::Orchestration) return Mode::Orchestration;
    const std::string problem = whyNotChoreographed(definition, subscriptionsOf(definition));
    if (!problem.empty() && !request.mode.has_value()) return Mode::Orchestration;
    if (context.parts.bus == nullptr) return makeError(ErrorCode::Unavailable, "mode", "there is no event bus");
    if (problem.empty()) return Mode::Choreography;
    return makeError(ErrorCode::InvalidInput, "mode", definition.name + " cannot run in choreography: " + problem);
}

Json bodyOf(const StartSaga& request) {
    Json body = Json::object({{"definition", Json(request.definition)}, {"input", request.input}});
    if (request.mode.has_value()) body.set("mode", Json(toText(*request.mode)));
    if (request.version != 0) body.set("version", Json(request.version));
    return body;
}

Json startedData(EngineContext& context, const StartSaga& request, Mode mode) {
    const std::string& given = request.origin.correlation.text;
    Json data = Json::object({{"mode", Json(toText(mode))},
                              {"input", request.input},
                              {"correlationId", Json(given.empty() ? context.work.newId("COR_") : given)}});
    if (!request.idempotencyKey.empty()) {
        data.set("idempotencyKey", request.idempotencyKey);
        if (!request.keyScope.empty()) data.set("keyScope", request.keyScope);
    }
    return data;
}

}  // namespace

Result<void> runStart(EngineContext& context, Task& task) {
    const StartSaga& request = std::get<StartSaga>(*task.request);
    const DefinitionPtr definition = definitionOf(context, request);
    std::string body = bodyOf(request).dumpCanonical();
    const Result<void> checked = check(context, request, definition.get(), body);
    const Result<Mode> mode = checked.ok() ? modeOf(context, request, *definition) : Result<Mode>(checked.error());
    if (!mode.ok()) {
        task.outcome = mode.error();
        return {};
    }
    if (!request.idempotencyKey.empty()) {
        Result<std::optional<Outcome>> known = answerKnownKey(context, request, body);
        if (!known.ok()) return known.error();
        if (known->has_value()) {
            task.outcome = std::move(**known);
            return {};
        }
    }

    const Timestamp now = context.time.now();
    context.work.begin(now);
    task.created = std::make_unique<RunningSaga>();
    RunningSaga& saga = *task.created;
    saga.no = SagaNo{++context.draft.lastSaga.value};
    saga.id = SagaId(context.work.newId("TXN_"));
    saga.definition = definition;
    Result<std::vector<SagaEvent>> events =
        decide(*definition, saga.state, input::Start{startedData(context, request, *mode), request.origin.actor},
               context.inputTime());
    if (!events.ok()) return events.error();
    SAGA_TRY(writeEvents(context, task, std::move(*events)));
    if (!request.idempotencyKey.empty())
        context.work.addIdempotency({scopeOf(request), request.idempotencyKey, std::move(body), saga.no});
    context.startedInBatch.push_back(&saga);
    task.outcome = Accepted{saga.no, saga.id, false};
    return keepInput(context, task);
}

Result<void> checkStart(const Definition* definition, const std::string& name, const Json& input) {
    if (definition == nullptr) return makeError(ErrorCode::NotFound, "definition", "there is no definition " + name);
    SAGA_TRY(checkListedFields(input));
    return checkInput(*definition, input);
}

Result<void> checkTexts(const std::string& field, const Json& value) {
    return holdsUtf8(value) ? Result<void>() : makeError(ErrorCode::InvalidInput, field, "must be UTF-8");
}

void collectStartKeys(const StartSaga& request, KeySet& keys) {
    if (!request.idempotencyKey.empty() && checkKey(request.idempotencyKey).ok())
        keys.idempotency.emplace_back(scopeOf(request), request.idempotencyKey);
}

}  // namespace saga
