#include "tests/engine/engine_rig.h"

#include <QtTest>
#include <algorithm>
#include <map>

#include "core/saga/summary_projection.h"
#include "core/services/demo_data.h"
#include "core/services/item_shop.h"
#include "core/services/order_shop.h"
#include "core/services/shipped_definitions.h"
#include "core/services/shop_edits.h"

namespace saga::test {
namespace {

constexpr int kBatchesAtOnce = 100'000;
constexpr std::uint64_t kSeed = 7;

// A broken rig makes every result worthless.
template <class T>
T must(Result<T> result, const char* what) {
    if (!result.ok()) qFatal("%s: %s", what, describe(result.error()).c_str());
    return std::move(result).value();
}

Json purchase(std::string_view user, std::string_view item, std::int64_t quantity, std::int64_t price) {
    return Json::object(
        {{"userId", Json(user)}, {"itemId", Json(item)}, {"quantity", Json(quantity)}, {"price", Json(price)}});
}

}  // namespace

bool LineLog::has(std::string_view part) const {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

EngineRig::EngineRig(EngineLimits limits, std::string probeSource, OrderShopOptions orders, PaymentGateway* outside)
    : database(must(SqliteStore::openInMemory(), "open")), store(*database), m_limits(limits), m_orders(orders),
      m_gateway(outside != nullptr ? *outside : gateway) {
    addServices();
    must(open(), "recover");
    for (const std::string_view source : shippedDefinitions()) must(publish(std::string(source)), "publish");
    must(publish(std::move(probeSource)), "publish");
    must(edit([](UnitOfWork& work, const PostingKey& key, AuditRecord& record) -> Result<void> {
             const Result<bool> loaded = loadDemoData(work, key, record);
             return loaded.ok() ? Result<void>() : Result<void>(loaded.error());
         }),
         "demo");
    run();
    feed.clear();
}

void EngineRig::addServices() {
    m_orders.channels = channels;
    addItemShop(m_participants, {PriceCheck::Strict, channels});
    addOrderShop(m_participants, m_gateway, m_orders);
    m_participants.add(std::make_unique<ProbeService>(probe));
}

void EngineRig::useChannels(NoticeChannels& outside) {
    core.reset();
    channels = &outside;
    m_participants = Participants();
    addServices();
    must(open(), "recover");
    run();
}

Result<RecoveryReport> EngineRig::open() {
    core.reset();
    bus = std::make_unique<InProcessBus>();
    EngineParts parts{store, clock, log, m_participants, this, kSeed, bus.get(), remote};
    parts.deliver = [this](OutsideAnswer answer) {
        const std::lock_guard lock(m_answersMutex);
        m_answers.push_back(std::move(answer));
    };
    parts.report = [this](DeliveryReport report) {
        const std::lock_guard lock(m_answersMutex);
        m_answers.push_back(std::move(report));
    };
    parts.channels = channels;
    core = std::make_unique<EngineCore>(std::move(parts), m_limits);
    return core->recover();
}

Result<RecoveryReport> EngineRig::restart() {
    core.reset();
    store.heal();
    inTrouble = false;
    return open();
}

void EngineRig::run() {
    for (int batches = 0; batches < kBatchesAtOnce; ++batches) {
        takeAnswers();
        if (!core->hasWork(clock.now()) || !core->runBatch()) return;
    }
    QFAIL("the engine does not come to rest");
}

bool EngineRig::hasAnswers() {
    const std::lock_guard lock(m_answersMutex);
    return !m_answers.empty();
}

void EngineRig::takeAnswers() {
    std::vector<EngineRequest> answers;
    {
        const std::lock_guard lock(m_answersMutex);
        answers.swap(m_answers);
    }
    for (EngineRequest& answer : answers) core->submitAnswer(std::move(answer));
}

void EngineRig::settle(Micros limit) {
    const Timestamp end = clock.now() + limit;
    run();
    for (Timestamp next = core->nextWake(); next.isSet() && next <= end; next = core->nextWake()) {
        clock.advanceTo(std::max(next, clock.now()));
        run();
    }
}

void EngineRig::advance(Micros time) {
    const Timestamp target = clock.now() + time;
    settle(time);
    clock.advanceTo(target);
    run();
}

Result<Accepted> EngineRig::start(std::string definition, Json input, std::string key) {
    return ask(StartSaga{std::move(definition), std::move(input), std::move(key), origin, {}, mode});
}

Result<Accepted> EngineRig::buy(std::string_view user, std::string_view item, std::int64_t quantity, std::int64_t price,
                                std::string key) {
    return start("item-purchase", purchase(user, item, quantity, price), std::move(key));
}

std::shared_ptr<std::optional<Result<Accepted>>> EngineRig::submitPotion(std::string_view user, std::string key) {
    const auto answer = std::make_shared<std::optional<Result<Accepted>>>();
    core->submit(StartSaga{"item-purchase", purchase(user, "item-potion", 1, 20), std::move(key), origin,
                           [answer](Result<Accepted> r) {
                               QVERIFY(!answer->has_value());
                               *answer = std::move(r);
                           }});
    return answer;
}

SagaId EngineRig::bought(std::string_view user, std::string_view item, std::int64_t quantity, std::int64_t price) {
    return must(buy(user, item, quantity, price), "buy").id;
}

SagaId EngineRig::probed(std::string_view user) {
    return must(start("probe", Json::object({{"userId", Json(user)}})), "start").id;
}

Result<CommandResult> EngineRig::command(const SagaId& id, CommandKind kind, std::string reason, std::string step) {
    return ask(CommandSaga{id, kind, std::move(step), std::move(reason), origin, {}});
}

Result<SagaSummary> EngineRig::settled(const SagaId& id) {
    const auto answer = std::make_shared<std::optional<Result<SagaSummary>>>();
    core->submit(AwaitSettled{id, [answer](Result<SagaSummary> result) {
                                  *answer = std::move(result);
                              }});
    settle();
    return answer->has_value() ? std::move(**answer)
                               : Result<SagaSummary>(makeError(ErrorCode::Internal, "rig", "not settled"));
}

Result<CompensationPreview> EngineRig::preview(const SagaId& id) {
    return ask(PreviewCompensation{id, {}});
}

Result<FaultRule> EngineRig::addFault(FaultRule rule) {
    return ask(AddFault{std::move(rule), origin, {}});
}

RuleId EngineRig::fault(std::string_view step, FaultKind kind, std::int64_t maxHits, Direction direction, Micros delay,
                        std::string definition) {
    FaultRule rule;
    rule.definition = std::move(definition);
    rule.step = step;
    rule.kind = kind;
    rule.maxHits = maxHits;
    rule.direction = direction;
    rule.delay = delay;
    return must(addFault(rule), "fault").id;
}

Result<FaultRule> EngineRig::removeFault(const RuleId& id) {
    return ask(RemoveFault{id, "done", origin, {}});
}

Result<DefinitionRow> EngineRig::publish(std::string source) {
    return ask(PublishDefinition{std::move(source), origin, {}});
}

Result<AuditRecord> EngineRig::edit(std::function<Result<void>(UnitOfWork&, const PostingKey&, AuditRecord&)> change) {
    return ask(EditShop{"test.edit", "user", "any", "because", origin, std::move(change), {}});
}

void EngineRig::topUp(std::string_view user, std::int64_t amount) {
    must(edit([&](UnitOfWork& work, const PostingKey& key, AuditRecord& record) {
             return topUpUser(work, key, record, UserId(std::string(user)), amount);
         }),
         "top up");
}

void EngineRig::onStoreTrouble(const Error* error) {
    inTrouble = error != nullptr;
    troubles.push_back(error == nullptr ? std::nullopt : std::optional<Error>(*error));
}

Queries& EngineRig::reader() {
    if (!m_reader) m_reader = must(database->openReader(), "reader");
    return *m_reader;
}

SagaSummary EngineRig::row(const SagaId& id) {
    return must(reader().saga(id), "row").summary;
}

std::vector<SagaEvent> EngineRig::events(const SagaId& id) {
    return must(reader().saga(id), "events").events;
}

std::vector<std::string> EngineRig::eventTypes(const SagaId& id) {
    std::vector<std::string> types;
    for (const SagaEvent& event : events(id))
        if (!event.type.empty()) types.push_back(event.type);
    return types;
}

int EngineRig::count(const SagaId& id, EventKind kind) {
    const std::vector<SagaEvent> all = events(id);
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const SagaEvent& e) { return e.kind == kind; }));
}

