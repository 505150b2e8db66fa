// The operator's interface over a real engine and store in memory.
#include <QTest>

#include <thread>

#include "tests/admin/demo_shop.h"

namespace saga {

class LocalAdminTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersComeOnAnotherThread();
    void destructionAnswersWhatIsOpen();
    void aBulkCommandAnswersInTheOrderOfItsIds();
    void aCancelledBulkCommandSendsNothing();
    void aBulkCommandNeedsIdsAndAReason();
    void aCancelledCheckIsGivenUp();
    void aCheckTellsItsProgress();
    void thePlanShowsBalancesBeforeAndAfter();
    void theDetailTellsWhyAndWhatCanBeDone();
    void theFeedTellsEveryEventOnce();
    void definitionsAreCheckedAgainstEachOther();
    void anySagaIsStartedAndSignalled();
    void healthCountsWhatIsThere();
    void editsAreCheckedAndRecorded();

private:
    std::unique_ptr<Embedded> m_embedded;
    AdminApi* m_admin = nullptr;
};

void LocalAdminTest::init() {
    m_embedded = test::openDemoShop();
    m_admin = &m_embedded->admin();
}

void LocalAdminTest::cleanup() {
    m_embedded.reset();
}

void LocalAdminTest::answersComeOnAnotherThread() {
    const std::thread::id here = std::this_thread::get_id();
    std::promise<std::thread::id> where;
    m_admin->saga(SagaId(""), [&](const Result<SagaDetail>&) { where.set_value(std::this_thread::get_id()); });
    QVERIFY(where.get_future().get() != here);
    std::promise<std::thread::id> refusedWhere;
    m_admin->startPurchase({"", "", 0, 0, {}, {}},
                           [&](const Result<StartedSaga>&) { refusedWhere.set_value(std::this_thread::get_id()); });
    QVERIFY(refusedWhere.get_future().get() != here);
}

void LocalAdminTest::destructionAnswersWhatIsOpen() {
    FaultRequest held;
    held.rule.definition = "item-purchase";
    held.rule.step = "item_grant";
    held.rule.kind = FaultKind::Delay;
    held.rule.delay = std::chrono::hours(1);
    QVERIFY(ask<FaultRule>([&](auto answer) { m_admin->addFault(held, std::move(answer)); }).ok());
    const Result<StartedSaga> started = ask<StartedSaga>(
        [&](auto answer) { m_admin->startPurchase({"user-123", "item-sword", 1, 100, {}, {}}, std::move(answer)); });
    QVERIFY(started.ok());
    std::promise<Result<SagaDetail>> open;
    m_admin->awaitSettled(started->id, [&](Result<SagaDetail> detail) { open.set_value(std::move(detail)); });
    m_embedded.reset();
    const Result<SagaDetail> answer = open.get_future().get();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
}

void LocalAdminTest::aBulkCommandAnswersInTheOrderOfItsIds() {
    const SagaId bought = test::buy(*m_admin, "user-123", "item-sword", 100).id;
    CommandRequest request;
    request.kind = CommandKind::Compensate;
    request.reason = "recall";
    for (int i = 0; i < 300; ++i)
        request.ids.emplace_back("TXN_" + std::to_string(i));
    request.ids[200] = bought;
    request.ids[100] = SagaId(std::string(100, 'x'));
    std::atomic<std::int64_t> last{0};
    const auto outcomes = ask<std::vector<CommandOutcome>>([&](auto answer) {
        m_admin->command(request, nullptr, [&](Progress progress) { last = progress.done; }, std::move(answer));
    });
    QVERIFY(outcomes.ok());
    QCOMPARE(outcomes->size(), request.ids.size());
    for (std::size_t i = 0; i < outcomes->size(); ++i) {
        const CommandOutcome& outcome = (*outcomes)[i];
        QCOMPARE(outcome.id.text, request.ids[i].text);
        QCOMPARE(outcome.error.has_value(), i != 200);
        if (i != 200)
            QCOMPARE(outcome.error->code, i == 100 ? ErrorCode::InvalidInput : ErrorCode::NotFound);
    }
    QCOMPARE((*outcomes)[200].before.status, SagaStatus::Completed);
    QCOMPARE(last.load(), std::int64_t(300));
}

