// Notices that leave the program, in virtual time: when they leave, how often, and what a failure, a crash and a store in trouble
// lead to.
#include <QtTest>

#include "core/services/order_input.h"
#include "tests/engine/channel_rig.h"

using namespace std::chrono_literals;

namespace saga::test {

class TestNoticeDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesAfterTheCommit() {
        ChannelRig rig;
        std::vector<std::string> stored;
        rig.outside.handler = [&](const NoticeDelivery& delivery) {
            for (const Notice& notice : rig.notices())
                if (notice.id == delivery.notice) stored.push_back(delivery.channel);
            return sent();
        };
        const SagaId id = rig.sword();
        QCOMPARE(stored.size(), std::size_t(3));
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.allResults(), std::string("purchase_success push: sent, email: sent; item_granted push: sent, in-app: delivered"));
        const NoticeDelivery& mail = rig.outside.left.at(0).channel == "email" ? rig.outside.left.at(0) : rig.outside.left.at(1);
        QCOMPARE(mail.address, std::string(kMail));
        QCOMPARE(mail.text, std::string("You bought 1 piece of Magic Sword for 100."));
        QCOMPARE(mail.saga.text, id.text);
        QCOMPARE(mail.correlation, rig.row(id).correlation.text);
        QVERIFY(rig.feed.back().shopChanged);
        QCOMPARE(rig.broken(), std::string());
    }

    void aFailedPurchaseAndARefundAreToldToo() {
        ChannelRig rig;
        rig.outside.handler = always(sent());
        QVERIFY(rig.buy("user-123", "item-disabled", 1, 50).ok());
        rig.settle();
        QCOMPARE(rig.allResults(), std::string("purchase_failed push: sent"));
        const SagaId id = rig.sword();
        QVERIFY(rig.command(id, CommandKind::Compensate).ok());
        rig.settle();
        QVERIFY2(rig.allResults().ends_with("refund push: sent, email: sent, sms: sent; purchase_failed push: sent"), rig.allResults().c_str());
        QCOMPARE(rig.broken(), std::string());
    }

    // What is down holds up nothing: the purchase ends, and the tries are bounded.
    void isTriedAgainAndGivenUp() {
        ChannelRig rig({"push"});
        rig.outside.handler = always(again("nobody is there"));
        const SagaId id = rig.sword();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.outside.times("push"), 2);
        QCOMPARE(rig.allResults(), std::string("purchase_success push: pending: nobody is there, email: not configured; "
                                            "item_granted push: pending: nobody is there, in-app: delivered"));
        rig.advance(4900ms);
        QCOMPARE(rig.outside.times("push"), 2);
        rig.advance(1200ms);
        QCOMPARE(rig.outside.times("push"), 4);
        rig.settle();
        QCOMPARE(rig.outside.times("push"), 12);
        QCOMPARE(rig.allResults(), std::string("purchase_success push: failed: nobody is there, email: not configured; "
                                            "item_granted push: failed: nobody is there, in-app: delivered"));
        QVERIFY(!rig.core->nextWake().isSet());
        QCOMPARE(rig.core->figures().deliveries, std::int64_t(0));
        QVERIFY(rig.log.has("given up"));
        QVERIFY(!rig.log.has(kMail));
        QCOMPARE(rig.broken(), std::string());
    }

    void waitsAsLongAsItIsTold() {
        ChannelRig rig({"sms"});
        rig.outside.handler = always(again("too many", std::chrono::minutes(20)));
        const SagaId id = rig.sword();
        QVERIFY(rig.command(id, CommandKind::Compensate).ok());
        rig.run();
        QCOMPARE(rig.outside.times("sms"), 1);
        rig.advance(std::chrono::minutes(19));
        QCOMPARE(rig.outside.times("sms"), 1);
        rig.advance(std::chrono::minutes(2));
        QCOMPARE(rig.outside.times("sms"), 2);
    }

    void aRefusalIsNotTriedAgain() {
        ChannelRig rig({"email"});
        rig.outside.handler = always(refused("550 no such user"));
        rig.sword();
        rig.settle();
        QCOMPARE(rig.outside.times("email"), 1);
        QVERIFY2(rig.allResults().find("email: failed: 550 no such user") != std::string::npos, rig.allResults().c_str());
    }

    void recoversAfterAnOutage() {
        ChannelRig rig({"push"});
        rig.outside.handler = always(again());
        rig.sword();
        rig.advance(10s);
        rig.outside.handler = always(sent());
        rig.settle();
        QVERIFY2(rig.allResults().find("push: sent, email") != std::string::npos, rig.allResults().c_str());
    }

    // The process dies after the commit and before anybody answered: the next one delivers, under the same key.
    void aCrashBeforeTheAnswerDeliversAgain() {
        ChannelRig rig;
        rig.sword();
        QCOMPARE(rig.outside.kept(), std::size_t(3));
        const std::vector<NoticeDelivery> before = rig.outside.left;
        rig.outside.left.clear();
        rig.outside.handler = always(sent());
        rig.crash();
        QCOMPARE(rig.outside.left.size(), std::size_t(3));
        for (const NoticeDelivery& delivery : rig.outside.left) {
            const auto same = std::find_if(before.begin(), before.end(), [&](const NoticeDelivery& d) {
                return d.notice == delivery.notice && d.channel == delivery.channel;
            });
            QVERIFY(same != before.end());
            QCOMPARE(delivery.text, same->text);
            QCOMPARE(delivery.address, same->address);
            QCOMPARE(delivery.saga.text, same->saga.text);
            QCOMPARE(delivery.correlation, same->correlation);
            QCOMPARE(delivery.user.text, same->user.text);
            QVERIFY(delivery.at == same->at);
        }
        rig.crash();
        QCOMPARE(rig.outside.left.size(), std::size_t(3));
        QCOMPARE(rig.allResults(), std::string("purchase_success push: sent, email: sent; item_granted push: sent, in-app: delivered"));
        QCOMPARE(rig.broken(), std::string());
    }

    // The process dies around the commit that writes the notices: nothing has left before it, all leaves after it.
    void aCrashAtTheCommit_data() {
        QTest::addColumn<bool>("after");
        QTest::newRow("before it took place") << false;
        QTest::newRow("after it took place") << true;
    }
    void aCrashAtTheCommit() {
        QFETCH(bool, after);
        ChannelRig rig;
        rig.outside.handler = always(sent());
        rig.store.crashAt(5, after);
        static_cast<void>(rig.buy());
        rig.run();
        QVERIFY(rig.store.crashed());
        QVERIFY(rig.outside.left.empty());
        rig.crash();
        rig.settle();
        QCOMPARE(rig.outside.left.size(), std::size_t(3));
        QCOMPARE(rig.allResults(), std::string("purchase_success push: sent, email: sent; item_granted push: sent, in-app: delivered"));
        QCOMPARE(rig.broken(), std::string());
    }

    void attemptsAreCountedOverRestarts() {
        ChannelRig rig({"push"});
        rig.outside.handler = always(again());
        rig.sword();
        for (int restarts = 0; restarts < 10; ++restarts) {
            rig.crash();
            rig.advance(10min);
        }
        QCOMPARE(rig.outside.times("push"), 12);
    }

    // The answer is not lost when the store takes no commits for a while, and nothing leaves a second time for it.
    void aStoreInTroubleKeepsTheAnswer() {
        ChannelRig rig({"push"});
        rig.sword();
        rig.store.failCommit(1, {ErrorCode::DiskFull, false});
        rig.outside.answer(sent());
        rig.run();
        QVERIFY(rig.inTrouble);
        rig.settle(1min);
        QVERIFY(!rig.inTrouble);
        QCOMPARE(rig.outside.times("push"), 2);
        QVERIFY2(rig.allResults().find("push: sent, email") != std::string::npos, rig.allResults().c_str());
    }

    void anAnswerThatComesTwiceCountsOnce() {
        ChannelRig rig({"push"});
        rig.sword();
        const NoticeDelivery first = rig.outside.left.front();
        rig.outside.answer(sent());
        rig.run();
        rig.core->submitAnswer(DeliveryReport{{first, 0, {}}, again("late"), {}});
        rig.run();
        QVERIFY2(rig.allResults().find("push: sent, email") != std::string::npos, rig.allResults().c_str());
        QCOMPARE(rig.core->figures().singleReruns, std::int64_t(0));
    }

    // Without a channel nothing more is written than ever, and nothing waits.
    void notConfiguredWritesNothingMore() {
        ChannelRig rig(std::vector<std::string>{});
        const int before = rig.store.commits();
        rig.sword();
        QCOMPARE(rig.store.commits() - before, 5);
        QCOMPARE(rig.allResults(), std::string("purchase_success push: not configured, email: not configured; "
                                            "item_granted push: not configured, in-app: delivered"));
        QCOMPARE(rig.core->figures().deliveries, std::int64_t(0));
        QVERIFY(rig.store.facts().value().deliveries.empty());
    }

    // Tried already and due again later: ends at the start, once and for good, while the other channel goes on.
    void pendingEndsWithItsChannel() {
        EngineLimits limits;
        limits.deliveries.underWay = 1;
        ChannelRig rig({"push", "email"}, limits);
        rig.outside.handler = always(again("nobody is there"));
        for (int i = 0; i < 3; ++i) rig.sword();
        QCOMPARE(rig.results("pending: nobody is there"), 9);
        const std::size_t before = rig.outside.left.size();
        rig.outside.names = {"email"};
        rig.outside.handler = always(sent());
        rig.crash();
        QCOMPARE(rig.outside.left.size(), before);
        QCOMPARE(rig.results("pending: nobody is there"), 3);
        QCOMPARE(rig.results("not configured"), 6);
        QVERIFY(rig.log.has("over push was pending, and the channel is not configured any more; given up"));
        QVERIFY(rig.feed.back().shopChanged);
        rig.advance(10s);
        const std::string all = "purchase_success push: not configured, email: sent; item_granted push: not configured, in-app: delivered";
        QCOMPARE(rig.allResults(), all + "; " + all + "; " + all);
        QVERIFY(rig.store.facts().value().deliveries.empty());
        QCOMPARE(rig.core->figures().deliveries, std::int64_t(0));
        QCOMPARE(rig.broken(), std::string());
        rig.outside.names = {"push", "email"};
        const int pushes = rig.outside.times("push");
        rig.crash();
        rig.settle();
        QCOMPARE(rig.outside.times("push"), pushes);
    }

    // The process dies around the commit that records it: it is recorded by the next one, and handed to nobody.
    void aCrashWhilePendingEnds_data() { aCrashAtTheCommit_data(); }
    void aCrashWhilePendingEnds() {
        QFETCH(bool, after);
        ChannelRig rig({"push"});
        rig.sword();
        rig.outside.names.clear();
        rig.outside.forgetKept();
        QVERIFY(rig.restart().ok());
        rig.store.crashAt(1, after);
        rig.run();
        QVERIFY(rig.store.crashed());
        rig.crash();
        QCOMPARE(rig.outside.times("push"), 2);
        QCOMPARE(rig.allResults(), std::string("purchase_success push: not configured, email: not configured; "
                                            "item_granted push: not configured, in-app: delivered"));
    }

    // A program that does not speak for the installation leaves it to one that has the channel.
    void pendingIsLeftToAProgramThatHasTheChannel() {
        EngineLimits limits;
        limits.deliveries.endsUnconfigured = false;
        ChannelRig rig({"push"}, limits);
        rig.sword();
        rig.outside.names.clear();
        rig.crash();
        rig.advance(std::chrono::hours(1));
        QCOMPARE(rig.outside.times("push"), 2);
        rig.outside.names = {"push"};
        rig.outside.handler = always(sent());
        rig.crash();
        QVERIFY2(rig.allResults().find("push: sent, email") != std::string::npos, rig.allResults().c_str());
    }

    void aChannelThatHangsHoldsUpNoOther() {
        EngineLimits limits;
        limits.deliveries.underWay = 2;
        limits.deliveries.waiting = 6;
        ChannelRig rig({"push", "email"}, limits);
        rig.outside.handler = [](const NoticeDelivery& delivery) {
            return delivery.channel == "push" ? std::nullopt : std::optional<DeliveryAnswer>(sent());
        };
        for (int i = 0; i < 3; ++i) rig.sword();
        QCOMPARE(rig.outside.times("push"), 2);
        QCOMPARE(rig.outside.times("email"), 3);
        rig.outside.handler = always(sent());
        rig.outside.answer(sent());
        rig.run();
        QCOMPARE(rig.outside.times("push"), 6);
        QVERIFY2(rig.allResults().find("pending") == std::string::npos, rig.allResults().c_str());
    }

    void whatWaitsIsBounded() {
        EngineLimits limits;
        limits.deliveries.underWay = 1;
        limits.deliveries.waiting = 3;
        ChannelRig rig({"push"}, limits);
        for (int i = 0; i < 3; ++i) QCOMPARE(rig.row(rig.sword()).status, SagaStatus::Completed);
        QVERIFY2(rig.allResults().find("push: failed: too many notices wait to leave") != std::string::npos, rig.allResults().c_str());
        QVERIFY(rig.core->figures().deliveries <= 4);
        rig.outside.handler = always(sent());
        rig.outside.answer(sent());
        rig.settle();
        QVERIFY2(rig.allResults().find("pending") == std::string::npos, rig.allResults().c_str());
        QCOMPARE(rig.broken(), std::string());
    }

    // At the end what is under way is recorded, whatever else waits, and nothing more leaves.
    void theEndRecordsWhatIsUnderWay() {
        EngineLimits limits;
        limits.deliveries.underWay = 1;
        ChannelRig rig({"push"}, limits);
        rig.sword();
        QCOMPARE(rig.outside.times("push"), 1);
        QCOMPARE(rig.core->recordDeliveries(), std::size_t(1));
        rig.core->submitAnswer(DeliveryReport{{rig.outside.left.front(), 0, {}}, sent(), {}});
        QCOMPARE(rig.core->recordDeliveries(), std::size_t(0));
        rig.run();
        QCOMPARE(rig.outside.times("push"), 1);
        QCOMPARE(rig.results("sent"), 1);
        QCOMPARE(rig.results("pending"), 1);
    }

    void aDryRunSendsNothing() {
        ChannelRig rig;
        rig.outside.handler = always(sent());
        const SagaId id = rig.sword();
        const std::size_t before = rig.outside.left.size();
        QVERIFY(rig.preview(id).ok());
        rig.run();
        QCOMPARE(rig.outside.left.size(), before);
    }

    void theSameInChoreography() {
        ChannelRig rig;
        rig.mode = Mode::Choreography;
        rig.outside.handler = always(sent());
        rig.bought();
        rig.settle();
        QCOMPARE(rig.allResults(), std::string("purchase_success push: sent, email: sent; item_granted push: sent, in-app: delivered"));
        QCOMPARE(rig.outside.left.size(), std::size_t(3));
        QCOMPARE(rig.broken(), std::string());
    }

    void ordersTellTheirBuyers() {
        ChannelRig rig;
        rig.outside.handler = always(sent());
        const auto accepted = rig.start("game-order", orderInput({UserId("testuser"), {{"shield", 1}}, {}}));
        QVERIFY(accepted.ok());
        rig.settle();
        QCOMPARE(rig.row(accepted->id).status, SagaStatus::Completed);
        QCOMPARE(rig.allResults(), std::string("purchase_success push: sent, email: no address"));
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestNoticeDelivery)
#include "tst_notice_delivery.moc"
