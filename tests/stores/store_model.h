// What a store must hold after a sequence of batches, kept in plain maps, and the comparison of the two.
#pragma once

#include <map>
#include <string>

#include "core/ports/store.h"

namespace saga::test {

class StoreModel {
public:
    void apply(const WriteBatch& batch);

    // Reads everything through the store's queries. Empty when the store holds exactly this, else the first difference.
    std::string differenceTo(Store& store) const;

    CommitNo commit() const { return m_commit; }
    const std::map<SagaNo, SagaFacts>& sagas() const { return m_sagas; }

private:
    std::string compareSagas(Queries& queries) const;
    std::string compareTotals(Queries& queries) const;
    std::string compareShop(Queries& queries) const;

    std::map<SagaNo, SagaFacts> m_sagas;
    std::map<AccountKey, std::int64_t> m_balances;
    std::map<UserId, User> m_users;
    std::map<ItemId, Item> m_items;
    std::vector<std::string> m_notices;  // ids in their order
    std::int64_t m_auditRows = 0;
    std::int64_t m_idempotencyRows = 0;
    StateCounts m_counts;
    CommitNo m_commit;
};

// Empty when both are the same, else what differs.
std::string difference(const SagaFacts& wanted, const SagaFacts& found);

}  // namespace saga::test
