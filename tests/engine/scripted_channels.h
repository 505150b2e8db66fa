// Channels out of the program for tests: note what leaves, and answer as the test says, at once or later. One thread.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/ports/notice_channels.h"

namespace saga::test {

class ScriptedChannels final : public NoticeChannels {
public:
    using Handler = std::function<std::optional<DeliveryAnswer>(const NoticeDelivery&)>;
    explicit ScriptedChannels(std::vector<std::string> configured = {"push", "email", "sms"}) : names(std::move(configured)) {}

    std::vector<std::string> names;
    Handler handler;                    // what is answered at once; none, or nothing: the test answers
    std::vector<NoticeDelivery> left;   // in the order of leaving

    bool has(std::string_view channel) const override { return std::find(names.begin(), names.end(), channel) != names.end(); }
    std::vector<NoticeChannelFacts> facts() const override { return {}; }
    void deliver(NoticeDelivery delivery, OnDelivery onAnswer) override {
        left.push_back(delivery);
        if (handler)
            if (std::optional<DeliveryAnswer> answer = handler(delivery)) return onAnswer(std::move(*answer));
        m_kept.push_back(std::move(onAnswer));
    }
    std::size_t kept() const { return m_kept.size(); }
    void answer(DeliveryAnswer answer) {
        for (const OnDelivery& onAnswer : std::exchange(m_kept, {})) onAnswer(answer);
    }
    void forgetKept() { m_kept.clear(); }

    int times(std::string_view channel) const {
        return static_cast<int>(std::count_if(left.begin(), left.end(), [&](const NoticeDelivery& d) { return d.channel == channel; }));
    }

private:
    std::vector<OnDelivery> m_kept;
};

inline DeliveryAnswer sent() { return {}; }
inline DeliveryAnswer again(std::string reason = "not now", Micros after = Micros{0}) {
    return {DeliveryAnswer::Kind::Again, std::move(reason), after};
}
inline DeliveryAnswer refused(std::string reason = "never") {
    return {DeliveryAnswer::Kind::Refused, std::move(reason), Micros{0}};
}

}  // namespace saga::test
