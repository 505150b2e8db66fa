#include "tests/services/shop_under_test.h"

#include <QtTest>

#include "core/services/demo_data.h"
#include "core/services/purchase_input.h"
#include "core/services/shipped_definitions.h"
#include "core/services/shop_accounts.h"

namespace saga::test {
namespace {

// The place of an action in the definition: its step and direction; -1 for an end hook.
struct ActionPlace {
    int step = -1;
    Direction direction = Direction::Action;
};

ActionPlace placeOf(const Definition& definition, std::string_view action) {
    for (std::size_t i = 0; i < definition.steps.size(); ++i) {
        if (definition.steps[i].action == action) return {static_cast<int>(i), Direction::Action};
        if (definition.steps[i].compensation == action) return {static_cast<int>(i), Direction::Compensation};
    }
    return {};
}

}  // namespace

DefinitionPtr shippedItemPurchase() {
    const auto definition = readDefinitionOrError(shippedDefinitions().front(), itemShopActions());
    if (definition.ok()) return *definition;
    QTest::qFail(describe(definition.error()).c_str(), __FILE__, __LINE__);
    return nullptr;
}

TestShop::TestShop(PriceCheck priceCheck) : m_definition(shippedItemPurchase()) {
    auto store = SqliteStore::openInMemory();
    SAGA_ASSERT(store.ok());
    m_store = std::make_unique<WatchedStore>(*std::move(store));
    m_work = std::make_unique<UnitOfWork>(*m_store, m_ids);
    addItemShop(m_participants, {priceCheck});
    m_state.steps.resize(m_definition->steps.size());
    AuditRecord record;
    m_work->begin(now());
    SAGA_ASSERT(loadDemoData(*m_work, m_editKey, record).ok());
    m_work->keep();
    commit();
}

Result<StepAnswer> TestShop::run(std::string_view action, const Json& input, SagaNo saga) {
    m_state.input = SharedJson(input);
    const ActionPlace place = placeOf(*m_definition, action);
    const StepRequest request{saga, m_sagaId, *m_definition, m_state, place.step, place.direction, 1};
    m_work->begin(now());
    auto answer = m_participants.find(action)->invoke(action, request, *m_work);
    m_lastCallWrote = !m_work->input().empty();
    m_lastWrites = m_work->input();
    if (!answer.ok() || answer->kind != StepAnswer::Kind::Succeeded) {
        m_work->drop();
        return answer;
    }
    if (place.step >= 0) m_work->recordEffect({{saga, place.step, place.direction}, false, answer->data.dump()});
    m_work->keep();
    return answer;
}

Result<StepAnswer> TestShop::run(std::string_view action, const Purchase& purchase, SagaNo saga) {
    return run(action, purchaseInput(purchase.user, purchase.item, purchase.quantity, purchase.price), saga);
}

void TestShop::commit() {
    WriteBatch batch = m_work->takeBatch();
    batch.commit = {++m_commit.value};
    const auto committed = m_store->commit(batch);
    if (!committed.ok()) QTest::qFail(describe(committed.error()).c_str(), __FILE__, __LINE__);
    m_work->reset();
}

std::int64_t TestShop::read(const AccountKey& account) {
    const auto balance = m_work->balance(account);
    SAGA_ASSERT(balance.ok());
    return *balance;
}

std::int64_t TestShop::balance(std::string_view user) {
    return read(balanceAccount(UserId(std::string(user))));
}
std::int64_t TestShop::stock(std::string_view item) {
    return read(stockAccount(ItemId(std::string(item))));
}
std::int64_t TestShop::owned(std::string_view item, std::string_view user) {
    return read(ownedAccount(ItemId(std::string(item)), UserId(std::string(user))));
}
std::int64_t TestShop::revenue() {
    return read(revenueAccount());
}

}  // namespace saga::test
