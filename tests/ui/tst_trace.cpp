// The trace against an AdminApi that answers when the test says so: the line of time with its causes under the item model
// tester, filtered, growing in place, and the page with its states, links, copy and export.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/checkout_rig.h"
#include "ui/models/cell_roles.h"
#include "ui/models/trace_model.h"
#include "ui/models/trace_object_model.h"
#include "ui/pages/trace/trace_inspector.h"
#include "ui/pages/trace/trace_page.h"
#include "ui/pages/trace/trace_timeline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr auto kReport = QAbstractItemModelTester::FailureReportingMode::QtTest;

TraceEntry makeEntry(TraceSource source, std::int64_t seq, const char* type, const char* id, const char* cause) {
    TraceEntry entry;
    entry.at = Timestamp{kNow + seq * 1'000};
    entry.source = source;
    entry.saga = SagaId("TXN_1");
    entry.seq = seq;
    entry.id = id;
    entry.causation = cause;
    entry.type = type;
    return entry;
}

// start -> created -> {paid, told}; an operator without cause.
Trace makeTrace() {
    Trace trace;
    trace.correlation = "COR_1";
    SagaSummary saga;
    saga.no = {1};
    saga.id = SagaId("TXN_1");
    saga.definition = "order-processing";
    saga.status = SagaStatus::Compensated;
    trace.sagas = {saga};
    trace.orders = {makeDetail(1, CheckoutStatus::Cancelled).order};
    trace.payments = {*makeDetail(1, CheckoutStatus::Cancelled).payment};
    trace.payments[0].order = "ORD_1";
    trace.gameOrders = Json::array();
    trace.timeline = {makeEntry(TraceSource::Saga, 1, "SagaStarted", "E1", ""),
                      makeEntry(TraceSource::Order, 2, "OrderCreated", "E2", "E1"),
                      makeEntry(TraceSource::Payment, 3, "PaymentProcessed", "E3", "E2"),
                      makeEntry(TraceSource::Notice, 4, "purchase_success", "E4", "E2"),
                      makeEntry(TraceSource::Operator, 0, "checkout.refund", "", "")};
    trace.timeline.back().at = Timestamp{kNow + 9'000};
    trace.took = Micros{9'000};
    trace.failures = 1;
    return trace;
}

std::shared_ptr<const Trace> shared(Trace trace) {
    return std::make_shared<const Trace>(std::move(trace));
}

struct Setup : CheckoutRig {
    bool open(const QString& key = QStringLiteral("ORD_1")) {
        page = std::make_unique<TracePage>(context);
        page->resize(1072, 700);
        page->show();
        page->show(key);
        return QTest::qWaitFor([this] { return page->stack()->isShowingView(); });
    }

    std::unique_ptr<TracePage> page;
};

}  // namespace

class TestTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entriesNameTheirCause();
    void theChosenOneLightsUpItsCausesAndEffects();
    void sourcesAreHiddenAndShown();
    void aTraceGrowsInPlace();
    void aCircleOfCausesEnds();
    void objectsLeadToWhatTheyAre();
    void thePageShowsWhatItHolds();
    void thePageFollowsWhatHappens();
    void causeAndEffectAreReachedByHand();
    void aHiddenSourceKeepsTheChoice();
    void statesAreSaid();
    void copyAndExportAreTheWholeTrace();
    void theKeyIsRemembered();
};

void TestTrace::entriesNameTheirCause() {
    TraceModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setTrace(shared(makeTrace()));
    QCOMPARE(model.rowCount(), 5);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(1, TraceModel::Cause), QStringLiteral("1 SagaStarted"));
    QCOMPARE(text(0, TraceModel::Cause), QString());
    QCOMPARE(text(3, TraceModel::Source), QStringLiteral("Notice"));
    QVERIFY(!model.index(4, TraceModel::Number).data().isValid());
    QCOMPARE(model.causeRow(2), 1);
    QCOMPARE(model.causeRow(4), -1);
    QCOMPARE(model.effectRows(1), (std::vector<int>{2, 3}));
    QCOMPARE(model.countOf(TraceSource::Payment), 1);
    // A cause outside the trace stands as its id.
    Trace cut = makeTrace();
    cut.timeline.erase(cut.timeline.begin());
    model.setTrace(shared(cut));
    QCOMPARE(text(0, TraceModel::Cause), QStringLiteral("E1"));
    QCOMPARE(model.causeRow(0), -1);
    model.setTrace(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestTrace::theChosenOneLightsUpItsCausesAndEffects() {
    TraceModel model;
    model.setTrace(shared(makeTrace()));
    const auto lit = [&] {
        QString rows;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, TraceModel::Type).data(ToneRole).isValid()) rows += QString::number(row);
        return rows;
    };
    model.setChosen(2);
    QCOMPARE(lit(), QStringLiteral("01"));
    model.setChosen(1);
    QCOMPARE(lit(), QStringLiteral("023"));
    model.setChosen(-1);
    QCOMPARE(lit(), QString());
}

