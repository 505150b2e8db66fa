// Events that nobody could use: kept whole, driven again once, discarded once, and what becomes of the saga.
#include <QtTest>

#include "core/saga/routing_slip.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;

namespace {

// A rig in choreography with one saga that gave up in front of its log entry.
struct Stuck {
    EngineRig rig;
    std::unique_ptr<Queries> reader = std::move(rig.database->openReader()).value();
    SagaId id;

    Stuck() {
        rig.mode = Mode::Choreography;
        rig.store.failCommitsIf([](const WriteBatch& batch) -> std::optional<FailingStore::Fault> {
            constexpr int kLogRecord = 2;
            for (const EventRow& row : batch.events)
                if (row.event.step == kLogRecord) return FailingStore::Fault{ErrorCode::Conflict, false};
            return std::nullopt;
        });
        id = rig.bought();
        rig.run();
    }
    std::vector<DeadLetterView> letters(DeadLetterQuery query = {}) { return reader->deadLetters(query).value(); }
    DeadLetterView letter() { return letters().front(); }
    ResolveDeadLetter request(DeadLetterAction action, std::optional<std::string> payload = {}) {
        return {readDeadLetterId(letter().id).value(), action, std::move(payload), "repaired", rig.origin, {}};
    }
    Result<AuditRecord> resolve(DeadLetterAction action, std::optional<std::string> payload = {}) {
        return rig.ask(request(action, std::move(payload)));
    }
};

void expectRefused(const Result<AuditRecord>& answer, ErrorCode code, std::string_view field, std::string_view part) {
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, code);
    QCOMPARE(answer.error().field, std::string(field));
    QVERIFY2(answer.error().reason.find(part) != std::string::npos, answer.error().reason.c_str());
}

}  // namespace

class TestDeadLetters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idIsReadAsItIsWritten();
    void keepsWhatWasDeliveredAndWhy();
    void redriveAfterRepairCompletesTheSaga_data();
    void redriveAfterRepairCompletesTheSaga();
    void redriveThatFailsAgainGivesANewLetter();
    void twoRedrivesAtOnceGiveOne();
    void handsOverTheEditedAnswer();
    void refusesAnEditThatTellsSomethingElse_data();
    void refusesAnEditThatTellsSomethingElse();
    void discardLeavesTheSagaWaiting();
    void whatNobodyExpectedCanOnlyBeDiscarded();
    void aSagaThatWentOnTakesNoRedrive();
    void nothingHappensWhenTheCommitFails();
    void findsNoLetterThatIsNotThere();
    void pagesAndGroups();
};

void TestDeadLetters::idIsReadAsItIsWritten() {
    const Result<DeadLetterId> id = readDeadLetterId("TXN_1/-5/ItemGrantHandler");
    QVERIFY(id.ok());
    QCOMPARE(id->seq, std::int64_t{-5});
    QCOMPARE(toText(*id), std::string("TXN_1/-5/ItemGrantHandler"));
    for (const char* wrong : {"", "TXN_1", "TXN_1/5", "TXN_1//H", "TXN_1/5/", "/5/H", "TXN_1/5x/H", "TXN_1/99999999999999999999/H"})
        QCOMPARE(readDeadLetterId(wrong).error().field, std::string("id"));
}

void TestDeadLetters::keepsWhatWasDeliveredAndWhy() {
    Stuck stuck;
    QCOMPARE(stuck.rig.row(stuck.id).attention, Attention::PoisonInput);
    QCOMPARE(stuck.letters().size(), std::size_t{1});
    const DeadLetterView letter = stuck.letter();
    QCOMPARE(letter.saga, stuck.id);
    QCOMPARE(letter.definition, std::string("item-purchase"));
    QCOMPARE(letter.handler, std::string("LogRecordHandler"));
    QCOMPARE(letter.event, std::string("ItemGranted"));
    QCOMPARE(letter.tries, 3);
    QVERIFY(letter.state == DeadLetterState::Open && !letter.edited && !letter.resolvedAt.isSet());
    QVERIFY(!letter.cause.empty() && letter.at.isSet());
    QCOMPARE(letter.id, stuck.id.text + "/" + std::to_string(letter.seq) + "/LogRecordHandler");
    QCOMPARE(readSlip(letter.payload).value().size(), static_cast<std::size_t>(letter.seq));
    QVERIFY(stuck.rig.feed.back().deadLettersChanged);
}

