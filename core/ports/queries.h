// The read side of the store: lists, details and the facts that the invariant checker walks. One object per thread, on a
// read-only connection of its own; each call is one short read. `cancel` may come from any thread and ends the running
// call with Cancelled.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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
// A saga as the index in memory holds it. The texts are good during the call that hands it over.
struct SagaIndexRow {
    SagaNo no;
    SagaStatus status = SagaStatus::Pending;
    Attention attention = Attention::None;
    bool paused = false;
    bool injected = false;
    std::int64_t attempts = 0;
    std::int64_t quantity = 0;
    std::int64_t amount = 0;
    Timestamp startedAt;
    Timestamp endedAt;
    std::string_view definition, step, code, user, item, rule;
    std::int64_t version = 1;
    Mode mode = Mode::Orchestration;
    std::string_view id, correlation;
};
using OnSagaIndexRow = std::function<void(const SagaIndexRow&)>;
struct SagaIndexWindow {
    SagaNo last;              // of all sagas
    CommitNo commit;
};
// Asked between the windows of a long read; true ends it with Cancelled. May be empty.
using GivenUp = std::function<bool()>;
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
    std::string resource = {};  // audit: only records about this object, named by kind and id; empty: all
    std::string resourceId = {};
    std::string order = {};   // orders: only this one, by its id; empty: all
};

// What moved on an account. Sagas stand in the order of their numbers, newest first, each with all its lines, whenever an
// undo came; edits from outside stand where their time falls among the starts of the sagas.
struct LedgerPlace {
    SagaNo saga;              // lines of older sagas follow, and those of this one below (direction, step)
    Direction direction{};
    std::int64_t step = 0;
    std::int64_t edit = 0;    // edits of audit records below this one follow
    std::int64_t balance = 0; // after the next line
    bool operator==(const LedgerPlace&) const = default;
};
struct LedgerLine {
    PostingRow posting;
    SagaId saga;              // empty for an edit
    std::string definition;   // of the saga; gives the name of the step
    int version = 0;
    Timestamp at;             // of the step's last outcome or of the edit; not set when there is none
    std::int64_t balance = 0; // after this line
    LedgerPlace next;         // continues after this line
};
struct BusBacklog {
    std::int64_t outbox = 0;
    Timestamp oldestOutbox;                // not set: none
    std::int64_t openLetters = 0;
};
struct CheckoutCounts {
    std::int64_t events = 0;               // of all streams
    std::int64_t orders = 0, payments = 0; // projections
};
struct DeadLetterQuery {
    std::optional<DeadLetterState> state;  // not set: all
    std::string cause, event, handler;     // exactly these; empty: any
    SagaId saga;                           // of this saga only; empty: of all
    std::optional<DeadLetterId> beyond;    // the last row of the page before; newest first
    int limit = 100;                       // 1..1000
};
struct LedgerQuery {
    AccountKey account;
    std::optional<LedgerPlace> beyond;  // not set: from the newest line
    int limit = 100;                    // 1..1000
};

// Facts for the checker.
// An audit record of a command that waived something (see waivedBy) and was not refused.
struct WaiverFact {
    std::string action;  // "saga.skip", "saga.handled-outside", "saga.force-end"
    std::string actor;
    std::string reason;
    auto operator<=>(const WaiverFact&) const = default;
};
// Another saga that a saga's events name: a child that one of its steps started, or its parent.
struct LinkedSaga {
    SagaId id;
    bool exists = false;             // false: the rest is empty
    SagaStatus status{};
    SagaId parent;                   // as its own start says; empty: nobody's
    std::string parentStep;          // id
    std::vector<SagaId> children;    // that its events name
};
struct SagaFacts {
    SagaSummary summary;
    std::vector<SagaEvent> events;
    std::vector<EffectRow> effects;
    std::vector<PostingRow> postings;
    std::optional<PurchaseLogEntry> purchaseLog;
    std::optional<Order> order;
    std::vector<Reservation> reservations;
    std::vector<CheckoutEvent> stream;                         // by version
    std::optional<CheckoutOrder> checkout;                     // the projections
    std::optional<CheckoutPayment> checkoutPayment;
    std::optional<UserCoupon> coupon;                          // the piece that this saga reserved or used
    std::optional<OutboxRow> outbox;                           // the event on its way
    std::vector<InboxKey> inbox;
    std::vector<DeadLetterRow> letters;
    std::vector<LinkedSaga> linked;                            // every one that its events name
    std::vector<WaiverFact> waivers;                           // read when its events hold a waiver
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
    std::int64_t waiversWithoutEvent = 0;                      // audit records of waivers whose saga has no event of one
    std::int64_t auditRows = 0, lastAuditNo = 0;
    std::int64_t outboxWithoutSaga = 0, inboxWithoutSaga = 0, lettersWithoutSaga = 0;
    std::int64_t deliveriesWithoutNotice = 0;
    std::int64_t settledLetters = 0, letterRecords = 0;        // dead letters that are not open; audit records of settling one
    std::int64_t lettersNotRecordedOnce = 0;                   // settled, with no or more than one audit record
    std::int64_t streamEventsWithoutSaga = 0, projectionsWithoutSaga = 0;
    std::vector<std::string> miscountedCoupons;                // issued or used differ from the pieces that say so
    std::string databaseCheck;                                 // "ok", or what the database says of its own file
    CommitNo commit;
};

