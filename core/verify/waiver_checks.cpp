#include "core/verify/waiver_checks.h"

#include <algorithm>
#include <iterator>

namespace saga {
namespace {

// Those of `some` that `others` lacks; both sorted.
std::vector<WaiverFact> missing(const std::vector<WaiverFact>& some, const std::vector<WaiverFact>& others) {
    std::vector<WaiverFact> lacking;
    std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(lacking));
    return lacking;
}

}  // namespace

void checkWaivers(const SagaFacts& saga, SagaFindings& findings) {
    std::vector<WaiverFact> said;
    for (const SagaEvent& event : saga.events) {
        if (const auto command = waivedBy(event))
            said.push_back({"saga." + std::string(toText(*command)), event.payload.actor, event.payload.reason});
    }
    std::vector<WaiverFact> audited = saga.waivers;
    std::sort(said.begin(), said.end());
    std::sort(audited.begin(), audited.end());
    for (const WaiverFact& waiver : missing(said, audited))
        findings.offend(Invariant::Compensation,
                        waiver.action + " by " + waiver.actor + " is not in the audit trail as its event says");
    for (const WaiverFact& waiver : missing(audited, said))
        findings.offend(Invariant::Compensation,
                        "the audit trail says " + waiver.action + " by " + waiver.actor + ", and no event does");
}

}  // namespace saga
