#include <QTest>

#include "tests/stores/contract_store.h"
#include "tests/stores/store_contract.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

FaultRule rule(const std::string& id) {
    FaultRule r;
    r.id = RuleId(id);
    r.name = "slow grants";
    r.definition = "item-purchase";
    r.step = "item_grant";
    r.direction = Direction::Compensation;
    r.kind = FaultKind::Delay;
    r.code = "GRANT_ERROR";
    r.delay = Micros{1'500};
    r.probability = 1.0 / 3;
    r.share = 0.1;
    r.maxHits = 7;
    r.expiresAt = kFirstMoment + Micros{5};
    r.where = "user = u-1";
    r.hits = 2;
    r.createdAt = kFirstMoment;
    r.createdBy = "local:test";
    return r;
}

}  // namespace

void StoreContract::loadsEveryKindOfRow() {
    PurchaseRows purchases(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, purchases, &model);
    WriteBatch batch = purchases.next(0);
    batch.idempotency.push_back({"local:a", "key", "{\"a\":1}", {2}});
    batch.users.push_back({userNo(0), 7, UserStatus::Suspended});
    batch.items.push_back({itemNo(0), "Schwert \xE2\x9A\x94", 9, false});
    batch.logStates.push_back({{1}, LogState::Compensated});
    VERIFY_OK(store->commit(batch));
    model.apply(batch);

    KeySet keys;
    keys.users.push_back(userNo(0));
    keys.items.push_back(itemNo(0));
    keys.effects.push_back({{1}, 2, Direction::Action});
    keys.purchaseLogs.push_back({1});
    keys.idempotency.emplace_back("local:a", "key");
    Rows rows;
    VERIFY_OK(store->load(keys, rows));
    QCOMPARE(*rows.users.at(userNo(0)), batch.users.back());
    QCOMPARE(*rows.items.at(itemNo(0)), batch.items.back());
    QVERIFY(rows.effects.at({{1}, 2, Direction::Action})->answer.starts_with("{\"logId\":\"LOG_"));
    QVERIFY(rows.purchaseLogs.at({1})->state == LogState::Compensated);
    QCOMPARE(rows.purchaseLogs.at({1})->sagaId.text, model.sagas().at({1}).summary.id.text);
    const auto& key = *rows.idempotency.at({"local:a", "key"});
    QCOMPARE(key.body, batch.idempotency.back().body);
    QCOMPARE(key.saga.value, std::int64_t{2});
    VERIFY_SAME(model, *store);
}

void StoreContract::loadsRunningSagasByPages() {
    PurchaseRows rows(5);
    auto store = m_factory.fresh();
    VERIFY_OK(store->commit(rows.shop()));
    for (int n = 0; n < 8; ++n)
        VERIFY_OK(store->commit(rows.next(2)));
    std::vector<std::int64_t> numbers;
    SagaNo after;
    for (;;) {
        const auto page = store->loadRunning(after, 3);
        VERIFY_OK(page);
        for (const StoredSaga& saga : *page) {
            numbers.push_back(saga.no.value);
            QVERIFY(!saga.events.empty());
            QCOMPARE(saga.definition, std::string("item-purchase"));
        }
        if (page->size() < 3)
            break;
        after = page->back().no;
    }
    QCOMPARE(numbers.size(), rows.running());
    QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
    QCOMPARE(numbers.back(), rows.lastSaga().value);
}

void StoreContract::loadsOneSagaWithItsHistory() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    const SagaFacts& wanted = model.sagas().at({2});
    const auto no = store->findSaga(wanted.summary.id);
    VERIFY_OK(no);
    QCOMPARE(no->value, std::int64_t{2});
    const auto saga = store->loadSaga(*no);
    VERIFY_OK(saga);
    QCOMPARE(saga->id.text, wanted.summary.id.text);
    QCOMPARE(saga->events.size(), wanted.events.size());
    for (std::size_t n = 0; n < wanted.events.size(); ++n) {
        QCOMPARE(saga->events[n].seq, static_cast<std::int64_t>(n + 1));
        QVERIFY(saga->events[n].kind == wanted.events[n].kind);
        QVERIFY(saga->events[n].startedAt == wanted.events[n].startedAt);
        QCOMPARE(encodePayload(saga->events[n].payload), encodePayload(wanted.events[n].payload));
    }
}

