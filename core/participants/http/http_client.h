// POST and GET of JSON over HTTP, on a thread of its own that starts with the first request. Bounded in connections, in
// what waits for one, in time and in the size of an answer. Knows nothing of sagas; what it never logs is a header or a body.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/base/log.h"
#include "core/base/time.h"

namespace saga {

struct HttpLimits {
    std::size_t answerBytes = 1u << 20;
    int callsPerOrigin = 24;         // under way at once; further ones wait
    std::size_t waiting = 10'000;    // of all origins; further ones are not sent
    Micros lateWait{10'000'000};     // an answer is listened for this much longer than its caller waits
};

struct HttpRequest {
    bool post = true;                // else GET, without a body
    std::string url;                 // http or https
    std::string body;                // JSON
    std::string idempotencyKey;      // header Idempotency-Key; empty: none
    std::string correlationId;       // header X-Correlation-ID; empty: none
    std::string bearer;              // header Authorization: Bearer; empty: none
    Micros timeout{2'000'000};
    bool hidesPath = false;          // its path is a secret: the log names the origin alone
};

// What came back. `status` is 0 when no whole answer did; then `failure` says why and `sent` whether the request may have
// been carried out.
struct HttpAnswer {
    enum class Failure { None, NotReached, Lost, TimedOut, TooLarge, Overloaded };
    int status = 0;
    std::string body;
    Micros retryAfter{0};            // header Retry-After in seconds; 0: none. A date is passed over
    Failure failure = Failure::None;
    std::string reason;              // of the failure
    bool sent = false;
};
using OnHttpAnswer = std::function<void(HttpAnswer)>;

class HttpClient {
public:
    // `log` outlives it. The program needs a QCoreApplication while requests are under way.
    explicit HttpClient(Log& log, HttpLimits limits = {});
    ~HttpClient();  // once it returns, nothing is answered any more

    // Any thread; never blocks. Answered exactly once, on the client's thread; the answer must be short. It may
    // send further requests.
    void send(HttpRequest request, OnHttpAnswer onAnswer);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace saga
