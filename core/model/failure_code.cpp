#include "core/model/failure_code.h"

#include <algorithm>
#include <array>

namespace saga {

namespace {

struct FailureRow {
    std::string_view code;
    std::string_view english;
    std::string_view korean;
};

constexpr std::array<FailureRow, 40> kFailures{{
    {code::kUserNotFound, "There is no such user.", "등록되지 않은 사용자입니다."},
    {code::kUserNotActive, "The user is suspended and cannot buy.", "이용이 정지된 사용자라 구매할 수 없습니다."},
    {code::kInsufficientBalance, "The user's balance does not cover the price.", "잔액이 부족합니다."},
    {code::kPurchaseLimitExceeded, "The price is above the user's limit for one purchase.",
     "1회 구매 한도를 넘는 금액입니다."},
    {code::kItemNotFound, "There is no such item.", "없는 아이템입니다."},
    {code::kItemNotAvailable, "The item is not on sale.", "지금은 판매하지 않는 아이템입니다."},
    {code::kPriceMismatch, "The price sent differs from the catalog price times the quantity.",
     "보낸 금액이 카탈로그 가격에 수량을 곱한 금액과 다릅니다."},
    {code::kInsufficientStock, "There is not enough stock.", "재고가 부족합니다."},
    {code::kValidationError, "Checking the user failed for a technical reason.",
     "기술적인 문제로 사용자를 확인하지 못했습니다."},
    {code::kGrantError, "Granting the item failed for a technical reason.",
     "기술적인 문제로 아이템을 지급하지 못했습니다."},
    {code::kLogRecordError, "Recording the purchase failed for a technical reason.",
     "기술적인 문제로 구매 기록을 남기지 못했습니다."},
    {code::kNotificationError, "Writing the notice failed for a technical reason.",
     "기술적인 문제로 알림을 만들지 못했습니다."},
    {code::kDeliveryFailed, "The notice could not be delivered on any channel.",
     "어떤 채널로도 알림을 전달하지 못했습니다."},
    {code::kMaxRetriesExceeded, "All attempts were used up.", "정해진 횟수만큼 시도했지만 모두 실패했습니다."},
    {code::kTimeout, "No answer came in time; whether the request was carried out is unknown.",
     "제한 시간 안에 응답이 없어 처리 여부를 알 수 없습니다."},
    {code::kReplyLost, "The answer was lost; whether the request was carried out is unknown.",
     "응답이 유실되어 처리 여부를 알 수 없습니다."},
    {code::kStillInProgress, "The step was still going on when the saga went back; whether it was carried out is unknown.",
     "단계가 아직 진행 중일 때 사가가 보상을 시작해 처리 여부를 알 수 없습니다."},
    {code::kDeadlineExceeded, "The saga did not finish before its deadline.",
     "사가가 마감 시각까지 끝나지 못했습니다."},
    {code::kCancelled, "An operator cancelled the saga.", "운영자가 사가를 취소했습니다."},
    {code::kCompensatedByOperator, "An operator had the saga compensated.", "운영자가 사가를 보상 처리했습니다."},
    {code::kForceEnded, "An operator ended the saga without compensating it.",
     "운영자가 보상 없이 사가를 강제로 종료했습니다."},
    {code::kAlreadyCompensated, "The step had been compensated before its action arrived.",
     "요청이 도착하기 전에 이미 보상 처리된 단계입니다."},
    {code::kCouponNotFound, "There is no such coupon.",
     "없는 쿠폰입니다."},
    {code::kCouponExpired, "The coupon's time is over, or has not begun.",
     "쿠폰을 쓸 수 있는 기간이 아닙니다."},
    {code::kCouponInactive, "The coupon was stopped.",
     "사용이 중지된 쿠폰입니다."},
    {code::kCouponOutOfStock, "All pieces of the coupon are gone.",
     "쿠폰이 모두 소진되었습니다."},
    {code::kUserCouponNotFound, "The user does not have this coupon.",
     "사용자에게 발급되지 않은 쿠폰입니다."},
    {code::kUserCouponAlreadyUsed, "The user has used this coupon, or another order is using it.",
     "이미 사용했거나 다른 주문에서 쓰고 있는 쿠폰입니다."},
    {code::kMinOrderAmountNotMet, "The order is below the coupon's minimum.",
     "쿠폰의 최소 주문 금액에 미치지 못합니다."},
    {code::kNoApplicableItems, "The coupon applies to none of the ordered items.",
     "주문한 아이템 중에 쿠폰을 적용할 수 있는 것이 없습니다."},
    {code::kInsufficientSpace, "The user's inventory has not enough free slots.",
     "인벤토리 공간이 부족합니다."},
    {code::kPaymentDeclined, "The payment gateway declined the payment.",
     "결제 대행사가 결제를 거절했습니다."},
    {code::kReservationExpired, "A reservation ran out before the order was complete and was given back.",
     "주문이 끝나기 전에 예약 시간이 지나 예약이 해제되었습니다."},
    {code::kOrderError, "A step of the order failed for a technical reason.",
     "기술적인 문제로 주문을 처리하지 못했습니다."},
    {code::kSignalTimeout, "The signal that the step waits for did not come in time.",
     "단계가 기다리던 신호가 제한 시간 안에 오지 않았습니다."},
    {code::kChildNotStarted, "The child saga could not be started.",
     "하위 사가를 시작하지 못했습니다."},
    {code::kChildFailed, "The child saga failed.",
     "하위 사가가 실패했습니다."},
    {code::kChildNotCompensated, "The child saga could not be compensated.",
     "하위 사가를 보상하지 못했습니다."},
    {code::kNotReached, "The participant could not be reached; the request was certainly not carried out.",
     "참여자에 연결할 수 없어 요청이 처리되지 않았습니다."},
    {code::kBadAnswer, "The participant's answer cannot be understood; whether the request was carried out is unknown.",
     "참여자의 응답을 해석할 수 없어 처리 여부를 알 수 없습니다."},
}};

}  // namespace

std::string_view failureSentence(std::string_view code, Language language) {
    for (const FailureRow& row : kFailures) {
        if (row.code == code) return language == Language::Korean ? row.korean : row.english;
    }
    return {};
}

std::vector<std::string_view> knownFailureCodes() {
    std::vector<std::string_view> codes;
    for (const FailureRow& row : kFailures) codes.push_back(row.code);
    std::sort(codes.begin(), codes.end());
    return codes;
}

}  // namespace saga
