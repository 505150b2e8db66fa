// An AdminApi of a test: answers from what the test put into it, at once after control returns to the event loop or,
// while held, when the test lets them go; keeps what was asked. The feed is fed by hand. One thread.
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <optional>

#include "core/admin_api/admin_api.h"

namespace saga::ui {

class FakeAdmin final : public AdminApi {
public:
    FakeAdmin();
    ~FakeAdmin() override;

    // What is known. The test changes it freely.
    std::vector<SagaSummary> sagas;  // newest first
    std::map<std::string, SagaDetail> details;
    std::map<std::string, CompensationPlanView> plans;
    std::map<std::int64_t, StateStep> stateSteps;  // by the number of their event, of any saga
    std::vector<UserView> shopUsers;
    std::vector<ItemView> shopItems;
    std::vector<Notice> shopNotices;         // newest first
    std::vector<PurchaseLogEntry> shopLog;   // newest first
    std::vector<LedgerEntry> ledgerEntries;  // newest first
    std::vector<AuditRecord> auditRecords;   // newest first
    VerifyReport verifyReport;
    FaultState faultState;
    std::vector<LogLine> log;                // numbered from 1
    std::map<std::int64_t, Error> refusals;  // of commands, by the saga's number
    std::map<std::int64_t, CommandRefusal> refusalValues;  // beside them
    CommandPreview previewed;
    Health healthNow;
    LoadState loadNow;
    Statistics figuresNow;
    std::vector<DefinitionView> publishedDefinitions;
    DefinitionCheck definitionCheck;         // of whatever text
    std::vector<ParticipantView> knownParticipants;
    BusState busNow;
    std::vector<DeadLetterView> letters;     // newest first
    std::vector<DeadLetterGroup> letterGroups;
    std::map<std::string, Error> letterRefusals;  // by the letter's id
    std::vector<SubscriptionView> knownSubscriptions;
    Mode modeNow = Mode::Orchestration;
    std::vector<Order> shopOrders;              // newest first
    std::vector<Reservation> shopReservations;  // newest saga first, then by line
    std::vector<Coupon> shopCoupons;            // by code
    std::vector<UserCoupon> shopPieces;         // by user, then code
    CouponChoice couponChoice;                  // for whatever basket
    std::vector<CheckoutRow> shopCheckouts;     // newest first
    std::map<std::string, CheckoutDetail> checkoutDetails;  // by the order's id
    std::optional<Error> checkoutRefusal;       // of every command
    RebuildReport rebuilt;
    Trace traceNow;                             // of whatever key
    CommitNo commit{1};
    std::optional<Error> failure;  // every call fails with it

    // Sets show what is known when they are let go instead of when they were asked for.
    bool setsMadeLate = false;

    // What was asked.
    std::vector<SagaListRequest> listsAsked;
    std::vector<SagaSetRequest> setsAsked;
    std::vector<CancellationPtr> setCancels;
    std::vector<std::vector<SagaNo>> rowsAsked;
    std::vector<PurchaseRequest> purchasesAsked;
    std::vector<PageRequest> pagesAsked;  // users, items, log, notices, orders, coupons
    std::vector<EditRequest> editsAsked;
    std::vector<FaultRequest> faultsAsked;
    std::vector<CommandRequest> commandsAsked;
    std::vector<std::int64_t> stateStepsAsked;
    std::vector<std::string> stopReasons;
    std::vector<LoadRequest> loadsAsked;
    std::vector<StatisticsRequest> figuresAsked;
    std::vector<CancellationPtr> countsAsked;
    std::vector<std::string> validationsAsked, publicationsAsked;  // texts
    std::vector<DeadLetterListRequest> lettersAsked;
    std::vector<DeadLetterCommand> letterCommandsAsked;
    std::vector<Mode> modesAsked;  // changes
    std::vector<SagaRequest> startsAsked;
    std::vector<SignalRequest> signalsAsked;
    std::vector<OrderRequest> ordersAsked;
    std::vector<CouponEdit> couponEditsAsked;
    std::vector<std::string> expiriesAsked;  // ids
    std::vector<CheckoutRequest> checkoutsAsked;
    std::vector<CheckoutCommand> checkoutCommandsAsked;
    std::vector<std::string> rebuildsAsked;  // reasons
    std::vector<std::string> tracesAsked;    // keys
    int demoAsked = 0;
    std::vector<std::vector<SagaNo>> previewsAsked;
    int logAsked = 0;

    // While held, answers wait in the order of asking.
    void hold() { m_held = true; }
    void letGo();
    // Lets one waiting answer go, by its place in the queue.
    void letGoAt(std::size_t place);
    std::size_t waiting() const { return m_waiting.size(); }

    void feed(FeedBatch batch);
    // A batch with this saga alone, one commit later; known sagas are replaced.
    void feedSaga(const SagaSummary& saga);
    SagaSummary makeSaga(std::int64_t no, SagaStatus status = SagaStatus::Completed) const;

