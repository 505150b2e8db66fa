// SAGA_SMTP_URL and the other variables of channels: what is taken, and what is refused by name.
#include <QTemporaryDir>
#include <QTest>

#include <QFile>

#include "core/runtime/notice_channels_choice.h"

namespace saga {
namespace {

const QByteArrayList kVariables{"SAGA_SMTP_URL", "SAGA_SMTP_FROM", "SAGA_SMTP_USER", "SAGA_SMTP_PASSWORD_FILE", "SAGA_SMTP_CA_FILE",
                                "SAGA_PUSH_URL", "SAGA_PUSH_TOKEN_FILE", "SAGA_SMS_URL", "SAGA_SMS_TOKEN_FILE", "SAGA_WEBHOOK_URL",
                                "SAGA_WEBHOOK_TOKEN_FILE"};

using Settings = QList<QPair<QByteArray, QByteArray>>;

}  // namespace

class TestNoticeChannelsChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        for (const QByteArray& name : kVariables) qunsetenv(name.constData());
        write("secret", "geheim-7\n", QFile::ReadOwner | QFile::WriteOwner);
        write("open", "geheim-7\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        write("empty", "\n", QFile::ReadOwner | QFile::WriteOwner);
        write("lines", "geheim-7\nand more\n", QFile::ReadOwner | QFile::WriteOwner);
        write("long", QByteArray(1025, 'g'), QFile::ReadOwner | QFile::WriteOwner);
    }
    void cleanup() {
        for (const QByteArray& name : kVariables) qunsetenv(name.constData());
    }

    void nothingIsConfigured() {
        const auto channels = channelsFromEnvironment(m_log);
        QVERIFY(channels.ok());
        for (const NoticeChannelFacts& facts : (*channels)->facts()) {
            QVERIFY(!facts.configured && facts.target.empty());
            QVERIFY(!(*channels)->has(facts.name));
        }
        QCOMPARE((*channels)->facts().size(), std::size_t(4));
    }

