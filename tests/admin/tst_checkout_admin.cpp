// Checkouts over the operator's interface: what many at once come to, what is refused and recorded, and traces.
#include <QTest>

#include <algorithm>
#include <set>

#include "tests/admin/checkout_admin.h"

namespace saga::test {
namespace {

constexpr int kAtOnce = 100;
using Kind = CheckoutCommandKind;

}  // namespace

class CheckoutAdminTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneKeyAtOnceGivesOneOrder();
    void aKeyCoversTheWholeBody_data();
    void aKeyCoversTheWholeBody();
    void keysBelongToTheirBuyer();
    void badInputNamesTheFieldAndStartsNothing();
    void ofCommandsAtOnceOneWins_data();
    void ofCommandsAtOnceOneWins();
    void ordersMoveOnAndBack();
    void refusalsNameTheStatusesAndAreRecorded_data();
    void refusalsNameTheStatusesAndAreRecorded();
    void aReasonIsNeeded();
    void nothingIsFoundForAStranger();
    void aTraceHoldsEverythingTogether();
    void aTraceOfAGameOrder();
};

void CheckoutAdminTest::oneKeyAtOnceGivesOneOrder() {
    CheckoutAdmin admin;
    const auto answers = CheckoutAdmin::atOnce<StartedSaga>(
        kAtOnce, [&](int, auto answer) { admin.api().startCheckout(CheckoutAdmin::request("once"), std::move(answer)); });
    std::set<std::string> ids;
    int existing = 0;
    for (const Result<StartedSaga>& answer : answers) {
        QVERIFY(answer.ok());
        ids.insert(answer->id.text);
        existing += answer->existing;
    }
    QCOMPARE(ids.size(), std::size_t{1});
    QCOMPARE(existing, kAtOnce - 1);
    QVERIFY(admin.settled(answers.front()->id).ok());
    QCOMPARE(admin.orders().size(), std::size_t{1});
    QVERIFY(admin.isSound());
}

void CheckoutAdminTest::aKeyCoversTheWholeBody_data() {
    QTest::addColumn<int>("field");
    const char* names[] = {"line", "price", "address", "method", "mode"};
    for (int field = 0; field < 5; ++field) QTest::newRow(names[field]) << field;
}

void CheckoutAdminTest::aKeyCoversTheWholeBody() {
    QFETCH(int, field);
    CheckoutAdmin admin;
    const CheckoutRequest first = CheckoutAdmin::request("key");
    const auto started = admin.start(first);
    QVERIFY(started.ok());
    CheckoutRequest other = first;
    if (field == 0) other.lines.push_back({"PRO-2", "Mouse mat", 1, 900});
    if (field == 1) other.lines[0].price += 1;
    if (field == 2) other.address = "2 Main Street";
    if (field == 3) other.method = PaymentMethod::BankTransfer;
    if (field == 4) other.mode = Mode::Choreography;
    const auto refused = admin.start(other);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().field, std::string("idempotencyKey"));
    QCOMPARE(admin.start(first)->id.text, started->id.text);
}

void CheckoutAdminTest::keysBelongToTheirBuyer() {
    CheckoutAdmin admin;
    CheckoutRequest request = CheckoutAdmin::request("key");
    const auto alice = admin.start(request);
    request.buyer = "bob";
    const auto bob = admin.start(request);
    QVERIFY(alice.ok() && bob.ok());
    QVERIFY(!bob->existing);
    QVERIFY(alice->id != bob->id);
    QVERIFY(admin.settled(alice->id).ok() && admin.settled(bob->id).ok());
    QVERIFY(admin.isSound());
}