void TestDeadLetters::redriveAfterRepairCompletesTheSaga_data() {
    QTest::addColumn<bool>("restarted");
    QTest::newRow("at once") << false;
    QTest::newRow("after a restart") << true;
}

void TestDeadLetters::redriveAfterRepairCompletesTheSaga() {
    QFETCH(bool, restarted);
    Stuck stuck;
    stuck.rig.store.heal();
    if (restarted) QVERIFY(stuck.rig.restart().ok());
    const Result<AuditRecord> done = stuck.resolve(DeadLetterAction::Redrive);
    QVERIFY(done.ok());
    QCOMPARE(done->action, std::string("dead-letter.redrive"));
    QCOMPARE(done->before.at("state").asString(), std::string("open"));
    QCOMPARE(done->after.at("state").asString(), std::string("redriven"));
    if (restarted) QVERIFY(stuck.rig.restart().ok());
    stuck.rig.settle();
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    QCOMPARE(stuck.rig.balance("user-123"), std::int64_t{900});
    const DeadLetterView letter = stuck.letter();
    QVERIFY(letter.state == DeadLetterState::Redriven && !letter.edited);
    QCOMPARE(letter.resolvedBy, stuck.rig.origin.actor);
    QCOMPARE(letter.reason, std::string("repaired"));
    for (const DeadLetterAction action : {DeadLetterAction::Redrive, DeadLetterAction::Discard})
        expectRefused(stuck.resolve(action), ErrorCode::NotAllowed, "id", "is redriven already");
    QVERIFY(stuck.rig.audit().back().refused);
    QCOMPARE(stuck.letters().size(), std::size_t{1});
    stuck.rig.expectSound();
}

void TestDeadLetters::redriveThatFailsAgainGivesANewLetter() {
    Stuck stuck;
    QVERIFY(stuck.resolve(DeadLetterAction::Redrive).ok());
    stuck.rig.run();
    QCOMPARE(stuck.rig.row(stuck.id).attention, Attention::PoisonInput);
    QCOMPARE(stuck.letters().size(), std::size_t{2});
    stuck.rig.store.heal();
    stuck.rig.advance(Micros{1});
    QVERIFY(stuck.letter().state == DeadLetterState::Open);
    QVERIFY(stuck.resolve(DeadLetterAction::Redrive).ok());
    stuck.rig.settle();
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    stuck.rig.expectSound();
}

void TestDeadLetters::twoRedrivesAtOnceGiveOne() {
    Stuck stuck;
    stuck.rig.store.heal();
    int done = 0;
    int refused = 0;
    for (int n = 0; n < 2; ++n) {
        ResolveDeadLetter request = stuck.request(DeadLetterAction::Redrive);
        request.reply = [&](const Result<AuditRecord>& answer) { answer.ok() ? ++done : ++refused; };
        stuck.rig.core->submit(std::move(request));
    }
    stuck.rig.settle();
    QCOMPARE(done, 1);
    QCOMPARE(refused, 1);
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    QCOMPARE(stuck.rig.count(stuck.id, EventKind::RetryRequested), 1);
    stuck.rig.expectSound();
}

void TestDeadLetters::handsOverTheEditedAnswer() {
    Stuck stuck;
    std::vector<SagaEvent> told = readSlip(stuck.letter().payload).value();
    QCOMPARE(told.back().kind, EventKind::StepSucceeded);
    told.back().payload.data = Json::object({{"note", "put right"}});
    const std::string edited = extendSlip({}, told);
    QVERIFY(stuck.resolve(DeadLetterAction::Redrive, edited).ok());
    QVERIFY(stuck.letters().back().edited);
    QCOMPARE(stuck.letters().back().payload, edited);
    // It fails again, so that its handler's message can be looked at.
    stuck.rig.advance(Micros{1});
    QVERIFY(stuck.letter().state == DeadLetterState::Open);
    QVERIFY(stuck.letter().payload.find("put right") != std::string::npos);
    QVERIFY(stuck.rig.restart().ok());
    QVERIFY(stuck.resolve(DeadLetterAction::Redrive).ok());
    stuck.rig.settle();
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    stuck.rig.expectSound();
}