// A kind of event that this program does not know, as a newer one may have written it.
void StoreContract::passesOnAnEventThatCannotBeRead() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    WriteBatch batch;
    SagaEvent strange;
    strange.seq = 50;
    strange.kind = static_cast<EventKind>(250);
    batch.events.push_back({{1}, strange});
    VERIFY_OK(store->commit(batch));
    const auto running = store->loadRunning({}, 10);
    VERIFY_OK(running);
    QCOMPARE(running->size(), std::size_t{3});
    QCOMPARE(static_cast<int>(running->front().events.back().kind), 250);
}

void StoreContract::keepsFaultRulesAndTheirBlock() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    batch.faultRules = {rule("FLT_1"), rule("FLT_2")};
    batch.faultsBlocked = true;
    batch.commit = {1};
    VERIFY_OK(store->commit(batch));
    auto facts = store->facts();
    VERIFY_OK(facts);
    QVERIFY(facts->faultRules == batch.faultRules);
    QVERIFY(facts->faultsBlocked);

    batch.faultRules = {rule("FLT_1")};
    batch.faultRules.front().hits = 7;
    batch.faultRules.front().active = false;
    batch.faultRules.front().endedBecause = "count reached";
    batch.faultsBlocked = false;
    batch.commit = {2};
    VERIFY_OK(store->commit(batch));
    facts = store->facts();
    QCOMPARE(facts->faultRules.size(), std::size_t{1});
    QVERIFY(!facts->faultsBlocked);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto state = (*reader)->faults();
    VERIFY_OK(state);
    QCOMPARE(state->rules.size(), std::size_t{2});
    QVERIFY(state->rules.front() == rule("FLT_2"));
    QVERIFY(state->rules.back() == batch.faultRules.front());
}

void StoreContract::keepsDefinitionsAndAudit() {
    auto store = m_factory.fresh();
    WriteBatch batch;
    batch.definitions = {{"item-purchase", 1, "{}", kFirstMoment, "local:a"}, {"item-purchase", 2, "{\"x\":1}", kFirstMoment, "local:b"}};
    AuditRecord record;
    record.no = 4;
    record.at = kFirstMoment;
    record.actor = "local:a";
    record.action = "definition.publish";
    record.resource = "definition";
    record.resourceId = "item-purchase";
    record.after = Json::object({{"version", 2}});
    record.reason = "because";
    record.severity = 3;
    record.refused = true;
    record.correlation = "COR_1";
    record.source = "sagactl";
    batch.audit.push_back(record);
    VERIFY_OK(store->commit(batch));
    const auto facts = store->facts();
    VERIFY_OK(facts);
    QCOMPARE(facts->lastAuditNo, std::int64_t{4});
    QCOMPARE(facts->definitions.size(), std::size_t{2});
    QCOMPARE(facts->definitions.back().source, std::string("{\"x\":1}"));
    QCOMPARE(facts->definitions.back().publishedBy, std::string("local:b"));
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const auto audit = (*reader)->audit({});
    VERIFY_OK(audit);
    QCOMPARE(audit->size(), std::size_t{1});
    QCOMPARE(toJson(audit->front()).dump(), toJson(record).dump());
}

void StoreContract::keepsDeadLettersAndHowTheyWereSettled() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    DeadLetterRow letter{{{2}, 3, "ItemGrantHandler"}, "UserValidated", "cannot be read", "[[", kFirstMoment, 3, {}, {}, {}, {}, {}};
    WriteBatch batch;
    batch.deadLetters.push_back(letter);
    VERIFY_OK(store->commit(batch));
    letter.state = DeadLetterState::Redriven;
    letter.edited = true;
    letter.slip = "[]";
    letter.resolvedBy = "local:a";
    letter.reason = "because";
    letter.resolvedAt = kFirstMoment + Micros{7};
    WriteBatch settled;
    settled.resolvedLetters.push_back(letter);
    VERIFY_OK(store->commit(settled));
    VERIFY_ERROR(store->commit(settled), ErrorCode::Conflict);
    VERIFY_ERROR(store->commit(batch), ErrorCode::Conflict);
    KeySet keys;
    keys.deadLetters = {letter.key, {{2}, 4, "ItemGrantHandler"}};
    Rows read;
    VERIFY_OK(store->load(keys, read));
    QVERIFY(!read.deadLetters.at(keys.deadLetters.back()).has_value());
    const DeadLetterRow& kept = *read.deadLetters.at(letter.key);
    QVERIFY(kept.state == letter.state && kept.edited && kept.resolvedAt == letter.resolvedAt && kept.at == letter.at);
    QCOMPARE(kept.slip + kept.resolvedBy + kept.reason + kept.cause + kept.event,
             letter.slip + letter.resolvedBy + letter.reason + letter.cause + letter.event);
    QCOMPARE(kept.tries, 3);
}

