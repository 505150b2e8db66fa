#include <memory>

#include "core/cli/coupon_edit_commands.h"
#include "core/cli/order_lines.h"
#include "core/cli/page_listing.h"

namespace saga {
namespace {

std::string worthOf(const Coupon& coupon) {
    if (coupon.kind == CouponKind::FixedAmount)
        return countText(coupon.value) + " off";
    return std::to_string(coupon.value) + " %" + (coupon.cap > 0 ? ", at most " + countText(coupon.cap) : "");
}

const PageKind<Coupon>& couponPage() {
    static const PageKind<Coupon> kind{
        "coupons", &AdminApi::coupons, [](const Coupon& row) { return row.code; },
        {{"COUPON"}, {"NAME"}, {"WORTH"}, {"MINIMUM", Align::Right}, {"ISSUED", Align::Right}, {"USED", Align::Right}, {"OF", Align::Right}, {"LEFT"}, {"STATE"}},
        [](const Session&, const Coupon& row) {
            const bool few = row.isRunningOut();
            return std::vector<TextTable::Cell>{row.code, row.name, worthOf(row), countText(row.minimum), countText(row.issued),
                                                countText(row.used), countText(row.total),
                                                {few ? "few left" : "enough", few ? Tone::Back : Tone::Plain},
                                                {row.active ? "active" : "stopped", row.active ? Tone::Good : Tone::Back}};
        }};
    return kind;
}

ExitCode show(Session& session, const std::string& code) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<Coupon> found = findCoupon(**admin, code);
    if (!found)
        return session.fail(found.error());
    const Result<std::vector<UserCoupon>> pieces = await<std::vector<UserCoupon>>(
        [&](auto answer) { (*admin)->couponPieces(code, {{}, {}, {}, 1000}, std::move(answer)); });
    if (!pieces)
        return session.fail(pieces.error());
    if (session.json()) {
        Json document = toJson(*found);
        Json users = Json::array();
        for (const UserCoupon& piece : *pieces)
            users.append(toJson(piece));
        document.set("users", std::move(users));
        return session.print(document);
    }
    TextTable table(couponPage().columns);
    table.add(couponPage().cells(session, *found));
    table.print(session.out(), session.style());
    TextTable users({{"USER"}, {"STATE"}, {"ISSUED"}, {"EXPIRES"}});
    for (const UserCoupon& piece : *pieces)
        users.add({piece.user.text, std::string(toText(piece.state)), session.style().time(piece.issuedAt),
                   piece.expiresAt.isSet() ? session.style().time(piece.expiresAt) : "-"});
    users.print(session.out(), session.style());
    return ExitCode::Done;
}

struct BestOptions {
    std::string user;
    std::vector<std::string> lines;
};

std::string endText(const Session& session, Timestamp at) {
    return at.isSet() ? session.style().time(at) : "-";
}

ExitCode best(Session& session, const BestOptions& options) {
    OrderRequest basket;
    basket.userId = options.user;
    Result<std::vector<OrderRequest::Line>> lines = readOrderLines(options.lines);
    if (!lines)
        return session.fail(lines.error());
    basket.lines = std::move(*lines);
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<CouponChoice> choice =
        await<CouponChoice>([&](auto answer) { (*admin)->bestCoupon(basket, std::move(answer)); });
    if (!choice)
        return session.fail(choice.error());
    if (session.json())
        return session.print(toJson(*choice));
    const CouponWorth* first = choice->best();
    session.out() << (first == nullptr ? "No coupon of " + options.user + " takes anything off " + countText(choice->total)
                                       : first->code + " takes " + countText(first->discount) + " off " + countText(choice->total))
                  << '\n';
    TextTable table({{"COUPON"}, {"NAME"}, {"DISCOUNT", Align::Right}, {"EXPIRES"}, {"WHY NOT"}});
    for (const CouponWorth& worth : choice->coupons)
        table.add({worth.code, worth.name, worth.refusal.empty() ? countText(worth.discount) : "-", endText(session, worth.expiresAt),
                   worth.refusal.empty() ? "-" : worth.refusal + ": " + worth.message});
    table.print(session.out(), session.style());
    return ExitCode::Done;
}

void addBest(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<BestOptions>();
    const Command command = tree.command(group, "best", "Asks which coupon of a user takes most off a basket, and why others do not apply",
                                         "sagactl coupon best --user testuser --line magic-sword:2",
                                         [options](Session& session) { return best(session, *options); });
    command.need("--user", options->user, "ID", "Who would order");
    command.takeMany("--line", options->lines, "ITEM:QTY", "An item and how many pieces, from 1; each item once");
}

}  // namespace

void addCouponCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "coupon", "Lists, shows, makes, changes, issues and stops coupons", "sagactl coupon list");
    const auto listed = std::make_shared<PageOptions>();
    const Command list = addList(tree, group, "sagactl coupon list --match \"WEL*\"", &couponPage, listed);
    list.take("--match", listed->match, "GLOB", "Only codes that match, with * and ?");
    const auto code = std::make_shared<std::string>();
    const Command one = tree.command(group, "show", "Shows one and who has it", "sagactl coupon show WELCOME10",
                                     [code](Session& session) { return show(session, *code); });
    one.need("code", *code, "CODE", "Its code");
    addBest(tree, group);
    addCouponEditCommands(tree, group);
}

}  // namespace saga
