// Commands on sets of sagas over a real engine and store in memory: the preview says what the command then does.
#include <QTest>

#include <map>

#include "tests/admin/demo_shop.h"

namespace saga {

namespace {

constexpr SagaNo kNobody{999'999};

}  // namespace

class BulkAdminTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thePreviewSaysWhatTheCommandDoes_data();
    void thePreviewSaysWhatTheCommandDoes();
    void thePreviewChangesNothing();
    void badPreviewsAreRefused();
    void aCancelledPreviewIsGivenUp();
    void outcomesStandInTheOrderOfIdsThenNumbers();
    void idsAndNumbersTogetherAreLimited();
    void aSagaThatChangedSinceIsRefusedByItself();
    void theLogTellsOfCommands();

private:
    void addFault(FaultRule rule);
    std::vector<CommandOutcome> run(CommandKind kind, const std::vector<SagaNo>& nos);
    Result<CommandPreview> preview(CommandKind kind, const std::vector<SagaNo>& nos, CancellationPtr cancel = nullptr);
    // Sagas in every state an operator meets, and a number that nobody has.
    std::vector<SagaNo> mixedSet();

    std::unique_ptr<Embedded> m_embedded;
    AdminApi* m_admin = nullptr;
};

void BulkAdminTest::init() {
    m_embedded = test::openDemoShop();
    m_admin = &m_embedded->admin();
}

void BulkAdminTest::cleanup() {
    m_embedded.reset();
}

void BulkAdminTest::addFault(FaultRule rule) {
    rule.definition = "item-purchase";
    FaultRequest request{std::move(rule), {}};
    const auto added = ask<FaultRule>([&](auto answer) { m_admin->addFault(request, std::move(answer)); });
    SAGA_ASSERT(added.ok());
}

std::vector<CommandOutcome> BulkAdminTest::run(CommandKind kind, const std::vector<SagaNo>& nos) {
    CommandRequest request;
    request.nos = nos;
    request.kind = kind;
    request.reason = "a test";
    const auto outcomes = ask<std::vector<CommandOutcome>>(
        [&](auto answer) { m_admin->command(request, nullptr, {}, std::move(answer)); });
    return outcomes ? *outcomes : std::vector<CommandOutcome>();
}

Result<CommandPreview> BulkAdminTest::preview(CommandKind kind, const std::vector<SagaNo>& nos, CancellationPtr cancel) {
    return ask<CommandPreview>([&](auto answer) { m_admin->previewCommand(kind, nos, cancel, std::move(answer)); });
}

std::vector<SagaNo> BulkAdminTest::mixedSet() {
    std::vector<SagaNo> nos;
    nos.push_back(test::buy(*m_admin, "user-123", "item-sword", 100).no);                  // COMPLETED
    nos.push_back(test::buy(*m_admin, "user-123", "item-potion", 20).no);                  // COMPLETED
    nos.push_back(test::buy(*m_admin, "user-456", "item-sword", 100).no);                  // FAILED, nothing done
    nos.push_back(test::buy(*m_admin, "user-123", "item-disabled", 50).no);                // COMPENSATED
    FaultRule undo;
    undo.step = "user_validation";
    undo.direction = Direction::Compensation;
    undo.where = "item = \"item-out-of-stock\"";
    addFault(undo);
    nos.push_back(test::buy(*m_admin, "user-123", "item-out-of-stock", 500).no);           // COMPENSATING, attention
    FaultRule delay;
    delay.step = "item_grant";
    delay.kind = FaultKind::Delay;
    delay.delay = std::chrono::hours(1);
    delay.where = "item = \"item-potion\"";
    addFault(delay);
    const StartedSaga held = test::startPurchase(*m_admin, "user-123", "item-potion", 20);              // IN_PROGRESS, a step in flight
    nos.push_back(held.no);
    const StartedSaga paused = test::startPurchase(*m_admin, "user-123", "item-potion", 20);            // the same, paused
    SAGA_ASSERT(!run(CommandKind::Pause, {paused.no}).front().error);
    nos.push_back(paused.no);
    // The step has left for its participant once the history says so; nothing moves after that.
    for (const SagaId& id : {held.id, paused.id}) {
        bool waits = false;
        for (int asked = 0; asked < 10'000 && !waits; ++asked) {
            const auto detail = ask<SagaDetail>([&](auto answer) { m_admin->saga(id, std::move(answer)); });
            waits = detail.ok() && (detail->summary.paused || detail->steps[1].attempts > 0);
        }
        SAGA_ASSERT(waits);
    }
    const StartedSaga ended = test::startPurchase(*m_admin, "user-123", "item-potion", 20);
    SAGA_ASSERT(!run(CommandKind::ForceEnd, {ended.no}).front().error);
    nos.push_back(ended.no);                                               // FAILED by force
    nos.push_back(kNobody);
    return nos;
}

void BulkAdminTest::thePreviewSaysWhatTheCommandDoes_data() {
    QTest::addColumn<CommandKind>("kind");
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Skip, CommandKind::Compensate, CommandKind::Pause,
                                   CommandKind::Resume, CommandKind::Cancel, CommandKind::ForceEnd,
                                   CommandKind::HandledOutside})
        QTest::newRow(std::string(toText(kind)).c_str()) << kind;
}

