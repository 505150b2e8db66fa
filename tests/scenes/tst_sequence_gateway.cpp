// A participant that asks somebody farther out: the lifeline of the gateway and what it says, yes and no.
#include <QTest>

#include "tests/scenes/history_text.h"
#include "ui/scenes/sequence_content.h"
#include "ui/scenes/sequence_layout.h"

namespace saga::ui {

namespace {

SequenceFrame frame() {
    SequenceFrame frame;
    frame.starter = QStringLiteral("you");
    frame.steps.resize(2);
    frame.steps[0].id = QStringLiteral("payment");
    frame.steps[0].action = QStringLiteral("payments.charge");
    frame.steps[0].compensation = QStringLiteral("payments.refund");
    frame.steps[0].target = QStringLiteral("payments");
    frame.steps[0].beyond = QStringLiteral("gateway");
    frame.steps[1].id = QStringLiteral("grant");
    frame.steps[1].action = QStringLiteral("inventory.grant");
    frame.steps[1].target = QStringLiteral("inventory");
    return frame;
}

QString drawn(const std::vector<SagaEvent>& events, Mode mode = Mode::Orchestration) {
    SagaSummary saga = summaryOf(events, false);
    saga.mode = mode;
    const SequenceContent content = sequenceOf(saga, events, frame());
    const SequenceLayout layout({84, 46, 40, 150, 320, 10}, QSize(1000, 600), {}, static_cast<int>(content.lifelines.size()),
                                static_cast<int>(content.messages.size()));
    return SequenceLayout::dump(content, layout).join(QLatin1Char('\n'));
}

}  // namespace

class SequenceGatewayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasItsPlaceFromTheStart();
    void saysNoAsWellAsYes_data();
    void saysNoAsWellAsYes();
};

// A diagram that grows to the right would move what one reads.
void SequenceGatewayTest::hasItsPlaceFromTheStart() {
    const std::vector<SagaEvent> events = historyOf("SagaStarted -1 0 0 0\n");
    QVERIFY2(drawn(events).contains(QStringLiteral("gateway gateway")), qPrintable(drawn(events)));
    QVERIFY(!drawn(events, Mode::Choreography).contains(QStringLiteral("gateway gateway")));
}

void SequenceGatewayTest::saysNoAsWellAsYes_data() {
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<bool>("injected");
    QTest::addColumn<QString>("said");
    const QString no = QStringLiteral("failure gateway -> payments");
    QTest::newRow("declined") << QByteArray("StepStarted 0 1 100 100\nStepFailed 0 1 100 200 PAYMENT_DECLINED") << false << no;
    QTest::newRow("declined at once") << QByteArray("StepFailed 0 1 100 200 PAYMENT_DECLINED") << false << no;
    QTest::newRow("broken") << QByteArray("RetryScheduled 0 1 100 200 HTTP_500") << false << no;
    QTest::newRow("paid") << QByteArray("StepSucceeded 0 1 100 200") << false << QStringLiteral("answer gateway -> payments");
    QTest::newRow("a fault rule said it") << QByteArray("StepFailed 0 1 100 200 PAYMENT_DECLINED") << true << QString();
    QTest::newRow("silent") << QByteArray("RetryScheduled 0 1 100 200 TIMEOUT") << false << QString();
    QTest::newRow("not reached") << QByteArray("RetryScheduled 0 1 100 200 NOT_REACHED") << false << QString();
}

void SequenceGatewayTest::saysNoAsWellAsYes() {
    QFETCH(QByteArray, outcome);
    QFETCH(bool, injected);
    QFETCH(QString, said);
    std::vector<SagaEvent> events = historyOf(("SagaStarted -1 0 0 0\n" + outcome + "\n").constData());
    if (injected) events.back().payload.rule = RuleId("FLT_1");
    const QString all = drawn(events);
    QVERIFY2(said.isEmpty() ? !all.contains(QStringLiteral("gateway -> payments")) : all.contains(said), qPrintable(all));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::SequenceGatewayTest)
#include "tst_sequence_gateway.moc"
