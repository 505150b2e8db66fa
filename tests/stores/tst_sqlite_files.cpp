// Opening, refusing, locking and migrating database files.
#include <sqlite3.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/stores/sqlite/database_copy.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/stores/purchase_rows.h"
#include "tests/stores/store_model.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

SqliteOptions optionsFor(const QString& file) {
    SqliteOptions options;
    options.file = file.toStdString();
    options.holder = "tst_sqlite_files";
    return options;
}

QByteArray contentOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("?");
}

void writeFile(const QString& file, const QByteArray& content) {
    QFile opened(file);
    if (!opened.open(QIODevice::WriteOnly) || opened.write(content) != content.size())
        qFatal("cannot write the test file");
}

void executeOn(const QString& file, const char* sql) {
    sqlite3* handle = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &handle) != SQLITE_OK ||
        sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

// File access as somebody who owns nothing: permissions do not stop the administrator.
class AsNobody {
public:
    AsNobody() : m_before(::setfsuid(65534)) {}
    ~AsNobody() { ::setfsuid(static_cast<uid_t>(m_before)); }

private:
    const int m_before;
};

// A closed database of some sagas, and what it holds.
StoreModel filledDatabase(const QString& file) {
    auto store = SqliteStore::open(optionsFor(file));
    if (!store.ok())
        qFatal("%s", describe(store.error()).c_str());
    PurchaseRows rows(1);
    StoreModel model;
    for (int n = 0; n < 12; ++n) {
        const WriteBatch batch = n == 0 ? rows.shop() : rows.next(3);
        if (!(*store)->commit(batch).ok())
            qFatal("the database cannot be filled");
        model.apply(batch);
    }
    return model;
}

}  // namespace

class TestSqliteFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesANewDatabase_data();
    void makesANewDatabase();
    void refusesWhatIsNotItsOwn_data();
    void refusesWhatIsNotItsOwn();
    void refusesATruncatedFile();
    void refusesANewerSchema();
    void refusesPlacesThatAreNot_data();
    void refusesPlacesThatAreNot();
    void refusesAReadOnlyFile();
    void refusesAReadOnlyFolder();
    void tellsTheSecondOpenerWhoHoldsIt();
    void locksTheFileBehindALink();
    void aFileMovedAwayTakesNoCommitUntilItIsBack();
    void opensAfterItsHolderDied();
    void opensNamesThatMeanSomethingInAUri();
    void leavesNoLogBehindWhenClosed();

private:
    QString path(const QString& name = QStringLiteral("saga.db")) const { return m_folder->path() + QLatin1Char('/') + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteFiles::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    ::chmod(m_folder->path().toUtf8().constData(), 0777);
}

void TestSqliteFiles::makesANewDatabase_data() {
    QTest::addColumn<bool>("isThere");
    QTest::newRow("absent") << false;
    QTest::newRow("empty file") << true;
}

void TestSqliteFiles::makesANewDatabase() {
    QFETCH(bool, isThere);
    if (isThere)
        writeFile(path(), {});
    auto store = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(store);
    QVERIFY((*store)->report().created);
    QVERIFY(!(*store)->report().recovered);
    VERIFY_SAME(StoreModel(), **store);
    if (!isThere)
        for (const char* tail : {"", "-wal", "-shm", "-lock"}) {
            struct stat status {};
            QCOMPARE(::stat((path().toStdString() + tail).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t{0600});
        }
    store->reset();
    const QByteArray header = contentOf(path()).left(100);
    QVERIFY(header.startsWith("SQLite format 3"));
    QCOMPARE(header.mid(68, 4), QByteArray("SAGA"));
    QCOMPARE(header.mid(60, 4), QByteArray("\0\0\0\2", 4));
    store = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(store);
    QVERIFY(!(*store)->report().created);
    QVERIFY(!(*store)->report().recovered);
}

void TestSqliteFiles::refusesWhatIsNotItsOwn_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is a letter, not a database\n").repeated(200);
    QTest::newRow("short text") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("magic alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("magic and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\x7f');
    const QTemporaryDir folder;
    for (const char* sql : {"create table t(x)", "pragma application_id = 77; create table t(x)"}) {
        const QString file = folder.filePath(QStringLiteral("other.db"));
        QFile::remove(file);
        executeOn(file, sql);
        QTest::addRow("another program: %s", sql) << contentOf(file);
    }
}

void TestSqliteFiles::refusesWhatIsNotItsOwn() {
    QFETCH(QByteArray, content);
    writeFile(path(), content);
    VERIFY_ERROR(SqliteStore::open(optionsFor(path())), ErrorCode::NotADatabase);
    QCOMPARE(contentOf(path()), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("saga.db")});
    VERIFY_ERROR(verifyDatabaseFile(path().toStdString()), ErrorCode::NotADatabase);
    QCOMPARE(contentOf(path()), content);
}