void TestTrace::sourcesAreHiddenAndShown() {
    TraceModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setTrace(shared(makeTrace()));
    model.setShown(TraceSource::Order, false);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.causeRow(1), -1);
    // Its name is known though it is hidden.
    QCOMPARE(model.causeText(1), QStringLiteral("2 OrderCreated"));
    QCOMPARE(model.countOf(TraceSource::Order), 1);
    model.setShown(TraceSource::Order, true);
    QCOMPARE(model.rowCount(), 5);
}

void TestTrace::aTraceGrowsInPlace() {
    TraceModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    Trace trace = makeTrace();
    model.setTrace(shared(trace));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    trace.timeline.push_back(makeEntry(TraceSource::Saga, 12, "SagaEnded", "E9", "E3"));
    model.setTrace(shared(trace));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.causeRow(5), 2);
    model.setTrace(shared(trace));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    // One that comes in between makes the rows anew.
    trace.timeline.insert(trace.timeline.begin() + 1, makeEntry(TraceSource::Notice, 5, "x", "E8", ""));
    model.setTrace(shared(trace));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.causeRow(2), 0);
}

void TestTrace::aCircleOfCausesEnds() {
    TraceModel model;
    Trace trace = makeTrace();
    trace.timeline[0].causation = "E3";
    trace.timeline[4].id = trace.timeline[4].causation = "E5";  // itself
    model.setTrace(shared(trace));
    model.setChosen(2);
    QVERIFY(model.index(0, TraceModel::Type).data(ToneRole).isValid());
    QCOMPARE(model.causeRow(4), -1);
}

void TestTrace::objectsLeadToWhatTheyAre() {
    TraceObjectModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    Trace trace = makeTrace();
    trace.gameOrders.append(Json::object({{"id", "ORD_7"}, {"saga", "TXN_7"}, {"state", "COMPLETED"}}));
    model.setTrace(trace);
    QCOMPARE(model.rowCount(), 4);
    QStringList links;
    for (int row = 0; row < model.rowCount(); ++row) links << model.object(row).link.mid(15);
    QCOMPARE(links, (QStringList{QStringLiteral("saga/TXN_1"), QStringLiteral("page/data/checkouts/ORD_1"),
                                 QStringLiteral("page/data/checkouts/ORD_1"), QStringLiteral("saga/TXN_7")}));
    QCOMPARE(model.index(1, TraceObjectModel::State).data().toString(), QStringLiteral("cancelled"));
    trace.sagas[0].attention = Attention::CompensationFailed;
    model.setTrace(trace);
    QCOMPARE(static_cast<TextTone>(model.index(0, TraceObjectModel::State).data(ToneRole).toInt()), TextTone::Failed);
}

void TestTrace::thePageShowsWhatItHolds() {
    Setup setup;
    setup.admin.traceNow = makeTrace();
    QVERIFY(setup.open());
    QCOMPARE(setup.admin.tracesAsked, std::vector<std::string>{"ORD_1"});
    QVERIFY(setup.page->summaryText().startsWith(QStringLiteral("COR_1 · 1 saga")));
    QVERIFY(setup.page->summaryText().endsWith(QStringLiteral("5 entries · took 9 ms")));
    QCOMPARE(setup.page->objects()->rowCount(), 3);
    QCOMPARE(setup.page->timeline()->table()->currentIndex().row(), 0);
    QSignalSpy opened(&setup.context, &PageContext::linkOpened);
    QTableView* objects = setup.page->inspector()->objects();
    objects->setCurrentIndex(objects->model()->index(1, 0));
    QTest::keyClick(objects, Qt::Key_Return);
    QCOMPARE(opened.takeFirst()[0].toString(), PageContext::checkoutLink(QStringLiteral("ORD_1")));
    QTest::mouseClick(setup.page->inspector()->sagaButton(), Qt::LeftButton);
    QCOMPARE(opened.takeFirst()[0].toString(), QStringLiteral("saga-console://saga/TXN_1"));
}

void TestTrace::thePageFollowsWhatHappens() {
    Setup setup;
    setup.admin.traceNow = makeTrace();
    setup.admin.traceNow.running = true;
    QVERIFY(setup.open());
    setup.page->timeline()->choose(2);
    setup.admin.traceNow.timeline.push_back(makeEntry(TraceSource::Saga, 12, "SagaEnded", "E9", "E3"));
    // A saga of another trace is none of its business.
    SagaSummary other = setup.admin.makeSaga(5);
    other.correlation = CorrelationId("COR_2");
    setup.admin.feedSaga(other);
    SagaSummary own = setup.admin.makeSaga(1);
    own.correlation = CorrelationId("COR_1");
    setup.admin.feedSaga(own);
    QTRY_COMPARE(setup.page->entries()->rowCount(), 6);
    QCOMPARE(setup.page->timeline()->table()->currentIndex().row(), 2);
    QCOMPARE(setup.admin.tracesAsked.size(), std::size_t{2});
}

