// What reaches disk and wire under a number or a name: pinned one by one. A failure here means that old databases would
// be read wrongly; add, never change.
#include <QTest>
#include <set>

#include "core/model/audit_record.h"
#include "core/model/failure_code.h"
#include "core/model/fault_rule.h"
#include "core/model/saga_event.h"
#include "core/model/saga_summary.h"
#include "core/model/shop.h"
#include "tests/core/printed_text.h"

using namespace std::chrono_literals;

namespace saga::test {

namespace {

template <class Enum>
struct Pinned {
    Enum value;
    int number;
    std::string_view name;
};

template <class Enum, std::size_t N>
void comparePinned(const Pinned<Enum> (&rows)[N]) {
    for (const Pinned<Enum>& row : rows) {
        QCOMPARE(static_cast<int>(row.value), row.number);
        QCOMPARE(toText(row.value), row.name);
    }
}

}  // namespace

class TestModelWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unknownNamesAndNumbersAreNothing();
    void sagaWordsArePinned();
    void commandsAndFaultsArePinned();
    void eventKindsArePinned();
    void shopNumbersArePinned();
    void endsAreEnds();
    void badAccountsAreRefused_data();
    void badAccountsAreRefused();
    void accountsArePinned_data();
    void accountsArePinned();
    void failureCodesHaveSentences();
    void summariesAsJson();
    void shopValuesAsJson();
    void rulesAndAuditAsJson();
    void countsAddUp();
};

void TestModelWords::unknownNamesAndNumbersAreNothing() {
    for (const char* name : {"", "pending", "PENDING ", "DONE"}) QVERIFY(!sagaStatusFromText(name));
    QVERIFY(!modeFromText("Orchestration"));
    QVERIFY(!commandKindFromText(""));
    QVERIFY(!commandKindFromText("forceEnd"));
    QVERIFY(!faultKindFromText("crash"));
    QVERIFY(toText(static_cast<SagaStatus>(6)).empty());
    QVERIFY(toText(static_cast<EventKind>(0)).empty());
    QVERIFY(toText(static_cast<EventKind>(255)).empty());
    QVERIFY(toText(CommandKind{}).empty());
    QVERIFY(toText(static_cast<Attention>(99)).empty());
}

void TestModelWords::sagaWordsArePinned() {
    comparePinned<SagaStatus>({{SagaStatus::Pending, 0, "PENDING"},
                               {SagaStatus::InProgress, 1, "IN_PROGRESS"},
                               {SagaStatus::Completed, 2, "COMPLETED"},
                               {SagaStatus::Failed, 3, "FAILED"},
                               {SagaStatus::Compensating, 4, "COMPENSATING"},
                               {SagaStatus::Compensated, 5, "COMPENSATED"}});
    for (int number = 0; number < kSagaStatusCount; ++number) {
        const auto status = static_cast<SagaStatus>(number);
        QVERIFY(sagaStatusFromText(toText(status)) == status);
    }
    comparePinned<Attention>({{Attention::None, 0, ""},
                              {Attention::CompensationFailed, 1, "compensation failed"},
                              {Attention::RetriesExhausted, 2, "retries exhausted"},
                              {Attention::PoisonInput, 3, "history cannot be understood"},
                              {Attention::DeadlineWhileCompensating, 4, "deadline passed while compensating"},
                              {Attention::RecoveryGaveUp, 5, "recovery gave up"},
                              {Attention::DeadlineAfterPivot, 6, "deadline passed after the pivot"}});
    comparePinned<Mode>({{Mode::Orchestration, 0, "orchestration"}, {Mode::Choreography, 1, "choreography"}});
    QVERIFY(modeFromText("choreography") == Mode::Choreography);
    comparePinned<Direction>({{Direction::Action, 0, "action"}, {Direction::Compensation, 1, "compensation"}});
    QCOMPARE(static_cast<int>(Executed::No), 0);
    QCOMPARE(static_cast<int>(Executed::Unknown), 1);
}

