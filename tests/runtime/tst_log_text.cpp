// What a log line may hold, and how it is written.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/json.h"
#include "core/runtime/embedded.h"
#include "core/runtime/log_text.h"
#include "core/runtime/spdlog_log.h"

namespace saga {

class LogTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMasked_data();
    void secretsAreMasked();
    void controlCharactersAreEscaped();
    void aJsonLineIsOneDocument();
    void levelsChangeWhileItRuns();
    void aFileThatCannotBeOpenedIsAnError();
    void theDefaultDatabaseFollowsTheEnvironment();
};

namespace {

QByteArray readAll(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

void LogTextTest::secretsAreMasked_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("masked");
    const auto row = [](const char* text, const char* masked) { QTest::newRow(text) << std::string(text) << std::string(masked); };
    row("password=hunter2", "password=***");
    row("Password: hunter2, user: alice", "Password: ***, user: alice");
    row("{\"accessToken\":\"a\\\"b\",\"user\":\"alice\"}", "{\"accessToken\":\"***\",\"user\":\"alice\"}");
    row("api_key=abc&client-secret=def", "api_key=***&client-secret=***");
    row("keyboard=us tokens=3", "keyboard=us tokens=3");
    row("user=alice", "user=alice");
    row("password=", "password=");
    row("token", "token");
    row("secret=\"unfinished", "secret=\"***");
}

void LogTextTest::secretsAreMasked() {
    QFETCH(std::string, text);
    QFETCH(std::string, masked);
    QCOMPARE(maskSecrets(text), masked);
}

void LogTextTest::controlCharactersAreEscaped() {
    QCOMPARE(escapeControls("a\nb\tc\x1b[31m\x7f"), std::string("a\\nb\\tc\\x1b[31m\\x7f"));
    QCOMPARE(escapeControls("마법검"), std::string("마법검"));
}

void LogTextTest::aJsonLineIsOneDocument() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("log.json"));
    {
        const auto log = SpdlogLog::open({LogLevel::Info, file.toStdString(), true});
        QVERIFY(log.ok());
        (*log)->write(LogLevel::Info, LogCategory::Step, {"TXN_1", "COR_1"}, "a \"quoted\"\nline with token=abc");
        (*log)->write(LogLevel::Debug, LogCategory::Step, {}, "below the level");
    }
    const QByteArray text = readAll(file);
    QCOMPARE(text.count('\n'), 1);
    const Result<Json> line = parseJson(text.toStdString(), "line");
    QVERIFY(line.ok());
    QCOMPARE(std::string(line->text("category")), std::string("step"));
    QCOMPARE(std::string(line->text("saga")), std::string("TXN_1"));
    QCOMPARE(std::string(line->text("correlation")), std::string("COR_1"));
    QCOMPARE(std::string(line->text("text")), std::string("a \"quoted\"\nline with token=***"));
    QVERIFY(parseIso(line->text("time")).ok());
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void LogTextTest::levelsChangeWhileItRuns() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("log"));
    const auto log = SpdlogLog::open({LogLevel::Error, file.toStdString(), false});
    QVERIFY(log.ok());
    QVERIFY(!(*log)->enabled(LogLevel::Warning, LogCategory::Store));
    (*log)->setLevel(LogCategory::Store, LogLevel::Warning);
    QVERIFY((*log)->enabled(LogLevel::Warning, LogCategory::Store));
    QVERIFY(!(*log)->enabled(LogLevel::Warning, LogCategory::Engine));
    (*log)->write(LogLevel::Warning, LogCategory::Store, {"TXN_1", {}}, "first\nsecond");
    const QByteArray text = readAll(file);
    QVERIFY2(text.endsWith("warning store saga=TXN_1 first\\nsecond\n"), text.constData());
    (*log)->setLevel(LogCategory::Store, LogLevel::Off);
    QVERIFY(!(*log)->enabled(LogLevel::Error, LogCategory::Store));
}

void LogTextTest::aFileThatCannotBeOpenedIsAnError() {
    const QTemporaryDir folder;
    const auto log = SpdlogLog::open({LogLevel::Info, folder.path().toStdString(), false});
    QVERIFY(!log.ok());
    QCOMPARE(log.error().code, ErrorCode::ReadOnly);
    QCOMPARE(log.error().field, folder.path().toStdString());
}

void LogTextTest::theDefaultDatabaseFollowsTheEnvironment() {
    const QTemporaryDir folder;
    qunsetenv("SAGA_DB");
    qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("data")).toUtf8());
    const std::string expected = folder.filePath(QStringLiteral("data/saga-console/shop.db")).toStdString();
    QCOMPARE(defaultDatabaseFile(), expected);
    EmbeddedOptions options;
    options.databaseFile = expected;
    options.program = "test";
    options.logLevel = LogLevel::Off;
    options.createIfMissing = false;
    QCOMPARE(Embedded::open(options).error().code, ErrorCode::NotFound);
    options.createIfMissing = true;
    QVERIFY(Embedded::open(options).ok());
    const QFile::Permissions made = QFile::permissions(folder.filePath(QStringLiteral("data/saga-console")));
    QCOMPARE(made & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
    qputenv("XDG_DATA_HOME", "relative");
    qputenv("HOME", folder.path().toUtf8());
    QCOMPARE(defaultDatabaseFile(), folder.filePath(QStringLiteral(".local/share/saga-console/shop.db")).toStdString());
    qputenv("SAGA_DB", "/somewhere/else.db");
    QCOMPARE(defaultDatabaseFile(), std::string("/somewhere/else.db"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::LogTextTest)
#include "tst_log_text.moc"
