#include "core/services/coupon_edits.h"

#include "core/base/money.h"

namespace saga {
namespace {

constexpr std::int64_t kDayUs = 86'400'000'000;
constexpr int kMaxDays = 36'500;
constexpr std::size_t kMaxTargets = 100;
constexpr std::size_t kMaxNameBytes = 200;

Error invalid(std::string field, std::string reason) {
    return makeError(ErrorCode::InvalidInput, std::move(field), std::move(reason));
}

Result<void> checkRange(std::string_view field, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value >= least && value <= most) return {};
    return invalid(std::string(field), "must be from " + std::to_string(least) + " to " + std::to_string(most));
}

Result<void> check(const Coupon& coupon) {
    SAGA_TRY(checkId("code", coupon.code));
    if (coupon.name.empty() || coupon.name.size() > kMaxNameBytes) return invalid("name", "must have 1 to 200 bytes");
    SAGA_TRY(checkRange("value", coupon.value, 1, coupon.kind == CouponKind::Percentage ? 100 : kMaxAmount));
    SAGA_TRY(checkRange("cap", coupon.cap, 0, kMaxAmount));
    SAGA_TRY(checkRange("minimum", coupon.minimum, 0, kMaxAmount));
    SAGA_TRY(checkRange("total", coupon.total, 1, kMaxAmount));
    SAGA_TRY(checkRange("days", coupon.validDays, 0, kMaxDays));
    if (coupon.validDays == 0 && !coupon.until.isSet()) return invalid("until", "is required when days are not given");
    if (coupon.until.isSet() && coupon.until <= coupon.from) return invalid("until", "must be after from");
    if (coupon.target != CouponTarget::All && coupon.targets.empty()) return invalid("targets", "must not be empty");
    if (coupon.targets.size() > kMaxTargets) return invalid("targets", "must be at most 100");
    for (const std::string& target : coupon.targets) SAGA_TRY(checkId("targets", target));
    return {};
}

Result<Coupon> existing(UnitOfWork& work, const std::string& code) {
    auto coupon = work.coupon(code);
    if (!coupon.ok()) return coupon.error();
    if (!coupon->has_value()) return makeError(ErrorCode::NotFound, "code", "there is no coupon " + code);
    return std::move(**coupon);
}

// What differs, as the audit trail keeps it.
Json changedMembers(const Json& of, const Json& against) {
    Json changed = Json::object({});
    for (const auto& [key, value] : of.members())
        if (!(against.at(key) == value)) changed.set(key, value);
    return changed;
}

}  // namespace

Result<void> createCoupon(UnitOfWork& work, AuditRecord& record, Coupon coupon) {
    SAGA_TRY(check(coupon));
    const auto present = work.coupon(coupon.code);
    if (!present.ok()) return present.error();
    if (present->has_value()) return makeError(ErrorCode::Conflict, "code", "there is a coupon " + coupon.code + " already");
    coupon.issued = coupon.used = 0;
    record.after = toJson(coupon);
    work.putCoupon(std::move(coupon));
    return {};
}

Result<void> changeCoupon(UnitOfWork& work, AuditRecord& record, Coupon coupon) {
    SAGA_TRY(check(coupon));
    const auto present = existing(work, coupon.code);
    if (!present.ok()) return present.error();
    if (coupon.total < present->issued)
        return makeError(ErrorCode::NotAllowed, "total", std::to_string(present->issued) + " pieces are issued already");
    coupon.issued = present->issued;
    coupon.used = present->used;
    coupon.active = present->active;
    const Json before = toJson(*present);
    const Json after = toJson(coupon);
    if (before == after) return invalid("code", "nothing would change");
    record.before = changedMembers(before, after);
    record.after = changedMembers(after, before);
    work.putCoupon(std::move(coupon));
    return {};
}

Result<void> setCouponActive(UnitOfWork& work, AuditRecord& record, const std::string& code, bool active) {
    auto coupon = existing(work, code);
    if (!coupon.ok()) return coupon.error();
    record.before = Json::object({{"active", coupon->active}});
    record.after = Json::object({{"active", active}});
    coupon->active = active;
    work.putCoupon(*std::move(coupon));
    return {};
}

Result<void> issueCoupon(UnitOfWork& work, AuditRecord& record, const std::string& code, const UserId& user) {
    auto coupon = existing(work, code);
    if (!coupon.ok()) return coupon.error();
    const auto known = work.user(user);
    if (!known.ok()) return known.error();
    if (!known->has_value()) return makeError(ErrorCode::NotFound, "userId", "there is no user " + user.text);
    const auto piece = work.userCoupon(code, user);
    if (!piece.ok()) return piece.error();
    if (piece->has_value()) return makeError(ErrorCode::Conflict, "userId", user.text + " has this coupon already");
    if (!coupon->active) return makeError(ErrorCode::NotAllowed, "code", code + " was stopped");
    if (coupon->issued >= coupon->total)
        return makeError(ErrorCode::NotAllowed, "code", "all " + std::to_string(coupon->total) + " pieces are issued");
    record.before = Json::object({{"issued", coupon->issued}});
    record.after = Json::object({{"issued", coupon->issued + 1}, {"user", user.text}});
    return issueCoupon(work, *std::move(coupon), user);
}

Result<void> revokeCoupon(UnitOfWork& work, AuditRecord& record, const std::string& code, const UserId& user) {
    auto piece = work.userCoupon(code, user);
    if (!piece.ok()) return piece.error();
    if (!piece->has_value()) return makeError(ErrorCode::NotFound, "userId", user.text + " does not have coupon " + code);
    if ((*piece)->state != UserCouponState::Active)
        return makeError(ErrorCode::NotAllowed, "userId",
                         "the coupon is " + std::string(toText((*piece)->state)) + "; only ACTIVE ones can be revoked");
    record.before = Json::object({{"state", toText((*piece)->state)}});
    record.after = Json::object({{"state", toText(UserCouponState::Revoked)}, {"user", user.text}});
    (*piece)->state = UserCouponState::Revoked;
    work.putUserCoupon(**piece);
    return {};
}

Result<void> issueCoupon(UnitOfWork& work, Coupon coupon, const UserId& user) {
    UserCoupon piece{coupon.code, user, UserCouponState::Active, work.now(), {}, {}};
    if (coupon.validDays > 0) piece.expiresAt = work.now() + Micros{coupon.validDays * kDayUs};
    ++coupon.issued;
    work.putUserCoupon(std::move(piece));
    work.putCoupon(std::move(coupon));
    return {};
}

}  // namespace saga
