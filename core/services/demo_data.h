// The users, items and coupons with which the shop can be tried out. Engine strand only.
#pragma once

#include "core/model/audit_record.h"
#include "core/ports/unit_of_work.h"

namespace saga {

// Adds each user, item and coupon that does not exist yet, with its balance or stock out of the adjustment accounts. What
// exists is left as it is: neither balances nor stock that purchases changed are touched. `record.after` names what was
// added. Returns whether anything was. Errors are the store's.
Result<bool> loadDemoData(UnitOfWork& work, const PostingKey& key, AuditRecord& record);

}  // namespace saga
