// An operator ends a reservation before its time.
#include "tests/engine/order_rig.h"

namespace saga::test {
namespace {

using namespace std::chrono_literals;

enum Line { Money, Slots, Item };

class ExpireRig : public OrderRig {
public:
    Reservation reservation(const SagaId& id, Line line) {
        return reader->reservations({{}, row(id).no, 0, 10}).value().at(static_cast<std::size_t>(line));
    }
    Result<AuditRecord> expire(const SagaId& id, Line line) {
        return ask(ExpireReservation{id, reservation(id, line).id, "the buyer left", origin, {}});
    }
    // Stands between its last reservation and its payment.
    SagaId waiting() {
        fault("payment", FaultKind::TechnicalError, 0, Direction::Action, {}, std::string(kOrder));
        const SagaId id = ordered();
        for (int n = 0; n < 20 && count(id, EventKind::StepSucceeded) < 7; ++n) core->runBatch();
        if (!command(id, CommandKind::Pause).ok()) qFatal("not paused");
        return id;
    }
};

std::string states(ExpireRig& rig, const SagaId& id) {
    std::string all;
    for (const std::string& state : rig.reservationStates(id)) all += state + ' ';
    return all;
}

}  // namespace

class ExpireReservationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackAndTurnsTheSagaRound_data();
    void givesBackAndTurnsTheSagaRound();
    void isAudited();
    void settledOnesAreRefused_data();
    void settledOnesAreRefused();
    void aPaidOrderIsLeftAlone();
    void soIsOneThatIsBeingPaid();
    void whatCannotBeGivenBackStays();
    void afterAForcedEnd();
    void twiceHasOneEffect();
};

void ExpireReservationTest::givesBackAndTurnsTheSagaRound_data() {
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("mode");
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography})
        for (const Line line : {Money, Slots, Item})
            QTest::addRow("%d, %s", int(line), std::string(toText(mode)).c_str()) << int(line) << int(mode);
}

void ExpireReservationTest::givesBackAndTurnsTheSagaRound() {
    QFETCH(int, line);
    QFETCH(int, mode);
    ExpireRig rig;
    rig.mode = Mode(mode);
    const SagaId id = rig.waiting();
    QCOMPARE(states(rig, id), std::string("RESERVED RESERVED RESERVED "));
    const Result<AuditRecord> record = rig.expire(id, Line(line));
    QVERIFY2(record.ok(), record.ok() ? "" : describe(record.error()).c_str());
    QCOMPARE(rig.reservationStates(id)[static_cast<std::size_t>(line)], std::string("EXPIRED"));
    QVERIFY(rig.command(id, CommandKind::Resume).ok());
    const SagaSummary end = rig.settled(id).value();
    QCOMPARE(end.status, SagaStatus::Compensated);
    QCOMPARE(end.code, std::string("RESERVATION_EXPIRED"));
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.broken(), std::string());
}

void ExpireReservationTest::isAudited() {
    ExpireRig rig;
    const SagaId id = rig.waiting();
    const Reservation before = rig.reservation(id, Slots);
    QVERIFY(rig.expire(id, Slots).ok());
    const AuditRecord record = rig.audit().back();
    QCOMPARE(record.action, std::string("reservation.expire"));
    QCOMPARE(record.resource + "/" + record.resourceId, "reservation/" + before.id);
    QCOMPARE(record.reason, std::string("the buyer left"));
    QCOMPARE(record.actor, std::string("local:tester"));
    QCOMPARE(record.before.dump(), R"({"state":"RESERVED","expires":")" + toIso(before.expiresAt) + "\"}");
    QCOMPARE(record.after.dump(), R"({"state":"EXPIRED","saga":")" + id.text + "\"}");
    QVERIFY(!record.refused);
}

void ExpireReservationTest::settledOnesAreRefused_data() {
    QTest::addColumn<bool>("pays");
    QTest::addColumn<QString>("state");
    QTest::newRow("confirmed") << true << "CONFIRMED";
    QTest::newRow("cancelled") << false << "CANCELLED";
}

