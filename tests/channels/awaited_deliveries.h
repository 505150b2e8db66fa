// Answers of deliveries that come on other threads, and a delivery to begin with.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "core/base/log.h"
#include "core/ports/notice_channels.h"

namespace saga::test {

class AwaitedDeliveries {
public:
    OnDelivery take() {
        return [this](DeliveryAnswer answer) {
            const std::lock_guard lock(m_mutex);
            m_answers.push_back(std::move(answer));
        };
    }
    std::size_t count() {
        const std::lock_guard lock(m_mutex);
        return m_answers.size();
    }
    DeliveryAnswer last() {
        const std::lock_guard lock(m_mutex);
        return m_answers.back();
    }

private:
    std::mutex m_mutex;
    std::vector<DeliveryAnswer> m_answers;
};

// Keeps every line of every level.
class AllLines final : public Log {
public:
    bool enabled(LogLevel, LogCategory) const override { return true; }
    void write(LogLevel, LogCategory, const LogContext&, std::string_view text) override {
        const std::lock_guard lock(m_mutex);
        m_all += std::string(text) + "\n";
    }
    std::string all() {
        const std::lock_guard lock(m_mutex);
        return m_all;
    }

private:
    std::mutex m_mutex;
    std::string m_all;
};

inline NoticeDelivery someNotice(std::string channel, std::string text = "You bought 1 piece of 마법검 for 10,000.") {
    NoticeDelivery delivery;
    delivery.notice = "NOTIF_01JD3K8ZZZZZZZZZZZZZZZT0B5";
    delivery.channel = std::move(channel);
    delivery.user = UserId("user-123");
    delivery.kind = "purchase_success";
    delivery.text = std::move(text);
    delivery.saga = SagaId("TXN_01JD3K8ZZZZZZZZZZZZZZZT0B4");
    delivery.correlation = "COR_1";
    delivery.at = Timestamp{1'700'000'000'000'000};
    return delivery;
}

inline std::string text(const DeliveryAnswer& answer) {
    switch (answer.kind) {
        case DeliveryAnswer::Kind::Sent: return "sent";
        case DeliveryAnswer::Kind::Again: return "again: " + answer.reason;
        case DeliveryAnswer::Kind::Refused: return "refused: " + answer.reason;
        case DeliveryAnswer::Kind::NotConfigured: return "not configured";
    }
    return {};
}

}  // namespace saga::test
