// Databases that are missing, held, damaged or not ours, and backups.
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include "core/runtime/embedded.h"
#include "tests/cli/cli_rig.h"
#include "tests/stores/without_root.h"

namespace saga {

class CliFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyDemoLoadMakesADatabase();
    void theDemoIsLoadedOnce();
    void aHeldDatabaseNamesItsHolder();
    void aFileThatIsNoneIsLeftAsItIs();
    void aFileThatMayNotBeReadIsNamed();
    void aTruncatedFileIsRefused();
    void aBackupBringsTheOldStateBack();
    void aDamagedBackupIsNotRestored();
    void acknowledgedSagasMustExist();
    void theDatabaseIsReadableByItsOwnerOnly();
};

namespace {

std::string errorOf(const CliRun& run) {
    return std::string(run.json().at("error").text("code"));
}

}  // namespace

void CliFilesTest::onlyDemoLoadMakesADatabase() {
    const CliRig rig;
    for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
             {"saga", "list"}, {"verify"}, {"fault", "list"},
             {"purchase", "--user", "u", "--item", "i", "--quantity", "1", "--price", "1"}}) {
        std::vector<std::string> arguments = line;
        arguments.emplace_back("--json");
        const CliRun run = rig.run(arguments);
        QCOMPARE(run.code, 4);
        QCOMPARE(errorOf(run), std::string("UNAVAILABLE"));
        QVERIFY(run.err.find("sagactl demo load") != std::string::npos);
        QVERIFY(!QFile::exists(QString::fromStdString(rig.database())));
    }
}

void CliFilesTest::theDemoIsLoadedOnce() {
    const CliRig rig;
    QCOMPARE(rig.ask({"demo", "load"}).at("added").asBool(), true);
    rig.buy("user-123", "item-sword", "1", "100");
    QCOMPARE(rig.ask({"demo", "load"}).at("added").asBool(true), false);
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
}

void CliFilesTest::aHeldDatabaseNamesItsHolder() {
    const CliRig rig;
    rig.loadDemo();
    EmbeddedOptions options;
    options.databaseFile = rig.database();
    options.program = "saga-console";
    const auto holder = Embedded::open(options);
    QVERIFY(holder.ok());
    const CliRun run = rig.run({"saga", "list", "--json"});
    QCOMPARE(run.code, 4);
    QCOMPARE(errorOf(run), std::string("LOCKED"));
    QVERIFY2(run.err.find("saga-console (process ") != std::string::npos, run.err.c_str());
    const CliRun restore = rig.run({"restore", rig.file("nothing.db")});
    QCOMPARE(restore.code, 2);
}

void CliFilesTest::aFileThatIsNoneIsLeftAsItIs() {
    const CliRig rig;
    const std::string text = "This is a shopping list, not a shop.\n";
    rig.write("shop.db", text);
    const CliRun run = rig.run({"demo", "load", "--json"});
    QCOMPARE(run.code, 4);
    QCOMPARE(errorOf(run), std::string("NOT_A_DATABASE"));
    QFile file(QString::fromStdString(rig.database()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), text);
}

void CliFilesTest::aFileThatMayNotBeReadIsNamed() {
    const CliRig rig;
    rig.loadDemo();
    QCOMPARE(rig.run({"backup", rig.file("saved.db")}).code, 0);
    const test::WithoutRoot user(QFileInfo(QString::fromStdString(rig.database())).path());
    if (!user.isReady())
        QSKIP("root reads every file, and this program may not become another user");
    const QString file = QString::fromStdString(rig.database());
    QVERIFY(QFile::setPermissions(file, {}));
    for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
             {"saga", "list"}, {"verify"}, {"demo", "load"}, {"backup", rig.file("other.db")},
             {"purchase", "--user", "user-123", "--item", "item-potion", "--quantity", "1", "--price", "20"}}) {
        std::vector<std::string> arguments = line;
        arguments.emplace_back("--json");
        const CliRun run = rig.run(arguments);
        QCOMPARE(run.code, 4);
        QCOMPARE(errorOf(run), std::string("READ_ONLY"));
        for (const std::string& part : {rig.database(), std::string("Permission denied"), std::string("Change the permissions")})
            QVERIFY2(run.err.find(part) != std::string::npos, run.err.c_str());
    }
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(rig.balance("user-123"), std::int64_t(1000));
    // A backup that may not be read leaves the database as it is.
    QVERIFY(QFile::setPermissions(QString::fromStdString(rig.file("saved.db")), {}));
    const CliRun restore = rig.run({"restore", rig.file("saved.db"), "--json"});
    QCOMPARE(restore.code, 4);
    QVERIFY2(restore.err.find("saved.db") != std::string::npos && restore.err.find("Permission denied") != std::string::npos,
             restore.err.c_str());
    QCOMPARE(rig.balance("user-123"), std::int64_t(1000));
}

