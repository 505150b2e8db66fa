#include "tests/stores/store_contract.h"

#include <QTest>
#include <functional>

#include "tests/stores/contract_store.h"
#include "tests/stores/store_model.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

using Spoil = std::function<void(WriteBatch&)>;

const AccountKey kBalanceOfFirst{AccountKind::UserBalance, std::string(kMoney), userNo(0).text};
const AccountKey kAdjustment{AccountKind::Adjustment, std::string(kMoney), {}};

WriteBatch withDelta(const AccountKey& account, std::int64_t delta, bool isNew = false) {
    WriteBatch batch;
    batch.accounts.push_back({account, delta, isNew});
    batch.commit = {99};
    return batch;
}

}  // namespace

void StoreContract::refusesAnEffectThatIsThere() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    WriteBatch batch;
    batch.effects.push_back({{{1}, 0, Direction::Action}, false, "again"});
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
    batch.effects.front().key.direction = Direction::Compensation;
    VERIFY_OK(store->commit(batch));
}

void StoreContract::refusesAPostingOfASagaThatIsThere() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    WriteBatch batch;
    batch.postings.push_back(model.sagas().at({1}).postings.front());
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
}

void StoreContract::sumsPostingsOutsideSagas() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    for (int n = 0; n < 2; ++n) {
        const AccountKey to{AccountKind::UserBalance, std::string(kMoney), userNo(n).text};
        batch.postings.push_back({{}, 1, Direction::Action, kAdjustment, -50});
        batch.postings.push_back({{}, 1, Direction::Action, to, 50});
        batch.accounts.push_back({to, 50, true});
    }
    batch.accounts.push_back({kAdjustment, -100, true});
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto facts = (*reader)->globalFacts(false);
    VERIFY_OK(facts);
    QCOMPARE(facts->accounts.size(), std::size_t{3});
    for (const AccountFact& account : facts->accounts)
        QCOMPARE(account.balance, account.postings);
}

void StoreContract::refusesABalanceBelowZero() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    const auto done = store->commit(withDelta(kBalanceOfFirst, -1'000'000'001));
    VERIFY_ERROR(done, ErrorCode::Conflict);
    QCOMPARE(done.error().field, encodeAccount(kBalanceOfFirst));
    VERIFY_ERROR(store->commit(withDelta({AccountKind::Owned, "x", "u"}, -1, true)), ErrorCode::Conflict);
    VERIFY_ERROR(store->commit(withDelta({AccountKind::Owned, "x", "u"}, 1, false)), ErrorCode::Conflict);
}

void StoreContract::letsAdjustmentsGoBelowZero() {
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(withDelta(kAdjustment, -5, true)));
    VERIFY_OK(store->commit(withDelta(kAdjustment, -5)));
    Rows found;
    KeySet keys;
    keys.accounts.push_back(kAdjustment);
    VERIFY_OK(store->load(keys, found));
    QCOMPARE(found.balances.at(kAdjustment), std::optional<std::int64_t>(-10));
}

void StoreContract::refusesANewAccountThatExists() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    VERIFY_ERROR(store->commit(withDelta(kBalanceOfFirst, 1, true)), ErrorCode::Conflict);
}

void StoreContract::refusesAChangeOfAnUnknownSaga() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    WriteBatch batch;
    batch.changedSagas.push_back(model.sagas().at({1}).summary);
    batch.changedSagas.back().no = {77};
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
    batch.changedSagas.back().endedAt = kFirstMoment;
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
    batch.changedSagas.clear();
    batch.newSagas.push_back(model.sagas().at({1}).summary);
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
    batch.newSagas.back().no = {77};
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
}

void StoreContract::refusesAnIdempotencyKeyThatIsThere() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    batch.idempotency.push_back({"local:a", "key", "{}", {1}});
    batch.idempotency.push_back({"local:b", "key", "{}", {2}});
    VERIFY_OK(store->commit(batch));
    batch.idempotency.resize(1);
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
}

void StoreContract::keepsNothingOfABatchThatFails_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("a repeated effect") << 0;
    QTest::newRow("a repeated event") << 1;
    QTest::newRow("a balance below zero") << 2;
    QTest::newRow("an unknown log entry") << 3;
    QTest::newRow("a repeated definition") << 4;
    QTest::newRow("a repeated audit number") << 5;
}

