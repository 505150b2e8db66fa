#include "core/participants/http/http_client.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <QThread>

#include <deque>
#include <future>
#include <map>
#include <mutex>

#include "core/base/assert.h"
#include "core/participants/http/http_flights.h"

namespace saga {

// What is handed over lies in a queue behind a std::mutex, the thread is woken through a descriptor and says through a
// std::promise that it has ended: all are seen by the thread sanitizer, in contrast to Qt's queued calls and waits.
class HttpClient::Impl : private QThread {
public:
    Impl(Log& log, HttpLimits limits) : m_log(log), m_limits(limits) {}
    ~Impl() override;
    void send(HttpRequest request, OnHttpAnswer onAnswer);

private:
    struct Handed {
        FlightId id = 0;
        HttpRequest request;
    };
    void run() override;
    void fly();
    void wake() const;
    void land(FlightId id, HttpAnswer answer);
    bool take(std::deque<Handed>& handed);  // false: stop

    Log& m_log;
    const HttpLimits m_limits;
    int m_wakeFd = -1;  // constant once the thread runs
    std::promise<void> m_ended;

    std::recursive_mutex m_mutex;  // an answer may send the next request
    // guarded by m_mutex
    bool m_started = false;
    bool m_stopping = false;
    FlightId m_lastId = 0;
    std::deque<Handed> m_handed;
    std::map<FlightId, OnHttpAnswer> m_awaited;
};

HttpClient::Impl::~Impl() {
    {
        // Answers are given under the lock, so whoever holds it knows that none is on its way.
        const std::lock_guard lock(m_mutex);
        m_awaited.clear();
        if (!m_started) return;
        m_stopping = true;
        wake();
    }
    m_ended.get_future().wait();
    wait();
    ::close(m_wakeFd);
}

void HttpClient::Impl::send(HttpRequest request, OnHttpAnswer onAnswer) {
    const std::lock_guard lock(m_mutex);
    if (!m_started) {
        m_wakeFd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        SAGA_ASSERT(m_wakeFd >= 0);
        m_started = true;
        start();
    }
    const FlightId id = ++m_lastId;
    m_awaited.emplace(id, std::move(onAnswer));
    m_handed.push_back({id, std::move(request)});
    if (m_handed.size() == 1) wake();
}

void HttpClient::Impl::wake() const {
    // A counter that is full wakes as well.
    ::eventfd_write(m_wakeFd, 1);
}

bool HttpClient::Impl::take(std::deque<Handed>& handed) {
    eventfd_t count = 0;
    ::eventfd_read(m_wakeFd, &count);
    const std::lock_guard lock(m_mutex);
    handed.swap(m_handed);
    return !m_stopping;
}

void HttpClient::Impl::land(FlightId id, HttpAnswer answer) {
    const std::lock_guard lock(m_mutex);
    const auto it = m_awaited.find(id);
    if (it == m_awaited.end()) return;
    const OnHttpAnswer onAnswer = std::move(it->second);
    m_awaited.erase(it);
    onAnswer(std::move(answer));
}

void HttpClient::Impl::run() {
    fly();
    m_ended.set_value();
}

void HttpClient::Impl::fly() {
    HttpFlights flights(m_log, m_limits, [this](FlightId id, HttpAnswer answer) { land(id, std::move(answer)); });
    QSocketNotifier notifier(m_wakeFd, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this, &flights] {
        std::deque<Handed> handed;
        if (!take(handed)) return quit();
        for (Handed& one : handed) flights.begin(one.id, std::move(one.request));
    });
    exec();
}

HttpClient::HttpClient(Log& log, HttpLimits limits) : m_impl(std::make_unique<Impl>(log, limits)) {}
HttpClient::~HttpClient() = default;
void HttpClient::send(HttpRequest request, OnHttpAnswer onAnswer) {
    m_impl->send(std::move(request), std::move(onAnswer));
}

}  // namespace saga
