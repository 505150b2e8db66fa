// The operator's interface over an engine and a store of this process. Reads run on two reader threads, commands go to the
// engine; every answer is called on a reader thread. Any thread may call; see AdminApi for the contract.
#pragma once

#include <string>

#include "core/admin/definition_cache.h"
#include "core/admin/feed_merger.h"
#include "core/admin/load_generator.h"
#include "core/admin/log_lines.h"
#include "core/admin/reader_pool.h"
#include "core/admin/saga_index.h"
#include "core/admin/saga_search.h"
#include "core/admin_api/admin_api.h"
#include "core/engine/engine.h"

namespace saga {

// What it stands on; all references outlive it. The feed is the listener that the engine was made with.
struct LocalAdminParts {
    Engine& engine;
    Store& store;
    const Clock& clock;
    Log& log;
    const Participants& participants;
    FeedMerger& feed;
    std::string actor;        // "local:alice", for history and audit
    std::string source;       // "console", "sagactl"
    std::string correlation;  // of operator actions; empty: the engine makes one for each
    std::string database;     // as shown by health
    std::string durability;
    const LogLines* logLines = nullptr;  // null: this process keeps none
    std::optional<Mode> mode = {};       // of purchases that name none; not set: the stored default
    const NoticeChannels* channels = nullptr;  // null: no notice leaves the program
};

class LocalAdmin final : public AdminApi {
public:
    explicit LocalAdmin(LocalAdminParts parts);
    ~LocalAdmin() override;  // stops the engine, so that no answer is left open

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
    void validateDefinition(const std::string& source, Answer<DefinitionCheck> answer) override;
    void publishDefinition(const std::string& source, Answer<DefinitionView> answer) override;

    void defaultMode(std::optional<Mode> change, Answer<Mode> answer) override;
    void subscriptions(Answer<std::vector<SubscriptionView>> answer) override;
    void participants(Answer<std::vector<ParticipantView>> answer) override;
    void busState(Answer<BusState> answer) override;
    void deadLetters(const DeadLetterListRequest& request, Answer<std::vector<DeadLetterView>> answer) override;
    void deadLetterGroups(Answer<std::vector<DeadLetterGroup>> answer) override;
    void resolveDeadLetters(const DeadLetterCommand& command, CancellationPtr cancel, OnProgress progress,
                            Answer<std::vector<DeadLetterOutcome>> answer) override;

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
    void expireReservation(const std::string& id, const std::string& reason, Answer<AuditRecord> answer) override;
    void coupons(const PageRequest& request, Answer<std::vector<Coupon>> answer) override;
    void couponPieces(const std::string& code, const PageRequest& request, Answer<std::vector<UserCoupon>> answer) override;
    void editCoupon(const CouponEdit& edit, Answer<AuditRecord> answer) override;
    void bestCoupon(const OrderRequest& basket, Answer<CouponChoice> answer) override;
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
    Origin origin() const;
    Result<SagaDetail> readDetail(Queries& queries, const SagaId& id, const std::vector<ParticipantFigures>& participants);
    Result<Health> readHealth(Queries& queries);
    // Every match, and the commit that shows them; nothing when memory does not hold what the filter asks for.
    std::optional<SagaNumbers> numbersInMemory(const ParsedFilter& filter, Timestamp now);
    void answerSet(Queries& queries, const SagaSetRequest& request, const CancellationPtr& cancel, const Answer<SagaSet>& answer);
    Result<SagaSet> putInOrder(Result<SagaNumbers> numbers, const SagaSetRequest& request, Timestamp now);

    Result<std::shared_ptr<LoadRun>> makeLoad(Queries& queries, const LoadRequest& request);
    // Writes `action` into the audit trail, then answers.
    template <class T>
    void auditLoad(const char* action, const LoadState& load, Answer<T> answer, Result<T> result);

    // Runs `body` with a reader and answers with what it returns.
    template <class T, class Body>
    void read(Answer<T> answer, Body body) {
        m_pool.post([answer = std::move(answer), body = std::move(body)](Result<Queries*> reader) {
            answer(reader ? Result<T>(body(**reader)) : Result<T>(reader.error()));
        });
    }
    // Answers on a thread of the pool.
    template <class T>
    void answerLater(const Answer<T>& answer, Result<T> result) {
        m_pool.post([answer, result = std::move(result)](const Result<Queries*>&) { answer(result); });
    }
    // The engine's reply, handed over to the pool.
    template <class T>
    Reply<T> replyTo(Answer<T> answer) {
        return [this, answer = std::move(answer)](Result<T> result) { answerLater(answer, std::move(result)); };
    }

    // Starts a saga of the shop on the terms of its request: key, mode, correlation.
    template <class Request>
    void submitStart(StartSaga start, const Request& request, Answer<StartedSaga> answer) {
        start.idempotencyKey = request.idempotencyKey;
        start.mode = request.mode ? request.mode : m_parts.mode;
        start.origin = origin();
        if (!request.correlationId.empty())
            start.origin.correlation = CorrelationId(request.correlationId);
        start.reply = [this, answer = std::move(answer)](const Result<Accepted>& accepted) {
            if (!accepted)
                return answerLater<StartedSaga>(answer, accepted.error());
            answerLater<StartedSaga>(answer, StartedSaga{accepted->id, accepted->no, accepted->existing});
        };
        m_parts.engine.submit(std::move(start));
    }

    LocalAdminParts m_parts;
    DefinitionCache m_definitions;
    SagaIndex m_index;
    ReaderPool m_pool;
    LoadGenerator m_load;
};

}  // namespace saga
