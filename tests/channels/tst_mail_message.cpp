// A mail as text: what stands in it, and that nobody writes headers of his own into it.
#include <QtTest>

#include "core/channels/mail_message.h"
#include "core/model/email_address.h"

namespace saga {
namespace {

Mail someMail() {
    return {"NOTIF_1", "shop@mail.example", "mina@mail.example", "The purchase went through.", "You bought 1 piece of 마법검.\n",
            Timestamp{1'700'000'000'000'000}};
}

QByteArray messageOf(const Mail& mail) {
    const Result<std::string> message = mailMessage(mail);
    return message.ok() ? QByteArray::fromStdString(*message) : QByteArray("refused: ") + describe(message.error()).c_str();
}

QByteArrayList headersOf(const QByteArray& message) {
    QByteArrayList names;
    for (const QByteArray& line : message.left(message.indexOf("\r\n\r\n")).split('\n'))
        if (!line.startsWith(' ')) names << line.left(line.indexOf(':'));
    return names;
}

const QByteArrayList kHeaders{"Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                              "Content-Transfer-Encoding"};

}  // namespace

class TestMailMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItSays() {
        const QByteArray message = messageOf(someMail());
        QCOMPARE(headersOf(message), kHeaders);
        QVERIFY(message.startsWith("Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n"
                                   "From: <shop@mail.example>\r\nTo: <mina@mail.example>\r\n"
                                   "Subject: The purchase went through.\r\nMessage-ID: <NOTIF_1@mail.example>\r\n"));
        const QByteArray body = QByteArray::fromBase64(message.mid(message.indexOf("\r\n\r\n")));
        QCOMPARE(QString::fromUtf8(body), QStringLiteral("You bought 1 piece of 마법검.\r\n"));
    }

    void linesAreShort() {
        Mail mail = someMail();
        mail.text = QString(5000, QChar(0xB9C8)).toStdString() + "\n.\nFrom here";
        mail.subject = QString(100, QChar(0xB9C8)).toStdString();
        const QByteArray message = messageOf(mail);
        QVERIFY(message.endsWith("\r\n"));
        for (const QByteArray& line : message.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 77);
            QVERIFY(line != ".\r");
        }
        QCOMPARE(headersOf(message), kHeaders);
    }

    void subjectsAreEncoded_data() {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("Refund") << QByteArray("Refund");
        QTest::newRow("other letters") << QByteArray("환불") << QByteArray("=?UTF-8?B?7ZmY67aI?=");
        QTest::newRow("looks encoded") << QByteArray("=?x?=") << QByteArray("=?UTF-8?B?PT94Pz0=?=");
        QTest::newRow("long") << QByteArray(61, 'x')
                              << QByteArray("=?UTF-8?B?") + QByteArray(39, 'x').toBase64() + "?=\r\n =?UTF-8?B?" +
                                     QByteArray(22, 'x').toBase64() + "?=";
        QTest::newRow("a line of its own") << QByteArray("Hi\r\nBcc: all@mail.example") << QByteArray("Hi  Bcc: all@mail.example");
    }
    void subjectsAreEncoded() {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, expected);
        Mail mail = someMail();
        mail.subject = subject.toStdString();
        const QByteArray message = messageOf(mail);
        QCOMPARE(headersOf(message), kHeaders);
        QVERIFY2(message.contains("Subject: " + expected + "\r\n"), message.constData());
    }

    void badInputIsRefused_data() {
        QTest::addColumn<int>("part");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, int part, QByteArray value, const char* field) {
            QTest::newRow(name) << part << std::move(value) << QByteArray(field);
        };
        row("recipient with a header", 1, "a@b.example>\r\nBcc: <c@d.example", "to");
        row("two recipients", 1, "a@b.example, c@d.example", "to");
        row("recipient with a line feed", 1, "a@b.example\n", "to");
        row("no recipient", 1, "", "to");
        row("sender with a header", 0, "a@b.example\r\nX: y", "from");
        row("id with a header", 2, "NOTIF_1\r\nX: y", "id");
        row("id with an end", 2, "NOTIF>", "id");
        row("text that is no UTF-8", 3, "\xff\xfe", "text");
        row("text without end", 3, QByteArray(65 * 1024, 'x'), "text");
        row("subject that is no UTF-8", 4, "\xff", "subject");
    }
    void badInputIsRefused() {
        QFETCH(int, part);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, field);
        Mail mail = someMail();
        std::string* const parts[] = {&mail.from, &mail.to, &mail.id, &mail.text, &mail.subject};
        *parts[part] = value.toStdString();
        const Result<std::string> message = mailMessage(mail);
        QVERIFY(!message.ok());
        QCOMPARE(message.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QByteArray::fromStdString(message.error().field), field);
    }

    void addresses_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("good");
        const auto row = [](const QByteArray& address, bool good) { QTest::newRow(address.left(40).constData()) << address << good; };
        row("mina@mail.example", true);
        row("first.last+tag@sub.mail-1.example", true);
        row("root@localhost", true);
        row("", false);
        row("mina", false);
        row("@mail.example", false);
        row("mina@", false);
        row("mi na@mail.example", false);
        row("mina@mail..example", false);
        row("mina@-mail.example", false);
        row(".mina@mail.example", false);
        row("mi..na@mail.example", false);
        row("<mina@mail.example>", false);
        row("mina@mail.example\r\nRCPT TO:<x@y.example>", false);
        row("m\xc3\xad@mail.example", false);
        row("a@b@mail.example", false);
        row(QByteArray(65, 'a') + "@mail.example", false);
        row("a@" + QByteArray(64, 'b') + ".example", false);
        row("a@" + QByteArray("b.").repeated(130) + "example", false);
    }
    void addresses() {
        QFETCH(QByteArray, address);
        QFETCH(bool, good);
        const std::string problem = whyNoEmailAddress(address.toStdString());
        QVERIFY2(problem.empty() == good, problem.c_str());
    }
};

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestMailMessage)
#include "tst_mail_message.moc"
