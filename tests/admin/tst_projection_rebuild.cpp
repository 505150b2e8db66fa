// Making projections anew from the streams, over a real engine and a store in memory.
#include <QTest>

#include "core/admin/local_admin.h"
#include "core/base/system_clock.h"
#include "core/buses/inprocess/in_process_bus.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/admin/asking.h"
#include "tests/core/event_streams.h"

namespace saga {
namespace {

using Change = std::function<void(UnitOfWork&)>;

constexpr std::int64_t kStreams = 1'203;  // three ranges

// Every seventh number belongs to another saga.
std::int64_t numberOf(std::int64_t index) {
    return index + index / 6 + 1;
}

std::vector<CheckoutEvent> streamOf(std::int64_t number) {
    test::StreamScript script;
    script.released("OrderCreated", number % 2 == 0 ? 1 : 2);
    if (number % 3 != 0) script.released("OrderStatusChanged", 1).released("PaymentProcessed", 1);
    if (number % 5 != 0) script.released("OrderCancelled", 1);
    for (CheckoutEvent& event : script.events) {
        event.saga = SagaNo{number};
        event.at.us += number;
        if (event.version == 1) event.payload.set("orderId", "ORD_" + std::to_string(number));
    }
    return script.events;
}

void putFold(UnitOfWork& work, const std::vector<CheckoutEvent>& events) {
    const auto stream = foldStream(events, EventCatalog::shipped());
    if (!stream.ok()) qFatal("%s", describe(stream.error()).c_str());
    work.putCheckoutOrder(stream->order);
    work.putCheckoutPayment(stream->payment);
}

struct Projections {
    std::vector<CheckoutOrder> orders;
    std::vector<CheckoutPayment> payments;
    bool operator==(const Projections&) const = default;
};

}  // namespace

class ProjectionRebuildTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsRebuiltEqualsWhatWas_data();
    void whatIsRebuiltEqualsWhatWas();
    void tellsWhatItDid();
    void runsBesideCommands();
    void aStreamThatCannotBeReadStopsIt();
    void aStreamDamagedMeanwhileIsNoTroubleOfTheStore();
    void isGivenUpAtOnce();
    void isGivenUpOnTheWay();
    void needsNoStreams();
    void refusesALongReason();

private:
    // Runs the change in one commit and waits for it.
    void change(const Change& body);
    void submit(const Change& body, Reply<AuditRecord> reply);
    void makeStreams();
    Projections stored();
    Result<RebuildReport> rebuild(CancellationPtr cancel = {}, OnProgress progress = {});
    AuditRecord lastRecord();

    SystemClock m_clock;
    NullLog m_log;
    Participants m_participants;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<FeedMerger> m_feed;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<LocalAdmin> m_admin;
};

void ProjectionRebuildTest::init() {
    m_store = std::move(SqliteStore::openInMemory()).value();
    m_feed = std::make_unique<FeedMerger>(m_clock);
    m_engine = std::make_unique<Engine>(EngineParts{*m_store, m_clock, m_log, m_participants, m_feed.get(), 1}, EngineLimits{});
    QVERIFY(m_engine->start().ok());
    m_admin = std::make_unique<LocalAdmin>(
        LocalAdminParts{*m_engine, *m_store, m_clock, m_log, m_participants, *m_feed, "local:tester", "test", {}, ":memory:", "none"});
}

void ProjectionRebuildTest::cleanup() {
    m_admin.reset();
    m_engine.reset();
    m_feed.reset();
    m_store.reset();
}

void ProjectionRebuildTest::submit(const Change& body, Reply<AuditRecord> reply) {
    EditShop edit;
    edit.action = "test.change";
    edit.resource = "test";
    edit.change = [body](UnitOfWork& work, const PostingKey&, AuditRecord&) -> Result<void> {
        body(work);
        return {};
    };
    edit.reply = std::move(reply);
    m_engine->submit(std::move(edit));
}

void ProjectionRebuildTest::change(const Change& body) {
    const auto done = ask<AuditRecord>([&](auto answer) { submit(body, std::move(answer)); });
    if (!done.ok()) qFatal("%s", describe(done.error()).c_str());
}

void ProjectionRebuildTest::makeStreams() {
    change([](UnitOfWork& work) {
        for (std::int64_t i = 0; i < kStreams; ++i) {
            const std::vector<CheckoutEvent> events = streamOf(numberOf(i));
            for (const CheckoutEvent& event : events) work.appendEvent(event);
            putFold(work, events);
        }
    });
}

