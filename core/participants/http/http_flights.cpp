#include "core/participants/http/http_flights.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace saga {
namespace {

constexpr int kConnectionsPerManager = 6;  // of Qt's HTTP/1.1, to one origin
constexpr Micros kLongestRetryAfter{300'000'000};

QByteArray bytes(const std::string& text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string originOf(const QUrl& url) {
    return (url.scheme() + QStringLiteral("://") + url.authority()).toStdString();
}

QNetworkRequest networkRequest(const HttpRequest& request) {
    QNetworkRequest made(QUrl::fromEncoded(bytes(request.url), QUrl::StrictMode));
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setRawHeader("Accept", "application/json");
    // A packed answer could unpack to any size.
    made.setRawHeader("Accept-Encoding", "identity");
    made.setRawHeader("User-Agent", "saga-console");
    if (request.post) made.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!request.idempotencyKey.empty()) made.setRawHeader("Idempotency-Key", bytes(request.idempotencyKey));
    if (!request.correlationId.empty()) made.setRawHeader("X-Correlation-ID", bytes(request.correlationId));
    if (!request.bearer.empty()) made.setRawHeader("Authorization", "Bearer " + bytes(request.bearer));
    return made;
}

// A status was answered and all of the answer came: Qt calls the statuses from 400 on errors of their own.
bool isWhole(const QNetworkReply& reply) {
    const QNetworkReply::NetworkError error = reply.error();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return error == QNetworkReply::NoError ||
           (status >= 400 && error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure);
}

Micros retryAfterOf(const QNetworkReply& reply) {
    bool isNumber = false;
    const qlonglong seconds = reply.rawHeader("Retry-After").trimmed().toLongLong(&isNumber);
    if (!isNumber || seconds <= 0) return Micros{0};
    return std::min<Micros>(std::chrono::seconds{std::min<qlonglong>(seconds, 3600)}, kLongestRetryAfter);
}

const char* reasonOf(HttpAnswer::Failure failure) {
    switch (failure) {
        case HttpAnswer::Failure::TimedOut: return "no answer came in time";
        case HttpAnswer::Failure::TooLarge: return "the answer is larger than 1 MiB";
        case HttpAnswer::Failure::Overloaded: return "too many calls wait for a connection";
        default: return "";
    }
}

}  // namespace

HttpFlights::HttpFlights(Log& log, const HttpLimits& limits, OnLanded landed)
    : m_log(log), m_limits(limits), m_landed(std::move(landed)) {
    const int managers = std::max(1, (limits.callsPerOrigin + kConnectionsPerManager - 1) / kConnectionsPerManager);
    for (int i = 0; i < managers; ++i) {
        m_managers.push_back(std::make_unique<QNetworkAccessManager>());
        m_managers.back()->setProxy(QNetworkProxy::NoProxy);
        m_managers.back()->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
}

HttpFlights::~HttpFlights() {
    for (auto& [id, flight] : m_flights) {
        flight.reply->disconnect();
        flight.reply->abort();
        delete flight.reply;
    }
}

void HttpFlights::begin(FlightId id, HttpRequest request) {
    const QUrl url = QUrl::fromEncoded(bytes(request.url), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty()) {
        HttpAnswer answer;
        answer.failure = HttpAnswer::Failure::NotReached;
        answer.reason = "is no address of http or https";
        return m_landed(id, std::move(answer));
    }
    const std::string origin = originOf(url);
    Origin& at = m_origins[origin];
    if (at.underWay < m_limits.callsPerOrigin) return leave(id, request, origin);
    if (m_waiting >= m_limits.waiting) {
        HttpAnswer answer;
        answer.failure = HttpAnswer::Failure::Overloaded;
        answer.reason = reasonOf(answer.failure);
        return m_landed(id, std::move(answer));
    }
    ++m_waiting;
    at.waiting.push_back({id, std::move(request)});
}

void HttpFlights::leave(FlightId id, const HttpRequest& request, const std::string& origin) {
    ++m_origins[origin].underWay;
    QNetworkAccessManager& manager = *m_managers[m_turn++ % m_managers.size()];
    const QNetworkRequest made = networkRequest(request);
    QNetworkReply* reply = request.post ? manager.post(made, bytes(request.body)) : manager.get(made);
    reply->setReadBufferSize(static_cast<qint64>(m_limits.answerBytes) + 1);
    Flight& flight = m_flights[id];
    flight.id = id;
    flight.origin = origin;
    flight.place = request.hidesPath ? origin : origin + made.url().path(QUrl::FullyEncoded).toStdString();
    flight.reply = reply;
    auto* timer = new QTimer(reply);
    timer->setSingleShot(true);
    timer->setInterval(std::chrono::ceil<std::chrono::milliseconds>(request.timeout + m_limits.lateWait));
    const auto with = [this, id](auto&& act) {
        if (const auto it = m_flights.find(id); it != m_flights.end()) act(it->second);
    };
    QObject::connect(timer, &QTimer::timeout, &m_here,
                     [this, with] { with([this](Flight& f) { end(f, HttpAnswer::Failure::TimedOut); }); });
    QObject::connect(reply, &QNetworkReply::requestSent, &m_here, [with] { with([](Flight& f) { f.sent = true; }); });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_here, [this, with] { with([this](Flight& f) { read(f); }); });
    QObject::connect(reply, &QNetworkReply::finished, &m_here, [this, id] { land(id); });
    timer->start();
}

