// Actions that are addresses: which are taken, what is wrong with the others, and who stands behind them.
#include <QTest>

#include "core/saga/action_address.h"
#include "tests/core/saga_script.h"

namespace saga::test {

class TestActionAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const QByteArray& address, const char* reason) {
            QTest::newRow(address.left(60).constData()) << address << QByteArray(reason);
        };
        row("ftp://shop.example/x", "must begin with http:// or https://");
        row("file:///etc/passwd", "must begin with http:// or https://");
        row("://shop.example", "must begin with http:// or https://");
        row("http://", "has no host");
        row("http:///pay", "has no host");
        row("http://:80/pay", "has no host");
        row("http://user@shop.example/", "must not carry a user name");
        row("https://user:geheim@shop.example/", "must not carry a user name");
        row("http://shop.example/pay#now", "must not have a fragment");
        row("http://sh op.example/", "has no valid host");
        row("http://.example/", "has no valid host");
        row("http://[zz]/", "has no valid host");
        row("http://[]/", "has no valid host");
        row("http://shop.example:0/", "has a port");
        row("http://shop.example:65536/", "has a port");
        row("http://shop.example:/", "has a port");
        row("http://shop.example:8a/", "has a port");
        row("http://shop.example/a b", "percent-encoded");
        row("http://shop.example/\n", "percent-encoded");
        row("http://shop.example/%zz", "percent-encoded");
        row("http://shop.example/%1", "percent-encoded");
        row("http://shop.example/" + QByteArray(2048, 'a'), "longer than 2048 bytes");
    }
    void refused() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, reason);
        const std::string why = whyNoAddress(address.toStdString());
        QVERIFY2(why.find(reason.toStdString()) != std::string::npos, why.c_str());
    }

    void taken_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("participant");
        QTest::newRow("port") << QByteArray("http://127.0.0.1:8080/pay") << QByteArray("http://127.0.0.1:8080");
        QTest::newRow("bare") << QByteArray("https://Shop.Example") << QByteArray("https://shop.example");
        QTest::newRow("query") << QByteArray("HTTPS://shop.example?do=pay&x=%20") << QByteArray("https://shop.example");
        QTest::newRow("ipv6") << QByteArray("http://[::1]:9000/a/b") << QByteArray("http://[::1]:9000");
    }
    void taken() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, participant);
        QVERIFY(isAddress(address.toStdString()));
        QCOMPARE(whyNoAddress(address.toStdString()), std::string());
        QCOMPARE(QByteArray::fromStdString(participantOf(address.toStdString())), participant);
    }

    void namesOfThisProgram() {
        QVERIFY(!isAddress("inventory.grant"));
        QCOMPARE(participantOf("inventory.grant"), std::string("inventory"));
        QCOMPARE(participantOf("plain"), std::string("plain"));
    }

    void inADefinition() {
        const std::string text = "{\"name\": \"x\", \"version\": 1, \"steps\": [\n"
                                 " {\"id\": \"a\", \"action\": \"http://127.0.0.1:1/do\", \"compensation\": \"http://u:p@h/undo\"}]}";
        const DefinitionReading reading = readDefinition(text, knownActions());
        QVERIFY(!reading.definition);
        QCOMPARE(reading.problems.size(), std::size_t{1});
        QCOMPARE(reading.problems.front().path, std::string("steps[0].compensation"));
        QCOMPARE(reading.problems.front().position.line, 2);
        QVERIFY(reading.problems.front().position.column > 40);
        QVERIFY(reading.problems.front().reason.find("password") != std::string::npos);

        const std::string good = R"({"name": "x", "version": 1, "steps": [)"
                                 R"({"id": "a", "action": "http://127.0.0.1:1/do", "compensation": "https://h/undo"}]})";
        const DefinitionReading read = readDefinition(good, knownActions());
        QVERIFY(read.definition != nullptr);
        QCOMPARE(read.definition->steps[0].action, std::string("http://127.0.0.1:1/do"));
        const std::string hook = R"({"name": "x", "version": 1, "onEnd": [{"on": "failed", "action": "http://h/x"}],)"
                                 R"("steps": [{"id": "a", "action": "a.do"}]})";
        QVERIFY(!readDefinition(hook, knownActions()).definition);
    }
};

}  // namespace saga::test

QTEST_APPLESS_MAIN(saga::test::TestActionAddress)
#include "tst_action_address.moc"
