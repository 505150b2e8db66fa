// Migration, backup, verification and the record of statements.
#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <thread>

#include "core/stores/sqlite/database_copy.h"
#include "core/stores/sqlite/sqlite_store.h"
#include "tests/stores/purchase_rows.h"
#include "tests/stores/store_model.h"
#include "tests/stores/verdict.h"

namespace saga::test {
namespace {

using Dump = std::map<std::string, std::vector<std::string>>;

// Every row of every table as text.
Dump dumpOf(const QString& file) {
    Dump dump;
    sqlite3* handle = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &handle) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    const auto rowsOf = [&](const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        std::vector<std::string> rows;
        if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(handle));
        while (sqlite3_step(statement) == SQLITE_ROW) {
            std::string row;
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
                row += std::string(text == nullptr ? "NULL" : text) + (column + 1 < sqlite3_column_count(statement) ? "|" : "");
            }
            rows.push_back(row);
        }
        sqlite3_finalize(statement);
        return rows;
    };
    for (const std::string& table : rowsOf("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"))
        dump[table] = rowsOf("select * from " + table);
    sqlite3_close(handle);
    return dump;
}

// Replays what it was told on a connection of its own, as a benchmark does.
class Replay final : public StatementRecorder {
public:
    explicit Replay(const QString& file) {
        if (sqlite3_open(file.toUtf8().constData(), &m_handle) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_handle));
        execute(currentSchema(Dialect::Sqlite).script.c_str());
    }
    ~Replay() override { sqlite3_close(m_handle); }
    void onBatchBegin() override { execute("begin"); }
    void onBatchEnd(bool kept) override {
        execute(kept ? "commit" : "rollback");
        (kept ? batches : refused) += 1;
    }
    void onWrite(std::string_view sql, SqlParams params) override {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_handle));
        int index = 0;
        for (const SqlParam& param : params) {
            ++index;
            if (param.type() == SqlParam::Type::Integer)
                sqlite3_bind_int64(statement, index, param.integer());
            else if (param.type() == SqlParam::Type::Text)
                sqlite3_bind_text(statement, index, std::string(param.text()).c_str(), -1, SQLITE_TRANSIENT);
        }
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }
    int batches = 0;
    int refused = 0;

private:
    void execute(const char* sql) {
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(m_handle));
    }
    sqlite3* m_handle = nullptr;
};

}  // namespace

class TestSqliteCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void migratesBesideABackup();
    void opensADatabaseOfVersionOne();
    void takesAFailedMigrationBack();
    void refusesAVersionNobodyWrote();
    void copiesWhileItIsWritten();
    void refusesToOverwriteWithACopy();
    void copiesADatabaseInMemory();
    void verifiesWhatItCannotRead_data();
    void verifiesWhatItCannotRead();
    void recordsWhatItWrites();

private:
    QString path(const QString& name = QStringLiteral("saga.db")) const { return m_folder->filePath(name); }
    std::unique_ptr<SqliteStore> opened(const Schema& schema = currentSchema(Dialect::Sqlite)) const;
    // Fills the store with some sagas; `rows` goes on from there.
    static void fill(Store& store, PurchaseRows& rows, StoreModel& model, int batches);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteCopies::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<SqliteStore> TestSqliteCopies::opened(const Schema& schema) const {
    SqliteOptions options;
    options.file = path().toStdString();
    options.schema = schema;
    auto store = SqliteStore::open(options);
    if (!store.ok())
        qFatal("%s", describe(store.error()).c_str());
    return std::move(store).value();
}

void TestSqliteCopies::fill(Store& store, PurchaseRows& rows, StoreModel& model, int batches) {
    for (int n = 0; n < batches; ++n) {
        const WriteBatch batch = model.commit().value == 0 ? rows.shop() : rows.next(3);
        VERIFY_OK(store.commit(batch));
        model.apply(batch);
    }
}

// The next version, as if it were written: one column more, filled from what is there.
Schema nextSchema() {
    Schema schema = currentSchema(Dialect::Sqlite);
    schema.migrations.push_back({schema.version, "alter table item add column label text not null default '';"
                                                 "update item set label = upper(name);"});
    ++schema.version;
    return schema;
}

