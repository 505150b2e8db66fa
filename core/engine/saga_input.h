// What all inputs of a saga have in common: appending events to its history within the current input of the unit of
// work, keeping it, and the hooks of its end. Strand only.
#pragma once

#include <vector>

#include "core/engine/engine_context.h"

namespace saga {

// Folds the events onto a copy of the task's saga (into task.next) and writes them and the new summary. An error is a
// bug or a damaged history; the input must be dropped.
Result<void> writeEvents(EngineContext& context, Task& task, std::vector<SagaEvent> events);

// Keeps the current input, counts the change of status, and runs the definition's end hooks when the saga ended (not
// when it was forced to). A hook that fails is dropped and logged; the end stands. Errors are the store's.
Result<void> keepInput(EngineContext& context, Task& task);

SagaSummary summaryOf(const RunningSaga& saga, const SagaState& state);

// Makes a saga of its stored history. Corrupt when the history does not fold or its definition is not published.
Result<std::unique_ptr<RunningSaga>> revive(const EngineContext& context, const StoredSaga& stored);

// Numbers and writes an audit record into the current input.
AuditRecord& writeAudit(EngineContext& context, const Origin& origin, Timestamp now, std::string action,
                        std::string resource, std::string resourceId, std::string reason);
// {"code", "field", "reason"} for the `after` of a refusal.
Json errorJson(const Error& error);

}  // namespace saga
