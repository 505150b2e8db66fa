// A shop for tests of the services: the SQLite store in memory with the demo data, a unit of work over it, and the
// services of `item-purchase`. Steps run without an engine: one call is one input. One thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/ports/participant.h"
#include "core/services/item_shop.h"
#include "core/stores/sqlite/sqlite_store.h"

namespace saga::test {

// Passes on to a store, counts what is read and fails reads on demand.
class WatchedStore final : public Store {
public:
    explicit WatchedStore(std::unique_ptr<Store> store) : m_store(std::move(store)) {}
    int loads = 0;
    bool failLoads = false;

    Result<StoreFacts> facts() override { return m_store->facts(); }
    Result<void> load(const KeySet& keys, Rows& rows) override {
        ++loads;
        return failLoads ? Result<void>(makeError(ErrorCode::IoError, "shop.db", "the device failed"))
                         : m_store->load(keys, rows);
    }
    Result<void> commit(const WriteBatch& batch) override { return m_store->commit(batch); }
    Result<std::vector<StoredSaga>> loadRunning(SagaNo after, int limit) override {
        return m_store->loadRunning(after, limit);
    }
    Result<StoredSaga> loadSaga(SagaNo no) override { return m_store->loadSaga(no); }
    Result<SagaNo> findSaga(const SagaId& id) override { return m_store->findSaga(id); }
    Result<void> reopen() override { return m_store->reopen(); }
    Result<std::unique_ptr<Queries>> openReader() override { return m_store->openReader(); }
    Result<void> backupTo(const std::string& file) override { return m_store->backupTo(file); }
    Result<void> checkpoint() override { return m_store->checkpoint(); }

private:
    std::unique_ptr<Store> m_store;
};

struct Purchase {
    std::string user;
    std::string item;
    std::int64_t quantity = 1;
    std::int64_t price = 0;
};

// The shipped definition of `item-purchase`; null and a failed test when it cannot be read.
DefinitionPtr shippedItemPurchase();

class TestShop {
public:
    // Opens the store and commits the demo data.
    explicit TestShop(PriceCheck priceCheck = PriceCheck::Strict);

    // Runs one action as an input that is kept when it succeeded and dropped otherwise, as the engine does. The effect
    // row is written like the barrier does.
    Result<StepAnswer> run(std::string_view action, const Json& input, SagaNo saga = {1});
    Result<StepAnswer> run(std::string_view action, const Purchase& purchase, SagaNo saga = {1});
    // Writes what was kept.
    void commit();

    std::int64_t balance(std::string_view user);
    std::int64_t stock(std::string_view item);
    std::int64_t owned(std::string_view item, std::string_view user);
    std::int64_t revenue();

    WatchedStore& store() { return *m_store; }
    UnitOfWork& work() { return *m_work; }
    Participants& participants() { return m_participants; }
    const Definition& definition() const { return *m_definition; }
    SagaState& state() { return m_state; }  // what the next call sees, but for its input
    // Whether the last call left any write behind before it was kept or dropped.
    bool lastCallWrote() const { return m_lastCallWrote; }
    const WriteBatch& lastWrites() const { return m_lastWrites; }
    const PostingKey& editKey() const { return m_editKey; }

    static Timestamp now() { return {1'700'000'000'000'000}; }

private:
    std::int64_t read(const AccountKey& account);

    std::unique_ptr<WatchedStore> m_store;
    IdSource m_ids{7};
    std::unique_ptr<UnitOfWork> m_work;
    Participants m_participants;
    DefinitionPtr m_definition;
    SagaState m_state;
    SagaId m_sagaId{"TXN_00000000000000000000000001"};
    PostingKey m_editKey{{}, 1, Direction::Action};
    CommitNo m_commit;
    bool m_lastCallWrote = false;
    WriteBatch m_lastWrites;
};

}  // namespace saga::test
