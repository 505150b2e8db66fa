// Dead letters: groups and pages of them, driven again and discarded by ones and by hundreds, what the engine refuses,
// an edited message that says in place what is wrong with it, and the page's states.
#include <QAbstractItemModelTester>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/base/manual_clock.h"
#include "tests/ui/fake_admin.h"
#include "tests/ui/fake_context.h"
#include "ui/models/bus_watch.h"
#include "ui/models/dead_letter_group_model.h"
#include "ui/models/dead_letter_model.h"
#include "ui/models/dead_letter_run.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/dead_letters/letter_detail.h"
#include "ui/pages/dead_letters/message_check.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

constexpr std::int64_t kNow = 1'772'010'000'000'000;
const std::string kMessage = R"({"saga":"TXN_1","attempt":1,"input":{"userId":"user-123"}})";

struct Setup {
    // Newest first; every third has another cause.
    explicit Setup(int letters) {
        for (int i = letters; i >= 1; --i) {
            DeadLetterView letter;
            letter.no = SagaNo{i};
            letter.saga = admin.makeSaga(i).id;
            letter.id = letter.saga.text + "/5/ItemGrantHandler";
            letter.definition = "item-purchase";
            letter.seq = 5;
            letter.event = "UserValidated";
            letter.handler = "ItemGrantHandler";
            letter.cause = i % 3 == 0 ? "no such item" : "the message cannot be read";
            letter.payload = kMessage;
            letter.tries = 3;
            letter.at = Timestamp{kNow - 1'000'000 * (letters - i)};
            admin.letters.push_back(letter);
        }
        regroup();
        bridge.attach(&admin);
    }
    ~Setup() {
        page.reset();
        bridge.detach();
    }
    void regroup() {
        admin.letterGroups.clear();
        for (const char* cause : {"the message cannot be read", "no such item"}) {
            DeadLetterGroup group{cause, "UserValidated", "ItemGrantHandler", "item-purchase", 0, {}, {}};
            for (const DeadLetterView& letter : admin.letters)
                group.count += letter.cause == cause && letter.state == DeadLetterState::Open ? 1 : 0;
            if (group.count > 0) admin.letterGroups.push_back(group);
        }
        admin.busNow.deadLetters = 0;
        for (const DeadLetterGroup& group : admin.letterGroups) admin.busNow.deadLetters += group.count;
    }
    bool open() {
        page = std::make_unique<DeadLettersPage>(context, bus);
        page->resize(1280, 720);
        page->show();
        return QTest::qWaitFor([this] {
            return page->model()->phase() == PageModel::Phase::Ready && page->groups()->model()->rowCount() > 0;
        });
    }

    Theme theme{*qApp};
    ManualClock clock{Timestamp{kNow}};
    FakeAdmin admin;
    Bridge bridge;
    FakeContext context{bridge, clock};
    BusWatch bus{bridge};
    std::unique_ptr<DeadLettersPage> page;
};

}  // namespace

class TestDeadLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsFollowWhatIsRead();
    void aRunSendsAHundredAtATime();
    void aRunOfAGroupReadsItPageByPage();
    void aRunStopsBetweenTwoCalls();
    void aRunKeepsWhatWasRefused();
    void aMessageMustStayItsKind_data();
    void aMessageMustStayItsKind();
    void aGroupChoosesItsRows();
    void oneIsDrivenAgainWithAReason();
    void aDoubleClickAsksOnce();
    void anEditedMessageIsCheckedInPlace();
    void aRefusalIsSaidAtTheLetter();
    void manyBecomeAnOperation();
    void resolvedOnesCannotBeResolvedAgain();
    void emptyFailedAndLostAreSaid();
    void aDoubleClickOnARowOpensItsSaga();
};

void TestDeadLetters::modelsFollowWhatIsRead() {
    Setup setup(7);
    DeadLetterModel rows(setup.bridge);
    DeadLetterGroupModel groups(setup.bridge);
    const QAbstractItemModelTester rowTester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester groupTester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.reload();
    groups.refresh();
    QTRY_COMPARE(rows.rowCount(), 7);
    QTRY_COMPARE(groups.rowCount(), 3);
    QCOMPARE(groups.countAt(0), std::int64_t{7});
    QVERIFY(groups.kindAt(0).isAny());
    QCOMPARE(groups.kindAt(2).cause, std::string("no such item"));
    setup.admin.letters[2].state = DeadLetterState::Discarded;
    setup.regroup();
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    rows.refresh();
    groups.refresh();
    QTRY_COMPARE(rows.rowCount(), 6);
    QTRY_COMPARE(groups.countAt(0), std::int64_t{6});
    QCOMPARE(reset.count(), 0);
    rows.setChoice(DeadLetterState::Discarded, {});
    QTRY_COMPARE(rows.rowCount(), 1);
    rows.setChoice(std::nullopt, groups.kindAt(2));
    QTRY_COMPARE(rows.rowCount(), 2);
}

