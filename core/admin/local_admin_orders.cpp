#include "core/admin/local_admin.h"
#include "core/admin/page_queries.h"
#include "core/admin/request_checks.h"
#include "core/services/coupon_edits.h"
#include "core/services/order_input.h"

namespace saga {
namespace {

constexpr std::string_view kGameOrder = "game-order";

OrderInput inputOf(const OrderRequest& request) {
    OrderInput input{UserId(request.userId), {}, request.couponCode};
    for (const OrderRequest::Line& line : request.lines)
        input.lines.push_back({line.itemId, line.quantity});
    return input;
}

Result<void> checkRequest(const OrderRequest& request, const OrderInput& input) {
    SAGA_TRY(checkOrder(input));
    SAGA_TRY(checkOptionalText("idempotencyKey", request.idempotencyKey, kMaxKeyBytes));
    return request.correlationId.empty() ? Result<void>() : checkId("correlationId", request.correlationId);
}

const char* actionOf(CouponEditKind kind) {
    switch (kind) {
        case CouponEditKind::Create: return "coupon.create";
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

}  // namespace

void LocalAdmin::startOrder(const OrderRequest& request, Answer<StartedSaga> answer) {
    const OrderInput input = inputOf(request);
    if (const Result<void> checked = checkRequest(request, input); !checked)
        return answerLater<StartedSaga>(answer, checked.error());
    StartSaga start;
    start.definition = kGameOrder;
    start.input = orderInput(input);
    start.idempotencyKey = request.idempotencyKey;
    start.mode = request.mode ? request.mode : m_parts.mode;
    start.origin = origin();
    if (!request.correlationId.empty())
        start.origin.correlation = CorrelationId(request.correlationId);
    start.reply = [this, answer = std::move(answer)](const Result<Accepted>& accepted) {
        if (!accepted)
            return answerLater<StartedSaga>(answer, accepted.error());
        answerLater<StartedSaga>(answer, StartedSaga{accepted->id, accepted->no, accepted->existing});
    };
    m_parts.engine.submit(std::move(start));
}

void LocalAdmin::orders(const PageRequest& request, Answer<std::vector<Order>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<Order>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? queries.orders(*page) : Result<std::vector<Order>>(page.error());
    });
}

void LocalAdmin::reservations(const PageRequest& request, Answer<std::vector<Reservation>> answer) {
    read(std::move(answer), [request](Queries& queries) -> Result<std::vector<Reservation>> {
        const Result<NumberPageQuery> page = numberPage(queries, request);
        return page ? queries.reservations(*page) : Result<std::vector<Reservation>>(page.error());
    });
}

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

}  // namespace saga