void TestDeadLetters::refusesAnEditThatTellsSomethingElse_data() {
    QTest::addColumn<int>("damage");
    QTest::addColumn<std::string>("part");
    QTest::newRow("no slip") << 0 << std::string("cannot be read");
    QTest::newRow("an event less") << 1 << std::string("the saga had");
    QTest::newRow("another input") << 2 << std::string("entry 1 is not what happened");
    QTest::newRow("another step") << 3 << std::string("entry 2 is not what happened");
    QTest::newRow("another type") << 4 << std::string("entry 3 is not what happened");
}

void TestDeadLetters::refusesAnEditThatTellsSomethingElse() {
    QFETCH(int, damage);
    QFETCH(std::string, part);
    Stuck stuck;
    stuck.rig.store.heal();
    std::vector<SagaEvent> told = readSlip(stuck.letter().payload).value();
    if (damage == 1) told.pop_back();
    if (damage == 2) told[0].payload.data.set("input", Json::object({{"price", 1}}));
    if (damage == 3) told[1].step = 3;
    if (damage == 4) told[2].type = "Other";
    const std::size_t audited = stuck.rig.audit().size();
    expectRefused(stuck.resolve(DeadLetterAction::Redrive, damage == 0 ? std::string("[[") : extendSlip({}, told)),
                  ErrorCode::InvalidInput, "payload", part);
    QCOMPARE(stuck.rig.audit().size(), audited);
    QVERIFY(stuck.letter().state == DeadLetterState::Open);
    QVERIFY(stuck.resolve(DeadLetterAction::Redrive).ok());
}

void TestDeadLetters::discardLeavesTheSagaWaiting() {
    Stuck stuck;
    stuck.rig.store.heal();
    const Result<AuditRecord> done = stuck.resolve(DeadLetterAction::Discard);
    QVERIFY(done.ok());
    QCOMPARE(done->after.at("state").asString(), std::string("discarded"));
    stuck.rig.run();
    QCOMPARE(stuck.rig.row(stuck.id).attention, Attention::PoisonInput);
    for (const DeadLetterAction action : {DeadLetterAction::Redrive, DeadLetterAction::Discard})
        expectRefused(stuck.resolve(action), ErrorCode::NotAllowed, "id", "is discarded already");
    QVERIFY(stuck.rig.command(stuck.id, CommandKind::Retry).ok());
    stuck.rig.settle();
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    stuck.rig.expectSound();
}

void TestDeadLetters::whatNobodyExpectedCanOnlyBeDiscarded() {
    EngineRig rig;
    rig.mode = Mode::Choreography;
    rig.fault("item_grant", FaultKind::TechnicalError);
    const SagaId id = rig.bought();
    for (const char* text : {"99\nLogRecorded\n[]", "no message", "no message", "another"})
        QVERIFY(rig.bus->publish({"item-purchase/LogRecorded", id.text, text}).ok());
    rig.settle();
    const auto reader = std::move(rig.database->openReader()).value();
    const std::vector<DeadLetterView> letters = reader->deadLetters({}).value();
    QCOMPARE(letters.size(), std::size_t{3});
    for (const DeadLetterView& letter : letters) {
        QCOMPARE(letter.tries, 1);
        ResolveDeadLetter request{readDeadLetterId(letter.id).value(), DeadLetterAction::Redrive, {}, "why not", rig.origin, {}};
        expectRefused(rig.ask(request), ErrorCode::NotAllowed, "id", "does not wait for it");
        request.action = DeadLetterAction::Discard;
        QVERIFY(rig.ask(request).ok());
    }
    QVERIFY(reader->deadLetters({DeadLetterState::Open, {}, {}, {}, {}, {}, 10}).value().empty());
    rig.expectSound();
}

