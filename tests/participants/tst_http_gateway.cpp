// game-order with a payment gateway behind HTTP: charged once whatever happens, given back when the order is. The engine's time
// is virtual; the gateway is a real server on this machine.
#include <QtTest>

#include <algorithm>

#include "core/participants/http/http_gateway.h"
#include "tests/engine/checkout_rig.h"
#include "tests/participants/http_server.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

using Way = ServedAnswer::Way;

// Keeps the contract: one state per key, the same answer to the same question.
class Psp {
public:
    Psp() {
        server.handler = [this](const ServedRequest& request) { return answer(request); };
    }
    HttpServer server;
    std::map<std::string, std::string> states;     // by key
    std::map<std::string, std::int64_t> charged;   // captured and not given back
    int captures = 0;
    bool declines = false, refusesCapture = false;
    std::map<std::string, Way> once;               // how the next request of a path is answered

    std::string paths() const {
        std::string all;
        for (const ServedRequest& request : server.requests)
            all += (all.empty() ? "" : " ") + request.path.substr(1, request.path.find('?') - 1);
        return all;
    }

private:
    ServedAnswer answer(const ServedRequest& request) {
        ServedAnswer made = request.method == "GET" ? stateOf(request) : change(request);
        const std::string path = request.path.substr(0, request.path.find('?'));
        if (const auto it = once.find(path); it != once.end()) {
            made.way = it->second;
            once.erase(it);
        }
        return made;
    }
    ServedAnswer stateOf(const ServedRequest& request) {
        const std::string key = QByteArray::fromPercentEncoding(QByteArray::fromStdString(request.path.substr(request.path.find('=') + 1))).toStdString();
        return states.contains(key) ? said(key) : ServedAnswer{404, "{}"};
    }
    ServedAnswer said(const std::string& key) const {
        return {200, Json::object({{"reference", Json("PSP-1")}, {"state", Json(states.at(key))}}).dump()};
    }
    ServedAnswer refused(const char* code) const { return {409, Json::object({{"code", Json(code)}}).dump()}; }
    ServedAnswer change(const ServedRequest& request) {
        const std::string key(request.body.text("key"));
        std::string& state = states[key];
        if (request.path == "/authorize") {
            if (state.empty()) state = declines ? "declined" : "authorized";
            return state == "declined" || state == "voided" ? refused("CARD_DECLINED") : said(key);
        }
        if (request.path == "/capture") {
            if (refusesCapture) return refused("AUTHORIZATION_EXPIRED");
            if (state == "authorized") {
                state = "captured";
                ++captures;
                charged[key] = request.body.integer("amount");
            }
            return said(key);
        }
        if (state == "captured") charged.erase(key);
        state = request.path == "/refund" ? "refunded" : "voided";
        return said(key);
    }
};

struct GatewayRig {
    Psp psp;
    NullLog log;
    std::unique_ptr<HttpGateway> gateway;
    CheckoutRig rig;
    explicit GatewayRig(std::string token = {})
        : gateway(std::make_unique<HttpGateway>(log, psp.server.url(""), std::move(token))), rig(Mode::Orchestration, gateway.get()) {}
    // Its answers go to the rig.
    ~GatewayRig() { gateway.reset(); }

