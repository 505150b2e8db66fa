#include <QtTest>

#include <functional>

#include "core/base/money.h"
#include "core/services/demo_data.h"
#include "core/services/purchase_input.h"
#include "core/services/shop_edits.h"
#include "tests/services/shop_under_test.h"

namespace saga::test {
namespace {

const UserId kBuyer("user-123");
const ItemId kSword("item-sword");

using Edit = std::function<Result<void>(TestShop&, AuditRecord&)>;

struct EditCase {
    const char* name;
    Edit edit;
    const char* field;
    ErrorCode code;
};

std::vector<EditCase> refusedEdits() {
    using S = TestShop&;
    using R = AuditRecord&;
    const auto user = [](const char* id) {
        return UserId(id);
    };
    const auto item = [](const char* id) {
        return ItemId(id);
    };
    return {
        {"top up nobody", [=](S s, R r) { return topUpUser(s.work(), s.editKey(), r, user("nobody"), 1); }, "userId",
         ErrorCode::NotFound},
        {"top up without id", [=](S s, R r) { return topUpUser(s.work(), s.editKey(), r, user(""), 1); }, "userId",
         ErrorCode::InvalidInput},
        {"top up nothing", [](S s, R r) { return topUpUser(s.work(), s.editKey(), r, kBuyer, 0); }, "amount",
         ErrorCode::InvalidInput},
        {"top up less", [](S s, R r) { return topUpUser(s.work(), s.editKey(), r, kBuyer, -5); }, "amount",
         ErrorCode::InvalidInput},
        {"top up too much", [](S s, R r) { return topUpUser(s.work(), s.editKey(), r, kBuyer, kMaxAmount + 1); },
         "amount", ErrorCode::InvalidInput},
        {"top up beyond", [](S s, R r) { return topUpUser(s.work(), s.editKey(), r, kBuyer, kMaxAmount); }, "amount",
         ErrorCode::LimitExceeded},
        {"top up beyond all money",
         [](S s, R r) { return topUpUser(s.work(), s.editKey(), r, kBuyer, kMaxAmount - 1500); }, "amount",
         ErrorCode::LimitExceeded},
        {"deduct more", [](S s, R r) { return deductFromUser(s.work(), s.editKey(), r, kBuyer, 1001); }, "amount",
         ErrorCode::InvalidInput},
        {"limit below", [](S s, R r) { return setUserLimit(s.work(), r, kBuyer, -1); }, "limit",
         ErrorCode::InvalidInput},
        {"limit beyond", [](S s, R r) { return setUserLimit(s.work(), r, kBuyer, kMaxAmount + 1); }, "limit",
         ErrorCode::InvalidInput},
        {"limit nobody", [=](S s, R r) { return setUserLimit(s.work(), r, user("nobody"), 1); }, "userId",
         ErrorCode::NotFound},
        {"mail to nobody", [=](S s, R r) { return setUserEmail(s.work(), r, user("nobody"), "a@b.example"); }, "userId",
         ErrorCode::NotFound},
        {"no address", [](S s, R r) { return setUserEmail(s.work(), r, kBuyer, "a@b.example\r\nBcc: all@b.example"); },
         "email", ErrorCode::InvalidInput},
        {"suspend nobody", [=](S s, R r) { return setUserStatus(s.work(), r, user("nobody"), UserStatus::Suspended); },
         "userId", ErrorCode::NotFound},
        {"restock nothing", [=](S s, R r) { return restockItem(s.work(), s.editKey(), r, item("nothing"), 1); },
         "itemId", ErrorCode::NotFound},
        {"restock none", [](S s, R r) { return restockItem(s.work(), s.editKey(), r, kSword, 0); }, "pieces",
         ErrorCode::InvalidInput},
        {"remove more", [](S s, R r) { return removeStock(s.work(), s.editKey(), r, kSword, 51); }, "pieces",
         ErrorCode::InvalidInput},
        {"price below", [](S s, R r) { return setItemPrice(s.work(), r, kSword, -1); }, "price",
         ErrorCode::InvalidInput},
        {"price beyond", [](S s, R r) { return setItemPrice(s.work(), r, kSword, kMaxAmount + 1); }, "price",
         ErrorCode::InvalidInput},
        {"price of nothing", [=](S s, R r) { return setItemPrice(s.work(), r, item("nothing"), 1); }, "itemId",
         ErrorCode::NotFound},
        {"sell nothing", [=](S s, R r) { return setItemAvailable(s.work(), r, item("nothing"), true); }, "itemId",
         ErrorCode::NotFound},
    };
}

}  // namespace

class TestShopEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedEditsNameTheFieldAndWriteNothing();
    void editsRecordBeforeAndAfter();
    void editsOfMoneyAndStockArePairs();
    void demoDataIsAsDocumented();
    void secondLoadChangesNothing();
    void loadFillsInWhatIsMissing();
    void purchaseIsCheckedFieldByField_data();
    void purchaseIsCheckedFieldByField();
    void goodPurchasePasses();
};