void TestSqliteCopies::migratesBesideABackup() {
    PurchaseRows rows(1);
    StoreModel model;
    fill(*opened(), rows, model, 8);
    const Dump before = dumpOf(path());

    auto store = opened(nextSchema());
    QCOMPARE(store->report().migratedFrom, kSchemaVersion);
    VERIFY_SAME(model, *store);
    fill(*store, rows, model, 2);
    VERIFY_SAME(model, *store);
    const QString backup = QString::fromStdString(store->report().backupFile);
    QCOMPARE(backup, path(QStringLiteral("saga.db.v%1.bak").arg(kSchemaVersion)));
    store.reset();
    QVERIFY(dumpOf(backup) == before);
    VERIFY_OK(verifyDatabaseFile(backup.toStdString()));
    QVERIFY(dumpOf(path()).at("item").front().ends_with("|MAGIC SWORD"));

    store = opened(nextSchema());
    QCOMPARE(store->report().migratedFrom, -1);
}

// As version 1 was written: without what the migration adds.
void TestSqliteCopies::opensADatabaseOfVersionOne() {
    SqliteOptions old;
    old.file = path().toStdString();
    old.schema = currentSchema(Dialect::Sqlite);
    const std::string added = old.schema.migrations.front().script;
    QVERIFY(old.schema.script.ends_with(added));
    old.schema.script.resize(old.schema.script.size() - added.size());
    old.schema.script += "insert into item(id, name, price, available) values ('shield', 'Shield', 5, 1);";
    old.schema.version = 1;
    VERIFY_OK(SqliteStore::open(old));

    auto store = opened();
    QCOMPARE(store->report().migratedFrom, 1);
    QCOMPARE(QString::fromStdString(store->report().backupFile), path(QStringLiteral("saga.db.v1.bak")));
    Rows rows;
    KeySet keys;
    keys.items.push_back(ItemId("shield"));
    keys.orders.coupons.push_back("WELCOME10");
    VERIFY_OK(store->load(keys, rows));
    QVERIFY((rows.items.begin()->second == Item{ItemId("shield"), "Shield", 5, true, {}}));
    QVERIFY(!rows.orders.coupons.begin()->second.has_value());
    QCOMPARE(store->facts()->defaultMode, Mode::Orchestration);
}

void TestSqliteCopies::takesAFailedMigrationBack() {
    PurchaseRows rows(1);
    StoreModel model;
    fill(*opened(), rows, model, 4);
    const Dump before = dumpOf(path());
    Schema schema = nextSchema();
    schema.migrations.back().script += "insert into no_such_table values (1);";
    SqliteOptions options;
    options.file = path().toStdString();
    options.schema = schema;
    for (int attempt = 1; attempt <= 2; ++attempt) {
        const auto failed = SqliteStore::open(options);
        QVERIFY(!failed.ok());
        QVERIFY(failed.error().reason.find("was taken back") != std::string::npos);
        QVERIFY(dumpOf(path()) == before);
    }
    QVERIFY(QFile::exists(path(QStringLiteral("saga.db.v%1.bak").arg(kSchemaVersion))));
    QVERIFY(QFile::exists(path(QStringLiteral("saga.db.v%1.bak.2").arg(kSchemaVersion))));
    VERIFY_SAME(model, *opened());
}

void TestSqliteCopies::refusesAVersionNobodyWrote() {
    opened();
    Schema schema = currentSchema(Dialect::Sqlite);
    schema.version += 2;
    schema.migrations.push_back({schema.version - 1, "select 1;"});
    SqliteOptions options;
    options.file = path().toStdString();
    options.schema = schema;
    VERIFY_ERROR(SqliteStore::open(options), ErrorCode::Corrupt);
}

