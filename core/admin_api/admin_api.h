// Every use case of an operator as one interface: asynchronous, values only. The window and the shell tool know nothing
// else of the engine, so that they work on the embedded engine and on a remote one alike.
//
// Thread rules: every function may be called from any thread and returns at once. A reply is called exactly once, on a
// thread of the implementation (never the caller's stack), unless the AdminApi is destroyed first: its destructor waits
// for running calls and answers the rest Unavailable. Replies must be short; a window hands them over to its own thread.
// Every operator action is audited with the identity the implementation was made with.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/admin_api/admin_values.h"
#include "core/base/result.h"

namespace saga {

template <class T>
using Answer = std::function<void(Result<T>)>;

// A running long call. Dropping the handle does not cancel; cancel() is idempotent, from any thread.
class Cancellation {
public:
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<bool> m_cancelled{false};
};
using CancellationPtr = std::shared_ptr<Cancellation>;

struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;   // 0: unknown
};
using OnProgress = std::function<void(Progress)>;

// Told of changes on a thread of the implementation; must be short.
class FeedListener {
public:
    virtual ~FeedListener() = default;
    virtual void onFeed(const FeedBatch& batch) = 0;
};

class AdminApi {
public:
    virtual ~AdminApi() = default;

    // Purchases. startPurchase answers after acceptance is durable: InvalidInput (field userId, itemId, quantity, price,
    // idempotencyKey), Conflict (same key, other request), Busy. awaitSettled answers when the saga has ended, needs
    // attention or is paused.
    virtual void startPurchase(const PurchaseRequest& request, Answer<StartedSaga> answer) = 0;
    // A saga of any published definition: answers as startPurchase; NotFound (field definition, version), InvalidInput
    // (field input.NAME). signal: NotFound, NotAllowed when no step will ever wait for it.
    virtual void startSaga(const SagaRequest& request, Answer<StartedSaga> answer) = 0;
    virtual void signal(const SignalRequest& request, Answer<SagaSummary> answer) = 0;
    virtual void awaitSettled(const SagaId& id, Answer<SagaDetail> answer) = 0;

    // Sagas. InvalidInput (field "filter", reason with the column) for a filter that does not parse.
    virtual void listSagas(const SagaListRequest& request, Answer<SagaListPage> answer) = 0;
    virtual void countSagas(const std::string& filter, CancellationPtr cancel, Answer<std::int64_t> answer) = 0;
    // Every match in order, and rows by number (1..1,000 of them, in their order; numbers that no saga has are left out).
    virtual void sagaSet(const SagaSetRequest& request, CancellationPtr cancel, Answer<SagaSet> answer) = 0;
    virtual void sagaRows(const std::vector<SagaNo>& nos, Answer<SagaListPage> answer) = 0;
    virtual void saga(const SagaId& id, Answer<SagaDetail> answer) = 0;  // NotFound
    // The folded state right before and after one event. NotFound: no such saga or event; Corrupt when the history does not
    // fold up to there.
    virtual void stateStep(const SagaId& id, std::int64_t seq, Answer<StateStep> answer) = 0;
    virtual void compensationPlan(const SagaId& id, Answer<CompensationPlanView> answer) = 0;
    // At most 1,000,000 numbers. Changes nothing.
    virtual void previewCommand(CommandKind kind, const std::vector<SagaNo>& nos, CancellationPtr cancel, Answer<CommandPreview> answer) = 0;
    // One outcome per id, in their order. The whole call fails only for bad input (no ids, no reason).
    virtual void command(const CommandRequest& request, CancellationPtr cancel, OnProgress progress, Answer<std::vector<CommandOutcome>> answer) = 0;

    // Load. startLoad: InvalidInput naming the field, Conflict while a run is under way. stopLoad: whether one was.
    virtual void startLoad(const LoadRequest& request, Answer<LoadState> answer) = 0;
    virtual void loadState(Answer<LoadState> answer) = 0;
    virtual void stopLoad(Answer<bool> answer) = 0;

    // Fault injection. addFault: InvalidInput naming the field, Blocked while STOP ALL is in force.
    virtual void addFault(const FaultRequest& request, Answer<FaultRule> answer) = 0;
    virtual void faults(Answer<FaultState> answer) = 0;
    virtual void removeFault(const RuleId& id, const std::string& reason, Answer<FaultRule> answer) = 0;
    virtual void stopAllFaults(const std::string& reason, Answer<int> answer) = 0;     // how many ended
    virtual void releaseFaults(const std::string& reason, Answer<bool> answer) = 0;    // whether it had been blocked

    // Shop data. Pages by key; see PageRequest.
    virtual void users(const PageRequest& request, Answer<std::vector<UserView>> answer) = 0;
    virtual void user(const UserId& id, Answer<UserView> answer) = 0;
    virtual void items(const PageRequest& request, Answer<std::vector<ItemView>> answer) = 0;
    virtual void item(const ItemId& id, Answer<ItemView> answer) = 0;
    virtual void purchaseLog(const PageRequest& request, Answer<std::vector<PurchaseLogEntry>> answer) = 0;
    virtual void notices(const PageRequest& request, Answer<std::vector<Notice>> answer) = 0;
    virtual void ledger(const LedgerRequest& request, Answer<std::vector<LedgerEntry>> answer) = 0;
    virtual void edit(const EditRequest& request, Answer<AuditRecord> answer) = 0;
    virtual void loadDemo(Answer<bool> answer) = 0;  // whether anything was added; idempotent

