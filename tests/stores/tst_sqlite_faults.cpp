// A device that fails: every operation of a workload once, and from one on for ever; a full disk; a crash at any moment.
// What was acknowledged is there afterwards, and nothing half.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/stores/sqlite/sqlite_store.h"
#include "tests/stores/fault_vfs.h"
#include "tests/stores/purchase_rows.h"
#include "tests/stores/store_model.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

constexpr int kBatches = 7;
constexpr int kCheckpointPages = 24;  // so that the workload meets checkpoints and a log that starts again
constexpr int kReopenings = 4;

std::vector<WriteBatch> workload(int batches) {
    PurchaseRows rows(5);
    std::vector<WriteBatch> made{rows.shop()};
    for (int n = 1; n < batches; ++n)
        made.push_back(rows.next(2));
    return made;
}

// Runs a workload on a store whose file layer fails, as the engine would: reopens, asks what was kept, goes on.
class FaultyRun {
public:
    FaultyRun(FaultVfs& vfs, const QString& file) : m_vfs(vfs) {
        m_options.file = file.toStdString();
        m_options.vfs = vfs.name();
        m_options.checkpointPages = kCheckpointPages;
    }

    // Empty, or what went wrong.
    std::string run(const std::vector<WriteBatch>& batches) {
        for (const WriteBatch& batch : batches)
            if (std::string wrong = push(batch); !wrong.empty())
                return wrong;
        m_vfs.heal();
        m_store.reset();
        if (std::string wrong = recover(); !wrong.empty())
            return wrong;
        return m_model.differenceTo(*m_store);
    }

private:
    std::string push(const WriteBatch& batch) {
        bool isUnknown = false;
        for (int attempt = 0; attempt < kReopenings; ++attempt) {
            const Result<void> done = m_store == nullptr ? Result<void>(makeError(ErrorCode::Unavailable, "", "")) : m_store->commit(batch);
            if (done.ok()) {
                m_model.apply(batch);
                return {};
            }
            if (done.error().code == ErrorCode::Conflict || done.error().code == ErrorCode::Internal)
                return describe(done.error());
            isUnknown |= done.error().code == ErrorCode::UnknownOutcome;
            // A device that fails for ever is repaired when the third try has failed.
            if (attempt == 2)
                m_vfs.heal();
            if (done.error().code == ErrorCode::DiskFull)
                continue;
            if (std::string wrong = recover(); !wrong.empty())
                continue;
            const auto facts = m_store->facts();
            if (!facts.ok())
                continue;
            if (facts->commit == batch.commit) {
                if (!isUnknown)
                    return "kept in spite of " + describe(done.error());
                m_model.apply(batch);
                return {};
            }
            if (facts->commit != m_model.commit())
                return "lost what was acknowledged";
        }
        return "never came back";
    }

    std::string recover() {
        if (m_store != nullptr) {
            const auto reopened = m_store->reopen();
            return reopened.ok() ? std::string() : describe(reopened.error());
        }
        auto store = SqliteStore::open(m_options);
        if (!store.ok())
            return describe(store.error());
        m_store = std::move(store).value();
        return {};
    }

    FaultVfs& m_vfs;
    SqliteOptions m_options;
    std::unique_ptr<SqliteStore> m_store;
    StoreModel m_model;
};

}  // namespace

class TestSqliteFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void survivesAFailureOfEachOperation_data();
    void survivesAFailureOfEachOperation();
    void survivesACrashAtAnyMoment();
    void answersAFullDisk();
    void readersRecoverFromAFailure();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("saga.db")); }
    void clearFolder() const {
        QDir folder(m_folder->path());
        for (const QString& name : folder.entryList(QDir::Files))
            folder.remove(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteFaults::survivesAFailureOfEachOperation_data() {
    QTest::addColumn<bool>("forEver");
    QTest::addColumn<bool>("asFull");
    QTest::newRow("an IO error once") << false << false;
    QTest::newRow("IO errors until it is repaired") << true << false;
    QTest::newRow("a full disk once") << false << true;
    QTest::newRow("a full disk until there is room") << true << true;
}

void TestSqliteFaults::survivesAFailureOfEachOperation() {
    QFETCH(bool, forEver);
    QFETCH(bool, asFull);
    const auto batches = workload(kBatches);
    FaultVfs vfs("fault");
    int nth = 1;
    int failures = 0;
    for (bool reached = true; reached; nth += forEver ? 3 : 1) {
        clearFolder();
        vfs.failAt(nth, forEver, asFull);
        FaultyRun run(vfs, path());
        const std::string wrong = run.run(batches);
        QVERIFY2(wrong.empty(), ("operation " + std::to_string(nth) + ": " + wrong).c_str());
        reached = vfs.hasFailed();
        failures += reached ? 1 : 0;
    }
    QVERIFY2(failures > 30, std::to_string(failures).c_str());
}

void TestSqliteFaults::survivesACrashAtAnyMoment() {
    constexpr int kStates = 600;
    const auto batches = workload(24);
    FaultVfs vfs("fault");
    vfs.record(true);
    SqliteOptions options;
    options.file = path().toStdString();
    options.vfs = vfs.name();
    options.checkpointPages = kCheckpointPages;
    std::vector<StoreModel> models(1);
    std::vector<std::size_t> acknowledgedAt{0};  // operations done when the commit of this index was acknowledged
    {
        auto store = SqliteStore::open(options);
        VERIFY_OK(store);
        for (const WriteBatch& batch : batches) {
            VERIFY_OK((*store)->commit(batch));
            acknowledgedAt.push_back(vfs.operations().size());
            models.push_back(models.back());
            models.back().apply(batch);
        }
        vfs.record(false);
    }
    const auto& operations = vfs.operations();
    QVERIFY(operations.size() > 300);

    Rng rng(31);
    CrashDisk disk;
    std::size_t done = 0;
    int inFlight = 0;
    for (int state = 0; state < kStates; ++state) {
        const std::size_t moment = operations.size() * static_cast<std::size_t>(state) / kStates;
        for (; done < moment; ++done)
            disk.apply(operations[done]);
        clearFolder();
        for (const auto& [file, content] : disk.crash(rng)) {
            QFile image(QString::fromStdString(file));
            QVERIFY(image.open(QIODevice::WriteOnly) && image.write(content.data(), static_cast<qint64>(content.size())) >= 0);
        }
        auto store = SqliteStore::open(options);
        QVERIFY2(store.ok(), store.ok() ? "" : ("moment " + std::to_string(moment) + ": " + describe(store.error())).c_str());
        const auto kept = static_cast<std::size_t>((*store)->facts()->commit.value);
        std::size_t acknowledged = 0;
        while (acknowledged + 1 < acknowledgedAt.size() && acknowledgedAt[acknowledged + 1] <= done)
            ++acknowledged;
        QVERIFY2(kept == acknowledged || kept == acknowledged + 1, ("moment " + std::to_string(moment)).c_str());
        inFlight += kept > acknowledged ? 1 : 0;
        const std::string differs = models[kept].differenceTo(**store);
        QVERIFY2(differs.empty(), ("moment " + std::to_string(moment) + ": " + differs).c_str());
    }
    QVERIFY2(inFlight > 0, "no crash between the write and the acknowledgement was tried");
}

void TestSqliteFaults::answersAFullDisk() {
    const auto batches = workload(4);
    FaultVfs vfs("fault");
    SqliteOptions options;
    options.file = path().toStdString();
    options.vfs = vfs.name();
    auto store = SqliteStore::open(options);
    VERIFY_OK(store);
    StoreModel model;
    VERIFY_OK((*store)->commit(batches[0]));
    model.apply(batches[0]);
    vfs.failAt(1, true, true);
    VERIFY_ERROR((*store)->commit(batches[1]), ErrorCode::DiskFull);
    VERIFY_ERROR((*store)->commit(batches[1]), ErrorCode::DiskFull);
    VERIFY_SAME(model, **store);
    vfs.heal();
    VERIFY_OK((*store)->commit(batches[1]));
    model.apply(batches[1]);
    VERIFY_SAME(model, **store);
}

void TestSqliteFaults::readersRecoverFromAFailure() {
    const auto batches = workload(6);
    FaultVfs vfs("fault");
    SqliteOptions options;
    options.file = path().toStdString();
    options.vfs = vfs.name();
    auto store = SqliteStore::open(options);
    VERIFY_OK(store);
    for (const WriteBatch& batch : batches)
        VERIFY_OK((*store)->commit(batch));
    auto reader = (*store)->openReader();
    VERIFY_OK(reader);
    vfs.failAt(1, true, false);
    VERIFY_ERROR((*reader)->sagaFacts({}, 100), ErrorCode::IoError);
    VERIFY_ERROR((*reader)->commit(), ErrorCode::Unavailable);
    vfs.heal();
    const auto commit = (*reader)->commit();
    VERIFY_OK(commit);
    QCOMPARE(commit->value, batches.back().commit.value);
    VERIFY_OK((*store)->facts());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestSqliteFaults)
#include "tst_sqlite_faults.moc"