void ExpireReservationTest::settledOnesAreRefused() {
    QFETCH(bool, pays);
    QFETCH(QString, state);
    ExpireRig rig;
    rig.gateway.approves = pays;
    const SagaId id = rig.ordered();
    QVERIFY(rig.settled(id).ok());
    const Shelf before = rig.shelf();
    const Result<AuditRecord> refused = rig.expire(id, Item);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().reason, "it is " + state.toStdString() + "; only RESERVED ones can be expired");
    QVERIFY(rig.audit().back().refused);
    const Result<AuditRecord> unknown = rig.ask(ExpireReservation{id, "RES_NONE", "", rig.origin, {}});
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QCOMPARE(rig.ask(ExpireReservation{SagaId("TXN_NONE"), "RES_NONE", "", rig.origin, {}}).error().code, ErrorCode::NotFound);
    QVERIFY(rig.shelf() == before);
    QCOMPARE(rig.broken(), std::string());
}

void ExpireReservationTest::aPaidOrderIsLeftAlone() {
    ExpireRig rig;
    rig.fault("item_deduction", FaultKind::TechnicalError, 3, Direction::Action, {}, std::string(kOrder));
    const SagaId id = rig.ordered();
    QCOMPARE(rig.settled(id)->attention, Attention::RetriesExhausted);
    const Result<AuditRecord> refused = rig.expire(id, Item);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(rig.shelf().reserved, std::int64_t(1));
    QVERIFY(rig.command(id, CommandKind::Retry).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.broken(), std::string());
}

void ExpireReservationTest::soIsOneThatIsBeingPaid() {
    ExpireRig rig;
    rig.gateway.ways = {1s};
    const SagaId id = rig.ordered();
    rig.run();
    QCOMPARE(rig.expire(id, Money).error().reason, std::string("its saga has reached its pivot and only goes forward"));
    QCOMPARE(rig.settled(id)->status, SagaStatus::Completed);
    QCOMPARE(rig.broken(), std::string());
}

// The pieces that its step set aside are gone: nothing is written but the refusal.
void ExpireReservationTest::whatCannotBeGivenBackStays() {
    ExpireRig rig;
    const SagaId id = rig.waiting();
    const auto movePiece = [](const char* from, const char* to) {
        return [from, to](UnitOfWork& work, const PostingKey& key, AuditRecord&) {
            const auto account = [](std::string_view name) {
                return AccountKey{name == "reserved" ? AccountKind::Reserved : AccountKind::Adjustment, "magic-sword", {}};
            };
            return work.transfer(key, account(from), account(to), 1);
        };
    };
    QVERIFY(rig.edit(movePiece("reserved", "adjustment")).ok());
    const Timestamp end = rig.reservation(id, Item).expiresAt;
    const Result<AuditRecord> refused = rig.expire(id, Item);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY2(refused.error().reason.find("giving it back failed: ORDER_ERROR") == 0, refused.error().reason.c_str());
    QVERIFY(rig.reservation(id, Item).state == ReservationState::Reserved && rig.reservation(id, Item).expiresAt == end);
    QCOMPARE(rig.row(id).status, SagaStatus::InProgress);
    QVERIFY(rig.edit(movePiece("adjustment", "reserved")).ok());
    QVERIFY(rig.expire(id, Item).ok());
    QVERIFY(rig.command(id, CommandKind::Resume).ok());
    QCOMPARE(rig.settled(id)->status, SagaStatus::Compensated);
    QVERIFY(rig.shelf() == kUntouched);
}

void ExpireReservationTest::afterAForcedEnd() {
    ExpireRig rig;
    const SagaId id = rig.waiting();
    QVERIFY(rig.command(id, CommandKind::ForceEnd).ok());
    for (const Line line : {Money, Slots, Item}) QVERIFY(rig.expire(id, line).ok());
    QVERIFY(rig.shelf() == kUntouched);
    QCOMPARE(rig.row(id).status, SagaStatus::Failed);
    QCOMPARE(rig.broken(), std::string());
}

void ExpireReservationTest::twiceHasOneEffect() {
    ExpireRig rig;
    const SagaId id = rig.waiting();
    QVERIFY(rig.expire(id, Money).ok());
    QCOMPARE(rig.expire(id, Money).error().code, ErrorCode::NotAllowed);
    QCOMPARE(rig.shelf().balance, std::int64_t(50'000));
    rig.advance(6min);
    QCOMPARE(rig.shelf().balance, std::int64_t(50'000));
    QCOMPARE(rig.broken(), std::string());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::ExpireReservationTest)
#include "tst_expire_reservation.moc"
