// The command line of saga-console.
#include <QTest>

#include "app/saga_console/console_options.h"

namespace saga {

class TestConsoleOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsEveryOption();
    void takesALink();
    void helpNamesEveryOption();
};

void TestConsoleOptions::refuses_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--fast")} << QStringLiteral("--fast");
    QTest::newRow("no value") << QStringList{QStringLiteral("--db")} << QStringLiteral("--db");
    QTest::newRow("empty value") << QStringList{QStringLiteral("--db=")} << QStringLiteral("--db");
    QTest::newRow("unknown page") << QStringList{QStringLiteral("--page"), QStringLiteral("audit")}
                                  << QStringLiteral("--page");
    QTest::newRow("unknown level") << QStringList{QStringLiteral("--log-level=loud")} << QStringLiteral("--log-level");
    QTest::newRow("no link") << QStringList{QStringLiteral("TXN_1")} << QStringLiteral("TXN_1");
    QTest::newRow("two places") << QStringList{QStringLiteral("--page=sagas"),
                                               QStringLiteral("saga-console://saga/TXN_1")}
                                << QStringLiteral("saga-console://saga/TXN_1");
}

void TestConsoleOptions::refuses() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Result<ConsoleOptions> options = parseConsoleOptions(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QString::fromStdString(options.error().field), named);
    QVERIFY(!options.error().reason.empty());
}

void TestConsoleOptions::readsEveryOption() {
    const Result<ConsoleOptions> options =
        parseConsoleOptions({QStringLiteral("--db"), QStringLiteral("/tmp/a=b.db"), QStringLiteral("--page=purchase"),
                             QStringLiteral("--screenshot-tour"), QStringLiteral("shots"),
                             QStringLiteral("--log-level=debug"), QStringLiteral("-v")});
    QVERIFY(options);
    QCOMPARE(options->database, QStringLiteral("/tmp/a=b.db"));
    QCOMPARE(options->link, QStringLiteral("saga-console://page/purchase"));
    QCOMPARE(options->tourFolder, QStringLiteral("shots"));
    QCOMPARE(options->logLevel, LogLevel::Debug);
    QVERIFY(options->wantsVersion);
    QVERIFY(!options->wantsHelp);
}

void TestConsoleOptions::takesALink() {
    const Result<ConsoleOptions> options = parseConsoleOptions({QStringLiteral("saga-console://saga/TXN_1")});
    QVERIFY(options);
    QCOMPARE(options->link, QStringLiteral("saga-console://saga/TXN_1"));
}

void TestConsoleOptions::helpNamesEveryOption() {
    for (const char* option : {"--db", "--page", "--screenshot-tour", "--log-level", "--help", "--version"})
        QVERIFY2(consoleHelp().contains(QLatin1String(option)), option);
}

}  // namespace saga

QTEST_APPLESS_MAIN(saga::TestConsoleOptions)
#include "tst_console_options.moc"