void StoreContract::keepsDeliveriesAndWhatBecameOfThem() {
    PurchaseRows rows(1);
    auto store = storeWithSagas(m_factory, rows);
    WriteBatch batch;
    Notice notice;
    notice.id = "NOTIF_1";
    notice.saga = {2};
    notice.user = userNo(0);
    notice.kind = "refund";
    notice.channels = {{"push", "pending"}, {"email", "pending"}, {"sms", "not configured"}};
    notice.text = "\xED\x99\x98\xEB\xB6\x88";
    notice.at = kFirstMoment;
    batch.notices = {notice};
    DeliveryRow mail{"NOTIF_1", "email", {2}, "a@b.example", DeliveryState::Pending, 0, kFirstMoment + Micros{5}};
    DeliveryRow push{"NOTIF_1", "push", {2}, "", DeliveryState::Pending, 0, kFirstMoment};
    batch.deliveries = {mail, push};
    VERIFY_OK(store->commit(batch));

    const auto results = [&] {
        std::string all;
        const auto reader = std::move(store->openReader()).value();
        const auto page = reader->notices({{}, {2}, 0, 1'000});
        for (const auto& [channel, result] : page->front().channels) all += channel + "=" + result + " ";
        return all;
    };
    QCOMPARE(results(), std::string("push=pending email=pending sms=not configured "));
    auto pending = std::move(store->facts()).value().deliveries;
    QCOMPARE(pending.size(), std::size_t{2});
    QCOMPARE(pending.at(0).delivery.channel, std::string("push"));
    const PendingDelivery& second = pending.at(1);
    QVERIFY(second.dueAt == mail.dueAt && second.attempts == 0 && second.delivery.at == notice.at);
    QCOMPARE(second.delivery.notice + second.delivery.address + second.delivery.kind + second.delivery.text,
             notice.id + mail.address + notice.kind + notice.text);
    QVERIFY(second.delivery.user == notice.user && second.delivery.saga.text.starts_with("TXN_"));

    push.state = DeliveryState::Sent;
    push.attempts = 1;
    mail.attempts = 1;
    mail.dueAt = kFirstMoment + Micros{99};
    mail.reason = "later";
    WriteBatch answered;
    answered.answeredDeliveries = {push, mail};
    VERIFY_OK(store->commit(answered));
    QCOMPARE(results(), std::string("push=sent email=pending: later sms=not configured "));
    pending = std::move(store->facts()).value().deliveries;
    QCOMPARE(pending.size(), std::size_t{1});
    QVERIFY(pending.front().dueAt == mail.dueAt && pending.front().attempts == 1);

    mail.state = DeliveryState::Failed;
    mail.reason = "never";
    WriteBatch failed;
    failed.answeredDeliveries = {mail};
    VERIFY_OK(store->commit(failed));
    QCOMPARE(results(), std::string("push=sent email=failed: never sms=not configured "));
    WriteBatch again;
    again.answeredDeliveries = {mail};
    VERIFY_ERROR(store->commit(again), ErrorCode::Conflict);
}

void StoreContract::movesASagaInAndOutOfAttention() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    const ParsedFilter needsAttention = parseFilter("attention").filter();
    SagaSummary saga = model.sagas().at({2}).summary;
    for (const Attention attention : {Attention::CompensationFailed, Attention::RetriesExhausted, Attention::None}) {
        saga.attention = attention;
        WriteBatch batch;
        batch.changedSagas.push_back(saga);
        VERIFY_OK(store->commit(batch));
        const auto page = (*reader)->sagas({needsAttention, true, {}, 10, kFirstMoment});
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), std::size_t{attention == Attention::None ? 0u : 1u});
        if (!page->rows.empty())
            QVERIFY(page->rows.front() == saga);
    }
}

void StoreContract::reopensWithoutLoss() {
    PurchaseRows rows(1);
    StoreModel model;
    auto store = storeWithSagas(m_factory, rows, &model);
    auto reader = store->openReader();
    VERIFY_OK(reader);
    VERIFY_OK((*reader)->commit());
    VERIFY_OK(store->reopen());
    VERIFY_SAME(model, *store);
    const WriteBatch batch = rows.next(2);
    VERIFY_OK(store->commit(batch));
    model.apply(batch);
    VERIFY_SAME(model, *store);
    QCOMPARE((*reader)->commit()->value, batch.commit.value);
}

}  // namespace saga::test
