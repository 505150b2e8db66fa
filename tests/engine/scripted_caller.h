// Calls outside for tests: kept until the test answers them, or answered at once as `handler` says. One thread.
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/ports/remote_caller.h"

namespace saga::test {

class ScriptedCaller final : public RemoteCaller {
public:
    std::function<std::optional<StepAnswer>(const RemoteCall&)> handler;  // none, or nothing: kept
    std::vector<RemoteCall> calls;                                        // all of them, in order

    void call(RemoteCall call, OnStepAnswer onAnswer) override {
        calls.push_back(call);
        m_kept.push_back({});
        if (const std::optional<StepAnswer> answer = handler ? handler(call) : std::nullopt)
            onAnswer(*answer);
        else
            m_kept.back() = std::move(onAnswer);
    }
    void answer(std::size_t number, StepAnswer answer) { std::exchange(m_kept.at(number), {})(std::move(answer)); }
    // As the end of the process does it.
    void forgetKept() {
        for (OnStepAnswer& kept : m_kept) kept = {};
    }
    std::vector<std::string> keys() const {
        std::vector<std::string> all;
        for (const RemoteCall& call : calls) all.push_back(call.idempotencyKey.substr(call.idempotencyKey.find('/') + 1));
        return all;
    }

private:
    std::vector<OnStepAnswer> m_kept;
};

}  // namespace saga::test