void TestDeadLetters::aRunSendsAHundredAtATime() {
    Setup setup(250);
    std::vector<std::string> ids;
    for (const DeadLetterView& letter : setup.admin.letters) ids.push_back(letter.id);
    DeadLetterRun run(setup.bridge, setup.clock, DeadLetterAction::Redrive, ids);
    run.start(QStringLiteral("mended"));
    run.start(QStringLiteral("again"));  // once
    QTRY_COMPARE(run.phase(), Operation::Phase::Done);
    QCOMPARE(setup.admin.letterCommandsAsked.size(), std::size_t{3});
    QCOMPARE(setup.admin.letterCommandsAsked[2].ids.size(), std::size_t{50});
    QCOMPARE(setup.admin.letterCommandsAsked[0].reason, std::string("mended"));
    QCOMPARE(run.doneCount(), 250);
    QCOMPARE(run.outcome(), QStringLiteral("250 done"));
}

void TestDeadLetters::aRunOfAGroupReadsItPageByPage() {
    Setup setup(330);
    DeadLetterListRequest request;
    request.cause = "no such item";
    DeadLetterRun run(setup.bridge, setup.clock, DeadLetterAction::Discard, request, 110);
    run.start(QStringLiteral("obsolete"));
    QTRY_COMPARE(run.phase(), Operation::Phase::Done);
    QCOMPARE(run.doneCount(), 110);
    for (const DeadLetterView& letter : setup.admin.letters)
        QCOMPARE(letter.state == DeadLetterState::Discarded, letter.cause == "no such item");
}

void TestDeadLetters::aRunStopsBetweenTwoCalls() {
    Setup setup(250);
    std::vector<std::string> ids;
    for (const DeadLetterView& letter : setup.admin.letters) ids.push_back(letter.id);
    setup.admin.hold();
    DeadLetterRun run(setup.bridge, setup.clock, DeadLetterAction::Redrive, ids);
    run.start(QStringLiteral("mended"));
    run.stop();
    QVERIFY(run.isStopping());
    setup.admin.letGo();
    QTRY_COMPARE(run.phase(), Operation::Phase::Stopped);
    QCOMPARE(run.doneCount(), 100);
    QCOMPARE(setup.admin.letterCommandsAsked.size(), std::size_t{1});
}

void TestDeadLetters::aRunKeepsWhatWasRefused() {
    Setup setup(3);
    const std::string stuck = setup.admin.letters[1].id;
    setup.admin.letterRefusals[stuck] = makeError(ErrorCode::NotAllowed, "letter", "its saga has ended");
    DeadLetterRun run(setup.bridge, setup.clock, DeadLetterAction::Redrive,
                      {setup.admin.letters[0].id, stuck, setup.admin.letters[2].id});
    run.start(QStringLiteral("mended"));
    QTRY_COMPARE(run.phase(), Operation::Phase::Done);
    QCOMPARE(run.outcome(), QStringLiteral("2 done, 1 refused"));
    QCOMPARE(run.detail(), QString::fromStdString(stuck) + QStringLiteral(": its saga has ended"));
    DeadLetterRun lost(setup.bridge, setup.clock, DeadLetterAction::Redrive, {stuck});
    setup.bridge.detach();
    lost.start(QStringLiteral("mended"));
    QCOMPARE(lost.phase(), Operation::Phase::Failed);
    QCOMPARE(lost.outcome(), QStringLiteral("the engine is not connected"));
    setup.bridge.attach(&setup.admin);
}

void TestDeadLetters::aMessageMustStayItsKind_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("as it was") << QString::fromStdString(kMessage) << QString();
    QTest::newRow("another value") << R"({"saga":"TXN_1","attempt":2,"input":{}})" << QString();
    QTest::newRow("no JSON") << R"({"saga":)" << QStringLiteral("*");
    QTest::newRow("no object") << QStringLiteral("[1]") << QStringLiteral("A message is a JSON object");
    QTest::newRow("a field is missing") << R"({"saga":"TXN_1","input":{}})" << QStringLiteral("attempt is missing");
    QTest::newRow("another kind") << R"({"saga":1,"attempt":2,"input":{}})" << QStringLiteral("saga must be a text");
    QTest::newRow("one too many") << R"({"saga":"TXN_1","attempt":2,"input":{},"more":1})"
                                  << QStringLiteral("more is no field of this message");
}