    // Definitions.
    virtual void definitions(Answer<std::vector<DefinitionView>> answer) = 0;
    virtual void validateDefinition(const std::string& source, Answer<DefinitionCheck> answer) = 0;
    virtual void publishDefinition(const std::string& source, Answer<DefinitionView> answer) = 0;

    virtual void participants(Answer<std::vector<ParticipantView>> answer) = 0;

    // Choreography. resolveDeadLetters: one outcome per id, in their order; the whole call fails only for bad input. A redrive
    // takes the saga that waits for a person because of the letter on, as a retry does; a discard settles the letter alone,
    // and such a saga waits on.
    virtual void busState(Answer<BusState> answer) = 0;
    virtual void deadLetters(const DeadLetterListRequest& request, Answer<std::vector<DeadLetterView>> answer) = 0;
    virtual void deadLetterGroups(Answer<std::vector<DeadLetterGroup>> answer) = 0;  // most frequent first
    virtual void resolveDeadLetters(const DeadLetterCommand& command, CancellationPtr cancel, OnProgress progress,
                                    Answer<std::vector<DeadLetterOutcome>> answer) = 0;
    // The mode of new sagas that name none; with `change` it is set first and stays for the next start.
    virtual void defaultMode(std::optional<Mode> change, Answer<Mode> answer) = 0;
    // Of the latest version of every definition that can run in choreography.
    virtual void subscriptions(Answer<std::vector<SubscriptionView>> answer) = 0;

    // Assurance.
    virtual void audit(const PageRequest& request, Answer<std::vector<AuditRecord>> answer) = 0;
    virtual void verify(const std::vector<SagaId>& acknowledged, CancellationPtr cancel, OnProgress progress, Answer<VerifyReport> answer) = 0;
    virtual void backup(const std::string& file, Answer<std::string> answer) = 0;
    virtual void health(Answer<Health> answer) = 0;
    virtual void statistics(const StatisticsRequest& request, Answer<Statistics> answer) = 0;
    virtual void logLines(const LogRequest& request, Answer<LogPage> answer) = 0;

    // Game orders. startOrder answers as startPurchase does; fields userId, lines, lines[0].itemId, couponCode and the like.
    // Pages of orders and reservations as those of the purchase log.
    virtual void startOrder(const OrderRequest& request, Answer<StartedSaga> answer) = 0;
    virtual void orders(const PageRequest& request, Answer<std::vector<Order>> answer) = 0;
    virtual void reservations(const PageRequest& request, Answer<std::vector<Reservation>> answer) = 0;
    // Ends a reservation before its time: what its step reserved is given back, as when the time is over, and a saga that
    // still runs turns round. InvalidInput (field reservationId, reason), NotFound, NotAllowed naming the states that accept it.
    virtual void expireReservation(const std::string& id, const std::string& reason, Answer<AuditRecord> answer) = 0;
    virtual void coupons(const PageRequest& request, Answer<std::vector<Coupon>> answer) = 0;
    // The pieces of a coupon, by user; with an empty code those of the user `match`, by code.
    virtual void couponPieces(const std::string& code, const PageRequest& request, Answer<std::vector<UserCoupon>> answer) = 0;
    virtual void editCoupon(const CouponEdit& edit, Answer<AuditRecord> answer) = 0;
    // What each coupon of the user would take off these lines now; the request's coupon, key and mode do not count.
    // InvalidInput and LimitExceeded as startOrder; NotFound and NotAllowed naming userId or lines[0].itemId.
    virtual void bestCoupon(const OrderRequest& basket, Answer<CouponChoice> answer) = 0;

    // Order processing. startCheckout answers as startPurchase does; fields buyer, lines[0].price, address and the like. Lists are
    // pages as those of the purchase log, with the buyer as `match`. checkoutCommand: NotFound; Conflict naming the version the
    // order has when another was expected, or saying that its saga is at work; NotAllowed naming the statuses that take it; both
    // audited. Of commands sent at once with one expected version one wins. Cancel and Refund are answered once the saga goes
    // back, with the order as it stands then. `checkout` takes the id of the order or of its saga, as commands do.
    virtual void startCheckout(const CheckoutRequest& request, Answer<StartedSaga> answer) = 0;
    virtual void checkouts(const PageRequest& request, Answer<std::vector<CheckoutRow>> answer) = 0;
    virtual void checkout(const std::string& order, Answer<CheckoutDetail> answer) = 0;  // by its id or its saga's; NotFound
    virtual void checkoutCommand(const CheckoutCommand& command, Answer<CheckoutOrder> answer) = 0;
    // Throws the projections away and makes them anew from the streams, range by range beside running work; audited. Progress
    // counts events. Corrupt naming the event that cannot be read.
    virtual void rebuildProjections(const std::string& reason, CancellationPtr cancel, OnProgress progress,
                                    Answer<RebuildReport> answer) = 0;
    // `key`: a correlation id, or the id of an order or saga, whose correlation id counts then. Not an error when nothing is found.
    virtual void trace(const std::string& key, Answer<Trace> answer) = 0;

    // The change feed. A listener must be removed before it dies; remove waits for a running call.
    virtual void addFeedListener(FeedListener* listener) = 0;
    virtual void removeFeedListener(FeedListener* listener) = 0;
};

}  // namespace saga
