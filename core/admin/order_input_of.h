// The input of `game-order` that a request stands for. Pure; any thread.
#pragma once

#include "core/admin_api/admin_values.h"
#include "core/services/order_input.h"

namespace saga {

inline OrderInput inputOf(const OrderRequest& request) {
    OrderInput input{UserId(request.userId), {}, request.couponCode};
    for (const OrderRequest::Line& line : request.lines)
        input.lines.push_back({line.itemId, line.quantity});
    return input;
}

}  // namespace saga
