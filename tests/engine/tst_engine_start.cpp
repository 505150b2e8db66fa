// Accepting sagas: idempotency, input at the border, the queue's limits.

#include <QtTest>

#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;

namespace {

Json purchase(Json user = "user-123", Json item = "item-sword", Json quantity = 1, Json price = 100) {
    return Json::object({{"userId", std::move(user)},
                         {"itemId", std::move(item)},
                         {"quantity", std::move(quantity)},
                         {"price", std::move(price)}});
}

Json with(Json input, std::string key, Json value) {
    input.set(std::move(key), std::move(value));
    return input;
}

}  // namespace

Q_DECLARE_METATYPE(saga::Json)

class TestEngineStart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void semantic16_oneKeyGivesOneSaga();
    void semantic16_inOneBatchToo();
    void semantic16_otherBodyIsRefused();
    void keysOfDifferentActorsNeverMeet();
    void keySurvivesARestartAndTheSagasEnd();
    void firstOfOneKeyFailsAlone();

    void badInput_data();
    void badInput();
    void unknownDefinition();
    void tooMuchInput();
    void badKey_data();
    void badKey();

    void fullQueueAnswersBusy();
    void tooManyRunningAnswersBusy();
    void everyTransitionIsACommit();
    void correlationIsTakenOverOrMade();
    void sagaKeepsTheVersionItBeganWith();
};

void TestEngineStart::semantic16_oneKeyGivesOneSaga() {
    EngineRig rig;
    const auto first = rig.buy("user-123", "item-sword", 1, 100, "key");
    const auto again = rig.buy("user-123", "item-sword", 1, 100, "key");
    QVERIFY(first.ok() && again.ok());
    QVERIFY(!first->existing && again->existing);
    QCOMPARE(again->id.text, first->id.text);
    rig.settle();
    QCOMPARE(rig.facts().sagas, std::int64_t{1});
    QCOMPARE(rig.balance("user-123"), std::int64_t{900});
    rig.expectSound();
}

void TestEngineStart::semantic16_inOneBatchToo() {
    EngineRig rig;
    std::vector<Result<Accepted>> answers;
    const auto keep = [&](Result<Accepted> answer) {
        answers.push_back(std::move(answer));
    };
    const int before = rig.store.commits();
    rig.core->submit(StartSaga{"item-purchase", purchase(), "key", rig.origin, keep});
    rig.core->submit(StartSaga{"item-purchase", purchase(), "key", rig.origin, keep});
    rig.core->submit(StartSaga{"item-purchase", purchase("user-456"), "key", rig.origin, keep});
    QVERIFY(rig.core->runBatch());
    QCOMPARE(rig.store.commits(), before + 1);
    QCOMPARE(answers.size(), std::size_t{3});
    QVERIFY(!answers[0]->existing && answers[1]->existing);
    QCOMPARE(answers[1]->id.text, answers[0]->id.text);
    QCOMPARE(answers[2].error().code, ErrorCode::Conflict);
    rig.settle();
    QCOMPARE(rig.facts().sagas, std::int64_t{1});
}

void TestEngineStart::semantic16_otherBodyIsRefused() {
    EngineRig rig;
    QVERIFY(rig.buy("user-123", "item-sword", 1, 100, "key").ok());
    const auto other = rig.buy("user-123", "item-sword", 2, 200, "key");
    QCOMPARE(other.error().code, ErrorCode::Conflict);
    QCOMPARE(other.error().field, std::string("idempotencyKey"));
    QCOMPARE(rig.facts().sagas, std::int64_t{1});
}

void TestEngineStart::keysOfDifferentActorsNeverMeet() {
    EngineRig rig;
    const auto first = rig.ask(StartSaga{"item-purchase", purchase(), "key", {"alice", "test", {}}, {}});
    const auto second = rig.ask(StartSaga{"item-purchase", purchase(), "key", {"bob", "test", {}}, {}});
    QVERIFY(first.ok() && second.ok());
    QVERIFY(first->id != second->id);
}

