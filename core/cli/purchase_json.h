// The answer of a purchase for scripts, with the names of POST /purchase. Pure.
#pragma once

#include "core/admin_api/admin_values.h"

namespace saga {

// {success, transactionId, status, completedSteps[], data{...}} of a completed saga, else
// {success, transactionId, status, completedSteps[], error{step, code, message}}; the status in lower case.
Json purchaseJson(const SagaDetail& detail);

// The same of a game order; data {orderId, userId, lines, total, discount, charged}.
Json orderJson(const SagaDetail& detail);

// The same of a checkout; data {orderId, paymentId, userId, items, totalAmount, shippingAddress, paymentMethod}.
Json checkoutJson(const SagaDetail& detail);

// Of a purchase that was accepted and is not waited for.
Json acceptedJson(const StartedSaga& started);

// Steps that succeeded, in the order in which they did, also those that were undone afterwards.
std::vector<std::string> completedSteps(const SagaDetail& detail);

}  // namespace saga