void CheckoutAdminTest::badInputNamesTheFieldAndStartsNothing() {
    CheckoutAdmin admin;
    CheckoutRequest empty = CheckoutAdmin::request();
    empty.lines.clear();
    QCOMPARE(admin.start(empty).error().field, std::string("lines"));
    CheckoutRequest homeless = CheckoutAdmin::request();
    homeless.address.clear();
    QCOMPARE(admin.start(homeless).error().field, std::string("address"));
    QCOMPARE(admin.start(CheckoutAdmin::request(std::string(201, 'k'))).error().field, std::string("idempotencyKey"));
    CheckoutRequest untraceable = CheckoutAdmin::request();
    untraceable.correlationId = "a\nb";
    QCOMPARE(admin.start(untraceable).error().field, std::string("correlationId"));
    QVERIFY(admin.orders().empty());
}

void CheckoutAdminTest::ofCommandsAtOnceOneWins_data() {
    QTest::addColumn<QVector<int>>("kinds");
    const auto kinds = [](std::initializer_list<Kind> some) {
        QVector<int> all;
        for (const Kind kind : some) all.append(static_cast<int>(kind));
        return all;
    };
    QTest::newRow("ship") << kinds({Kind::Ship});
    QTest::newRow("cancel") << kinds({Kind::Cancel});
    QTest::newRow("ship or cancel") << kinds({Kind::Ship, Kind::Cancel});
    QTest::newRow("cancel or ship") << kinds({Kind::Cancel, Kind::Ship});
}

void CheckoutAdminTest::ofCommandsAtOnceOneWins() {
    QFETCH(QVector<int>, kinds);
    const std::vector<int> asked(kinds.cbegin(), kinds.cend());  // read by several threads
    CheckoutAdmin admin;
    const CheckoutOrder order = admin.confirmed();
    const auto answers = CheckoutAdmin::atOnce<CheckoutOrder>(kAtOnce, [&](int n, auto answer) {
        admin.api().checkoutCommand({order.id, static_cast<Kind>(asked[static_cast<std::size_t>(n) % asked.size()]), order.version, "at once"}, std::move(answer));
    });
    QCOMPARE(std::count_if(answers.begin(), answers.end(), [](const auto& answer) { return answer.ok(); }), std::ptrdiff_t{1});
    for (const auto& answer : answers)
        if (!answer.ok()) QVERIFY2(answer.error().code == ErrorCode::Conflict, describe(answer.error()).c_str());
    QVERIFY(admin.settled(order.sagaId).ok());
    const CheckoutDetail detail = admin.detail(order.id).value();
    const bool shipped = detail.order.status == CheckoutStatus::Shipped;
    QVERIFY(shipped || detail.order.status == CheckoutStatus::Cancelled);
    QCOMPARE(detail.events.size(), std::size_t(shipped ? 5 : 7));
    const std::vector<AuditRecord> records = admin.audit("order/" + order.id);
    QCOMPARE(records.size(), std::size_t(kAtOnce));
    QCOMPARE(std::count_if(records.begin(), records.end(), [](const AuditRecord& record) { return !record.refused; }), std::ptrdiff_t{1});
    QVERIFY(admin.isSound());
}

void CheckoutAdminTest::ordersMoveOnAndBack() {
    CheckoutAdmin admin;
    const CheckoutOrder order = admin.confirmed();
    QCOMPARE(order.version, std::int64_t{4});
    const auto shipped = admin.command(Kind::Ship, order.id, 4);
    QVERIFY2(shipped.ok(), shipped.ok() ? "" : describe(shipped.error()).c_str());
    QCOMPARE(shipped->status, CheckoutStatus::Shipped);
    QCOMPARE(shipped->version, std::int64_t{5});
    const auto stale = admin.command(Kind::Deliver, order.id, 4);
    QCOMPARE(stale.error().code, ErrorCode::Conflict);
    QVERIFY(stale.error().reason.find("version 5") != std::string::npos);
    QCOMPARE(admin.command(Kind::Deliver, order.sagaId.text)->status, CheckoutStatus::Delivered);
    QVERIFY(admin.command(Kind::Refund, order.id, 6).ok());
    QCOMPARE(admin.settled(order.sagaId)->summary.status, SagaStatus::Compensated);
    const CheckoutDetail detail = admin.detail(order.id).value();
    QCOMPARE(detail.order.status, CheckoutStatus::Cancelled);
    QCOMPARE(detail.payment->status, PaymentStatus::Refunded);
    QVERIFY(admin.isSound());
}

