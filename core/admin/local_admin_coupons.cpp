// Coupons for an operator: pages of them and of their pieces, edits, and which one suits a basket best.
#include <map>

#include "core/admin/local_admin.h"
#include "core/admin/order_input_of.h"
#include "core/admin/page_queries.h"
#include "core/admin/request_checks.h"
#include "core/services/coupon_edits.h"
#include "core/services/coupon_rules.h"

namespace saga {
namespace {

const char* actionOf(CouponEditKind kind) {
    switch (kind) {
        case CouponEditKind::Create: return "coupon.create";
        case CouponEditKind::Change: return "coupon.change";
        case CouponEditKind::Stop: return "coupon.stop";
        case CouponEditKind::Start: return "coupon.start";
        case CouponEditKind::Issue: return "coupon.issue";
        case CouponEditKind::Revoke: return "coupon.revoke";
    }
    return "unknown";
}

Result<void> applyEdit(const CouponEdit& edit, UnitOfWork& work, AuditRecord& record) {
    switch (edit.kind) {
        case CouponEditKind::Create: return createCoupon(work, record, edit.coupon);
        case CouponEditKind::Change: return changeCoupon(work, record, edit.coupon);
        case CouponEditKind::Stop: return setCouponActive(work, record, edit.coupon.code, false);
        case CouponEditKind::Start: return setCouponActive(work, record, edit.coupon.code, true);
        case CouponEditKind::Issue: return issueCoupon(work, record, edit.coupon.code, UserId(edit.userId));
        case CouponEditKind::Revoke: return revokeCoupon(work, record, edit.coupon.code, UserId(edit.userId));
    }
    return makeError(ErrorCode::InvalidInput, "kind", "is not an edit");
}

Result<void> checkEdit(const CouponEdit& edit) {
    SAGA_TRY(checkId("code", edit.coupon.code));
    if (edit.kind == CouponEditKind::Issue || edit.kind == CouponEditKind::Revoke)
        SAGA_TRY(checkId("userId", edit.userId));
    return checkReason(edit.reason);
}

// A piece whose time is over says so, whether or not anybody tried to use it.
void markExpired(std::vector<UserCoupon>& pieces, Timestamp now) {
    for (UserCoupon& piece : pieces)
        if (piece.state == UserCouponState::Active && piece.expiresAt.isSet() && piece.expiresAt <= now)
            piece.state = UserCouponState::Expired;
}

// Calls `take` with every row that `page` brings, page by page; `keyOf` names the last one of a page.
template <class Row, class Page, class KeyOf, class Take>
Result<void> readAll(TextPageQuery query, const Page& page, const KeyOf& keyOf, const Take& take) {
    for (bool more = true; more;) {
        Result<std::vector<Row>> rows = page(query);
        if (!rows)
            return rows.error();
        more = static_cast<int>(rows->size()) == query.limit;
        if (more)
            query.beyond = keyOf(rows->back());
        for (Row& row : *rows)
            take(std::move(row));
    }
    return {};
}

Result<std::vector<HeldCoupon>> couponsOf(Queries& queries, const UserId& user) {
    std::map<std::string, UserCoupon> pieces;
    const auto codeOf = [](const auto& row) { return row.code; };
    SAGA_TRY(readAll<UserCoupon>({user.text, {}, kMaxPageRows}, [&](const TextPageQuery& query) { return queries.couponPieces({}, query); },
                                 codeOf, [&](UserCoupon piece) { pieces.emplace(piece.code, std::move(piece)); }));
    std::vector<HeldCoupon> held;
    if (pieces.empty())
        return held;
    SAGA_TRY(readAll<Coupon>({{}, {}, kMaxPageRows}, [&](const TextPageQuery& query) { return queries.coupons(query); }, codeOf,
                             [&](Coupon coupon) {
                                 if (const auto piece = pieces.find(coupon.code); piece != pieces.end())
                                     held.push_back({std::move(coupon), piece->second});
                             }));
    return held;
}

Result<std::vector<OrderLine>> pricedLines(Queries& queries, const OrderInput& input) {
    std::vector<OrderLine> lines;
    for (const BasketLine& line : input.lines) {
        const std::string field = "lines[" + std::to_string(lines.size()) + "].itemId";
        const Result<ItemView> item = queries.item(ItemId(line.itemId));
        if (!item)
            return withField(field, item.error());
        if (!item->item.available)
            return makeError(ErrorCode::NotAllowed, field, line.itemId + " is not on sale");
        lines.push_back({item->item.id, item->item.name, item->item.category, line.quantity, item->item.price});
    }
    return lines;
}

Result<CouponChoice> readChoice(Queries& queries, const OrderInput& input, Timestamp now) {
    const Result<UserView> user = queries.user(input.user);
    if (!user)
        return withField("userId", user.error());
    const Result<std::vector<OrderLine>> lines = pricedLines(queries, input);
    if (!lines)
        return lines.error();
    const Result<std::int64_t> total = sumOf(*lines);
    if (!total)
        return total.error();
    const Result<std::vector<HeldCoupon>> held = couponsOf(queries, input.user);
    if (!held)
        return held.error();
    return chooseCoupon(*held, *lines, *total, now);
}

}  // namespace

void LocalAdmin::coupons(const PageRequest& request, Answer<std::vector<Coupon>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<Coupon>> {
        const Result<TextPageQuery> page = textPage(request);
        return page ? queries.coupons(*page) : Result<std::vector<Coupon>>(page.error());
    });
}

void LocalAdmin::couponPieces(const std::string& code, const PageRequest& request, Answer<std::vector<UserCoupon>> answer) {
    read(std::move(answer), [this, code, request](Queries& queries) -> Result<std::vector<UserCoupon>> {
        SAGA_TRY(code.empty() ? checkId("user", request.match) : checkId("code", code));
        const Result<TextPageQuery> page = textPage(request);
        if (!page)
            return page.error();
        Result<std::vector<UserCoupon>> pieces = queries.couponPieces(code, *page);
        if (pieces)
            markExpired(*pieces, m_parts.clock.now());
        return pieces;
    });
}

void LocalAdmin::editCoupon(const CouponEdit& edit, Answer<AuditRecord> answer) {
    if (const Result<void> checked = checkEdit(edit); !checked)
        return answerLater<AuditRecord>(answer, checked.error());
    EditShop request;
    request.action = actionOf(edit.kind);
    request.resource = "coupon";
    request.resourceId = edit.coupon.code;
    request.reason = edit.reason;
    request.origin = origin();
    request.change = [edit](UnitOfWork& work, const PostingKey&, AuditRecord& record) { return applyEdit(edit, work, record); };
    request.reply = replyTo(std::move(answer));
    m_parts.engine.submit(std::move(request));
}

void LocalAdmin::bestCoupon(const OrderRequest& basket, Answer<CouponChoice> answer) {
    OrderInput input = inputOf(basket);
    input.coupon.clear();
    if (const Result<void> checked = checkOrder(input); !checked)
        return answerLater<CouponChoice>(answer, checked.error());
    read(std::move(answer), [this, input](Queries& queries) { return readChoice(queries, input, m_parts.clock.now()); });
}

}  // namespace saga
