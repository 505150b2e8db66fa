// The values that cross the border between an operator's program (window, shell tool, later a remote client) and the
// engine's side. Plain, immutable once made, no thread affinity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/admin_api/bus_values.h"
#include "core/admin_api/checkout_values.h"
#include "core/admin_api/definition_values.h"
#include "core/base/ids.h"
#include "core/base/log.h"
#include "core/model/audit_record.h"
#include "core/model/command_refusal.h"
#include "core/model/fault_rule.h"
#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"
#include "core/model/order.h"
#include "core/model/shop.h"
#include "core/model/verify_report.h"

namespace saga {

struct PurchaseRequest {
    std::string userId;
    std::string itemId;
    std::int64_t quantity = 1;
    std::int64_t price = 0;            // the total agreed to, minor units
    std::string idempotencyKey;        // empty: none
    std::string correlationId;         // empty: one is made
    std::optional<Mode> mode = {};     // not set: the default of new sagas
};
struct OrderRequest {
    struct Line {
        std::string itemId;
        std::int64_t quantity = 1;
    };
    std::string userId;
    std::vector<Line> lines;           // 1..100, each item once
    std::string couponCode;            // empty: none
    std::string idempotencyKey;        // empty: none
    std::string correlationId;         // empty: one is made
    std::optional<Mode> mode = {};     // not set: the default of new sagas
};
struct StartedSaga {
    SagaId id;
    SagaNo no;
    bool existing = false;             // the key had been used before with the same request
};

struct SagaListRequest {
    std::string filter;                // filter language; empty: all
    SagaNo beyond;                     // rows older than this one; 0: from the newest
    int limit = 100;                   // 1..1000
    bool newestFirst = true;
};
struct SagaListPage {
    std::vector<SagaSummary> rows;
    bool more = false;
    CommitNo commit;
};

// What a list can be ordered by. The order is that of the moment of asking; sagas that change later keep their place.
enum class SagaSort : std::uint8_t { Started, Duration, Amount, Quantity, Attempts, User, ItemName, Status, Step, Code };
// Every saga that matches, as a frozen set: what a list shows row by row, and what a bulk action works on.
struct SagaSetRequest {
    std::string filter;                // filter language; empty: all
    SagaSort sort = SagaSort::Started;
    bool descending = true;            // equal values: newest first
};
struct SagaSet {
    std::vector<SagaNo> nos;           // in the order asked for
    CommitNo commit;                   // what it shows
    Timestamp countedAt;
};

// What a screen shows of one step, derived from the saga's history.
enum class StepView : std::uint8_t {
    NotReached, Due, Running, Waiting, Succeeded, Failed, PassedOver, Skipped,
    Undoing, UndoWaiting, Undone, UndoFailed, UndoWaived
};
std::string_view toText(StepView view);  // "not reached", "due", "running", ...

struct StepDetail {
    std::string id;                    // "item_grant"
    std::string service;               // "inventory": what stands before the dot of the action
    std::string action;
    std::string compensation;          // empty: not compensable
    int attempts = 0;
    int maxAttempts = 0;
    Micros backoff{0};                 // policy: first backoff, factor, cap
    double factor = 1;
    Micros cap{0};
    Micros timeout{0};
    bool optional = false;
    bool pivot = false;
    StepView view{};
    std::string code;                  // of the last failure
    std::string undoCode;
    Timestamp dueAt;                   // Waiting, UndoWaiting: the next attempt, the end of a delay or of the wait for a signal
    std::vector<std::string> after;    // ids of the steps before it
    std::string signal;                // that it waits for, or waited; empty: none
    SagaId child;                      // the child saga that it started; empty: none
    Json data;                         // the participant's answer
};
struct CommandOffer {
    CommandKind kind{};
    bool allowed = false;
    std::string reason;                // why not, English
    CommandRefusal refusal;            // the same as a value, for other languages
};
struct FirstCauseView {
    std::string step;                  // empty: not a step
    std::string code;
    std::string sentence;              // for people, English
    std::string rule;                  // fault rule id when injected
    int attempts = 0;
};
struct SagaDetail {
    SagaSummary summary;
    Json input;
    std::vector<StepDetail> steps;     // as the definition lists them: SagaEvent::step is an index into these
    std::vector<SagaEvent> events;     // seq 1..n; payloads of a saga of ordinary length are whole
    std::optional<FirstCauseView> firstCause;
    std::vector<StatusChange> statusChanges;  // ascending; the first is the start
    std::vector<CommandOffer> offers;
    Timestamp deadlineAt;
    std::string waitsFor;              // participant whose open circuit breaker holds back what is next; empty: none
    Timestamp waitsUntil;              // when it lets one call through
    SagaId parent;                     // whose step it is; empty: nobody's
    CommitNo commit;
};

// What one event did to the folded state of its saga.
struct StateField {
    std::string path;                  // "steps.item_grant.phase"
    std::string before;                // as JSON text; empty: the field was not there
    std::string after;
};
struct StateStep {
    std::int64_t seq = 0;
    Json before;                       // null before the first event
    Json after;
    std::vector<StateField> changes;   // in the order of the state
};

struct AccountMove {
    AccountKey account;
    std::int64_t before = 0;
    std::int64_t after = 0;
};
// One line of the compensation plan, newest step first.
struct PlanLine {
    std::string step;
    std::string compensation;
    std::string need;                  // "undo", "undo (outcome unknown)", "done", "waived", "failed", "not needed", "not possible"
    bool pending = false;              // would be invoked
    std::vector<AccountMove> moves;    // of the dry run
    std::string problem;               // why the undo would fail now; empty: it would succeed
};
struct CompensationPlanView {
    SagaSummary summary;
    std::vector<PlanLine> lines;
    bool allowed = false;
    std::string refusal;               // why Compensate is refused now
};

struct CommandRequest {
    std::vector<SagaId> ids;           // 1..10,000 together with `nos`
    CommandKind kind{};
    std::string step;                  // Skip, HandledOutside: step id, empty: the one that waits
    std::string reason;                // required but for pause and resume
    std::vector<SagaNo> nos{};         // further sagas; their outcomes come after those of `ids`
};
struct CommandOutcome {
    SagaId id;
    std::optional<Error> error;        // not set: done
    SagaSummary before;
    SagaSummary after;
    CommandRefusal refusal = {};       // why the saga does not take it, as a value; None: done, or another error
};

// What a command would do to a set of sagas as they are now: how many accept it, and why the others would refuse.
struct CommandPreview {
    struct Refusal {
        std::string reason;            // "the saga is COMPENSATED; ...", English
        std::int64_t count = 0;
        CommandRefusal refusal;        // the same as a value, for other languages
    };
    std::int64_t accepted = 0;
    std::vector<Refusal> refusals;     // most frequent first
    std::int64_t missing = 0;          // numbers that no saga has
    std::int64_t amount = 0;           // sum over the accepted, minor units
    CommitNo commit;
};

// Figures over a stretch of time that ends now, made from the summaries of the sagas. Percentiles are within 0.8 %.
// Buckets begin at round times (whole seconds, minutes or hours), so `from` lies up to one bucket before now - range.
struct StatisticsRequest {
    Micros range{};                    // 1 min..31 d
    int buckets = 60;                  // 1..500
};
struct LatencyFigures {                // of sagas that ended, from start to end
    std::int64_t count = 0;
    Micros p50{0}, p95{0}, p99{0}, max{0};
};
struct StatisticsBucket {
    Timestamp from;                    // up to the next bucket's
    std::int64_t started = 0;
    std::int64_t completed = 0, failed = 0, compensated = 0;  // by the time they ended
    LatencyFigures latency;
};
struct FailureCount {
    std::string step;                  // of the first cause; empty: not a step
    std::string code;
    std::int64_t count = 0;            // sagas that started in the range and did not complete
    std::int64_t injected = 0;         // of these, hit by a fault rule
};
struct Statistics {
    Timestamp from, to;
    std::vector<StatisticsBucket> buckets;
    std::int64_t started = 0, completed = 0, failed = 0, compensated = 0;
    std::int64_t running = 0, attention = 0;   // now, whatever the range
    std::int64_t injected = 0;                 // started in the range and hit
    LatencyFigures latency;
    std::vector<FailureCount> failures;        // most frequent first
    CommitNo commit;
};

// Load: purchases started by the program itself, for as long as asked. One run at a time.
struct LoadRequest {
    double ratePerSecond = 0;          // open loop; 0: closed loop by `concurrency`
    int concurrency = 8;               // 1..512 purchases that have not settled, the most in either loop
    Micros duration{};                 // 1 s..1 h
    Micros ramp{0};                    // the rate or concurrency grows to its full value over this time
    std::vector<std::string> users;    // drawn evenly; empty: every active user
    std::vector<std::string> items;    // drawn evenly; empty: every available item
    std::int64_t maxQuantity = 1;      // pieces, drawn from 1 to this
    int failurePercent = 0;            // share asked for at a wrong price, so that they fail by rule; 0..100
    std::uint64_t seed = 1;            // equal seeds draw equal purchases
    std::optional<Mode> mode = {};     // not set: the default of new sagas
};
inline constexpr std::string_view kLoadDone = "done";
inline constexpr std::string_view kLoadStopped = "stopped";
inline constexpr std::string_view kLoadNoPlace = "as many purchases as allowed were under way";
struct LoadState {
    bool running = false;              // asks for purchases; what is under way settles after it, and is counted
    std::int64_t runs = 0;             // of this process; 0: there was none, and the rest is empty
    LoadRequest request;
    std::string correlation;           // of all its sagas
    Timestamp startedAt, endsAt, endedAt;
    std::string endedBecause;          // kLoadDone, kLoadStopped, or the trouble
    std::int64_t started = 0;          // accepted
    std::int64_t refused = 0;          // the engine was busy, or no place was free; not tried again
    std::int64_t completed = 0, failed = 0, compensated = 0;
    std::int64_t attention = 0;        // wait for a person, paused ones too
    std::int64_t underway = 0;
    double settledPerSecond = 0;       // over the last seconds, of the whole run once it has ended
    LatencyFigures latency;            // from asking to settled
    std::string lastRefusal;           // kLoadNoPlace, or what the engine said
};

// What moved on an account, newest first: sagas in the order in which they were accepted, each with its undo beside what
// it undoes, and edits where they fall between the starts of the sagas.
struct LedgerRequest {
    AccountKey account;                // a user's money or pieces, an item's stock
    std::string beyond;                // `key` of the last entry of the page before; empty: from the newest
    int limit = 100;                   // 1..1000
};
struct LedgerEntry {
    std::string key;
    SagaNo saga;                       // 0: an operator's edit or initial data
    SagaId sagaId;                     // empty when `saga` is 0
    std::string step;                  // "item_grant"; empty when `saga` is 0
    Direction direction = Direction::Action;
    std::int64_t edit = 0;             // number of the audit record of an edit; 0 when `saga` is set
    std::int64_t amount = 0;           // signed, money in minor units or pieces
    std::int64_t balance = 0;          // of the account after this line; the first line of all has the present one
    Timestamp at;                      // not set where it is not known
};

// The program's log of this process, the newest lines of a ring.
struct LogRequest {
    std::int64_t after = 0;            // number of the last line known; 0: the oldest kept
    LogLevel atLeast = LogLevel::Info;
    int limit = 1000;                  // 1..10,000; the newest ones
};
struct LogLine {
    std::int64_t no = 0;               // from 1 in this process
    Timestamp at;
    LogLevel level{};
    LogCategory category{};
    std::string text;
    std::string sagaId;                // empty when about none
    std::string correlation;
};
struct LogPage {
    std::vector<LogLine> lines;        // ascending
    std::int64_t last = 0;             // ask after this the next time
    std::int64_t dropped = 0;          // lines after `after` that the ring no longer holds
};

struct FaultRequest {
    FaultRule rule;                    // id, hits and the like are the engine's
    Micros duration{0};                // 0: no end
};

struct PageRequest {
    std::string match;                 // glob on the id (users, items), user id (log, notices) or object (audit:
                                       // "user/user-123", "item/item-sword"); empty: all
    std::string saga;                  // log and notices: only this saga; empty: all
    std::string beyond;                // key of the last row of the page before
    int limit = 100;                   // 1..1000
    std::string order = {};            // orders: only this one; empty: all
};

// The life of a coupon: each edit needs a reason and is audited.
enum class CouponEditKind { Create, Change, Stop, Start, Issue, Revoke };
struct CouponEdit {
    CouponEditKind kind{};
    Coupon coupon;                     // Create, Change: all of it; else its code
    std::string userId;                // Issue, Revoke
    std::string reason;
};

// Edits of shop data: each needs a reason and is audited.
enum class EditKind { TopUpUser, DeductUser, SetUserLimit, SuspendUser, ActivateUser, RestockItem, RemoveStock, SetItemPrice, SetItemAvailable, SetItemUnavailable, SetUserEmail };
struct EditRequest {
    EditKind kind{};
    std::string id;                    // user or item
    std::int64_t value = 0;            // amount, limit, pieces or price where the kind takes one
    std::string reason;
    std::string text{};                // SetUserEmail: the address; empty: none any more
};

// A channel that notices leave the program over.
struct NoticeChannelView {
    std::string name;                  // "email"
    bool configured = false;
    std::string target;                // where it leads, without secrets; empty when not configured
};
struct Health {
    std::string database;              // file name, or ":memory:"
    std::string durability;            // "SQLite 3.40.1, WAL, synchronous=FULL"
    bool accepting = true;             // false: the store is in trouble, `trouble` says why
    std::string trouble;
    std::int64_t sagas = 0;
    std::int64_t running = 0;
    std::int64_t queued = 0;
    double startedPerSecond = 0;       // over the last seconds
    Micros lastCommit{0};              // duration of the last durable commit
    StateCounts counts;
    bool faultsBlocked = false;
    int activeFaults = 0;
    Timestamp nextFaultEnd;            // the latest end of an active rule; not set: some rule has none
    CommitNo commit;
    std::vector<NoticeChannelView> channels;
    std::int64_t noticesWaiting = 0;   // to leave over them
};

// One batch of the change feed, merged; at most ten a second reach a screen.
struct FeedSaga {
    SagaSummary summary;
    std::vector<SagaEvent> events;     // new events in order; empty when `eventsDropped`
};
struct FeedBatch {
    CommitNo commit;                   // the last one it contains
    std::vector<FeedSaga> sagas;       // each once, with its latest summary
    StateCounts counts;
    bool shopChanged = false;
    bool faultsChanged = false;
    bool definitionsChanged = false;
    bool deadLettersChanged = false;
    std::int64_t dropped = 0;          // sagas left out because the consumer was slow: read the page anew
    std::optional<Error> trouble;      // the store stopped taking commits
};

Json toJson(const StepDetail& step);
// The leaves that differ, in the order of `after`; what only `before` has comes last.
std::vector<StateField> changedFields(const Json& before, const Json& after);
Json toJson(const CompensationPlanView& plan);
Json toJson(const Health& health);
Json toJson(const LoadState& load);
Json toJson(const Statistics& statistics);
Json toJson(const LedgerEntry& entry);
// One document with everything of a saga, to be opened on another machine: {format: "saga-console/saga", version: 1, ...}.
Json exportJson(const SagaDetail& detail);

}  // namespace saga
