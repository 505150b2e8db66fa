#include "core/model/order.h"

#include "core/base/assert.h"

namespace saga {
namespace {

Json timeOrNull(Timestamp at) {
    return at.isSet() ? Json(toIso(at)) : Json();
}

std::string_view toText(CouponTarget target) {
    switch (target) {
        case CouponTarget::All: return "ALL";
        case CouponTarget::Category: return "CATEGORY";
        case CouponTarget::Item: return "ITEM";
    }
    return {};
}

}  // namespace

std::string_view toText(OrderState state) {
    switch (state) {
        case OrderState::Pending: return "PENDING";
        case OrderState::Processing: return "PROCESSING";
        case OrderState::Confirmed: return "CONFIRMED";
        case OrderState::Completed: return "COMPLETED";
        case OrderState::Failed: return "FAILED";
        case OrderState::Cancelled: return "CANCELLED";
    }
    return {};
}

std::string_view toText(ReservationKind kind) {
    switch (kind) {
        case ReservationKind::Money: return "money";
        case ReservationKind::Slots: return "slots";
        case ReservationKind::Item: return "item";
    }
    return {};
}

std::string_view toText(ReservationState state) {
    switch (state) {
        case ReservationState::Reserved: return "RESERVED";
        case ReservationState::Confirmed: return "CONFIRMED";
        case ReservationState::Cancelled: return "CANCELLED";
        case ReservationState::Expired: return "EXPIRED";
    }
    return {};
}

std::string_view toText(UserCouponState state) {
    switch (state) {
        case UserCouponState::Active: return "ACTIVE";
        case UserCouponState::Reserved: return "RESERVED";
        case UserCouponState::Used: return "USED";
        case UserCouponState::Expired: return "EXPIRED";
        case UserCouponState::Revoked: return "REVOKED";
    }
    return {};
}

Json linesJson(const std::vector<OrderLine>& lines) {
    Json json = Json::array();
    for (const OrderLine& line : lines)
        json.append(Json::object({{"itemId", line.item.text},
                                  {"name", line.name},
                                  {"category", line.category},
                                  {"quantity", line.quantity},
                                  {"price", line.price}}));
    return json;
}

std::vector<OrderLine> readLines(const Json& lines) {
    std::vector<OrderLine> read;
    for (const Json& line : lines.items())
        read.push_back({ItemId(std::string(line.text("itemId"))), std::string(line.text("name")),
                        std::string(line.text("category")), line.integer("quantity"), line.integer("price")});
    return read;
}

Json toJson(const Order& order) {
    return Json::object({{"id", order.id},
                         {"saga", order.sagaId.text},
                         {"user", order.user.text},
                         {"state", toText(order.state)},
                         {"lines", linesJson(order.lines)},
                         {"coupon", order.coupon.empty() ? Json() : Json(order.coupon)},
                         {"total", order.total},
                         {"discount", order.discount},
                         {"charged", order.charged()},
                         {"time", toIso(order.at)},
                         {"updated", toIso(order.updatedAt)}});
}

Json toJson(const Reservation& reservation) {
    return Json::object({{"id", reservation.id},
                         {"saga", reservation.sagaId.text},
                         {"kind", toText(reservation.kind)},
                         {"user", reservation.user.text},
                         {"item", reservation.item.empty() ? Json() : Json(reservation.item.text)},
                         {"quantity", reservation.quantity},
                         {"state", toText(reservation.state)},
                         {"time", toIso(reservation.at)},
                         {"expires", toIso(reservation.expiresAt)},
                         {"updated", toIso(reservation.updatedAt)}});
}

Json toJson(const Coupon& coupon) {
    Json targets = Json::array();
    for (const std::string& target : coupon.targets) targets.append(target);
    return Json::object({{"code", coupon.code},
                         {"name", coupon.name},
                         {"kind", coupon.kind == CouponKind::Percentage ? "PERCENTAGE" : "FIXED_AMOUNT"},
                         {"value", coupon.value},
                         {"cap", coupon.cap > 0 ? Json(coupon.cap) : Json()},
                         {"minimum", coupon.minimum},
                         {"target", toText(coupon.target)},
                         {"targets", std::move(targets)},
                         {"validDays", coupon.validDays > 0 ? Json(coupon.validDays) : Json()},
                         {"from", timeOrNull(coupon.from)},
                         {"until", timeOrNull(coupon.until)},
                         {"total", coupon.total},
                         {"issued", coupon.issued},
                         {"used", coupon.used},
                         {"active", coupon.active}});
}

Json toJson(const UserCoupon& coupon) {
    return Json::object({{"code", coupon.code},
                         {"user", coupon.user.text},
                         {"state", toText(coupon.state)},
                         {"issued", toIso(coupon.issuedAt)},
                         {"expires", timeOrNull(coupon.expiresAt)}});
}

Json toJson(const CouponChoice& choice) {
    Json coupons = Json::array();
    for (const CouponWorth& worth : choice.coupons)
        coupons.append(Json::object({{"code", worth.code},
                                     {"name", worth.name},
                                     {"discount", worth.discount},
                                     {"expires", timeOrNull(worth.expiresAt)},
                                     {"refusal", worth.refusal.empty() ? Json() : Json(worth.refusal)},
                                     {"message", worth.message.empty() ? Json() : Json(worth.message)}}));
    const CouponWorth* best = choice.best();
    return Json::object({{"best", best == nullptr ? Json() : Json(best->code)},
                         {"total", choice.total},
                         {"discount", best == nullptr ? std::int64_t{0} : best->discount},
                         {"coupons", std::move(coupons)}});
}

}  // namespace saga
