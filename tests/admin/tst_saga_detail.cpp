// What a screen shows of one saga, from its history alone.
#include <QTest>

#include "core/admin/saga_detail.h"
#include "core/admin/state_step.h"
#include "core/saga/decide.h"
#include "core/services/item_shop.h"
#include "core/services/shipped_definitions.h"

namespace saga {

class SagaDetailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStartedSagaShowsItsFirstStepAsDue();
    void aFailedAttemptShowsWhenTheNextIsDue();
    void aFailedUndoIsShownAsSuch();
    void withoutADefinitionTheHistoryIsShown();
    void aDamagedHistoryIsShownWithoutSteps();
    void everyWordOfTheApiHasItsText();
    void exportKeepsTheOrderOfEvents();
    void theDetailTellsWhenTheStatusChanged();
    void anEventShowsWhatItChangedInTheState();
    void anEventThatIsNotThereIsNamed();
    void fieldsThatComeGoAndChangeAreFound();
    void everyRefusalHasAKoreanSentence();

private:
    void feed(const Input& input);

    DefinitionPtr m_definition;
    SagaState m_state;
    SagaHistory m_history;
    Timestamp m_now{1'700'000'000'000'000};
};

void SagaDetailTest::init() {
    const Result<DefinitionPtr> read = readDefinitionOrError(shippedDefinitions().front(), itemShopActions());
    QVERIFY(read.ok());
    m_definition = *read;
    m_state = {};
    m_history = {};
    m_history.summary.id = SagaId("TXN_1");
    feed(input::Start{Json::object({{"mode", "orchestration"},
                                    {"input", Json::object({{"userId", "u"}, {"itemId", "i"}, {"quantity", 1}, {"price", 1}})},
                                    {"correlationId", "COR_1"}}),
                      "local:tester"});
}

void SagaDetailTest::feed(const Input& input) {
    const Result<std::vector<SagaEvent>> events = decide(*m_definition, m_state, input, {m_now, 0});
    QVERIFY2(events.ok(), events.ok() ? "" : describe(events.error()).c_str());
    for (const SagaEvent& event : *events) {
        QVERIFY(apply(*m_definition, m_state, event).ok());
        m_history.events.push_back(event);
    }
}

void SagaDetailTest::aStartedSagaShowsItsFirstStepAsDue() {
    const SagaDetail detail = makeDetail(m_history, m_definition.get(), m_now);
    QCOMPARE(detail.steps.size(), std::size_t(4));
    QCOMPARE(detail.steps[0].view, StepView::Due);
    QCOMPARE(detail.steps[1].view, StepView::NotReached);
    QCOMPARE(detail.steps[0].maxAttempts, 3);
    QVERIFY(detail.steps[3].optional);
    QCOMPARE(std::string(detail.input.text("userId")), std::string("u"));
    QVERIFY(!detail.firstCause);
}

void SagaDetailTest::aFailedAttemptShowsWhenTheNextIsDue() {
    feed(input::Answered{0, Direction::Action, 1, StepAnswer::error("VALIDATION_ERROR", "no luck", Executed::No), m_now, {}});
    const SagaDetail detail = makeDetail(m_history, m_definition.get(), m_now);
    QCOMPARE(detail.steps[0].view, StepView::Waiting);
    QVERIFY(detail.steps[0].dueAt > m_now);
    QCOMPARE(detail.steps[0].code, std::string("VALIDATION_ERROR"));
    QCOMPARE(detail.steps[0].attempts, 1);
    const SagaDetail later = makeDetail(m_history, m_definition.get(), m_now + std::chrono::seconds(1));
    QCOMPARE(later.steps[0].view, StepView::Due);
}

void SagaDetailTest::aFailedUndoIsShownAsSuch() {
    feed(input::Answered{0, Direction::Action, 1, StepAnswer::succeeded(), m_now, {}});
    feed(input::Answered{1, Direction::Action, 1, StepAnswer::refused("INSUFFICIENT_STOCK", "none left"), m_now, {}});
    QCOMPARE(makeDetail(m_history, m_definition.get(), m_now).steps[0].view, StepView::Undoing);
    for (int attempt = 1; m_state.steps[0].undo != UndoPhase::Failed && attempt < 20; ++attempt) {
        m_now = m_now + std::chrono::minutes(1);
        feed(input::Answered{0, Direction::Compensation, attempt, StepAnswer::error("VALIDATION_ERROR", "no luck", Executed::No), m_now, {}});
    }
    const SagaDetail detail = makeDetail(m_history, m_definition.get(), m_now);
    QCOMPARE(detail.steps[0].view, StepView::UndoFailed);
    QCOMPARE(detail.steps[0].undoCode, std::string("VALIDATION_ERROR"));
    QCOMPARE(detail.firstCause->code, std::string("INSUFFICIENT_STOCK"));
    QCOMPARE(detail.firstCause->step, std::string("item_grant"));
    const auto retry = std::find_if(detail.offers.begin(), detail.offers.end(),
                                    [](const CommandOffer& offer) { return offer.kind == CommandKind::Retry; });
    QVERIFY(retry != detail.offers.end() && retry->allowed);
}

void SagaDetailTest::withoutADefinitionTheHistoryIsShown() {
    const SagaDetail detail = makeDetail(m_history, nullptr, m_now);
    QCOMPARE(detail.events.size(), m_history.events.size());
    QVERIFY(detail.steps.empty());
    QVERIFY(detail.offers.empty());
    QCOMPARE(std::string(detail.input.text("itemId")), std::string("i"));
}

void SagaDetailTest::aDamagedHistoryIsShownWithoutSteps() {
    SagaEvent foreign = m_history.events.front();
    foreign.seq = 17;
    m_history.events.push_back(foreign);
    const SagaDetail detail = makeDetail(m_history, m_definition.get(), m_now);
    QCOMPARE(detail.events.size(), m_history.events.size());
    QVERIFY(detail.steps.empty());
}

void SagaDetailTest::everyWordOfTheApiHasItsText() {
    std::set<std::string_view> words;
    for (int view = 0; view <= static_cast<int>(StepView::UndoWaived); ++view)
        words.insert(toText(static_cast<StepView>(view)));
    QCOMPARE(words.size(), std::size_t(static_cast<int>(StepView::UndoWaived) + 1));
    QVERIFY(!words.contains("unknown"));
    QCOMPARE(toText(UndoNeed::UndoUnknown), std::string_view("undo (outcome unknown)"));
    QCOMPARE(toText(UndoNeed::NotPossible), std::string_view("not possible"));
}

void SagaDetailTest::exportKeepsTheOrderOfEvents() {
    feed(input::Answered{0, Direction::Action, 1, StepAnswer::succeeded(), m_now, {}});
    const Json json = exportJson(makeDetail(m_history, m_definition.get(), m_now));
    std::int64_t seq = 0;
    for (const Json& event : json.at("events").items())
        QCOMPARE(event.integer("seq"), ++seq);
    QCOMPARE(std::string(json.at("events").items().back().text("step")), std::string("user_validation"));
    QVERIFY(parseJson(json.dump(), "export").ok());
}

void SagaDetailTest::theDetailTellsWhenTheStatusChanged() {
    feed(input::Answered{0, Direction::Action, 1, StepAnswer::succeeded(), m_now, {}});
    feed(input::Command{CommandKind::Pause, {}, "local:tester", {}});
    feed(input::Command{CommandKind::Resume, {}, "local:tester", {}});
    feed(input::Answered{1, Direction::Action, 1, StepAnswer::refused("INSUFFICIENT_STOCK", "none left"), m_now, {}});
    const SagaDetail detail = makeDetail(m_history, m_definition.get(), m_now);
    std::string way;
    for (const StatusChange& change : detail.statusChanges)
        way += std::string(toText(change.status)) + (change.paused ? " paused, " : ", ");
    QCOMPARE(way, std::string("PENDING, IN_PROGRESS, IN_PROGRESS paused, IN_PROGRESS, COMPENSATING, "));
    QCOMPARE(detail.statusChanges.front().seq, std::int64_t(1));
    QCOMPARE(detail.events[static_cast<std::size_t>(detail.statusChanges.back().seq - 1)].kind, EventKind::CompensationStarted);
}

void SagaDetailTest::anEventShowsWhatItChangedInTheState() {
    feed(input::Answered{0, Direction::Action, 1, StepAnswer::succeeded(Json::object({{"balance", 900}})), m_now + std::chrono::seconds(1), {}});
    const Result<StateStep> first = makeStateStep(*m_definition, m_history.events, 1);
    QVERIFY(first.ok());
    QVERIFY(first->before.isNull());
    QCOMPARE(std::string(first->after.text("status")), std::string("PENDING"));
    const Result<StateStep> second = makeStateStep(*m_definition, m_history.events, 2);
    QVERIFY(second.ok());
    QCOMPARE(std::string(second->before.at("steps").at("user_validation").text("phase")), std::string("not started"));
    std::string changes;
    for (const StateField& field : second->changes)
        changes += field.path + " " + field.before + ">" + field.after + "\n";
    QVERIFY2(changes.find("status \"PENDING\">\"IN_PROGRESS\"\n") != std::string::npos, changes.c_str());
    QVERIFY2(changes.find("steps.user_validation.phase \"not started\">\"succeeded\"\n") != std::string::npos, changes.c_str());
    QVERIFY2(changes.find("steps.user_validation.answer.balance >900\n") != std::string::npos, changes.c_str());
    QVERIFY2(changes.find("item_grant") == std::string::npos, changes.c_str());
}

void SagaDetailTest::anEventThatIsNotThereIsNamed() {
    for (const std::int64_t seq : {0, 99}) {
        const Result<StateStep> step = makeStateStep(*m_definition, m_history.events, seq);
        QVERIFY(!step.ok());
        QCOMPARE(step.error().code, ErrorCode::NotFound);
    }
    std::vector<SagaEvent> damaged = m_history.events;
    damaged.push_back(damaged.front());
    damaged.back().seq = 2;
    const Result<StateStep> step = makeStateStep(*m_definition, damaged, 2);
    QCOMPARE(step.error().code, ErrorCode::Corrupt);
}

void SagaDetailTest::fieldsThatComeGoAndChangeAreFound() {
    const Json before = *parseJson(R"({"a":1,"b":{"c":2,"d":[1,2]},"gone":true})", "before");
    const Json after = *parseJson(R"({"new":null,"a":1,"b":{"c":3,"d":[1]}})", "after");
    std::string found;
    for (const StateField& field : changedFields(before, after))
        found += field.path + " " + field.before + ">" + field.after + "; ";
    QCOMPARE(found, std::string("new >null; b.c 2>3; b.d [1,2]>[1]; gone true>; "));
    QVERIFY(changedFields(after, after).empty());
    QVERIFY(changedFields({}, {}).empty());
}

void SagaDetailTest::everyRefusalHasAKoreanSentence() {
    for (int why = 1; why <= static_cast<int>(RefusalReason::Unreadable); ++why) {
        for (int command = 1; command <= static_cast<int>(CommandKind::HandledOutside); ++command) {
            const CommandRefusal refusal{static_cast<RefusalReason>(why), static_cast<CommandKind>(command), SagaStatus::Failed, "item_grant"};
            const std::string english = refusalText(refusal, Language::English);
            const std::string korean = refusalText(refusal, Language::Korean);
            QVERIFY2(!english.empty() && !korean.empty() && english != korean, english.c_str());
            QVERIFY2(english.find("%s") == std::string::npos && korean.find("%s") == std::string::npos, korean.c_str());
        }
    }
    QVERIFY(refusalText({}, Language::English).empty());
    const CommandRefusal ended{RefusalReason::WrongStatus, CommandKind::Pause, SagaStatus::Compensated, {}};
    QCOMPARE(refusalText(ended, Language::English), std::string("the saga is COMPENSATED; pause acts on PENDING, IN_PROGRESS and COMPENSATING"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::SagaDetailTest)
#include "tst_saga_detail.moc"