void BulkAdminTest::thePreviewSaysWhatTheCommandDoes() {
    QFETCH(CommandKind, kind);
    const std::vector<SagaNo> nos = mixedSet();
    const Result<CommandPreview> said = preview(kind, nos);
    QVERIFY(said.ok());
    std::map<std::string, std::int64_t> refusals;
    std::int64_t accepted = 0;
    std::int64_t missing = 0;
    std::int64_t amount = 0;
    for (const CommandOutcome& outcome : run(kind, nos)) {
        if (!outcome.error) {
            ++accepted;
            amount += outcome.before.amount;
        } else if (outcome.error->code == ErrorCode::NotFound) {
            ++missing;
        } else {
            QCOMPARE(outcome.error->code, ErrorCode::NotAllowed);
            QCOMPARE(refusalText(outcome.refusal, Language::English), outcome.error->reason);
            ++refusals[outcome.error->reason];
        }
    }
    QCOMPARE(said->accepted, accepted);
    QCOMPARE(said->missing, missing);
    QCOMPARE(missing, std::int64_t(1));
    QCOMPARE(said->amount, amount);
    QCOMPARE(said->refusals.size(), refusals.size());
    for (const CommandPreview::Refusal& refusal : said->refusals)
        QVERIFY2(refusals[refusal.reason] == refusal.count, refusal.reason.c_str());
    QVERIFY(accepted > 0);
    QVERIFY(!said->refusals.empty());
}

void BulkAdminTest::thePreviewChangesNothing() {
    const StartedSaga bought = test::buy(*m_admin, "user-123", "item-sword", 100);
    const auto before = ask<SagaDetail>([&](auto answer) { m_admin->saga(bought.id, std::move(answer)); });
    QCOMPARE(preview(CommandKind::Compensate, {bought.no})->accepted, std::int64_t(1));
    const auto after = ask<SagaDetail>([&](auto answer) { m_admin->saga(bought.id, std::move(answer)); });
    QVERIFY(before->summary == after->summary);
    QCOMPARE(before->commit.value, after->commit.value);
}

