// From the purchase to the mailbox: engine, channels and servers on this machine.
#include <QtTest>

#include "core/channels/configured_channels.h"
#include "core/channels/smtp_channel.h"
#include "core/channels/webhook_channel.h"
#include "core/services/shop_edits.h"
#include "tests/channels/awaited_deliveries.h"
#include "tests/channels/smtp_server.h"
#include "tests/engine/engine_rig.h"
#include "tests/participants/http_server.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

constexpr const char* kPassword = "geheim-7";

// The engine in virtual time, its channels over the network.
class LeavingRig {
public:
    LeavingRig() {
        mailbox.offersSignIn = true;
        mailbox.user = "shop";
        mailbox.password = kPassword;
        channels = std::make_unique<ConfiguredChannels>();
        SmtpSettings mail;
        mail.url = mailbox.url();
        mail.from = "shop@mail.example";
        mail.user = "shop";
        mail.password = kPassword;
        mail.plain = true;
        mail.timeout = 5s;
        channels->add("email", std::make_unique<SmtpChannel>(mail));
        HttpLimits limits;
        limits.lateWait = Micros{0};
        channels->add("push", std::make_unique<WebhookChannel>(std::make_shared<HttpClient>(m_httpLog, limits),
                                                               WebhookSettings{hook.url("/push"), "geheim-8", 5s}));
        rig.useChannels(*channels);
        const auto edited = rig.edit([](UnitOfWork& work, const PostingKey&, AuditRecord& record) {
            return setUserEmail(work, record, UserId("user-123"), "mina@mail.example");
        });
        if (!edited.ok()) qFatal("no address");
    }
    ~LeavingRig() {
        rig.core.reset();
        channels.reset();  // its answers go to the rig
    }
    SmtpServer mailbox;
    HttpServer hook;
    std::unique_ptr<ConfiguredChannels> channels;
    EngineRig rig;

    // Hears answers until the deliveries that are under way have theirs.
    bool heardAll() {
        return QTest::qWaitFor(
            [&] {
                if (rig.hasAnswers()) rig.run();
                return rig.results("pending") == 0;
            },
            20'000);
    }
    std::string httpLog() { return m_httpLog.all(); }

private:
    AllLines m_httpLog;
};

}  // namespace

class TestNoticesLeave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPurchaseReachesItsBuyer() {
        LeavingRig net;
        net.rig.bought();
        net.rig.run();
        QVERIFY(net.heardAll());
        QCOMPARE(net.rig.results("sent"), 3);
        QCOMPARE(net.mailbox.mails.size(), std::size_t(1));
        QCOMPARE(net.mailbox.mails.front().to, std::string("mina@mail.example"));
        QCOMPARE(net.mailbox.mails.front().text(), std::string("You bought 1 piece of Magic Sword for 100.\r\n"));
        QCOMPARE(net.hook.requests.size(), std::size_t(2));
    }

    // Both are down: the purchase completes at once, and what is owed arrives when they are back, once per key.
    void anOutageHoldsUpNothing() {
        LeavingRig net;
        net.mailbox.hangUpAt.insert("CONNECT");
        net.hook.handler = [](const ServedRequest&) { return ServedAnswer{503, "{}", {}}; };
        const SagaId id = net.rig.bought();
        net.rig.run();
        QCOMPARE(net.rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(net.rig.balance("user-123"), std::int64_t(900));
        QVERIFY(QTest::qWaitFor(
            [&] {
                if (net.rig.hasAnswers()) net.rig.run();
                return net.rig.results("pending: ") == 3;
            },
            20'000));
        net.mailbox.hangUpAt.clear();
        net.hook.handler = {};
        net.rig.advance(10s);
        QVERIFY(net.heardAll());
        QCOMPARE(net.rig.results("sent"), 3);
        QCOMPARE(net.mailbox.mails.size(), std::size_t(1));
        std::map<std::string, int> keys;
        for (const ServedRequest& request : net.hook.requests) ++keys[request.header("idempotency-key")];
        QCOMPARE(keys.size(), std::size_t(2));
        for (const auto& [key, times] : keys) QCOMPARE(times, 2);
    }

    void secretsAreInNoLine() {
        LeavingRig net;
        net.mailbox.password = "another";
        net.hook.stop();
        net.rig.bought();
        net.rig.run();
        // Until all are given up: the engine's time is virtual, that of the servers is not.
        QVERIFY(QTest::qWaitFor(
            [&] {
                net.rig.advance(1h);
                return net.rig.results("failed") == 3;
            },
            30'000));
        std::string all = net.httpLog();
        for (const std::string& line : net.rig.log.lines) all += line;
        for (const Notice& notice : net.rig.notices())
            for (const auto& [channel, result] : notice.channels) all += result;
        QVERIFY2(all.find("geheim") == std::string::npos && all.find("mina@") == std::string::npos, all.c_str());
        QVERIFY(!all.empty());
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestNoticesLeave)
#include "tst_notices_leave.moc"
