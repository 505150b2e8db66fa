// The table of what one fault does to a purchase: every step, every kind, action and compensation, without a limit and
// once, in both modes.

#include <QtTest>

#include "core/model/failure_code.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;
using namespace std::chrono_literals;

namespace {

constexpr FaultKind kKinds[] = {FaultKind::BusinessFailure, FaultKind::TechnicalError, FaultKind::LostReply,
                                FaultKind::Delay};
constexpr const char* kSteps[] = {"user_validation", "item_grant", "log_record", "notification"};
constexpr Micros kOverTimeout = 5s;  // arrives while later attempts are under way
constexpr Micros kFarOver = 60s;     // arrives after the saga has ended
constexpr Micros kWithin = 500ms;

QString asText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Micros delayFor(FaultKind kind, Micros delay) {
    return kind == FaultKind::Delay ? delay : Micros{0};
}

}  // namespace

class TestFaultTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void actionWithoutLimit_data();
    void actionWithoutLimit();
    void actionOnce_data();
    void actionOnce();
    void delayOverTimeoutNeverChangesTheBalance_data();
    void delayOverTimeoutNeverChangesTheBalance();
    void compensationWithoutLimit_data();
    void compensationWithoutLimit();
    void compensationOnce_data();
    void compensationOnce();
};

void TestFaultTable::initTestCase_data() {
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography}) QTest::newRow(toText(mode).data()) << mode;
}

void TestFaultTable::actionWithoutLimit_data() {
    QTest::addColumn<std::string>("step");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<SagaStatus>("end");
    for (const std::string step : kSteps)
        for (const FaultKind kind : kKinds) {
            const bool certainlyNot = kind == FaultKind::BusinessFailure || kind == FaultKind::TechnicalError;
            SagaStatus end = SagaStatus::Compensated;
            if (step == "notification") end = SagaStatus::Completed;
            if (step == "user_validation" && certainlyNot) end = SagaStatus::Failed;
            QTest::newRow(qPrintable(asText(step) + QLatin1Char(' ') + asText(toText(kind)))) << step << kind << end;
        }
}

