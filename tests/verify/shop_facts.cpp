#include "tests/verify/shop_facts.h"

#include <QTest>

#include <map>

#include "core/saga/summary_projection.h"
#include "core/services/item_shop.h"
#include "core/services/purchase_input.h"
#include "core/services/shipped_definitions.h"
#include "core/services/shop_accounts.h"

namespace saga::test {
namespace {

constexpr std::int64_t kPriceEach = 100;
constexpr std::int64_t kGiven = 100'000;
const UserId kUser("user-1");
const ItemId kItem("item-sword");

constexpr std::string_view kUndated = R"({"name": "undated", "version": 1, "steps": [
    {"id": "a", "action": "a.do", "compensation": "a.undo"},
    {"id": "b", "action": "b.do", "compensation": "b.undo"}]})";

void post(SagaFacts& facts, int step, Direction direction, const AccountKey& from, const AccountKey& to,
          std::int64_t amount) {
    facts.postings.push_back({facts.summary.no, step, direction, from, -amount});
    facts.postings.push_back({facts.summary.no, step, direction, to, amount});
}

void addEffect(SagaFacts& facts, const std::string& action, int step, Direction direction, bool empty) {
    facts.effects.push_back({{facts.summary.no, step, direction}, empty, {}});
    if (empty) return;
    const std::int64_t price = facts.summary.amount;
    const std::int64_t pieces = facts.summary.quantity;
    if (action == "users.debit") post(facts, step, direction, balanceAccount(kUser), revenueAccount(), price);
    if (action == "users.credit") post(facts, step, direction, revenueAccount(), balanceAccount(kUser), price);
    if (action == "inventory.grant")
        post(facts, step, direction, stockAccount(kItem), ownedAccount(kItem, kUser), pieces);
    if (action == "inventory.restore")
        post(facts, step, direction, ownedAccount(kItem, kUser), stockAccount(kItem), pieces);
    if (action == "purchaseLog.record")
        facts.purchaseLog = PurchaseLogEntry{
            "LOG_1", facts.summary.no, facts.summary.id, kUser, kItem, pieces, price, LogState::Recorded, {}};
    if (action == "purchaseLog.markCompensated" && facts.purchaseLog) facts.purchaseLog->state = LogState::Compensated;
}

}  // namespace

DefinitionPtr shippedDefinition() {
    const auto definition = readDefinitionOrError(shippedDefinitions().front(), itemShopActions());
    if (definition.ok()) return *definition;
    QTest::qFail(describe(definition.error()).c_str(), __FILE__, __LINE__);
    return nullptr;
}

DefinitionPtr undatedDefinition() {
    return definitionFrom(kUndated);
}

std::vector<DefinitionRow> definitionRows() {
    return {{"item-purchase", 1, std::string(shippedDefinitions().front()), {}, "tester"},
            {"undated", 1, std::string(kUndated), {}, "tester"}};
}

SagaScript purchaseScript(std::int64_t quantity) {
    return SagaScript(shippedDefinition(), purchaseInput(kUser.text, kItem.text, quantity, quantity * kPriceEach));
}

SagaFacts factsOf(const SagaScript& script, std::int64_t no, const std::set<std::string>& unseen) {
    const Definition& definition = script.definition();
    SagaFacts facts;
    facts.events = script.history();
    facts.summary = summarize(SagaNo{no}, SagaId("TXN_" + std::to_string(no)), definition, script.state());
    const auto& steps = definition.steps;
    const auto add = [&](int step, Direction direction, bool empty) {
        const StepDefinition& of = steps[static_cast<std::size_t>(step)];
        addEffect(facts, direction == Direction::Action ? of.action : of.compensation, step, direction, empty);
    };
    for (std::size_t step = 0; step < steps.size(); ++step)
        if (unseen.contains(steps[step].id)) add(static_cast<int>(step), Direction::Action, false);
    for (const SagaEvent& event : facts.events) {
        if (event.kind == EventKind::StepSucceeded) add(event.step, Direction::Action, false);
        if (event.kind == EventKind::StepCompensated) add(event.step, Direction::Compensation, event.payload.empty);
        if (event.kind == EventKind::CompensationWaived)
            facts.waivers.push_back({"saga.handled-outside", event.payload.actor, event.payload.reason});
        if (event.kind == EventKind::SagaForceEnded)
            facts.waivers.push_back({"saga.force-end", event.payload.actor, event.payload.reason});
    }
    for (std::size_t step = 0; step < steps.size(); ++step)
        if (unseen.contains("undo " + steps[step].id)) add(static_cast<int>(step), Direction::Compensation, false);
    return facts;
}

GlobalFacts globalOf(const std::vector<SagaFacts>& sagas) {
    std::map<AccountKey, std::int64_t> sums{{balanceAccount(kUser), kGiven},
                                            {adjustmentAccount(kMoney), -kGiven},
                                            {stockAccount(kItem), kGiven},
                                            {adjustmentAccount(kItem.text), -kGiven}};
    GlobalFacts global;
    for (const SagaFacts& saga : sagas) {
        for (const PostingRow& posting : saga.postings) sums[posting.account] += posting.amount;
        ++global.storedCounts.byStatus[static_cast<std::size_t>(saga.summary.status)];
        if (saga.summary.attention != Attention::None) ++global.storedCounts.attention;
        ++global.sagas;
    }
    for (const auto& [account, sum] : sums) global.accounts.push_back({account, sum, sum});
    global.countedCounts = global.storedCounts;
    global.lastSaga = {global.sagas};
    global.databaseCheck = "ok";
    return global;
}

}  // namespace saga::test
