// A participant whose answers a test scripts. By default "probe.<x>" moves 10 from the buyer to the revenue, and
// "probe.<x>.undo" moves them back. One thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/ports/participant.h"

namespace saga::test {

using Behaviour = std::function<Result<StepAnswer>(const StepRequest&, UnitOfWork&)>;

// What the test holds of the participant that the engine owns.
struct ProbeScript {
    std::map<std::string, Behaviour, std::less<>> behaviours;  // by action
    std::map<std::string, int, std::less<>> calls;             // by action
    int of(std::string_view action) const {
        const auto it = calls.find(action);
        return it == calls.end() ? 0 : it->second;
    }
};

inline constexpr std::int64_t kProbePrice = 10;

class ProbeService final : public Participant {
public:
    explicit ProbeService(std::shared_ptr<ProbeScript> script) : m_script(std::move(script)) {}
    std::vector<std::string_view> actions() const override;
    void collectKeys(std::string_view action, const StepRequest& request, KeySet& keys) const override;
    Result<StepAnswer> invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) override;

private:
    std::shared_ptr<ProbeScript> m_script;
};

// Steps one, two and three (three is optional), each with action and compensation of the probe, hooks "probe.completed"
// and "probe.failed". `version` and the retry attempts can be chosen.
std::string probeDefinition(int version = 1, int attempts = 3, int deadlineMs = 0);

}  // namespace saga::test
