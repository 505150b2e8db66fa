#include "core/ports/unit_of_work.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/ports/read_through.h"

namespace saga {
Result<void> UnitOfWork::prefetch(const KeySet& keys) {
    return keys.empty() ? Result<void>() : m_store.load(keys, m_rows);
}

void UnitOfWork::begin(Timestamp now) {
    SAGA_ASSERT(m_input.empty() && m_touched.empty());
    m_now = now;
}

void UnitOfWork::keep() {
    for (const EffectRow& row : m_input.effects) m_rows.effects[row.key] = row;
    for (const User& user : m_input.users) m_rows.users[user.id] = user;
    for (const Item& item : m_input.items) m_rows.items[item.id] = item;
    for (const PurchaseLogEntry& entry : m_input.purchaseLogs) m_rows.purchaseLogs[entry.saga] = entry;
    for (const LogStateChange& change : m_input.logStates) {
        const auto it = m_rows.purchaseLogs.find(change.saga);
        if (it != m_rows.purchaseLogs.end() && it->second.has_value()) it->second->state = change.state;
    }
    for (const IdempotencyRow& row : m_input.idempotency) m_rows.idempotency[{row.scope, row.key}] = row;
    for (const InboxKey& key : m_input.inbox) m_rows.inbox[key] = true;
    for (const auto* letters : {&m_input.deadLetters, &m_input.resolvedLetters})
        for (const DeadLetterRow& letter : *letters) m_rows.deadLetters[letter.key] = letter;
    for (const AccountKey& account : m_touched) {
        Balance& balance = m_balances.find(account)->second;
        balance.kept += balance.pending;
        balance.pending = 0;
    }
    m_touched.clear();

    moveTo(m_batch.newSagas, m_input.newSagas);
    moveTo(m_batch.changedSagas, m_input.changedSagas);
    moveTo(m_batch.events, m_input.events);
    moveTo(m_batch.effects, m_input.effects);
    moveTo(m_batch.postings, m_input.postings);
    moveTo(m_batch.users, m_input.users);
    moveTo(m_batch.items, m_input.items);
    moveTo(m_batch.purchaseLogs, m_input.purchaseLogs);
    moveTo(m_batch.logStates, m_input.logStates);
    moveTo(m_batch.notices, m_input.notices);
    moveTo(m_batch.deliveries, m_input.deliveries);
    moveTo(m_batch.answeredDeliveries, m_input.answeredDeliveries);
    moveTo(m_batch.idempotency, m_input.idempotency);
    moveTo(m_batch.audit, m_input.audit);
    moveTo(m_batch.faultRules, m_input.faultRules);
    moveTo(m_batch.definitions, m_input.definitions);
    moveTo(m_batch.outbox, m_input.outbox);
    moveTo(m_batch.outboxDone, m_input.outboxDone);
    moveTo(m_batch.inbox, m_input.inbox);
    moveTo(m_batch.inboxEnded, m_input.inboxEnded);
    moveTo(m_batch.deadLetters, m_input.deadLetters);
    moveTo(m_batch.resolvedLetters, m_input.resolvedLetters);
    if (m_input.defaultMode.has_value()) m_batch.defaultMode = m_input.defaultMode;
    m_input.defaultMode.reset();
    keepOrders();
    keepCheckout();
    if (m_input.faultsBlocked.has_value()) m_batch.faultsBlocked = m_input.faultsBlocked;
    m_input.faultsBlocked.reset();
}

void UnitOfWork::drop() {
    for (const AccountKey& account : m_touched) m_balances.find(account)->second.pending = 0;
    m_touched.clear();
    m_input.clear();
}

Result<std::optional<User>> UnitOfWork::user(const UserId& id) {
    if (const User* written = lastOf(m_input.users, [&](const User& row) { return row.id == id; }))
        return std::optional<User>(*written);
    return readThrough(m_store, m_rows, m_rows.users, id, [&](KeySet& keys) { keys.users.push_back(id); });
}

Result<std::optional<Item>> UnitOfWork::item(const ItemId& id) {
    if (const Item* written = lastOf(m_input.items, [&](const Item& row) { return row.id == id; }))
        return std::optional<Item>(*written);
    return readThrough(m_store, m_rows, m_rows.items, id, [&](KeySet& keys) { keys.items.push_back(id); });
}

Result<UnitOfWork::Balance*> UnitOfWork::balanceOf(const AccountKey& account) {
    const auto it = m_balances.find(account);
    if (it != m_balances.end()) return &it->second;
    const auto stored =
        readThrough(m_store, m_rows, m_rows.balances, account, [&](KeySet& keys) { keys.accounts.push_back(account); });
    if (!stored.ok()) return stored.error();
    Balance balance;
    balance.exists = stored->has_value();
    balance.stored = stored->value_or(0);
    return &m_balances.emplace(account, balance).first->second;
}

Result<std::int64_t> UnitOfWork::balance(const AccountKey& account) {
    const auto found = balanceOf(account);
    if (!found.ok()) return found.error();
    const Balance& balance = **found;
    return balance.stored + balance.kept + balance.pending;
}

Result<std::optional<EffectRow>> UnitOfWork::effect(const EffectKey& key) {
    if (const EffectRow* written = lastOf(m_input.effects, [&](const EffectRow& row) { return row.key == key; }))
        return std::optional<EffectRow>(*written);
    return readThrough(m_store, m_rows, m_rows.effects, key, [&](KeySet& keys) { keys.effects.push_back(key); });
}

Result<std::optional<PurchaseLogEntry>> UnitOfWork::purchaseLog(SagaNo saga) {
    std::optional<PurchaseLogEntry> found;
    if (const PurchaseLogEntry* written =
            lastOf(m_input.purchaseLogs, [&](const PurchaseLogEntry& row) { return row.saga == saga; })) {
        found = *written;
    } else {
        auto read = readThrough(m_store, m_rows, m_rows.purchaseLogs, saga,
                                [&](KeySet& keys) { keys.purchaseLogs.push_back(saga); });
        if (!read.ok()) return read.error();
        found = std::move(*read);
    }
    if (found.has_value())
        if (const LogStateChange* change =
                lastOf(m_input.logStates, [&](const LogStateChange& row) { return row.saga == saga; }))
            found->state = change->state;
    return found;
}

Result<std::optional<IdempotencyRow>> UnitOfWork::idempotency(const std::string& scope, const std::string& key) {
    const auto isWanted = [&](const IdempotencyRow& row) {
        return row.scope == scope && row.key == key;
    };
    if (const IdempotencyRow* written = lastOf(m_input.idempotency, isWanted))
        return std::optional<IdempotencyRow>(*written);
    const std::pair wanted(scope, key);
    return readThrough(m_store, m_rows, m_rows.idempotency, wanted,
                       [&](KeySet& keys) { keys.idempotency.push_back(wanted); });
}

Result<bool> UnitOfWork::handled(const InboxKey& key) {
    return readThrough(m_store, m_rows, m_rows.inbox, key, [&](KeySet& keys) { keys.inbox.push_back(key); });
}

Result<std::optional<DeadLetterRow>> UnitOfWork::deadLetter(const InboxKey& key) {
    return readThrough(m_store, m_rows, m_rows.deadLetters, key, [&](KeySet& keys) { keys.deadLetters.push_back(key); });
}

Result<void> UnitOfWork::transfer(const PostingKey& key, const AccountKey& from, const AccountKey& to,
                                  std::int64_t amount) {
    SAGA_ASSERT(from.unit == to.unit && from != to);
    if (amount < 1 || amount > kMaxAmount)
        return makeError(ErrorCode::InvalidInput, "amount", "must be from 1 to " + std::to_string(kMaxAmount));
    const auto source = balanceOf(from);
    if (!source.ok()) return source.error();
    const auto target = balanceOf(to);
    if (!target.ok()) return target.error();
    Balance& giver = **source;
    Balance& taker = **target;
    const auto left = addAmounts(encodeAccount(from), giver.stored + giver.kept + giver.pending, -amount);
    if (!left.ok()) return left.error();
    if (*left < 0 && !mayBeNegative(from.kind))
        return makeError(ErrorCode::Conflict, encodeAccount(from),
                         "would fall below zero by " + std::to_string(-*left));
    SAGA_TRY(addAmounts(encodeAccount(to), taker.stored + taker.kept + taker.pending, amount));

    giver.pending -= amount;
    taker.pending += amount;
    for (const AccountKey* account : {&from, &to})
        if (std::find(m_touched.begin(), m_touched.end(), *account) == m_touched.end()) m_touched.push_back(*account);
    m_input.postings.push_back({key.saga, key.step, key.direction, from, -amount});
    m_input.postings.push_back({key.saga, key.step, key.direction, to, amount});
    return {};
}

void UnitOfWork::recordEffect(EffectRow row) {
    m_input.effects.push_back(std::move(row));
}

void UnitOfWork::addPurchaseLog(PurchaseLogEntry entry) {
    m_input.purchaseLogs.push_back(std::move(entry));
}

void UnitOfWork::setLogState(SagaNo saga, LogState state) {
    m_input.logStates.push_back({saga, state});
}

void UnitOfWork::addNotice(Notice notice) {
    m_input.notices.push_back(std::move(notice));
}

void UnitOfWork::addDelivery(DeliveryRow delivery) {
    m_input.deliveries.push_back(std::move(delivery));
}

void UnitOfWork::answerDelivery(DeliveryRow delivery) {
    m_input.answeredDeliveries.push_back(std::move(delivery));
}

void UnitOfWork::putUser(User user) {
    m_input.users.push_back(std::move(user));
}

void UnitOfWork::putItem(Item item) {
    m_input.items.push_back(std::move(item));
}

void UnitOfWork::addIdempotency(IdempotencyRow row) {
    m_input.idempotency.push_back(std::move(row));
}

std::vector<AccountChange> UnitOfWork::accountChanges() const {
    std::vector<AccountChange> changes;
    changes.reserve(m_touched.size());
    for (const AccountKey& account : m_touched) {
        const Balance& balance = m_balances.find(account)->second;
        const std::int64_t before = balance.stored + balance.kept;
        changes.push_back({account, before, before + balance.pending});
    }
    return changes;
}

WriteBatch UnitOfWork::takeBatch() {
    SAGA_ASSERT(m_input.empty() && m_touched.empty());
    for (const auto& [account, balance] : m_balances)
        if (balance.kept != 0) m_batch.accounts.push_back({account, balance.kept, !balance.exists});
    WriteBatch batch;
    std::swap(batch, m_batch);
    return batch;
}

void UnitOfWork::reset() {
    m_rows.clear();
    m_balances.clear();
    m_touched.clear();
    m_input.clear();
    m_batch.clear();
}

}  // namespace saga