void CliFilesTest::aTruncatedFileIsRefused() {
    const CliRig rig;
    rig.loadDemo();
    QVERIFY(QFile::resize(QString::fromStdString(rig.database()), 20'000));
    const CliRun run = rig.run({"saga", "list", "--json"});
    QCOMPARE(run.code, 4);
    QCOMPARE(errorOf(run), std::string("CORRUPT"));
}

void CliFilesTest::aBackupBringsTheOldStateBack() {
    const CliRig rig;
    rig.loadDemo();
    QCOMPARE(rig.run({"backup", rig.file("saved.db")}).code, 0);
    QCOMPARE(rig.run({"backup", rig.file("saved.db")}).code, 2);
    rig.buy("user-123", "item-sword", "1", "100");
    QCOMPARE(rig.run({"restore", rig.file("saved.db")}).code, 0);
    QCOMPARE(rig.balance("user-123"), std::int64_t(1000));
    QCOMPARE(rig.run({"verify"}).code, 0);
    const CliRun old = CliRig::runBare({"--db", rig.database() + ".before-restore", "user", "show", "user-123", "--json"});
    QCOMPARE(old.json().integer("balance"), std::int64_t(900));
    rig.buy("user-123", "item-potion", "1", "20");
    QCOMPARE(rig.run({"restore", rig.file("saved.db")}).code, 0);
    QVERIFY(QFile::exists(QString::fromStdString(rig.database() + ".before-restore.2")));
}

void CliFilesTest::aDamagedBackupIsNotRestored() {
    const CliRig rig;
    rig.loadDemo();
    QCOMPARE(rig.run({"backup", rig.file("saved.db")}).code, 0);
    rig.buy("user-123", "item-sword", "1", "100");
    QVERIFY(QFile::resize(QString::fromStdString(rig.file("saved.db")), 30'000));
    const CliRun run = rig.run({"restore", rig.file("saved.db"), "--json"});
    QCOMPARE(run.code, 4);
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QVERIFY(!QFile::exists(QString::fromStdString(rig.database() + ".before-restore")));
    QCOMPARE(rig.run({"restore", rig.database()}).code, 2);
}

void CliFilesTest::acknowledgedSagasMustExist() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id(rig.buy("user-123", "item-sword", "1", "100").text("transactionId"));
    rig.write("acked", id + "\n" + id.substr(0, 12));
    QCOMPARE(rig.run({"verify", "--acked", rig.file("acked")}).code, 0);
    rig.write("acked", id + "\nTXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB\n");
    const CliRun run = rig.run({"verify", "--acked", rig.file("acked"), "--json"});
    QCOMPARE(run.code, 3);
    const Json report = run.json();
    QCOMPARE(report.at("holds").asBool(true), false);
    for (const Json& invariant : report.at("invariants").items())
        QCOMPARE(invariant.at("holds").asBool(), invariant.text("id") != "I15");
}

void CliFilesTest::theDatabaseIsReadableByItsOwnerOnly() {
    const CliRig rig;
    rig.loadDemo();
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(QString::fromStdString(rig.database())) & others, QFile::Permissions());
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliFilesTest)
#include "tst_cli_files.moc"
