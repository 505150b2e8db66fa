// An HTTP/1.1 server for tests, on a free port of 127.0.0.1: notes what it was asked and answers as the test says, also late,
// brokenly, or not at all. Lives on the test's thread, whose event loop drives it.
#pragma once

#include <QTcpServer>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"

class QTcpSocket;

namespace saga::test {

struct ServedRequest {
    std::string method;
    std::string path;
    std::map<std::string, std::string> headers;  // names in lower case
    Json body;
    std::string header(const std::string& name) const {
        const auto it = headers.find(name);
        return it == headers.end() ? std::string() : it->second;
    }
};

struct ServedAnswer {
    enum class Way { Now, Held, HangUp };  // Held: when the test says release()
    int status = 200;
    std::string body = "{}";
    std::vector<std::string> headers = {};  // "Retry-After: 1"
    Way way = Way::Now;
};

class HttpServer {
public:
    using Handler = std::function<ServedAnswer(const ServedRequest&)>;
    explicit HttpServer(Handler handler = {});

    Handler handler;                      // none: 200 {}
    std::vector<ServedRequest> requests;  // in the order of arriving
    std::string url(const std::string& path) const;
    std::size_t held() const { return m_held.size(); }
    void release();  // sends every answer that is held
    void stop();     // closes the port; what connects now is refused

private:
    struct Held {
        QTcpSocket* socket;
        std::string bytes;
    };
    void accept();
    void read(QTcpSocket* socket);
    void serve(QTcpSocket* socket, const ServedRequest& request);

    QTcpServer m_server;
    quint16 m_port = 0;
    std::map<QTcpSocket*, QByteArray> m_incoming;
    std::vector<Held> m_held;
};

// An address of 127.0.0.1 at which nobody listens.
std::string deadUrl();

}  // namespace saga::test
