// Sagas as text for people: lists, one saga with its steps, its events, its compensation plan.
#pragma once

#include <vector>

#include "core/admin_api/admin_values.h"
#include "core/cli/session.h"

namespace saga {

void printPurchase(Session& session, const SagaDetail& detail);
void printSagaList(Session& session, const SagaListPage& page);
void printSaga(Session& session, const SagaDetail& detail);
void printEvents(Session& session, const SagaDetail& detail);
void printPlan(Session& session, const CompensationPlanView& plan);

// "2 failed attempts, INSUFFICIENT_STOCK: ...": what an event says beyond its kind.
std::string eventText(const SagaEvent& event);
// The id of the step an event is about; empty when it is about the whole saga.
std::string stepOf(const SagaDetail& detail, const SagaEvent& event);

}  // namespace saga
