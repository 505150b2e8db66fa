// The read side of the store: lists, details and the facts that the invariant checker walks. One object per thread, on a
// read-only connection of its own; each call is one short read. `cancel` may come from any thread and ends the running
// call with Cancelled.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/filter.h"
#include "core/ports/rows.h"

namespace saga {

struct SagaListQuery {
    ParsedFilter filter;
    bool newestFirst = true;
    SagaNo beyond;            // page key: rows after this one in the order asked for; 0: from the beginning
    int limit = 100;          // 1..1000
    Timestamp now;            // for durations and now-1h
};
struct SagaPage {
    std::vector<SagaSummary> rows;
    bool more = false;
    CommitNo commit;
};
struct SagaHistory {
    SagaSummary summary;
    std::vector<SagaEvent> events;
    DefinitionRow definition;
    CommitNo commit;
};
struct TextPageQuery {
    std::string match;        // glob on the id, empty: all
    std::string beyond;       // id of the last row of the page before
    int limit = 100;          // 1..1000
};
struct NumberPageQuery {
    std::string user;         // only this user's rows; empty: all
    SagaNo saga;              // only this saga's rows; 0: all
    std::int64_t beyond = 0;  // number of the last row of the page before; newest first
    int limit = 100;          // 1..1000
};

// Facts for the checker.
struct SagaFacts {
    SagaSummary summary;
    std::vector<SagaEvent> events;
    std::vector<EffectRow> effects;
    std::vector<PostingRow> postings;
    std::optional<PurchaseLogEntry> purchaseLog;
};
struct AccountFact {
    AccountKey account;
    std::int64_t balance = 0;
    std::int64_t postings = 0;  // their sum
};
struct GlobalFacts {
    std::vector<AccountFact> accounts;                         // of accounts with a row or a posting
    StateCounts storedCounts;
    StateCounts countedCounts;                                 // counted from the summaries
    std::int64_t sagas = 0;
    SagaNo lastSaga;
    std::vector<IdempotencyRow> idempotencyWithoutSaga;        // rows whose saga is missing
    std::int64_t idempotencyRows = 0;
    std::vector<SagaNo> idempotencyDuplicates;                 // sagas that more than one key of a scope points to
    std::int64_t eventsWithoutSaga = 0, effectsWithoutSaga = 0, postingsWithoutSaga = 0;
    std::int64_t auditRows = 0, lastAuditNo = 0;
    std::string databaseCheck;                                 // "ok", or what the database says of its own file
    CommitNo commit;
};

class Queries {
public:
    virtual ~Queries() = default;

    virtual Result<CommitNo> commit() = 0;
    virtual Result<SagaPage> sagas(const SagaListQuery& query) = 0;
    // The sagas with these numbers, in their order; numbers that no saga has are left out. `more` is false.
    virtual Result<SagaPage> sagaRows(const std::vector<SagaNo>& nos) = 0;
    virtual Result<std::int64_t> countSagas(const ParsedFilter& filter, Timestamp now) = 0;
    virtual Result<StateCounts> counts() = 0;
    virtual Result<SagaHistory> saga(const SagaId& id) = 0;  // NotFound
    virtual Result<std::vector<UserView>> users(const TextPageQuery& query) = 0;
    virtual Result<std::vector<ItemView>> items(const TextPageQuery& query) = 0;
    virtual Result<UserView> user(const UserId& id) = 0;     // NotFound
    virtual Result<ItemView> item(const ItemId& id) = 0;     // NotFound
    virtual Result<std::vector<PurchaseLogEntry>> purchaseLog(const NumberPageQuery& query) = 0;
    virtual Result<std::vector<Notice>> notices(const NumberPageQuery& query) = 0;
    virtual Result<FaultState> faults() = 0;
    virtual Result<std::vector<AuditRecord>> audit(const NumberPageQuery& query) = 0;
    virtual Result<std::vector<DefinitionRow>> definitions() = 0;

    // Facts of sagas with numbers above `after`, in order, at most `limit`.
    virtual Result<std::vector<SagaFacts>> sagaFacts(SagaNo after, int limit) = 0;
    virtual Result<GlobalFacts> globalFacts(bool checkFile) = 0;
    // Which of these saga ids exist: returns the missing ones.
    virtual Result<std::vector<SagaId>> missingSagas(const std::vector<SagaId>& ids) = 0;

    virtual void cancel() = 0;
};

}  // namespace saga
