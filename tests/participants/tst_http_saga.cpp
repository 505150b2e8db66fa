// Sagas with a step behind an address, over a real connection: engine, HTTP caller and a server on this machine.
#include <QtTest>

#include <condition_variable>

#include "core/base/system_clock.h"
#include "core/engine/engine.h"
#include "tests/engine/remote_rig.h"
#include "tests/participants/counting_caller.h"
#include "tests/participants/http_server.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

std::string definitionAt(const std::string& book, const std::string& cancel) {
    std::string text = remoteDefinition(2);
    const auto put = [&](const std::string& from, const std::string& to) { text.replace(text.find(from), from.size(), to); };
    put(kBook, book);
    put(kCancel, cancel);
    put("\"version\":1", "\"version\":2");
    return text;
}

// The engine of the rig in virtual time, its calls over the network.
class NetworkRig {
public:
    explicit NetworkRig(std::string book = {}) : caller(std::make_unique<CountingCaller>(m_log)) {
        rig.remote = caller.get();
        const std::string at = book.empty() ? server.url("/book") : book;
        if (!rig.restart().ok() || !rig.publish(definitionAt(at, server.url("/cancel"))).ok()) qFatal("no rig");
    }
    ~NetworkRig() { caller.reset(); }  // its answers go to the rig
    HttpServer server;
    std::unique_ptr<CountingCaller> caller;
    RemoteRig rig;

    // Runs until nobody but held answers is waited for. A refused connection answers while the call is still being made, so
    // that the run which began the call may have heard its answer already.
    bool hears() {
        const bool heard = QTest::qWaitFor([&] { return caller->underWay() <= server.held(); }, 20'000);
        rig.run();
        return heard;
    }
    // Hears and waits out backoffs until the saga has ended.
    SagaStatus endOf(const SagaId& id) {
        for (int answers = 0; answers < 6 && !isEnd(rig.row(id).status) && hears(); ++answers) rig.advance(150ms);
        return rig.row(id).status;
    }
    std::vector<std::string> keys() const {
        std::vector<std::string> all;
        for (const ServedRequest& request : server.requests) {
            const std::string key = request.header("idempotency-key");
            all.push_back(key.substr(key.find('/') + 1));
        }
        return all;
    }

private:
    NullLog m_log;
};

HttpServer::Handler answers(std::vector<ServedAnswer> bookings) {
    return [bookings = std::move(bookings), next = std::size_t{0}](const ServedRequest& request) mutable {
        if (request.path != "/book") return ServedAnswer{};
        return bookings.at(std::min(next++, bookings.size() - 1));
    };
}

}  // namespace

