#include "core/ports/rows.h"

namespace saga {

bool KeySet::empty() const {
    return users.empty() && items.empty() && accounts.empty() && effects.empty() && purchaseLogs.empty() &&
           idempotency.empty() && inbox.empty() && deadLetters.empty() && orders.empty() && checkout.empty();
}

void KeySet::clear() {
    users.clear();
    items.clear();
    accounts.clear();
    effects.clear();
    purchaseLogs.clear();
    idempotency.clear();
    inbox.clear();
    deadLetters.clear();
    orders = {};
    checkout = {};
}

void Rows::clear() {
    users.clear();
    items.clear();
    balances.clear();
    effects.clear();
    purchaseLogs.clear();
    idempotency.clear();
    inbox.clear();
    deadLetters.clear();
    orders = {};
    checkout = {};
}

bool WriteBatch::empty() const {
    return newSagas.empty() && changedSagas.empty() && events.empty() && effects.empty() && postings.empty() &&
           accounts.empty() && users.empty() && items.empty() && purchaseLogs.empty() && logStates.empty() &&
           notices.empty() && deliveries.empty() && answeredDeliveries.empty() && idempotency.empty() && audit.empty() && faultRules.empty() && definitions.empty() &&
           outbox.empty() && outboxDone.empty() && inbox.empty() && inboxEnded.empty() && deadLetters.empty() && resolvedLetters.empty() &&
           orders.empty() && checkout.empty() &&
           !defaultMode.has_value() &&
           !faultsBlocked.has_value() && !counts.has_value();
}

void WriteBatch::clear() {
    newSagas.clear();
    changedSagas.clear();
    events.clear();
    effects.clear();
    postings.clear();
    accounts.clear();
    users.clear();
    items.clear();
    purchaseLogs.clear();
    logStates.clear();
    notices.clear();
    deliveries.clear();
    answeredDeliveries.clear();
    idempotency.clear();
    audit.clear();
    faultRules.clear();
    definitions.clear();
    outbox.clear();
    outboxDone.clear();
    inbox.clear();
    inboxEnded.clear();
    deadLetters.clear();
    resolvedLetters.clear();
    defaultMode.reset();
    orders = {};
    checkout = {};
    faultsBlocked.reset();
    counts.reset();
    commit = {};
}

}  // namespace saga
