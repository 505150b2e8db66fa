// What the docks show: log lines that are bounded, filtered and held; the audit trail, live at its top.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/fake_admin.h"
#include "ui/models/audit_list_model.h"
#include "ui/models/log_model.h"

namespace saga::ui {

class TestDockModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void linesAreAskedForOnlyWhileWatched();
    void linesComeOnceAndInTheirOrder();
    void heldLinesWait();
    void theOldestLeaveWhenThereAreTooMany();
    void linesAreFiltered();
    void lostLinesAreCounted();
    void anErrorIsSaidAndLinesStay();
    void newRecordsComeInAtTheTop();
    void olderRecordsComeByPages();
    void aHoleIsNotHidden();

private:
    void log(int lines, LogLevel level = LogLevel::Info, LogCategory category = LogCategory::Engine);
    void record(int records);
    // One more round of asking: as the pulse does, without waiting for it.
    template <class Model>
    void watchAnew(Model& model) {
        model.setWatching(false);
        model.setWatching(true);
    }

    std::unique_ptr<FakeAdmin> m_admin;
    std::unique_ptr<Bridge> m_bridge;
};

void TestDockModels::init() {
    m_admin = std::make_unique<FakeAdmin>();
    m_bridge = std::make_unique<Bridge>();
    m_bridge->attach(m_admin.get());
}

void TestDockModels::cleanup() {
    m_bridge->detach();
    m_admin.reset();
    m_bridge.reset();
}

void TestDockModels::log(int lines, LogLevel level, LogCategory category) {
    for (int i = 0; i < lines; ++i) {
        LogLine line;
        line.no = static_cast<std::int64_t>(m_admin->log.size()) + 1;
        line.at = Timestamp{1'772'000'000'000'000 + line.no};
        line.level = level;
        line.category = category;
        line.text = "line " + std::to_string(line.no);
        m_admin->log.push_back(line);
    }
}

void TestDockModels::record(int records) {
    for (int i = 0; i < records; ++i) {
        AuditRecord record;
        record.no = m_admin->auditRecords.empty() ? 1 : m_admin->auditRecords.front().no + 1;
        record.action = "saga.retry";
        m_admin->auditRecords.insert(m_admin->auditRecords.begin(), record);
    }
}

void TestDockModels::linesAreAskedForOnlyWhileWatched() {
    LogModel model(*m_bridge);
    QCOMPARE(m_admin->logAsked, 0);
    model.setWatching(true);
    QCOMPARE(m_admin->logAsked, 1);
    model.setWatching(false);
    QTRY_COMPARE(m_admin->logAsked, 1);
}

void TestDockModels::linesComeOnceAndInTheirOrder() {
    LogModel model(*m_bridge);
    QAbstractItemModelTester tester(&model);
    log(3);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 3);
    log(2);
    watchAnew(model);
    QTRY_COMPARE(model.rowCount(), 5);
    for (int row = 0; row < 5; ++row) QCOMPARE(model.line(row).no, std::int64_t(row + 1));
    QVERIFY(model.lineText(0).endsWith(QStringLiteral("info engine line 1")));
}

void TestDockModels::heldLinesWait() {
    LogModel model(*m_bridge);
    QAbstractItemModelTester tester(&model);
    log(3);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 3);
    model.setHeld(true);
    log(4);
    watchAnew(model);
    QTRY_COMPARE(model.waitingCount(), 4);
    QCOMPARE(model.rowCount(), 3);
    model.setHeld(false);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.waitingCount(), 0);
}

void TestDockModels::theOldestLeaveWhenThereAreTooMany() {
    LogModel model(*m_bridge);
    log(static_cast<int>(LogModel::kMostLines) - 2, LogLevel::Warning);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), static_cast<int>(LogModel::kMostLines) - 2);
    log(5);
    watchAnew(model);
    QTRY_COMPARE(model.rowCount(), static_cast<int>(LogModel::kMostLines));
    QCOMPARE(model.line(0).no, std::int64_t(4));
    QCOMPARE(model.droppedCount(), 0);
    model.setLeast(LogLevel::Warning);
    QCOMPARE(model.rowCount(), static_cast<int>(LogModel::kMostLines) - 5);
}

void TestDockModels::linesAreFiltered() {
    LogModel model(*m_bridge);
    QAbstractItemModelTester tester(&model);
    log(2);
    log(1, LogLevel::Warning, LogCategory::Step);
    log(1, LogLevel::Error, LogCategory::Store);
    m_admin->log[1].sagaId = "TXN_ABC";
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 4);
    model.setLeast(LogLevel::Warning);
    QCOMPARE(model.rowCount(), 2);
    model.setCategory(LogCategory::Store);
    QCOMPARE(model.rowCount(), 1);
    model.setLeast(LogLevel::Info);
    model.setCategory(std::nullopt);
    model.setWords(QStringLiteral(" txn_abc "));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.line(0).no, std::int64_t(2));
    // New lines pass the same sieve.
    log(3);
    m_admin->log.back().text = "about TXN_ABC";
    watchAnew(model);
    QTRY_COMPARE(model.rowCount(), 2);
}

void TestDockModels::lostLinesAreCounted() {
    LogModel model(*m_bridge);
    log(2);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 2);
    log(10);
    m_admin->log.erase(m_admin->log.begin(), m_admin->log.begin() + 8);
    watchAnew(model);
    QTRY_COMPARE(model.droppedCount(), 6);
    QCOMPARE(model.rowCount(), 6);
}

void TestDockModels::anErrorIsSaidAndLinesStay() {
    LogModel model(*m_bridge);
    log(2);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 2);
    m_admin->failure = makeError(ErrorCode::Unavailable, "", "gone");
    watchAnew(model);
    QTRY_VERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 2);
    m_admin->failure.reset();
    watchAnew(model);
    QTRY_VERIFY(!model.error().has_value());
}

void TestDockModels::newRecordsComeInAtTheTop() {
    AuditListModel model(*m_bridge);
    QAbstractItemModelTester tester(&model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    record(3);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 3);
    const auto resets = reset.count();
    record(2);
    watchAnew(model);
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(reset.count(), resets);
    for (int row = 0; row < 5; ++row) QCOMPARE(model.record(row).no, std::int64_t(5 - row));
    QVERIFY(!model.canFetchMore({}));
}

// Without the model tester, which fetches whatever can be fetched.
void TestDockModels::olderRecordsComeByPages() {
    AuditListModel model(*m_bridge);
    record(450);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 200);
    QTRY_VERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 400);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.record(449).no, std::int64_t(1));
}

void TestDockModels::aHoleIsNotHidden() {
    AuditListModel model(*m_bridge);
    record(5);
    model.setWatching(true);
    QTRY_COMPARE(model.rowCount(), 5);
    record(300);
    watchAnew(model);
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(model.record(0).no, std::int64_t(305));
    QTRY_VERIFY(model.canFetchMore({}));
}

}  // namespace saga::ui

QTEST_GUILESS_MAIN(saga::ui::TestDockModels)
#include "tst_dock_models.moc"
