// The program itself, offscreen: a second start on the same database, a holder that is no window, a kill.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <unistd.h>

#include <memory>

#include "core/runtime/embedded.h"

namespace saga {

namespace {

const QString kPurchase = QStringLiteral("saga-console://page/purchase");
const QString kSagas = QStringLiteral("saga-console://page/sagas");

}  // namespace

class TestConsoleProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSecondStartHandsItsLinkOver();
    void aHolderWithoutAWindowIsNamed();
    void whatIsNoDatabaseIsLeftAsItWas();
    void aDatabaseThatMayNotBeReadIsNamed();
    void aKillLosesNoPlace();
    void aKillUnderLoadLosesNoCoin();

private:
    std::unique_ptr<QProcess> start(const QStringList& more = {});
    // Runs until it ends; what it printed stands in m_said.
    int run(const QStringList& more);
    bool isListening() const;
    // As the lock names him.
    QString holder() const;
    QVariant kept(const QString& key) const;
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    uid_t m_user = ::getuid();  // of the programs that are started
    QString m_said;
};

void TestConsoleProcess::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_user = ::getuid();
    QVERIFY(QDir().mkpath(path("run")));
    QVERIFY(QFile::setPermissions(path("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

std::unique_ptr<QProcess> TestConsoleProcess::start(const QStringList& more) {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("run"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("TMPDIR"), m_folder->path());
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    // Qt does not run for a user who is only half another one.
    process->setChildProcessModifier([user = m_user] {
        if (user != ::getuid() && ::setresuid(user, user, user) != 0) ::_exit(126);
    });
    process->start(QStringLiteral(SAGA_CONSOLE), QStringList{QStringLiteral("--db"), path("shop.db")} + more);
    return process;
}

int TestConsoleProcess::run(const QStringList& more) {
    const auto process = start(more);
    if (!process->waitForFinished()) return -1;
    m_said = QString::fromUtf8(process->readAll());
    return process->exitCode();
}

bool TestConsoleProcess::isListening() const {
    return !QDir(path("run")).entryList({QStringLiteral("saga-console-*")}, QDir::System).isEmpty();
}

QString TestConsoleProcess::holder() const {
    QFile lock(path("shop.db-lock"));
    return lock.open(QIODevice::ReadOnly) ? QString::fromUtf8(lock.readAll()) : QString();
}

QVariant TestConsoleProcess::kept(const QString& key) const {
    const QSettings settings(path("config") + QStringLiteral("/saga-console/console.ini"), QSettings::IniFormat);
    for (const QString& stored : settings.allKeys()) {
        if (stored.endsWith(key)) return settings.value(stored);
    }
    return {};
}

void TestConsoleProcess::aSecondStartHandsItsLinkOver() {
    const auto window = start();
    QTRY_VERIFY(isListening());
    const QString socket = QDir(path("run")).entryList({QStringLiteral("saga-console-*")}, QDir::System).front();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path("run") + QLatin1Char('/') + socket) & others, QFile::Permissions());
    QCOMPARE(run({kPurchase}), 0);
    QVERIFY2(m_said.contains(QLatin1String("open already")), qPrintable(m_said));
    QTRY_COMPARE(kept(QStringLiteral("lastLink")).toString(), kPurchase);
    // Without a link it only comes to the front.
    QCOMPARE(run({}), 0);
    QCOMPARE(kept(QStringLiteral("lastLink")).toString(), kPurchase);
    QCOMPARE(run({QStringLiteral("saga-console://page/nowhere")}), 2);
    QCOMPARE(window->state(), QProcess::Running);
    window->terminate();
    QVERIFY(window->waitForFinished());
}

void TestConsoleProcess::aHolderWithoutAWindowIsNamed() {
    EmbeddedOptions options;
    options.databaseFile = path("shop.db").toStdString();
    options.program = "sagactl";
    options.logLevel = LogLevel::Off;
    const auto holder = Embedded::open(options);
    QVERIFY(holder.ok());
    QCOMPARE(run({kPurchase}), 4);
    const QString name = QStringLiteral("sagactl (process %1)").arg(QCoreApplication::applicationPid());
    QVERIFY2(m_said.contains(name), qPrintable(m_said));
}

void TestConsoleProcess::whatIsNoDatabaseIsLeftAsItWas() {
    QFile file(path("shop.db"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a letter\n") > 0);
    file.close();
    QCOMPARE(run({}), 4);
    QVERIFY2(m_said.contains(QLatin1String("SQLite")), qPrintable(m_said));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("shop.db*")}), QStringList{QStringLiteral("shop.db")});
}

