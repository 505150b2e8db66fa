// Checks of one saga's postings and log entry against its effect rows and its input (I1, I2, I4, I5, I6). What each
// action has to move is written down here a second time, independently of the services: an oracle that shared their
// code would share their mistakes. Postings of actions unknown to the oracle are checked for pairs and for exact
// inverses only.
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

// Postings come in pairs that sum to zero, per step, direction and unit.
void checkPairs(const SagaFacts& saga, SagaFindings& findings);
// Each effect has exactly its postings, no posting is without an effect, and an undo posts the inverse of its action.
void checkPostings(const CheckedSaga& saga, SagaFindings& findings);
// A recorded purchase has its entry, with the values of the input; an undone one has it marked; others have none.
void checkPurchaseLog(const CheckedSaga& saga, SagaFindings& findings);

}  // namespace saga
