// Requests that have a batch of their own: the dry run of a compensation, edits of the shop, definitions.

#include <QtTest>
#include <algorithm>

#include "core/services/shop_edits.h"
#include "tests/engine/engine_rig.h"

using namespace saga;
using namespace saga::test;

namespace {

std::int64_t changeOf(const PreviewedUndo& undo, AccountKind kind) {
    for (const AccountChange& change : undo.changes)
        if (change.account.kind == kind) return change.after - change.before;
    return 0;
}

}  // namespace

class TestEnginePreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void previewShowsWhatWouldChangeAndChangesNothing();
    void previewAccumulatesAlongThePlan();
    void previewNamesWhyAnUndoWouldFail();
    void previewOfWhatIsNotAllowed();
    void previewsDoNotHoldSagasUp();
    void editIsRecorded();
    void refusedEditIsRecordedAndChangesNothing();
    void publishing_data();
    void publishing();
    void publishingTheSameAgainIsNoChange();
};

void TestEnginePreview::previewShowsWhatWouldChangeAndChangesNothing() {
    EngineRig rig;
    const SagaId id = rig.bought("user-123", "item-sword", 2, 200);
    rig.settle();
    const int commits = rig.store.commits();
    const auto preview = rig.preview(id);
    QVERIFY(preview.ok() && preview->allowed);
    QCOMPARE(preview->undos.size(), std::size_t{4});
    QCOMPARE(preview->undos[0].plan.step, 3);
    QCOMPARE(changeOf(preview->undos[2], AccountKind::Stock), std::int64_t{2});
    QCOMPARE(changeOf(preview->undos[2], AccountKind::Owned), std::int64_t{-2});
    QCOMPARE(changeOf(preview->undos[3], AccountKind::UserBalance), std::int64_t{200});
    QVERIFY(std::all_of(preview->undos.begin(), preview->undos.end(),
                        [](const PreviewedUndo& u) { return u.problem.empty(); }));
    QCOMPARE(rig.store.commits(), commits);
    QCOMPARE(rig.balance("user-123"), std::int64_t{800});

    QVERIFY(rig.command(id, CommandKind::Compensate).ok());
    rig.settle();
    QCOMPARE(rig.balance("user-123"), std::int64_t{1000});
    rig.expectSound();
}

void TestEnginePreview::previewAccumulatesAlongThePlan() {
    EngineRig rig;
    const SagaId id = rig.probed();
    rig.settle();
    const auto preview = rig.preview(id);
    QCOMPARE(preview->undos.size(), std::size_t{3});
    std::int64_t balance = 1000 - 3 * kProbePrice;
    for (const PreviewedUndo& undo : preview->undos) {
        const auto own = std::find_if(undo.changes.begin(), undo.changes.end(), [](const AccountChange& c) {
            return c.account.kind == AccountKind::UserBalance;
        });
        QVERIFY(own != undo.changes.end());
        QCOMPARE(own->before, balance);
        QCOMPARE(own->after, balance + kProbePrice);
        balance += kProbePrice;
    }
}

void TestEnginePreview::previewNamesWhyAnUndoWouldFail() {
    EngineRig rig;
    const SagaId id = rig.probed();
    rig.settle();
    rig.probe->behaviours["probe.two.undo"] = [](const StepRequest&, UnitOfWork&) -> Result<StepAnswer> {
        return StepAnswer::error("GONE", "it was used up", Executed::No);
    };
    const auto preview = rig.preview(id);
    QCOMPARE(preview->undos[1].problem, std::string("GONE: it was used up"));
    QVERIFY(preview->undos[1].changes.empty());
    QVERIFY(preview->undos[2].problem.empty());
    QVERIFY(!preview->undos[2].changes.empty());
}

void TestEnginePreview::previewOfWhatIsNotAllowed() {
    EngineRig rig;
    const SagaId id = rig.bought("user-123", "item-disabled", 1, 50);
    rig.settle();
    const auto preview = rig.preview(id);
    QVERIFY(!preview->allowed);
    QVERIFY(!preview->refusal.empty());
    QCOMPARE(preview->undos.size(), std::size_t{4});
    QCOMPARE(preview->undos[3].plan.need, UndoNeed::Done);
    QVERIFY(std::all_of(preview->undos.begin(), preview->undos.end(),
                        [](const PreviewedUndo& u) { return u.changes.empty(); }));
    QCOMPARE(rig.preview(SagaId("TXN_NOBODY")).error().code, ErrorCode::NotFound);
}