class TestHttpSaga : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAsAnswered_data() {
        QTest::addColumn<QList<int>>("answers");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("calls");
        const auto row = [](const char* name, QList<int> list, SagaStatus status, int calls) {
            QTest::newRow(name) << std::move(list) << int(status) << calls;
        };
        row("success", {200}, SagaStatus::Completed, 1);
        row("refusal", {409}, SagaStatus::Failed, 1);
        row("accepted, then success", {202, 200}, SagaStatus::Completed, 2);
        row("too early, then success", {425, 200}, SagaStatus::Completed, 2);
        row("error, then success", {500, 200}, SagaStatus::Completed, 2);
        row("errors", {500, 500}, SagaStatus::Compensated, 3);
        row("certain errors", {503, 503}, SagaStatus::Failed, 2);
    }
    void endsAsAnswered() {
        QFETCH(QList<int>, answers);
        QFETCH(int, status);
        QFETCH(int, calls);
        NetworkRig net;
        std::vector<ServedAnswer> bookings;
        for (const int code : answers) bookings.push_back({code, "{}"});
        net.server.handler = test::answers(std::move(bookings));
        const SagaId id = net.rig.travelled();
        QCOMPARE(net.endOf(id), SagaStatus(status));
        QCOMPARE(net.server.requests.size(), std::size_t(calls));
        for (const std::string& key : net.keys()) QVERIFY(key == "book/action/1" || key == "book/compensation/1");
        QCOMPARE(net.rig.broken(), std::string());
    }

    void garbageIsUndone() {
        NetworkRig net;
        net.server.handler = answers({{200, "<html>"}});
        const SagaId id = net.rig.travelled();
        QCOMPARE(net.endOf(id), SagaStatus::Compensated);
        QCOMPARE(net.rig.broken(), std::string());
    }

    void tooLargeIsUndone() {
        NetworkRig net;
        net.server.handler = answers({{200, std::string(2u << 20, 'x')}});
        const SagaId id = net.rig.travelled();
        QCOMPARE(net.endOf(id), SagaStatus::Compensated);
        QCOMPARE(net.rig.broken(), std::string());
    }

    void nobodyListens() {
        NetworkRig net(deadUrl());
        const SagaId id = net.rig.travelled();
        QCOMPARE(net.endOf(id), SagaStatus::Failed);
        QVERIFY(net.server.requests.empty());
        QCOMPARE(net.rig.broken(), std::string());
    }

    // It never answers in time, is undone, and answers then.
    void answersAfterTheCompensation() {
        NetworkRig net;
        net.server.handler = [](const ServedRequest& request) {
            return request.path == "/book" ? ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held} : ServedAnswer{};
        };
        net.rig.probe->behaviours["probe.one"] = [](const StepRequest&, UnitOfWork&) { return StepAnswer::refused("NO", ""); };
        const SagaId id = net.rig.travelled();
        QVERIFY(QTest::qWaitFor([&] { return net.server.held() == 1; }, 20'000));
        net.rig.advance(2'100ms);
        QVERIFY(QTest::qWaitFor([&] { return net.server.held() == 2; }, 20'000));
        net.server.handler = [](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; };
        net.rig.advance(2s);
        QCOMPARE(net.rig.row(id).status, SagaStatus::Compensating);
        QVERIFY(QTest::qWaitFor([&] { return net.server.held() == 3; }, 20'000));
        net.server.release();
        for (int i = 0; i < 3 && !isEnd(net.rig.row(id).status); ++i) QVERIFY(net.hears());
        QCOMPARE(net.rig.row(id).status, SagaStatus::Compensated);
        QCOMPARE(net.keys(), (std::vector<std::string>{"book/action/1", "book/action/1", "book/compensation/1"}));
        QCOMPARE(net.rig.broken(), std::string());
    }

    void afterACrashItIsCalledAgain() {
        NetworkRig net;
        net.server.handler = answers({{200, "{}", {}, ServedAnswer::Way::Held}, {200, "{}"}});
        const SagaId id = net.rig.travelled();
        QVERIFY(QTest::qWaitFor([&] { return net.server.held() == 1; }, 20'000));
        QVERIFY(net.rig.restart().ok());
        net.rig.run();
        QCOMPARE(net.endOf(id), SagaStatus::Completed);
        QCOMPARE(net.keys(), (std::vector<std::string>{"book/action/1", "book/action/1"}));
    }

    // The strand, the caller's thread and this one; stopped with calls under way.
    void onTheStrand() {
        HttpServer server;
        auto store = SqliteStore::openInMemory();
        QVERIFY(store.ok());
        SystemClock clock;
        NullLog log;
        Participants participants;
        participants.add(std::make_unique<ProbeService>(std::make_shared<ProbeScript>()));
        HttpCaller caller(log);
        EngineParts parts{**store, clock, log, participants};
        parts.remote = &caller;
        Engine engine(parts, {});
        QVERIFY(engine.start().ok());
        const Origin origin{"local:tester", "test", {}};
        std::string definition = definitionAt(server.url("/book"), server.url("/cancel"));
        const std::string pay = definition.substr(definition.find(R"(,{"id":"pay")"));
        definition.replace(definition.find(pay), pay.find("}}]") + 2, "");
        engine.submit(PublishDefinition{definition, origin, {}});
        std::mutex mutex;
        int ended = 0;
        constexpr int kSagas = 50;
        for (int i = 0; i < kSagas; ++i)
            engine.submit(StartSaga{"trip", Json::object({{"userId", Json("user-123")}}), {}, origin, [&](Result<Accepted> accepted) {
                if (!accepted.ok()) qFatal("%s", describe(accepted.error()).c_str());
                engine.submit(AwaitSettled{accepted->id, [&](const Result<SagaSummary>& row) {
                    const std::lock_guard lock(mutex);
                    if (row.ok() && row->status == SagaStatus::Completed) ++ended;
                }});
            }});
        QVERIFY(QTest::qWaitFor([&] { const std::lock_guard lock(mutex); return ended == kSagas; }, 60'000));
        QCOMPARE(server.requests.size(), std::size_t(kSagas));
        server.handler = [](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; };
        engine.submit(StartSaga{"trip", Json::object({{"userId", Json("user-123")}}), {}, origin, {}});
        QVERIFY(QTest::qWaitFor([&] { return server.held() == 1; }, 20'000));
        engine.stop();
        server.release();  // nobody hears it
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestHttpSaga)
#include "tst_http_saga.moc"
