// An engine for tests: EngineCore over the SQLite store in memory behind a FailingStore, with the item shop, its demo
// data and a scripted participant, in virtual time. A failed step of the rig itself fails the test. One thread.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/manual_clock.h"
#include "core/buses/inprocess/in_process_bus.h"
#include "core/engine/engine_core.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/engine/failing_store.h"
#include "core/services/order_shop.h"
#include "tests/engine/probe_service.h"
#include "tests/engine/scripted_gateway.h"

namespace saga::test {

inline constexpr int kBatchesUntilAnswered = 10;
inline constexpr Timestamp kRigStart{1'700'000'000'000'000};

class LineLog final : public Log {
public:
    bool enabled(LogLevel, LogCategory) const override { return true; }
    void write(LogLevel level, LogCategory, const LogContext&, std::string_view text) override {
        if (level >= LogLevel::Warning) lines.emplace_back(text);
    }
    bool has(std::string_view part) const;
    std::vector<std::string> lines;  // warnings and errors
};

class EngineRig : public CommitListener {
public:
    // `outside`: a payment gateway in the place of the scripted one; it outlives the rig.
    explicit EngineRig(EngineLimits limits = {}, std::string probeSource = probeDefinition(), OrderShopOptions orders = {},
                       PaymentGateway* outside = nullptr);

    ManualClock clock{kRigStart};
    std::unique_ptr<SqliteStore> database;
    FailingStore store;
    LineLog log;
    std::unique_ptr<InProcessBus> bus;
    Mode mode = Mode::Orchestration;  // of what is started here
    RemoteCaller* remote = nullptr;   // from the next open() on
    NoticeChannels* channels = nullptr;  // the same; the services know it when they are told to, see useChannels()
    // Notices leave over these from now on: the engine is opened anew. They outlive the rig.
    void useChannels(NoticeChannels& outside);
    ScriptedGateway gateway;
    std::shared_ptr<ProbeScript> probe = std::make_shared<ProbeScript>();
    std::unique_ptr<EngineCore> core;
    std::vector<CommittedBatch> feed;
    std::vector<std::optional<Error>> troubles;
    bool inTrouble = false;

    // Runs what is due now, without moving the time. Fails the test when it does not come to rest.
    void run();
    // Runs and moves the time to what is due next, until nothing is or `limit` has passed.
    void settle(Micros limit = std::chrono::hours(2));
    void advance(Micros time);
    // Answers of calls outside come from any thread and wait for the next run().
    bool hasAnswers();

    // Requests, run until they are answered.
    Result<Accepted> start(std::string definition, Json input, std::string key = {});
    Result<Accepted> buy(std::string_view user = "user-123", std::string_view item = "item-sword",
                         std::int64_t quantity = 1, std::int64_t price = 100, std::string key = {});
    SagaId bought(std::string_view user = "user-123", std::string_view item = "item-sword", std::int64_t quantity = 1,
                  std::int64_t price = 100);
    // A potion, submitted without running, so that several requests share a batch. Answered once.
    std::shared_ptr<std::optional<Result<Accepted>>> submitPotion(std::string_view user, std::string key = {});
    SagaId probed(std::string_view user = "user-123");
    Result<CommandResult> command(const SagaId& id, CommandKind kind, std::string reason = "because",
                                  std::string step = {});
    Result<SagaSummary> settled(const SagaId& id);  // AwaitSettled in virtual time
    Result<CompensationPreview> preview(const SagaId& id);
    Result<FaultRule> addFault(FaultRule rule);
    RuleId fault(std::string_view step, FaultKind kind, std::int64_t maxHits = 0,
                 Direction direction = Direction::Action, Micros delay = Micros{0},
                 std::string definition = "item-purchase");
    Result<FaultRule> removeFault(const RuleId& id);
    Result<DefinitionRow> publish(std::string source);
    Result<AuditRecord> edit(std::function<Result<void>(UnitOfWork&, const PostingKey&, AuditRecord&)> change);
    void topUp(std::string_view user, std::int64_t amount);
    template <class Request>
    auto ask(Request request);

    // Drops the engine as a crash does, heals the store and recovers.
    Result<RecoveryReport> restart();
    Result<RecoveryReport> open();  // without a restart's healing

    // What the database says.
    SagaSummary row(const SagaId& id);
    std::vector<SagaEvent> events(const SagaId& id);
    std::vector<Notice> notices();  // oldest first
    int results(std::string_view beginning);  // of their channels, how many begin so
    std::vector<std::string> eventTypes(const SagaId& id);  // the public ones
    int count(const SagaId& id, EventKind kind);
    std::int64_t balance(std::string_view user);
    std::int64_t stock(std::string_view item);
    std::vector<AuditRecord> audit();  // oldest first
    std::vector<FaultRule> faults();
    std::vector<EffectRow> effects(const SagaId& id);
    GlobalFacts facts();
    // Money, stock, projections and counts of the whole database; a mismatch fails the test.
    void expectSound();

    void onCommitted(const CommittedBatch& batch) override { feed.push_back(batch); }
    void onStoreTrouble(const Error* error) override;

    const Origin origin{"local:tester", "test", {}};

private:
    Queries& reader();
    void takeAnswers();

    EngineLimits m_limits;
    void addServices();

    Participants m_participants;
    std::mutex m_answersMutex;
    std::vector<EngineRequest> m_answers;  // guarded by m_answersMutex
    OrderShopOptions m_orders;
    PaymentGateway& m_gateway;
    std::unique_ptr<Queries> m_reader;
};

template <class T>
struct ReplyValue;
template <class T>
struct ReplyValue<Reply<T>> {
    using Type = T;
};

template <class Request>
auto EngineRig::ask(Request request) {
    using Value = typename ReplyValue<decltype(request.reply)>::Type;
    const auto answer = std::make_shared<std::optional<Result<Value>>>();
    request.reply = [answer](Result<Value> result) {
        *answer = std::move(result);
    };
    core->submit(std::move(request));
    for (int batches = 0; !answer->has_value() && batches < kBatchesUntilAnswered && core->runBatch(); ++batches) {
    }
    return answer->has_value() ? std::move(**answer)
                               : Result<Value>(makeError(ErrorCode::Internal, "rig", "no answer"));
}

}  // namespace saga::test