void BulkAdminTest::badPreviewsAreRefused() {
    QCOMPARE(preview(CommandKind::Retry, {}).error().field, std::string("nos"));
    const Result<CommandPreview> many = preview(CommandKind::Retry, std::vector<SagaNo>(1'000'001, kNobody));
    QCOMPARE(many.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(preview(CommandKind::Retry, std::vector<SagaNo>(20'000, kNobody))->missing, std::int64_t(20'000));
}

void BulkAdminTest::aCancelledPreviewIsGivenUp() {
    const auto cancel = std::make_shared<Cancellation>();
    cancel->cancel();
    QCOMPARE(preview(CommandKind::Retry, {kNobody}, cancel).error().code, ErrorCode::Cancelled);
}

void BulkAdminTest::outcomesStandInTheOrderOfIdsThenNumbers() {
    const StartedSaga first = test::buy(*m_admin, "user-123", "item-sword", 100);
    const StartedSaga second = test::buy(*m_admin, "user-123", "item-potion", 20);
    CommandRequest request;
    request.ids = {SagaId("TXN_nobody"), first.id};
    request.nos = {kNobody, second.no, first.no};
    request.kind = CommandKind::Compensate;
    request.reason = "recall";
    const auto outcomes = ask<std::vector<CommandOutcome>>(
        [&](auto answer) { m_admin->command(request, nullptr, {}, std::move(answer)); });
    QVERIFY(outcomes.ok());
    QCOMPARE(outcomes->size(), std::size_t(5));
    QCOMPARE((*outcomes)[0].error->code, ErrorCode::NotFound);
    QVERIFY(!(*outcomes)[1].error);
    QCOMPARE((*outcomes)[2].error->code, ErrorCode::NotFound);
    QVERIFY((*outcomes)[2].id.text.empty());
    QVERIFY(!(*outcomes)[3].error);
    QCOMPARE((*outcomes)[3].id.text, second.id.text);
    // The same saga a second time: it is on its way back by now.
    QCOMPARE((*outcomes)[4].error->code, ErrorCode::NotAllowed);
}

void BulkAdminTest::idsAndNumbersTogetherAreLimited() {
    CommandRequest request;
    request.kind = CommandKind::Pause;
    request.nos.assign(10'000, kNobody);
    const auto answer = [&] {
        return ask<std::vector<CommandOutcome>>([&](auto then) { m_admin->command(request, nullptr, {}, std::move(then)); });
    };
    QCOMPARE(answer()->size(), std::size_t(10'000));
    request.ids.emplace_back("TXN_1");
    QCOMPARE(answer().error().code, ErrorCode::LimitExceeded);
}

void BulkAdminTest::aSagaThatChangedSinceIsRefusedByItself() {
    const StartedSaga first = test::buy(*m_admin, "user-123", "item-sword", 100);
    const StartedSaga second = test::buy(*m_admin, "user-123", "item-potion", 20);
    QCOMPARE(preview(CommandKind::Compensate, {first.no, second.no})->accepted, std::int64_t(2));
    QVERIFY(!run(CommandKind::Compensate, {first.no}).front().error);
    const std::vector<CommandOutcome> outcomes = run(CommandKind::Compensate, {first.no, second.no});
    QCOMPARE(outcomes[0].error->code, ErrorCode::NotAllowed);
    QVERIFY(!outcomes[1].error);
}

void BulkAdminTest::theLogTellsOfCommands() {
    const StartedSaga bought = test::buy(*m_admin, "user-123", "item-sword", 100);
    run(CommandKind::Compensate, {bought.no});
    const auto page = ask<LogPage>([&](auto answer) { m_admin->logLines({}, std::move(answer)); });
    QVERIFY(page.ok());
    const auto line = std::find_if(page->lines.begin(), page->lines.end(),
                                   [&](const LogLine& each) { return each.sagaId == bought.id.text; });
    QVERIFY(line != page->lines.end());
    QVERIFY2(line->text.find("compensate by local:tester: a test") != std::string::npos, line->text.c_str());
    LogRequest bad;
    bad.limit = 0;
    QCOMPARE(ask<LogPage>([&](auto answer) { m_admin->logLines(bad, std::move(answer)); }).error().field, std::string("limit"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::BulkAdminTest)
#include "tst_bulk_admin.moc"
