// The page of definitions: its four states, one selection in all views, a saga started from its input, breakers.
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

#include "tests/ui/definitions_rig.h"
#include "ui/pages/definitions/definition_graph.h"
#include "ui/pages/definitions/start_form.h"
#include "ui/pages/purchase/mode_box.h"
#include "ui/pages/purchase/number_box.h"
#include "ui/scenes/definition_graph_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

class DefinitionsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { m_rig = std::make_unique<DefinitionsRig>(); }
    void cleanup() { m_rig.reset(); }

    void itLoadsThenShows();
    void anEmptyShopIsSaid();
    void anErrorHasCodeAndTryAgain();
    void whatWasShownStaysWithItsAge();
    void selectionSurvivesARereadingAndAStart();
    void aStepShowsItsPolicies();
    void aSagaIsStartedFromItsInput();
    void wrongInputIsSaidAtItsField();
    void aConductorIsNeeded();
    void breakersAreShown();

private:
    DefinitionsPage& page() { return *m_rig->page; }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DefinitionsRig> m_rig;
};

void DefinitionsPageTest::itLoadsThenShows() {
    m_rig->admin.hold();
    m_rig->make();
    QVERIFY(page().stack()->notice()->isLoading());
    m_rig->admin.letGo();
    QTRY_VERIFY(page().stack()->isShowingView());
    QCOMPARE(page().model()->rowCount(), 3);
    // By name, the newest version first.
    QCOMPARE(page().model()->index(0, DefinitionListModel::Version).data().toString(), QStringLiteral("v2"));
    QCOMPARE(page().model()->index(0, DefinitionListModel::Running).data().toLongLong(), 7);
    QCOMPARE(page().selected().text(), QStringLiteral("gift/2"));
    QCOMPARE(page().graph()->view()->partCount(), 2);
    QVERIFY2(page().graph()->facts().contains(QStringLiteral("gift v2")) && page().graph()->facts().contains(QStringLiteral("By: mina")), qPrintable(page().graph()->facts()));
}

void DefinitionsPageTest::anEmptyShopIsSaid() {
    m_rig->admin.publishedDefinitions.clear();
    m_rig->make();
    QTRY_COMPARE(page().stack()->notice()->title(), QStringLiteral("No definition is published"));
}

void DefinitionsPageTest::anErrorHasCodeAndTryAgain() {
    m_rig->admin.failure = makeError(ErrorCode::Corrupt, "", "page 7 is torn");
    m_rig->make();
    QTRY_VERIFY2(page().stack()->notice()->asText().contains(QStringLiteral("CORRUPT")), qPrintable(page().stack()->notice()->asText()));
    m_rig->admin.failure.reset();
    Q_EMIT page().stack()->notice()->actionTriggered();
    QTRY_VERIFY(page().stack()->isShowingView());
}

void DefinitionsPageTest::whatWasShownStaysWithItsAge() {
    m_rig->show();
    m_rig->clock.advanceTo(Timestamp{1'772'000'280'000'000});
    m_rig->bridge.detach();
    QVERIFY(page().stack()->isShowingView());
    QVERIFY2(page().banner()->text().contains(QStringLiteral("3 min ago")), qPrintable(page().banner()->text()));
    QVERIFY(page().stack()->graphicsEffect() != nullptr);
    m_rig->bridge.attach(&m_rig->admin);
    QTRY_VERIFY(page().stack()->graphicsEffect() == nullptr);
    QVERIFY(!page().banner()->isVisible());
}

void DefinitionsPageTest::selectionSurvivesARereadingAndAStart() {
    m_rig->show();
    page().select("order", 1);
    page().showView(DefinitionsPage::Differences);
    m_rig->admin.publishedDefinitions.push_back(definitionOf("aaa", 1, 0));
    FeedBatch batch;
    batch.definitionsChanged = true;
    m_rig->admin.feed(batch);
    QTRY_COMPARE(page().model()->rowCount(), 4);
    QCOMPARE(page().selected().text(), QStringLiteral("order/1"));
    QCOMPARE(page().table()->currentIndex().row(), 3);
    m_rig->show();
    QTRY_COMPARE(page().selected().text(), QStringLiteral("order/1"));
    QCOMPARE(page().view(), DefinitionsPage::Differences);
}

void DefinitionsPageTest::aStepShowsItsPolicies() {
    m_rig->show();
    DefinitionGraphView* view = page().graph()->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->partAt(0).place.center());
    QString facts = page().graph()->facts();
    QVERIFY2(facts.startsWith(QStringLiteral("pay\n")) && facts.contains(QStringLiteral("Compensation: users.credit")) && facts.contains(QStringLiteral("Timeout: 2 s")), qPrintable(facts));
    QTest::keyClick(view, Qt::Key_Down);
    facts = page().graph()->facts();
    QVERIFY2(facts.startsWith(QStringLiteral("grant\n")) && facts.contains(QStringLiteral("Only when: input.count > 0")) && facts.contains(QStringLiteral("Pivot")), qPrintable(facts));
    QVERIFY(view->partAt(1).name.contains(QStringLiteral("only when input.count > 0")));
    page().graph()->exportPicture(QStringLiteral("svg"));
    QCOMPARE(m_rig->context.saved.at(0).first, QStringLiteral("gift-2.svg"));
    QVERIFY(m_rig->context.saved.at(0).second.contains("inventory.grant"));
}

void DefinitionsPageTest::aSagaIsStartedFromItsInput() {
    m_rig->show();
    page().showView(DefinitionsPage::Start);
    StartForm* form = page().startForm();
    QCOMPARE(form->fieldNames(), QStringList({QStringLiteral("count"), QStringLiteral("gift"), QStringLiteral("lines"), QStringLiteral("share"), QStringLiteral("userId")}));
    qobject_cast<NumberBox*>(form->control(QStringLiteral("count")))->setText(QStringLiteral("2"));
    qobject_cast<QComboBox*>(form->control(QStringLiteral("gift")))->setCurrentIndex(1);
    qobject_cast<QPlainTextEdit*>(form->control(QStringLiteral("lines")))->setPlainText(QStringLiteral("[{\"itemId\": \"sword\"}]"));
    qobject_cast<QLineEdit*>(form->control(QStringLiteral("share")))->setText(QStringLiteral("0.5"));
    qobject_cast<QLineEdit*>(form->control(QStringLiteral("userId")))->setText(QStringLiteral("user-1"));
    form->mode()->setCurrentIndex(2);
    QSignalSpy opened(&m_rig->context, &PageContext::linkOpened);
    m_rig->admin.hold();
    QTest::mouseClick(form->startButton(), Qt::LeftButton);
    form->start();
    QCOMPARE(m_rig->admin.startsAsked.size(), std::size_t{1});
    const SagaRequest& asked = m_rig->admin.startsAsked[0];
    QCOMPARE(asked.definition, std::string("gift"));
    QCOMPARE(asked.version, 2);
    QVERIFY(asked.mode == Mode::Choreography);
    QCOMPARE(asked.input.integer("count"), 2);
    QVERIFY(asked.input.at("gift").asBool());
    QCOMPARE(asked.input.at("lines").items().size(), std::size_t{1});
    QCOMPARE(std::string(asked.input.text("userId")), std::string("user-1"));
    m_rig->admin.letGo();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("saga-console://saga/TXN_STARTED"));
}

