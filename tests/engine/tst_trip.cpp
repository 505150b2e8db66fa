// A definition from a file that has branches, a condition, a child saga, a delay and a participant behind a real server: it runs,
// and fails at each of its steps.
#include <QFile>
#include <QtTest>

#include <algorithm>

#include "tests/engine/child_rig.h"
#include "tests/participants/counting_caller.h"
#include "tests/participants/http_server.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

constexpr int kAnswerMs = 20'000;

std::string tripSource(const std::string& server) {
    QFile file(QStringLiteral(SAGA_TRIP));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no trip.json");
    return file.readAll().replace("SERVER", QByteArray::fromStdString(server)).toStdString();
}

class TripRig : public ChildRig {
public:
    explicit TripRig(std::string seats = {}) : m_caller(std::make_unique<CountingCaller>(m_log)) {
        remote = m_caller.get();
        if (!restart().ok()) qFatal("no rig");
        published(definition("hotel", step("book", "two") + "," + step("pay", "three"), R"("userId":"text","nights":"integer")"));
        published(tripSource(seats.empty() ? server.url("") : seats));
    }
    ~TripRig() override { m_caller.reset(); }  // its answers go to the rig
    HttpServer server;

    SagaId trip(int n) {
        const SagaId id = start("trip", Json::object({{"userId", Json("user-123")}, {"n", Json(n)}})).value().id;
        hear();
        return id;
    }
    // Runs until nobody but held answers is waited for.
    void hear() {
        run();
        while (m_caller->underWay() > server.held() || hasAnswers()) {
            const bool heard = QTest::qWaitFor([&] { return hasAnswers() || m_caller->underWay() <= server.held(); }, kAnswerMs);
            if (!heard) qFatal("no answer");
            run();
        }
    }
    SagaStatus endOf(const SagaId& id) {
        for (int second = 0; second < 120 && !isEnd(status(id)); ++second) {
            advance(1s);
            hear();
        }
        return status(id);
    }
    // Steps by number, in the order of their undoing.
    QString undone(const SagaId& id) {
        QString order;
        for (const SagaEvent& event : events(id))
            if (event.kind == EventKind::StepCompensated) order += QString::number(event.step);
        return order;
    }
    int asked(const std::string& path) const {
        return static_cast<int>(std::count_if(server.requests.begin(), server.requests.end(),
                                              [&](const ServedRequest& request) { return request.path == path; }));
    }

private:
    NullLog m_log;
    std::unique_ptr<CountingCaller> m_caller;
};

}  // namespace

class TestTrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runs();
    void failsAtEachStep_data();
    void failsAtEachStep();
    void failsBehindTheAddress_data();
    void failsBehindTheAddress();
    void silenceIsUndoneAndItsLateAnswerIgnored();
};

void TestTrip::runs() {
    TripRig rig;
    const SagaId id = rig.trip(2);
    const SagaId plain = rig.trip(1);
    rig.advance(29s);
    QCOMPARE(rig.status(id), SagaStatus::InProgress);
    rig.advance(1s);
    QCOMPARE(rig.status(id), SagaStatus::Completed);
    QCOMPARE(rig.status(plain), SagaStatus::Completed);
    QCOMPARE(rig.count(plain, EventKind::StepSkipped), 1);
    QCOMPARE(rig.asked("/seat"), 2);
    QCOMPARE(rig.asked("/seat/cancel"), 0);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestTrip::failsAtEachStep_data() {
    QTest::addColumn<QString>("definitionName");
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QString>("undone");  // steps of the trip by number
    QTest::newRow("begin") << "trip" << "begin" << "";
    QTest::newRow("extra") << "trip" << "extra" << "0";
    QTest::newRow("hotel, first step") << "hotel" << "book" << "410";
    QTest::newRow("hotel, second step") << "hotel" << "pay" << "410";
    QTest::newRow("remind") << "trip" << "remind" << "4210";
    QTest::newRow("seat") << "trip" << "seat" << "210";
    QTest::newRow("finish") << "trip" << "finish" << "43210";
}

void TestTrip::failsAtEachStep() {
    QFETCH(QString, definitionName);
    QFETCH(QString, failing);
    QFETCH(QString, undone);
    TripRig rig;
    const std::int64_t before = rig.balance("user-123");
    rig.refuse(definitionName.toStdString(), failing.toStdString());
    const SagaId id = rig.trip(2);
    QCOMPARE(rig.endOf(id), undone.isEmpty() ? SagaStatus::Failed : SagaStatus::Compensated);
    QCOMPARE(rig.undone(id), undone);
    QCOMPARE(rig.asked("/seat/cancel"), undone.contains(QLatin1Char('4')) ? 1 : 0);
    QCOMPARE(rig.balance("user-123"), before);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestTrip::failsBehindTheAddress_data() {
    QTest::addColumn<int>("answer");  // HTTP status; 0: nobody listens
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("undone");
    QTest::addColumn<QString>("code");
    const QByteArray full = R"({"code": "NO_SEATS", "message": "All seats are taken."})";
    QTest::newRow("refused") << 409 << full << "210" << "NO_SEATS";
    QTest::newRow("error, perhaps carried out") << 500 << QByteArray("{}") << "4210" << "HTTP_500";
    QTest::newRow("error, certainly not carried out") << 503 << QByteArray("{}") << "210" << "HTTP_503";
    QTest::newRow("garbage") << 200 << QByteArray("<html>") << "4210" << "BAD_ANSWER";
    QTest::newRow("nobody listens") << 0 << QByteArray() << "210" << "NOT_REACHED";
}

void TestTrip::failsBehindTheAddress() {
    QFETCH(int, answer);
    QFETCH(QByteArray, body);
    QFETCH(QString, undone);
    QFETCH(QString, code);
    TripRig rig(answer == 0 ? deadUrl() : std::string());
    rig.server.handler = [&](const ServedRequest& request) {
        return request.path == "/seat" ? ServedAnswer{answer, body.toStdString()} : ServedAnswer{};
    };
    const SagaId id = rig.trip(2);
    QCOMPARE(rig.endOf(id), SagaStatus::Compensated);
    QCOMPARE(QString::fromStdString(rig.row(id).code), code);
    QCOMPARE(rig.undone(id), undone);
    QCOMPARE(rig.asked("/seat/cancel"), undone.contains(QLatin1Char('4')) ? 1 : 0);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

// It never answers in time, is undone with the rest, and answers then.
void TestTrip::silenceIsUndoneAndItsLateAnswerIgnored() {
    TripRig rig;
    rig.server.handler = [](const ServedRequest& request) {
        return ServedAnswer{200, "{}", {}, request.path == "/seat" ? ServedAnswer::Way::Held : ServedAnswer::Way::Now};
    };
    const SagaId id = rig.trip(2);
    QCOMPARE(rig.endOf(id), SagaStatus::Compensated);
    QCOMPARE(rig.undone(id), QStringLiteral("4210"));
    QCOMPARE(QString::fromStdString(rig.row(id).code), QStringLiteral("TIMEOUT"));
    const std::size_t events = rig.events(id).size();
    rig.server.release();
    rig.hear();
    QCOMPARE(rig.events(id).size(), events);
    QCOMPARE(rig.status(id), SagaStatus::Compensated);
    QCOMPARE(rig.asked("/seat"), 2);
    QCOMPARE(rig.asked("/seat/cancel"), 1);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

QTEST_GUILESS_MAIN(TestTrip)
#include "tst_trip.moc"