void TestModelWords::commandsAndFaultsArePinned() {
    comparePinned<CommandKind>({{CommandKind::Retry, 1, "retry"},
                                {CommandKind::Skip, 2, "skip"},
                                {CommandKind::Compensate, 3, "compensate"},
                                {CommandKind::Pause, 4, "pause"},
                                {CommandKind::Resume, 5, "resume"},
                                {CommandKind::Cancel, 6, "cancel"},
                                {CommandKind::ForceEnd, 7, "force-end"},
                                {CommandKind::HandledOutside, 8, "handled-outside"}});
    for (int number = 1; number <= 8; ++number) {
        const auto kind = static_cast<CommandKind>(number);
        QVERIFY(commandKindFromText(toText(kind)) == kind);
    }
    comparePinned<FaultKind>({{FaultKind::BusinessFailure, 1, "business-failure"},
                              {FaultKind::TechnicalError, 2, "technical-error"},
                              {FaultKind::Delay, 3, "delay"},
                              {FaultKind::LostReply, 4, "lost-reply"},
                              {FaultKind::Duplicate, 5, "duplicate"},
                              {FaultKind::Drop, 6, "drop"},
                              {FaultKind::Reorder, 7, "reorder"},
                              {FaultKind::Poison, 8, "poison"}});
    comparePinned<FaultPlace>({{FaultPlace::Step, 0, "step"}, {FaultPlace::Publish, 1, "publish"}, {FaultPlace::Deliver, 2, "deliver"}});
    for (int number = 1; number <= 8; ++number) {
        const auto kind = static_cast<FaultKind>(number);
        QVERIFY(faultKindFromText(toText(kind)) == kind);
    }
}

void TestModelWords::eventKindsArePinned() {
    comparePinned<EventKind>({{EventKind::SagaStarted, 1, "SagaStarted"},
                              {EventKind::StepStarted, 2, "StepStarted"},
                              {EventKind::StepSucceeded, 3, "StepSucceeded"},
                              {EventKind::StepFailed, 4, "StepFailed"},
                              {EventKind::RetryScheduled, 5, "RetryScheduled"},
                              {EventKind::StepSkipped, 6, "StepSkipped"},
                              {EventKind::AskAgainScheduled, 7, "AskAgainScheduled"},
                              {EventKind::CompensationStarted, 10, "CompensationStarted"},
                              {EventKind::StepCompensating, 11, "StepCompensating"},
                              {EventKind::StepCompensated, 12, "StepCompensated"},
                              {EventKind::CompensationFailed, 13, "CompensationFailed"},
                              {EventKind::CompensationRetryScheduled, 14, "CompensationRetryScheduled"},
                              {EventKind::CompensationWaived, 15, "CompensationWaived"},
                              {EventKind::CompensationCompleted, 16, "CompensationCompleted"},
                              {EventKind::SagaCompleted, 20, "SagaCompleted"},
                              {EventKind::SagaFailed, 21, "SagaFailed"},
                              {EventKind::SagaForceEnded, 22, "SagaForceEnded"},
                              {EventKind::SagaReopened, 23, "SagaReopened"},
                              {EventKind::Paused, 30, "Paused"},
                              {EventKind::Resumed, 31, "Resumed"},
                              {EventKind::CancelRequested, 32, "CancelRequested"},
                              {EventKind::CompensationRequested, 33, "CompensationRequested"},
                              {EventKind::RetryRequested, 34, "RetryRequested"},
                              {EventKind::AttentionRaised, 35, "AttentionRaised"},
                              {EventKind::DeadlinePassed, 36, "DeadlinePassed"},
                              {EventKind::FaultInjected, 40, "FaultInjected"},
                              {EventKind::LateAnswerIgnored, 41, "LateAnswerIgnored"},
                              {EventKind::SignalReceived, 42, "SignalReceived"}});
    int named = 0;
    for (int number = 0; number < 256; ++number) named += toText(static_cast<EventKind>(number)).empty() ? 0 : 1;
    QCOMPARE(named, 28);
}

