// The result of checking every invariant: which hold, what was compared, and who offends.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace saga {

inline constexpr std::size_t kMaxListedOffenders = 20;

struct InvariantResult {
    std::string id;                      // "I1"
    std::string title;                   // "money"
    bool holds = true;
    std::string compared;                // "1,204 accounts against 8,112 postings"
    std::int64_t offenderCount = 0;
    std::vector<std::string> offenders;  // at most kMaxListedOffenders, each "TXN_...: what is wrong"
};

struct VerifyReport {
    std::vector<InvariantResult> results;
    std::int64_t sagas = 0;
    bool holds() const;                  // every one
};

Json toJson(const VerifyReport& report);

}  // namespace saga
