#include "tests/verify/shop_facts.h"

namespace saga::test {
namespace {

SagaScript bought() {
    return purchaseScript()
        .start()
        .succeeds("user_validation")
        .succeeds("item_grant")
        .succeeds("log_record")
        .succeeds("notification");
}

// The undo of `log_record` failed for good; the others are undone.
SagaScript stuckUndo() {
    return bought()
        .commands(CommandKind::Compensate)
        .undoes("notification")
        .exhaustsUndo("log_record")
        .undoes("item_grant")
        .undoes("user_validation");
}

void addEnded(std::vector<HealthySaga>& all) {
    const auto add = [&all](const char* name, const SagaScript& script, const std::set<std::string>& unseen = {}) {
        all.push_back({name, factsOf(script, static_cast<std::int64_t>(all.size()) + 1, unseen)});
    };
    const auto begun = [] {
        return purchaseScript().start().succeeds("user_validation");
    };
    add("completed", bought());
    add("failed", purchaseScript().start().refuses("user_validation", "USER_NOT_FOUND"));
    add("compensated", begun().refuses("item_grant", "ITEM_NOT_FOUND").undoes("user_validation"));
    add("compensated after all attempts", begun().exhausts("item_grant").undoes("user_validation"));
    add("lost reply, ran",
        begun()
            .succeeds("item_grant")
            .exhausts("log_record", Executed::Unknown)
            .undoes("log_record")
            .undoes("item_grant")
            .undoes("user_validation"),
        {"log_record"});
    add("lost reply, never ran", begun()
                                     .succeeds("item_grant")
                                     .exhausts("log_record", Executed::Unknown)
                                     .undoes("log_record", true)
                                     .undoes("item_grant")
                                     .undoes("user_validation"));
    add("notice given up", begun().succeeds("item_grant").succeeds("log_record").exhausts("notification"));
    add("notice given up, written",
        begun().succeeds("item_grant").succeeds("log_record").exhausts("notification", Executed::Unknown),
        {"notification"});
    add("taken back by an operator", bought()
                                         .commands(CommandKind::Compensate)
                                         .undoes("notification")
                                         .undoes("log_record")
                                         .undoes("item_grant")
                                         .undoes("user_validation"));
    add("undone late", stuckUndo().commands(CommandKind::Retry).undoes("log_record"));
    add("handled outside", stuckUndo().commands(CommandKind::HandledOutside));
    add("force-ended", stuckUndo().commands(CommandKind::ForceEnd));
    add("retried after FAILED", purchaseScript()
                                    .start()
                                    .refuses("user_validation", "INSUFFICIENT_BALANCE")
                                    .commands(CommandKind::Retry)
                                    .succeeds("user_validation")
                                    .succeeds("item_grant")
                                    .succeeds("log_record")
                                    .succeeds("notification"));
    add("cancelled", begun().commands(CommandKind::Cancel).undoes("user_validation"));
}

void addRunning(std::vector<HealthySaga>& all) {
    const auto add = [&all](const char* name, const SagaScript& script, const std::set<std::string>& unseen = {}) {
        all.push_back({name, factsOf(script, static_cast<std::int64_t>(all.size()) + 1, unseen)});
    };
    add("accepted", purchaseScript().start());
    add("half way", purchaseScript().start().succeeds("user_validation").succeeds("item_grant"));
    add("in backoff", purchaseScript().start().errs("user_validation"));
    add("in backoff, perhaps done", purchaseScript().start().errs("user_validation", Executed::Unknown),
        {"user_validation"});
    add("in flight", purchaseScript().start().succeeds("user_validation").dispatches("item_grant"));
    add("in flight, done", purchaseScript().start().succeeds("user_validation").dispatches("item_grant"),
        {"item_grant"});
    add("paused", purchaseScript().start().succeeds("user_validation").commands(CommandKind::Pause));
    add("going back", purchaseScript().start().succeeds("user_validation").refuses("item_grant", "ITEM_NOT_FOUND"));
    add("undo in flight, done",
        purchaseScript()
            .start()
            .succeeds("user_validation")
            .refuses("item_grant", "ITEM_NOT_FOUND")
            .dispatchesUndo("user_validation"),
        {"undo user_validation"});
    add("waits for a person", stuckUndo());
    add("two steps", SagaScript(undatedDefinition()).start().succeeds("a"));
}

}  // namespace

const std::vector<HealthySaga>& healthySagas() {
    static const std::vector<HealthySaga> all = [] {
        std::vector<HealthySaga> made;
        addEnded(made);
        addRunning(made);
        return made;
    }();
    return all;
}

}  // namespace saga::test