Projections ProjectionRebuildTest::stored() {
    const auto queries = m_store->openReader();
    Projections all;
    NumberPageQuery page{{}, {}, 0, 1'000};
    do {
        const auto rows = (*queries)->checkouts(page);
        all.orders.insert(all.orders.end(), rows->begin(), rows->end());
        page.beyond = rows->size() < 1'000 ? 0 : rows->back().saga.value;
    } while (page.beyond != 0);
    do {
        const auto rows = (*queries)->checkoutPayments(page);
        all.payments.insert(all.payments.end(), rows->begin(), rows->end());
        page.beyond = rows->size() < 1'000 ? 0 : rows->back().saga.value;
    } while (page.beyond != 0);
    return all;
}

Result<RebuildReport> ProjectionRebuildTest::rebuild(CancellationPtr cancel, OnProgress progress) {
    return ask<RebuildReport>([&](auto answer) { m_admin->rebuildProjections("because", std::move(cancel), std::move(progress), std::move(answer)); });
}

AuditRecord ProjectionRebuildTest::lastRecord() {
    const auto records = ask<std::vector<AuditRecord>>([&](auto answer) { m_admin->audit({{}, {}, {}, 1}, std::move(answer)); });
    return records->front();
}

void ProjectionRebuildTest::whatIsRebuiltEqualsWhatWas_data() {
    QTest::addColumn<Change>("damage");
    QTest::newRow("as it is") << Change([](UnitOfWork&) {});
    QTest::newRow("thrown away") << Change([](UnitOfWork& work) { work.throwProjectionsAway({{1}, {1'000'000}}); });
    QTest::newRow("half deleted") << Change([](UnitOfWork& work) {
        for (std::int64_t i = 0; i < kStreams; i += 2) work.throwProjectionsAway({{numberOf(i)}, {numberOf(i)}});
    });
    QTest::newRow("corrupted") << Change([](UnitOfWork& work) {
        for (std::int64_t i = 0; i < kStreams; i += 3) {
            work.putCheckoutOrder({"ORD_wrong", {numberOf(i)}, {}, "nobody", {}, "nowhere", PaymentMethod::DebitCard, -1, CheckoutStatus::Delivered, 99, {}, {}});
            work.putCheckoutPayment({"PAY_wrong", {numberOf(i)}, {}, "ORD_wrong", "nobody", {}, -1, PaymentStatus::Refunded, "X", "Y", {}, {}});
        }
    });
    QTest::newRow("rows of no stream") << Change([](UnitOfWork& work) {
        for (const std::int64_t number : {std::int64_t(7), std::int64_t(700), std::int64_t(1'000'000)}) {
            work.putCheckoutOrder({"ORD_stray", {number}, {}, "nobody", {}, {}, {}, 0, {}, 1, {}, {}});
            work.putCheckoutPayment({"PAY_stray", {number}, {}, {}, "nobody", {}, 0, {}, {}, {}, {}, {}});
        }
    });
}

void ProjectionRebuildTest::whatIsRebuiltEqualsWhatWas() {
    QFETCH(const Change, damage);
    makeStreams();
    const Projections before = stored();
    QCOMPARE(before.orders.size(), static_cast<std::size_t>(kStreams));
    change(damage);
    QCOMPARE(stored() == before, QByteArray(QTest::currentDataTag()) == "as it is");
    const auto report = rebuild();
    QVERIFY2(report.ok(), report.ok() ? "" : describe(report.error()).c_str());
    QVERIFY(stored() == before);
}

void ProjectionRebuildTest::tellsWhatItDid() {
    makeStreams();
    std::int64_t events = 0;
    for (std::int64_t i = 0; i < kStreams; ++i) events += static_cast<std::int64_t>(streamOf(numberOf(i)).size());
    change([](UnitOfWork& work) { work.throwProjectionsAway({{1}, {1}}); });
    std::vector<Progress> told;
    const auto report = rebuild({}, [&](Progress progress) { told.push_back(progress); });
    QCOMPARE(report->streams, kStreams);
    QCOMPARE(report->events, events);
    QCOMPARE(told.size(), std::size_t(3));
    QVERIFY(told[0].done < told[1].done && told[0].done > 0);
    QCOMPARE(told.back().done, events);
    QCOMPARE(told.front().total, events);
    const AuditRecord record = lastRecord();
    QCOMPARE(record.action, std::string("projections.rebuild"));
    QCOMPARE(record.reason, std::string("because"));
    QCOMPARE(record.actor, std::string("local:tester"));
    QCOMPARE(record.no, std::int64_t(3));  // the ranges have no records of their own
    QCOMPARE(record.before.dump(), std::string(R"({"orders":1202,"payments":1202})"));
    QCOMPARE(record.after.dump(), R"({"streams":1203,"events":)" + std::to_string(events) + R"(,"complete":true})");
}

// Streams that go on and streams that begin while the rebuild runs, in ranges that were read already and that were not.
void ProjectionRebuildTest::runsBesideCommands() {
    makeStreams();
    change([](UnitOfWork& work) { work.throwProjectionsAway({{1}, {1'000'000}}); });
    std::map<std::int64_t, std::vector<CheckoutEvent>> wanted;
    for (std::int64_t i = 0; i < kStreams; ++i) wanted[numberOf(i)] = streamOf(numberOf(i));
    std::promise<Result<RebuildReport>> rebuilt;
    m_admin->rebuildProjections({}, {}, {}, [&](Result<RebuildReport> report) { rebuilt.set_value(std::move(report)); });
    int refused = 0;
    std::promise<void> last;
    for (std::int64_t i = 0; i < 300; ++i) {
        const std::int64_t number = i % 3 == 0 ? 7 * (i / 3 + 1) : i % 3 == 1 ? numberOf(i * 4) : 5'000 + i;
        std::vector<CheckoutEvent>& events = wanted[number];
        const std::size_t known = events.size();
        if (known == 0) {
            events = streamOf(number);
        } else if (events.back().type != "OrderCancelled") {
            events.push_back(streamOf(number * 15 + 1).back());
            events.back().saga = SagaNo{number};
            events.back().version = static_cast<std::int64_t>(known) + 1;
        }
        submit([events, known](UnitOfWork& work) {
            for (std::size_t at = known; at < events.size(); ++at) work.appendEvent(events[at]);
            putFold(work, events);
        }, [&refused, &last, isLast = i == 299](const Result<AuditRecord>& done) {
            refused += done.ok() ? 0 : 1;
            if (isLast) last.set_value();
        });
    }
    last.get_future().wait();
    const Result<RebuildReport> report = rebuilt.get_future().get();
    QVERIFY2(report.ok(), report.ok() ? "" : describe(report.error()).c_str());
    QCOMPARE(refused, 0);
    const Projections found = stored();
    QCOMPARE(found.orders.size(), wanted.size());
    QCOMPARE(found.payments.size(), wanted.size());
    std::size_t at = wanted.size();
    for (const auto& [number, events] : wanted) {
        const OrderStream stream = *foldStream(events, EventCatalog::shipped());
        --at;
        QVERIFY2(found.orders[at] == stream.order, std::to_string(number).c_str());
        QVERIFY2(found.payments[at] == stream.payment, std::to_string(number).c_str());
    }
}

void ProjectionRebuildTest::aStreamThatCannotBeReadStopsIt() {
    makeStreams();
    const Projections before = stored();
    const std::int64_t number = numberOf(700);
    change([number](UnitOfWork& work) {
        CheckoutEvent event = streamOf(number).front();
        event.version = static_cast<std::int64_t>(streamOf(number).size()) + 1;
        event.type = "OrderLost";
        work.appendEvent(event);
    });
    const auto report = rebuild();
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::Corrupt);
    QVERIFY(report.error().field.starts_with("stream " + std::to_string(number) + ", version"));
    QVERIFY(stored() == before);
    QVERIFY(!lastRecord().after.at("complete").asBool(true));
    QVERIFY(lastRecord().after.text("because").find("OrderLost") != std::string::npos);
}

