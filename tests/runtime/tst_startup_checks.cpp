// What the program refuses to start with: definitions of its own whose events nobody would hear.
#include <QTest>

#include "core/runtime/shipped_publisher.h"
#include "core/services/order_shop.h"
#include "core/services/shipped_definitions.h"

using namespace saga;

namespace {

// Two steps behind each other, each with the event it says.
std::string twoSteps(const std::string& first, const std::string& second, const std::string& afterOfSecond = R"(["a"])") {
    const auto step = [](const std::string& id, const std::string& event, const std::string& after) {
        return R"({"id": ")" + id + R"(", "action": "users.debit", "compensation": "users.credit", "after": )" + after +
               R"(, "events": {"success": ")" + event + R"(", "failure": ")" + id + R"(Failed"}})";
    };
    return R"({"name": "two", "version": 1, "events": {"started": "Started"}, "steps": [)" + step("a", first, "[]") + ", " +
           step("b", second, afterOfSecond) + "]}";
}

}  // namespace

class TestStartupChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShippedIsHeard();
    void unheardEventsRefuseTheStart_data();
    void unheardEventsRefuseTheStart();
};

void TestStartupChecks::whatIsShippedIsHeard() {
    const Result<void> checked = checkSubscriptions(shippedDefinitions(), shopActions());
    QVERIFY2(checked.ok(), checked.ok() ? "" : describe(checked.error()).c_str());
}

void TestStartupChecks::unheardEventsRefuseTheStart_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("heard");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const std::string& source, const char* field, const char* reason) {
        QTest::newRow(name) << QByteArray::fromStdString(source) << false << QByteArray(field) << QByteArray(reason);
    };
    QTest::newRow("heard") << QByteArray::fromStdString(twoSteps("ADone", "BDone")) << true << QByteArray() << QByteArray();
    row("two meanings", twoSteps("Started", "BDone"), "two", "cannot run in choreography: the event type Started has more than one meaning");
    row("a branch", twoSteps("ADone", "BDone", "[]"), "two", "cannot run in choreography: step");
    row("no definition", "{}", "", "");
}

void TestStartupChecks::unheardEventsRefuseTheStart() {
    QFETCH(QByteArray, source);
    QFETCH(bool, heard);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, reason);
    const std::string_view text(source.constData(), static_cast<std::size_t>(source.size()));
    const Result<void> checked = checkSubscriptions({text}, shopActions());
    if (heard) {
        QVERIFY2(checked.ok(), checked.ok() ? "" : describe(checked.error()).c_str());
        return;
    }
    QVERIFY(!checked.ok());
    QVERIFY2(QByteArray::fromStdString(checked.error().field).contains(field), describe(checked.error()).c_str());
    QVERIFY2(QByteArray::fromStdString(checked.error().reason).contains(reason), describe(checked.error()).c_str());
}

QTEST_APPLESS_MAIN(TestStartupChecks)
#include "tst_startup_checks.moc"