void TestShopEdits::refusedEditsNameTheFieldAndWriteNothing() {
    for (const EditCase& refused : refusedEdits()) {
        TestShop shop;
        AuditRecord record;
        shop.work().begin(TestShop::now());
        const auto result = refused.edit(shop, record);
        QVERIFY2(!result.ok(), refused.name);
        QVERIFY2(result.error().code == refused.code, refused.name);
        QVERIFY2(result.error().field == refused.field,
                 (std::string(refused.name) + ": " + describe(result.error())).c_str());
        QVERIFY2(shop.work().input().empty(), refused.name);
        QVERIFY2(record.before.isNull() && record.after.isNull(), refused.name);
        shop.work().drop();
    }
}

void TestShopEdits::editsRecordBeforeAndAfter() {
    TestShop shop;
    const auto changed = [&shop](const Edit& edit) {
        AuditRecord record;
        shop.work().begin(TestShop::now());
        const auto result = edit(shop, record);
        shop.work().keep();
        shop.commit();
        return result.ok() ? record.before.dump() + " " + record.after.dump() : describe(result.error());
    };
    QCOMPARE(changed([](auto& s, auto& r) { return topUpUser(s.work(), s.editKey(), r, kBuyer, 500); }),
             std::string(R"({"balance":1000} {"balance":1500})"));
    QCOMPARE(changed([](auto& s, auto& r) { return deductFromUser(s.work(), s.editKey(), r, kBuyer, 1500); }),
             std::string(R"({"balance":1500} {"balance":0})"));
    QCOMPARE(changed([](auto& s, auto& r) { return setUserLimit(s.work(), r, kBuyer, 0); }),
             std::string(R"({"limit":500} {"limit":0})"));
    QCOMPARE(changed([](auto& s, auto& r) { return setUserStatus(s.work(), r, kBuyer, UserStatus::Suspended); }),
             std::string(R"({"status":"active"} {"status":"suspended"})"));
    QCOMPARE(changed([](auto& s, auto& r) { return setUserStatus(s.work(), r, kBuyer, UserStatus::Active); }),
             std::string(R"({"status":"suspended"} {"status":"active"})"));
    QCOMPARE(changed([](auto& s, auto& r) { return restockItem(s.work(), s.editKey(), r, kSword, 5); }),
             std::string(R"({"stock":50} {"stock":55})"));
    QCOMPARE(changed([](auto& s, auto& r) { return removeStock(s.work(), s.editKey(), r, kSword, 55); }),
             std::string(R"({"stock":55} {"stock":0})"));
    QCOMPARE(changed([](auto& s, auto& r) { return setItemPrice(s.work(), r, kSword, 0); }),
             std::string(R"({"price":100} {"price":0})"));
    QCOMPARE(changed([](auto& s, auto& r) { return setItemAvailable(s.work(), r, kSword, false); }),
             std::string(R"({"available":true} {"available":false})"));
    QCOMPARE(changed([](auto& s, auto& r) { return setUserEmail(s.work(), r, kBuyer, "mina@mail.example"); }),
             std::string(R"({"email":""} {"email":"mina@mail.example"})"));
    const auto user = shop.work().user(kBuyer);
    QVERIFY(user.ok() && **user == (User{kBuyer, 0, UserStatus::Active, "mina@mail.example"}));
    QCOMPARE(changed([](auto& s, auto& r) { return setUserEmail(s.work(), r, kBuyer, ""); }),
             std::string(R"({"email":"mina@mail.example"} {"email":""})"));
    const auto item = shop.work().item(kSword);
    QVERIFY(item.ok() && **item == (Item{kSword, "Magic Sword", 0, false}));
}

