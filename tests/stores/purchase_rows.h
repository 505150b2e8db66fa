// Rows as an item purchase writes them, without an engine: five transitions per saga, each batch moves every running saga
// by one. The same seed gives the same batches. For the tests and the benchmark of stores.
#pragma once

#include <map>

#include "core/base/rng.h"
#include "core/ports/rows.h"

namespace saga::test {

inline constexpr int kTransitions = 5;
inline constexpr Timestamp kFirstMoment{1'772'366'400'000'000};  // 2026-03-01T12:00:00Z

class PurchaseRows {
public:
    explicit PurchaseRows(std::uint64_t seed, int users = 4, int items = 2);

    // Users, items and their opening amounts. First of all.
    WriteBatch shop();
    // Starts `newSagas` sagas and moves those that run already by one transition.
    WriteBatch next(int newSagas);

    std::size_t running() const { return m_running.size(); }
    StateCounts counts() const { return m_counts; }
    SagaNo lastSaga() const { return m_lastSaga; }

private:
    struct Purchase {
        SagaSummary summary;
        int transition = 0;
    };
    void open(WriteBatch& batch, const AccountKey& account, std::int64_t amount);
    void move(WriteBatch& batch, const PostingRow& key, const AccountKey& from, const AccountKey& to, std::int64_t amount);
    void start(WriteBatch& batch);
    void advance(WriteBatch& batch, Purchase& purchase);
    void stepRows(WriteBatch& batch, const Purchase& purchase, int step);
    void finish(WriteBatch& batch, Purchase& purchase);
    void append(WriteBatch& batch, SagaSummary& summary, SagaEvent event);
    void count(SagaStatus status, std::int64_t change);
    void close(WriteBatch& batch);

    Rng m_rng;
    IdSource m_ids;
    const int m_users;
    const int m_items;
    Timestamp m_now = kFirstMoment;
    std::vector<Purchase> m_running;
    std::map<AccountKey, std::int64_t> m_deltas;  // of the batch being made
    std::map<AccountKey, bool> m_open;
    StateCounts m_counts;
    SagaNo m_lastSaga;
    CommitNo m_commit;
};

UserId userNo(int n);
ItemId itemNo(int n);

}  // namespace saga::test
