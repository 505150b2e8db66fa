// A command on many sagas, step by step, against an engine that refuses, is stopped, or goes away in the middle.
#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/bulk_report.h"
#include "ui/models/bulk_result_model.h"
#include "ui/models/operation_list_model.h"

namespace saga::ui {

class TestBulkRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsStepByStep();
    void aSecondClickMeanwhileDoesNothing();
    void refusalsAreKeptWithTheirReason();
    void stopsBetweenCallsAndGoesOnLater();
    void anEngineThatIsGoneLeavesTheRestUnsent();
    void answersThatStayAwayForGoodAreNotCounted();
    void aLostConnectionIsSaid();
    void thePreviewAsksForWhatIsLeft();
    void theReportTellsEachSaga();
    void theListFollowsItsOperations();

private:
    std::unique_ptr<BulkRun> make(int sagas, CommandKind kind = CommandKind::Compensate);

    ManualClock m_clock{Timestamp{1'772'000'000'000'000}};
    std::unique_ptr<FakeAdmin> m_admin;
    std::unique_ptr<Bridge> m_bridge;
};

void TestBulkRun::init() {
    m_admin = std::make_unique<FakeAdmin>();
    m_bridge = std::make_unique<Bridge>();
    m_bridge->attach(m_admin.get());
}

void TestBulkRun::cleanup() {
    m_bridge->detach();
    m_admin.reset();
    m_bridge.reset();
}

std::unique_ptr<BulkRun> TestBulkRun::make(int sagas, CommandKind kind) {
    std::vector<SagaNo> nos;
    for (int no = 1; no <= sagas; ++no) nos.push_back({no});
    return std::make_unique<BulkRun>(*m_bridge, m_clock, kind, std::move(nos), Timestamp());
}

void TestBulkRun::runsStepByStep() {
    const auto run = make(700);
    run->run(10, QStringLiteral("recall"));
    QVERIFY(run->isRunning());
    QTRY_COMPARE(run->phase(), Operation::Phase::Waiting);
    QCOMPARE(run->doneCount(), 10);
    QCOMPARE(m_admin->commandsAsked.size(), std::size_t(1));
    QCOMPARE(m_admin->commandsAsked[0].reason, std::string("recall"));
    QCOMPARE(m_admin->commandsAsked[0].nos.back().value, std::int64_t(10));
    run->run(run->left(), QStringLiteral("recall"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Done);
    QCOMPARE(run->doneCount(), 700);
    QCOMPARE(run->left(), 0);
    // Each saga once, in its order, a few hundred at a time.
    std::int64_t next = 1;
    for (const CommandRequest& request : m_admin->commandsAsked) {
        QVERIFY(request.nos.size() <= 250);
        for (const SagaNo no : request.nos) QCOMPARE(no.value, next++);
    }
    QCOMPARE(next, std::int64_t(701));
}

void TestBulkRun::aSecondClickMeanwhileDoesNothing() {
    m_admin->hold();
    const auto run = make(20);
    run->run(5, QStringLiteral("once"));
    run->run(5, QStringLiteral("twice"));
    QCOMPARE(m_admin->commandsAsked.size(), std::size_t(1));
    m_admin->letGo();
    QTRY_COMPARE(run->phase(), Operation::Phase::Waiting);
    QCOMPARE(run->doneCount(), 5);
    QCOMPARE(run->reason(), QStringLiteral("once"));
}

void TestBulkRun::refusalsAreKeptWithTheirReason() {
    const Error ended =
        makeError(ErrorCode::NotAllowed, "compensate", "the saga is COMPENSATED; compensate acts on others");
    m_admin->refusals = {{2, ended}, {5, ended}, {6, makeError(ErrorCode::NotFound, "id", "no saga has this number")}};
    m_admin->refusalValues[2] = m_admin->refusalValues[5] = {RefusalReason::EndedForGood, CommandKind::Compensate, SagaStatus::Compensated, {}};
    const auto run = make(8);
    BulkResultModel model(Language::Korean);
    QAbstractItemModelTester tester(&model);
    model.setRun(run.get());
    run->run(8, QStringLiteral("x"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Done);
    QCOMPARE(run->doneCount(), 5);
    QCOMPARE(run->refusedCount(), 3);
    QCOMPARE(run->results()[1].refusal, run->results()[4].refusal);
    QVERIFY(run->results()[5].refusal != run->results()[4].refusal);
    QCOMPARE(model.rowCount(), 8);
    model.setOnlyRefused(true);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, BulkResultModel::Reason).data().toString(),
             QStringLiteral("이미 COMPENSATED로 끝난 사가입니다. 다시 구매하면 새 사가가 시작됩니다"));
    QCOMPARE(model.index(2, BulkResultModel::Reason).data().toString(), QStringLiteral("there is no such saga"));
    QCOMPARE(model.index(2, BulkResultModel::Number).data().toInt(), 6);
    QCOMPARE(run->outcome(), QStringLiteral("5 done, 3 refused"));
}

void TestBulkRun::stopsBetweenCallsAndGoesOnLater() {
    m_admin->hold();
    const auto run = make(600);
    run->run(600, QStringLiteral("x"));
    m_admin->letGoAt(0);
    QTRY_COMPARE(run->doneCount(), 250);
    run->stop();
    QVERIFY(run->isStopping());
    m_admin->letGo();
    QTRY_COMPARE(run->phase(), Operation::Phase::Stopped);
    QCOMPARE(run->left(), 350);
    QCOMPARE(m_admin->commandsAsked.size(), std::size_t(2));
    run->run(run->left(), QStringLiteral("x"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Done);
    QCOMPARE(run->doneCount(), 600);
}

void TestBulkRun::anEngineThatIsGoneLeavesTheRestUnsent() {
    const Error gone = makeError(ErrorCode::Unavailable, "", "the engine stopped");
    for (std::int64_t no = 4; no <= 10; ++no) m_admin->refusals[no] = gone;
    m_admin->refusals.erase(6);  // had been sent before the others were turned away
    const auto run = make(10);
    run->run(10, QStringLiteral("x"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Failed);
    QCOMPARE(run->trouble()->code, ErrorCode::Unavailable);
    QCOMPARE(qint64(run->results().size()), 6);
    QCOMPARE(run->doneCount(), 4);
    QCOMPARE(run->left(), 4);
    m_admin->refusals.clear();
    run->run(run->left(), QStringLiteral("x"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Done);
    QVERIFY(!run->trouble());
}

void TestBulkRun::answersThatStayAwayForGoodAreNotCounted() {
    m_admin->failure = makeError(ErrorCode::Unavailable, "", "stopping");
    const auto run = make(10);
    run->run(10, QStringLiteral("x"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Failed);
    QCOMPARE(run->left(), 10);
    QVERIFY(run->results().empty());
    QVERIFY(run->outcome().contains(QStringLiteral("stopping")));
}

void TestBulkRun::aLostConnectionIsSaid() {
    m_bridge->detach();
    const auto run = make(3);
    run->preview();
    QVERIFY(run->previewed() && !*run->previewed());
    run->run(3, QStringLiteral("x"));
    QCOMPARE(run->phase(), Operation::Phase::Failed);
    m_bridge->attach(m_admin.get());
}

void TestBulkRun::thePreviewAsksForWhatIsLeft() {
    const auto run = make(12);
    QSignalSpy changed(run.get(), &BulkRun::previewChanged);
    run->preview();
    QVERIFY(run->isPreviewing());
    run->preview();  // the first is given up, its answer dropped
    QTRY_VERIFY(!run->isPreviewing());
    QCOMPARE((*run->previewed())->accepted, std::int64_t(12));
    run->run(10, QStringLiteral("x"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Waiting);
    run->preview();
    QTRY_VERIFY(!run->isPreviewing());
    QCOMPARE(m_admin->previewsAsked.back().size(), std::size_t(2));
    QCOMPARE(m_admin->previewsAsked.back().front().value, std::int64_t(11));
}

void TestBulkRun::theReportTellsEachSaga() {
    m_admin->refusals = {{2, makeError(ErrorCode::NotAllowed, "retry", "it says \"no\", twice")}};
    const auto run = make(4, CommandKind::Retry);
    run->run(3, QStringLiteral("after the repair"));
    QTRY_COMPARE(run->phase(), Operation::Phase::Waiting);
    const QJsonObject report = QJsonDocument::fromJson(bulkReportJson(*run)).object();
    QCOMPARE(report[QStringLiteral("format")].toString(), QStringLiteral("saga-console/bulk-report"));
    QCOMPARE(report[QStringLiteral("command")].toString(), QStringLiteral("retry"));
    QCOMPARE(report[QStringLiteral("reason")].toString(), QStringLiteral("after the repair"));
    QCOMPARE(report[QStringLiteral("done")].toInt(), 2);
    QCOMPARE(report[QStringLiteral("refused")].toInt(), 1);
    QCOMPARE(report[QStringLiteral("notSent")].toInt(), 1);
    const QJsonObject second = report[QStringLiteral("results")].toArray()[1].toObject();
    QCOMPARE(second[QStringLiteral("code")].toString(), QStringLiteral("NOT_ALLOWED"));
    const QList<QByteArray> lines = bulkReportCsv(*run).split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[1].startsWith("1,\"TXN_"));
    QVERIFY(lines[2].contains("\"it says \"\"no\"\", twice\""));
}

void TestBulkRun::theListFollowsItsOperations() {
    OperationListModel list;
    QAbstractItemModelTester tester(&list);
    QSignalSpy running(&list, &OperationListModel::runningCountChanged);
    m_admin->hold();
    auto* run = make(5).release();
    run->run(5, QStringLiteral("x"));
    list.add(run);
    QCOMPARE(list.runningCount(), 1);
    QCOMPARE(list.index(0, OperationListModel::Title).data().toString(), QStringLiteral("Compensate 5 saga(s)"));
    m_admin->letGo();
    QTRY_COMPARE(list.runningCount(), 0);
    QVERIFY(running.count() >= 2);
    QCOMPARE(list.index(0, OperationListModel::Outcome).data().toString(), QStringLiteral("5 done"));
    // Ended ones leave when there are very many, the oldest first.
    for (int i = 0; i < 220; ++i) {
        auto* next = make(1).release();
        next->stop();
        list.add(next);
    }
    QCOMPARE(list.rowCount(), 200);
    QCOMPARE(list.rowOf(run), -1);
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestBulkRun)
#include "tst_bulk_run.moc"
