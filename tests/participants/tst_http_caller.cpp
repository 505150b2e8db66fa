// What an HTTP participant's answer, silence or absence means for an attempt; against a real server on this machine.
#include <QtTest>

#include <mutex>
#include <optional>

#include "core/participants/http/http_caller.h"
#include "tests/participants/http_server.h"

namespace saga::test {
namespace {

using Kind = StepAnswer::Kind;

// An answer that arrives on another thread.
class Awaited {
public:
    OnStepAnswer take() {
        return [this](StepAnswer answer) {
            const std::lock_guard lock(m_mutex);
            m_answer = std::move(answer);
        };
    }
    bool isThere() {
        const std::lock_guard lock(m_mutex);
        return m_answer.has_value();
    }
    StepAnswer value() {
        const std::lock_guard lock(m_mutex);
        return m_answer.value();
    }

private:
    std::mutex m_mutex;
    std::optional<StepAnswer> m_answer;
};

class LineLog final : public Log {
public:
    bool enabled(LogLevel, LogCategory) const override { return true; }
    void write(LogLevel, LogCategory, const LogContext&, std::string_view text) override {
        const std::lock_guard lock(m_mutex);
        m_all += std::string(text) + "\n";
    }
    std::string all() {
        const std::lock_guard lock(m_mutex);
        return m_all;
    }

private:
    std::mutex m_mutex;
    std::string m_all;
};

HttpLimits shortLimits() {
    HttpLimits limits;
    limits.lateWait = Micros{0};
    return limits;
}

RemoteCall callTo(std::string url, Micros timeout = std::chrono::seconds(20)) {
    return {std::move(url), Json::object({{"saga", "TXN_1"}}), "TXN_1/pay/action/1", "corr-1", timeout};
}

std::string text(const StepAnswer& answer) {
    switch (answer.kind) {
        case Kind::Succeeded: return answer.empty ? "succeeded empty" : "succeeded";
        case Kind::Refused: return "refused " + answer.code;
        case Kind::InProgress: return "in progress " + std::to_string(answer.askAgain.count());
        case Kind::Error: return "error " + answer.code + (answer.executed == Executed::No ? " no" : " unknown");
    }
    return {};
}

}  // namespace

class TestHttpCaller : public QObject {
    Q_OBJECT

private:
    StepAnswer ask(const std::string& url, Micros timeout = std::chrono::seconds(20)) {
        Awaited awaited;
        HttpCaller caller(m_log, shortLimits());
        caller.call(callTo(url, timeout), awaited.take());
        if (!QTest::qWaitFor([&] { return awaited.isThere(); }, 20'000)) qFatal("no answer");
        return awaited.value();
    }
    LineLog m_log;

private Q_SLOTS:
    void sendsTheContract() {
        HttpServer server;
        QCOMPARE(text(ask(server.url("/charge?x=1"))), std::string("succeeded"));
        QCOMPARE(server.requests.size(), std::size_t{1});
        const ServedRequest& request = server.requests.front();
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/charge?x=1"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        QCOMPARE(request.header("idempotency-key"), std::string("TXN_1/pay/action/1"));
        QCOMPARE(request.header("x-correlation-id"), std::string("corr-1"));
        QCOMPARE(request.header("authorization"), std::string());
        QCOMPARE(request.body.dump(), std::string(R"({"saga":"TXN_1"})"));
    }

    void readsStatusAndBody_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, int status, const char* body, const char* expected, const char* header = "") {
            QTest::newRow(name) << status << QByteArray(body) << QByteArray(header) << QByteArray(expected);
        };
        row("success", 200, R"({"ref":"A1"})", "succeeded");
        row("created", 201, "{}", "succeeded");
        row("no content", 204, "", "succeeded");
        row("nothing was there", 200, R"({"empty":true})", "succeeded empty");
        row("garbage", 200, "<html>", "error BAD_ANSWER unknown");
        row("no object", 200, "[1]", "error BAD_ANSWER unknown");
        row("refusal with code", 409, R"({"code":"NO_SEATS","message":"sold out"})", "refused NO_SEATS");
        row("refusal without", 409, "no", "refused HTTP_409");
        row("refusal with a code that is none", 409, R"({"code":"a b\n"})", "refused HTTP_409");
        row("accepted", 202, "", "in progress 0");
        row("accepted with a wait", 202, "", "in progress 2000000", "Retry-After: 2");
        row("too early with a long wait", 425, "", "in progress 300000000", "Retry-After: 99999999999");
        row("a date is passed over", 202, "", "in progress 0", "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT");
        row("moved", 302, "", "error HTTP_302 no", "Location: /elsewhere");
        row("bad request", 400, R"({"code":"BAD_SKU"})", "error BAD_SKU no");
        row("unauthorized", 401, "", "error HTTP_401 no", "WWW-Authenticate: Basic realm=\"x\"");
        row("not found", 404, "", "error HTTP_404 no");
        row("request timeout", 408, "", "error HTTP_408 unknown");
        row("too many", 429, "", "error HTTP_429 no");
        row("server error", 500, "", "error HTTP_500 unknown");
        row("not implemented", 501, "", "error HTTP_501 no");
        row("bad gateway", 502, "", "error HTTP_502 unknown");
        row("unavailable", 503, "", "error HTTP_503 no");
        row("gateway timeout", 504, "", "error HTTP_504 unknown");
    }
    void readsStatusAndBody() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, expected);
        ServedAnswer answer{status, body.toStdString(), {}};
        if (!header.isEmpty()) answer.headers.push_back(header.toStdString());
        HttpServer server([&](const ServedRequest&) { return answer; });
        QCOMPARE(QByteArray::fromStdString(text(ask(server.url("/x")))), expected);
        QCOMPARE(server.requests.size(), std::size_t{1});
    }

    void keepsTheData() {
        HttpServer server([](const ServedRequest&) { return ServedAnswer{200, R"({"ref":"A1","n":3})"}; });
        QCOMPARE(ask(server.url("/x")).data.dump(), std::string(R"({"ref":"A1","n":3})"));
    }

    void nobodyListens() {
        QCOMPARE(text(ask(deadUrl())), std::string("error NOT_REACHED no"));
    }

    void refusesOtherSchemes() {
        QCOMPARE(text(ask("file:///etc/passwd")), std::string("error NOT_REACHED no"));
    }

    void neverAnswers() {
        HttpServer server([](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; });
        QCOMPARE(text(ask(server.url("/x"), std::chrono::milliseconds(150))), std::string("error TIMEOUT unknown"));
    }

    void hangsUp() {
        HttpServer server([](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::HangUp}; });
        QCOMPARE(text(ask(server.url("/x"))), std::string("error REPLY_LOST unknown"));
    }

    void tooLarge() {
        const std::string big = "{\"x\":\"" + std::string(2u << 20, 'a') + "\"}";
        HttpServer server([&](const ServedRequest&) { return ServedAnswer{200, big}; });
        QCOMPARE(text(ask(server.url("/x"))), std::string("error BAD_ANSWER unknown"));
    }

    // More calls than connections: the rest waits its turn, and every one is answered.
    void manyAtOnce() {
        HttpServer server;
        HttpLimits limits = shortLimits();
        limits.callsPerOrigin = 3;
        std::vector<Awaited> awaited(40);
        HttpCaller caller(m_log, limits);
        for (Awaited& one : awaited) caller.call(callTo(server.url("/x")), one.take());
        QVERIFY(QTest::qWaitFor([&] { return std::all_of(awaited.begin(), awaited.end(), [](Awaited& a) { return a.isThere(); }); },
                                20'000));
        for (Awaited& one : awaited) QCOMPARE(text(one.value()), std::string("succeeded"));
        QCOMPARE(server.requests.size(), awaited.size());
    }

    void tooManyWait() {
        HttpServer server([](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; });
        HttpLimits limits = shortLimits();
        limits.callsPerOrigin = 1;
        limits.waiting = 1;
        std::vector<Awaited> awaited(3);
        HttpCaller caller(m_log, limits);
        for (Awaited& one : awaited) caller.call(callTo(server.url("/x")), one.take());
        QVERIFY(QTest::qWaitFor([&] { return awaited[2].isThere(); }, 20'000));
        QCOMPARE(text(awaited[2].value()), std::string("error NOT_REACHED no"));
        QVERIFY(!awaited[0].isThere() && !awaited[1].isThere());
    }

    void endsWithoutAnAnswer() {
        HttpServer server([](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::Held}; });
        Awaited awaited;
        {
            HttpCaller caller(m_log, shortLimits());
            caller.call(callTo(server.url("/x")), awaited.take());
            QVERIFY(QTest::qWaitFor([&] { return server.held() == 1; }, 20'000));
        }
        QVERIFY(!awaited.isThere());
    }

    void logsNoSecret() {
        HttpServer server([](const ServedRequest&) { return ServedAnswer{200, "{}", {}, ServedAnswer::Way::HangUp}; });
        LineLog log;
        HttpClient client(log, shortLimits());
        std::mutex mutex;
        bool answered = false;
        HttpRequest request;
        request.url = server.url("/pay?token=geheim");
        request.body = R"({"card":"geheim"})";
        request.bearer = "geheim";
        client.send(request, [&](const HttpAnswer&) {
            const std::lock_guard lock(mutex);
            answered = true;
        });
        QVERIFY(QTest::qWaitFor([&] { const std::lock_guard lock(mutex); return answered; }, 20'000));
        QCOMPARE(server.requests.front().header("authorization"), std::string("Bearer geheim"));
        QVERIFY(log.all().find("/pay") != std::string::npos);
        QVERIFY(log.all().find("geheim") == std::string::npos);
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestHttpCaller)
#include "tst_http_caller.moc"
