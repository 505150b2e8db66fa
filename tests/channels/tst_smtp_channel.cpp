// What a mail server's replies, its silence and its certificate mean for a notice; against a real server on this machine.
#include <QtTest>

#include <optional>

#include "core/channels/smtp_channel.h"
#include "tests/channels/awaited_deliveries.h"
#include "tests/channels/smtp_server.h"

using namespace std::chrono_literals;

namespace saga::test {
namespace {

constexpr const char* kPassword = "geheim-7";

SmtpSettings settingsFor(const SmtpServer& server, bool plain = true) {
    SmtpSettings settings;
    settings.url = server.url();
    settings.from = "shop@mail.example";
    settings.plain = plain;
    settings.timeout = 20s;
    return settings;
}

NoticeDelivery mailTo(std::string address = "mina@mail.example") {
    NoticeDelivery delivery = someNotice("email");
    delivery.address = std::move(address);
    return delivery;
}

std::string outcome(SmtpSettings settings, NoticeDelivery delivery = mailTo()) {
    AwaitedDeliveries answers;
    SmtpChannel channel(std::move(settings));
    channel.deliver(std::move(delivery), answers.take());
    if (!QTest::qWaitFor([&] { return answers.count() > 0; }, 30'000)) return "nothing";
    return text(answers.last());
}

}  // namespace

class TestSmtpChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sends() {
        SmtpServer server;
        QCOMPARE(outcome(settingsFor(server)), std::string("sent"));
        QCOMPARE(server.mails.size(), std::size_t(1));
        const ReceivedMail& mail = server.mails.front();
        QCOMPARE(mail.from, std::string("shop@mail.example"));
        QCOMPARE(mail.to, std::string("mina@mail.example"));
        QCOMPARE(mail.header("Message-ID"), std::string("<NOTIF_01JD3K8ZZZZZZZZZZZZZZZT0B5@mail.example>"));
        QCOMPARE(mail.header("Subject"), std::string("The purchase went through."));
        QCOMPARE(QString::fromStdString(mail.text()), QStringLiteral("You bought 1 piece of 마법검 for 10,000.\r\n"));
    }

    void repliesDecide_data() {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* moment, const char* reply, const char* expected) {
            QTest::addRow("%s %s", moment, reply) << QString::fromUtf8(moment) << QString::fromUtf8(reply) << QString::fromUtf8(expected);
        };
        row("CONNECT", "421 too busy", "again");
        row("CONNECT", "554 not for you", "refused");
        row("MAIL", "451 later", "again");
        row("MAIL", "550 not from you", "refused");
        row("RCPT", "450 mailbox busy", "again");
        row("RCPT", "550 no such user", "refused");
        row("DATA", "452 no room", "again");
        row("DATA", "554 no", "refused");
        row("END", "451 later", "again");
        row("END", "554 spam", "refused");
    }
    void repliesDecide() {
        QFETCH(QString, moment);
        QFETCH(QString, reply);
        QFETCH(QString, expected);
        SmtpServer server;
        server.replies[moment.toStdString()] = reply.toStdString();
        const std::string said = outcome(settingsFor(server));
        QVERIFY2(said.starts_with(expected.toStdString() + ": "), said.c_str());
        QVERIFY2(said.find(reply.left(3).toStdString()) != std::string::npos, said.c_str());
        QCOMPARE(server.mails.size(), std::size_t(0));
    }

    void brokenServersAreTriedAgain_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("moment");
        for (const char* moment : {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "END"})
            for (const char* how : {"hangs up", "silent", "garbage"})
                QTest::addRow("%s at %s", how, moment) << QString::fromUtf8(how) << QString::fromUtf8(moment);
    }
    void brokenServersAreTriedAgain() {
        QFETCH(QString, how);
        QFETCH(QString, moment);
        SmtpServer server;
        if (how == QLatin1String("hangs up")) server.hangUpAt.insert(moment.toStdString());
        if (how == QLatin1String("silent")) server.silentAt.insert(moment.toStdString());
        if (how == QLatin1String("garbage")) server.replies[moment.toStdString()] = "HTTP/1.1 200 OK";
        SmtpSettings settings = settingsFor(server);
        settings.timeout = 300ms;
        const std::string said = outcome(std::move(settings));
        QVERIFY2(said.starts_with("again: "), said.c_str());
    }

    void nobodyThereIsTriedAgain() {
        SmtpSettings settings;
        {
            const SmtpServer server;
            settings = settingsFor(server);
        }
        const std::string said = outcome(std::move(settings));
        QVERIFY2(said.starts_with("again: "), said.c_str());
    }