void TestSqliteCopies::copiesWhileItIsWritten() {
    auto store = opened();
    PurchaseRows rows(1, 200, 50);
    StoreModel model;
    fill(*store, rows, model, 300);
    Result<void> copied;
    std::thread copying([&] { copied = store->backupTo(path(QStringLiteral("copy.db")).toStdString()); });
    std::map<std::int64_t, StoreModel> models;
    for (int n = 0; n < 40; ++n) {
        models[model.commit().value] = model;
        fill(*store, rows, model, 1);
    }
    models[model.commit().value] = model;
    copying.join();
    VERIFY_OK(copied);
    VERIFY_SAME(model, *store);
    store.reset();

    SqliteOptions options;
    options.file = path(QStringLiteral("copy.db")).toStdString();
    auto copy = SqliteStore::open(options);
    VERIFY_OK(copy);
    const std::int64_t commit = (*copy)->facts()->commit.value;
    QVERIFY(models.contains(commit));
    VERIFY_SAME(models.at(commit), **copy);
    QVERIFY(!QFile::exists(path(QStringLiteral("copy.db.part"))));
}

void TestSqliteCopies::refusesToOverwriteWithACopy() {
    auto store = opened();
    const QString target = path(QStringLiteral("copy.db"));
    VERIFY_OK(store->backupTo(target.toStdString()));
    VERIFY_ERROR(store->backupTo(target.toStdString()), ErrorCode::InvalidInput);
    VERIFY_ERROR(store->backupTo(path().toStdString()), ErrorCode::InvalidInput);
    VERIFY_ERROR(store->backupTo(path(QStringLiteral("none/copy.db")).toStdString()), ErrorCode::Unavailable);
    VERIFY_ERROR(store->backupTo("/dev/full"), ErrorCode::InvalidInput);
    VERIFY_OK(verifyDatabaseFile(target.toStdString()));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.part*")}), QStringList());
}

void TestSqliteCopies::copiesADatabaseInMemory() {
    auto store = SqliteStore::openInMemory();
    VERIFY_OK(store);
    PurchaseRows rows(1);
    StoreModel model;
    fill(**store, rows, model, 6);
    VERIFY_OK((*store)->backupTo(path().toStdString()));
    VERIFY_SAME(model, *opened());
}

void TestSqliteCopies::verifiesWhatItCannotRead_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("totals differ") << QStringLiteral("update meta set completed = completed + 1");
    QTest::newRow("no meta row") << QStringLiteral("delete from meta");
    QTest::newRow("a saga is gone") << QStringLiteral("delete from saga_summary where saga_no = 2");
    QTest::newRow("pages overwritten") << QString();
}

void TestSqliteCopies::verifiesWhatItCannotRead() {
    QFETCH(QString, sql);
    PurchaseRows rows(1);
    StoreModel model;
    fill(*opened(), rows, model, 30);
    VERIFY_OK(verifyDatabaseFile(path().toStdString()));
    QFile file(path());
    if (sql.isEmpty()) {
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 5));
        QVERIFY(file.write(QByteArray(4096 * 3, '\x5a')) > 0);
        file.close();
    } else {
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(path().toUtf8().constData(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
    }
    VERIFY_ERROR(verifyDatabaseFile(path().toStdString()), ErrorCode::Corrupt);
    VERIFY_ERROR(verifyDatabaseFile(path(QStringLiteral("none.db")).toStdString()), ErrorCode::NotFound);
}

void TestSqliteCopies::recordsWhatItWrites() {
    Replay replay(path(QStringLiteral("replay.db")));
    PurchaseRows rows(1);
    StoreModel model;
    auto store = opened();
    store->setRecorder(&replay);
    fill(*store, rows, model, 20);
    WriteBatch refused;
    refused.effects.assign(2, {{{1}, 9, Direction::Action}, false, {}});
    VERIFY_ERROR(store->commit(refused), ErrorCode::Conflict);
    fill(*store, rows, model, 2);
    store->setRecorder(nullptr);
    QCOMPARE(replay.batches, 22);
    QCOMPARE(replay.refused, 1);
    store.reset();
    QVERIFY(dumpOf(path()) == dumpOf(path(QStringLiteral("replay.db"))));
}

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestSqliteCopies)
#include "tst_sqlite_copies.moc"