void TestSqliteFiles::refusesATruncatedFile() {
    filledDatabase(path());
    const QByteArray whole = contentOf(path());
    for (const qsizetype size : {qsizetype{4096}, whole.size() / 2, whole.size() - 1}) {
        const QByteArray part = whole.left(size);
        writeFile(path(), part);
        const auto opened = SqliteStore::open(optionsFor(path()));
        VERIFY_ERROR(opened, ErrorCode::Corrupt);
        QVERIFY(opened.error().reason.find(std::to_string(size)) != std::string::npos);
        QCOMPARE(contentOf(path()), part);
    }
}

void TestSqliteFiles::refusesANewerSchema() {
    filledDatabase(path());
    executeOn(path(), "pragma user_version = 42");
    const QByteArray before = contentOf(path());
    const auto opened = SqliteStore::open(optionsFor(path()));
    VERIFY_ERROR(opened, ErrorCode::NewerSchema);
    QVERIFY(opened.error().reason.find("42") != std::string::npos);
    QVERIFY(opened.error().reason.find(std::to_string(kSchemaVersion)) != std::string::npos);
    QCOMPARE(contentOf(path()), before);
    VERIFY_ERROR(verifyDatabaseFile(path().toStdString()), ErrorCode::NewerSchema);
}

void TestSqliteFiles::refusesPlacesThatAreNot_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("no folder") << QStringLiteral("none/saga.db") << static_cast<int>(ErrorCode::Unavailable);
    QTest::newRow("a folder") << QStringLiteral(".") << static_cast<int>(ErrorCode::InvalidInput);
    QTest::newRow("a pipe") << QStringLiteral("pipe") << static_cast<int>(ErrorCode::InvalidInput);
    QTest::newRow("too long") << QString(300, QLatin1Char('x')) << static_cast<int>(ErrorCode::InvalidInput);
}

void TestSqliteFiles::refusesPlacesThatAreNot() {
    QFETCH(QString, name);
    QFETCH(int, code);
    QCOMPARE(::mkfifo(path(QStringLiteral("pipe")).toUtf8().constData(), 0666), 0);
    VERIFY_ERROR(SqliteStore::open(optionsFor(path(name))), static_cast<ErrorCode>(code));
    VERIFY_ERROR(SqliteStore::open(SqliteOptions()), ErrorCode::InvalidInput);
}

void TestSqliteFiles::refusesAReadOnlyFile() {
    filledDatabase(path());
    const QByteArray before = contentOf(path());
    ::chmod(path().toUtf8().constData(), 0444);
    ::chmod((path() + QStringLiteral("-lock")).toUtf8().constData(), 0666);
    const AsNobody nobody;
    VERIFY_ERROR(SqliteStore::open(optionsFor(path())), ErrorCode::ReadOnly);
    QCOMPARE(contentOf(path()), before);
}

void TestSqliteFiles::refusesAReadOnlyFolder() {
    ::chmod(m_folder->path().toUtf8().constData(), 0555);
    {
        const AsNobody nobody;
        VERIFY_ERROR(SqliteStore::open(optionsFor(path())), ErrorCode::ReadOnly);
    }
    ::chmod(m_folder->path().toUtf8().constData(), 0777);
    QVERIFY(!QFile::exists(path()));
}

