#include "core/engine/preview_compensation.h"

#include <algorithm>

#include "core/engine/barrier.h"
#include "core/engine/child_saga.h"
#include "core/saga/action_address.h"

namespace saga {
namespace {

constexpr int kPreviewAttempt = 1;

// What the last undo changed: the accounts' way since `before` was taken.
std::vector<AccountChange> changesSince(const std::vector<AccountChange>& before,
                                        const std::vector<AccountChange>& after) {
    std::vector<AccountChange> changes;
    for (const AccountChange& now : after) {
        const auto earlier = std::find_if(before.begin(), before.end(),
                                          [&](const AccountChange& c) { return c.account == now.account; });
        const std::int64_t from = earlier == before.end() ? now.before : earlier->after;
        if (from != now.after) changes.push_back({now.account, from, now.after});
    }
    return changes;
}

std::string problemOf(const StepAnswer& answer) {
    switch (answer.kind) {
        case StepAnswer::Kind::Succeeded:
            return {};
        case StepAnswer::Kind::InProgress:
            return "the participant needs time to answer";
        default:
            return answer.message.empty() ? answer.code : answer.code + ": " + answer.message;
    }
}

// A child saga has a plan and a dry run of its own.
Result<void> runUndo(EngineContext& context, const RunningSaga& saga, PreviewedUndo& undo) {
    if (isChildStep(*saga.definition, undo.plan.step)) return {};
    const std::string& action = saga.definition->steps[static_cast<std::size_t>(undo.plan.step)].compensation;
    // What would change there is not known here.
    if (isAddress(action)) return {};
    Participant* participant = context.parts.participants.find(action);
    if (participant == nullptr) {
        undo.problem = "nobody answers to " + action;
        return {};
    }
    const std::vector<AccountChange> before = context.work.accountChanges();
    const StepRequest request{
        saga.no, saga.id, *saga.definition, saga.state, undo.plan.step, Direction::Compensation, kPreviewAttempt};
    const Result<StepAnswer> answer = invokeThroughBarrier(*participant, action, request, context.work);
    if (!answer.ok()) {
        if (isStoreTrouble(answer.error().code)) return answer.error();
        undo.problem = describe(answer.error());
        return {};
    }
    undo.problem = problemOf(*answer);
    undo.changes = changesSince(before, context.work.accountChanges());
    return {};
}

bool isPending(const PlannedUndo& plan) {
    return plan.need == UndoNeed::Undo || plan.need == UndoNeed::UndoUnknown;
}

}  // namespace

Result<CompensationPreview> previewCompensation(EngineContext& context, const RunningSaga& saga) {
    CompensationPreview preview;
    preview.saga = summaryOf(saga, saga.state);
    for (const CommandAvailability& command : availableCommands(*saga.definition, saga.state))
        if (command.kind == CommandKind::Compensate) {
            preview.allowed = command.allowed;
            preview.refusal = command.reason;
        }
    Result<void> ran;
    context.work.begin(context.time.now());
    for (const PlannedUndo& plan : compensationPlan(*saga.definition, saga.state)) {
        preview.undos.push_back({plan, {}, {}});
        if (ran.ok() && isPending(plan)) ran = runUndo(context, saga, preview.undos.back());
    }
    context.work.drop();
    if (!ran.ok()) return ran.error();
    return preview;
}

}  // namespace saga