void TestShopEdits::editsOfMoneyAndStockArePairs() {
    TestShop shop;
    AuditRecord record;
    shop.work().begin(TestShop::now());
    QVERIFY(topUpUser(shop.work(), shop.editKey(), record, kBuyer, 500).ok());
    QVERIFY(removeStock(shop.work(), shop.editKey(), record, kSword, 3).ok());
    std::map<std::string, std::int64_t> sums;
    for (const PostingRow& posting : shop.work().input().postings) sums[posting.account.unit] += posting.amount;
    QCOMPARE(shop.work().input().postings.size(), std::size_t(4));
    QVERIFY(sums == (std::map<std::string, std::int64_t>{{"money", 0}, {"item-sword", 0}}));
    shop.work().drop();
}

void TestShopEdits::demoDataIsAsDocumented() {
    TestShop shop;
    const auto user = [&shop](const char* id) {
        return **shop.work().user(UserId(id));
    };
    const auto item = [&shop](const char* id) {
        return **shop.work().item(ItemId(id));
    };
    QVERIFY(user("user-123") == (User{UserId("user-123"), 500, UserStatus::Active}));
    QVERIFY(user("user-456") == (User{UserId("user-456"), 100, UserStatus::Active}));
    QVERIFY(user("user-suspended") == (User{UserId("user-suspended"), 0, UserStatus::Suspended}));
    QCOMPARE(shop.balance("user-123"), std::int64_t(1000));
    QCOMPARE(shop.balance("user-456"), std::int64_t(50));
    QCOMPARE(shop.balance("user-suspended"), std::int64_t(1000));
    QVERIFY(item("item-sword") == (Item{ItemId("item-sword"), "Magic Sword", 100, true}));
    QVERIFY(item("item-potion") == (Item{ItemId("item-potion"), "Health Potion", 20, true}));
    QVERIFY(item("item-out-of-stock") == (Item{ItemId("item-out-of-stock"), "Rare Gem", 500, true}));
    QVERIFY(item("item-disabled") == (Item{ItemId("item-disabled"), "Disabled Item", 50, false}));
    QCOMPARE(shop.stock("item-sword"), std::int64_t(50));
    QCOMPARE(shop.stock("item-potion"), std::int64_t(100));
    QCOMPARE(shop.stock("item-out-of-stock"), std::int64_t(0));
    QCOMPARE(shop.stock("item-disabled"), std::int64_t(10));
}

void TestShopEdits::secondLoadChangesNothing() {
    TestShop shop;
    for (const std::string_view action : {"users.debit", "inventory.grant"})
        QVERIFY(shop.run(action, Purchase{"user-123", "item-sword", 1, 100}).ok());
    AuditRecord edit;
    shop.work().begin(TestShop::now());
    QVERIFY(setItemPrice(shop.work(), edit, kSword, 130).ok());
    shop.work().keep();
    shop.commit();
    AuditRecord record;
    shop.work().begin(TestShop::now());
    const auto added = loadDemoData(shop.work(), shop.editKey(), record);
    QVERIFY(added.ok());
    QVERIFY(!*added);
    QVERIFY(shop.work().input().empty());
    QCOMPARE(record.after.dump(), std::string(R"({"users":[],"items":[],"coupons":[]})"));
    shop.work().drop();
    QCOMPARE(shop.balance("user-123"), std::int64_t(900));
    QCOMPARE(shop.stock("item-sword"), std::int64_t(49));
}

