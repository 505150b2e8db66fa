#include <memory>

#include "core/cli/page_listing.h"
#include "core/cli/purchase_json.h"
#include "core/cli/saga_start.h"
#include "core/cli/saga_text.h"
#include "core/cli/settle.h"
#include "core/runtime/log_text.h"

namespace saga {
namespace {

constexpr const char* kOrderId = "ORD_01J8ZQ4T3N8K6Y2M5R7V9W0XAB";

struct CheckoutOptions {
    std::string buyer;
    std::vector<std::string> lines;
    std::string address;
    std::string method = "credit_card";
    std::shared_ptr<StartOptions> start = std::make_shared<StartOptions>();
};

struct CommandOptions {
    std::string order;
    std::string expected = "0";
    std::string reason;
};

// "PRO-1:Keyboard, black: large:2:4500": a name may hold ':', what stands around it does not.
Result<CheckoutLine> readLine(const std::string& text, std::size_t at) {
    const std::string field = "lines[" + std::to_string(at) + "]";
    const std::size_t first = text.find(':');
    const std::size_t last = text.rfind(':');
    const std::size_t middle = last == 0 || last == std::string::npos ? std::string::npos : text.rfind(':', last - 1);
    if (middle == std::string::npos || middle <= first)
        return makeError(ErrorCode::InvalidInput, field, "must be PRODUCT:NAME:QUANTITY:PRICE");
    const Result<std::int64_t> quantity = readNumber(field + ".quantity", text.substr(middle + 1, last - middle - 1));
    if (!quantity)
        return quantity.error();
    const Result<std::int64_t> price = readNumber(field + ".price", text.substr(last + 1));
    if (!price)
        return price.error();
    return CheckoutLine{text.substr(0, first), text.substr(first + 1, middle - first - 1), *quantity, *price};
}

Result<CheckoutRequest> readRequest(const CheckoutOptions& options, const Session& session) {
    if (options.buyer.empty())
        return makeError(ErrorCode::InvalidInput, "buyer", "is required; see sagactl checkout --help");
    CheckoutRequest request;
    request.buyer = options.buyer;
    request.address = options.address;
    const std::optional<PaymentMethod> method = paymentMethodFromText(options.method);
    if (!method)
        return makeError(ErrorCode::InvalidInput, "method", "must be credit_card, debit_card, bank_transfer or digital_wallet");
    request.method = *method;
    SAGA_TRY(putTerms(*options.start, session, request));
    for (std::size_t at = 0; at < options.lines.size(); ++at) {
        Result<CheckoutLine> line = readLine(options.lines[at], at);
        if (!line)
            return line.error();
        request.lines.push_back(std::move(*line));
    }
    return request;
}

ExitCode checkout(Session& session, const CheckoutOptions& options) {
    return startAndShow(session, readRequest(options, session), &AdminApi::startCheckout, options.start->noWait, &checkoutJson);
}

Tone toneOf(CheckoutStatus status) {
    if (status == CheckoutStatus::Confirmed || status == CheckoutStatus::Shipped || status == CheckoutStatus::Delivered)
        return Tone::Good;
    return status == CheckoutStatus::Cancelled || status == CheckoutStatus::Failed ? Tone::Back : Tone::Plain;
}

TextTable::Cell statusCell(const CheckoutOrder& order) {
    return {std::string(toText(order.status)), toneOf(order.status)};
}

const PageKind<CheckoutRow>& checkoutPage() {
    static const PageKind<CheckoutRow> kind{
        "checkouts", &AdminApi::checkouts, [](const CheckoutRow& row) { return std::to_string(row.saga.value); },
        {{"ORDER"}, {"TIME"}, {"BUYER"}, {"ITEMS"}, {"TOTAL", Align::Right}, {"PAID BY"}, {"STATUS"}, {"VERSION", Align::Right}, {"SAGA"}},
        [](const Session& session, const CheckoutRow& row) {
            std::string items;
            for (const CheckoutLine& line : row.lines)
                items.append(items.empty() ? "" : ", ").append(countText(line.quantity)).append(" x ").append(line.name);
            return std::vector<TextTable::Cell>{row.id, session.style().time(row.at), row.buyer, items, countText(row.total),
                                                std::string(toText(row.method)), statusCell(row), std::to_string(row.version),
                                                row.sagaId.text};
        }};
    return kind;
}

void printPayment(Session& session, const CheckoutPayment& payment) {
    TextTable table({{"PAYMENT"}, {"STATUS"}, {"AMOUNT", Align::Right}, {"REFERENCE"}, {"CODE"}});
    table.add({payment.id, std::string(toText(payment.status)), countText(payment.amount),
               payment.reference.empty() ? "-" : payment.reference, payment.code.empty() ? "-" : payment.code});
    table.print(session.out(), session.style());
}

ExitCode printDetail(Session& session, const CheckoutDetail& detail) {
    if (session.json())
        return session.print(toJson(detail));
    TextTable order(checkoutPage().columns);
    order.add(checkoutPage().cells(session, CheckoutRow{detail.order, std::nullopt}));
    order.print(session.out(), session.style());
    session.out() << "Address: " << escapeControls(detail.order.address) << "\n\n";
    if (detail.payment) {
        printPayment(session, *detail.payment);
        session.out() << '\n';
    }
    TextTable events({{"VERSION", Align::Right}, {"TIME"}, {"EVENT"}, {"SCHEMA", Align::Right}, {"CAUSED BY"}, {"ID"}});
    for (const CheckoutEvent& event : detail.events)
        events.add({std::to_string(event.version), session.style().time(event.at), event.type, std::to_string(event.schema),
                    event.causation.empty() ? "-" : event.causation, event.id});
    events.print(session.out(), session.style());
    return ExitCode::Done;
}

ExitCode show(Session& session, const std::string& order) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<CheckoutDetail> detail =
        await<CheckoutDetail>([&](auto answer) { (*admin)->checkout(order, std::move(answer)); });
    return detail ? printDetail(session, *detail) : session.fail(detail.error());
}

// A saga that goes back is waited for: what was asked is done when it has.
ExitCode run(Session& session, CheckoutCommandKind kind, const CommandOptions& options) {
    const Result<std::int64_t> expected = readNumber("expectedVersion", options.expected);
    if (!expected)
        return session.fail(expected.error());
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const CheckoutCommand command{options.order, kind, *expected, options.reason};
    const Result<CheckoutOrder> order =
        await<CheckoutOrder>([&](auto answer) { (*admin)->checkoutCommand(command, std::move(answer)); });
    if (!order)
        return session.fail(order.error());
    const bool goesBack = kind == CheckoutCommandKind::Cancel || kind == CheckoutCommandKind::Refund;
    bool done = true;
    if (goesBack) {
        const Result<SagaDetail> settled = waitUntilSettled(**admin, order->sagaId, kStorePatience);
        if (!settled)
            return session.fail(settled.error());
        done = isEnd(settled->summary.status);
        if (!done)
            session.err() << settled->summary.id.text << " is " << stateText(settled->summary) << ": see sagactl saga show\n";
    }
    const ExitCode shown = show(session, order->id);
    return shown == ExitCode::Done && !done ? ExitCode::NotCompleted : shown;
}

struct OrderCommand {
    CheckoutCommandKind kind;
    const char* description;
};
constexpr OrderCommand kCommands[] = {
    {CheckoutCommandKind::Ship, "Marks a confirmed order as shipped"},
    {CheckoutCommandKind::Deliver, "Marks a shipped order as delivered"},
    {CheckoutCommandKind::Cancel, "Cancels an order that was not shipped: its saga takes back what it did, a payment too"},
    {CheckoutCommandKind::Refund, "Takes a shipped or delivered order back and refunds it"},
};

void addOrderCommand(CommandTree& tree, const Command& group, const OrderCommand& of) {
    const std::string name(toText(of.kind));
    const auto options = std::make_shared<CommandOptions>();
    const Command command =
        tree.command(group, name, of.description, "sagactl checkout " + name + " " + kOrderId + " --expected-version 4 --reason \"as agreed\"",
                     [options, kind = of.kind](Session& session) { return run(session, kind, *options); });
    command.need("order", options->order, "ORDER", "Id of the order or of its saga");
    command.take("--expected-version", options->expected, "N", "Refuse when the order has another version by now; 0: whatever it is");
    command.take("--reason", options->reason, "TEXT", "Why; it is kept in the audit trail");
}

}  // namespace

