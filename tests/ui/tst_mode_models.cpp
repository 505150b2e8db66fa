// The mode of new sagas and the bus as the window has them, and the same load in both modes side by side.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "ui/models/bus_watch.h"
#include "ui/models/cell_roles.h"
#include "ui/models/load_comparison.h"
#include "ui/models/load_comparison_model.h"
#include "ui/models/load_watch.h"
#include "ui/models/mode_watch.h"

namespace saga::ui {

class TestModeModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDefaultIsReadAndChanged();
    void aRefusedChangeLeavesItAsItWas();
    void theBusIsAskedWhenDeadLettersChanged();
    void bothModesRunOneAfterTheOther();
    void aRunThatIsStoppedEndsIt();
    void aRefusedLoadFailsIt();
    void figuresStandSideBySide();

private:
    // The run under way settles with this 95th percentile.
    void settle(Micros p95, const std::string& because = std::string(kLoadDone));

    std::unique_ptr<FakeAdmin> m_admin;
    std::unique_ptr<Bridge> m_bridge;
    ManualClock m_clock{Timestamp{1'772'010'000'000'000}};
    std::unique_ptr<LoadWatch> m_load;
};

void TestModeModels::init() {
    m_admin = std::make_unique<FakeAdmin>();
    m_bridge = std::make_unique<Bridge>();
    m_bridge->attach(m_admin.get());
    m_load = std::make_unique<LoadWatch>(*m_bridge);
}

void TestModeModels::cleanup() {
    m_load.reset();
    m_bridge->detach();
    m_admin.reset();
    m_bridge.reset();
}

void TestModeModels::settle(Micros p95, const std::string& because) {
    m_admin->loadNow.running = false;
    m_admin->loadNow.endedBecause = because;
    m_admin->loadNow.latency.count = 10;
    m_admin->loadNow.latency.p95 = p95;
    m_admin->loadNow.settledPerSecond = 1e6 / static_cast<double>(p95.count());
    m_load->refresh();
}

void TestModeModels::theDefaultIsReadAndChanged() {
    ModeWatch watch(*m_bridge);
    QVERIFY(!watch.mode());
    watch.refresh();
    QTRY_COMPARE(watch.mode(), std::optional(Mode::Orchestration));
    watch.change(Mode::Choreography);
    QTRY_COMPARE(watch.mode(), std::optional(Mode::Choreography));
    QCOMPARE(m_admin->modesAsked, std::vector<Mode>{Mode::Choreography});
}

void TestModeModels::aRefusedChangeLeavesItAsItWas() {
    ModeWatch watch(*m_bridge);
    watch.refresh();
    QTRY_VERIFY(watch.mode().has_value());
    m_admin->failure = makeError(ErrorCode::Unavailable, "", "the store is in trouble");
    QSignalSpy refused(&watch, &ModeWatch::refused);
    QSignalSpy changed(&watch, &ModeWatch::changed);
    watch.change(Mode::Choreography);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(changed.count(), 1);  // so that whoever showed the wish shows the truth again
    QCOMPARE(watch.mode(), std::optional(Mode::Orchestration));
}

void TestModeModels::theBusIsAskedWhenDeadLettersChanged() {
    BusWatch watch(*m_bridge);
    QSignalSpy changed(&watch, &BusWatch::changed);
    watch.refresh();
    QTRY_COMPARE(changed.count(), 1);
    m_admin->busNow.deadLetters = 3;
    FeedBatch other;
    other.shopChanged = true;
    m_admin->feed(other);
    FeedBatch letters;
    letters.deadLettersChanged = true;
    m_admin->feed(letters);
    QTRY_COMPARE(watch.state().deadLetters, std::int64_t{3});
    QCOMPARE(changed.count(), 2);
    // What cannot be asked stays as it was, and is asked for again without being told.
    m_admin->failure = makeError(ErrorCode::Unavailable, "", "the store is in trouble");
    m_admin->feed(letters);
    QTRY_VERIFY(watch.error().has_value());
    QCOMPARE(watch.state().deadLetters, std::int64_t{3});
    m_admin->failure.reset();
    m_admin->busNow.deadLetters = 1;
    QTRY_COMPARE(watch.state().deadLetters, std::int64_t{1});
    QVERIFY(!watch.error());
}

void TestModeModels::bothModesRunOneAfterTheOther() {
    LoadRequest request;
    request.seed = 7;
    request.mode = Mode::Choreography;  // of no account
    LoadComparison comparison(*m_load, m_clock, request);
    comparison.start();
    QTRY_COMPARE(m_admin->loadsAsked.size(), std::size_t{1});
    QTRY_VERIFY(m_load->state().running);
    QCOMPARE(comparison.running(), std::optional(Mode::Orchestration));
    m_admin->loadNow.underway = 3;
    settle(Micros{5'000});
    m_load->refresh();
    QTRY_VERIFY(!m_load->state().running);
    QCOMPARE(m_admin->loadsAsked.size(), std::size_t{1});  // some have not settled yet
    m_admin->loadNow.underway = 0;
    settle(Micros{5'000});
    QTRY_COMPARE(m_admin->loadsAsked.size(), std::size_t{2});
    QCOMPARE(m_admin->loadsAsked[0].mode, std::optional(Mode::Orchestration));
    QCOMPARE(m_admin->loadsAsked[1].mode, std::optional(Mode::Choreography));
    QCOMPARE(m_admin->loadsAsked[1].seed, m_admin->loadsAsked[0].seed);
    QTRY_VERIFY(m_load->state().running);
    settle(Micros{9'000});
    QTRY_COMPARE(comparison.phase(), Operation::Phase::Done);
    QCOMPARE(comparison.outcome(), QStringLiteral("orchestration: p95 5 ms, choreography: p95 9 ms"));
    QCOMPARE(comparison.done(), 2);
}

void TestModeModels::aRunThatIsStoppedEndsIt() {
    LoadComparison comparison(*m_load, m_clock, LoadRequest());
    comparison.start();
    QTRY_VERIFY(m_load->state().running);
    comparison.stop();
    QVERIFY(comparison.isStopping());
    QTRY_VERIFY(!m_admin->loadNow.running);
    settle(Micros{5'000}, std::string(kLoadStopped));
    QTRY_COMPARE(comparison.phase(), Operation::Phase::Stopped);
    QCOMPARE(m_admin->loadsAsked.size(), std::size_t{1});
    QVERIFY(!comparison.result(Mode::Choreography));
}

void TestModeModels::aRefusedLoadFailsIt() {
    m_admin->failure = makeError(ErrorCode::Conflict, "", "a load is under way");
    LoadComparison comparison(*m_load, m_clock, LoadRequest());
    comparison.start();
    QTRY_COMPARE(comparison.phase(), Operation::Phase::Failed);
    QCOMPARE(comparison.outcome(), QStringLiteral("a load is under way"));
}

void TestModeModels::figuresStandSideBySide() {
    LoadComparison comparison(*m_load, m_clock, LoadRequest());
    LoadComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setComparison(&comparison);
    comparison.start();
    QTRY_VERIFY(m_load->state().running);
    QCOMPARE(model.index(0, LoadComparisonModel::Orchestration).data().toString(), QStringLiteral("running"));
    settle(Micros{5'000});
    QTRY_COMPARE(m_admin->loadsAsked.size(), std::size_t{2});
    QTRY_VERIFY(m_load->state().running);
    settle(Micros{4'000});
    QTRY_COMPARE(comparison.phase(), Operation::Phase::Done);
    const int row = LoadComparisonModel::Percentile95;
    QCOMPARE(model.index(row, LoadComparisonModel::Orchestration).data().toString(), QStringLiteral("5 ms"));
    QCOMPARE(model.index(row, LoadComparisonModel::Choreography).data().toString(), QStringLiteral("4 ms"));
    QVERIFY(!model.index(row, LoadComparisonModel::Orchestration).data(ToneRole).isValid());
    QVERIFY(model.index(row, LoadComparisonModel::Choreography).data(ToneRole).isValid());
    QVERIFY(model.index(LoadComparisonModel::Throughput, LoadComparisonModel::Choreography).data(ToneRole).isValid());
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestModeModels)
#include "tst_mode_models.moc"