void CheckoutAdminTest::refusalsNameTheStatusesAndAreRecorded_data() {
    QTest::addColumn<QVector<int>>("before");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("accepted");
    const auto row = [](const char* name, QVector<int> before, Kind kind, const char* accepted) {
        QTest::newRow(name) << std::move(before) << static_cast<int>(kind) << QByteArray(accepted);
    };
    const int ship = static_cast<int>(Kind::Ship);
    const int deliver = static_cast<int>(Kind::Deliver);
    const int cancel = static_cast<int>(Kind::Cancel);
    row("deliver before shipping", {}, Kind::Deliver, "shipped");
    row("refund before shipping", {}, Kind::Refund, "shipped and delivered");
    row("ship twice", {ship}, Kind::Ship, "confirmed");
    row("cancel what was shipped", {ship}, Kind::Cancel, "pending, processing, paid and confirmed");
    row("deliver twice", {ship, deliver}, Kind::Deliver, "shipped");
    row("ship what was cancelled", {cancel}, Kind::Ship, "confirmed");
    row("cancel twice", {cancel}, Kind::Cancel, "pending, processing, paid and confirmed");
}

void CheckoutAdminTest::refusalsNameTheStatusesAndAreRecorded() {
    QFETCH(QVector<int>, before);
    QFETCH(int, kind);
    QFETCH(QByteArray, accepted);
    CheckoutAdmin admin;
    const CheckoutOrder order = admin.confirmed();
    for (const int first : before) {
        QVERIFY(admin.command(static_cast<Kind>(first), order.id).ok());
        QVERIFY(admin.settled(order.sagaId).ok());
    }
    const std::size_t version = admin.detail(order.id)->events.size();
    const auto refused = admin.command(static_cast<Kind>(kind), order.id);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY2(refused.error().reason.ends_with("that are " + accepted.toStdString()), refused.error().reason.c_str());
    QCOMPARE(admin.detail(order.id)->events.size(), version);
    const AuditRecord record = admin.audit("order/" + order.id).front();
    QVERIFY(record.refused);
    QCOMPARE(record.action, "checkout." + std::string(toText(static_cast<Kind>(kind))));
    QCOMPARE(record.after.text("code"), std::string_view("NOT_ALLOWED"));
}

void CheckoutAdminTest::aReasonIsNeeded() {
    CheckoutAdmin admin;
    const CheckoutOrder order = admin.confirmed();
    const auto asked = [&](CheckoutCommand command) {
        return ask<CheckoutOrder>([&](auto answer) { admin.api().checkoutCommand(command, std::move(answer)); }).error().field;
    };
    QCOMPARE(asked({order.id, Kind::Ship, 0, " "}), std::string("reason"));
    QCOMPARE(asked({order.id, Kind::Ship, -1, "why"}), std::string("expectedVersion"));
    QCOMPARE(asked({"", Kind::Ship, 0, "why"}), std::string("order"));
    QCOMPARE(asked({order.id, static_cast<Kind>(9), 0, "why"}), std::string("kind"));
    QVERIFY(admin.audit("order/" + order.id).empty());
}

void CheckoutAdminTest::nothingIsFoundForAStranger() {
    CheckoutAdmin admin;
    QCOMPARE(admin.detail("ORD_nobody").error().code, ErrorCode::NotFound);
    QCOMPARE(admin.command(Kind::Ship, "ORD_nobody").error().code, ErrorCode::NotFound);
    QCOMPARE(admin.detail("TXN_nobody").error().field, std::string("order"));
    const Trace trace = admin.trace("nobody").value();
    QVERIFY(trace.correlation.empty() && trace.sagas.empty() && trace.timeline.empty());
    QVERIFY(!toJson(trace).at("found").asBool(true));
    QVERIFY(admin.trace("ORD_nobody")->sagas.empty());
    QVERIFY(admin.trace("TXN_nobody")->sagas.empty());
    QCOMPARE(admin.trace("").error().field, std::string("key"));
}

