// The ledger of the operator's interface over a real engine and store: it sums to the balance, whatever happened.
#include <QTest>

#include "core/base/rng.h"
#include "tests/admin/demo_shop.h"

namespace saga {

class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sumsToTheBalance_data();
    void sumsToTheBalance();
    void namesWhatMovedIt();
    void pagesFollowEachOther();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void theAuditTrailOfAnObject();

private:
    void compensate(const SagaId& id);
    Result<AuditRecord> edit(EditKind kind, const std::string& id, std::int64_t value);
    std::vector<LedgerEntry> whole(const AccountKey& account);
    void checkSums(const AccountKey& account, std::int64_t balance);

    std::unique_ptr<Embedded> m_embedded;
    AdminApi* m_admin = nullptr;
};

namespace {

const AccountKey kBalance{AccountKind::UserBalance, std::string(kMoney), "user-123"};
const AccountKey kStock{AccountKind::Stock, "item-sword", {}};
const AccountKey kSwords{AccountKind::Owned, "item-sword", "user-123"};

}  // namespace

void LedgerTest::init() {
    m_embedded.reset();
    m_embedded = test::openDemoShop();
    m_admin = &m_embedded->admin();
}

void LedgerTest::compensate(const SagaId& id) {
    CommandRequest request;
    request.ids = {id};
    request.kind = CommandKind::Compensate;
    request.reason = "recall";
    const auto outcomes = ask<std::vector<CommandOutcome>>(
        [&](auto answer) { m_admin->command(request, nullptr, {}, std::move(answer)); });
    SAGA_ASSERT(outcomes.ok());
    const auto settled = ask<SagaDetail>([&](auto answer) { m_admin->awaitSettled(id, std::move(answer)); });
    SAGA_ASSERT(settled.ok());
}

Result<AuditRecord> LedgerTest::edit(EditKind kind, const std::string& id, std::int64_t value) {
    const EditRequest request{kind, id, value, "test"};
    return ask<AuditRecord>([&](auto answer) { m_admin->edit(request, std::move(answer)); });
}

std::vector<LedgerEntry> LedgerTest::whole(const AccountKey& account) {
    const LedgerRequest request{account, {}, 1000};
    const auto entries =
        ask<std::vector<LedgerEntry>>([&](auto answer) { m_admin->ledger(request, std::move(answer)); });
    SAGA_ASSERT(entries.ok());
    return *entries;
}

void LedgerTest::checkSums(const AccountKey& account, std::int64_t balance) {
    const std::vector<LedgerEntry> entries = whole(account);
    std::int64_t sum = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        sum += entry->amount;
        QCOMPARE(entry->balance, sum);
    }
    QCOMPARE(sum, balance);
}

void LedgerTest::sumsToTheBalance_data() {
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3, 4})
        QTest::addRow("seed %d", seed) << seed;
}

void LedgerTest::sumsToTheBalance() {
    QFETCH(int, seed);
    Rng rng(static_cast<std::uint64_t>(seed));
    std::vector<SagaId> bought;
    for (int i = 0; i < 40; ++i) {
        const auto amount = static_cast<std::int64_t>(rng.below(80)) + 1;
        switch (rng.below(7)) {
            case 0: (void)edit(EditKind::TopUpUser, "user-123", amount); break;
            case 1: (void)edit(EditKind::DeductUser, "user-123", amount); break;
            case 2: (void)edit(EditKind::RestockItem, "item-sword", amount); break;
            case 3: (void)edit(EditKind::RemoveStock, "item-sword", amount); break;
            // Two of three fail by rule: the price is wrong, or the item is not on sale.
            case 4: bought.push_back(test::buy(*m_admin, "user-123", "item-sword", amount).id); break;
            case 5: bought.push_back(test::buy(*m_admin, "user-123", "item-sword", 100).id); break;
            default:
                if (!bought.empty())
                    compensate(bought[rng.below(bought.size())]);
        }
    }
    const auto user = ask<UserView>([&](auto answer) { m_admin->user(UserId("user-123"), std::move(answer)); });
    const auto item = ask<ItemView>([&](auto answer) { m_admin->item(ItemId("item-sword"), std::move(answer)); });
    QVERIFY(user.ok() && item.ok());
    checkSums(kBalance, user->balance);
    checkSums(kStock, item->stock);
    checkSums(kSwords, user->owned.empty() ? 0 : user->owned.front().second);
}

