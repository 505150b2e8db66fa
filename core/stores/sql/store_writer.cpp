#include "core/stores/sql/store_writer.h"

namespace saga {
namespace {

// Reads by `read` what `wanted` names and `known` does not hold yet.
template <class Keys, class Map, class Read>
Result<void> loadMissing(const Keys& wanted, Map& known, const Read& read) {
    for (const auto& key : wanted) {
        const auto [place, isNew] = known.try_emplace(key);
        if (!isNew)
            continue;
        auto found = read(key);
        if (!found) {
            known.erase(place);
            return found.error();
        }
        place->second = std::move(found).value();
    }
    return {};
}

template <class RowList, class Write>
Result<void> each(const RowList& rows, const Write& write) {
    for (const auto& row : rows)
        SAGA_TRY(write(row));
    return {};
}

}  // namespace

Result<StoreFacts> StoreWriter::facts() {
    Connection& connection = m_session.connection();
    auto meta = m_control.meta(connection);
    if (!meta)
        return meta.error();
    auto lastSaga = m_sagas.lastSaga(connection);
    if (!lastSaga)
        return lastSaga.error();
    auto lastAudit = m_control.lastAudit(connection);
    if (!lastAudit)
        return lastAudit.error();
    auto rules = m_control.activeRules(connection);
    if (!rules)
        return rules.error();
    auto definitions = m_control.definitions(connection);
    if (!definitions)
        return definitions.error();
    auto mode = m_bus.defaultMode(connection);
    if (!mode)
        return mode.error();
    auto expiries = m_orders.expiries(connection);
    if (!expiries)
        return expiries.error();
    auto deliveries = m_deliveries.pending(connection);
    if (!deliveries)
        return deliveries.error();
    StoreFacts facts;
    facts.defaultMode = *mode;
    facts.lastSaga = *lastSaga;
    facts.lastAuditNo = *lastAudit;
    facts.commit = meta->commit;
    facts.counts = meta->counts;
    facts.faultsBlocked = meta->faultsBlocked;
    facts.faultRules = std::move(rules).value();
    facts.definitions = std::move(definitions).value();
    facts.expiries = std::move(expiries).value();
    facts.deliveries = std::move(deliveries).value();
    return facts;
}

// One transaction for all keys: outside of one, SQLite takes and frees its file locks for every statement.
Result<void> StoreWriter::load(const KeySet& keys, Rows& rows) {
    Connection& connection = m_session.connection();
    SAGA_TRY(connection.begin(TransactionKind::Read));
    const auto loaded = read(keys, rows);
    connection.rollback();
    return loaded;
}

Result<void> StoreWriter::read(const KeySet& keys, Rows& rows) {
    Connection& db = m_session.connection();
    SAGA_TRY(loadMissing(keys.users, rows.users, [&](const UserId& id) { return m_shop.user(db, id); }));
    SAGA_TRY(loadMissing(keys.items, rows.items, [&](const ItemId& id) { return m_shop.item(db, id); }));
    SAGA_TRY(loadMissing(keys.accounts, rows.balances, [&](const AccountKey& key) { return m_ledger.balance(db, key); }));
    SAGA_TRY(loadMissing(keys.effects, rows.effects, [&](const EffectKey& key) { return m_sagas.effect(db, key); }));
    if (!keys.orders.empty())
        SAGA_TRY(m_orders.read(db, keys.orders, rows.orders));
    if (!keys.checkout.empty())
        SAGA_TRY(m_checkout.read(db, keys.checkout, rows.checkout));
    SAGA_TRY(loadMissing(keys.purchaseLogs, rows.purchaseLogs, [&](SagaNo no) { return m_shop.logEntry(db, no); }));
    SAGA_TRY(loadMissing(keys.inbox, rows.inbox, [&](const InboxKey& key) { return m_bus.isHandled(db, key); }));
    SAGA_TRY(loadMissing(keys.deadLetters, rows.deadLetters, [&](const InboxKey& key) { return m_bus.deadLetter(db, key); }));
    return loadMissing(keys.idempotency, rows.idempotency,
                       [&](const auto& key) { return m_control.idempotency(db, key.first, key.second); });
}

Result<void> StoreWriter::commit(const WriteBatch& batch) {
    Connection& connection = m_session.connection();
    StatementRecorder* recorder = m_session.recorder();
    SAGA_TRY(connection.begin(TransactionKind::Write));
    if (recorder != nullptr)
        recorder->onBatchBegin();
    auto done = write(batch);
    if (done.ok())
        done = connection.commit();
    else
        connection.rollback();
    if (recorder != nullptr)
        recorder->onBatchEnd(done.ok());
    return done;
}

Result<void> StoreWriter::write(const WriteBatch& batch) {
    SAGA_TRY(writeSagas(batch));
    SAGA_TRY(writeShop(batch));
    SAGA_TRY(writeControl(batch));
    SAGA_TRY(writeBus(batch));
    return m_control.close(m_session, batch.commit, batch.counts);
}

Result<void> StoreWriter::writeSagas(const WriteBatch& batch) {
    SAGA_TRY(each(batch.newSagas, [&](const SagaSummary& row) { return m_sagas.insert(m_session, row); }));
    SAGA_TRY(each(batch.changedSagas, [&](const SagaSummary& row) { return m_sagas.update(m_session, row); }));
    SAGA_TRY(each(batch.events, [&](const EventRow& row) { return m_sagas.append(m_session, row); }));
    return each(batch.effects, [&](const EffectRow& row) { return m_sagas.insertEffect(m_session, row); });
}

Result<void> StoreWriter::writeShop(const WriteBatch& batch) {
    SAGA_TRY(each(batch.postings, [&](const PostingRow& row) { return m_ledger.post(m_session, row); }));
    SAGA_TRY(each(batch.accounts, [&](const AccountDelta& row) { return m_ledger.add(m_session, row); }));
    SAGA_TRY(each(batch.users, [&](const User& row) { return m_shop.put(m_session, row); }));
    SAGA_TRY(each(batch.items, [&](const Item& row) { return m_shop.put(m_session, row); }));
    SAGA_TRY(each(batch.purchaseLogs, [&](const PurchaseLogEntry& row) { return m_shop.insert(m_session, row); }));
    SAGA_TRY(each(batch.logStates, [&](const LogStateChange& row) { return m_shop.setState(m_session, row); }));
    SAGA_TRY(each(batch.notices, [&](const Notice& row) { return m_shop.insert(m_session, row); }));
    SAGA_TRY(each(batch.deliveries, [&](const DeliveryRow& row) { return m_deliveries.insert(m_session, row); }));
    SAGA_TRY(each(batch.answeredDeliveries, [&](const DeliveryRow& row) { return m_deliveries.answer(m_session, row); }));
    SAGA_TRY(m_orders.write(m_session, batch.orders));
    return batch.checkout.empty() ? Result<void>() : m_checkout.write(m_session, batch.checkout);
}

Result<void> StoreWriter::writeControl(const WriteBatch& batch) {
    SAGA_TRY(each(batch.idempotency, [&](const IdempotencyRow& row) { return m_control.insert(m_session, row); }));
    SAGA_TRY(each(batch.audit, [&](const AuditRecord& row) { return m_control.insert(m_session, row); }));
    SAGA_TRY(each(batch.faultRules, [&](const FaultRule& row) { return m_control.put(m_session, row); }));
    SAGA_TRY(each(batch.definitions, [&](const DefinitionRow& row) { return m_control.insert(m_session, row); }));
    if (batch.faultsBlocked)
        return m_control.setBlocked(m_session, *batch.faultsBlocked);
    return {};
}

Result<void> StoreWriter::writeBus(const WriteBatch& batch) {
    SAGA_TRY(each(batch.outbox, [&](const OutboxRow& row) { return m_bus.put(m_session, row); }));
    SAGA_TRY(each(batch.outboxDone, [&](SagaNo saga) { return m_bus.remove(m_session, saga); }));
    SAGA_TRY(each(batch.inbox, [&](const InboxKey& key) { return m_bus.insert(m_session, key); }));
    SAGA_TRY(each(batch.inboxEnded, [&](SagaNo saga) { return m_bus.forgetInbox(m_session, saga); }));
    SAGA_TRY(each(batch.deadLetters, [&](const DeadLetterRow& row) { return m_bus.insert(m_session, row); }));
    SAGA_TRY(each(batch.resolvedLetters, [&](const DeadLetterRow& row) { return m_bus.resolve(m_session, row); }));
    return batch.defaultMode ? m_bus.setDefaultMode(m_session, *batch.defaultMode) : Result<void>();
}

// Orchestrated sagas have none and are not asked.
Result<void> StoreWriter::addOutbox(StoredSaga& stored) {
    if (stored.events.empty() || stored.events.front().payload.data.text("mode") != toText(Mode::Choreography))
        return {};
    auto outbox = m_bus.outbox(m_session.connection(), stored.no);
    if (!outbox)
        return outbox.error();
    stored.outbox = std::move(outbox).value();
    return {};
}

Result<std::vector<StoredSaga>> StoreWriter::loadRunning(SagaNo after, int limit) {
    auto sagas = m_sagas.running(m_session.connection(), after, limit);
    if (sagas.ok())
        for (StoredSaga& stored : *sagas)
            SAGA_TRY(addOutbox(stored));
    return sagas;
}

Result<StoredSaga> StoreWriter::loadSaga(SagaNo no) {
    auto stored = m_sagas.load(m_session.connection(), no);
    if (stored.ok())
        SAGA_TRY(addOutbox(*stored));
    return stored;
}

Result<SagaNo> StoreWriter::findSaga(const SagaId& id) {
    return m_sagas.find(m_session.connection(), id);
}

}  // namespace saga
