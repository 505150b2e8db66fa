// SAGA_PAYMENT_GATEWAY and its token: what is taken, and what is refused by name.
#include <QTest>

#include "core/participants/http/http_gateway.h"
#include "core/runtime/payment_gateway_choice.h"
#include "core/services/simulated_gateway.h"

namespace saga {

class TestPaymentGatewayChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        qunsetenv("SAGA_PAYMENT_GATEWAY");
        qunsetenv("SAGA_PAYMENT_GATEWAY_TOKEN");
    }

    void taken_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("simulated");
        QTest::newRow("not set") << QByteArray() << QByteArray() << true;
        QTest::newRow("simulated") << QByteArray("simulated") << QByteArray("geheim") << true;
        QTest::newRow("https") << QByteArray("https://psp.example/v1/") << QByteArray("geheim") << false;
        QTest::newRow("http without a token") << QByteArray("http://psp.example") << QByteArray() << false;
        QTest::newRow("http to this machine") << QByteArray("http://127.0.0.1:8080") << QByteArray("geheim") << false;
    }
    void taken() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, token);
        QFETCH(bool, simulated);
        if (!address.isEmpty()) qputenv("SAGA_PAYMENT_GATEWAY", address);
        if (!token.isEmpty()) qputenv("SAGA_PAYMENT_GATEWAY_TOKEN", token);
        NullLog log;
        const auto gateway = gatewayFromEnvironment(log);
        QVERIFY(gateway.ok());
        QCOMPARE(dynamic_cast<const SimulatedGateway*>(gateway->get()) != nullptr, simulated);
        QCOMPARE(dynamic_cast<const HttpGateway*>(gateway->get()) != nullptr, !simulated);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* address, const char* token, const char* field, const char* reason) {
            QTest::newRow(name) << QByteArray(address) << QByteArray(token) << QByteArray(field) << QByteArray(reason);
        };
        row("a word", "real", "", "SAGA_PAYMENT_GATEWAY", "must be simulated or an address");
        row("scheme", "ftp://psp.example", "", "SAGA_PAYMENT_GATEWAY", "must begin with http");
        row("password", "https://a:b@psp.example", "", "SAGA_PAYMENT_GATEWAY", "password");
        row("query", "https://psp.example?x=1", "", "SAGA_PAYMENT_GATEWAY", "query");
        row("token in the open", "http://psp.example", "geheim", "SAGA_PAYMENT_GATEWAY", "must be https");
        row("token to a name that looks local", "http://127.evil.example", "geheim", "SAGA_PAYMENT_GATEWAY", "must be https");
        row("token of two lines", "https://psp.example", "a\nb", "SAGA_PAYMENT_GATEWAY_TOKEN", "one line");
    }
    void refused() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        qputenv("SAGA_PAYMENT_GATEWAY", address);
        qputenv("SAGA_PAYMENT_GATEWAY_TOKEN", token);
        NullLog log;
        const auto gateway = gatewayFromEnvironment(log);
        QVERIFY(!gateway.ok());
        QCOMPARE(gateway.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QByteArray::fromStdString(gateway.error().field), field);
        QVERIFY2(gateway.error().reason.find(reason.toStdString()) != std::string::npos, gateway.error().reason.c_str());
        QVERIFY(gateway.error().reason.find("geheim") == std::string::npos);
    }
};

}  // namespace saga

QTEST_GUILESS_MAIN(saga::TestPaymentGatewayChoice)
#include "tst_payment_gateway_choice.moc"
