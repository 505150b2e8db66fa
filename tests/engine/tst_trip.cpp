// A definition from a file that has branches, a condition, a child saga and a delay: it runs, and fails at each of its steps.
#include <QFile>
#include <QtTest>

#include "tests/engine/child_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

std::string tripSource() {
    QFile file(QStringLiteral(SAGA_TRIP));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no trip.json");
    return file.readAll().toStdString();
}

class TripRig : public ChildRig {
public:
    TripRig() {
        published(definition("hotel", step("book", "two") + "," + step("pay", "three"), R"("userId":"text","nights":"integer")"));
        published(tripSource());
    }
    SagaId trip(int n) {
        return start("trip", Json::object({{"userId", Json("user-123")}, {"n", Json(n)}})).value().id;
    }
};

}  // namespace

class TestTrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runs();
    void failsAtEachStep_data();
    void failsAtEachStep();
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
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

void TestTrip::failsAtEachStep_data() {
    QTest::addColumn<QString>("definitionName");
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QString>("undone");  // steps of the trip by number
    QTest::newRow("begin") << "trip" << "begin" << "";
    QTest::newRow("extra") << "trip" << "extra" << "0";
    QTest::newRow("hotel, first step") << "hotel" << "book" << "10";
    QTest::newRow("hotel, second step") << "hotel" << "pay" << "10";
    QTest::newRow("remind") << "trip" << "remind" << "210";
    QTest::newRow("finish") << "trip" << "finish" << "3210";
}

void TestTrip::failsAtEachStep() {
    QFETCH(QString, definitionName);
    QFETCH(QString, failing);
    QFETCH(QString, undone);
    TripRig rig;
    const std::int64_t before = rig.balance("user-123");
    rig.refuse(definitionName.toStdString(), failing.toStdString());
    const SagaId id = rig.trip(2);
    rig.settle();
    QCOMPARE(rig.status(id), undone.isEmpty() ? SagaStatus::Failed : SagaStatus::Compensated);
    QString order;
    for (const SagaEvent& event : rig.events(id))
        if (event.kind == EventKind::StepCompensated) order += QString::number(event.step);
    QCOMPARE(order, undone);
    QCOMPARE(rig.balance("user-123"), before);
    QCOMPARE(QString::fromStdString(rig.broken()), QString());
}

QTEST_APPLESS_MAIN(TestTrip)
#include "tst_trip.moc"