void TestDeadLetters::aMessageMustStayItsKind() {
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const QString found = messageProblem(text, QString::fromStdString(kMessage));
    if (problem == QLatin1String("*"))
        QVERIFY(!found.isEmpty());
    else
        QCOMPARE(found, problem);
    // Nothing is known of a message that was no JSON.
    QCOMPARE(messageProblem(QStringLiteral("{\"a\":1}"), QStringLiteral("\x01 poison")), QString());
}

void TestDeadLetters::aGroupChoosesItsRows() {
    Setup setup(9);
    QVERIFY(setup.open());
    QCOMPARE(setup.page->model()->rowCount(), 9);
    QCOMPARE(setup.page->stateChip(0)->count(), QStringLiteral("9"));
    setup.page->groups()->setCurrentIndex(setup.page->groups()->model()->index(2, 0));
    QTRY_COMPARE(setup.page->model()->rowCount(), 3);
    QCOMPARE(setup.page->groupButton()->label(), QStringLiteral("Re-drive all 3 of this cause…"));
    QVERIFY(setup.page->detail()->letter().has_value());
    QCOMPARE(setup.page->detail()->letter()->cause, std::string("no such item"));
}

void TestDeadLetters::oneIsDrivenAgainWithAReason() {
    Setup setup(3);
    QVERIFY(setup.open());
    QTest::mouseClick(setup.page->detail()->redriveButton(), Qt::LeftButton);
    QCOMPARE(setup.context.questions.size(), std::size_t{1});
    QVERIFY(setup.context.questions[0].needsReason);
    QVERIFY(setup.admin.letterCommandsAsked.empty());
    const std::string id = setup.page->detail()->letter()->id;
    setup.context.answer(QStringLiteral("the item is back"));
    QTRY_COMPARE(setup.admin.letterCommandsAsked.size(), std::size_t{1});
    const DeadLetterCommand& sent = setup.admin.letterCommandsAsked[0];
    QCOMPARE(sent.ids, std::vector<std::string>{id});
    QCOMPARE(sent.reason, std::string("the item is back"));
    QVERIFY(!sent.payload);
    QTRY_COMPARE(setup.page->model()->rowCount(), 2);
}

void TestDeadLetters::aDoubleClickAsksOnce() {
    Setup setup(3);
    QVERIFY(setup.open());
    QTest::mouseClick(setup.page->detail()->discardButton(), Qt::LeftButton);
    QTest::mouseDClick(setup.page->detail()->discardButton(), Qt::LeftButton);
    QVERIFY(!setup.context.questions.empty());
    QVERIFY(setup.context.questions[0].dangerous);
    setup.admin.hold();
    const PageContext::Confirmed confirmed = setup.context.answer;
    confirmed(QStringLiteral("obsolete"));
    confirmed(QStringLiteral("obsolete"));  // the first is still on its way
    setup.admin.letGo();
    QTRY_COMPARE(setup.page->model()->rowCount(), 2);
    QCOMPARE(setup.admin.letterCommandsAsked.size(), std::size_t{1});
}

void TestDeadLetters::anEditedMessageIsCheckedInPlace() {
    Setup setup(1);
    QVERIFY(setup.open());
    LetterDetail* detail = setup.page->detail();
    detail->showView(LetterDetail::Edit);
    QVERIFY(!detail->sendButton()->isEnabled());
    detail->editor()->setPlainText(QStringLiteral("{\"saga\": 1}"));
    QVERIFY(!detail->sendButton()->isEnabled());
    QCOMPARE(detail->problem()->text(), QStringLiteral("saga must be a text"));
    const QString mended = QStringLiteral("{\"saga\":\"TXN_1\",\"attempt\":2,\"input\":{\"userId\":\"user-456\"}}");
    detail->editor()->setPlainText(mended);
    QVERIFY(detail->sendButton()->isEnabled());
    // Reading the list anew does not take away what was typed.
    setup.page->refresh();
    QTRY_VERIFY(setup.admin.lettersAsked.size() > 1);
    QCOMPARE(detail->editor()->toPlainText(), mended);
    QTest::mouseClick(detail->sendButton(), Qt::LeftButton);
    setup.context.answer(QStringLiteral("wrong user"));
    QTRY_COMPARE(setup.admin.letterCommandsAsked.size(), std::size_t{1});
    QCOMPARE(setup.admin.letterCommandsAsked[0].payload.value_or(std::string()), mended.toStdString());
}

void TestDeadLetters::aRefusalIsSaidAtTheLetter() {
    Setup setup(1);
    QVERIFY(setup.open());
    setup.admin.letterRefusals[setup.admin.letters[0].id] =
        makeError(ErrorCode::InvalidInput, "payload.input", "is not what the step takes");
    QTest::mouseClick(setup.page->detail()->redriveButton(), Qt::LeftButton);
    setup.context.answer(QStringLiteral("again"));
    QTRY_VERIFY(setup.page->detail()->banner()->isVisible());
    QVERIFY(setup.page->detail()->banner()->text().contains(QStringLiteral("payload.input: is not what the step takes")));
    QTRY_VERIFY(setup.page->detail()->redriveButton()->isEnabled());
}