    void signsIn() {
        SmtpServer server;
        server.offersSignIn = true;
        server.user = "shop";
        server.password = kPassword;
        SmtpSettings settings = settingsFor(server);
        settings.user = "shop";
        settings.password = kPassword;
        QCOMPARE(outcome(settings), std::string("sent"));
        // Not about this mail: it is tried again once the password is right.
        settings.password = "wrong-one";
        const std::string said = outcome(settings);
        QVERIFY2(said.starts_with("again: "), said.c_str());
        QVERIFY(said.find("wrong-one") == std::string::npos);
        QCOMPARE(server.mails.size(), std::size_t(1));
        // A server that lets nobody sign in is told no password.
        server.offersSignIn = false;
        server.commands.clear();
        QCOMPARE(outcome(settings), std::string("sent"));
        for (const std::string& command : server.commands) QVERIFY(command != "AUTH");
    }

    void tlsIsChecked_data() {
        QTest::addColumn<int>("safety");
        QTest::newRow("STARTTLS") << int(SmtpServer::Safety::StartTls);
        QTest::newRow("TLS") << int(SmtpServer::Safety::Tls);
    }
    void tlsIsChecked() {
        QFETCH(int, safety);
        SmtpServer server{SmtpServer::Safety(safety)};
        server.offersSignIn = true;
        server.user = "shop";
        server.password = kPassword;
        SmtpSettings settings = settingsFor(server, false);
        settings.user = "shop";
        settings.password = kPassword;
        const std::string untrusted = outcome(settings);
        QVERIFY2(untrusted.starts_with("again: ") && untrusted.find("ertificate") != std::string::npos, untrusted.c_str());
        QCOMPARE(server.safeCommands, 0);
        settings.caFile = SmtpServer::caFile();
        QCOMPARE(outcome(settings), std::string("sent"));
        QVERIFY(server.safeCommands > 0);
        QCOMPARE(server.mails.size(), std::size_t(1));
    }

    // A server that says it has no TLS gets neither password nor mail.
    void withoutTlsNothingIsSaid() {
        SmtpServer server;
        server.offersSignIn = true;
        SmtpSettings settings = settingsFor(server, false);
        settings.user = "shop";
        settings.password = kPassword;
        const std::string said = outcome(settings);
        QVERIFY2(said.starts_with("again: "), said.c_str());
        for (const std::string& command : server.commands) QVERIFY(command != "AUTH" && command != "MAIL");
    }

    void noHeaderOfItsOwn() {
        SmtpServer server;
        for (const char* address : {"a@b.example>\r\nRCPT TO:<c@d.example", "a@b.example\nBcc: c@d.example", "", "no address"}) {
            const std::string said = outcome(settingsFor(server), mailTo(address));
            QVERIFY2(said.starts_with("refused: "), said.c_str());
        }
        QCOMPARE(server.connections, 0);
        NoticeDelivery delivery = mailTo();
        delivery.kind = "refund\r\nBcc: all@mail.example";
        delivery.text = "Hello\r\n.\r\nMAIL FROM:<x@y.example>\r\n";
        QCOMPARE(outcome(settingsFor(server), delivery), std::string("sent"));
        QCOMPARE(server.mails.size(), std::size_t(1));
        QCOMPARE(server.mails.front().header("Bcc"), std::string());
        QVERIFY(server.mails.front().text().starts_with("Hello\r\n.\r\nMAIL FROM"));
    }

    void manyAtOnce() {
        SmtpServer server;
        AwaitedDeliveries answers;
        SmtpChannel channel(settingsFor(server));
        for (int i = 0; i < 20; ++i) channel.deliver(mailTo(), answers.take());
        QVERIFY(QTest::qWaitFor([&] { return answers.count() == 20; }, 30'000));
        QCOMPARE(server.mails.size(), std::size_t(20));
    }

    // The end of the program does not wait for a server that says nothing.
    void endsWhileAServerIsSilent() {
        SmtpServer server;
        server.silentAt.insert("CONNECT");
        AwaitedDeliveries answers;
        std::optional<SmtpChannel> channel(std::in_place, settingsFor(server));
        channel->deliver(mailTo(), answers.take());
        QVERIFY(QTest::qWaitFor([&] { return server.connections == 1; }, 20'000));
        QElapsedTimer time;
        time.start();
        channel.reset();
        QVERIFY(time.elapsed() < 5'000);
        QCOMPARE(answers.count(), std::size_t(0));
    }

    void tellsWhereItLeadsWithoutSecrets() {
        const SmtpServer server;
        SmtpSettings settings = settingsFor(server);
        settings.user = "shop";
        settings.password = kPassword;
        const SmtpChannel channel(settings);
        QCOMPARE(channel.target(), server.url() + " as shop@mail.example");
    }
};

}  // namespace saga::test

QTEST_GUILESS_MAIN(saga::test::TestSmtpChannel)
#include "tst_smtp_channel.moc"
