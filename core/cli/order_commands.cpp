#include <memory>

#include "core/cli/order_lines.h"
#include "core/cli/page_listing.h"
#include "core/cli/purchase_json.h"
#include "core/cli/saga_start.h"
#include "core/cli/settle.h"

namespace saga {
namespace {

struct OrderOptions {
    std::string user;
    std::vector<std::string> lines;
    std::string coupon;
    std::shared_ptr<StartOptions> start = std::make_shared<StartOptions>();
};

Result<OrderRequest> readRequest(const OrderOptions& options, const Session& session) {
    if (options.user.empty())
        return makeError(ErrorCode::InvalidInput, "user", "is required; see sagactl order --help");
    OrderRequest request;
    request.userId = options.user;
    request.couponCode = options.coupon;
    SAGA_TRY(putTerms(*options.start, session, request));
    Result<std::vector<OrderRequest::Line>> lines = readOrderLines(options.lines);
    if (!lines)
        return lines.error();
    request.lines = std::move(*lines);
    return request;
}

ExitCode order(Session& session, const OrderOptions& options) {
    return startAndShow(session, readRequest(options, session), &AdminApi::startOrder, options.start->noWait, &orderJson);
}

Tone toneOf(OrderState state) {
    if (state == OrderState::Completed)
        return Tone::Good;
    return state == OrderState::Cancelled || state == OrderState::Failed ? Tone::Back : Tone::Plain;
}

const PageKind<Order>& orderPage() {
    static const PageKind<Order> kind{
        "orders", &AdminApi::orders, [](const Order& row) { return std::to_string(row.saga.value); },
        {{"ORDER"}, {"TIME"}, {"USER"}, {"ITEMS"}, {"TOTAL", Align::Right}, {"CHARGED", Align::Right}, {"COUPON"}, {"STATE"}, {"SAGA"}},
        [](const Session& session, const Order& row) {
            std::string items;
            for (const OrderLine& line : row.lines)
                items.append(items.empty() ? "" : ", ").append(countText(line.quantity)).append(" x ").append(line.item.text);
            return std::vector<TextTable::Cell>{row.id, session.style().time(row.at), row.user.text, items, countText(row.total),
                                                countText(row.charged()), row.coupon.empty() ? "-" : row.coupon,
                                                {std::string(toText(row.state)), toneOf(row.state)}, row.sagaId.text};
        }};
    return kind;
}

const PageKind<Reservation>& reservationPage() {
    static const PageKind<Reservation> kind{
        "reservations", &AdminApi::reservations, [](const Reservation& row) { return std::to_string(row.saga.value); },
        {{"RESERVATION"}, {"TIME"}, {"USER"}, {"OF"}, {"QUANTITY", Align::Right}, {"EXPIRES"}, {"STATE"}, {"SAGA"}},
        [](const Session& session, const Reservation& row) {
            const bool open = row.state == ReservationState::Reserved;
            return std::vector<TextTable::Cell>{row.id, session.style().time(row.at), row.user.text,
                                                row.item.empty() ? std::string(toText(row.kind)) : row.item.text,
                                                countText(row.quantity), open ? session.style().time(row.expiresAt) : "-",
                                                std::string(toText(row.state)), row.sagaId.text};
        }};
    return kind;
}

// Orders of the other system are no game orders; who asks for one here is told where it is.
Result<void> checkNoCheckout(AdminApi& admin, const std::string& id) {
    const auto checkout = await<CheckoutDetail>([&](auto answer) { admin.checkout(id, std::move(answer)); });
    return checkout ? makeError(ErrorCode::NotFound, "saga", id + " is a checkout: see sagactl checkout show " + checkout->order.id)
                    : Result<void>();
}

template <class Row>
ExitCode showOfSaga(Session& session, const PageOptions& options, const PageKind<Row>& kind) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    if (const Result<void> checked = checkNoCheckout(**admin, options.saga); !checked)
        return session.fail(checked.error());
    return listPage(session, options, kind);
}

// list and show below a group or command that is there already.
template <class Row>
void addPages(CommandTree& tree, const Command& group, const std::string& name, const PageKind<Row>& (*kind)()) {
    const auto listed = std::make_shared<PageOptions>();
    const Command list = addList(tree, group, "sagactl " + name + " list --user testuser", kind, listed);
    list.take("--user", listed->match, "ID", "Only this user's");
    const auto shown = std::make_shared<PageOptions>();
    const Command show = tree.command(group, "show", "Shows those of one saga", "sagactl " + name + " show TXN_01J8ZQ4T3N8K6Y2M5R7V9W0XAB",
                                      [shown, kind](Session& session) { return showOfSaga(session, *shown, kind()); });
    show.need("saga", shown->saga, "ID", "Saga id");
}

struct ExpireOptions {
    std::string id;
    std::string reason;
};

// The saga goes back after it, and the engine ends with this program.
ExitCode expire(Session& session, const ExpireOptions& options) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<AuditRecord> record = await<AuditRecord>(
        [&](auto answer) { (*admin)->expireReservation(options.id, options.reason, std::move(answer)); });
    if (!record)
        return session.fail(record.error());
    const Result<SagaDetail> settled =
        waitUntilSettled(**admin, SagaId(std::string(record->after.text("saga"))), kStorePatience);
    if (!settled)
        return session.fail(settled.error());
    if (session.json())
        return session.print(toJson(*record));
    return session.print(record->resourceId + ": " + record->before.dump() + " -> " + record->after.dump());
}

void addExpire(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<ExpireOptions>();
    const Command command = tree.command(group, "expire", "Ends a reservation before its time: gives back what its step reserved",
                                         "sagactl reservation expire RES_01J8ZQ4T3N8K6Y2M5R7V9W0XAB --reason \"the buyer left\"",
                                         [options](Session& session) { return expire(session, *options); });
    command.need("id", options->id, "ID", "Reservation id");
    command.need("--reason", options->reason, "TEXT", "Why; kept in the audit trail");
}

}  // namespace

void addOrderCommands(CommandTree& tree) {
    const auto options = std::make_shared<OrderOptions>();
    const Command command = tree.command(tree.root(), "order", "Orders items: runs the saga game-order and waits for its end; or lists and shows orders",
                                         "sagactl order --user testuser --line magic-sword:1 --line shield:2 --coupon WELCOME10",
                                         [options](Session& session) { return order(session, *options); });
    command.take("--user", options->user, "ID", "Who orders");
    command.takeMany("--line", options->lines, "ITEM:QTY", "An item and how many pieces, from 1; each item once");
    command.take("--coupon", options->coupon, "CODE", "A coupon of the user");
    addStartOptions(command, options->start, "order");
    addPages(tree, command, "order", &orderPage);
    const Command reservations = tree.group(tree.root(), "reservation", "Lists, shows and ends what running orders keep for themselves",
                                            "sagactl reservation list --user testuser");
    addPages(tree, reservations, "reservation", &reservationPage);
    addExpire(tree, reservations);
}

}  // namespace saga