void TestDeadLetters::aSagaThatWentOnTakesNoRedrive() {
    Stuck stuck;
    stuck.rig.store.heal();
    QVERIFY(stuck.rig.command(stuck.id, CommandKind::Retry).ok());
    stuck.rig.settle();
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    expectRefused(stuck.resolve(DeadLetterAction::Redrive), ErrorCode::NotAllowed, "id", "does not wait for it");
    QVERIFY(stuck.resolve(DeadLetterAction::Discard).ok());
}

void TestDeadLetters::nothingHappensWhenTheCommitFails() {
    Stuck stuck;
    stuck.rig.store.failCommitsIf([](const WriteBatch& batch) -> std::optional<FailingStore::Fault> {
        if (batch.resolvedLetters.empty()) return std::nullopt;
        return FailingStore::Fault{ErrorCode::Conflict, false};
    });
    QVERIFY(!stuck.resolve(DeadLetterAction::Redrive).ok());
    QVERIFY(stuck.letter().state == DeadLetterState::Open);
    QCOMPARE(stuck.rig.row(stuck.id).attention, Attention::PoisonInput);
    stuck.rig.store.heal();
    QVERIFY(stuck.resolve(DeadLetterAction::Redrive).ok());
    stuck.rig.settle();
    QCOMPARE(stuck.rig.row(stuck.id).status, SagaStatus::Completed);
    stuck.rig.expectSound();
}

void TestDeadLetters::findsNoLetterThatIsNotThere() {
    Stuck stuck;
    ResolveDeadLetter request = stuck.request(DeadLetterAction::Discard);
    request.id.seq = 77;
    expectRefused(stuck.rig.ask(request), ErrorCode::NotFound, "id", "there is no dead letter");
    request.id.saga = SagaId("TXN_nobody");
    QCOMPARE(stuck.rig.ask(request).error().code, ErrorCode::NotFound);
}

void TestDeadLetters::pagesAndGroups() {
    Stuck stuck;
    constexpr std::size_t kMore = 4;
    for (std::size_t n = 0; n < kMore; ++n) {
        stuck.rig.advance(Micros{1'000});
        stuck.rig.bought();
        stuck.rig.run();
    }
    const std::vector<DeadLetterView> all = stuck.letters();
    QCOMPARE(all.size(), kMore + 1);
    DeadLetterQuery query;
    query.limit = 2;
    std::vector<std::string> paged;
    for (std::vector<DeadLetterView> page = stuck.letters(query); !page.empty(); page = stuck.letters(query)) {
        for (const DeadLetterView& letter : page) paged.push_back(letter.id);
        query.beyond = readDeadLetterId(page.back().id).value();
    }
    QCOMPARE(paged.size(), all.size());
    for (std::size_t n = 0; n < all.size(); ++n) QCOMPARE(paged[n], all[n].id);
    QVERIFY(all.front().at > all.back().at);
    QVERIFY(stuck.letters({{}, {}, "Other", {}, {}, {}, 10}).empty());
    QVERIFY(stuck.letters({DeadLetterState::Discarded, {}, {}, {}, {}, {}, 10}).empty());
    QCOMPARE(stuck.letters({DeadLetterState::Open, all[0].cause, "ItemGranted", "LogRecordHandler", stuck.id, {}, 10}).size(),
             std::size_t{1});
    const std::vector<DeadLetterGroup> groups = stuck.reader->deadLetterGroups().value();
    QCOMPARE(groups.size(), std::size_t{1});
    QCOMPARE(groups.front().count, static_cast<std::int64_t>(kMore) + 1);
    QVERIFY(groups.front().newest == all.front().at && groups.front().oldest == all.back().at);
    QCOMPARE(stuck.reader->busBacklog().value().openLetters, static_cast<std::int64_t>(kMore) + 1);
}

QTEST_GUILESS_MAIN(TestDeadLetters)
#include "tst_engine_dead_letters.moc"
