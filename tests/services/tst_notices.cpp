#include <QtTest>

#include <algorithm>

#include "core/services/notices.h"
#include "core/services/shop_edits.h"
#include "tests/services/shop_under_test.h"

namespace saga::test {
namespace {

const Purchase kSword{"user-123", "item-sword", 1, 100};
const Purchase kPotions{"user-123", "item-potion", 3, 60};
constexpr int kNotification = 3;

// "push: not configured, in-app: delivered"
std::string channelsOf(const Notice& notice) {
    std::string text;
    for (const auto& [channel, result] : notice.channels) text += (text.empty() ? "" : ", ") + channel + ": " + result;
    return text;
}

// Channels that are configured, and no more than that.
struct OnlyChannels final : NoticeChannels {
    explicit OnlyChannels(std::vector<std::string> known) : names(std::move(known)) {}
    bool has(std::string_view channel) const override { return std::find(names.begin(), names.end(), channel) != names.end(); }
    std::vector<NoticeChannelFacts> facts() const override { return {}; }
    void deliver(NoticeDelivery, OnDelivery) override { qFatal("nothing leaves before the commit"); }
    std::vector<std::string> names;
};

// What writing one notice writes; dropped afterwards.
WriteBatch written(TestShop& shop, NoticeKind kind, const NoticeChannels* channels, std::string_view user = "user-123") {
    shop.work().begin(TestShop::now());
    Notice notice;
    notice.id = shop.work().newId("NOTIF_");
    notice.saga = {1};
    notice.user = UserId(std::string(user));
    notice.at = TestShop::now();
    if (!writeNotice(kind, std::move(notice), channels, shop.work()).ok()) qFatal("not written");
    WriteBatch writes = shop.work().input();
    shop.work().drop();
    return writes;
}

}  // namespace

class TestNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void channelsFollowTheKind_data();
    void channelsFollowTheKind();
    void whatIsNotConfiguredStaysSo();
    void whatIsConfiguredIsPending();
    void aMailNeedsAnAddress();
    void theWebhookGetsEveryKind();
    void successWritesTwoNotices();
    void failureNamesTheCause_data();
    void failureNamesTheCause();
    void unknownItemIsNamedById();
    void cancellationSaysWhatGoesBack();
    void undeliveredIsRecordedOnlyWhenNothingWasWritten();
    void undeliveredIsLeftOutWhenTheNoticeWasWritten();
    void undeliveredIsLeftOutWhenTheStepSucceeded();
};

void TestNotices::channelsFollowTheKind_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* action, const QStringList& expected) {
        QTest::newRow(action) << QString::fromUtf8(action) << expected;
    };
    row("notifications.purchaseSucceeded",
        {QStringLiteral("purchase_success push: not configured, email: not configured"),
         QStringLiteral("item_granted push: not configured, in-app: delivered")});
    row("notifications.purchaseFailed", {QStringLiteral("purchase_failed push: not configured")});
    row("notifications.cancel",
        {QStringLiteral("refund push: not configured, email: not configured, sms: not configured")});
}

void TestNotices::channelsFollowTheKind() {
    QFETCH(QString, action);
    TestShop shop;
    const auto answer = shop.run(action.toStdString(), kSword, {5});
    QVERIFY(answer.ok());
    QStringList written;
    for (const Notice& notice : shop.lastWrites().notices) {
        written.append(QString::fromStdString(notice.kind + " " + channelsOf(notice)));
        QCOMPARE(notice.user.text, std::string("user-123"));
        QCOMPARE(notice.saga.value, std::int64_t(5));
        QVERIFY(notice.at == TestShop::now());
        QVERIFY(notice.id.starts_with("NOTIF_"));
    }
    QTEST(written, "expected");
    QCOMPARE(answer->data.text("notificationId"), std::string_view(shop.lastWrites().notices.front().id));
    shop.commit();
}

void TestNotices::whatIsNotConfiguredStaysSo() {
    TestShop shop;
    for (const char* channel : {"", "fax"})
        for (const NoticeKind kind :
             {NoticeKind::PurchaseSuccess, NoticeKind::ItemGranted, NoticeKind::PurchaseFailed, NoticeKind::Refund}) {
            const OnlyChannels channels{{channel}};
            const WriteBatch writes = written(shop, kind, *channel == '\0' ? nullptr : &channels);
            QVERIFY(writes.deliveries.empty());
            for (const auto& [name, result] : writes.notices.front().channels)
                QCOMPARE(result, std::string(name == "in-app" ? "delivered" : "not configured"));
        }
}

void TestNotices::whatIsConfiguredIsPending() {
    TestShop shop;
    const OnlyChannels channels{{"push", "sms", "in-app"}};
    const WriteBatch writes = written(shop, NoticeKind::Refund, &channels);
    QCOMPARE(channelsOf(writes.notices.front()), std::string("push: pending, email: not configured, sms: pending"));
    QCOMPARE(writes.deliveries.size(), std::size_t(2));
    const DeliveryRow& first = writes.deliveries.front();
    QCOMPARE(first.notice, writes.notices.front().id);
    QCOMPARE(first.channel, std::string("push"));
    QCOMPARE(first.address, std::string());
    QVERIFY(first.state == DeliveryState::Pending && first.attempts == 0 && first.dueAt == TestShop::now());
    QCOMPARE(channelsOf(written(shop, NoticeKind::ItemGranted, &channels).notices.front()),
             std::string("push: pending, in-app: delivered"));
}