void TestShopEdits::loadFillsInWhatIsMissing() {
    auto store = SqliteStore::openInMemory();
    QVERIFY(store.ok());
    IdSource ids(1);
    UnitOfWork work(**store, ids);
    work.begin(TestShop::now());
    work.putUser({kBuyer, 7, UserStatus::Active});
    AuditRecord record;
    const auto added = loadDemoData(work, {{}, 2, Direction::Action}, record);
    QVERIFY(added.ok() && *added);
    QCOMPARE(record.after.at("users").dump(), std::string(R"(["user-456","user-suspended","testuser"])"));
    QCOMPARE(record.after.at("items").items().size(), std::size_t(7));
    QCOMPARE((**work.user(kBuyer)).limit, std::int64_t(7));
    work.drop();
}

void TestShopEdits::purchaseIsCheckedFieldByField_data() {
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<QByteArray>("field");
    const QByteArray u("user-123"), i("item-sword");
    const qint64 most = kMaxAmount;
    QTest::newRow("empty user") << QByteArray() << i << qint64(1) << qint64(100) << QByteArray("userId");
    QTest::newRow("long user") << QByteArray(65, 'u') << i << qint64(1) << qint64(100) << QByteArray("userId");
    QTest::newRow("huge user") << QByteArray(10'000'000, 'u') << i << qint64(1) << qint64(100) << QByteArray("userId");
    QTest::newRow("user not UTF-8") << QByteArray("\xff\xfe") << i << qint64(1) << qint64(100) << QByteArray("userId");
    QTest::newRow("empty item") << u << QByteArray() << qint64(1) << qint64(100) << QByteArray("itemId");
    QTest::newRow("long item") << u << QByteArray(65, 'i') << qint64(1) << qint64(100) << QByteArray("itemId");
    QTest::newRow("item with colon") << u << QByteArray("a:b") << qint64(1) << qint64(100) << QByteArray("itemId");
    QTest::newRow("no piece") << u << i << qint64(0) << qint64(100) << QByteArray("quantity");
    QTest::newRow("negative pieces") << u << i << qint64(-1) << qint64(100) << QByteArray("quantity");
    QTest::newRow("too many pieces") << u << i << std::numeric_limits<qint64>::max() << qint64(100)
                                     << QByteArray("quantity");
    QTest::newRow("negative price") << u << i << qint64(1) << qint64(-1) << QByteArray("price");
    QTest::newRow("price beyond") << u << i << qint64(1) << most + 1 << QByteArray("price");
    QTest::newRow("several: the first") << QByteArray() << QByteArray() << qint64(0) << qint64(-1)
                                        << QByteArray("userId");
}

void TestShopEdits::purchaseIsCheckedFieldByField() {
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, item);
    QFETCH(qint64, quantity);
    QFETCH(qint64, price);
    QFETCH(QByteArray, field);
    const auto checked = checkPurchase(user.toStdString(), item.toStdString(), quantity, price);
    QVERIFY(!checked.ok());
    QVERIFY(checked.error().code == ErrorCode::InvalidInput);
    QCOMPARE(QByteArray::fromStdString(checked.error().field), field);
    QVERIFY(!checked.error().reason.empty() && checked.error().reason.size() < 200);
}

void TestShopEdits::goodPurchasePasses() {
    QVERIFY(checkPurchase("user-123", "item-sword", 1, 0).ok());
    QVERIFY(checkPurchase(std::string(64, 'u'), "마법검", kMaxAmount, kMaxAmount).ok());
    const auto read = readPurchaseInput(purchaseInput("u", "i", 2, 3));
    QVERIFY(read.ok());
    QVERIFY(read->user.text == "u" && read->item.text == "i" && read->quantity == 2 && read->price == 3);
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestShopEdits)
#include "tst_shop_edits.moc"