void ProjectionRebuildTest::aStreamDamagedMeanwhileIsNoTroubleOfTheStore() {
    makeStreams();
    std::promise<Result<RebuildReport>> rebuilt;
    m_admin->rebuildProjections({}, {}, {}, [&](Result<RebuildReport> report) { rebuilt.set_value(std::move(report)); });
    submit([](UnitOfWork& work) {
        for (std::int64_t i = 0; i < kStreams; ++i) {
            CheckoutEvent event = streamOf(numberOf(i)).front();
            event.version = static_cast<std::int64_t>(streamOf(numberOf(i)).size()) + 1;
            event.schema = 77;
            work.appendEvent(event);
        }
    }, {});
    const Result<RebuildReport> report = rebuilt.get_future().get();
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::Corrupt);
    QCOMPARE(stored().orders.size(), static_cast<std::size_t>(kStreams));
    change([](UnitOfWork&) {});
    const auto health = ask<Health>([&](auto answer) { m_admin->health(std::move(answer)); });
    QVERIFY(health->accepting);
}

void ProjectionRebuildTest::isGivenUpAtOnce() {
    makeStreams();
    const Projections before = stored();
    const auto cancel = std::make_shared<Cancellation>();
    cancel->cancel();
    QCOMPARE(rebuild(cancel).error().code, ErrorCode::Cancelled);
    QVERIFY(stored() == before);
}

void ProjectionRebuildTest::isGivenUpOnTheWay() {
    makeStreams();
    const Projections before = stored();
    change([](UnitOfWork& work) { work.throwProjectionsAway({{1}, {1}}); });
    const auto cancel = std::make_shared<Cancellation>();
    const auto report = rebuild(cancel, [&](Progress) { cancel->cancel(); });
    QVERIFY(stored() == before);
    if (report.ok()) return;  // all was written when it was told
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(!lastRecord().after.at("complete").asBool(true));
    QVERIFY(rebuild().ok());
    QVERIFY(stored() == before);
}

void ProjectionRebuildTest::needsNoStreams() {
    change([](UnitOfWork& work) { work.putCheckoutOrder({"ORD_stray", {3}, {}, "nobody", {}, {}, {}, 0, {}, 1, {}, {}}); });
    const auto report = rebuild();
    QCOMPARE(report->streams + report->events, std::int64_t(0));
    QVERIFY(stored() == Projections());
}

void ProjectionRebuildTest::refusesALongReason() {
    const auto refused = ask<RebuildReport>([&](auto answer) { m_admin->rebuildProjections(std::string(501, 'x'), {}, {}, std::move(answer)); });
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(refused.error().field, std::string("reason"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::ProjectionRebuildTest)
#include "tst_projection_rebuild.moc"