void TestEngineStart::keySurvivesARestartAndTheSagasEnd() {
    EngineRig rig;
    const auto first = rig.buy("user-123", "item-sword", 1, 100, "key");
    rig.settle();
    QVERIFY(rig.restart().ok());
    const auto again = rig.buy("user-123", "item-sword", 1, 100, "key");
    QVERIFY(again->existing);
    QCOMPARE(again->id.text, first->id.text);
    QCOMPARE(rig.facts().sagas, std::int64_t{1});
}

void TestEngineStart::firstOfOneKeyFailsAlone() {
    EngineRig rig;
    std::vector<Result<Accepted>> answers;
    const auto keep = [&](Result<Accepted> answer) {
        answers.push_back(std::move(answer));
    };
    rig.store.failCommit(1, {ErrorCode::Conflict, false});
    rig.store.failCommit(2, {ErrorCode::Conflict, false});
    rig.core->submit(StartSaga{"item-purchase", purchase(), "key", rig.origin, keep});
    rig.core->submit(StartSaga{"item-purchase", purchase(), "key", rig.origin, keep});
    rig.settle();
    QCOMPARE(answers.size(), std::size_t{2});
    QVERIFY(!answers[0].ok());
    QVERIFY(answers[1].ok() && !answers[1]->existing);
    QCOMPARE(rig.row(answers[1]->id).status, SagaStatus::Completed);
}

void TestEngineStart::badInput_data() {
    QTest::addColumn<Json>("input");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, Json input, const char* field) {
        QTest::newRow(name) << std::move(input) << QString::fromLatin1(field);
    };
    row("quantity 0", purchase("u", "i", 0), "quantity");
    row("quantity negative", purchase("u", "i", -1), "quantity");
    row("quantity beyond", purchase("u", "i", std::int64_t{9'223'372'036'854'775'807}), "quantity");
    row("quantity as text", purchase("u", "i", "1"), "quantity");
    row("quantity as fraction", purchase("u", "i", 1.5), "quantity");
    row("price negative", purchase("u", "i", 1, -1), "price");
    row("price missing", Json::object({{"userId", Json("u")}, {"itemId", Json("i")}, {"quantity", Json(1)}}), "price");
    row("user empty", purchase(""), "userId");
    row("user too long", purchase(std::string(65, 'u')), "userId");
    row("user of 10 MB", purchase(std::string(10'000'000, 'u')), "userId");
    row("user not UTF-8", purchase(std::string("\xff\xfe")), "userId");
    row("user with a control character", purchase("a\nb"), "userId");
    row("user as number", purchase(7), "userId");
    row("item with a colon", purchase("u", "a:b"), "itemId");
    row("item empty", purchase("u", ""), "itemId");
    row("unknown field", with(purchase(), "colour", "red"), "colour");
    row("no object", Json("hello"), "");
}

void TestEngineStart::badInput() {
    QFETCH(Json, input);
    QFETCH(QString, field);
    EngineRig rig;
    const int before = rig.store.commits();
    const auto answer = rig.start("item-purchase", input, "key");
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
    if (!field.isEmpty())
        QVERIFY2(QString::fromStdString(answer.error().field).contains(field), answer.error().field.c_str());
    QVERIFY(!answer.error().reason.empty());
    QCOMPARE(rig.store.commits(), before);
    QVERIFY(rig.buy("user-123", "item-sword", 1, 100, "key").ok());
}

void TestEngineStart::unknownDefinition() {
    EngineRig rig;
    const auto answer = rig.start("nothing", Json::object({}));
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    QCOMPARE(answer.error().field, std::string("definition"));
}