class Queries {
public:
    virtual ~Queries() = default;

    virtual Result<CommitNo> commit() = 0;
    virtual Result<SagaPage> sagas(const SagaListQuery& query) = 0;
    virtual Result<std::int64_t> countSagas(const ParsedFilter& filter, Timestamp now, const GivenUp& givenUp) = 0;
    // The highest number of a saga, 0 when there is none, and the commit that shows it.
    virtual Result<SagaIndexWindow> highestSaga() = 0;
    // Every saga with a number from `from` to `to` that matches, ascending.
    virtual Result<std::vector<SagaNo>> sagaNumbers(const ParsedFilter& filter, Timestamp now, SagaNo from, SagaNo to) = 0;
    // The sagas with these numbers, in their order; numbers that no saga has are left out. `more` is false.
    virtual Result<SagaPage> sagaRows(const std::vector<SagaNo>& nos) = 0;
    // The sagas with numbers from `from` to `to`, ascending, of one commit.
    virtual Result<SagaIndexWindow> sagaIndexRows(SagaNo from, SagaNo to, const OnSagaIndexRow& onRow) = 0;
    virtual Result<StateCounts> counts() = 0;
    virtual Result<SagaHistory> saga(const SagaId& id) = 0;  // NotFound
    virtual Result<std::vector<UserView>> users(const TextPageQuery& query) = 0;
    virtual Result<std::vector<ItemView>> items(const TextPageQuery& query) = 0;
    virtual Result<UserView> user(const UserId& id) = 0;     // NotFound
    virtual Result<ItemView> item(const ItemId& id) = 0;     // NotFound
    virtual Result<std::vector<PurchaseLogEntry>> purchaseLog(const NumberPageQuery& query) = 0;
    virtual Result<std::vector<Notice>> notices(const NumberPageQuery& query) = 0;
    virtual Result<std::vector<LedgerLine>> ledger(const LedgerQuery& query) = 0;
    virtual Result<std::vector<Order>> orders(const NumberPageQuery& query) = 0;
    // `beyond`: the number of the saga of the last row; a page ends with all reservations of a saga.
    virtual Result<std::vector<Reservation>> reservations(const NumberPageQuery& query) = 0;
    virtual Result<Reservation> reservation(const std::string& id) = 0;  // NotFound
    virtual Result<std::vector<Coupon>> coupons(const TextPageQuery& query) = 0;
    // By user; with an empty code the pieces of the user `match`, by code.
    virtual Result<std::vector<UserCoupon>> couponPieces(const std::string& code, const TextPageQuery& query) = 0;
    // Order processing. Pages by the number of their saga; a stream by version.
    virtual Result<std::vector<CheckoutOrder>> checkouts(const NumberPageQuery& query) = 0;
    virtual Result<std::vector<CheckoutPayment>> checkoutPayments(const NumberPageQuery& query) = 0;
    // A page of checkouts with their payments, of one commit; events only when the query names a saga.
    virtual Result<std::vector<CheckoutDetail>> checkoutDetails(const NumberPageQuery& query) = 0;
    virtual Result<std::vector<CheckoutEvent>> stream(SagaNo saga) = 0;
    // The events of the next `limit` streams (1..1000) after a number, ascending by stream and version; streams are never cut.
    virtual Result<std::vector<CheckoutEvent>> streams(SagaNo after, int limit) = 0;
    virtual Result<CheckoutCounts> checkoutCounts() = 0;
    // Of an order of either system, by its ORD_ id. NotFound.
    virtual Result<SagaNo> sagaOfOrder(const std::string& orderId) = 0;
    virtual Result<std::vector<DeadLetterView>> deadLetters(const DeadLetterQuery& query) = 0;
    virtual Result<std::vector<DeadLetterGroup>> deadLetterGroups() = 0;  // of open ones, most frequent first
    // How many events are on their way, since when the oldest is, and how many dead letters are open.
    virtual Result<BusBacklog> busBacklog() = 0;
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
