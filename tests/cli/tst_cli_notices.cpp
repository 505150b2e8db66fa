// Channels of notices from a shell: addresses of users, what is configured, and a channel at which nobody is.
#include <QTest>

#include "core/runtime/embedded.h"
#include "tests/admin/asking.h"
#include "tests/cli/cli_rig.h"

namespace saga {

class TestCliNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        for (const char* name : {"SAGA_SMTP_URL", "SAGA_SMTP_FROM", "SAGA_PUSH_URL"}) qunsetenv(name);
    }

    void anAddressIsSetAndTakenAway() {
        CliRig rig;
        rig.loadDemo();
        QVERIFY(rig.ask({"user", "show", "user-123"}).at("email").isNull());
        const Json set = rig.ask({"user", "set-email", "user-123", "--email", "mina@mail.example", "--reason", "asked"});
        QCOMPARE(set.text("action"), std::string_view("user.set-email"));
        QCOMPARE(rig.ask({"user", "show", "user-123"}).text("email"), std::string_view("mina@mail.example"));
        QVERIFY(rig.run({"user", "list"}).out.find("mina@mail.example") != std::string::npos);
        const CliRun bad = rig.run({"user", "set-email", "user-123", "--email", "mina", "--reason", "asked"});
        QCOMPARE(bad.code, 2);
        QVERIFY2(bad.err.find("email") != std::string::npos && bad.err.find('@') != std::string::npos, bad.err.c_str());
        QCOMPARE(rig.ask({"user", "show", "user-123"}).text("email"), std::string_view("mina@mail.example"));
        QCOMPARE(rig.run({"user", "set-email", "user-123", "--email", "", "--reason", "left"}).code, 0);
        QVERIFY(rig.ask({"user", "show", "user-123"}).at("email").isNull());
    }

    void healthNamesTheChannels() {
        CliRig rig;
        rig.loadDemo();
        QVERIFY(rig.run({"health"}).out.find("not configured") != std::string::npos);
        qputenv("SAGA_SMTP_URL", "smtps://mail.example");
        qputenv("SAGA_SMTP_FROM", "shop@mail.example");
        const Json health = rig.ask({"health"});
        QCOMPARE(health.at("channels").items().size(), std::size_t(4));
        for (const Json& channel : health.at("channels").items()) {
            const bool mail = channel.text("name") == "email";
            QCOMPARE(channel.at("configured").asBool(), mail);
            QCOMPARE(channel.text("target"), std::string_view(mail ? "smtps://mail.example as shop@mail.example" : ""));
        }
        QVERIFY(rig.run({"health"}).out.find("smtps://mail.example as shop@mail.example") != std::string::npos);
    }

    void aBadChannelStopsTheStart() {
        CliRig rig;
        rig.loadDemo();
        qputenv("SAGA_SMTP_URL", "mail.example");
        QCOMPARE(rig.ask({"health"}).at("error").text("field"), std::string_view("SAGA_SMTP_URL"));
    }

    // Nobody is there: the purchase is what it is without, and what is owed waits.
    void aChannelThatIsDownFailsNoPurchase() {
        CliRig rig;
        rig.loadDemo();
        qputenv("SAGA_PUSH_URL", "http://127.0.0.1:9/push");
        QCOMPARE(rig.buy("user-123", "item-sword", "1", "100").text("status"), std::string_view("completed"));
        QCOMPARE(rig.balance("user-123"), std::int64_t(900));
        const CliRun list = rig.run({"notice", "list"});
        QVERIFY2(list.out.find("push: pending") != std::string::npos, list.out.c_str());
        QCOMPARE(rig.ask({"health"}).integer("noticesWaiting"), std::int64_t(2));
        QCOMPARE(rig.run({"verify"}).code, 0);
        // Where the channel is not known it is left alone.
        qunsetenv("SAGA_PUSH_URL");
        QCOMPARE(rig.ask({"health"}).integer("noticesWaiting"), std::int64_t(0));
        QVERIFY(rig.run({"notice", "list"}).out.find("push: pending") != std::string::npos);
    }

    // Unlike a command it ends what is pending on a channel that it is started without.
    void theConsoleEndsWhatHasNoChannel() {
        CliRig rig;
        rig.loadDemo();
        qputenv("SAGA_PUSH_URL", "http://127.0.0.1:9/push");
        rig.buy("user-123", "item-sword", "1", "100");
        QVERIFY(rig.run({"notice", "list"}).out.find("push: pending") != std::string::npos);
        qunsetenv("SAGA_PUSH_URL");
        EmbeddedOptions options;
        options.databaseFile = rig.database();
        options.program = "saga-console";
        options.logLevel = LogLevel::Off;
        auto console = Embedded::open(options);
        QVERIFY(console.ok());
        const auto waiting = [&] {
            return ask<Health>([&](auto answer) { (*console)->admin().health(std::move(answer)); })->noticesWaiting;
        };
        QTRY_COMPARE(waiting(), std::int64_t(0));
        console->reset();
        const std::string list = rig.run({"notice", "list"}).out;
        QVERIFY2(list.find("push: not configured") != std::string::npos && list.find("pending") == std::string::npos, list.c_str());
        QCOMPARE(rig.run({"verify"}).code, 0);
    }
};

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestCliNotices)
#include "tst_cli_notices.moc"
