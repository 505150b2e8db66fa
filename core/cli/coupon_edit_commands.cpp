#include "core/cli/coupon_edit_commands.h"

#include <memory>

#include "core/cli/arguments.h"

namespace saga {
namespace {

// What was not given keeps its value.
struct CouponOptions {
    std::string code;
    std::optional<std::string> name;
    std::optional<std::string> percent;
    std::optional<std::string> amount;
    std::optional<std::string> cap;
    std::optional<std::string> minimum;
    std::optional<std::string> total;
    std::optional<std::string> days;
    std::optional<std::string> from;
    std::optional<std::string> until;
    std::vector<std::string> categories;
    std::vector<std::string> items;
    bool allItems = false;
    std::string user;
    std::string reason;
};

constexpr std::int64_t kMaxDays = 36'500;

Result<void> takeNumber(std::string_view field, const std::optional<std::string>& text, std::int64_t& target) {
    if (!text)
        return {};
    const Result<std::int64_t> number = readNumber(field, *text);
    if (!number)
        return number.error();
    target = *number;
    return {};
}

Result<void> takeTime(std::string_view field, const std::optional<std::string>& text, Timestamp& target) {
    if (!text)
        return {};
    if (*text == "none") {
        target = {};
        return {};
    }
    const Result<Timestamp> time = parseIso(*text);
    if (!time)
        return makeError(ErrorCode::InvalidInput, std::string(field), "must be like 2026-03-01 or 2026-03-01T12:00:00Z, or none");
    target = *time;
    return {};
}

Result<void> takeWorth(const CouponOptions& options, Coupon& coupon) {
    if (options.percent && options.amount)
        return makeError(ErrorCode::InvalidInput, "percent", "give either --percent or --amount");
    if (options.amount)
        coupon.cap = 0;
    if (options.percent || options.amount)
        coupon.kind = options.percent ? CouponKind::Percentage : CouponKind::FixedAmount;
    SAGA_TRY(takeNumber("percent", options.percent, coupon.value));
    SAGA_TRY(takeNumber("amount", options.amount, coupon.value));
    return takeNumber("cap", options.cap, coupon.cap);
}

Result<void> takeTargets(const CouponOptions& options, Coupon& coupon) {
    const int given = (options.categories.empty() ? 0 : 1) + (options.items.empty() ? 0 : 1) + (options.allItems ? 1 : 0);
    if (given > 1)
        return makeError(ErrorCode::InvalidInput, "category", "give one of --category, --item and --all-items");
    if (options.allItems) {
        coupon.target = CouponTarget::All;
        coupon.targets.clear();
    } else if (!options.categories.empty() || !options.items.empty()) {
        coupon.target = options.items.empty() ? CouponTarget::Category : CouponTarget::Item;
        coupon.targets = options.items.empty() ? options.categories : options.items;
    }
    return {};
}

Result<Coupon> withOptions(Coupon coupon, const CouponOptions& options) {
    coupon.name = options.name.value_or(coupon.name);
    SAGA_TRY(takeWorth(options, coupon));
    SAGA_TRY(takeNumber("minimum", options.minimum, coupon.minimum));
    SAGA_TRY(takeNumber("total", options.total, coupon.total));
    if (options.days) {
        const Result<std::int64_t> days = readNumberBetween("days", *options.days, 0, kMaxDays);
        if (!days)
            return days.error();
        coupon.validDays = static_cast<int>(*days);
    }
    SAGA_TRY(takeTime("from", options.from, coupon.from));
    SAGA_TRY(takeTime("until", options.until, coupon.until));
    SAGA_TRY(takeTargets(options, coupon));
    return coupon;
}

Result<Coupon> editedCoupon(AdminApi& admin, CouponEditKind kind, const CouponOptions& options) {
    Coupon coupon;
    coupon.code = options.code;
    if (kind == CouponEditKind::Create) {
        if (!options.percent && !options.amount)
            return makeError(ErrorCode::InvalidInput, "percent", "give either --percent or --amount");
        return withOptions(std::move(coupon), options);
    }
    if (kind != CouponEditKind::Change)
        return coupon;
    Result<Coupon> present = findCoupon(admin, options.code);
    return present ? withOptions(std::move(*present), options) : present;
}

ExitCode edit(Session& session, CouponEditKind kind, const CouponOptions& options) {
    const Result<AdminApi*> admin = session.open();
    if (!admin)
        return session.fail(admin.error());
    Result<Coupon> coupon = editedCoupon(**admin, kind, options);
    if (!coupon)
        return session.fail(coupon.error());
    const CouponEdit request{kind, std::move(*coupon), options.user, options.reason};
    const Result<AuditRecord> record =
        await<AuditRecord>([&](auto answer) { (*admin)->editCoupon(request, std::move(answer)); });
    if (!record)
        return session.fail(record.error());
    if (session.json())
        return session.print(toJson(*record));
    return session.print(record->resourceId + ": " + record->before.dump() + " -> " + record->after.dump());
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

// What `create` needs stands before what both take.
void takeTerms(const Command& command, CouponOptions& options) {
    command.take("--percent", options.percent, "N", "Discount in percent, from 1 to 100");
    command.take("--amount", options.amount, "N", "Discount in minor units, instead of a percentage");
    command.take("--cap", options.cap, "N", "Highest discount of a percentage; 0: none");
    command.take("--minimum", options.minimum, "N", "Smallest order it may be used for");
    command.take("--days", options.days, "N", "Days from issue in which it can be used; 0: until the time of --until");
    command.take("--from", options.from, "TIME", "Not valid before; none: from now on");
    command.take("--until", options.until, "TIME", "Not valid from then on; none: no such end");
    command.takeMany("--category", options.categories, "NAME", "Only for items of this category");
    command.takeMany("--item", options.items, "ID", "Only for this item");
    command.flag("--all-items", options.allItems, "For every item");
    command.need("--reason", options.reason, "TEXT", "Why; kept in the audit trail");
}

void addCreate(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<CouponOptions>();
    const Command create = tree.command(group, "create", "Makes a coupon",
                                        "sagactl coupon create SPRING10 --name \"Spring sale\" --percent 10 --cap 5000 --total 100 --days 30 --reason \"spring sale\"",
                                        [options](Session& session) { return edit(session, CouponEditKind::Create, *options); });
    create.need("code", options->code, "CODE", "Its code");
    create.need("--name", options->name.emplace(), "TEXT", "What people read");
    create.need("--total", options->total.emplace(), "N", "How many pieces may be issued");
    takeTerms(create, *options);
}

void addChange(CommandTree& tree, const Command& group) {
    const auto options = std::make_shared<CouponOptions>();
    const Command change = tree.command(group, "change", "Changes what a coupon is worth, to whom and until when; what is not given stays",
                                        "sagactl coupon change WELCOME10 --cap 4000 --total 2000 --reason \"more of them, worth less\"",
                                        [options](Session& session) { return edit(session, CouponEditKind::Change, *options); });
    change.need("code", options->code, "CODE", "Its code");
    change.take("--name", options->name, "TEXT", "What people read");
    change.take("--total", options->total, "N", "How many pieces may be issued, at least those that are");
    takeTerms(change, *options);
}

}  // namespace

Result<Coupon> findCoupon(AdminApi& admin, const std::string& code) {
    const Result<std::vector<Coupon>> coupons =
        await<std::vector<Coupon>>([&](auto answer) { admin.coupons({code, {}, {}, 1000}, std::move(answer)); });
    if (!coupons)
        return coupons.error();
    for (const Coupon& coupon : *coupons)
        if (coupon.code == code)
            return coupon;
    return makeError(ErrorCode::NotFound, "code", "there is no coupon " + code);
}

void addCouponEditCommands(CommandTree& tree, const Command& group) {
    addCreate(tree, group);
    addChange(tree, group);
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