    void taken_data() {
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<QByteArray>("channel");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char* name, Settings settings, const char* channel, const char* target) {
            QTest::newRow(name) << std::move(settings) << QByteArray(channel) << QByteArray(target);
        };
        row("mail", {{"SAGA_SMTP_URL", "smtps://mail.example/"}, {"SAGA_SMTP_FROM", "shop@mail.example"}}, "email",
            "smtps://mail.example as shop@mail.example");
        row("mail with signing in",
            {{"SAGA_SMTP_URL", "smtp://mail.example:587"}, {"SAGA_SMTP_FROM", "shop@mail.example"}, {"SAGA_SMTP_USER", "shop"},
             {"SAGA_SMTP_PASSWORD_FILE", "@secret"}},
            "email", "smtp://mail.example:587 as shop@mail.example");
        row("push", {{"SAGA_PUSH_URL", "https://push.example/v1/geheim?x=1"}, {"SAGA_PUSH_TOKEN_FILE", "@secret"}}, "push",
            "https://push.example");
        row("sms to this machine", {{"SAGA_SMS_URL", "http://localhost:8080/sms"}, {"SAGA_SMS_TOKEN_FILE", "@secret"}}, "sms",
            "http://localhost:8080");
        row("webhook", {{"SAGA_WEBHOOK_URL", "https://hooks.example"}}, "webhook", "https://hooks.example");
    }
    void taken() {
        QFETCH(Settings, settings);
        QFETCH(QByteArray, channel);
        QFETCH(QByteArray, target);
        set(settings);
        const auto channels = channelsFromEnvironment(m_log);
        QVERIFY2(channels.ok(), channels.ok() ? "" : describe(channels.error()).c_str());
        for (const NoticeChannelFacts& facts : (*channels)->facts()) {
            QCOMPARE(facts.configured, facts.name == channel.toStdString());
            QCOMPARE((*channels)->has(facts.name), facts.configured);
            QCOMPARE(QByteArray::fromStdString(facts.target), facts.configured ? target : QByteArray());
        }
    }

    void refused_data() {
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, Settings settings, const char* field, const char* reason) {
            QTest::newRow(name) << std::move(settings) << QByteArray(field) << QByteArray(reason);
        };
        const auto mail = [](Settings more) {
            Settings all{{"SAGA_SMTP_URL", "smtps://mail.example"}, {"SAGA_SMTP_FROM", "shop@mail.example"}};
            return all + more;
        };
        row("a host alone", {{"SAGA_SMTP_URL", "mail.example"}}, "SAGA_SMTP_URL", "must begin with smtp");
        row("a web address", {{"SAGA_SMTP_URL", "https://mail.example"}}, "SAGA_SMTP_URL", "must begin with smtp");
        row("no host", {{"SAGA_SMTP_URL", "smtp://"}}, "SAGA_SMTP_URL", "host");
        row("a password in the address", {{"SAGA_SMTP_URL", "smtp://shop:geheim-7@mail.example"}}, "SAGA_SMTP_URL", "password");
        row("a path", {{"SAGA_SMTP_URL", "smtp://mail.example/path"}}, "SAGA_SMTP_URL", "must end with the host");
        row("a port of letters", {{"SAGA_SMTP_URL", "smtp://mail.example:smtp"}}, "SAGA_SMTP_URL", "port");
        row("no sender", {{"SAGA_SMTP_URL", "smtps://mail.example"}}, "SAGA_SMTP_FROM", "must not be empty");
        row("a sender with a header", mail({{"SAGA_SMTP_FROM", "shop@mail.example\nBcc: x@y.example"}}), "SAGA_SMTP_FROM", "name before");
        row("a user without a password", mail({{"SAGA_SMTP_USER", "shop"}}), "SAGA_SMTP_PASSWORD_FILE", "is needed");
        row("a password without a user", mail({{"SAGA_SMTP_PASSWORD_FILE", "@secret"}}), "SAGA_SMTP_USER", "is needed");
        row("no such file", mail({{"SAGA_SMTP_USER", "shop"}, {"SAGA_SMTP_PASSWORD_FILE", "@nothing"}}), "SAGA_SMTP_PASSWORD_FILE",
            "must name a file");
        row("a folder", mail({{"SAGA_SMTP_USER", "shop"}, {"SAGA_SMTP_PASSWORD_FILE", "@"}}), "SAGA_SMTP_PASSWORD_FILE",
            "must name a file");
        row("a file for all", mail({{"SAGA_SMTP_USER", "shop"}, {"SAGA_SMTP_PASSWORD_FILE", "@open"}}), "SAGA_SMTP_PASSWORD_FILE",
            "chmod 600");
        row("an empty file", mail({{"SAGA_SMTP_USER", "shop"}, {"SAGA_SMTP_PASSWORD_FILE", "@empty"}}), "SAGA_SMTP_PASSWORD_FILE",
            "one line");
        row("a file of two lines", mail({{"SAGA_SMTP_USER", "shop"}, {"SAGA_SMTP_PASSWORD_FILE", "@lines"}}),
            "SAGA_SMTP_PASSWORD_FILE", "one line");
        row("a long file", mail({{"SAGA_SMTP_USER", "shop"}, {"SAGA_SMTP_PASSWORD_FILE", "@long"}}), "SAGA_SMTP_PASSWORD_FILE",
            "one line");
        row("no such certificates", mail({{"SAGA_SMTP_CA_FILE", "@nothing"}}), "SAGA_SMTP_CA_FILE", "must name a file");
        row("a word for an address", {{"SAGA_PUSH_URL", "push"}}, "SAGA_PUSH_URL", "must be an address");
        row("another scheme", {{"SAGA_SMS_URL", "ftp://sms.example"}}, "SAGA_SMS_URL", "must begin with http");
        row("a password", {{"SAGA_WEBHOOK_URL", "https://a:geheim-7@hooks.example"}}, "SAGA_WEBHOOK_URL", "password");
        row("a token in the open", {{"SAGA_PUSH_URL", "http://push.example"}, {"SAGA_PUSH_TOKEN_FILE", "@secret"}}, "SAGA_PUSH_URL",
            "must be https");
        row("no such token", {{"SAGA_PUSH_URL", "https://push.example"}, {"SAGA_PUSH_TOKEN_FILE", "@nothing"}}, "SAGA_PUSH_TOKEN_FILE",
            "must name a file");
    }
    void refused() {
        QFETCH(Settings, settings);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        set(settings);
        const auto channels = channelsFromEnvironment(m_log);
        QVERIFY(!channels.ok());
        QCOMPARE(channels.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QByteArray::fromStdString(channels.error().field), field);
        QVERIFY2(channels.error().reason.find(reason.toStdString()) != std::string::npos, channels.error().reason.c_str());
        QVERIFY(channels.error().reason.find("geheim") == std::string::npos);
    }

private:
    // "@name" is a file of this test.
    void set(const Settings& settings) {
        for (const auto& [name, value] : settings)
            qputenv(name.constData(),
                    value.startsWith('@') ? m_folder.filePath(QString::fromLatin1(value.mid(1))).toUtf8() : value);
    }
    void write(const char* name, const QByteArray& content, QFile::Permissions permissions) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.setPermissions(permissions))
            qFatal("no file %s", name);
    }

    QTemporaryDir m_folder;
    NullLog m_log;
};

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestNoticeChannelsChoice)
#include "tst_notice_channels_choice.moc"
