#include "core/engine/signal_saga.h"

#include "core/base/json.h"
#include "core/engine/start_saga.h"

namespace saga {
namespace {

constexpr std::size_t kMaxNameBytes = 64;
constexpr std::size_t kMaxDataBytes = 64 * 1024;

Result<void> check(const SignalSaga& request) {
    if (request.name.empty() || request.name.size() > kMaxNameBytes || !isUtf8(request.name))
        return makeError(ErrorCode::InvalidInput, "name", "must be 1 to " + std::to_string(kMaxNameBytes) + " bytes of UTF-8");
    SAGA_TRY(checkTexts("data", request.data));
    if (request.data.dump().size() > kMaxDataBytes)
        return makeError(ErrorCode::LimitExceeded, "data", "must be at most " + std::to_string(kMaxDataBytes) + " bytes");
    return {};
}

}  // namespace

Result<void> runSignal(EngineContext& context, Task& task) {
    const SignalSaga& request = std::get<SignalSaga>(*task.request);
    const RunningSaga& saga = *task.saga;
    if (const Result<void> checked = check(request); !checked.ok()) {
        task.outcome = checked.error();
        return {};
    }
    context.work.begin(context.time.now());
    Result<std::vector<SagaEvent>> events =
        decide(*saga.definition, saga.state, input::Signal{request.name, request.data, request.origin.actor}, context.inputTime());
    if (!events.ok() && events.error().code != ErrorCode::NotAllowed) return events.error();
    AuditRecord& record = writeAudit(context, request.origin, context.work.now(), "saga.signal", "saga", request.id.text, {});
    if (record.correlation.empty()) record.correlation = saga.state.correlation;
    record.before = Json::object({{"status", Json(toText(saga.state.status))}});
    if (!events.ok()) {
        record.refused = true;
        record.after = errorJson(events.error());
        task.outcome = events.error();
        return keepInput(context, task);
    }
    // Nothing follows from one that comes again, or for a saga that has ended.
    record.after = Json::object({{"signal", Json(request.name)}, {"ignored", Json(events->empty())}});
    if (!events->empty()) SAGA_TRY(writeEvents(context, task, std::move(*events)));
    task.outcome = summaryOf(saga, task.changed ? task.next : saga.state);
    return keepInput(context, task);
}

}  // namespace saga
