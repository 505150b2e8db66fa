#include "core/saga/summary_projection.h"

#include "core/base/money.h"
#include "core/saga/state_facts.h"
#include "core/saga/step_order.h"

namespace saga {

namespace {

// The step a running saga is at: the first that is not settled, or the one being undone.
int currentStep(const Definition& definition, const SagaState& state) {
    if (hasEnded(state) || state.status == SagaStatus::Pending)
        return -1;
    const StepOrder order(definition);
    if (state.status != SagaStatus::Compensating) {
        for (int position = 0; position < order.size(); ++position) {
            if (!isSettled(stepOf(state, order[position])))
                return order[position];
        }
        return -1;
    }
    if (const int undo = nextUndo(definition, state); undo >= 0)
        return undo;
    for (int position = order.size() - 1; position >= 0; --position) {
        if (stepOf(state, order[position]).undo == UndoPhase::Failed)
            return order[position];
    }
    return -1;
}

int stepToShow(const Definition& definition, const SagaState& state) {
    if (state.status == SagaStatus::Completed)
        return -1;
    if (state.firstCause && state.firstCause->step >= 0)
        return state.firstCause->step;
    return currentStep(definition, state);
}

// An order of lines has no price of its own: what it costs is known once a step has charged or promised it.
std::int64_t chargedSum(const SagaState& state) {
    for (const StepState& step : state.steps)
        if (const Json* charged = step.data.get().find("charged"))
            return charged->asInt();
    return 0;
}

void summarizeLines(const Json& lines, const SagaState& state, SagaSummary& summary) {
    if (lines.items().size() == 1)
        summary.item = ItemId(std::string(lines.items().front().text("itemId")));
    for (const Json& line : lines.items()) {
        const Result<std::int64_t> sum = addAmounts("quantity", summary.quantity, line.integer("quantity"));
        summary.quantity = sum ? *sum : kMaxAmount;
    }
    summary.amount = chargedSum(state);
}

}  // namespace

SagaSummary summarize(SagaNo no, const SagaId& id, const Definition& definition, const SagaState& state) {
    const Json& input = state.input;
    SagaSummary summary;
    summary.no = no;
    summary.id = id;
    summary.status = state.status;
    summary.paused = state.paused;
    summary.attention = state.attention;
    summary.injected = state.injected;
    summary.mode = state.mode;
    summary.definition = definition.name;
    summary.version = definition.version;
    summary.user = UserId(std::string(input.text("userId")));
    summary.item = ItemId(std::string(input.text("itemId")));
    summary.quantity = input.integer("quantity");
    summary.amount = input.integer("price");
    if (const Json* lines = input.find("lines"))
        summarizeLines(*lines, state, summary);
    if (const int step = stepToShow(definition, state); step >= 0)
        summary.step = stepOf(definition, step).id;
    if (state.firstCause)
        summary.code = state.firstCause->code;
    summary.attempts = totalAttempts(state);
    summary.rule = state.lastRule;
    summary.correlation = CorrelationId(state.correlation);
    summary.startedAt = state.startedAt;
    summary.updatedAt = state.updatedAt;
    summary.endedAt = state.endedAt;
    summary.events = state.seq;
    return summary;
}

}  // namespace saga
