#include "tests/engine/probe_service.h"

namespace saga::test {
namespace {

const AccountKey kRevenue{AccountKind::Revenue, std::string(kMoney), {}};

AccountKey buyerOf(const StepRequest& request) {
    return {AccountKind::UserBalance, std::string(kMoney), std::string(request.input().text("userId"))};
}

std::string stepJson(const std::string& id, int attempts, bool optional) {
    return R"({"id":")" + id + R"(","action":"probe.)" + id + R"(","compensation":"probe.)" + id +
           R"(.undo","retry":{"attempts":)" + std::to_string(attempts) +
           R"(,"backoffMs":50,"factor":2,"capMs":1000,"jitter":0},"timeoutMs":2000)" +
           (optional ? R"(,"optional":true})" : "}");
}

}  // namespace

std::vector<std::string_view> ProbeService::actions() const {
    return {"probe.one",   "probe.one.undo",   "probe.two",       "probe.two.undo",
            "probe.three", "probe.three.undo", "probe.completed", "probe.failed"};
}

void ProbeService::collectKeys(std::string_view, const StepRequest& request, KeySet& keys) const {
    keys.accounts.push_back(buyerOf(request));
}

Result<StepAnswer> ProbeService::invoke(std::string_view action, const StepRequest& request, UnitOfWork& work) {
    ++m_script->calls[std::string(action)];
    if (const auto it = m_script->behaviours.find(action); it != m_script->behaviours.end())
        return it->second(request, work);
    if (request.step < 0) return StepAnswer::succeeded();
    const bool undo = request.direction == Direction::Compensation;
    const AccountKey buyer = buyerOf(request);
    const auto moved = undo ? work.transfer(request.postingKey(), kRevenue, buyer, kProbePrice)
                            : work.transfer(request.postingKey(), buyer, kRevenue, kProbePrice);
    if (!moved.ok()) return moved.error();
    return StepAnswer::succeeded(Json::object({{"paid", Json(kProbePrice)}}));
}

std::string probeDefinition(int version, int attempts, int deadlineMs) {
    return R"({"name":"probe","version":)" + std::to_string(version) + R"(,"input":{"userId":"text"},"deadlineMs":)" +
           std::to_string(deadlineMs) +
           R"(,"onEnd":[{"on":"completed","action":"probe.completed"},{"on":"failed","action":"probe.failed"}],"steps":[)" +
           stepJson("one", attempts, false) + "," + stepJson("two", attempts, false) + "," +
           stepJson("three", attempts, true) + "]}";
}

}  // namespace saga::test
