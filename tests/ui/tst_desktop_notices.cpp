// New notices on the desktop: the real window tells a notification service on a bus of its own.
#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/real_window.h"
#include "ui/shell/desktop_notices.h"

namespace saga::ui {

// As much of a desktop as it takes.
class FakeDesktop final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Bubble {
        uint replaces = 0;
        QString title;
        QString text;
    };
    QList<Bubble> bubbles;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
                const QStringList&, const QVariantMap&, int) {
        bubbles.append({replaces, title, text});
        return replaces == 0 ? 7 : replaces;
    }
};

class TestDesktopNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aDesktopWithoutAServiceIsSaidOnce();
    void oneBubbleTakesThePlaceOfTheLast();

private:
    void buy(RealWindow& real);
    // Switched on, with what was there before known.
    bool isOn(RealWindow& real);

    QProcess m_daemon;
    QByteArray m_address;
};

void TestDesktopNotices::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()) QSKIP("dbus-daemon is not installed");
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                  QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
    QTRY_VERIFY(m_daemon.canReadLine() || m_daemon.state() == QProcess::NotRunning);
    m_address = m_daemon.readLine().trimmed();
    QVERIFY2(!m_address.isEmpty(), m_daemon.readAllStandardError().constData());
    // Before anybody in this process asks for the session's bus.
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
}

void TestDesktopNotices::cleanupTestCase() {
    m_daemon.terminate();
    QTRY_COMPARE(m_daemon.state(), QProcess::NotRunning);
}

void TestDesktopNotices::buy(RealWindow& real) {
    const PurchaseRequest request{"user-123", "item-potion", 1, 20, {}, {}};
    const auto started =
        real.await<StartedSaga>([&](auto answer) { real.admin().startPurchase(request, std::move(answer)); });
    QVERIFY(started.ok());
    const auto settled =
        real.await<SagaDetail>([&](auto answer) { real.admin().awaitSettled(started->id, std::move(answer)); });
    QVERIFY(settled.ok());
}

bool TestDesktopNotices::isOn(RealWindow& real) {
    real.window().chooseDesktopNotices(true);
    return QTest::qWaitFor([&] { return real.window().desktop().isWatching(); });
}

void TestDesktopNotices::aDesktopWithoutAServiceIsSaidOnce() {
    RealWindow real;
    QVERIFY(real.isReady());
    QStringList said;
    connect(&real.window().context(), &PageContext::said, this, [&said](const QString& text) { said << text; });
    QVERIFY(isOn(real));
    buy(real);
    QTRY_COMPARE(said.filter(QStringLiteral("takes no notifications")).size(), 1);
}

void TestDesktopNotices::oneBubbleTakesThePlaceOfTheLast() {
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(m_address), QStringLiteral("desktop"));
    FakeDesktop desktop;
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    {
        RealWindow real;
        QVERIFY(real.isReady());
        buy(real);
        QVERIFY(isOn(real));
        buy(real);
        QTRY_COMPARE(desktop.bubbles.size(), 1);
        QCOMPARE(desktop.bubbles.at(0).replaces, 0U);
        QVERIFY2(desktop.bubbles.at(0).text.startsWith(QStringLiteral("user-123: ")), qPrintable(desktop.bubbles.at(0).text));
        // These come while the first is fresh, and are counted together.
        buy(real);
        buy(real);
        QTRY_COMPARE(desktop.bubbles.size(), 2);
        QCOMPARE(desktop.bubbles.at(1).replaces, 7U);
        QCOMPARE(desktop.bubbles.at(1).title, QStringLiteral("New notices: 4"));
    }
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestDesktopNotices)
#include "tst_desktop_notices.moc"