void CheckoutAdminTest::aTraceHoldsEverythingTogether() {
    CheckoutAdmin admin;
    CheckoutRequest request = CheckoutAdmin::request();
    request.correlationId = "visit-7";
    const SagaId first = admin.start(request)->id;
    const SagaId second = admin.start(request)->id;
    QVERIFY(admin.settled(first).ok() && admin.settled(second).ok());
    const CheckoutOrder order = admin.detail(first.text)->order;
    QVERIFY(admin.command(Kind::Ship, order.id).ok());
    QVERIFY(!admin.command(Kind::Ship, order.id).ok());
    for (const std::string& key : {std::string("visit-7"), order.id, second.text}) {
        const Trace trace = admin.trace(key).value();
        QCOMPARE(trace.correlation, std::string("visit-7"));
        QCOMPARE(trace.sagas.size(), std::size_t{2});
        QCOMPARE(trace.orders.size(), std::size_t{2});
        QCOMPARE(trace.payments.size(), std::size_t{2});
        QVERIFY(!trace.running && !trace.cut);
        QCOMPARE(trace.failures, 0);
        QVERIFY(std::is_sorted(trace.timeline.begin(), trace.timeline.end(),
                               [](const TraceEntry& a, const TraceEntry& b) { return a.at < b.at; }));
        QVERIFY(trace.took == trace.timeline.back().at - trace.timeline.front().at);
    }
    const Trace trace = admin.trace("visit-7").value();
    std::set<std::string> ids;
    std::map<TraceSource, int> bySource;
    for (const TraceEntry& entry : trace.timeline) {
        QVERIFY2(ids.insert(entry.id).second, entry.id.c_str());
        ++bySource[entry.source];
    }
    // Each cause is somewhere in the trace: an event of a saga, or what the operator did.
    for (const TraceEntry& entry : trace.timeline)
        QVERIFY2(entry.causation.empty() || ids.contains(entry.causation), entry.type.c_str());
    QCOMPARE(bySource[TraceSource::Order], 7);    // 3 of each, and the shipment
    QCOMPARE(bySource[TraceSource::Payment], 2);
    QCOMPARE(bySource[TraceSource::Operator], 2);
    const Json json = toJson(trace);
    QVERIFY(json.at("found").asBool());
    QCOMPARE(json.text("correlationId"), std::string_view("visit-7"));
    QCOMPARE(json.at("order").text("orderId"), std::string_view(order.id));
    QCOMPARE(json.at("timeline").items().size(), trace.timeline.size());
    QCOMPARE(json.at("summary").integer("sagas"), std::int64_t{2});
}

void CheckoutAdminTest::aTraceOfAGameOrder() {
    CheckoutAdmin admin;
    QVERIFY(ask<bool>([&](auto answer) { admin.api().loadDemo(std::move(answer)); }).ok());
    OrderRequest request;
    request.userId = "testuser";
    request.lines = {{"magic-sword", 1}};
    const auto started = ask<StartedSaga>([&](auto answer) { admin.api().startOrder(request, std::move(answer)); });
    QVERIFY(admin.settled(started->id).ok());
    const auto orders = ask<std::vector<Order>>([&](auto answer) { admin.api().orders({{}, {}, {}, 10}, std::move(answer)); });
    const Trace trace = admin.trace(orders->front().id).value();
    QCOMPARE(trace.sagas.size(), std::size_t{1});
    QCOMPARE(trace.gameOrders.items().size(), std::size_t{1});
    QVERIFY(std::any_of(trace.timeline.begin(), trace.timeline.end(),
                        [](const TraceEntry& entry) { return entry.source == TraceSource::Notice; }));
    const auto checkout = admin.detail(orders->front().id);
    QCOMPARE(checkout.error().code, ErrorCode::NotFound);
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::CheckoutAdminTest)
#include "tst_checkout_admin.moc"
