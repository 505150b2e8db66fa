// The models of one saga's page: events only ever append, the plan shows what an undo changes.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/scenes/history_text.h"
#include "ui/models/compensation_model.h"
#include "ui/models/saga_event_model.h"
#include "ui/models/state_field_model.h"
#include "ui/models/status_path_model.h"

namespace saga::ui {

namespace {

SagaEventModel::Events shared(const std::vector<SagaEvent>& events) {
    return std::make_shared<const std::vector<SagaEvent>>(events);
}

}  // namespace

class SagaModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsAppendAndNeverMove() {
        SagaEventModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &SagaEventModel::modelReset);
        QSignalSpy inserts(&model, &SagaEventModel::rowsInserted);
        std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\nStepSucceeded 0 1 100 150\n");
        model.setHistory(summaryOf(events, false), {"user_validation"}, shared(events));
        QCOMPARE(resets.count(), 1);
        model.setHistory(summaryOf(events, false), {"user_validation"}, shared(events));
        QCOMPARE(inserts.count(), 0);
        events.push_back(historyOf("RetryScheduled 0 2 300 340 GRANT_ERROR\n").front());
        events.back().seq = 3;
        model.setHistory(summaryOf(events, false), {"user_validation"}, shared(events));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOfSeq(3), 2);
        QCOMPARE(model.rowOfSeq(4), -1);
        QCOMPARE(model.data(model.index(2, SagaEventModel::Step), Qt::DisplayRole).toString(), QStringLiteral("user_validation"));
        QVERIFY(model.data(model.index(2, SagaEventModel::Detail), Qt::DisplayRole).toString().startsWith(QStringLiteral("GRANT_ERROR")));
    }

    void anotherSagaStartsAnew() {
        SagaEventModel model;
        const std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\n");
        SagaSummary saga = summaryOf(events, false);
        model.setHistory(saga, {}, shared(events));
        saga.no = {8};
        QSignalSpy resets(&model, &SagaEventModel::modelReset);
        model.setHistory(saga, {}, shared(events));
        QCOMPARE(resets.count(), 1);
    }

    void aFilterKeepsAPartOfTheRowsAndGrowsWithTheHistory() {
        SagaEventModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<SagaEvent> events = historyOf(
            "SagaStarted -1 0 0 0\nStepSucceeded 0 1 10 20\nFaultInjected 1 1 30 30\nRetryScheduled 1 1 30 40 GRANT_ERROR\n"
            "Paused -1 0 50 50\nStepSucceeded 1 2 60 70\n");
        events[0].type = "PurchaseInitiated";
        events[1].type = "UserValidated";
        model.setHistory(summaryOf(events, false), {"a", "b"}, shared(events));
        using Kinds = SagaEventModel::Kinds;
        const auto rowsOf = [&model](Kinds kinds, int step) {
            model.setFilter(kinds, step);
            QString seqs;
            for (int row = 0; row < model.rowCount(); ++row)
                seqs += QString::number(model.eventAt(row)->seq);
            return seqs;
        };
        QCOMPARE(rowsOf(Kinds::Documented, -1), QStringLiteral("12"));
        QCOMPARE(rowsOf(Kinds::Injected, -1), QStringLiteral("3"));
        QCOMPARE(rowsOf(Kinds::ByOperator, -1), QStringLiteral("5"));
        QCOMPARE(rowsOf(Kinds::All, 1), QStringLiteral("346"));
        QCOMPARE(rowsOf(Kinds::Failures, -1), QStringLiteral("4"));
        QCOMPARE(model.rowOfSeq(4), 0);
        QCOMPARE(model.rowOfSeq(5), -1);
        QVERIFY(model.eventOfSeq(5) != nullptr);
        QSignalSpy inserts(&model, &SagaEventModel::rowsInserted);
        events.push_back(historyOf("StepFailed 0 3 80 90 NO\n").front());
        events.back().seq = 7;
        model.setHistory(summaryOf(events, true), {"a", "b"}, shared(events));
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(rowsOf(Kinds::Failures, 0), QStringLiteral("7"));
        QCOMPARE(rowsOf(Kinds::All, -1), QStringLiteral("1234567"));
    }

    void changesOfTheStateAreRowsAndText() {
        StateFieldModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChanges({{"steps.a.phase", "\"running\"", "\"succeeded\""}, {"endedAt", "", "\"2026-01-01\""}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(1, StateFieldModel::Before), Qt::DisplayRole).toString(), QStringLiteral("–"));
        QCOMPARE(model.asText(), QStringLiteral("steps.a.phase: \"running\" → \"succeeded\"\nendedAt: – → \"2026-01-01\""));
    }

    void theWayThroughTheStatesAppends() {
        StatusPathModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &StatusPathModel::modelReset);
        model.setRows({{1, 0, QStringLiteral("started"), {}}});
        model.setRows({{1, 0, QStringLiteral("started"), {}}, {2, 50, QStringLiteral("moved"), QStringLiteral("why")}});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(model.rowOfSeq(2), 1);
        QCOMPARE(model.rowOfSeq(9), -1);
        model.setRows({{1, 0, QStringLiteral("another"), {}}});
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void thePlanShowsBalanceAndStockBeforeAndAfter() {
        CompensationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        CompensationPlanView plan;
        PlanLine log;
        log.step = "log_record";
        log.need = "undo";
        log.pending = true;
        PlanLine debit;
        debit.step = "user_validation";
        debit.need = "undo";
        debit.pending = true;
        debit.moves = {{{AccountKind::Revenue, "money", ""}, 100, 0}, {{AccountKind::UserBalance, "money", "user-123"}, 900, 1000}};
        plan.lines = {log, debit};
        model.setPlan(plan);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.pendingSteps(), 2);
        QCOMPARE(model.data(model.index(1, CompensationModel::Before), CompensationModel::RawRole).toLongLong(), 900);
        QCOMPARE(model.data(model.index(1, CompensationModel::After), CompensationModel::RawRole).toLongLong(), 1000);
        QVERIFY(model.data(model.index(1, CompensationModel::Undo), Qt::DisplayRole).toString().contains(QStringLiteral("user-123")));
    }

    void anUndoThatWouldFailSaysSo() {
        CompensationModel model;
        CompensationPlanView plan;
        PlanLine line;
        line.step = "item_grant";
        line.need = "undo";
        line.problem = "the user no longer owns the pieces";
        plan.lines = {line};
        model.setPlan(plan);
        QCOMPARE(model.data(model.index(0, CompensationModel::State), Qt::DisplayRole).toString(),
                 QStringLiteral("would fail: the user no longer owns the pieces"));
        QCOMPARE(model.data(model.index(0, 0), CompensationModel::ProblemRole).toString(), QStringLiteral("the user no longer owns the pieces"));
    }
};

}  // namespace saga::ui

QTEST_MAIN(saga::ui::SagaModelsTest)
#include "tst_saga_models.moc"