void LocalAdminTest::aCancelledBulkCommandSendsNothing() {
    const SagaId bought = test::buy(*m_admin, "user-123", "item-sword", 100).id;
    const auto cancel = std::make_shared<Cancellation>();
    cancel->cancel();
    const auto outcomes = ask<std::vector<CommandOutcome>>(
        [&](auto answer) { m_admin->command({{bought}, CommandKind::Compensate, {}, "recall"}, cancel, {}, std::move(answer)); });
    QVERIFY(outcomes.ok());
    QCOMPARE((*outcomes)[0].error->code, ErrorCode::Cancelled);
    const auto detail = ask<SagaDetail>([&](auto answer) { m_admin->saga(bought, std::move(answer)); });
    QCOMPARE(detail->summary.status, SagaStatus::Completed);
}

void LocalAdminTest::aBulkCommandNeedsIdsAndAReason() {
    const auto fieldOf = [&](const CommandRequest& request) {
        const auto outcomes = ask<std::vector<CommandOutcome>>(
            [&](auto answer) { m_admin->command(request, nullptr, {}, std::move(answer)); });
        return outcomes.ok() ? std::string("accepted") : outcomes.error().field;
    };
    QCOMPARE(fieldOf({{}, CommandKind::Retry, {}, "x"}), std::string("ids"));
    QCOMPARE(fieldOf({std::vector<SagaId>(10'001, SagaId("TXN_1")), CommandKind::Retry, {}, "x"}), std::string("ids"));
    QCOMPARE(fieldOf({{SagaId("TXN_1")}, CommandKind::Retry, {}, " "}), std::string("reason"));
    QCOMPARE(fieldOf({{SagaId("TXN_1")}, CommandKind::Retry, {}, std::string(501, 'r')}), std::string("reason"));
    QCOMPARE(fieldOf({{SagaId("TXN_1")}, CommandKind::Pause, {}, {}}), std::string("accepted"));
}

void LocalAdminTest::aCancelledCheckIsGivenUp() {
    const auto cancel = std::make_shared<Cancellation>();
    cancel->cancel();
    const auto report = ask<VerifyReport>([&](auto answer) { m_admin->verify({}, cancel, {}, std::move(answer)); });
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    const auto count = ask<std::int64_t>([&](auto answer) { m_admin->countSagas("", cancel, std::move(answer)); });
    QCOMPARE(count.error().code, ErrorCode::Cancelled);
}

void LocalAdminTest::aCheckTellsItsProgress() {
    const SagaId bought = test::buy(*m_admin, "user-123", "item-sword", 100).id;
    std::mutex mutex;
    std::vector<Progress> steps;
    const auto onProgress = [&](Progress progress) {
        const std::lock_guard lock(mutex);
        steps.push_back(progress);
    };
    const auto report =
        ask<VerifyReport>([&](auto answer) { m_admin->verify({bought, SagaId("TXN_gone")}, nullptr, onProgress, std::move(answer)); });
    QVERIFY(report.ok());
    QVERIFY(!report->holds());
    const std::lock_guard lock(mutex);
    QCOMPARE(steps.back().total, std::int64_t(3));
    QCOMPARE(steps.back().done, std::int64_t(3));
}

void LocalAdminTest::thePlanShowsBalancesBeforeAndAfter() {
    const SagaId bought = test::buy(*m_admin, "user-123", "item-sword", 100).id;
    const auto plan = ask<CompensationPlanView>([&](auto answer) { m_admin->compensationPlan(bought, std::move(answer)); });
    QVERIFY(plan.ok());
    QVERIFY(plan->allowed);
    QCOMPARE(plan->lines.size(), std::size_t(4));
    QCOMPARE(plan->lines[0].step, std::string("notification"));
    const PlanLine& debit = plan->lines[3];
    QCOMPARE(debit.step, std::string("user_validation"));
    QCOMPARE(debit.need, std::string("undo"));
    QVERIFY(debit.pending);
    const auto balance = std::find_if(debit.moves.begin(), debit.moves.end(),
                                      [](const AccountMove& move) { return move.account.kind == AccountKind::UserBalance; });
    QVERIFY(balance != debit.moves.end());
    QCOMPARE(balance->before, std::int64_t(900));
    QCOMPARE(balance->after, std::int64_t(1000));
    const auto user = ask<UserView>([&](auto answer) { m_admin->user(UserId("user-123"), std::move(answer)); });
    QCOMPARE(user->balance, std::int64_t(900));
}

void LocalAdminTest::theDetailTellsWhyAndWhatCanBeDone() {
    const SagaId failed = test::buy(*m_admin, "user-123", "item-disabled", 50).id;
    const auto detail = ask<SagaDetail>([&](auto answer) { m_admin->saga(failed, std::move(answer)); });
    QVERIFY(detail.ok());
    QCOMPARE(detail->summary.status, SagaStatus::Compensated);
    QCOMPARE(detail->firstCause->step, std::string("item_grant"));
    QCOMPARE(detail->firstCause->code, std::string("ITEM_NOT_AVAILABLE"));
    QVERIFY(!detail->firstCause->sentence.empty());
    QCOMPARE(detail->steps[0].view, StepView::Undone);
    QCOMPARE(detail->steps[0].service, std::string("users"));
    QCOMPARE(detail->steps[1].view, StepView::Failed);
    QCOMPARE(detail->steps[2].view, StepView::NotReached);
    QCOMPARE(detail->offers.size(), std::size_t(8));
    for (const CommandOffer& offer : detail->offers) {
        QVERIFY(!offer.allowed);
        QVERIFY(!offer.reason.empty());
    }
    QCOMPARE(detail->input.text("itemId"), std::string_view("item-disabled"));
}

void LocalAdminTest::theFeedTellsEveryEventOnce() {
    class Listener final : public FeedListener {
    public:
        void onFeed(const FeedBatch& batch) override {
            for (const FeedSaga& saga : batch.sagas) {
                for (const SagaEvent& event : saga.events)
                    seqs.push_back(event.seq);
                if (isEnd(saga.summary.status))
                    ended.set_value(saga.summary.events);
            }
        }
        std::vector<std::int64_t> seqs;
        std::promise<std::int64_t> ended;
    };
    Listener listener;
    m_admin->addFeedListener(&listener);
    test::buy(*m_admin, "user-123", "item-sword", 100);
    const std::int64_t last = listener.ended.get_future().get();
    m_admin->removeFeedListener(&listener);
    QCOMPARE(std::int64_t(listener.seqs.size()), last);
    for (std::size_t i = 0; i < listener.seqs.size(); ++i)
        QCOMPARE(listener.seqs[i], std::int64_t(i) + 1);
}

namespace {

const std::string kApproval = R"({"name":"approval","version":1,"input":{"userId":"text","limit":"integer"},"steps":[
    {"id":"wait","signal":"approved","timeoutMs":3600000,"delayMs":1},
    {"id":"done","child":"leaf","input":{"userId":"$input.userId"}}]})";
const std::string kLeaf = R"({"name":"leaf","version":1,"input":{"userId":"text"},"steps":[{"id":"wait","signal":"go","timeoutMs":3600000}]})";

SagaRequest approvalOf(int limit) {
    SagaRequest request;
    request.definition = "approval";
    request.input = Json::object({{"userId", "user-123"}, {"limit", limit}});
    return request;
}

}  // namespace

void LocalAdminTest::definitionsAreCheckedAgainstEachOther() {
    const auto check = [&] { return ask<DefinitionCheck>([&](auto answer) { m_admin->validateDefinition(kApproval, std::move(answer)); }); };
    const auto alone = check();
    QVERIFY(alone.ok());
    QCOMPARE(alone->issues.size(), std::size_t(1));
    QCOMPARE(alone->issues.front().path, std::string("steps[1].child"));
    QCOMPARE(alone->issues.front().line, 3);
    QVERIFY(ask<DefinitionView>([&](auto answer) { m_admin->publishDefinition(kLeaf, std::move(answer)); }).ok());
    const auto good = check();
    QVERIFY(good.ok() && good->issues.empty());
    QCOMPARE(good->steps[0].signal, std::string("approved"));
    QCOMPARE(good->notChoreographed, std::string("step wait waits for a signal"));
    const auto all = ask<std::vector<DefinitionView>>([&](auto answer) { m_admin->definitions(std::move(answer)); });
    QCOMPARE(all->size(), std::size_t(4));
    const auto item = std::find_if(all->begin(), all->end(), [](const DefinitionView& view) { return view.name == "item-purchase"; });
    QCOMPARE(item->steps.size(), std::size_t(4));
    QCOMPARE(item->eventTypes.size(), std::size_t(14));
}

void LocalAdminTest::anySagaIsStartedAndSignalled() {
    for (const std::string& source : {kLeaf, kApproval})
        QVERIFY(ask<DefinitionView>([&](auto answer) { m_admin->publishDefinition(source, std::move(answer)); }).ok());
    const auto start = [&](const SagaRequest& request) {
        return ask<StartedSaga>([&](auto answer) { m_admin->startSaga(request, std::move(answer)); });
    };
    SagaRequest bad = approvalOf(1);
    bad.input.set("limit", "much");
    QCOMPARE(start(bad).error().field, std::string("input.limit"));
    bad = approvalOf(1);
    bad.version = 7;
    QCOMPARE(start(bad).error().field, std::string("version"));
    bad.definition = "nothing";
    QCOMPARE(start(bad).error().code, ErrorCode::NotFound);
    bad = approvalOf(1);
    bad.mode = Mode::Choreography;
    QCOMPARE(start(bad).error().field, std::string("mode"));

    SagaRequest good = approvalOf(5);
    good.idempotencyKey = "once";
    const auto started = start(good);
    QVERIFY(started.ok() && !started->existing);
    QVERIFY(start(good)->existing);
    const auto signal = [&](const SagaId& id, const char* name) {
        return ask<SagaSummary>([&](auto answer) { m_admin->signal({id, name, Json::object({{"by", "bob"}})}, std::move(answer)); });
    };
    QCOMPARE(signal(started->id, "never").error().code, ErrorCode::NotAllowed);
    QVERIFY(signal(started->id, "approved").ok());
    const auto detailOf = [&](const SagaId& id) { return ask<SagaDetail>([&](auto answer) { m_admin->saga(id, std::move(answer)); }); };
    SagaId child;
    for (int look = 0; child.empty() && look < 10'000; ++look)
        child = detailOf(started->id)->steps[1].child;
    const auto parent = detailOf(started->id);
    QCOMPARE(parent->steps[1].view, StepView::Running);
    QCOMPARE(parent->steps[0].data.text("by"), std::string_view("bob"));
    const auto leaf = detailOf(child);
    QCOMPARE(leaf->parent, started->id);
    QCOMPARE(leaf->steps[0].view, StepView::Waiting);
    QCOMPARE(leaf->steps[0].signal, std::string("go"));
    QVERIFY(leaf->steps[0].dueAt.isSet());
    const auto all = ask<std::vector<DefinitionView>>([&](auto answer) { m_admin->definitions(std::move(answer)); });
    for (const DefinitionView& view : *all)
        QCOMPARE(view.running, std::int64_t(view.name == "approval" || view.name == "leaf"));
    QVERIFY(signal(child, "go").ok());
    const auto settled = ask<SagaDetail>([&](auto answer) { m_admin->awaitSettled(started->id, std::move(answer)); });
    QCOMPARE(settled->summary.status, SagaStatus::Completed);
}

void LocalAdminTest::healthCountsWhatIsThere() {
    test::buy(*m_admin, "user-123", "item-sword", 100);
    test::buy(*m_admin, "user-123", "item-disabled", 50);
    const auto health = ask<Health>([&](auto answer) { m_admin->health(std::move(answer)); });
    QVERIFY(health.ok());
    QVERIFY(health->accepting);
    QCOMPARE(health->sagas, std::int64_t(2));
    QCOMPARE(health->running, std::int64_t(0));
    QCOMPARE(health->counts.byStatus[static_cast<std::size_t>(SagaStatus::Compensated)], std::int64_t(1));
    QVERIFY(health->lastCommit > Micros{0});
    QVERIFY(health->durability.find("SQLite") != std::string::npos);
    QVERIFY(health->commit.value > 0);
}

void LocalAdminTest::editsAreCheckedAndRecorded() {
    const auto edit = [&](EditRequest request) {
        return ask<AuditRecord>([&](auto answer) { m_admin->edit(request, std::move(answer)); });
    };
    QCOMPARE(edit({EditKind::TopUpUser, "user-123", 5, ""}).error().field, std::string("reason"));
    QCOMPARE(edit({EditKind::RestockItem, "", 5, "x"}).error().field, std::string("itemId"));
    QCOMPARE(edit({EditKind::RestockItem, "item-sword", 0, "x"}).error().field, std::string("pieces"));
    const auto record = edit({EditKind::RestockItem, "item-sword", 5, "delivery"});
    QVERIFY(record.ok());
    QCOMPARE(record->before.integer("stock"), std::int64_t(50));
    QCOMPARE(record->after.integer("stock"), std::int64_t(55));
    QCOMPARE(record->actor, std::string("local:tester"));
    QCOMPARE(record->source, std::string("test"));
    const auto trail = ask<std::vector<AuditRecord>>([&](auto answer) { m_admin->audit({}, std::move(answer)); });
    QCOMPARE(trail->front().no, record->no);
    QVERIFY((*trail)[1].refused);
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::LocalAdminTest)
#include "tst_local_admin.moc"