void TestEnginePreview::previewsDoNotHoldSagasUp() {
    EngineRig rig;
    const SagaId done = rig.bought();
    rig.settle();
    const SagaId running = rig.bought();
    int previews = 0;
    for (int i = 0; i < 100; ++i)
        rig.core->submit(PreviewCompensation{done, [&](Result<CompensationPreview> r) {
                                                 previews += r.ok() ? 1 : 0;
                                             }});
    for (int batches = 0; batches < 12; ++batches) rig.core->runBatch();
    QCOMPARE(rig.row(running).status, SagaStatus::Completed);
    QVERIFY(previews > 2 && previews < 20);
    rig.settle();
    QCOMPARE(previews, 100);
}

void TestEnginePreview::editIsRecorded() {
    EngineRig rig;
    const auto record = rig.edit([](UnitOfWork& work, const PostingKey& key, AuditRecord& r) {
        return topUpUser(work, key, r, UserId("user-456"), 5);
    });
    QVERIFY(record.ok());
    QCOMPARE(rig.balance("user-456"), std::int64_t{55});
    const AuditRecord stored = rig.audit().back();
    QCOMPARE(stored.no, record->no);
    QCOMPARE(stored.before.integer("balance"), std::int64_t{50});
    QCOMPARE(stored.after.integer("balance"), std::int64_t{55});
    QVERIFY(rig.feed.back().shopChanged);
    rig.expectSound();
}

void TestEnginePreview::refusedEditIsRecordedAndChangesNothing() {
    EngineRig rig;
    const auto refused = rig.edit([](UnitOfWork& work, const PostingKey& key, AuditRecord& r) -> Result<void> {
        SAGA_TRY(topUpUser(work, key, r, UserId("user-456"), 5));
        return topUpUser(work, key, r, UserId("nobody"), 5);
    });
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(rig.balance("user-456"), std::int64_t{50});
    const AuditRecord stored = rig.audit().back();
    QVERIFY(stored.refused);
    QCOMPARE(stored.after.text("code"), std::string_view("NOT_FOUND"));
    rig.expectSound();
}

void TestEnginePreview::publishing_data() {
    QTest::addColumn<std::string>("source");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<std::string>("field");
    QTest::addColumn<bool>("recorded");
    const std::string unknownAction = R"({"name":"x","version":1,"input":{},"steps":[{"id":"a","action":"no.such"}]})";
    const std::string child = R"({"name":"x","version":1,"input":{},"steps":[
        {"id":"a","child":"nobody"}]})";
    QTest::newRow("no JSON") << std::string("{") << ErrorCode::InvalidInput << std::string() << false;
    QTest::newRow("unknown action") << unknownAction << ErrorCode::InvalidInput << std::string("steps[0].action")
                                    << false;
    QTest::newRow("unknown child") << child << ErrorCode::InvalidInput << std::string("steps[0].child") << false;
    QTest::newRow("a version left out") << probeDefinition(3) << ErrorCode::Conflict << std::string("version") << true;
    QTest::newRow("same version, other content")
        << probeDefinition(1, 9) << ErrorCode::Conflict << std::string("version") << true;
}

void TestEnginePreview::publishing() {
    QFETCH(std::string, source);
    QFETCH(ErrorCode, code);
    QFETCH(std::string, field);
    QFETCH(bool, recorded);
    EngineRig rig;
    const std::size_t records = rig.audit().size();
    const auto answer = rig.publish(source);
    QCOMPARE(answer.error().code, code);
    if (!field.empty()) QCOMPARE(answer.error().field, field);
    QCOMPARE(rig.audit().size(), records + (recorded ? 1 : 0));
    if (recorded) QVERIFY(rig.audit().back().refused);
}

void TestEnginePreview::publishingTheSameAgainIsNoChange() {
    EngineRig rig;
    const int commits = rig.store.commits();
    QVERIFY(rig.publish(probeDefinition()).ok());
    QCOMPARE(rig.store.commits(), commits);
    QVERIFY(rig.publish(probeDefinition(2)).ok());
    QCOMPARE(rig.audit().back().action, std::string("definition.publish"));
    QVERIFY(rig.feed.back().definitionsChanged);
}

QTEST_GUILESS_MAIN(TestEnginePreview)
#include "tst_engine_preview.moc"