void TestDeadLetters::manyBecomeAnOperation() {
    Setup setup(9);
    QVERIFY(setup.open());
    std::vector<std::unique_ptr<Operation>> begun;
    connect(setup.page.get(), &DeadLettersPage::operationBegun, this,
            [&begun](Operation* operation) { begun.emplace_back(operation); });
    setup.page->table()->table()->selectAll();
    QCOMPARE(setup.page->redriveButton()->label(), QStringLiteral("Re-drive 9 selected…"));
    QTest::mouseClick(setup.page->redriveButton(), Qt::LeftButton);
    setup.admin.hold();
    setup.context.answer(QStringLiteral("mended"));
    QCOMPARE(begun.size(), std::size_t{1});
    QVERIFY(!setup.page->redriveButton()->isEnabled());
    QVERIFY(!setup.page->groupButton()->isEnabled());
    setup.admin.letGo();
    QTRY_COMPARE(begun[0]->phase(), Operation::Phase::Done);
    QCOMPARE(begun[0]->title(), QStringLiteral("Re-drive 9 dead letter(s)"));
    setup.regroup();
    setup.page->refresh();
    QTRY_COMPARE(setup.page->model()->rowCount(), 0);
    QVERIFY(!setup.page->detail()->letter().has_value());
}

void TestDeadLetters::resolvedOnesCannotBeResolvedAgain() {
    Setup setup(2);
    setup.admin.letters[0].state = DeadLetterState::Discarded;
    setup.admin.letters[0].reason = "obsolete";
    setup.admin.letters[0].resolvedBy = "operator:kim";
    QVERIFY(setup.open());
    QTest::mouseClick(setup.page->stateChip(2), Qt::LeftButton);
    QTRY_COMPARE(setup.page->model()->rowCount(), 1);
    QTRY_VERIFY(setup.page->detail()->letter() && setup.page->detail()->letter()->state == DeadLetterState::Discarded);
    QVERIFY(!setup.page->detail()->redriveButton()->isEnabled());
    QCOMPARE(setup.page->detail()->redriveButton()->refusal(), QStringLiteral("It is discarded already"));
    QVERIFY(!setup.page->redriveButton()->isEnabled());
    QVERIFY(setup.page->detail()->facts()->value(7).contains(QStringLiteral("obsolete")));
    // Remembered.
    setup.page.reset();
    QVERIFY(setup.open());
    QVERIFY(setup.page->stateChip(2)->isChecked());
}

void TestDeadLetters::emptyFailedAndLostAreSaid() {
    Setup setup(0);
    setup.admin.hold();
    setup.page = std::make_unique<DeadLettersPage>(setup.context, setup.bus);
    setup.page->resize(1280, 720);
    setup.page->show();
    QVERIFY(setup.page->table()->stack()->notice()->isLoading());
    setup.admin.letGo();
    QTRY_COMPARE(setup.page->table()->stack()->notice()->title(), QStringLiteral("No dead letters"));
    setup.admin.failure = makeError(ErrorCode::Unavailable, "", "the store is in trouble");
    setup.page->model()->reload();
    setup.page->refresh();
    QTRY_COMPARE(setup.page->table()->stack()->notice()->title(), QStringLiteral("The rows could not be read"));
    setup.admin.failure.reset();
    setup.page->model()->reload();
    setup.page->refresh();
    QTRY_VERIFY(!setup.page->banner()->isVisible());
    setup.bridge.detach();
    QVERIFY(setup.page->banner()->isVisible());
    QVERIFY(setup.page->banner()->text().contains(QStringLiteral("The connection is lost")));
    QCOMPARE(setup.page->redriveButton()->isEnabled(), false);
    setup.bridge.attach(&setup.admin);
    QTRY_VERIFY(!setup.page->banner()->isVisible());
}

void TestDeadLetters::aDoubleClickOnARowOpensItsSaga() {
    Setup setup(2);
    QVERIFY(setup.open());
    QSignalSpy opened(&setup.context, &PageContext::linkOpened);
    QTableView* table = setup.page->table()->table();
    const QPoint place = table->visualRect(table->model()->index(0, DeadLetterModel::Event)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.count(), 1);
    QVERIFY(opened.first().first().toString().endsWith(QString::fromStdString(setup.admin.letters[0].saga.text)));
}

}  // namespace saga::ui

QTEST_MAIN(saga::ui::TestDeadLetters)
#include "tst_dead_letters.moc"
