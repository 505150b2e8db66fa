// What a webhook's answer, silence or absence means for a notice; against a real server on this machine.
#include <QtTest>

#include "core/channels/webhook_channel.h"
#include "tests/channels/awaited_deliveries.h"
#include "tests/participants/http_server.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

class WebhookRig {
public:
    std::string outcome(const std::string& url, const std::string& token = {}, Micros timeout = 20s) {
        AwaitedDeliveries answers;
        HttpLimits limits;
        limits.lateWait = Micros{0};
        WebhookChannel channel(std::make_shared<HttpClient>(log, limits), {url, token, timeout});
        channel.deliver(someNotice("push"), answers.take());
        if (!QTest::qWaitFor([&] { return answers.count() > 0; }, 30'000)) return "nothing";
        last = answers.last();
        return text(last);
    }
    AllLines log;
    HttpServer server;
    DeliveryAnswer last;
};

}  // namespace

class TestWebhookChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void posts() {
        WebhookRig rig;
        QCOMPARE(rig.outcome(rig.server.url("/hook"), "geheim-7"), std::string("sent"));
        const ServedRequest& request = rig.server.requests.at(0);
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.header("idempotency-key"), std::string("NOTIF_01JD3K8ZZZZZZZZZZZZZZZT0B5/push"));
        QCOMPARE(request.header("x-correlation-id"), std::string("COR_1"));
        QCOMPARE(request.header("authorization"), std::string("Bearer geheim-7"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        QCOMPARE(QString::fromStdString(request.body.dump()),
                 QStringLiteral(R"({"id":"NOTIF_01JD3K8ZZZZZZZZZZZZZZZT0B5","channel":"push","kind":"purchase_success",)"
                                R"("user":"user-123","text":"You bought 1 piece of 마법검 for 10,000.",)"
                                R"("saga":"TXN_01JD3K8ZZZZZZZZZZZZZZZT0B4","correlationId":"COR_1","time":"2023-11-14T22:13:20.000Z"})"));
    }

    void statusesDecide_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("expected");
        for (const int status : {200, 201, 202, 204}) QTest::addRow("%d", status) << status << QStringLiteral("sent");
        for (const int status : {301, 400, 401, 404, 409, 410, 422})
            QTest::addRow("%d", status) << status << QStringLiteral("refused");
        for (const int status : {408, 425, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << QStringLiteral("again");
    }
    void statusesDecide() {
        QFETCH(int, status);
        QFETCH(QString, expected);
        WebhookRig rig;
        rig.server.handler = [status](const ServedRequest&) { return ServedAnswer{status, status == 204 ? "" : "<html>", {}}; };
        const std::string said = rig.outcome(rig.server.url("/hook"));
        QVERIFY2(said.starts_with(expected.toStdString()), said.c_str());
        QCOMPARE(rig.server.requests.size(), std::size_t(1));
    }

    void waitsAsLongAsItIsTold() {
        WebhookRig rig;
        rig.server.handler = [](const ServedRequest&) { return ServedAnswer{429, "{}", {"Retry-After: 30"}}; };
        QVERIFY(rig.outcome(rig.server.url("/hook")).starts_with("again"));
        QCOMPARE(rig.last.retryAfter, Micros{30s});
    }

    void absentAndSilentOnesAreTriedAgain() {
        WebhookRig rig;
        QVERIFY(rig.outcome(deadUrl()).starts_with("again: http://127.0.0.1"));
        rig.server.handler = [](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::HangUp}; };
        QVERIFY(rig.outcome(rig.server.url("/hook")).starts_with("again"));
        rig.server.handler = [](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; };
        QVERIFY(rig.outcome(rig.server.url("/hook"), {}, 200ms).starts_with("again"));
        rig.server.handler = [](const ServedRequest&) { return ServedAnswer{200, std::string(2u << 20, 'x'), {}}; };
        QVERIFY(rig.outcome(rig.server.url("/hook")).starts_with("again"));
    }

    // Addresses of webhooks are secrets as often as not.
    void nothingSecretIsSaid() {
        WebhookRig rig;
        const std::string said = rig.outcome(deadUrl() + "/geheim-1?token=geheim-2", "geheim-3");
        rig.server.handler = [](const ServedRequest&) { return ServedAnswer{403, "{}", {}}; };
        const std::string refusal = rig.outcome(rig.server.url("/geheim-1?token=geheim-2"), "geheim-3");
        QVERIFY(!rig.log.all().empty());
        for (const std::string& text : {said, refusal, rig.log.all()}) QVERIFY2(text.find("geheim") == std::string::npos, text.c_str());
        const WebhookChannel channel(nullptr, {"https://hooks.example/geheim-1?token=geheim-2", "geheim-3"});
        QCOMPARE(channel.target(), std::string("https://hooks.example"));
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestWebhookChannel)
#include "tst_webhook_channel.moc"
