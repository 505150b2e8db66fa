#include <memory>

#include "core/cli/command_tree.h"
#include "core/cli/text_table.h"

namespace saga {
namespace {

Tone toneOf(TraceSource source) {
    return source == TraceSource::Saga ? Tone::Dim : Tone::Plain;
}

std::string headOf(const Trace& trace) {
    std::string head = "Correlation " + trace.correlation + ": " + std::to_string(trace.sagas.size()) +
                       (trace.sagas.size() == 1 ? " saga" : " sagas") + " in " + durationText(trace.took);
    if (trace.running)
        head += ", still running";
    if (trace.failures > 0)
        head += ", " + std::to_string(trace.failures) + " did not complete";
    return head + (trace.cut ? "; there is more than is shown" : "");
}

void printObjects(Session& session, const Trace& trace) {
    TextTable table({{"WHAT"}, {"ID"}, {"STATUS"}, {"OF"}, {"AMOUNT", Align::Right}});
    for (const SagaSummary& saga : trace.sagas)
        table.add({"saga", saga.id.text, {stateText(saga), toneOf(saga.status)}, saga.definition, countText(saga.amount)});
    for (const CheckoutOrder& order : trace.orders)
        table.add({"order", order.id, std::string(toText(order.status)), order.buyer, countText(order.total)});
    for (const CheckoutPayment& payment : trace.payments)
        table.add({"payment", payment.id, std::string(toText(payment.status)), payment.buyer, countText(payment.amount)});
    for (const Json& order : trace.gameOrders.items())
        table.add({"game order", std::string(order.text("id")), std::string(order.text("state")),
                   std::string(order.text("user")), countText(order.integer("charged"))});
    table.print(session.out(), session.style());
}

std::string placeOf(const TraceEntry& entry) {
    std::string place = entry.type;
    if (entry.seq > 0)
        place += " #" + std::to_string(entry.seq);
    return entry.step.empty() || entry.step == entry.type ? place : place + " (" + entry.step + ")";
}

void printTimeline(Session& session, const Trace& trace) {
    TextTable table({{"TIME"}, {"AFTER", Align::Right}, {"SOURCE"}, {"EVENT"}, {"CAUSED BY"}, {"ID"}, {"DETAIL"}});
    for (const TraceEntry& entry : trace.timeline)
        table.add({session.style().time(entry.at), durationText(entry.at - trace.timeline.front().at),
                   {std::string(toText(entry.source)), toneOf(entry.source)}, placeOf(entry),
                   entry.causation.empty() ? "-" : entry.causation, entry.id.empty() ? "-" : entry.id, entry.text});
    table.print(session.out(), session.style());
}

ExitCode trace(Session& session, const std::string& key) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Trace> found = await<Trace>([&](auto answer) { (*admin)->trace(key, std::move(answer)); });
    if (!found)
        return session.fail(found.error());
    if (session.json())
        return session.print(toJson(*found));
    if (found->sagas.empty())
        return session.print("Nothing belongs to " + key + ".");
    session.print(headOf(*found));
    session.out() << '\n';
    printObjects(session, *found);
    session.out() << '\n';
    printTimeline(session, *found);
    return ExitCode::Done;
}

}  // namespace

void addTraceCommand(CommandTree& tree) {
    const auto key = std::make_shared<std::string>();
    const Command command = tree.command(
        tree.root(), "trace", "Shows everything that one correlation id holds together, in the order of time: sagas, orders, payments, notices, operators",
        "sagactl trace ORD_01J8ZQ4T3N8K6Y2M5R7V9W0XAB", [key](Session& session) { return trace(session, *key); });
    command.need("key", *key, "CORRELATION|ORDER|SAGA", "A correlation id, or the id of an order or a saga that has it");
}

}  // namespace saga