void DefinitionsPageTest::wrongInputIsSaidAtItsField() {
    m_rig->show();
    page().showView(DefinitionsPage::Start);
    StartForm* form = page().startForm();
    form->start();
    QVERIFY(m_rig->admin.startsAsked.empty());
    QCOMPARE(form->errorAt(QStringLiteral("count")), QStringLiteral("Not a whole number"));
    QVERIFY(!form->errorAt(QStringLiteral("lines")).isEmpty());
    QVERIFY(!form->errorAt(QStringLiteral("share")).isEmpty());
    qobject_cast<NumberBox*>(form->control(QStringLiteral("count")))->setText(QStringLiteral("2"));
    QVERIFY(form->errorAt(QStringLiteral("count")).isEmpty());
    auto* lines = qobject_cast<QPlainTextEdit*>(form->control(QStringLiteral("lines")));
    lines->setPlainText(QStringLiteral("{}"));
    form->start();
    QVERIFY(form->errorAt(QStringLiteral("lines")).contains(QStringLiteral("array")));
    lines->setPlainText(QStringLiteral("[]"));
    qobject_cast<QLineEdit*>(form->control(QStringLiteral("share")))->setText(QStringLiteral("1"));
    m_rig->admin.failure = makeError(ErrorCode::InvalidInput, "input.userId", "there is no user \"\"");
    form->start();
    QTRY_VERIFY2(form->errorAt(QStringLiteral("userId")).contains(QStringLiteral("there is no user")), qPrintable(form->errorAt(QStringLiteral("userId"))));
    m_rig->admin.failure = makeError(ErrorCode::Busy, "", "the queue is full");
    form->start();
    QTRY_VERIFY(form->trouble().contains(QStringLiteral("the queue is full")));
    // What was typed stays when another version is looked at.
    m_rig->admin.failure.reset();
    page().select("gift", 1);
    QCOMPARE(qobject_cast<NumberBox*>(form->control(QStringLiteral("count")))->text(), QStringLiteral("2"));
}

void DefinitionsPageTest::aConductorIsNeeded() {
    m_rig->admin.publishedDefinitions[2].notChoreographed = "nobody subscribes to GiftSent";
    m_rig->show();
    page().showView(DefinitionsPage::Start);
    QVERIFY(!(page().startForm()->mode()->model()->flags(page().startForm()->mode()->model()->index(2, 0)) & Qt::ItemIsEnabled));
    QVERIFY(page().graph()->facts().contains(QStringLiteral("nobody subscribes to GiftSent")));
}

void DefinitionsPageTest::breakersAreShown() {
    ParticipantView local;
    local.name = "users";
    local.actions = {"users.debit", "users.credit"};
    ParticipantView remote;
    remote.name = "http://127.0.0.1:8080";
    remote.remote = true;
    remote.breaker = BreakerState::Open;
    remote.openUntil = Timestamp{1'772'000'120'000'000};
    remote.errors = 5;
    m_rig->admin.knownParticipants = {local, remote};
    m_rig->show();
    page().showView(DefinitionsPage::Participants);
    ParticipantListModel* model = page().participants()->model();
    QTRY_COMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, ParticipantListModel::Breaker).data().toString(), QStringLiteral("closed"));
    QCOMPARE(model->index(0, ParticipantListModel::Actions).data().toString(), QStringLiteral("users.debit, users.credit"));
    QCOMPARE(model->index(1, ParticipantListModel::Breaker).data().toString(), QStringLiteral("open, tried again in 20 s"));
    QCOMPARE(model->index(1, ParticipantListModel::Place).data().toString(), QStringLiteral("remote"));
    QCOMPARE(model->troubled(), 1);
    m_rig->admin.failure = makeError(ErrorCode::Unavailable, "", "gone");
    model->reload();
    QTRY_VERIFY(page().participants()->banner()->isVisible());
    QCOMPARE(model->rowCount(), 2);
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::DefinitionsPageTest)
#include "tst_definitions_page.moc"
