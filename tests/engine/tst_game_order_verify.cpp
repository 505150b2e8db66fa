// The checker on game orders: a healthy database holds, each planted bug is found where it belongs.
#include <functional>

#include "tests/engine/order_rig.h"

namespace saga::test {
namespace {

struct Facts {
    SagaFacts saga;
    GlobalFacts global;
};

Reservation& reservation(Facts& facts, ReservationKind kind) {
    for (Reservation& row : facts.saga.reservations)
        if (row.kind == kind) return row;
    qFatal("no such reservation");
}

void scalePostings(Facts& facts, AccountKind kind, std::int64_t by) {
    for (PostingRow& posting : facts.saga.postings)
        if (posting.account.kind == kind && posting.amount < 0) {
            const std::int64_t step = posting.step;
            for (PostingRow& other : facts.saga.postings)
                if (other.step == step && other.account.unit == posting.account.unit)
                    other.amount += other.amount < 0 ? -by : by;
            return;
        }
}

struct PlantedBug {
    const char* name;
    bool completed;
    std::function<void(Facts&)> plant;
    const char* invariant;
};

const std::vector<PlantedBug>& plantedBugs() {
    static const std::vector<PlantedBug> bugs{
        {"healthy completed", true, [](Facts&) {}, ""},
        {"healthy undone", false, [](Facts&) {}, ""},
        {"the full sum is charged", true, [](Facts& f) { scalePostings(f, AccountKind::Hold, 1'000); }, "I1"},
        {"a payment never confirms its reservations", true,
         [](Facts& f) { reservation(f, ReservationKind::Item).state = ReservationState::Reserved; }, "I11"},
        {"a hold is forgotten", false,
         [](Facts& f) { reservation(f, ReservationKind::Money).state = ReservationState::Reserved; }, "I11"},
        {"slots are cancelled though the order stands", true,
         [](Facts& f) { reservation(f, ReservationKind::Slots).state = ReservationState::Cancelled; }, "I11"},
        {"a placeholder stands for the item", true,
         [](Facts& f) { reservation(f, ReservationKind::Item).item = ItemId("item-1"); }, "I11"},
        {"a hold without its postings", true,
         [](Facts& f) {
             std::erase_if(f.saga.postings, [](const PostingRow& p) { return p.account.kind == AccountKind::Hold && p.amount < 0; });
         },
         "I11"},
        {"a coupon is never marked used", true,
         [](Facts& f) { f.saga.coupon->state = UserCouponState::Reserved; }, "I6"},
        {"a coupon is kept by an order that was undone", false,
         [](Facts& f) {
             f.saga.coupon = UserCoupon{"WELCOME10", UserId("testuser"), UserCouponState::Reserved, {}, {}, f.saga.summary.no};
         },
         "I5"},
        {"an order is lost", true, [](Facts& f) { f.saga.order.reset(); }, "I6"},
        {"a coupon counts wrongly", true, [](Facts& f) { f.global.miscountedCoupons = {"WELCOME10"}; }, "I12"},
    };
    return bugs;
}

}  // namespace

class GameOrderVerifyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsThePlantedBug_data();
    void findsThePlantedBug();
};

void GameOrderVerifyTest::findsThePlantedBug_data() {
    QTest::addColumn<int>("bug");
    for (std::size_t i = 0; i < plantedBugs().size(); ++i) QTest::newRow(plantedBugs()[i].name) << static_cast<int>(i);
}

void GameOrderVerifyTest::findsThePlantedBug() {
    QFETCH(int, bug);
    const PlantedBug& planted = plantedBugs()[static_cast<std::size_t>(bug)];
    OrderRig rig;
    rig.gateway.approves = planted.completed;
    const SagaId id = rig.ordered({{"magic-sword", 1}}, "WELCOME10");
    QVERIFY(rig.settled(id).ok());
    Facts facts{rig.reader->sagaFacts({}, 1).value().front(), rig.reader->globalFacts(false).value()};
    planted.plant(facts);
    InvariantChecker checker(rig.reader->definitions().value());
    checker.addSagas({facts.saga});
    checker.addGlobal(facts.global);
    QStringList broken;
    const VerifyReport report = checker.finish();
    for (const InvariantResult& result : report.results)
        if (!result.holds) broken.append(QString::fromStdString(result.id));
    if (*planted.invariant == 0) QCOMPARE(broken.join(QLatin1Char(' ')), QString());
    else QVERIFY2(broken.contains(QLatin1String(planted.invariant)), qPrintable(broken.join(QLatin1Char(' '))));
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::GameOrderVerifyTest)
#include "tst_game_order_verify.moc"