// Root may read every file, so the console is started as the user nobody.
void TestConsoleProcess::aDatabaseThatMayNotBeReadIsNamed() {
    const QString file = path("shop.db");
    QCOMPARE(QProcess::execute(QStringLiteral(SAGACTL), {QStringLiteral("--db"), file, QStringLiteral("demo"), QStringLiteral("load")}), 0);
    if (::getuid() == 0) {
        constexpr uid_t kNobody = 65'534;
        for (const QString& owned : {m_folder->path(), path("run"), file, path("shop.db-lock")})
            QCOMPARE(::chown(QFile::encodeName(owned).constData(), kNobody, static_cast<gid_t>(-1)), 0);
        m_user = kNobody;
        if (run({QStringLiteral("--version")}) != 0) QSKIP("the user nobody may not run the console here");
    }
    QVERIFY(QFile::setPermissions(file, {}));
    QCOMPARE(run({}), 4);
    for (const QString& part : {file, QStringLiteral("Permission denied"), QStringLiteral("Change the permissions")})
        QVERIFY2(m_said.contains(part), qPrintable(m_said));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const auto window = start();
    QTRY_VERIFY(isListening());
    window->terminate();
    QVERIFY(window->waitForFinished());
}

void TestConsoleProcess::aKillLosesNoPlace() {
    const QString lost = QStringLiteral("saga-console://saga/TXN_1");
    const auto first = start();
    QTRY_VERIFY(isListening());
    for (const QString& link : {kSagas, lost, kPurchase}) QCOMPARE(run({link}), 0);
    QTRY_COMPARE(kept(QStringLiteral("lastLink")).toString(), kPurchase);
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished());
    QCOMPARE(first->exitStatus(), QProcess::CrashExit);
    QVERIFY(isListening());  // what is left of it
    const auto second = start();
    // Who starts before it holds the database would be the window instead.
    QTRY_VERIFY(holder().contains(QStringLiteral("(process %1)").arg(second->processId())));
    QTRY_COMPARE(run({lost}), 0);
    QTRY_COMPARE(kept(QStringLiteral("lastLink")).toString(), lost);
    QCOMPARE(kept(QStringLiteral("openLinks")).toStringList(), (QStringList{kSagas, lost, kPurchase}));
    second->terminate();
    QVERIFY(second->waitForFinished());
}

// The tour buys by itself, on a database in the folder for temporary files.
void TestConsoleProcess::aKillUnderLoadLosesNoCoin() {
    constexpr qint64 kUnderWay = 300'000;  // bytes of log after some purchases
    const auto tour = start({QStringLiteral("--screenshot-tour"), path("pictures")});
    const auto log = [this] {
        QDirIterator files(m_folder->path(), {QStringLiteral("shop.db-wal")}, QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log()).size() > kUnderWay, 20'000);
    ::kill(static_cast<pid_t>(tour->processId()), SIGKILL);
    QVERIFY(tour->waitForFinished());
    const QString database = QFileInfo(log()).path() + QStringLiteral("/shop.db");
    // Recovery first, as any command that writes does it; then everything must hold.
    QCOMPARE(QProcess::execute(QStringLiteral(SAGACTL),
                               {QStringLiteral("--db"), database, QStringLiteral("demo"), QStringLiteral("load")}),
             0);
    QCOMPARE(QProcess::execute(QStringLiteral(SAGACTL), {QStringLiteral("--db"), database, QStringLiteral("verify")}),
             0);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestConsoleProcess)
#include "tst_console_process.moc"
