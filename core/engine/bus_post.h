// How choreographed sagas are carried from handler to handler: what an input publishes goes into the outbox of its own
// commit, the relay brings it to the bus when it is somebody's turn, and what the bus delivers waits in the saga's mail until
// its handler runs. Strand only.
#pragma once

#include "core/engine/engine_context.h"

namespace saga {

// Subscribes the handlers of a definition. One that cannot be choreographed is logged; its sagas need a conductor.
void subscribeHandlers(EngineContext& context, const Definition& definition);

// Within an input whose events are folded into task.next: outbox row, inbox row of what the input was about. A fault rule that
// hits what is published adds its event to `events` and task.next. Nothing for an orchestrated saga.
Result<void> writeOutgoing(EngineContext& context, Task& task, std::vector<SagaEvent>& events);
// After the commit: what was on its way is done with, the new event takes its place.
void takeOutgoing(EngineContext& context, Task& task);

// Makes the first of the saga's mail the handler's view (task.handler): the state as its routing slip tells it. Mail that was
// handled before, or that nobody expects, is dropped instead (task.droppedMail), the latter into the dead letters.
Result<void> openMail(EngineContext& context, Task& task);
// The handler gave up on the first of the saga's mail after so many tries. Nothing when there is none.
void writeDeadLetter(EngineContext& context, const RunningSaga& saga, std::string cause, int tries);
// What the input publishes tells its receiver this instead of the saga's history. After writeOutgoing.
void replaceSlip(EngineContext& context, Task& task, std::string slip);

BusFigures busFigures(EngineContext& context);

// Publishes what is due and hands out what the bus has.
void carryMail(EngineContext& context);

}  // namespace saga
