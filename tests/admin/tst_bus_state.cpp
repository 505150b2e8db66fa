// What the bus of this process says of itself: topics, handlers, what waits, what nobody could use.
#include <QTest>

#include <algorithm>

#include "core/runtime/embedded.h"
#include "tests/admin/asking.h"

namespace saga {

class TestBusState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_embedded.reset(); }
    void listsEveryTopicAndHandlerBeforeAnythingRuns();
    void countsWhatWasPublishedAndHandled();
    void aConductedSagaPublishesNothing();
    void tellsWhatWaitsAndSinceWhen();
    void countsOpenDeadLetters();

private:
    BusState state();
    SagaId buy(Mode mode, bool settles = true);
    void add(FaultPlace place, FaultKind kind, Micros delay = Micros{0});

    std::unique_ptr<Embedded> m_embedded;
    AdminApi* m_admin = nullptr;
};

void TestBusState::init() {
    EmbeddedOptions options;
    options.databaseFile = ":memory:";
    options.program = "test";
    options.actor = "local:tester";
    options.logLevel = LogLevel::Off;
    Result<std::unique_ptr<Embedded>> opened = Embedded::open(options);
    QVERIFY(opened.ok());
    m_embedded = std::move(opened).value();
    m_admin = &m_embedded->admin();
    QVERIFY(ask<bool>([&](auto answer) { m_admin->loadDemo(std::move(answer)); }).ok());
}

BusState TestBusState::state() {
    return ask<BusState>([&](auto answer) { m_admin->busState(std::move(answer)); }).value();
}

SagaId TestBusState::buy(Mode mode, bool settles) {
    PurchaseRequest request{"user-123", "item-sword", 1, 100, {}, {}};
    request.mode = mode;
    const Result<StartedSaga> started =
        ask<StartedSaga>([&](auto answer) { m_admin->startPurchase(request, std::move(answer)); });
    SAGA_ASSERT(started.ok());
    if (settles)
        SAGA_ASSERT(ask<SagaDetail>([&](auto answer) { m_admin->awaitSettled(started->id, std::move(answer)); }).ok());
    return started->id;
}

void TestBusState::add(FaultPlace place, FaultKind kind, Micros delay) {
    FaultRequest request;
    request.rule.definition = "item-purchase";
    request.rule.step = "item_grant";
    request.rule.place = place;
    request.rule.kind = kind;
    request.rule.delay = delay;
    const Result<FaultRule> rule = ask<FaultRule>([&](auto answer) { m_admin->addFault(request, std::move(answer)); });
    QVERIFY2(rule.ok(), rule.ok() ? "" : describe(rule.error()).c_str());
}

void TestBusState::listsEveryTopicAndHandlerBeforeAnythingRuns() {
    const BusState now = state();
    const auto subscriptions =
        ask<std::vector<SubscriptionView>>([&](auto answer) { m_admin->subscriptions(std::move(answer)); }).value();
    QVERIFY(!subscriptions.empty());
    for (const SubscriptionView& subscription : subscriptions) {
        const bool hasTopic = std::any_of(now.topics.begin(), now.topics.end(), [&](const BusTopicView& topic) {
            return topic.definition == subscription.definition && topic.event == subscription.event && topic.published == 0;
        });
        QVERIFY2(hasTopic, subscription.event.c_str());
        const bool hasHandler = std::any_of(now.handlers.begin(), now.handlers.end(), [&](const BusHandlerView& handler) {
            return handler.definition == subscription.definition && handler.handler == subscription.handler &&
                   std::count(handler.events.begin(), handler.events.end(), subscription.event) == 1;
        });
        QVERIFY2(hasHandler, subscription.handler.c_str());
    }
    QVERIFY(now.outbox == 0 && now.deadLetters == 0 && !now.oldestOutbox.isSet());
}

void TestBusState::countsWhatWasPublishedAndHandled() {
    constexpr int kPurchases = 3;
    for (int n = 0; n < kPurchases; ++n) buy(Mode::Choreography);
    const BusState now = state();
    for (const char* event : {"PurchaseInitiated", "UserValidated", "ItemGranted", "LogRecorded"}) {
        const auto topic = std::find_if(now.topics.begin(), now.topics.end(), [&](const BusTopicView& each) {
            return each.definition == "item-purchase" && each.event == event;
        });
        QVERIFY2(topic != now.topics.end(), event);
        QCOMPARE(topic->published, std::int64_t(kPurchases));
        QVERIFY(topic->lastAt.isSet() && topic->perSecond > 0);
    }
    std::int64_t handled = 0;
    for (const BusHandlerView& handler : now.handlers) {
        handled += handler.handled;
        QVERIFY2(handler.delivered == handler.handled && handler.repeated == 0 && handler.waiting == 0, handler.handler.c_str());
    }
    QCOMPARE(handled, std::int64_t(4 * kPurchases));
    QVERIFY(now.outbox == 0 && now.deadLetters == 0);
}

void TestBusState::aConductedSagaPublishesNothing() {
    buy(Mode::Orchestration);
    for (const BusTopicView& topic : state().topics) QVERIFY2(topic.published == 0, topic.event.c_str());
}

void TestBusState::tellsWhatWaitsAndSinceWhen() {
    add(FaultPlace::Publish, FaultKind::Delay, std::chrono::hours(1));
    const Timestamp before = m_embedded->clock().now();
    buy(Mode::Choreography, false);
    QTRY_COMPARE(state().outbox, std::int64_t(1));
    const BusState now = state();
    QVERIFY(now.oldestOutbox >= before && now.oldestOutbox <= m_embedded->clock().now());
}

void TestBusState::countsOpenDeadLetters() {
    add(FaultPlace::Deliver, FaultKind::Poison);
    const SagaId id = buy(Mode::Choreography);
    QCOMPARE(state().deadLetters, std::int64_t(1));
    std::int64_t atHandlers = 0;
    for (const BusHandlerView& handler : state().handlers) atHandlers += handler.deadLettered;
    QCOMPARE(atHandlers, std::int64_t(1));
    const auto letters = ask<std::vector<DeadLetterView>>([&](auto answer) { m_admin->deadLetters({}, std::move(answer)); }).value();
    QCOMPARE(letters.size(), std::size_t(1));
    QCOMPARE(letters.front().saga, id);
    DeadLetterCommand discard;
    discard.ids = {letters.front().id};
    discard.action = DeadLetterAction::Discard;
    discard.reason = "test";
    QVERIFY(ask<std::vector<DeadLetterOutcome>>([&](auto answer) {
                m_admin->resolveDeadLetters(discard, nullptr, {}, std::move(answer));
            }).ok());
    QCOMPARE(state().deadLetters, std::int64_t(0));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestBusState)
#include "tst_bus_state.moc"
