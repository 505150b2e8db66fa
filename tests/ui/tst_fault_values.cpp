// Fault rules as they are typed and said, and what the steady state makes of statistics.
#include <QTest>

#include "ui/pages/faults/fault_template.h"
#include "ui/pages/faults/fault_words.h"
#include "ui/pages/faults/rule_draft.h"
#include "ui/pages/faults/steady_state.h"

namespace saga::ui {

using namespace std::chrono_literals;

class TestFaultValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftsReadAsTheyWereMade_data();
    void draftsReadAsTheyWereMade();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void namesEachWrongField();
    void saysWhatTheRuleDoes();
    void saysWhatComesOfIt_data();
    void saysWhatComesOfIt();
    void theSteadyStateKnowsBeforeAndSince();
};

void TestFaultValues::draftsReadAsTheyWereMade_data() {
    QTest::addColumn<FaultRequest>("request");
    for (const FaultTemplate& one : FaultTemplate::all()) QTest::newRow(qPrintable(one.title)) << one.request;
    FaultRequest odd = FaultTemplate::all().front().request;
    odd.rule.share = 0.125;
    odd.rule.probability = 0.0333;
    odd.rule.maxHits = 7;
    odd.rule.where = "user ~ \"user-1*\" and amount > 100";
    odd.duration = 90s;
    QTest::newRow("odd numbers") << odd;
    odd.duration = 0s;
    QTest::newRow("no end") << odd;
}

void TestFaultValues::draftsReadAsTheyWereMade() {
    QFETCH(FaultRequest, request);
    const RuleDraft::Reading reading = RuleDraft::of(request).read();
    QVERIFY(reading.errors.isEmpty());
    QVERIFY(reading.request.rule == request.rule);
    QCOMPARE(reading.request.duration.count(), request.duration.count());
}

