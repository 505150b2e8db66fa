// Manual repair by the shell tool: one saga and many, what is refused, what waits for a person.
#include <QTest>

#include "tests/cli/cli_rig.h"

namespace saga {

class CliRepairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRefusedCommandNamesTheStatesThatAcceptIt();
    void aFilterNeedsYes();
    void aBulkCommandReportsEachSaga();
    void aFailedUndoWaitsForAPersonAndRetryEndsIt();
    void aWaivedUndoEndsCompensated();
    void pauseHoldsAndResumeGoesOn();
    void forceEndUndoesNothing();
    void stopAllBlocksNewRules();
    void everyCommandIsAudited();

private:
    static std::string statusOf(const CliRig& rig, const std::string& id);
};

namespace {

std::string idOf(const Json& answer) {
    return std::string(answer.text("transactionId"));
}

std::string addFault(const CliRig& rig, const std::string& at, const std::string& kind) {
    return std::string(rig.ask({"fault", "add", "--at", at, "--kind", kind}).text("id"));
}

}  // namespace

std::string CliRepairTest::statusOf(const CliRig& rig, const std::string& id) {
    const Json saga = rig.ask({"saga", "show", id}).at("saga");
    std::string status(saga.text("status"));
    if (!saga.at("attention").isNull())
        status.append(" + ").append(saga.text("attention"));
    return status;
}

void CliRepairTest::aRefusedCommandNamesTheStatesThatAcceptIt() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    const CliRun run = rig.run({"saga", "pause", id, "--json"});
    QCOMPARE(run.code, 2);
    const Json error = run.json().at("error");
    QCOMPARE(std::string(error.text("code")), std::string("NOT_ALLOWED"));
    QVERIFY2(error.text("reason").find("IN_PROGRESS") != std::string_view::npos, run.out.c_str());
    QCOMPARE(statusOf(rig, id), std::string("COMPLETED"));
}

void CliRepairTest::aFilterNeedsYes() {
    const CliRig rig;
    rig.loadDemo();
    rig.buy("user-123", "item-sword", "1", "100");
    const CliRun run = rig.run({"saga", "compensate", "--filter", "status = COMPLETED", "--reason", "recall", "--json"});
    QCOMPARE(run.code, 2);
    QCOMPARE(std::string(run.json().at("error").text("field")), std::string("yes"));
    QVERIFY(run.json().at("error").text("reason").find("1 sagas") != std::string_view::npos);
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
}