void StoreContract::keepsNothingOfABatchThatFails() {
    static const Spoil kSpoilers[] = {
        [](WriteBatch& b) { b.effects.push_back(b.effects.front()); },
        [](WriteBatch& b) { b.events.push_back(b.events.front()); },
        [](WriteBatch& b) { b.accounts.push_back({{AccountKind::Stock, "none", {}}, -1, false}); },
        [](WriteBatch& b) { b.logStates.push_back({{55}, LogState::Compensated}); },
        [](WriteBatch& b) { b.definitions.assign(2, {"d", 1, "{}", kFirstMoment, "x"}); },
        [](WriteBatch& b) { b.audit.assign(1, AuditRecord{}), b.audit.front().no = 1; },
    };
    QFETCH(int, kind);
    PurchaseRows rows(7);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    WriteBatch batch = rows.next(4);
    WriteBatch spoiled = batch;
    kSpoilers[kind](spoiled);
    VERIFY_ERROR(store->commit(spoiled), ErrorCode::Conflict);
    VERIFY_SAME(model, *store);
    VERIFY_OK(store->commit(batch));
    model.apply(batch);
    VERIFY_SAME(model, *store);
}

void StoreContract::keepsEveryRowOfManyBatches() {
    PurchaseRows rows(11, 20, 5);
    StoreModel model;
    auto store = m_factory.fresh();
    const auto commit = [&](const WriteBatch& batch) {
        VERIFY_OK(store->commit(batch));
        model.apply(batch);
    };
    commit(rows.shop());
    for (int n = 0; n < 60; ++n)
        commit(rows.next(n % 7));
    while (rows.running() > 0)
        commit(rows.next(0));
    VERIFY_SAME(model, *store);
    QCOMPARE(store->loadRunning({}, 10)->size(), std::size_t{0});
}

void StoreContract::keepsEverythingWhenOpenedAgain() {
    PurchaseRows rows(3);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    store.reset();
    store = m_factory.again();
    if (!store)
        QSKIP("this store ends when it is closed");
    VERIFY_SAME(model, *store);
    const WriteBatch batch = rows.next(2);
    VERIFY_OK(store->commit(batch));
    model.apply(batch);
    VERIFY_SAME(model, *store);
}

void StoreContract::answersAbsentRowsAsAbsent() {
    auto store = m_factory.fresh();
    KeySet keys;
    keys.users.push_back(UserId("nobody"));
    keys.items.push_back(ItemId("nothing"));
    keys.accounts.push_back(kBalanceOfFirst);
    keys.effects.push_back({{1}, 2, Direction::Compensation});
    keys.purchaseLogs.push_back({1});
    keys.idempotency.emplace_back("scope", "key");
    Rows rows;
    VERIFY_OK(store->load(keys, rows));
    QCOMPARE(rows.users.at(UserId("nobody")), std::optional<User>());
    QCOMPARE(rows.items.at(ItemId("nothing")), std::optional<Item>());
    QCOMPARE(rows.balances.at(kBalanceOfFirst), std::optional<std::int64_t>());
    QVERIFY(!rows.effects.at({{1}, 2, Direction::Compensation}));
    QVERIFY(!rows.purchaseLogs.at({1}));
    QVERIFY(!rows.idempotency.at({"scope", "key"}));
    QCOMPARE(rows.users.size(), std::size_t{1});
    VERIFY_ERROR(store->loadSaga({1}), ErrorCode::NotFound);
    VERIFY_ERROR(store->findSaga(SagaId("TXN_X")), ErrorCode::NotFound);
}

void StoreContract::readsNoKeyTwice() {
    PurchaseRows purchases(1);
    auto store = storeWithSagas(m_factory, purchases);
    Rows rows;
    rows.users[userNo(0)] = std::nullopt;
    rows.balances[kBalanceOfFirst] = 5;
    KeySet keys;
    keys.users = {userNo(0), userNo(1), userNo(1)};
    keys.accounts.push_back(kBalanceOfFirst);
    VERIFY_OK(store->load(keys, rows));
    QVERIFY(!rows.users.at(userNo(0)));
    QVERIFY(rows.users.at(userNo(1)).has_value());
    QCOMPARE(rows.balances.at(kBalanceOfFirst), std::optional<std::int64_t>(5));
}

}  // namespace saga::test
