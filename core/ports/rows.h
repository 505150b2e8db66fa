// The rows that cross the store port, as values: what a batch asks for (KeySet), what it has in hand (Rows) and what it
// writes (WriteBatch). Shaped for batches: a list in, a list out, so that one database can loop over prepared statements
// and another can be driven by pipelining. No thread affinity.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/model/audit_record.h"
#include "core/model/dead_letter.h"
#include "core/model/fault_rule.h"
#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"
#include "core/model/shop.h"
#include "core/ports/checkout_rows.h"
#include "core/ports/notice_channels.h"
#include "core/ports/order_rows.h"

namespace saga {

// The barrier: at most one effect per (saga, step, direction). Its primary key makes repeated deliveries harmless.
struct EffectKey {
    SagaNo saga;
    int step = 0;
    Direction direction{};
    auto operator<=>(const EffectKey&) const = default;
};
struct EffectRow {
    EffectKey key;
    bool empty = false;   // a compensation that found nothing to undo
    std::string answer;   // the answer's data as JSON text, replayed when the same invocation comes again
};

// One half of a pair. For changes outside a saga (demo data, edits) saga is 0 and step the number of the audit record.
struct PostingRow {
    SagaNo saga;
    std::int64_t step = 0;
    Direction direction{};
    AccountKey account;
    std::int64_t amount = 0;   // signed
};
// The sum of a batch's postings to one account. The store adds it and refuses a balance below zero where that is not allowed.
struct AccountDelta {
    AccountKey account;
    std::int64_t delta = 0;
    bool isNew = false;        // no row yet
};

struct IdempotencyRow {
    std::string scope;         // who the key belongs to; keys of different scopes never meet
    std::string key;           // 1..200 bytes
    std::string body;          // canonical JSON of the whole request; another body under the same key is a conflict
    SagaNo saga;
};

struct EventRow {
    SagaNo saga;
    SagaEvent event;
};

struct DefinitionRow {
    std::string name;
    int version = 1;
    std::string source;        // canonical JSON
    Timestamp publishedAt;
    std::string publishedBy;
};

struct LogStateChange {
    SagaNo saga;
    LogState state{};
};

// With the bus. A choreographed saga has at most one event on its way: the outbox row, which carries the routing slip. The
// inbox row says that a handler is done with an event; its primary key makes repeated deliveries harmless.
struct OutboxRow {
    SagaNo saga;
    std::int64_t seq = 0;      // of the last event of the decision: with the saga's number, the id of what is published
    std::string event;         // what it is published as
    std::string slip;
};
struct InboxKey {
    SagaNo saga;
    std::int64_t seq = 0;
    std::string handler;
    auto operator<=>(const InboxKey&) const = default;
};
struct DeadLetterRow {
    InboxKey key;
    std::string event;
    std::string cause;
    std::string slip;          // as it was delivered; any text
    Timestamp at;
    int tries = 0;
    DeadLetterState state{};
    bool edited = false;       // `slip` is what a person put in its place
    std::string resolvedBy, reason;
    Timestamp resolvedAt;
};

// A notice that leaves the program over one channel. Written with its notice; what became of it is put in its place, once.
enum class DeliveryState : std::uint8_t { Pending = 0, Sent = 1, Failed = 2, NotConfigured = 3 };  // pinned
struct DeliveryRow {
    std::string notice;        // NOTIF_...
    std::string channel;
    SagaNo saga;
    std::string address;       // see NoticeDelivery
    DeliveryState state = DeliveryState::Pending;
    int attempts = 0;          // answered ones
    Timestamp dueAt;           // Pending: of the next attempt
    std::string reason{};      // of the last attempt that failed
};
// One that is pending, with all that its channel needs.
struct PendingDelivery {
    NoticeDelivery delivery;
    int attempts = 0;
    Timestamp dueAt;
};

struct KeySet {
    std::vector<UserId> users;
    std::vector<ItemId> items;
    std::vector<AccountKey> accounts;
    std::vector<EffectKey> effects;
    std::vector<SagaNo> purchaseLogs;
    std::vector<std::pair<std::string, std::string>> idempotency;  // scope, key
    std::vector<InboxKey> inbox;
    std::vector<InboxKey> deadLetters;
    OrderKeys orders;
    CheckoutKeys checkout;
    bool empty() const;
    void clear();
};

// What was read: present, or known to be absent (nullopt). A key that is in no map was never asked for.
struct Rows {
    std::map<UserId, std::optional<User>> users;
    std::map<ItemId, std::optional<Item>> items;
    std::map<AccountKey, std::optional<std::int64_t>> balances;
    std::map<EffectKey, std::optional<EffectRow>> effects;
    std::map<SagaNo, std::optional<PurchaseLogEntry>> purchaseLogs;
    std::map<std::pair<std::string, std::string>, std::optional<IdempotencyRow>> idempotency;
    std::map<InboxKey, bool> inbox;
    std::map<InboxKey, std::optional<DeadLetterRow>> deadLetters;
    OrderRows orders;
    CheckoutRows checkout;
    void clear();
};

// Everything one durable commit writes. Vectors are written in their order.
struct WriteBatch {
    std::vector<SagaSummary> newSagas;
    std::vector<SagaSummary> changedSagas;   // at most once per saga
    std::vector<EventRow> events;
    std::vector<EffectRow> effects;
    std::vector<PostingRow> postings;
    std::vector<AccountDelta> accounts;      // at most once per account
    std::vector<User> users;                 // inserted or replaced
    std::vector<Item> items;                 // inserted or replaced
    std::vector<PurchaseLogEntry> purchaseLogs;
    std::vector<LogStateChange> logStates;
    std::vector<Notice> notices;
    std::vector<DeliveryRow> deliveries;         // new, in the order of their notices
    std::vector<DeliveryRow> answeredDeliveries; // pending until now; Conflict when one is not
    std::vector<IdempotencyRow> idempotency;
    std::vector<AuditRecord> audit;
    std::vector<FaultRule> faultRules;       // inserted or replaced
    std::vector<DefinitionRow> definitions;
    std::vector<OutboxRow> outbox;           // inserted, or put in the place of the saga's last one
    std::vector<SagaNo> outboxDone;          // nothing is on its way any more
    std::vector<InboxKey> inbox;
    std::vector<SagaNo> inboxEnded;          // whatever of these comes again comes too late: their inbox rows go
    std::vector<DeadLetterRow> deadLetters;
    std::vector<DeadLetterRow> resolvedLetters;  // open until now; Conflict when one is not
    std::optional<Mode> defaultMode;
    OrderWrites orders;
    CheckoutWrites checkout;
    std::optional<bool> faultsBlocked;       // STOP ALL set or released
    std::optional<StateCounts> counts;       // the totals after this commit, when they changed
    CommitNo commit;                         // the number of this commit
    bool empty() const;
    void clear();
};

// A running or ended saga as stored: its history is its state.
struct StoredSaga {
    SagaNo no;
    SagaId id;
    std::string definition;
    int version = 1;
    std::vector<SagaEvent> events;
    std::optional<OutboxRow> outbox;         // of a choreographed saga
};

// What a writer needs to know when it opens a database.
struct StoreFacts {
    SagaNo lastSaga;
    std::int64_t lastAuditNo = 0;
    CommitNo commit;
    StateCounts counts;
    bool faultsBlocked = false;
    Mode defaultMode = Mode::Orchestration;
    std::vector<FaultRule> faultRules;       // active ones
    std::vector<DefinitionRow> definitions;  // all versions
    std::vector<StepExpiry> expiries;        // of open reservations
    std::vector<PendingDelivery> deliveries;
};

}  // namespace saga