    SagaId ordered() {
        const SagaId id = rig.ordered();
        rig.run();
        return id;
    }
    // The conversation that is under way comes to its end, and the engine hears of it.
    bool hears() {
        if (!QTest::qWaitFor([&] { return rig.hasAnswers(); }, 20'000)) return false;
        rig.run();
        return true;
    }
    bool reached(const std::string& path) {
        return QTest::qWaitFor([&] { return psp.paths().ends_with(path); }, 20'000);
    }
};

}  // namespace

class TestHttpGateway : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authorizesAndCaptures() {
        GatewayRig g("geheim");
        const SagaId id = g.ordered();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(g.psp.paths(), std::string("authorize capture"));
        QCOMPARE(g.psp.charged.begin()->second, std::int64_t{10'000});
        const ServedRequest& first = g.psp.server.requests.front();
        QCOMPARE(first.header("authorization"), std::string("Bearer geheim"));
        QCOMPARE(first.header("idempotency-key"), id.text + "/payment/authorize");
        QCOMPARE(first.header("x-correlation-id"), g.rig.row(id).correlation.text);
        for (const SagaEvent& event : g.rig.events(id))
            if (event.type == "payment.processed") QCOMPARE(event.payload.data.text("reference"), std::string_view("PSP-1"));
        QCOMPARE(g.rig.broken(), std::string());
    }

    void aDeclinedPaymentUndoesTheOrder() {
        GatewayRig g;
        g.psp.declines = true;
        const SagaId id = g.ordered();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(g.rig.row(id).code, std::string("CARD_DECLINED"));
        QVERIFY(g.rig.shelf() == kUntouched);
        QCOMPARE(g.psp.paths(), std::string("authorize"));
        QCOMPARE(g.rig.broken(), std::string());
    }

    void aRefusedCaptureIsVoided() {
        GatewayRig g;
        g.psp.refusesCapture = true;
        const SagaId id = g.ordered();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(g.psp.paths(), std::string("authorize capture void"));
        QVERIFY(g.psp.charged.empty());
        QVERIFY(g.rig.shelf() == kUntouched);
    }

    // The gateway captured and its answer got lost, at either request: it is asked for the state and charges once.
    void chargesOnce_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("silent");
        QTest::newRow("authorize lost") << QByteArray("/authorize") << false;
        QTest::newRow("capture lost") << QByteArray("/capture") << false;
        QTest::newRow("authorize silent") << QByteArray("/authorize") << true;
        QTest::newRow("capture silent") << QByteArray("/capture") << true;
    }
    void chargesOnce() {
        QFETCH(QByteArray, path);
        QFETCH(bool, silent);
        GatewayRig g;
        g.psp.once[path.toStdString()] = silent ? Way::Held : Way::HangUp;
        const SagaId id = g.ordered();
        if (silent) {
            QVERIFY(g.reached(path.mid(1).toStdString()));
            g.rig.advance(3'100ms);  // it times out, and is asked again
        }
        // Qt may repeat a request by itself when a connection that was used before is lost.
        for (int answers = 0; answers < 4 && !isEnd(g.rig.row(id).status); ++answers) {
            QVERIFY(g.hears());
            g.rig.advance(100ms);
        }
        QCOMPARE(g.rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(g.psp.captures, 1);
        QVERIFY(!silent || g.psp.paths().find("payments") != std::string::npos);
        QCOMPARE(g.psp.charged.begin()->second, std::int64_t{10'000});
        QCOMPARE(g.rig.broken(), std::string());
    }

    void aCrashWhileItIsUnderWayChargesOnce() {
        GatewayRig g;
        g.psp.once["/capture"] = Way::Held;
        const SagaId id = g.ordered();
        QVERIFY(g.reached("capture"));
        QVERIFY(g.rig.restart().ok());
        g.rig.run();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(g.psp.captures, 1);
        QCOMPARE(g.rig.broken(), std::string());
    }

    void anOrderTakenBackIsRefunded() {
        GatewayRig g;
        const SagaId id = g.ordered();
        QVERIFY(g.hears());
        g.rig.settle();
        const auto preview = g.rig.preview(id);  // a dry run asks the gateway for nothing
        QVERIFY(preview.ok());
        QCOMPARE(g.psp.paths(), std::string("authorize capture"));
        QVERIFY(g.rig.command(id, CommandKind::Compensate).ok());
        g.rig.run();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(g.psp.paths(), std::string("authorize capture payments refund"));
        QVERIFY(g.psp.charged.empty());
        QVERIFY(g.rig.shelf() == kUntouched);
        QCOMPARE(g.rig.broken(), std::string());
    }

    void aCheckoutIsChargedAndRefunded() {
        GatewayRig g;
        const SagaId id = g.rig.checkedOut();
        g.rig.run();
        QCOMPARE(g.rig.standing(id), std::string("processing/processing"));
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(g.psp.charged.begin()->second, kCheckoutTotal);
        QCOMPARE(g.rig.paymentOf(id).reference, std::string("PSP-1"));
        QVERIFY(g.rig.command(id, CommandKind::Compensate).ok());
        g.rig.run();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.standing(id), std::string("cancelled/refunded"));
        QVERIFY(g.psp.charged.empty());
        QVERIFY(g.rig.till() == kNothingPaid);
        QCOMPARE(g.rig.broken(), std::string());
    }

    void aDeclinedCheckoutIsCancelled() {
        GatewayRig g;
        g.psp.declines = true;
        const SagaId id = g.rig.checkedOut();
        g.rig.run();
        QVERIFY(g.hears());
        g.rig.settle();
        QCOMPARE(g.rig.standing(id), std::string("cancelled/failed"));
        QCOMPARE(g.rig.paymentOf(id).code, std::string("CARD_DECLINED"));
        QCOMPARE(g.rig.broken(), std::string());
    }

    // Whether the buyer was charged was never said: the gateway is asked to give back what it may have taken.
    void aCheckoutOfUnknownOutcomeIsGivenBack() {
        GatewayRig g;
        const auto answers = g.psp.server.handler;
        g.psp.server.handler = [](const ServedRequest&) { return ServedAnswer{200, R"({"state":"maybe"})"}; };
        const SagaId id = g.rig.checkedOut();
        g.rig.run();
        for (int heard = 0; heard < 8 && !isEnd(g.rig.row(id).status); ++heard) {
            QVERIFY(g.hears());
            if (g.rig.row(id).status == SagaStatus::Compensating) g.psp.server.handler = answers;
            g.rig.advance(100ms);
        }
        QCOMPARE(g.rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(g.rig.standing(id), std::string("cancelled/failed"));
        QCOMPARE(g.rig.paymentOf(id).code, std::string("BAD_ANSWER"));
        QVERIFY(g.psp.charged.empty());
        QVERIFY(g.rig.till() == kNothingPaid);
        QCOMPARE(g.rig.broken(), std::string());
    }

    void anAnswerNobodyUnderstandsIsUnknown() {
        GatewayRig g;
        g.psp.server.handler = [](const ServedRequest&) { return ServedAnswer{200, R"({"state":"maybe"})"}; };
        const SagaId id = g.ordered();
        QVERIFY(g.hears());
        for (const SagaEvent& event : g.rig.events(id))
            if (event.kind == EventKind::RetryScheduled) {
                QCOMPARE(event.payload.code, std::string("BAD_ANSWER"));
                QCOMPARE(event.payload.executed, Executed::Unknown);
                return;
            }
        QFAIL("no retry");
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestHttpGateway)
#include "tst_http_gateway.moc"
