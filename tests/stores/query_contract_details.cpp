#include <QTest>

#include "tests/stores/contract_store.h"
#include "tests/stores/query_contract.h"
#include "tests/stores/verdict.h"

namespace saga::test {

void QueryContract::readsOneSagaWhole() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    WriteBatch batch;
    batch.definitions.push_back({"item-purchase", 1, "{\"steps\":[]}", kFirstMoment, "local:a"});
    batch.commit = {50};
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const SagaFacts& wanted = model.sagas().at({3});
    const auto history = (*reader)->saga(wanted.summary.id);
    VERIFY_OK(history);
    QVERIFY(history->summary == wanted.summary);
    QCOMPARE(history->events.size(), wanted.events.size());
    QCOMPARE(history->definition.source, batch.definitions.front().source);
    QCOMPARE(history->commit.value, std::int64_t{50});
    VERIFY_ERROR((*reader)->saga(SagaId("TXN_NONE")), ErrorCode::NotFound);
}

void QueryContract::readsUsersAndItems() {
    PurchaseRows rows(1, 30, 12);
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(rows.shop()));
    WriteBatch batch;
    const AccountKey owned{AccountKind::Owned, itemNo(3).text, userNo(4).text};
    const AccountKey soldAgain{AccountKind::Owned, itemNo(4).text, userNo(4).text};
    batch.accounts = {{owned, 2, true}, {soldAgain, 0, true}};
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);

    const auto user = (*reader)->user(userNo(4));
    VERIFY_OK(user);
    QCOMPARE(user->balance, std::int64_t{1'000'000'000});
    QCOMPARE(user->owned.size(), std::size_t{1});
    QCOMPARE(user->owned.front().first.text, itemNo(3).text);
    QCOMPARE(user->owned.front().second, std::int64_t{2});
    const auto item = (*reader)->item(itemNo(3));
    VERIFY_OK(item);
    QCOMPARE(item->stock, std::int64_t{1'000'000'000});
    VERIFY_ERROR((*reader)->user(UserId("nobody")), ErrorCode::NotFound);
    VERIFY_ERROR((*reader)->item(ItemId("nothing")), ErrorCode::NotFound);

    std::vector<std::string> ids;
    TextPageQuery query{{}, {}, 7};
    for (;;) {
        const auto page = (*reader)->users(query);
        VERIFY_OK(page);
        for (const UserView& view : *page)
            ids.push_back(view.user.id.text);
        if (page->size() < 7)
            break;
        query.beyond = page->back().user.id.text;
    }
    QCOMPARE(ids.size(), std::size_t{30});
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QCOMPARE((*reader)->users({"user-?0?", {}, 100})->size(), std::size_t{10});
    QCOMPARE((*reader)->items({"*11?", {}, 100})->size(), std::size_t{2});
    QCOMPARE((*reader)->items({"[i]tem*", {}, 100})->size(), std::size_t{0});
}

void QueryContract::pagesPurchaseLogAndNotices() {
    PurchaseRows rows(8);
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(rows.shop()));
    VERIFY_OK(store->commit(rows.next(40)));
    while (rows.running() > 0)
        VERIFY_OK(store->commit(rows.next(0)));
    auto reader = store->openReader();
    VERIFY_OK(reader);

    const auto all = (*reader)->purchaseLog({{}, {}, 0, 1'000});
    VERIFY_OK(all);
    QCOMPARE(all->size(), std::size_t{40});
    QVERIFY(all->front().sagaId.text.starts_with("TXN_"));
    const auto next = (*reader)->purchaseLog({{}, {}, all->at(9).saga.value, 5});
    QCOMPARE(next->size(), std::size_t{5});
    QCOMPARE(next->front().saga.value, all->at(10).saga.value);
    const std::string user = all->front().user.text;
    const auto ofUser = (*reader)->purchaseLog({user, {}, 0, 1'000});
    QVERIFY(!ofUser->empty() && ofUser->size() < 40);
    for (const PurchaseLogEntry& entry : *ofUser)
        QCOMPARE(entry.user.text, user);
    QCOMPARE((*reader)->purchaseLog({{}, {7}, 0, 10})->size(), std::size_t{1});
    QCOMPARE((*reader)->purchaseLog({"nobody", {}, 0, 10})->size(), std::size_t{0});

    const auto notices = (*reader)->notices({{}, {}, 0, 1'000});
    VERIFY_OK(notices);
    QCOMPARE(notices->size(), std::size_t{80});
    const auto rest = (*reader)->notices({{}, {}, notices->at(29).no, 1'000});
    QCOMPARE(rest->size(), std::size_t{50});
    QCOMPARE(rest->front().id, notices->at(30).id);
    const auto ofSaga = (*reader)->notices({{}, {7}, 0, 10});
    QCOMPARE(ofSaga->size(), std::size_t{2});
    QCOMPARE(ofSaga->front().kind, std::string("item_granted"));
    QCOMPARE(ofSaga->front().channels.size(), std::size_t{2});
    QCOMPARE(ofSaga->front().channels.back().first, std::string("in-app"));
    QVERIFY(!ofSaga->front().sagaId.empty());
    QCOMPARE((*reader)->notices({user, {}, 0, 1'000})->size(), ofUser->size() * 2);
}

void QueryContract::pagesAudit() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    WriteBatch batch;
    for (int n = 2; n <= 20; ++n) {
        AuditRecord record;
        record.no = n;
        record.actor = n % 2 == 0 ? "local:a" : "local:b";
        record.resource = n == 7 ? "saga" : "user";
        record.resourceId = model.sagas().at({1}).summary.id.text;
        batch.audit.push_back(record);
    }
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto first = (*reader)->audit({{}, {}, 0, 6});
    VERIFY_OK(first);
    QCOMPARE(first->front().no, std::int64_t{20});
    const auto second = (*reader)->audit({{}, {}, first->back().no, 6});
    QCOMPARE(second->front().no, std::int64_t{14});
    QCOMPARE((*reader)->audit({"local:b", {}, 0, 100})->size(), std::size_t{9});
    const auto ofSaga = (*reader)->audit({{}, {1}, 0, 100});
    QCOMPARE(ofSaga->size(), std::size_t{1});
    QCOMPARE(ofSaga->front().no, std::int64_t{7});
    const auto ofObject = (*reader)->audit({{}, {}, 0, 100, "user", model.sagas().at({1}).summary.id.text});
    QCOMPARE(ofObject->size(), std::size_t{18});
    QCOMPARE((*reader)->audit({{}, {}, 0, 100, "user", "nobody"})->size(), std::size_t{0});
}

void QueryContract::pagesALedger() {
    PurchaseRows rows(8);
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(rows.shop()));
    VERIFY_OK(store->commit(rows.next(60)));
    while (rows.running() > 0)
        VERIFY_OK(store->commit(rows.next(0)));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto user = (*reader)->user(userNo(1));
    VERIFY_OK(user);
    const AccountKey accounts[] = {{AccountKind::UserBalance, std::string(kMoney), userNo(1).text},
                                   {AccountKind::Owned, itemNo(1).text, userNo(1).text},
                                   {AccountKind::Stock, itemNo(1).text, {}}};
    for (const AccountKey& account : accounts) {
        const auto whole = (*reader)->ledger({account, {}, 1'000});
        VERIFY_OK(whole);
        QVERIFY(whole->size() > 3);
        // The balance after a line is that before it and its amount; before the oldest there was nothing.
        for (std::size_t i = 0; i < whole->size(); ++i) {
            const std::int64_t before = i + 1 < whole->size() ? (*whole)[i + 1].balance : 0;
            QCOMPARE((*whole)[i].balance, before + (*whole)[i].posting.amount);
            QCOMPARE((*whole)[i].posting.saga.value == 0, (*whole)[i].saga.empty());
            QVERIFY((*whole)[i].at.isSet());
        }
        std::vector<LedgerLine> paged;
        std::optional<LedgerPlace> beyond;
        for (;;) {
            const auto page = (*reader)->ledger({account, beyond, 3});
            VERIFY_OK(page);
            paged.insert(paged.end(), page->begin(), page->end());
            if (page->size() < 3)
                break;
            beyond = page->back().next;
        }
        QCOMPARE(paged.size(), whole->size());
        for (std::size_t i = 0; i < paged.size(); ++i) {
            QCOMPARE(paged[i].balance, (*whole)[i].balance);
            QCOMPARE(paged[i].posting.saga.value, (*whole)[i].posting.saga.value);
        }
    }
    const auto money = (*reader)->ledger({accounts[0], {}, 1});
    QCOMPARE(money->front().balance, user->balance);
    QCOMPARE((*reader)->ledger({{AccountKind::UserBalance, std::string(kMoney), "nobody"}, {}, 10})->size(), std::size_t{0});
}

void QueryContract::readsSagasByNumber() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto page = (*reader)->sagaRows({{3}, {70}, {1}, {3}});
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), std::size_t{3});
    QVERIFY(page->rows[0] == model.sagas().at({3}).summary);
    QVERIFY(page->rows[1] == model.sagas().at({1}).summary);
    QVERIFY(page->rows[2] == model.sagas().at({3}).summary);
    QCOMPARE(page->commit.value, (*reader)->commit()->value);
}

void QueryContract::findsMissingSagas() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    std::vector<SagaId> ids;
    for (int n = 0; n < 1'100; ++n)
        ids.push_back(SagaId("TXN_" + std::to_string(n)));
    ids.insert(ids.begin() + 600, model.sagas().at({2}).summary.id);
    const auto missing = (*reader)->missingSagas(ids);
    VERIFY_OK(missing);
    ids.erase(ids.begin() + 600);
    QVERIFY(*missing == ids);
}

void QueryContract::countsRowsWithoutTheirSaga() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    WriteBatch batch;
    SagaEvent event;
    event.seq = 1;
    event.kind = EventKind::SagaStarted;
    batch.events = {{{70}, event}, {{2}, event}};
    batch.events.back().event.seq = 30;
    batch.effects.push_back({{{71}, 0, Direction::Action}, false, {}});
    batch.postings.push_back({{72}, 0, Direction::Action, {AccountKind::Stock, "x", {}}, 1});
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto facts = (*reader)->globalFacts(false);
    VERIFY_OK(facts);
    QCOMPARE(facts->eventsWithoutSaga, std::int64_t{1});
    QCOMPARE(facts->effectsWithoutSaga, std::int64_t{1});
    QCOMPARE(facts->postingsWithoutSaga, std::int64_t{1});
    QCOMPARE(facts->sagas, std::int64_t{3});
    QCOMPARE(facts->lastSaga.value, std::int64_t{3});
    bool seesPostingWithoutAccount = false;
    for (const AccountFact& account : facts->accounts)
        seesPostingWithoutAccount |= account.account.unit == "x" && account.balance == 0 && account.postings == 1;
    QVERIFY(seesPostingWithoutAccount);
    const auto sagas = (*reader)->sagaFacts({}, 100);
    VERIFY_OK(sagas);
    QCOMPARE(sagas->size(), std::size_t{3});
    QCOMPARE(sagas->at(1).events.back().seq, std::int64_t{30});
}

void QueryContract::seesIdempotencyThatIsWrong() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    WriteBatch batch;
    batch.idempotency = {{"a", "k1", "{}", {1}}, {"a", "k2", "{}", {1}}, {"b", "k1", "{}", {1}}, {"b", "k2", "{}", {9}}};
    VERIFY_OK(store->commit(batch));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto facts = (*reader)->globalFacts(false);
    VERIFY_OK(facts);
    QCOMPARE(facts->idempotencyRows, std::int64_t{4});
    QCOMPARE(facts->idempotencyWithoutSaga.size(), std::size_t{1});
    QCOMPARE(facts->idempotencyWithoutSaga.front().key, std::string("k2"));
    QCOMPARE(facts->idempotencyDuplicates.size(), std::size_t{1});
    QCOMPARE(facts->idempotencyDuplicates.front().value, std::int64_t{1});
}

}  // namespace saga::test
