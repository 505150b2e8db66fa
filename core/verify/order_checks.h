// Checks of game orders: what is reserved has a running saga, a deadline and its postings (I11); the sum charged is the
// discounted one (I1); a coupon is used exactly by the order that completed with it (I6, I5), and its counts are those of its
// pieces (I12).
#pragma once

#include "core/verify/checked_saga.h"

namespace saga {

void checkReservations(const CheckedSaga& saga, SagaFindings& findings);
void checkOrder(const CheckedSaga& saga, SagaFindings& findings);
void checkCoupons(const GlobalFacts& global, InvariantFindings& findings);

}  // namespace saga