void TestFaultTable::actionWithoutLimit() {
    QFETCH_GLOBAL(Mode, mode);
    QFETCH(std::string, step);
    QFETCH(FaultKind, kind);
    QFETCH(SagaStatus, end);
    EngineRig rig;
    rig.mode = mode;
    const RuleId rule = rig.fault(step, kind, 0, Direction::Action, delayFor(kind, kOverTimeout));
    const SagaId id = rig.bought();
    rig.settle();
    const SagaSummary row = rig.row(id);
    QCOMPARE(row.status, end);
    QCOMPARE(row.attention, Attention::None);
    QVERIFY(row.injected);
    QCOMPARE(row.rule.text, rule.text);
    const bool bought = end == SagaStatus::Completed;
    QCOMPARE(rig.balance("user-123"), std::int64_t{bought ? 900 : 1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{bought ? 49 : 50});
    QVERIFY(rig.count(id, EventKind::FaultInjected) >= (kind == FaultKind::BusinessFailure ? 1 : 3));
    if (bought)
        QVERIFY(QString::fromStdString(rig.eventTypes(id)[4]) == QLatin1String("NotificationFailed"));
    else
        QCOMPARE(row.step, step);
    rig.expectSound();
}

void TestFaultTable::actionOnce_data() {
    QTest::addColumn<std::string>("step");
    QTest::addColumn<FaultKind>("kind");
    for (const std::string step : kSteps)
        for (const FaultKind kind : {FaultKind::TechnicalError, FaultKind::LostReply, FaultKind::Delay})
            QTest::newRow(qPrintable(asText(step) + QLatin1Char(' ') + asText(toText(kind)))) << step << kind;
}

void TestFaultTable::actionOnce() {
    QFETCH_GLOBAL(Mode, mode);
    QFETCH(std::string, step);
    QFETCH(FaultKind, kind);
    for (const Micros delay : {kWithin, kOverTimeout, kFarOver}) {
        EngineRig rig;
        rig.mode = mode;
    rig.mode = mode;
        const RuleId rule = rig.fault(step, kind, 1, Direction::Action, delayFor(kind, delay));
        const SagaId id = rig.bought();
        rig.settle();
        QCOMPARE(rig.row(id).status, SagaStatus::Completed);
        QCOMPARE(rig.balance("user-123"), std::int64_t{900});
        QCOMPARE(rig.stock("item-sword"), std::int64_t{49});
        QCOMPARE(rig.count(id, EventKind::FaultInjected), 1);
        QCOMPARE(rig.effects(id).size(), std::size_t{4});
        const std::vector<FaultRule> rules = rig.faults();
        QCOMPARE(rules.size(), std::size_t{1});
        QVERIFY(!rules.front().active);
        QCOMPARE(rules.front().endedBecause, std::string("count reached"));
        QCOMPARE(rules.front().hits, std::int64_t{1});
        rig.expectSound();
    }
}

void TestFaultTable::delayOverTimeoutNeverChangesTheBalance_data() {
    QTest::addColumn<std::string>("step");
    QTest::addColumn<std::int64_t>("delayMs");
    // 2.05 s and 4.15 s are the moments of the retries, 6.15 s that of going back; the undos take until 9.15 s.
    for (const std::string step : {"user_validation", "item_grant", "log_record"})
        for (const std::int64_t delayMs : {2'000, 2'001, 2'040, 2'050, 2'051, 4'100, 4'149, 4'150, 6'100, 6'149, 6'150,
                                           6'151, 7'000, 8'000, 9'000, 60'000})
            QTest::newRow(qPrintable(asText(step) + QStringLiteral(" %1ms").arg(delayMs))) << step << delayMs;
}

void TestFaultTable::delayOverTimeoutNeverChangesTheBalance() {
    QFETCH_GLOBAL(Mode, mode);
    QFETCH(std::string, step);
    QFETCH(std::int64_t, delayMs);
    EngineRig rig;
    rig.mode = mode;
    rig.fault(step, FaultKind::Delay, 0, Direction::Action, std::chrono::milliseconds(delayMs));
    // Undos are slow too, so that late requests arrive before, within and after the undo of their own step.
    rig.fault(step, FaultKind::Delay, 1, Direction::Compensation, 1500ms);
    if (step != "user_validation") rig.fault("user_validation", FaultKind::Delay, 1, Direction::Compensation, 1500ms);
    const SagaId id = rig.bought();
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).attention, Attention::None);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    rig.expectSound();
}

void TestFaultTable::compensationWithoutLimit_data() {
    QTest::addColumn<std::string>("step");
    QTest::addColumn<FaultKind>("kind");
    for (const std::string step : kSteps)
        for (const FaultKind kind : kKinds)
            QTest::newRow(qPrintable(asText(step) + QLatin1Char(' ') + asText(toText(kind)))) << step << kind;
}

void TestFaultTable::compensationWithoutLimit() {
    QFETCH_GLOBAL(Mode, mode);
    QFETCH(std::string, step);
    QFETCH(FaultKind, kind);
    EngineRig rig;
    rig.mode = mode;
    const SagaId id = rig.bought();
    rig.settle();
    const RuleId rule = rig.fault(step, kind, 0, Direction::Compensation, delayFor(kind, kFarOver));
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle(30s);
    QCOMPARE(rig.row(id).status, SagaStatus::Compensating);
    QCOMPARE(rig.row(id).attention, Attention::CompensationFailed);
    // A lost reply means that the undo did take place; only the saga does not know.
    const bool undone = kind == FaultKind::LostReply;
    QCOMPARE(rig.balance("user-123"), std::int64_t{step == "user_validation" && !undone ? 900 : 1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{step == "item_grant" && !undone ? 49 : 50});
    rig.expectSound();

    QVERIFY(rig.removeFault(rule).ok());
    QVERIFY(rig.command(id, CommandKind::Retry).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.row(id).attention, Attention::None);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    rig.expectSound();
}

void TestFaultTable::compensationOnce_data() {
    compensationWithoutLimit_data();
}

void TestFaultTable::compensationOnce() {
    QFETCH_GLOBAL(Mode, mode);
    QFETCH(std::string, step);
    QFETCH(FaultKind, kind);
    EngineRig rig;
    rig.mode = mode;
    const SagaId id = rig.bought();
    rig.settle();
    rig.fault(step, kind, 1, Direction::Compensation, delayFor(kind, kOverTimeout));
    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    QCOMPARE(rig.row(id).status, SagaStatus::Compensated);
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    QCOMPARE(rig.stock("item-sword"), std::int64_t{50});
    rig.expectSound();
}

QTEST_GUILESS_MAIN(TestFaultTable)
#include "tst_fault_table.moc"