void TestModelWords::shopNumbersArePinned() {
    comparePinned<UserStatus>({{UserStatus::Active, 0, "active"}, {UserStatus::Suspended, 1, "suspended"}});
    QCOMPARE(static_cast<int>(LogState::Recorded), 0);
    QCOMPARE(static_cast<int>(LogState::Compensated), 1);
    QCOMPARE(static_cast<int>(AccountKind::UserBalance), 1);
    QCOMPARE(static_cast<int>(AccountKind::Revenue), 2);
    QCOMPARE(static_cast<int>(AccountKind::Stock), 3);
    QCOMPARE(static_cast<int>(AccountKind::Owned), 4);
    QCOMPARE(static_cast<int>(AccountKind::Adjustment), 5);
    QVERIFY(mayBeNegative(AccountKind::Adjustment));
    for (const AccountKind kind :
         {AccountKind::UserBalance, AccountKind::Revenue, AccountKind::Stock, AccountKind::Owned})
        QVERIFY(!mayBeNegative(kind));
}

void TestModelWords::endsAreEnds() {
    QVERIFY(isEnd(SagaStatus::Completed) && isEnd(SagaStatus::Failed) && isEnd(SagaStatus::Compensated));
    QVERIFY(!isEnd(SagaStatus::Pending) && !isEnd(SagaStatus::InProgress) && !isEnd(SagaStatus::Compensating));
}

void TestModelWords::badAccountsAreRefused_data() {
    QTest::addColumn<std::string>("text");
    for (const char* text : {"", "B", "B:", "B:money", "Bmoney:u", "X:money:u", "b:money:u", "B::u", "::", ":money:u"})
        QTest::newRow(text) << std::string(text);
}

void TestModelWords::badAccountsAreRefused() {
    QFETCH(std::string, text);
    QVERIFY(!decodeAccount(text));
}

void TestModelWords::accountsArePinned_data() {
    QTest::addColumn<AccountKey>("key");
    QTest::addColumn<std::string>("text");
    const auto row = [](AccountKind kind, std::string unit, std::string owner, const char* text) {
        QTest::newRow(text) << AccountKey{kind, std::move(unit), std::move(owner)} << std::string(text);
    };
    row(AccountKind::UserBalance, "money", "user-123", "B:money:user-123");
    row(AccountKind::UserBalance, "money", "a:b:", "B:money:a:b:");
    row(AccountKind::Revenue, "money", "", "R:money:");
    row(AccountKind::Stock, "item-sword", "", "S:item-sword:");
    row(AccountKind::Owned, "마법검", "사용자", "O:마법검:사용자");
    row(AccountKind::Adjustment, "money", "", "A:money:");
}

void TestModelWords::accountsArePinned() {
    QFETCH(AccountKey, key);
    QFETCH(std::string, text);
    QCOMPARE(encodeAccount(key), text);
    const std::optional<AccountKey> back = decodeAccount(text);
    QVERIFY(back.has_value());
    QVERIFY(*back == key);
}

void TestModelWords::failureCodesHaveSentences() {
    const std::vector<std::string_view> codes = knownFailureCodes();
    QCOMPARE(codes.size(), std::size_t{40});
    QVERIFY(std::is_sorted(codes.begin(), codes.end()));
    std::set<std::string_view> sentences;
    for (const std::string_view code : codes) {
        for (const Language language : {Language::English, Language::Korean}) {
            const std::string_view sentence = failureSentence(code, language);
            QVERIFY(isUtf8(sentence));
            QVERIFY2(sentence.ends_with('.'), std::string(code).c_str());
            QVERIFY2(sentences.insert(sentence).second, std::string(code).c_str());
        }
    }
    QVERIFY(failureSentence("NO_SUCH_CODE", Language::English).empty());
    QVERIFY(failureSentence("", Language::Korean).empty());
    QCOMPARE(failureSentence(code::kInsufficientStock, Language::English),
             std::string_view("There is not enough stock."));
}