void TestNotices::aMailNeedsAnAddress() {
    TestShop shop;
    const OnlyChannels channels{{"email"}};
    WriteBatch writes = written(shop, NoticeKind::PurchaseSuccess, &channels);
    QCOMPARE(channelsOf(writes.notices.front()), std::string("push: not configured, email: no address"));
    QVERIFY(writes.deliveries.empty());
    QCOMPARE(channelsOf(written(shop, NoticeKind::PurchaseSuccess, &channels, "nobody").notices.front()),
             std::string("push: not configured, email: no address"));
    AuditRecord record;
    shop.work().begin(TestShop::now());
    QVERIFY(setUserEmail(shop.work(), record, UserId("user-123"), "mina@mail.example").ok());
    shop.work().keep();
    shop.commit();
    writes = written(shop, NoticeKind::PurchaseSuccess, &channels);
    QCOMPARE(channelsOf(writes.notices.front()), std::string("push: not configured, email: pending"));
    QCOMPARE(writes.deliveries.front().address, std::string("mina@mail.example"));
}

void TestNotices::theWebhookGetsEveryKind() {
    TestShop shop;
    const OnlyChannels channels{{"webhook"}};
    QCOMPARE(channelsOf(written(shop, NoticeKind::PurchaseFailed, &channels).notices.front()),
             std::string("push: not configured, webhook: pending"));
    QCOMPARE(channelsOf(written(shop, NoticeKind::ItemGranted, &channels).notices.front()),
             std::string("push: not configured, in-app: delivered, webhook: pending"));
}

void TestNotices::successWritesTwoNotices() {
    TestShop shop;
    QVERIFY(shop.run("notifications.purchaseSucceeded", kSword).ok());
    QCOMPARE(shop.lastWrites().notices.size(), std::size_t(2));
    QCOMPARE(shop.lastWrites().notices[0].text, std::string("You bought 1 piece of Magic Sword for 100."));
    QCOMPARE(shop.lastWrites().notices[1].text, std::string("1 piece of Magic Sword was added to your items."));
    QVERIFY(shop.run("notifications.purchaseSucceeded", kPotions).ok());
    QCOMPARE(shop.lastWrites().notices[0].text, std::string("You bought 3 pieces of Health Potion for 60."));
    QCOMPARE(shop.lastWrites().notices[1].text, std::string("3 pieces of Health Potion were added to your items."));
}

void TestNotices::failureNamesTheCause_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("text");
    const QByteArray begin("Your purchase of 1 piece of Magic Sword for 100 did not go through.");
    QTest::newRow("known") << QByteArray("INSUFFICIENT_STOCK") << QByteArray(begin + " There is not enough stock.");
    QTest::newRow("foreign") << QByteArray("SOLAR_FLARE") << begin;
    QTest::newRow("none") << QByteArray() << begin;
}

void TestNotices::failureNamesTheCause() {
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, text);
    TestShop shop;
    if (!code.isEmpty()) shop.state().firstCause = FirstCause{1, code.toStdString(), "", {}, 1};
    QVERIFY(shop.run("notifications.purchaseFailed", kSword).ok());
    QCOMPARE(QByteArray::fromStdString(shop.lastWrites().notices.front().text), text);
}

void TestNotices::unknownItemIsNamedById() {
    TestShop shop;
    QVERIFY(shop.run("notifications.purchaseFailed", Purchase{"nobody", "nothing", 1, 100}).ok());
    const Notice& notice = shop.lastWrites().notices.front();
    QVERIFY2(notice.text.starts_with("Your purchase of 1 piece of nothing for 100"), notice.text.c_str());
    QCOMPARE(notice.user.text, std::string("nobody"));
}

void TestNotices::cancellationSaysWhatGoesBack() {
    TestShop shop;
    QVERIFY(shop.run("notifications.cancel", kPotions).ok());
    QCOMPARE(shop.lastWrites().notices.size(), std::size_t(1));
    QCOMPARE(
        shop.lastWrites().notices[0].text,
        std::string(
            "Your purchase of 3 pieces of Health Potion was taken back. The price of 60 goes back to your balance."));
}

void TestNotices::undeliveredIsRecordedOnlyWhenNothingWasWritten() {
    TestShop shop;
    shop.state().steps[kNotification].phase = StepPhase::PassedOver;
    QVERIFY(shop.run("notifications.recordUndelivered", kSword).ok());
    QCOMPARE(shop.lastWrites().notices.size(), std::size_t(1));
    QCOMPARE(shop.lastWrites().notices[0].kind, std::string("purchase_success"));
    QCOMPARE(channelsOf(shop.lastWrites().notices[0]), std::string("push: failed, email: failed"));
}

// Every reply was lost, so the step was given up, but the notices are there.
void TestNotices::undeliveredIsLeftOutWhenTheNoticeWasWritten() {
    TestShop shop;
    QVERIFY(shop.run("notifications.purchaseSucceeded", kSword).ok());
    shop.state().steps[kNotification].phase = StepPhase::PassedOver;
    QVERIFY(shop.run("notifications.recordUndelivered", kSword).ok());
    QVERIFY(!shop.lastCallWrote());
}

void TestNotices::undeliveredIsLeftOutWhenTheStepSucceeded() {
    TestShop shop;
    shop.state().steps[kNotification].phase = StepPhase::Succeeded;
    QVERIFY(shop.run("notifications.recordUndelivered", kSword).ok());
    QVERIFY(!shop.lastCallWrote());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestNotices)
#include "tst_notices.moc"
