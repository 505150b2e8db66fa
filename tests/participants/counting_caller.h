// Calls over the network, and counted: who waits for an answer must not move the time.
#pragma once

#include <atomic>
#include <utility>

#include "core/participants/http/http_caller.h"

namespace saga::test {

class CountingCaller final : public RemoteCaller {
public:
    explicit CountingCaller(Log& log) : m_caller(log) {}
    void call(RemoteCall call, OnStepAnswer onAnswer) override {
        ++m_underWay;
        m_caller.call(std::move(call), [this, onAnswer = std::move(onAnswer)](StepAnswer answer) {
            onAnswer(std::move(answer));
            --m_underWay;
        });
    }
    std::size_t underWay() const { return m_underWay; }

private:
    std::atomic<std::size_t> m_underWay{0};
    HttpCaller m_caller;
};

}  // namespace saga::test