void TestModelWords::summariesAsJson() {
    SagaSummary summary;
    summary.id = SagaId("TXN_1");
    summary.status = SagaStatus::Compensating;
    summary.attention = Attention::CompensationFailed;
    summary.injected = true;
    summary.definition = "item-purchase";
    summary.user = UserId("사용자");
    summary.quantity = 2;
    summary.amount = 200;
    summary.step = "item_grant";
    summary.startedAt = {1'772'366'400'250'000};
    QCOMPARE(toJson(summary).dump(),
             std::string(R"({"id":"TXN_1","status":"COMPENSATING","paused":false,"attention":"compensation failed",)"
                         R"("injected":true,"mode":"orchestration","definition":"item-purchase","version":1,)"
                         R"("user":"사용자","item":null,"quantity":2,"amount":200,"step":"item_grant","code":null,)"
                         R"("attempts":0,"rule":null,"correlation":null,"startedAt":"2026-03-01T12:00:00.250Z",)"
                         R"("updatedAt":null,"endedAt":null,"events":0})"));
}

void TestModelWords::shopValuesAsJson() {
    const Timestamp at{1'772'366'400'000'000};
    const UserView user{{UserId("u"), 500, UserStatus::Suspended}, 900, {{ItemId("item-sword"), 1}}};
    QCOMPARE(toJson(user).dump(), std::string(R"({"id":"u","status":"suspended","limit":500,"balance":900,)"
                                              R"("owned":[{"item":"item-sword","quantity":1}],"held":0,"slots":{"reserved":0,"used":0},"email":null})"));
    QCOMPARE(toJson(ItemView{{ItemId("i"), "마법검", 100, false}, 49}).dump(),
             std::string(R"({"id":"i","name":"마법검","price":100,"available":false,"stock":49,"reserved":0,"category":""})"));
    PurchaseLogEntry entry{"LOG_1", {1}, SagaId("TXN_1"), UserId("u"), ItemId("i"), 1, 100, LogState::Compensated, at};
    QCOMPARE(toJson(entry).dump(),
             std::string(R"({"id":"LOG_1","saga":"TXN_1","user":"u","item":"i","quantity":1,)"
                         R"("price":100,"state":"compensated","time":"2026-03-01T12:00:00.000Z"})"));
    Notice notice;
    notice.id = "NOTIF_1";
    notice.sagaId = SagaId("TXN_1");
    notice.user = UserId("u");
    notice.kind = "purchase_success";
    notice.channels = {{"push", "not configured"}, {"in-app", "delivered"}};
    notice.text = "Done";
    notice.at = at;
    QCOMPARE(toJson(notice).dump(),
             std::string(R"({"id":"NOTIF_1","saga":"TXN_1","user":"u","kind":"purchase_success",)"
                         R"("channels":{"push":"not configured","in-app":"delivered"},"text":"Done",)"
                         R"("time":"2026-03-01T12:00:00.000Z"})"));
}

void TestModelWords::rulesAndAuditAsJson() {
    FaultRule rule;
    rule.id = RuleId("FLT_1");
    rule.definition = "item-purchase";
    rule.step = "item_grant";
    rule.direction = Direction::Compensation;
    rule.kind = FaultKind::Delay;
    rule.delay = 2s;
    rule.share = 0.25;
    const Json json = toJson(rule);
    QCOMPARE(json.text("kind"), std::string_view("delay"));
    QCOMPARE(json.text("direction"), std::string_view("compensation"));
    QCOMPARE(static_cast<qint64>(json.integer("delayMs")), qint64{2000});
    QCOMPARE(json.at("share").asDouble(), 0.25);
    QVERIFY(json.at("expiresAt").isNull() && json.at("endedBecause").isNull());

    AuditRecord record;
    record.no = 3;
    record.at = {1'772'366'400'000'000};
    record.action = "saga.compensate";
    record.before = "COMPLETED";
    record.refused = true;
    const Json audit = toJson(record);
    QCOMPARE(audit.text("action"), std::string_view("saga.compensate"));
    QCOMPARE(audit.text("before"), std::string_view("COMPLETED"));
    QVERIFY(audit.at("after").isNull());
    QCOMPARE(audit.at("refused").asBool(), true);
    QCOMPARE(static_cast<qint64>(audit.integer("severity")), qint64{2});
}

void TestModelWords::countsAddUp() {
    StateCounts counts;
    counts.byStatus = {1, 2, 3, 4, 5, 6};
    counts.attention = 2;
    QCOMPARE(static_cast<qint64>(counts.total()), qint64{21});
}

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestModelWords)
#include "tst_model_words.moc"
