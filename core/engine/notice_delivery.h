// Notices on their way out of the program: they leave after the commit that wrote them, are tried again until the policy
// gives them up, and what became of them is committed as an input of its own. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// At recovery: queues what is pending. What is so on a channel that is not configured here ends now, "not configured", or is left
// to a program that has the channel, as the policy says.
void takeUpDeliveries(EngineContext& context, std::vector<PendingDelivery> pending);

// Queues what the committed batch wrote.
void noteDeliveries(EngineContext& context, const WriteBatch& writes);

// Hands over to the channels what is due, and reports what has no channel; whether there was anything.
bool startDeliveries(EngineContext& context);

// The task's request is a DeliveryReport. What is to be tried again is task.deliverAgain, once it is durable.
Result<void> runDeliveryReport(EngineContext& context, Task& task);

// The report of a delivery that is under way has come to an end: recorded, or not (then it is tried again).
void endDelivery(EngineContext& context, const PendingDelivery& delivery, const Result<bool>& recorded);

}  // namespace saga