void HttpFlights::read(Flight& flight) {
    const QByteArray part = flight.reply->readAll();
    flight.body.append(part.constData(), static_cast<std::size_t>(part.size()));
    if (flight.body.size() > m_limits.answerBytes) end(flight, HttpAnswer::Failure::TooLarge);
}

// Ends it by hand; finished() follows at once.
void HttpFlights::end(Flight& flight, HttpAnswer::Failure failure) {
    if (flight.failure != HttpAnswer::Failure::None) return;
    flight.failure = failure;
    flight.reply->abort();
}

void HttpFlights::land(FlightId id) {
    const auto it = m_flights.find(id);
    if (it == m_flights.end()) return;
    if (it->second.failure == HttpAnswer::Failure::None && it->second.reply->bytesAvailable() > 0) {
        read(it->second);
        // Ended by its size, it has landed already.
        if (m_flights.find(id) == m_flights.end()) return;
    }
    Flight flight = std::move(it->second);
    m_flights.erase(it);
    QNetworkReply& reply = *flight.reply;
    reply.deleteLater();
    HttpAnswer answer;
    answer.sent = flight.sent;
    answer.failure = flight.failure;
    if (flight.failure != HttpAnswer::Failure::None) {
        answer.reason = reasonOf(flight.failure);
    } else if (isWhole(reply)) {
        answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.retryAfter = retryAfterOf(reply);
        answer.body = std::move(flight.body);
    } else {
        answer.failure = flight.sent ? HttpAnswer::Failure::Lost : HttpAnswer::Failure::NotReached;
        answer.reason = reply.errorString().toStdString();
    }
    if (answer.status == 0 && m_log.enabled(LogLevel::Warning, LogCategory::Http))
        m_log.write(LogLevel::Warning, LogCategory::Http, {}, flight.place + ": " + answer.reason);
    --m_origins[flight.origin].underWay;
    m_landed(id, std::move(answer));
    leaveNext(flight.origin);
}

void HttpFlights::leaveNext(const std::string& origin) {
    const auto at = m_origins.find(origin);
    if (at->second.waiting.empty()) {
        if (at->second.underWay == 0) m_origins.erase(at);
        return;
    }
    const Waiting next = std::move(at->second.waiting.front());
    at->second.waiting.pop_front();
    --m_waiting;
    leave(next.id, next.request, origin);
}

}  // namespace saga
