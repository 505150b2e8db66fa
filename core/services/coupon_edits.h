// Changes of coupons by an operator, outside a saga. Each fills before and after of the audit record it is given. Engine
// strand only. Errors name the field ("code", "userId", "total"); nothing is written then. Others are the store's.
#pragma once

#include "core/model/audit_record.h"
#include "core/ports/unit_of_work.h"

namespace saga {

// A new coupon; Conflict when the code is taken, InvalidInput naming the field that breaks a rule.
Result<void> createCoupon(UnitOfWork& work, AuditRecord& record, Coupon coupon);
// Another worth, name, validity, target or number of pieces: everything but code, counts and whether it is stopped. NotFound;
// NotAllowed naming "total" when more pieces are issued already; InvalidInput naming the field that breaks a rule, or "code"
// when nothing would change. README.md says what it means for pieces that users have.
Result<void> changeCoupon(UnitOfWork& work, AuditRecord& record, Coupon coupon);
// Stopping a coupon refuses its use from now on; running orders keep theirs. Starting it allows it again.
Result<void> setCouponActive(UnitOfWork& work, AuditRecord& record, const std::string& code, bool active);
// Gives the user a piece. NotFound, Conflict when the user has one, NotAllowed when the coupon is stopped or all are issued.
Result<void> issueCoupon(UnitOfWork& work, AuditRecord& record, const std::string& code, const UserId& user);
// Takes an unused piece away. NotFound, NotAllowed naming the states that accept it.
Result<void> revokeCoupon(UnitOfWork& work, AuditRecord& record, const std::string& code, const UserId& user);

// The same as issuing, without questions: for demo data.
Result<void> issueCoupon(UnitOfWork& work, Coupon coupon, const UserId& user);

}  // namespace saga
