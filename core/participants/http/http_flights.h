// The requests of an HttpClient that are under way, and those that wait for a connection, on the client's thread: the part
// that speaks to Qt Network.
#pragma once

#include <QNetworkAccessManager>
#include <QObject>

#include <cstdint>
#include <deque>
#include <map>
#include <vector>

#include "core/participants/http/http_client.h"

class QNetworkReply;

namespace saga {

using FlightId = std::uint64_t;
using OnLanded = std::function<void(FlightId, HttpAnswer)>;

class HttpFlights {
public:
    // `landed` is called exactly once for each request that was begun.
    HttpFlights(Log& log, const HttpLimits& limits, OnLanded landed);
    ~HttpFlights();  // ends all without an answer

    void begin(FlightId id, HttpRequest request);

private:
    struct Flight {
        FlightId id = 0;
        std::string origin;
        std::string place;  // origin and path, for the log
        QNetworkReply* reply = nullptr;
        std::string body;
        HttpAnswer::Failure failure = HttpAnswer::Failure::None;  // why we ended it ourselves
        bool sent = false;
    };
    struct Waiting {
        FlightId id = 0;
        HttpRequest request;
    };
    struct Origin {
        int underWay = 0;
        std::deque<Waiting> waiting;
    };

    void leave(FlightId id, const HttpRequest& request, const std::string& origin);
    void read(Flight& flight);
    void end(Flight& flight, HttpAnswer::Failure failure);
    void land(FlightId id);
    void leaveNext(const std::string& origin);

    Log& m_log;
    const HttpLimits m_limits;
    const OnLanded m_landed;
    QObject m_here;                                  // what the connections below live as long as
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;  // each keeps at most six connections to an origin
    std::size_t m_turn = 0;
    std::map<FlightId, Flight> m_flights;
    std::map<std::string, Origin> m_origins;
    std::size_t m_waiting = 0;
};

}  // namespace saga
