// Baskets and coupons that cannot be ordered, started past every border, in both modes: a clear code, and nothing is kept.
#include <functional>

#include "core/services/coupon_edits.h"
#include "tests/engine/order_rig.h"

namespace saga::test {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMost = 1'000'000'000'000'000;

Json line(const std::string& item, Json quantity) {
    return Json::object({{"itemId", item}, {"quantity", std::move(quantity)}});
}
Json order(Json lines, const std::string& coupon = {}, const std::string& user = "testuser") {
    return Json::object({{"userId", user}, {"lines", std::move(lines)}, {"couponCode", coupon}});
}
Json sword() {
    return Json(Json::Array{line("magic-sword", 1)});
}
Json manyLines(int count) {
    Json lines = Json::array();
    for (int n = 0; n < count; ++n) lines.append(line("item-" + std::to_string(n), 1));
    return lines;
}

void edit(OrderRig& rig, const std::function<Result<void>(UnitOfWork&, AuditRecord&)>& change) {
    const Result<AuditRecord> done = rig.edit([&](UnitOfWork& work, const PostingKey&, AuditRecord& record) { return change(work, record); });
    if (!done.ok()) qFatal("%s", describe(done.error()).c_str());
}

struct BadOrder {
    const char* name;
    std::function<void(OrderRig&)> before;  // may be empty
    std::function<Json()> input;
    const char* code;
    const char* words;  // in the message
};

std::vector<BadOrder> badBaskets() {
    return {
        {"empty basket", {}, [] { return order(Json::array()); }, "VALIDATION_ERROR", "lines"},
        {"no basket", {}, [] { return order(Json()); }, "VALIDATION_ERROR", "lines"},
        {"a basket in words", {}, [] { return order("one sword"); }, "VALIDATION_ERROR", "lines"},
        {"10,001 lines", {}, [] { return order(manyLines(10'001)); }, "VALIDATION_ERROR", "lines"},
        {"101 lines", {}, [] { return order(manyLines(101)); }, "VALIDATION_ERROR", "lines"},
        {"a line without an item", {}, [] { return order(Json(Json::Array{line("", 1)})); }, "VALIDATION_ERROR", "lines[0].itemId"},
        {"none of it", {}, [] { return order(Json(Json::Array{line("shield", 0)})); }, "VALIDATION_ERROR", "lines[0].quantity"},
        {"less than none", {}, [] { return order(Json(Json::Array{line("shield", -1)})); }, "VALIDATION_ERROR", "lines[0].quantity"},
        {"a quantity in words", {}, [] { return order(Json(Json::Array{line("shield", "two")})); }, "VALIDATION_ERROR", "lines[0].quantity"},
        {"an item twice", {}, [] { return order(Json(Json::Array{line("shield", 1), line("shield", 1)})); }, "VALIDATION_ERROR",
         "lines[1].itemId"},
        {"an unknown item behind a known one", {}, [] { return order(Json(Json::Array{line("shield", 1), line("nothing", 1)})); },
         "ITEM_NOT_FOUND", "lines[1].itemId"},
        {"a line beyond money", {}, [] { return order(Json(Json::Array{line("magic-sword", kMost)})); }, "VALIDATION_ERROR", "lines"},
        {"a sum beyond money", {},
         [] { return order(Json(Json::Array{line("magic-sword", kMost / 10'000), line("shield", kMost / 5'000)})); }, "VALIDATION_ERROR",
         "lines"},
    };
}

std::vector<BadOrder> badCoupons() {
    const auto welcome = [] { return order(sword(), "WELCOME10"); };
    return {
        {"a coupon of another user", {}, [] { return order(sword(), "WELCOME10", "user-123"); }, "USER_COUPON_NOT_FOUND", "WELCOME10"},
        {"no such coupon", {}, [] { return order(sword(), "NOTHING"); }, "COUPON_NOT_FOUND", "couponCode"},
        {"an expired coupon", [](OrderRig& rig) { rig.advance(24h * 31); }, welcome, "COUPON_EXPIRED", "WELCOME10"},
        {"a stopped coupon",
         [](OrderRig& rig) { edit(rig, [](UnitOfWork& work, AuditRecord& record) { return setCouponActive(work, record, "WELCOME10", false); }); },
         welcome, "COUPON_INACTIVE", "WELCOME10"},
        {"a revoked coupon",
         [](OrderRig& rig) {
             edit(rig, [](UnitOfWork& work, AuditRecord& record) { return revokeCoupon(work, record, "WELCOME10", UserId("testuser")); });
         },
         welcome, "USER_COUPON_NOT_FOUND", "WELCOME10"},
        {"a used coupon",
         [](OrderRig& rig) {
             const SagaId first = rig.ordered({{"magic-sword", 1}}, "WELCOME10");
             if (!rig.settled(first).ok() || rig.coupon("WELCOME10") != "USED") qFatal("not used");
         },
         welcome, "USER_COUPON_ALREADY_USED", "WELCOME10"},
        {"a coupon in another order",
         [](OrderRig& rig) {
             rig.gateway.ways = {1s};
             rig.ordered({{"magic-sword", 1}}, "WELCOME10");
             rig.run();
             if (rig.coupon("WELCOME10") != "RESERVED") qFatal("not reserved");
         },
         welcome, "USER_COUPON_ALREADY_USED", "WELCOME10"},
    };
}

std::vector<BadOrder> badOrders() {
    std::vector<BadOrder> all = badBaskets();
    for (BadOrder& coupon : badCoupons()) all.push_back(std::move(coupon));
    return all;
}

std::string messageOf(OrderRig& rig, const SagaId& id) {
    std::string all;
    for (const SagaEvent& event : rig.events(id)) all += event.payload.message + "; ";
    return all;
}

}  // namespace

class GameOrderBadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRefusedAndKeepsNothing_data();
    void isRefusedAndKeepsNothing();
};

void GameOrderBadInputTest::isRefusedAndKeepsNothing_data() {
    QTest::addColumn<int>("bad");
    QTest::addColumn<int>("mode");
    const std::vector<BadOrder> all = badOrders();
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography})
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s, %s", all[i].name, std::string(toText(mode)).c_str()) << static_cast<int>(i) << static_cast<int>(mode);
}

void GameOrderBadInputTest::isRefusedAndKeepsNothing() {
    QFETCH(int, bad);
    QFETCH(int, mode);
    const BadOrder row = badOrders()[static_cast<std::size_t>(bad)];
    OrderRig rig;
    rig.mode = Mode(mode);
    if (row.before) row.before(rig);
    const auto accepted = rig.start(std::string(kOrder), row.input());
    if (!accepted.ok()) {
        // Refused at the border, as wrong or too large: no saga at all.
        const bool named = accepted.error().field.find("lines") != std::string::npos || accepted.error().code == ErrorCode::LimitExceeded;
        QVERIFY2(named, describe(accepted.error()).c_str());
        QVERIFY(rig.reader->sagaFacts({}, 10).value().empty());
        return;
    }
    const SagaSummary end = rig.settled(accepted->id).value();
    QVERIFY(end.status == SagaStatus::Failed || end.status == SagaStatus::Compensated);
    QCOMPARE(end.code, std::string(row.code));
    const std::string message = messageOf(rig, accepted->id);
    QVERIFY2(message.find(row.words) != std::string::npos, message.c_str());
    rig.settle();
    QVERIFY(rig.reservationStates(accepted->id).empty());
    const std::vector<SagaFacts> facts = rig.reader->sagaFacts({}, 10).value();
    for (const SagaFacts& saga : facts)
        if (saga.summary.id == accepted->id) QVERIFY(saga.postings.empty() && !saga.coupon.has_value());
    QCOMPARE(rig.broken(), std::string());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::GameOrderBadInputTest)
#include "tst_game_order_bad_input.moc"
