// The writer's half of a store over any connection: loading rows, committing batches, reading running sagas. One thread.
// The connection must outlive it.
#pragma once

#include "core/ports/store.h"
#include "core/stores/sql/bus_statements.h"
#include "core/stores/sql/checkout_statements.h"
#include "core/stores/sql/control_statements.h"
#include "core/stores/sql/delivery_statements.h"
#include "core/stores/sql/ledger_statements.h"
#include "core/stores/sql/order_statements.h"
#include "core/stores/sql/saga_statements.h"
#include "core/stores/sql/shop_statements.h"

namespace saga {

class StoreWriter {
public:
    explicit StoreWriter(Connection& connection) : m_session(connection) {}
    void setRecorder(StatementRecorder* recorder) { m_session.setRecorder(recorder); }

    // As in core/ports/store.h. After an error of commit() nothing was kept, but for UnknownOutcome.
    Result<StoreFacts> facts();
    Result<void> load(const KeySet& keys, Rows& rows);
    Result<void> commit(const WriteBatch& batch);
    Result<std::vector<StoredSaga>> loadRunning(SagaNo after, int limit);
    Result<StoredSaga> loadSaga(SagaNo no);
    Result<SagaNo> findSaga(const SagaId& id);

private:
    Result<void> read(const KeySet& keys, Rows& rows);
    Result<void> write(const WriteBatch& batch);
    Result<void> writeSagas(const WriteBatch& batch);
    Result<void> writeShop(const WriteBatch& batch);
    Result<void> writeControl(const WriteBatch& batch);
    Result<void> writeBus(const WriteBatch& batch);
    Result<void> addOutbox(StoredSaga& stored);

    WriteSession m_session;
    SagaStatements m_sagas;
    LedgerStatements m_ledger;
    ShopStatements m_shop;
    ControlStatements m_control;
    BusStatements m_bus;
    OrderStatements m_orders;
    DeliveryStatements m_deliveries;
    CheckoutStatements m_checkout;
};

}  // namespace saga
