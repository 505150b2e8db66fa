// The models of one saga's page: events only ever append, the plan shows what an undo changes.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/scenes/history_text.h"
#include "ui/models/compensation_model.h"
#include "ui/models/saga_event_model.h"

namespace saga::ui {

class SagaModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsAppendAndNeverMove() {
        SagaEventModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &SagaEventModel::modelReset);
        QSignalSpy inserts(&model, &SagaEventModel::rowsInserted);
        std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\nStepSucceeded 0 1 100 150\n");
        model.setHistory(summaryOf(events, false), {"user_validation"}, events);
        QCOMPARE(resets.count(), 1);
        model.setHistory(summaryOf(events, false), {"user_validation"}, events);
        QCOMPARE(inserts.count(), 0);
        events.push_back(historyOf("RetryScheduled 0 2 300 340 GRANT_ERROR\n").front());
        events.back().seq = 3;
        model.setHistory(summaryOf(events, false), {"user_validation"}, events);
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
        model.setHistory(saga, {}, events);
        saga.no = {8};
        QSignalSpy resets(&model, &SagaEventModel::modelReset);
        model.setHistory(saga, {}, events);
        QCOMPARE(resets.count(), 1);
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
        QCOMPARE(model.data(model.index(0, CompensationModel::State), Qt::DisplayRole).toString(), QStringLiteral("would fail"));
        QCOMPARE(model.data(model.index(0, 0), CompensationModel::ProblemRole).toString(), QStringLiteral("the user no longer owns the pieces"));
    }
};

}  // namespace saga::ui

QTEST_MAIN(saga::ui::SagaModelsTest)
#include "tst_saga_models.moc"