void TestSqliteFiles::tellsTheSecondOpenerWhoHoldsIt() {
    auto first = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(first);
    const auto second = SqliteStore::open(optionsFor(path()));
    VERIFY_ERROR(second, ErrorCode::Locked);
    QVERIFY(second.error().reason.find("tst_sqlite_files (process " + std::to_string(::getpid()) + ")") != std::string::npos);
    PurchaseRows rows(1);
    VERIFY_OK((*first)->commit(rows.shop()));
    first->reset();
    VERIFY_OK(SqliteStore::open(optionsFor(path())));
}

void TestSqliteFiles::locksTheFileBehindALink() {
    auto first = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(first);
    const QString link = path(QStringLiteral("link.db"));
    QVERIFY(QFile::link(path(), link));
    VERIFY_ERROR(SqliteStore::open(optionsFor(link)), ErrorCode::Locked);
}

void TestSqliteFiles::aFileMovedAwayTakesNoCommitUntilItIsBack() {
    auto store = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(store);
    PurchaseRows rows(1);
    VERIFY_OK((*store)->commit(rows.shop()));
    const QString away = path(QStringLiteral("elsewhere.db"));
    QVERIFY(QFile::rename(path(), away));
    WriteBatch batch;
    batch.commit = {500};
    const auto refused = (*store)->commit(batch);
    VERIFY_ERROR(refused, ErrorCode::ReadOnly);
    QVERIFY(refused.error().reason.find("put it back") != std::string::npos);
    VERIFY_ERROR((*store)->reopen(), ErrorCode::Unavailable);
    QVERIFY(!QFile::exists(path()));
    QVERIFY(QFile::rename(away, path()));
    VERIFY_OK((*store)->reopen());
    VERIFY_OK((*store)->commit(batch));
}

void TestSqliteFiles::opensAfterItsHolderDied() {
    const StoreModel filled = filledDatabase(path());
    const pid_t child = ::fork();
    if (child == 0) {
        auto store = SqliteStore::open(optionsFor(path()));
        WriteBatch batch;
        batch.commit = {500};
        const bool kept = store.ok() && (*store)->commit(batch).ok();
        ::_exit(kept ? 0 : 1);  // without closing anything
    }
    int status = 1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    auto store = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(store);
    QVERIFY((*store)->report().recovered);
    QVERIFY((*store)->report().checked);
    QCOMPARE((*store)->facts()->commit.value, std::int64_t{500});
    QCOMPARE((*store)->facts()->lastSaga.value, filled.sagas().rbegin()->first.value);
}

void TestSqliteFiles::opensNamesThatMeanSomethingInAUri() {
    for (const char* name : {"100%25 ?mode=ro#x.db", "file:x.db", "\xEB\xA7\x88\xEB\xB2\x95 '.db", ":memory:"}) {
        const QString file = path(QString::fromUtf8(name));
        const StoreModel model = filledDatabase(file);
        QVERIFY2(QFile::exists(file), name);
        const auto verified = verifyDatabaseFile(file.toStdString());
        VERIFY_OK(verified);
        QCOMPARE(verified->commit.value, model.commit().value);
    }
}

void TestSqliteFiles::leavesNoLogBehindWhenClosed() {
    filledDatabase(path());
    QVERIFY(!QFile::exists(path() + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(path() + QStringLiteral("-shm")));
    auto store = SqliteStore::open(optionsFor(path()));
    VERIFY_OK(store);
    auto reader = (*store)->openReader();
    VERIFY_OK(reader);
    PurchaseRows rows(2, 40, 2);
    WriteBatch batch = rows.shop();
    batch.accounts.clear();
    batch.audit.clear();
    batch.postings.clear();
    VERIFY_OK((*store)->commit(batch));
    QVERIFY(QFile(path() + QStringLiteral("-wal")).size() > 0);
    VERIFY_OK((*store)->checkpoint());
    QCOMPARE(QFile(path() + QStringLiteral("-wal")).size(), qint64{0});
    VERIFY_OK((*reader)->commit());
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestSqliteFiles)
#include "tst_sqlite_files.moc"