void TestTrace::causeAndEffectAreReachedByHand() {
    Setup setup;
    setup.admin.traceNow = makeTrace();
    QVERIFY(setup.open());
    TraceInspector& inspector = *setup.page->inspector();
    QVERIFY(!inspector.causeButton()->isEnabled());
    QVERIFY(!inspector.causeButton()->refusal().isEmpty());
    QTest::mouseClick(inspector.effectButton(), Qt::LeftButton);
    QCOMPARE(setup.page->timeline()->table()->currentIndex().row(), 1);
    QVERIFY(inspector.effectButton()->label().contains(QStringLiteral("2")));
    QTest::mouseClick(inspector.effectButton(), Qt::LeftButton);
    QCOMPARE(setup.page->timeline()->table()->currentIndex().row(), 2);
    QVERIFY(!inspector.effectButton()->isEnabled());
    QTest::mouseClick(inspector.causeButton(), Qt::LeftButton);
    QCOMPARE(setup.page->timeline()->table()->currentIndex().row(), 1);
}

void TestTrace::aHiddenSourceKeepsTheChoice() {
    Setup setup;
    setup.admin.traceNow = makeTrace();
    QVERIFY(setup.open());
    TraceTimeline& timeline = *setup.page->timeline();
    timeline.choose(3);
    QTest::mouseClick(timeline.chip(TraceSource::Order), Qt::LeftButton);
    QCOMPARE(timeline.table()->currentIndex().row(), 2);
    for (const TraceSource source :
         {TraceSource::Saga, TraceSource::Payment, TraceSource::Notice, TraceSource::Operator})
        timeline.chip(source)->click();
    QVERIFY(!timeline.stack()->isShowingView());
    QCOMPARE(timeline.chip(TraceSource::Order)->count(), QStringLiteral("1"));
    Q_EMIT timeline.stack()->notice()->actionTriggered();
    QCOMPARE(setup.page->entries()->rowCount(), 5);
    QVERIFY(timeline.stack()->isShowingView());
}

void TestTrace::statesAreSaid() {
    Setup setup;
    setup.page = std::make_unique<TracePage>(setup.context);
    setup.page->resize(1072, 700);
    setup.page->show();
    ViewNotice* notice = setup.page->stack()->notice();
    QVERIFY(notice->title().contains(QStringLiteral("Nothing is traced")));
    QVERIFY(setup.admin.tracesAsked.empty());
    setup.admin.hold();
    QTest::keyClicks(setup.page->field(), QStringLiteral("COR_9"));
    QTest::keyClick(setup.page->field(), Qt::Key_Return);
    QVERIFY(notice->isLoading());
    setup.admin.letGo();
    QTRY_VERIFY(notice->title().contains(QStringLiteral("Nothing found for COR_9")));
    QVERIFY(!setup.page->exportButton()->isEnabled());
    setup.admin.failure = makeError(ErrorCode::Corrupt, "", "the history cannot be read");
    Q_EMIT notice->actionTriggered();
    QTRY_VERIFY(notice->asText().contains(QStringLiteral("the history cannot be read")));
    setup.admin.failure.reset();
    setup.admin.traceNow = makeTrace();
    Q_EMIT notice->actionTriggered();
    QTRY_VERIFY(setup.page->stack()->isShowingView());
    // Rows stay when reading anew fails, and it is said above them.
    setup.admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    setup.page->show(QStringLiteral("COR_9"));
    QTRY_VERIFY(setup.page->banner()->isVisible());
    QVERIFY(setup.page->stack()->isShowingView());
}

void TestTrace::copyAndExportAreTheWholeTrace() {
    Setup setup;
    setup.admin.traceNow = makeTrace();
    QVERIFY(setup.open());
    setup.page->timeline()->chip(TraceSource::Saga)->click();
    QTest::mouseClick(setup.page->exportButton(), Qt::LeftButton);
    QCOMPARE(setup.context.saved.size(), std::size_t{1});
    QCOMPARE(setup.context.saved[0].first, QStringLiteral("trace-COR_1.json"));
    const Result<Json> read = parseJson(setup.context.saved[0].second.toStdString(), "trace");
    QVERIFY(read.ok());
    QCOMPARE(read->at("timeline").items().size(), std::size_t{5});
    QTest::mouseClick(setup.page->copyButton(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), setup.context.saved[0].second);
}

void TestTrace::theKeyIsRemembered() {
    Setup setup;
    setup.admin.traceNow = makeTrace();
    QVERIFY(setup.open(QStringLiteral("COR_1")));
    setup.page.reset();
    setup.page = std::make_unique<TracePage>(setup.context);
    QCOMPARE(setup.page->key(), QStringLiteral("COR_1"));
    QTRY_VERIFY(setup.page->entries()->rowCount() == 5);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestTrace)
#include "tst_trace.moc"
