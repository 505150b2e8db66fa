// The commands that change coupons, and how one is found.
#pragma once

#include "core/cli/command_tree.h"

namespace saga {

void addCouponEditCommands(CommandTree& tree, const Command& group);

// The coupon with this code. NotFound naming "code".
Result<Coupon> findCoupon(AdminApi& admin, const std::string& code);

}  // namespace saga
