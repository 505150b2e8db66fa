// `sagactl participants`: the services of the program, and those behind an address once a definition names them.
#include <QTest>

#include "tests/cli/cli_rig.h"

namespace saga {

class TestCliParticipants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsThem() {
        CliRig rig;
        rig.loadDemo();
        const Json before = rig.ask({"participants"});
        QVERIFY(find(before, "inventory") != nullptr);
        QCOMPARE(find(before, "inventory")->text("breaker"), std::string_view("closed"));
        QCOMPARE(find(before, "inventory")->at("remote").asBool(), false);
        QVERIFY(find(before, "http://127.0.0.1:9") == nullptr);

        rig.write("trip.json", "{\"name\": \"trip\", \"version\": 1, \"steps\": [{\"id\": \"book\", \"action\": \"http://127.0.0.1:9/book\"}]}");
        QCOMPARE(rig.run({"definition", "publish", rig.file("trip.json")}).code, 0);
        const Json after = rig.ask({"participants"});
        const Json* remote = find(after, "http://127.0.0.1:9");
        QVERIFY(remote != nullptr);
        QCOMPARE(remote->at("remote").asBool(), true);
        QCOMPARE(remote->at("actions").items().size(), std::size_t{1});
        QCOMPARE(remote->at("actions").items().front().asString(), std::string("http://127.0.0.1:9/book"));
        QCOMPARE(remote->at("openUntil").isNull(), true);
        const CliRun text = rig.run({"participants"});
        QVERIFY(text.out.find("PARTICIPANT") != std::string::npos);
        QVERIFY(text.out.find("http://127.0.0.1:9") != std::string::npos);
    }

    void aBadAddressIsNamedWithItsPlace() {
        CliRig rig;
        rig.loadDemo();
        rig.write("trip.json", "{\"name\": \"trip\", \"version\": 1,\n \"steps\": [{\"id\": \"a\", \"action\": \"http://me:secret@h/\"}]}");
        const Json answer = rig.ask({"definition", "publish", rig.file("trip.json")});
        QCOMPARE(answer.at("error").text("field"), std::string_view("steps[0].action"));
        QVERIFY(answer.at("error").text("reason").find("line 2") != std::string_view::npos);
        QVERIFY(answer.at("error").text("reason").find("secret@") == std::string_view::npos);
    }

    void aBadGatewayStopsTheStart() {
        CliRig rig;
        rig.loadDemo();
        qputenv("SAGA_PAYMENT_GATEWAY", "gopher://x");
        const Json answer = rig.ask({"participants"});
        qunsetenv("SAGA_PAYMENT_GATEWAY");
        QCOMPARE(answer.at("error").text("field"), std::string_view("SAGA_PAYMENT_GATEWAY"));
    }

private:
    static const Json* find(const Json& answer, std::string_view name) {
        for (const Json& participant : answer.at("participants").items())
            if (participant.text("name") == name) return &participant;
        return nullptr;
    }
};

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestCliParticipants)
#include "tst_cli_participants.moc"