    void startPurchase(const PurchaseRequest& request, Answer<StartedSaga> answer) override;
    void startSaga(const SagaRequest& request, Answer<StartedSaga> answer) override;
    void signal(const SignalRequest& request, Answer<SagaSummary> answer) override;
    void awaitSettled(const SagaId& id, Answer<SagaDetail> answer) override;
    void listSagas(const SagaListRequest& request, Answer<SagaListPage> answer) override;
    void countSagas(const std::string& filter, CancellationPtr cancel, Answer<std::int64_t> answer) override;
    void sagaSet(const SagaSetRequest& request, CancellationPtr cancel, Answer<SagaSet> answer) override;
    void sagaRows(const std::vector<SagaNo>& nos, Answer<SagaListPage> answer) override;
    void saga(const SagaId& id, Answer<SagaDetail> answer) override;
    void stateStep(const SagaId& id, std::int64_t seq, Answer<StateStep> answer) override;
    void compensationPlan(const SagaId& id, Answer<CompensationPlanView> answer) override;
    void previewCommand(CommandKind kind, const std::vector<SagaNo>& nos, CancellationPtr cancel,
                        Answer<CommandPreview> answer) override;
    void command(const CommandRequest& request, CancellationPtr cancel, OnProgress progress,
                 Answer<std::vector<CommandOutcome>> answer) override;
    void startLoad(const LoadRequest& request, Answer<LoadState> answer) override;
    void loadState(Answer<LoadState> answer) override;
    void stopLoad(Answer<bool> answer) override;
    void addFault(const FaultRequest& request, Answer<FaultRule> answer) override;
    void faults(Answer<FaultState> answer) override;
    void removeFault(const RuleId& id, const std::string& reason, Answer<FaultRule> answer) override;
    void stopAllFaults(const std::string& reason, Answer<int> answer) override;
    void releaseFaults(const std::string& reason, Answer<bool> answer) override;
    void users(const PageRequest& request, Answer<std::vector<UserView>> answer) override;
    void user(const UserId& id, Answer<UserView> answer) override;
    void items(const PageRequest& request, Answer<std::vector<ItemView>> answer) override;
    void item(const ItemId& id, Answer<ItemView> answer) override;
    void purchaseLog(const PageRequest& request, Answer<std::vector<PurchaseLogEntry>> answer) override;
    void notices(const PageRequest& request, Answer<std::vector<Notice>> answer) override;
    void ledger(const LedgerRequest& request, Answer<std::vector<LedgerEntry>> answer) override;
    void edit(const EditRequest& request, Answer<AuditRecord> answer) override;
    void loadDemo(Answer<bool> answer) override;
    void definitions(Answer<std::vector<DefinitionView>> answer) override;
    void defaultMode(std::optional<Mode> change, Answer<Mode> answer) override;
    void subscriptions(Answer<std::vector<SubscriptionView>> answer) override;
    void participants(Answer<std::vector<ParticipantView>> answer) override;
    void busState(Answer<BusState> answer) override;
    void deadLetters(const DeadLetterListRequest& request, Answer<std::vector<DeadLetterView>> answer) override;
    void deadLetterGroups(Answer<std::vector<DeadLetterGroup>> answer) override;
    void resolveDeadLetters(const DeadLetterCommand& command, CancellationPtr cancel, OnProgress progress,
                            Answer<std::vector<DeadLetterOutcome>> answer) override;
    void validateDefinition(const std::string& source, Answer<DefinitionCheck> answer) override;
    void publishDefinition(const std::string& source, Answer<DefinitionView> answer) override;
    void audit(const PageRequest& request, Answer<std::vector<AuditRecord>> answer) override;
    void verify(const std::vector<SagaId>& acknowledged, CancellationPtr cancel, OnProgress progress,
                Answer<VerifyReport> answer) override;
    void backup(const std::string& file, Answer<std::string> answer) override;
    void health(Answer<Health> answer) override;
    void statistics(const StatisticsRequest& request, Answer<Statistics> answer) override;
    void logLines(const LogRequest& request, Answer<LogPage> answer) override;
    void startOrder(const OrderRequest& request, Answer<StartedSaga> answer) override;
    void orders(const PageRequest& request, Answer<std::vector<Order>> answer) override;
    void reservations(const PageRequest& request, Answer<std::vector<Reservation>> answer) override;
    void coupons(const PageRequest& request, Answer<std::vector<Coupon>> answer) override;
    void couponPieces(const std::string& code, const PageRequest& request, Answer<std::vector<UserCoupon>> answer) override;
    void editCoupon(const CouponEdit& edit, Answer<AuditRecord> answer) override;
    void bestCoupon(const OrderRequest& basket, Answer<CouponChoice> answer) override;
    void expireReservation(const std::string& id, const std::string& reason, Answer<AuditRecord> answer) override;
    void startCheckout(const CheckoutRequest& request, Answer<StartedSaga> answer) override;
    void checkouts(const PageRequest& request, Answer<std::vector<CheckoutRow>> answer) override;
    void checkout(const std::string& order, Answer<CheckoutDetail> answer) override;
    void checkoutCommand(const CheckoutCommand& command, Answer<CheckoutOrder> answer) override;
    void rebuildProjections(const std::string& reason, CancellationPtr cancel, OnProgress progress,
                            Answer<RebuildReport> answer) override;
    void trace(const std::string& key, Answer<Trace> answer) override;
    void addFeedListener(FeedListener* listener) override;
    void removeFeedListener(FeedListener* listener) override;

private:
    template <class T>
    void reply(Answer<T> answer, Result<T> result) {
        if (failure) result = *failure;
        later([answer = std::move(answer), result = std::move(result)] { answer(result); });
    }
    void later(std::function<void()> task);
    Result<SagaSet> makeSet(const SagaSetRequest& request) const;

    QObject m_loop;  // queued answers die with it
    std::deque<std::function<void()>> m_waiting;
    bool m_held = false;
    FeedListener* m_listener = nullptr;
    std::int64_t m_nextNo = 1000;
};

}  // namespace saga::ui