void TestFaultValues::readsWhatPeopleType_data() {
    QTest::addColumn<QString>("duration");
    QTest::addColumn<qint64>("us");
    QTest::newRow("minutes") << QStringLiteral("5 min") << qint64{300'000'000};
    QTest::newRow("short") << QStringLiteral("5m") << qint64{300'000'000};
    QTest::newRow("hours") << QStringLiteral(" 1 h ") << qint64{3'600'000'000};
    QTest::newRow("ms") << QStringLiteral("200ms") << qint64{200'000};
    QTest::newRow("nothing") << QString() << qint64{0};
    QTest::newRow("no unit") << QStringLiteral("5") << qint64{-1};
    QTest::newRow("zero") << QStringLiteral("0 s") << qint64{-1};
    QTest::newRow("negative") << QStringLiteral("-5 s") << qint64{-1};
    QTest::newRow("words") << QStringLiteral("a while") << qint64{-1};
}

void TestFaultValues::readsWhatPeopleType() {
    QFETCH(QString, duration);
    QFETCH(qint64, us);
    RuleDraft draft = RuleDraft::of(FaultTemplate::all().front().request);
    draft.duration = duration;
    const RuleDraft::Reading reading = draft.read();
    QCOMPARE(reading.errors.contains(QStringLiteral("duration")), us < 0);
    if (us >= 0) QCOMPARE(reading.request.duration.count(), us);
}

void TestFaultValues::namesEachWrongField() {
    RuleDraft draft;
    draft.kind = FaultKind::Delay;
    draft.delay = QStringLiteral("2 h");
    draft.probability = QStringLiteral("0");
    draft.share = QStringLiteral("100.1");
    draft.count = QStringLiteral("-1");
    draft.duration = QStringLiteral("5");
    draft.where = QStringLiteral("user =");
    QStringList wrong = draft.read().errors.keys();
    wrong.sort();
    QCOMPARE(wrong, QStringList({QStringLiteral("count"), QStringLiteral("delay"), QStringLiteral("duration"),
                                 QStringLiteral("probability"), QStringLiteral("share"), QStringLiteral("step"),
                                 QStringLiteral("where")}));
}

void TestFaultValues::saysWhatTheRuleDoes() {
    FaultRule rule;
    rule.step = "item_grant";
    rule.kind = FaultKind::LostReply;
    rule.probability = 0.2;
    rule.where = "user = \"user-1\"";
    rule.maxHits = 20;
    QCOMPARE(ruleSentence(rule, 5min),
             QStringLiteral("Carries out 20 % of the calls of item_grant and loses the answer, where user = "
                            "\"user-1\", at most 20 time(s), for 5 min."));
    rule.createdAt = {1'000'000'003};
    rule.expiresAt = {1'300'000'000};
    QCOMPARE(durationOf(rule).count(), Micros(5min).count());
    rule = {};
    rule.step = "item_grant";
    rule.direction = Direction::Compensation;
    QCOMPARE(ruleSentence(rule, 0s),
             QStringLiteral("Answers every undo of item_grant with a technical error, until it is removed."));
}

void TestFaultValues::saysWhatComesOfIt_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("word");
    const Direction action = Direction::Action;
    QTest::newRow("first step refused") << QStringLiteral("user_validation") << FaultKind::BusinessFailure << action
                                        << 0 << QStringLiteral("FAILED");
    QTest::newRow("first step unknown") << QStringLiteral("user_validation") << FaultKind::LostReply << action << 0
                                        << QStringLiteral("COMPENSATED");
    QTest::newRow("grant") << QStringLiteral("item_grant") << FaultKind::TechnicalError << action << 0
                           << QStringLiteral("COMPENSATED");
    QTest::newRow("log") << QStringLiteral("log_record") << FaultKind::BusinessFailure << action << 1
                         << QStringLiteral("COMPENSATED");
    QTest::newRow("notification") << QStringLiteral("notification") << FaultKind::TechnicalError << action << 0
                                  << QStringLiteral("completes");
    QTest::newRow("the retry wins") << QStringLiteral("item_grant") << FaultKind::TechnicalError << action << 1
                                    << QStringLiteral("retry");
    QTest::newRow("undo") << QStringLiteral("item_grant") << FaultKind::TechnicalError << Direction::Compensation << 0
                          << QStringLiteral("person");
}

void TestFaultValues::saysWhatComesOfIt() {
    QFETCH(QString, step);
    QFETCH(FaultKind, kind);
    QFETCH(Direction, direction);
    QFETCH(int, count);
    QFETCH(QString, word);
    FaultRule rule;
    rule.definition = "item-purchase";
    rule.step = step.toStdString();
    rule.kind = kind;
    rule.direction = direction;
    rule.maxHits = count;
    QVERIFY2(outcomeSentence(rule).contains(word), qPrintable(outcomeSentence(rule)));
    rule.definition = "another";
    QVERIFY(outcomeSentence(rule).isEmpty());
}

void TestFaultValues::theSteadyStateKnowsBeforeAndSince() {
    Statistics statistics;
    for (int i = 0; i < 10; ++i) {
        StatisticsBucket bucket;
        bucket.from = {(i + 1) * 10};
        bucket.completed = i < 5 ? 10 : 5;
        bucket.compensated = i < 5 ? 0 : 5;
        statistics.buckets.push_back(bucket);
    }
    statistics.to = {110};
    // It begins within the fifth bucket, which counts for neither side.
    const SteadyState state = SteadyState::of(statistics, {55}, {});
    QCOMPARE(state.before.completed, 40);
    QCOMPARE(state.before.success(), 1.0);
    QCOMPARE(state.since.total(), 50);
    QCOMPARE(state.since.success(), 0.5);
    QCOMPARE(state.since.undone(), 0.5);
    QCOMPARE(SteadyState::of(statistics, {55}, {80}).since.total(), 20);
    QCOMPARE(SteadyState::of({}, {55}, {}).since.success(), 0.0);
    QCOMPARE(steadyStateRequest({1}, {1}).range.count(), Micros(10min).count());
    QVERIFY(steadyStateRequest({1}, {std::int64_t{1} << 60}).range <= Micros(31 * 24h));
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestFaultValues)
#include "tst_fault_values.moc"