void CliRepairTest::aBulkCommandReportsEachSaga() {
    const CliRig rig;
    rig.loadDemo();
    for (int i = 0; i < 3; ++i)
        rig.buy("user-123", "item-potion", "1", "20");
    const std::string other = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    const CliRun done = rig.run({"saga", "compensate", "--filter", "item = item-potion", "--yes", "--reason", "recall", "--json"});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().integer("done"), std::int64_t(3));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QCOMPARE(rig.stock("item-potion"), std::int64_t(100));
    QCOMPARE(statusOf(rig, other), std::string("COMPLETED"));

    const CliRun again = rig.run({"saga", "compensate", other, "TXN_1", "--reason", "recall", "--json"});
    QCOMPARE(again.code, 2);
    const Json report = again.json();
    QCOMPARE(report.integer("done"), std::int64_t(1));
    QCOMPARE(report.integer("refused"), std::int64_t(1));
    QCOMPARE(report.at("outcomes").items().size(), std::size_t(2));
    QCOMPARE(std::string(report.at("outcomes").items()[1].at("error").text("code")), std::string("NOT_FOUND"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(1000));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliRepairTest::aFailedUndoWaitsForAPersonAndRetryEndsIt() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    const std::string rule = addFault(rig, "item-purchase/user_validation:compensation", "business-failure");
    QCOMPARE(rig.run({"saga", "compensate", id, "--reason", "wrong item"}).code, 1);
    QCOMPARE(statusOf(rig, id), std::string("COMPENSATING + compensation failed"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QCOMPARE(rig.stock("item-sword"), std::int64_t(50));
    QCOMPARE(rig.run({"verify"}).code, 0);

    QCOMPARE(rig.run({"fault", "remove", rule}).code, 0);
    QCOMPARE(rig.run({"saga", "retry", id, "--reason", "the fault is gone"}).code, 0);
    QCOMPARE(statusOf(rig, id), std::string("COMPENSATED"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(1000));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliRepairTest::aWaivedUndoEndsCompensated() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    addFault(rig, "item-purchase/user_validation:compensation", "business-failure");
    QCOMPARE(rig.run({"saga", "compensate", id, "--reason", "wrong item"}).code, 1);
    QCOMPARE(rig.run({"saga", "handled-outside", id, "--reason", "refunded in cash", "--step", "nowhere"}).code, 2);
    QCOMPARE(rig.run({"saga", "handled-outside", id, "--reason", "refunded in cash"}).code, 0);
    QCOMPARE(statusOf(rig, id), std::string("COMPENSATED"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliRepairTest::pauseHoldsAndResumeGoesOn() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    addFault(rig, "item-purchase/user_validation:compensation", "business-failure");
    QCOMPARE(rig.run({"saga", "compensate", id, "--reason", "wrong item"}).code, 1);
    QCOMPARE(rig.run({"saga", "pause", id}).code, 0);
    QCOMPARE(rig.ask({"saga", "show", id}).at("saga").at("paused").asBool(), true);
    QCOMPARE(rig.run({"saga", "resume", id}).code, 1);
    QCOMPARE(rig.ask({"saga", "show", id}).at("saga").at("paused").asBool(true), false);
}

void CliRepairTest::forceEndUndoesNothing() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    addFault(rig, "item-purchase/user_validation:compensation", "business-failure");
    QCOMPARE(rig.run({"saga", "compensate", id, "--reason", "wrong item"}).code, 1);
    QCOMPARE(rig.run({"saga", "force-end", id, "--reason", "written off"}).code, 0);
    QCOMPARE(statusOf(rig, id), std::string("FAILED"));
    QCOMPARE(rig.balance("user-123"), std::int64_t(900));
    QCOMPARE(rig.run({"verify"}).code, 0);
}

void CliRepairTest::stopAllBlocksNewRules() {
    const CliRig rig;
    rig.loadDemo();
    addFault(rig, "item-purchase/item_grant", "technical-error");
    const Json stopped = rig.ask({"fault", "stop-all", "--reason", "drill is over"});
    QCOMPARE(stopped.integer("ended"), std::int64_t(1));
    const CliRun blocked = rig.run({"fault", "add", "--at", "item-purchase/item_grant", "--kind", "delay", "--json"});
    QCOMPARE(blocked.code, 4);
    QCOMPARE(std::string(blocked.json().at("error").text("code")), std::string("BLOCKED"));
    QVERIFY(blocked.err.find("sagactl fault release") != std::string::npos);
    QVERIFY(rig.buy("user-123", "item-sword", "1", "100").at("success").asBool());
    QCOMPARE(rig.ask({"fault", "release"}).at("wasBlocked").asBool(), true);
    QVERIFY(!addFault(rig, "item-purchase/item_grant", "delay").empty());
}

void CliRepairTest::everyCommandIsAudited() {
    const CliRig rig;
    rig.loadDemo();
    const std::string id = idOf(rig.buy("user-123", "item-sword", "1", "100"));
    rig.run({"saga", "compensate", id, "--reason", "wrong item"});
    rig.run({"saga", "compensate", id, "--reason", "once more"});
    const Json list = rig.ask({"audit", "list"});
    const Json::Array& records = list.at("audit").items();
    QVERIFY(records.size() >= 2);
    QCOMPARE(std::string(records[0].text("action")), std::string("saga.compensate"));
    QCOMPARE(records[0].at("refused").asBool(), true);
    QCOMPARE(std::string(records[0].text("reason")), std::string("once more"));
    QCOMPARE(records[1].at("refused").asBool(true), false);
    QCOMPARE(std::string(records[1].text("resourceId")), id);
    QCOMPARE(std::string(records[1].text("reason")), std::string("wrong item"));
    QVERIFY(records[1].text("actor").starts_with("local:"));
}

}  // namespace saga

QTEST_GUILESS_MAIN(saga::CliRepairTest)
#include "tst_cli_repair.moc"
