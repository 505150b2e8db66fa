// The business and technical codes that participants answer with, each with a sentence for people. A code that is not in
// the table (from a definition or a fault rule) is legal; its sentence is empty.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace saga {

namespace code {
inline constexpr std::string_view kUserNotFound = "USER_NOT_FOUND";
inline constexpr std::string_view kUserNotActive = "USER_NOT_ACTIVE";
inline constexpr std::string_view kInsufficientBalance = "INSUFFICIENT_BALANCE";
inline constexpr std::string_view kPurchaseLimitExceeded = "PURCHASE_LIMIT_EXCEEDED";
inline constexpr std::string_view kItemNotFound = "ITEM_NOT_FOUND";
inline constexpr std::string_view kItemNotAvailable = "ITEM_NOT_AVAILABLE";
inline constexpr std::string_view kPriceMismatch = "PRICE_MISMATCH";
inline constexpr std::string_view kInsufficientStock = "INSUFFICIENT_STOCK";
inline constexpr std::string_view kValidationError = "VALIDATION_ERROR";
inline constexpr std::string_view kGrantError = "GRANT_ERROR";
inline constexpr std::string_view kLogRecordError = "LOG_RECORD_ERROR";
inline constexpr std::string_view kNotificationError = "NOTIFICATION_ERROR";
inline constexpr std::string_view kDeliveryFailed = "DELIVERY_FAILED";
inline constexpr std::string_view kMaxRetriesExceeded = "MAX_RETRIES_EXCEEDED";
inline constexpr std::string_view kTimeout = "TIMEOUT";
inline constexpr std::string_view kReplyLost = "REPLY_LOST";
inline constexpr std::string_view kStillInProgress = "STILL_IN_PROGRESS";
inline constexpr std::string_view kDeadlineExceeded = "DEADLINE_EXCEEDED";
inline constexpr std::string_view kCancelled = "CANCELLED";
inline constexpr std::string_view kCompensatedByOperator = "COMPENSATED_BY_OPERATOR";
inline constexpr std::string_view kForceEnded = "FORCE_ENDED";
inline constexpr std::string_view kAlreadyCompensated = "ALREADY_COMPENSATED";
inline constexpr std::string_view kCouponNotFound = "COUPON_NOT_FOUND";
inline constexpr std::string_view kCouponExpired = "COUPON_EXPIRED";
inline constexpr std::string_view kCouponInactive = "COUPON_INACTIVE";
inline constexpr std::string_view kCouponOutOfStock = "COUPON_OUT_OF_STOCK";
inline constexpr std::string_view kUserCouponNotFound = "USER_COUPON_NOT_FOUND";
inline constexpr std::string_view kUserCouponAlreadyUsed = "USER_COUPON_ALREADY_USED";
inline constexpr std::string_view kMinOrderAmountNotMet = "MIN_ORDER_AMOUNT_NOT_MET";
inline constexpr std::string_view kNoApplicableItems = "NO_APPLICABLE_ITEMS";
inline constexpr std::string_view kInsufficientSpace = "INSUFFICIENT_SPACE";
inline constexpr std::string_view kPaymentDeclined = "PAYMENT_DECLINED";
inline constexpr std::string_view kReservationExpired = "RESERVATION_EXPIRED";
inline constexpr std::string_view kOrderError = "ORDER_ERROR";
inline constexpr std::string_view kSignalTimeout = "SIGNAL_TIMEOUT";
inline constexpr std::string_view kChildNotStarted = "CHILD_NOT_STARTED";
inline constexpr std::string_view kChildFailed = "CHILD_FAILED";
inline constexpr std::string_view kChildNotCompensated = "CHILD_NOT_COMPENSATED";
inline constexpr std::string_view kNotReached = "NOT_REACHED";
inline constexpr std::string_view kBadAnswer = "BAD_ANSWER";
}  // namespace code

// What happened, in one sentence; empty when the code is not in the table.
std::string_view failureSentence(std::string_view code, Language language);
// All codes of the table, sorted.
std::vector<std::string_view> knownFailureCodes();

}  // namespace saga