std::int64_t EngineRig::balance(std::string_view user) {
    return must(reader().user(UserId(std::string(user))), "user").balance;
}

std::int64_t EngineRig::stock(std::string_view item) {
    return must(reader().item(ItemId(std::string(item))), "item").stock;
}

std::vector<AuditRecord> EngineRig::audit() {
    NumberPageQuery query;
    query.limit = 1000;
    std::vector<AuditRecord> records = must(reader().audit(query), "audit");
    std::reverse(records.begin(), records.end());
    return records;
}

std::vector<Notice> EngineRig::notices() {
    NumberPageQuery query;
    query.limit = 1000;
    std::vector<Notice> notices = must(reader().notices(query), "notices");
    std::reverse(notices.begin(), notices.end());
    return notices;
}

int EngineRig::results(std::string_view beginning) {
    int count = 0;
    for (const Notice& notice : notices())
        for (const auto& [channel, result] : notice.channels) count += result.starts_with(beginning) ? 1 : 0;
    return count;
}

std::vector<FaultRule> EngineRig::faults() {
    return must(reader().faults(), "faults").rules;
}

std::vector<EffectRow> EngineRig::effects(const SagaId& id) {
    const SagaNo no = row(id).no;
    return must(reader().sagaFacts({no.value - 1}, 1), "effects").front().effects;
}

GlobalFacts EngineRig::facts() {
    return must(reader().globalFacts(false), "facts");
}

void EngineRig::expectSound() {
    const GlobalFacts global = facts();
    QCOMPARE(global.storedCounts.byStatus, global.countedCounts.byStatus);
    QCOMPARE(global.storedCounts.attention, global.countedCounts.attention);
    QCOMPARE(global.auditRows, global.lastAuditNo);
    std::map<std::string, std::int64_t> sums;
    for (const AccountFact& account : global.accounts) {
        QCOMPARE(account.balance, account.postings);
        QVERIFY(account.balance >= 0 || mayBeNegative(account.account.kind));
        sums[account.account.unit] += account.postings;
    }
    for (const auto& [unit, sum] : sums) QCOMPARE(sum, std::int64_t{0});

    std::map<std::pair<std::string, int>, DefinitionPtr> definitions;
    for (const DefinitionRow& row : must(reader().definitions(), "definitions"))
        definitions[{row.name, row.version}] =
            must(readDefinitionOrError(row.source, m_participants.names()), "definition");
    for (const SagaFacts& saga : must(reader().sagaFacts({}, 1000), "sagas")) {
        const DefinitionPtr definition = definitions[{saga.summary.definition, saga.summary.version}];
        const SagaState state = must(fold(*definition, saga.events), "fold");
        QVERIFY2(summarize(saga.summary.no, saga.summary.id, *definition, state) == saga.summary,
                 saga.summary.id.text.c_str());
    }
}

}  // namespace saga::test