void addCheckoutCommands(CommandTree& tree) {
    const auto options = std::make_shared<CheckoutOptions>();
    const Command command = tree.command(
        tree.root(), "checkout",
        "Checks an order out: runs the saga order-processing and waits for its end; or lists, shows and moves orders on",
        "sagactl checkout --buyer alice --line PRO-1:Keyboard:1:4500 --line PRO-2:\"Mouse mat\":2:900 --address \"1 Main Street\"\n  "
        "sagactl checkout ship " + std::string(kOrderId) + " --reason \"handed to the carrier\"",
        [options](Session& session) { return checkout(session, *options); });
    command.take("--buyer", options->buyer, "B", "Who buys: any name; no user has to exist");
    command.takeMany("--line", options->lines, "PRODUCT:NAME:QTY:PRICE", "A product, how many pieces, and the price of one; each product once");
    command.take("--address", options->address, "A", "Where it goes");
    command.take("--method", options->method, "M", "credit_card, debit_card, bank_transfer or digital_wallet");
    addStartOptions(command, options->start, "order");

    const auto listed = std::make_shared<PageOptions>();
    const Command list = addList(tree, command, "sagactl checkout list --buyer alice", &checkoutPage, listed);
    list.take("--buyer", listed->match, "B", "Only this buyer's");
    const auto shown = std::make_shared<std::string>();
    const Command one = tree.command(command, "show", "Shows an order with its payment and its events", std::string("sagactl checkout show ") + kOrderId,
                                     [shown](Session& session) { return show(session, *shown); });
    one.need("order", *shown, "ORDER", "Id of the order or of its saga");
    for (const OrderCommand& of : kCommands)
        addOrderCommand(tree, command, of);
}

}  // namespace saga
