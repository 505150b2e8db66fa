#include <memory>

#include "core/cli/page_listing.h"

namespace saga {
namespace {

struct CouponOptions {
    std::string code;
    std::string name;
    std::string percent;
    std::string amount;
    std::string cap = "0";
    std::string minimum = "0";
    std::string total;
    std::string days;
    std::vector<std::string> categories;
    std::vector<std::string> items;
    std::string user;
    std::string reason;
};

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
            const bool few = (row.total - row.issued) * 10 <= row.total;
            return std::vector<TextTable::Cell>{row.code, row.name, worthOf(row), countText(row.minimum), countText(row.issued),
                                                countText(row.used), countText(row.total),
                                                {few ? "few left" : "enough", few ? Tone::Back : Tone::Plain},
                                                {row.active ? "active" : "stopped", row.active ? Tone::Good : Tone::Back}};
        }};
    return kind;
}

Result<std::int64_t> readOr(std::string_view field, const std::string& text, std::int64_t fallback) {
    return text.empty() ? Result<std::int64_t>(fallback) : readNumber(field, text);
}

struct NumberOption {
    const char* field;
    const std::string& text;
    std::int64_t& target;
};

Result<Coupon> readCoupon(const CouponOptions& options) {
    Coupon coupon;
    coupon.code = options.code;
    coupon.name = options.name;
    if (options.percent.empty() == options.amount.empty())
        return makeError(ErrorCode::InvalidInput, "percent", "give either --percent or --amount");
    if (!options.categories.empty() && !options.items.empty())
        return makeError(ErrorCode::InvalidInput, "category", "give either --category or --item");
    const bool percent = !options.percent.empty();
    coupon.kind = percent ? CouponKind::Percentage : CouponKind::FixedAmount;
    std::int64_t days = 0;
    const NumberOption numbers[] = {{percent ? "percent" : "amount", percent ? options.percent : options.amount, coupon.value},
                                    {"cap", options.cap, coupon.cap},
                                    {"minimum", options.minimum, coupon.minimum},
                                    {"total", options.total, coupon.total},
                                    {"days", options.days, days}};
    for (const NumberOption& number : numbers) {
        const Result<std::int64_t> value = readOr(number.field, number.text, 0);
        if (!value)
            return value.error();
        number.target = *value;
    }
    if (days < 1 || days > 36'500)
        return makeError(ErrorCode::InvalidInput, "days", "must be from 1 to 36500");
    coupon.validDays = static_cast<int>(days);
    coupon.targets = options.categories.empty() ? options.items : options.categories;
    coupon.target = !options.categories.empty() ? CouponTarget::Category
                                                : (options.items.empty() ? CouponTarget::All : CouponTarget::Item);
    return coupon;
}

ExitCode edit(Session& session, CouponEditKind kind, const CouponOptions& options) {
    CouponEdit request{kind, {}, options.user, options.reason};
    request.coupon.code = options.code;
    if (kind == CouponEditKind::Create) {
        Result<Coupon> coupon = readCoupon(options);
        if (!coupon)
            return session.fail(coupon.error());
        request.coupon = std::move(*coupon);
    }
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<AuditRecord> record =
        await<AuditRecord>([&](auto answer) { (*admin)->editCoupon(request, std::move(answer)); });
    if (!record)
        return session.fail(record.error());
    if (session.json())
        return session.print(toJson(*record));
    return session.print(record->resourceId + ": " + record->before.dump() + " -> " + record->after.dump());
}

ExitCode show(Session& session, const std::string& code) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    const Result<std::vector<Coupon>> coupons =
        await<std::vector<Coupon>>([&](auto answer) { (*admin)->coupons({code, {}, {}, 1000}, std::move(answer)); });
    if (!coupons)
        return session.fail(coupons.error());
    const Coupon* found = nullptr;
    for (const Coupon& coupon : *coupons)
        if (coupon.code == code)
            found = &coupon;
    if (found == nullptr)
        return session.fail(makeError(ErrorCode::NotFound, "code", "there is no coupon " + code));
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

struct EditCommand {
    CouponEditKind kind;
    const char* name;
    const char* description;
    bool aboutUser;
};
constexpr EditCommand kEdits[] = {
    {CouponEditKind::Stop, "stop", "Stops a coupon: it can no longer be used", false},
    {CouponEditKind::Start, "start", "Allows a stopped coupon again", false},
    {CouponEditKind::Issue, "issue", "Gives a user a piece of the coupon", true},
    {CouponEditKind::Revoke, "revoke", "Takes an unused piece away from a user", true},
};

void addCreate(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<CouponOptions>();
    const Command create = tree.command(group, "create", "Makes a coupon",
                                        "sagactl coupon create SPRING10 --name \"Spring sale\" --percent 10 --cap 5000 --total 100 --days 30 --reason \"spring sale\"",
                                        [options](Session& session) { return edit(session, CouponEditKind::Create, *options); });
    create.need("code", options->code, "CODE", "Its code");
    create.need("--name", options->name, "TEXT", "What people read");
    create.take("--percent", options->percent, "N", "Discount in percent, from 1 to 100");
    create.take("--amount", options->amount, "N", "Discount in minor units, instead of a percentage");
    create.take("--cap", options->cap, "N", "Highest discount of a percentage; 0: none");
    create.take("--minimum", options->minimum, "N", "Smallest order it may be used for");
    create.need("--total", options->total, "N", "How many pieces may be issued");
    create.need("--days", options->days, "N", "Days from issue in which it can be used");
    create.takeMany("--category", options->categories, "NAME", "Only for items of this category");
    create.takeMany("--item", options->items, "ID", "Only for this item");
    create.need("--reason", options->reason, "TEXT", "Why; kept in the audit trail");
}

}  // namespace

void addCouponCommands(CommandTree& tree) {
    const Command group = tree.group(tree.root(), "coupon", "Lists, shows, makes, issues and stops coupons", "sagactl coupon list");
    const auto listed = std::make_shared<PageOptions>();
    const Command list = addList(tree, group, "sagactl coupon list --match \"WEL*\"", &couponPage, listed);
    list.take("--match", listed->match, "GLOB", "Only codes that match, with * and ?");
    const auto code = std::make_shared<std::string>();
    const Command one = tree.command(group, "show", "Shows one and who has it", "sagactl coupon show WELCOME10",
                                     [code](Session& session) { return show(session, *code); });
    one.need("code", *code, "CODE", "Its code");
    addCreate(tree, group);
    for (const EditCommand& row : kEdits) {
        const auto options = std::make_shared<CouponOptions>();
        const std::string example = std::string("sagactl coupon ") + row.name + " WELCOME10" +
                                    (row.aboutUser ? " --user user-123" : "") + " --reason \"asked for by the shop\"";
        const Command command = tree.command(group, row.name, row.description, example, [options, &row](Session& session) {
            return edit(session, row.kind, *options);
        });
        command.need("code", options->code, "CODE", "Its code");
        if (row.aboutUser)
            command.need("--user", options->user, "ID", "User id");
        command.need("--reason", options->reason, "TEXT", "Why; kept in the audit trail");
    }
}

}  // namespace saga
