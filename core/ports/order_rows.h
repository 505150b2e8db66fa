// The rows of game orders that cross the store port: orders, reservations, coupons. Parts of KeySet, Rows and WriteBatch.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/order.h"

namespace saga {

using UserCouponKey = std::pair<std::string, UserId>;  // code, user

struct OrderKeys {
    std::vector<SagaNo> orders;
    std::vector<SagaNo> reservations;   // all of a saga
    std::vector<std::string> coupons;
    std::vector<UserCouponKey> userCoupons;
    bool empty() const { return orders.empty() && reservations.empty() && coupons.empty() && userCoupons.empty(); }
};

struct OrderRows {
    std::map<SagaNo, std::optional<Order>> orders;
    std::map<SagaNo, std::vector<Reservation>> reservations;  // by line; empty: there are none
    std::map<std::string, std::optional<Coupon>> coupons;
    std::map<UserCouponKey, std::optional<UserCoupon>> userCoupons;
};

// All inserted or replaced.
struct OrderWrites {
    std::vector<Order> orders;
    std::vector<Reservation> reservations;
    std::vector<Coupon> coupons;
    std::vector<UserCoupon> userCoupons;
    bool empty() const { return orders.empty() && reservations.empty() && coupons.empty() && userCoupons.empty(); }
};

// An open reservation's end: when the compensation of `step` runs by itself.
struct StepExpiry {
    Timestamp at;
    SagaNo no;
    SagaId id;
    int step = -1;
};

}  // namespace saga