void LedgerTest::namesWhatMovedIt() {
    const SagaId id = test::buy(*m_admin, "user-123", "item-sword", 200, 2).id;
    compensate(id);
    QVERIFY(edit(EditKind::TopUpUser, "user-123", 50).ok());
    const std::vector<LedgerEntry> money = whole(kBalance);
    QCOMPARE(money.size(), std::size_t{4});
    QCOMPARE(money[0].balance, std::int64_t{1050});
    QVERIFY(money[0].edit > money[3].edit);
    QCOMPARE(money[1].sagaId.text, id.text);
    QVERIFY(money[1].direction == Direction::Compensation);
    QCOMPARE(money[1].amount, std::int64_t{200});
    QCOMPARE(money[2].step, std::string("user_validation"));
    QCOMPARE(money[2].amount, std::int64_t{-200});
    QVERIFY(money[2].at.isSet() && money[2].at <= money[1].at);
    QCOMPARE(money[3].saga.value, std::int64_t{0});
    QCOMPARE(whole(kStock)[1].step, std::string("item_grant"));
}

void LedgerTest::pagesFollowEachOther() {
    for (int i = 0; i < 5; ++i)
        compensate(test::buy(*m_admin, "user-123", "item-sword", 100).id);
    const std::vector<LedgerEntry> all = whole(kBalance);
    QCOMPARE(all.size(), std::size_t{11});
    LedgerRequest request{kBalance, {}, 3};
    std::vector<LedgerEntry> paged;
    for (;;) {
        const auto page = ask<std::vector<LedgerEntry>>([&](auto answer) { m_admin->ledger(request, std::move(answer)); });
        QVERIFY(page.ok());
        paged.insert(paged.end(), page->begin(), page->end());
        if (page->size() < 3)
            break;
        request.beyond = page->back().key;
        // What happens meanwhile is newer and moves nothing below.
        QVERIFY(edit(EditKind::TopUpUser, "user-123", 1).ok());
    }
    QCOMPARE(paged.size(), all.size());
    for (std::size_t i = 0; i < paged.size(); ++i)
        QCOMPARE(paged[i].key, all[i].key);
}

void LedgerTest::refusesBadRequests_data() {
    QTest::addColumn<std::string>("unit");
    QTest::addColumn<std::string>("beyond");
    QTest::addColumn<int>("limit");
    QTest::addColumn<std::string>("field");
    QTest::newRow("no unit") << std::string() << std::string() << 10 << std::string("account");
    QTest::newRow("limit 0") << std::string("money") << std::string() << 0 << std::string("limit");
    for (const char* key : {"x", "1", "1.0.0.1", "1.2.0.1.0", "0.0.0.1.0", "1.0.0.1.0.", "1.0.0.1.0 ", "9223372036854775807.0.0.1.0",
                            "99999999999999999999.0.0.1.0"})
        QTest::newRow(key) << std::string("money") << std::string(key) << 10 << std::string("cursor");
}

void LedgerTest::refusesBadRequests() {
    QFETCH(std::string, unit);
    QFETCH(std::string, beyond);
    QFETCH(int, limit);
    QFETCH(std::string, field);
    const LedgerRequest request{{AccountKind::UserBalance, unit, "user-123"}, beyond, limit};
    const auto answer = ask<std::vector<LedgerEntry>>([&](auto reply) { m_admin->ledger(request, std::move(reply)); });
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
    QCOMPARE(answer.error().field, field);
}

void LedgerTest::theAuditTrailOfAnObject() {
    QVERIFY(edit(EditKind::TopUpUser, "user-123", 50).ok());
    QVERIFY(edit(EditKind::RestockItem, "item-sword", 5).ok());
    QVERIFY(!edit(EditKind::DeductUser, "user-123", 5000).ok());
    const auto audit = [&](const std::string& object) {
        const PageRequest request{object, {}, {}, 100};
        return ask<std::vector<AuditRecord>>([&](auto answer) { m_admin->audit(request, std::move(answer)); });
    };
    const auto ofUser = audit("user/user-123");
    QVERIFY(ofUser.ok());
    QCOMPARE(ofUser->size(), std::size_t{2});
    QVERIFY(ofUser->front().refused);
    QCOMPARE(audit("item/item-sword")->size(), std::size_t{1});
    QCOMPARE(audit("item/user-123")->size(), std::size_t{0});
    for (const char* bad : {"user", "/user-123", "user/"})
        QCOMPARE(audit(bad).error().field, std::string("match"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::LedgerTest)
#include "tst_ledger.moc"
