#include "core/channels/smtp_channel.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "core/channels/mail_message.h"
#include "core/model/shop.h"

namespace saga {
namespace {

constexpr std::size_t kThreads = 4;

Mail mailOf(const SmtpSettings& settings, const NoticeDelivery& delivery) {
    std::string subject(noticeSentence(delivery.kind, Language::English));
    if (subject.empty()) subject = delivery.kind;
    return {delivery.notice, settings.from, delivery.address, std::move(subject), delivery.text + "\n", delivery.at};
}

}  // namespace

class SmtpChannel::Impl {
public:
    explicit Impl(SmtpSettings settings) : m_settings(std::move(settings)) {}
    ~Impl() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        for (std::thread& thread : m_threads) thread.join();
    }

    void deliver(NoticeDelivery delivery, OnDelivery onAnswer) {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({std::move(delivery), std::move(onAnswer)});
        if (m_waiting.size() > m_idle && m_threads.size() < kThreads)
            m_threads.emplace_back([this] { work(); });
        else
            m_wake.notify_one();
    }
    const SmtpSettings& settings() const { return m_settings; }

private:
    struct Order {
        NoticeDelivery delivery;
        OnDelivery onAnswer;
    };

    void work() {
        SmtpTransfer transfer;
        for (std::unique_lock lock(m_mutex); !m_stopping; lock.lock()) {
            if (m_waiting.empty()) {
                ++m_idle;
                m_wake.wait(lock, [this] { return m_stopping.load() || !m_waiting.empty(); });
                --m_idle;
                if (m_stopping) return;
            }
            const Order order = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            DeliveryAnswer answer = send(transfer, order.delivery);
            if (m_stopping) return;
            order.onAnswer(std::move(answer));
        }
    }

    DeliveryAnswer send(SmtpTransfer& transfer, const NoticeDelivery& delivery) {
        const Result<std::string> message = mailMessage(mailOf(m_settings, delivery));
        if (!message.ok()) return {DeliveryAnswer::Kind::Refused, describe(message.error()), Micros{0}};
        return transfer.send(m_settings, delivery.address, *message, m_stopping);
    }

    const SmtpSettings m_settings;
    std::atomic<bool> m_stopping{false};

    std::mutex m_mutex;
    std::condition_variable m_wake;
    // guarded by m_mutex
    std::deque<Order> m_waiting;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
};

SmtpChannel::SmtpChannel(SmtpSettings settings) : m_impl(std::make_unique<Impl>(std::move(settings))) {}
SmtpChannel::~SmtpChannel() = default;

void SmtpChannel::deliver(NoticeDelivery delivery, OnDelivery onAnswer) {
    m_impl->deliver(std::move(delivery), std::move(onAnswer));
}

std::string SmtpChannel::target() const {
    return m_impl->settings().url + " as " + m_impl->settings().from;
}

}  // namespace saga
