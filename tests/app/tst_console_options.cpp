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
    QTest::newRow("no size") << QStringList{QStringLiteral("--tour-size=big")} << QStringLiteral("--tour-size");
    QTest::newRow("too small a size") << QStringList{QStringLiteral("--tour-size=10x10")}
                                      << QStringLiteral("--tour-size");
    QTest::newRow("text too large") << QStringList{QStringLiteral("--tour-text=400")} << QStringLiteral("--tour-text");
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
    const Result<ConsoleOptions> options = parseConsoleOptions(
        {QStringLiteral("--db"), QStringLiteral("/tmp/a=b.db"), QStringLiteral("--page=purchase"),
         QStringLiteral("--screenshot-tour"), QStringLiteral("shots"), QStringLiteral("--tour-views=sagas,saga-*"),
         QStringLiteral("--tour-looks=dark-ko"), QStringLiteral("--tour-size"), QStringLiteral("1280x800"),
         QStringLiteral("--tour-text=150"), QStringLiteral("--log-level=debug"), QStringLiteral("-v")});
    QVERIFY(options);
    QCOMPARE(options->database, QStringLiteral("/tmp/a=b.db"));
    QCOMPARE(options->link, QStringLiteral("saga-console://page/purchase"));
    QCOMPARE(options->tour.folder, QStringLiteral("shots"));
    QCOMPARE(options->tour.views, (QStringList{QStringLiteral("sagas"), QStringLiteral("saga-*")}));
    QCOMPARE(options->tour.looks, QStringList{QStringLiteral("dark-ko")});
    QCOMPARE(options->tour.size, QSize(1280, 800));
    QCOMPARE(options->tour.textPercent, 150);
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
    for (const char* option : {"--db", "--page", "--screenshot-tour", "--tour-views", "--tour-looks", "--tour-size",
                               "--tour-text", "--log-level", "--help", "--version"})
        QVERIFY2(consoleHelp().contains(QLatin1String(option)), option);
}

}  // namespace saga

QTEST_APPLESS_MAIN(saga::TestConsoleOptions)
#include "tst_console_options.moc"
