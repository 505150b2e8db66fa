// The values behind the shell: links, history, settings.
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "ui/shell/console_link.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/link_history.h"

namespace saga::ui {

namespace {

ConsoleLink sagaLink(const char* id) {
    return {ConsoleLink::Kind::Saga, QString::fromLatin1(id)};
}

}  // namespace

class TestShellValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLinks_data();
    void readsLinks();
    void aLinkReadsBack();
    void goesBackAndForward();
    void aNewPlaceForgetsWhatLayAhead();
    void forgetsAClosedPlace();
    void keepsAtMostAHundredPlaces();
    void settingsSurvive();
    void settingsOfAnotherHandAreTakenWithCare();
};

void TestShellValues::readsLinks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::newRow("saga") << QStringLiteral("saga-console://saga/TXN_01JD3K8Q9V7M2X4R6T0B") << true;
    QTest::newRow("slash at the end") << QStringLiteral("saga-console://saga/TXN_1/") << true;
    QTest::newRow("page") << QStringLiteral("saga-console://page/purchase") << true;
    QTest::newRow("a trace") << QStringLiteral("saga-console://page/trace/ORD_1") << true;
    QTest::newRow("an overlong trace") << QStringLiteral("saga-console://page/trace/") + QString(65, QLatin1Char('x'))
                                       << false;
    QTest::newRow("a checkout") << QStringLiteral("saga-console://page/data/checkouts/ORD_1") << true;
    QTest::newRow("unknown page") << QStringLiteral("saga-console://page/nowhere") << false;
    QTest::newRow("no id") << QStringLiteral("saga-console://saga/") << false;
    QTest::newRow("deeper") << QStringLiteral("saga-console://saga/a/b") << false;
    QTest::newRow("control character") << QStringLiteral("saga-console://saga/a\nb") << false;
    QTest::newRow("overlong") << QStringLiteral("saga-console://saga/") + QString(65, QLatin1Char('x')) << false;
    QTest::newRow("other scheme") << QStringLiteral("https://saga/TXN_1") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestShellValues::readsLinks() {
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QCOMPARE(ConsoleLink::parse(text).has_value(), ok);
}

void TestShellValues::aLinkReadsBack() {
    for (const ConsoleLink& link : {sagaLink("TXN_1"), ConsoleLink::page(page_key::kSagas)})
        QCOMPARE(ConsoleLink::parse(link.toString()), link);
}

void TestShellValues::goesBackAndForward() {
    LinkHistory history;
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    history.visit(sagaLink("a"));
    history.visit(sagaLink("a"));
    history.visit(sagaLink("b"));
    QCOMPARE(history.back(), sagaLink("a"));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(), sagaLink("b"));
    QVERIFY(!history.canGoForward());
}

void TestShellValues::aNewPlaceForgetsWhatLayAhead() {
    LinkHistory history;
    for (const char* id : {"a", "b", "c"}) history.visit(sagaLink(id));
    history.back();
    history.back();
    history.visit(sagaLink("d"));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), sagaLink("a"));
}

void TestShellValues::forgetsAClosedPlace() {
    LinkHistory history;
    for (const char* id : {"a", "b", "a", "c"}) history.visit(sagaLink(id));
    history.forget(sagaLink("b"));
    // Both visits to "a" are neighbours now and one place.
    QCOMPARE(history.back(), sagaLink("a"));
    QVERIFY(!history.canGoBack());
    history.forget(sagaLink("a"));
    history.forget(sagaLink("c"));
    QVERIFY(!history.canGoBack() && !history.canGoForward());
}

void TestShellValues::keepsAtMostAHundredPlaces() {
    LinkHistory history;
    for (int i = 0; i < 150; ++i) history.visit(ConsoleLink{ConsoleLink::Kind::Saga, QString::number(i)});
    int steps = 0;
    for (; history.canGoBack(); ++steps) history.back();
    QCOMPARE(steps, 99);
}

void TestShellValues::settingsSurvive() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("console.ini"));
    {
        ConsoleSettings settings(file);
        settings.setTheme(ThemeChoice::Dark);
        settings.setLanguage(Language::Korean);
        settings.setZone(ZoneChoice::Utc);
        settings.setTextScalePercent(150);
        settings.setGeometry("geometry");
        settings.setLastLink(QStringLiteral("saga-console://page/purchase"));
        settings.setWelcomed(QStringLiteral("/tmp/a.db"));
    }
    const ConsoleSettings settings(file);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.language(), Language::Korean);
    QCOMPARE(settings.zone(), ZoneChoice::Utc);
    QCOMPARE(settings.textScalePercent(), 150);
    QCOMPARE(settings.geometry(), QByteArray("geometry"));
    QCOMPARE(settings.lastLink(), QStringLiteral("saga-console://page/purchase"));
    QVERIFY(settings.isWelcomed(QStringLiteral("/tmp/a.db")));
    QVERIFY(!settings.isWelcomed(QStringLiteral("/tmp/b.db")));
}

void TestShellValues::settingsOfAnotherHandAreTakenWithCare() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("console.ini"));
    QSettings raw(file, QSettings::IniFormat);
    raw.setValue(QStringLiteral("look/theme"), QStringLiteral("purple"));
    raw.setValue(QStringLiteral("look/textScalePercent"), 100000);
    raw.setValue(QStringLiteral("look/zone"), 7);
    raw.sync();
    const ConsoleSettings settings(file);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.textScalePercent(), 200);
    QCOMPARE(settings.zone(), ZoneChoice::Local);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestShellValues)
#include "tst_shell_values.moc"
