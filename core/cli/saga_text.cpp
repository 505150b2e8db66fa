#include "core/cli/saga_text.h"

#include "core/cli/text_table.h"

namespace saga {
namespace {

std::string orDash(const std::string& text) {
    return text.empty() ? "-" : text;
}

std::string lifeText(const SagaSummary& summary) {
    return summary.endedAt.isSet() ? durationText(summary.endedAt - summary.startedAt) : "running";
}

std::string marksText(const SagaSummary& summary) {
    std::string marks;
    if (summary.attention != Attention::None)
        marks = "attention: " + std::string(toText(summary.attention));
    if (summary.paused)
        marks.append(marks.empty() ? "" : ", ").append("paused");
    if (summary.injected)
        marks.append(marks.empty() ? "" : ", ").append("injected");
    return marks;
}

void printField(Session& session, const char* name, const std::string& value) {
    std::string label(name);
    label.resize(14, ' ');
    session.out() << session.style().paint(Tone::Dim, label) << value << '\n';
}

void printHead(Session& session, const SagaDetail& detail) {
    const SagaSummary& saga = detail.summary;
    printField(session, "Saga", saga.id.text);
    printField(session, "Status", session.style().paint(toneOf(saga.status), stateText(saga)));
    printField(session, "Definition", saga.definition + " version " + std::to_string(saga.version));
    if (!saga.item.empty()) {
        printField(session, "Purchase", saga.user.text + ": " + countText(saga.quantity) + " x " + saga.item.text + " for " +
                                            countText(saga.amount));
    } else if (!saga.user.empty()) {
        printField(session, "User", saga.user.text);
    }
    printField(session, "Started", session.style().time(saga.startedAt));
    printField(session, "Ended", saga.endedAt.isSet() ? session.style().time(saga.endedAt) + ", after " + lifeText(saga)
                                                      : "it has not ended");
    printField(session, "Correlation", orDash(saga.correlation.text));
    if (!detail.parent.empty())
        printField(session, "Parent", detail.parent.text);
    if (!detail.firstCause)
        return;
    const FirstCauseView& cause = *detail.firstCause;
    printField(session, "First cause", (cause.step.empty() ? "" : cause.step + ": ") + cause.code +
                                           (cause.sentence.empty() ? "" : ", " + cause.sentence));
    if (!cause.rule.empty())
        printField(session, "Injected by", cause.rule);
}

Tone toneOf(StepView view) {
    switch (view) {
        case StepView::Succeeded: return Tone::Good;
        case StepView::Failed:
        case StepView::UndoFailed: return Tone::Bad;
        case StepView::Undoing:
        case StepView::UndoWaiting:
        case StepView::Undone: return Tone::Back;
        case StepView::Due:
        case StepView::Running:
        case StepView::Waiting: return Tone::Busy;
        default: return Tone::Plain;
    }
}

void printSteps(Session& session, const SagaDetail& detail) {
    TextTable table({{"STEP"}, {"STATE"}, {"ATTEMPTS", Align::Right}, {"CODE"}, {"NEXT ATTEMPT"}});
    for (const StepDetail& step : detail.steps) {
        const std::string attempts = std::to_string(step.attempts) + " of " + std::to_string(step.maxAttempts);
        const std::string code = step.undoCode.empty() ? step.code : "undo: " + step.undoCode;
        const std::string waitsFor = step.signal.empty() ? "" : " (signal " + step.signal + ")";
        table.add({step.id + (step.optional ? " (optional)" : "") + waitsFor, {std::string(toText(step.view)), toneOf(step.view)}, attempts,
                   orDash(code), session.style().time(step.dueAt)});
    }
    table.print(session.out(), session.style());
    for (const StepDetail& step : detail.steps)
        if (!step.child.empty())
            printField(session, "Child", step.id + ": " + step.child.text);
}

std::string accountText(const AccountKey& account) {
    switch (account.kind) {
        case AccountKind::UserBalance: return "balance of " + account.owner;
        case AccountKind::Revenue: return "revenue of the shop";
        case AccountKind::Stock: return "stock of " + account.unit;
        case AccountKind::Owned: return account.unit + " of " + account.owner;
        case AccountKind::Adjustment: return "adjustments of " + account.unit;
        case AccountKind::Hold: return "held for " + account.owner;
        case AccountKind::Gateway: return "at the payment gateway";
        case AccountKind::Reserved: return "reserved of " + account.unit;
        case AccountKind::SlotsReserved: return "reserved slots of " + account.owner;
        case AccountKind::Payer: return "buyers outside the shop";
        case AccountKind::SlotsUsed: return "used slots of " + account.owner;
    }
    return encodeAccount(account);
}

}  // namespace

void printPurchase(Session& session, const SagaDetail& detail) {
    printHead(session, detail);
    session.out() << '\n';
    printSteps(session, detail);
}

void printSagaList(Session& session, const SagaListPage& page) {
    if (page.rows.empty()) {
        session.print(std::string("No sagas."));
        return;
    }
    TextTable table({{"SAGA"}, {"STATUS"}, {"USER"}, {"ITEM"}, {"QTY", Align::Right}, {"AMOUNT", Align::Right}, {"STEP"},
                     {"CODE"}, {"STARTED"}, {"TOOK", Align::Right}, {"MARKS"}});
    for (const SagaSummary& saga : page.rows) {
        table.add({saga.id.text, {std::string(toText(saga.status)), toneOf(saga.status)}, orDash(saga.user.text),
                   orDash(saga.item.text), countText(saga.quantity), countText(saga.amount), orDash(saga.step), orDash(saga.code),
                   session.style().time(saga.startedAt), lifeText(saga), orDash(marksText(saga))});
    }
    table.print(session.out(), session.style());
    if (page.more)
        session.out() << "More: --cursor " << page.rows.back().no.value << '\n';
}

void printSaga(Session& session, const SagaDetail& detail) {
    printHead(session, detail);
    if (detail.deadlineAt.isSet() && !detail.summary.endedAt.isSet())
        printField(session, "Deadline", session.style().time(detail.deadlineAt));
    if (!detail.waitsFor.empty())
        printField(session, "Waits for", detail.waitsFor + ", whose circuit breaker is open until " + session.style().time(detail.waitsUntil));
    session.out() << '\n';
    printSteps(session, detail);
    if (detail.offers.empty())
        return;
    session.out() << '\n';
    TextTable table({{"COMMAND"}, {"ACCEPTED"}, {"WHY NOT"}});
    for (const CommandOffer& offer : detail.offers)
        table.add({std::string(toText(offer.kind)), {offer.allowed ? "yes" : "no", offer.allowed ? Tone::Good : Tone::Plain}, orDash(offer.reason)});
    table.print(session.out(), session.style());
}

std::string stepOf(const SagaDetail& detail, const SagaEvent& event) {
    const bool known = event.step >= 0 && static_cast<std::size_t>(event.step) < detail.steps.size();
    return known ? detail.steps[static_cast<std::size_t>(event.step)].id : std::string();
}

std::string eventText(const SagaEvent& event) {
    const EventPayload& payload = event.payload;
    std::string text = payload.code;
    const auto add = [&](const std::string& more) {
        text.append(text.empty() ? "" : ", ").append(more);
    };
    if (event.kind == EventKind::FaultInjected)
        add(event.step < 0 ? payload.faultKind + " of " + payload.message : payload.faultKind + " at the " + std::string(toText(payload.direction)));
    if (!payload.rule.empty())
        add("rule " + payload.rule.text);
    if (payload.delay > Micros{0})
        add("delay " + durationText(payload.delay));
    if (payload.executed == Executed::Unknown)
        add("outcome unknown");
    if (payload.empty)
        add("nothing to undo");
    if (payload.passedOver)
        add("passed over");
    if (payload.attention != Attention::None)
        add(std::string(toText(payload.attention)));
    if (!payload.actor.empty())
        add("by " + payload.actor);
    if (!payload.reason.empty())
        add("\"" + payload.reason + "\"");
    return text;
}

void printEvents(Session& session, const SagaDetail& detail) {
    TextTable table({{"SEQ", Align::Right}, {"TIME"}, {"EVENT"}, {"TYPE"}, {"STEP"}, {"ATTEMPT", Align::Right}, {"DETAIL"}});
    for (const SagaEvent& event : detail.events) {
        table.add({std::to_string(event.seq), session.style().time(event.endedAt), std::string(toText(event.kind)), orDash(event.type),
                   orDash(stepOf(detail, event)), event.attempt > 0 ? std::to_string(event.attempt) : "-", orDash(eventText(event))});
    }
    table.print(session.out(), session.style());
}

void printPlan(Session& session, const CompensationPlanView& plan) {
    printField(session, "Saga", plan.summary.id.text);
    printField(session, "Status", session.style().paint(toneOf(plan.summary.status), stateText(plan.summary)));
    printField(session, "Compensate", plan.allowed ? "accepted now" : "refused: " + plan.refusal);
    session.out() << '\n';
    TextTable table({{"STEP"}, {"COMPENSATION"}, {"NEED"}, {"ACCOUNT"}, {"BEFORE", Align::Right}, {"AFTER", Align::Right}, {"PROBLEM"}});
    for (const PlanLine& line : plan.lines) {
        const Tone tone = line.pending ? Tone::Back : Tone::Plain;
        if (line.moves.empty())
            table.add({line.step, orDash(line.compensation), {line.need, tone}, "-", "-", "-", orDash(line.problem)});
        for (std::size_t i = 0; i < line.moves.size(); ++i) {
            const AccountMove& move = line.moves[i];
            const bool first = i == 0;
            table.add({first ? line.step : "", first ? orDash(line.compensation) : "", {first ? line.need : "", tone},
                       accountText(move.account), countText(move.before), countText(move.after), first ? orDash(line.problem) : ""});
        }
    }
    table.print(session.out(), session.style());
}

}  // namespace saga