void TestEngineStart::tooMuchInput() {
    EngineRig rig({}, R"({"name":"probe","version":1,"input":{"note":"text"},"steps":[
        {"id":"one","action":"probe.one","compensation":"probe.one.undo"}]})");
    const auto answer = rig.start("probe", Json::object({{"note", Json(std::string(70'000, 'x'))}}));
    QCOMPARE(answer.error().code, ErrorCode::LimitExceeded);
    const auto notUtf8 = rig.start("probe", Json::object({{"note", Json(std::string("\xc3\x28"))}}));
    QCOMPARE(notUtf8.error().code, ErrorCode::InvalidInput);
}

void TestEngineStart::badKey_data() {
    QTest::addColumn<std::string>("key");
    QTest::newRow("too long") << std::string(201, 'k');
    QTest::newRow("control character") << std::string("a\tb");
    QTest::newRow("zero byte") << std::string("a\0b", 3);
    QTest::newRow("not UTF-8") << std::string("\x80");
}

void TestEngineStart::badKey() {
    QFETCH(std::string, key);
    EngineRig rig;
    const auto answer = rig.buy("user-123", "item-sword", 1, 100, key);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().field, std::string("idempotencyKey"));
    QCOMPARE(rig.facts().sagas, std::int64_t{0});
}

void TestEngineStart::fullQueueAnswersBusy() {
    EngineLimits limits;
    limits.queue = 3;
    EngineRig rig(limits);
    int accepted = 0;
    int busy = 0;
    for (int i = 0; i < 5; ++i)
        rig.core->submit(StartSaga{"item-purchase", purchase(), {}, rig.origin, [&](Result<Accepted> answer) {
                                       answer.ok() ? ++accepted : answer.error().code == ErrorCode::Busy ? ++busy : 0;
                                   }});
    QCOMPARE(busy, 2);
    rig.settle();
    QCOMPARE(accepted, 3);
    QVERIFY(rig.buy().ok());
}

void TestEngineStart::tooManyRunningAnswersBusy() {
    EngineLimits limits;
    limits.runningInMemory = 2;
    EngineRig rig(limits);
    const SagaId first = rig.bought();
    QVERIFY(rig.command(first, CommandKind::Pause).ok());
    const SagaId second = rig.bought();
    QVERIFY(rig.command(second, CommandKind::Pause).ok());
    QCOMPARE(rig.buy().error().code, ErrorCode::Busy);
    QVERIFY(rig.command(first, CommandKind::Resume).ok());
    rig.settle();
    QVERIFY(rig.buy().ok());
}

void TestEngineStart::everyTransitionIsACommit() {
    EngineRig rig;
    const int before = rig.store.commits();
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.store.commits(), before + 5);
    std::vector<SagaStatus> seen;
    for (const CommittedBatch& batch : rig.feed)
        for (const SagaChange& change : batch.sagas) {
            QCOMPARE(change.summary.id.text, id.text);
            QVERIFY(!change.events.empty());
            seen.push_back(change.summary.status);
        }
    const std::vector<SagaStatus> expected{SagaStatus::Pending, SagaStatus::InProgress, SagaStatus::InProgress,
                                           SagaStatus::InProgress, SagaStatus::Completed};
    QVERIFY(seen == expected);
    const std::vector<std::string> types{"PurchaseInitiated", "UserValidated",    "ItemGranted",
                                         "LogRecorded",       "NotificationSent", "PurchaseCompleted"};
    QVERIFY(rig.eventTypes(id) == types);
}

void TestEngineStart::correlationIsTakenOverOrMade() {
    EngineRig rig;
    const auto given = rig.ask(StartSaga{"item-purchase", purchase(), {}, {"a", "test", CorrelationId("trace-7")}, {}});
    QCOMPARE(rig.row(given->id).correlation.text, std::string("trace-7"));
    QVERIFY(rig.row(rig.bought()).correlation.text.starts_with("COR_"));
    const auto bad =
        rig.ask(StartSaga{"item-purchase", purchase(), {}, {"a", "test", CorrelationId(std::string(500, 'c'))}, {}});
    QCOMPARE(bad.error().field, std::string("correlationId"));
}

void TestEngineStart::sagaKeepsTheVersionItBeganWith() {
    EngineRig rig;
    const SagaId old = rig.probed();
    QVERIFY(rig.publish(probeDefinition(2, 5)).ok());
    const SagaId fresh = rig.probed();
    rig.settle();
    QCOMPARE(rig.row(old).version, 1);
    QCOMPARE(rig.row(fresh).version, 2);
    QCOMPARE(rig.row(old).status, SagaStatus::Completed);
    QCOMPARE(rig.row(fresh).status, SagaStatus::Completed);
}

QTEST_GUILESS_MAIN(TestEngineStart)
#include "tst_engine_start.moc"
