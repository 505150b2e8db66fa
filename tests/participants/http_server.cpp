#include "tests/participants/http_server.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace saga::test {
namespace {

const QByteArray kEndOfHead = "\r\n\r\n";

std::string urlAt(quint16 port, const std::string& path) {
    return "http://127.0.0.1:" + std::to_string(port) + path;
}

ServedRequest headOf(const QByteArray& head) {
    ServedRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.front().trimmed().split(' ');
    request.method = words.value(0).toStdString();
    request.path = words.value(1).toStdString();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            request.headers[lines[i].left(colon).toLower().toStdString()] = lines[i].mid(colon + 1).trimmed().toStdString();
    }
    return request;
}

std::string bytesOf(const ServedAnswer& answer) {
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) + " Answer\r\nContent-Type: application/json\r\n";
    for (const std::string& header : answer.headers) text += header + "\r\n";
    return text + "Content-Length: " + std::to_string(answer.body.size()) + "\r\n\r\n" + answer.body;
}

}  // namespace

HttpServer::HttpServer(Handler h) : handler(std::move(h)) {
    if (!m_server.listen(QHostAddress::LocalHost)) qFatal("no port to listen on");
    m_port = m_server.serverPort();
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
}

std::string HttpServer::url(const std::string& path) const {
    return urlAt(m_port, path);
}

void HttpServer::accept() {
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
            m_incoming.erase(socket);
            std::erase_if(m_held, [socket](const Held& held) { return held.socket == socket; });
            socket->deleteLater();
        });
    }
}

void HttpServer::read(QTcpSocket* socket) {
    QByteArray& incoming = m_incoming[socket];
    incoming += socket->readAll();
    const qsizetype end = incoming.indexOf(kEndOfHead);
    if (end < 0) return;
    ServedRequest request = headOf(incoming.left(end));
    const std::string length = request.header("content-length");
    const auto bodySize = static_cast<qsizetype>(length.empty() ? 0 : std::stoll(length));
    const qsizetype bodyAt = end + kEndOfHead.size();
    if (incoming.size() < bodyAt + bodySize) return;
    const Result<Json> body = parseJson(incoming.mid(bodyAt, bodySize).toStdString(), "body");
    if (body.ok()) request.body = *body;
    incoming.remove(0, bodyAt + bodySize);
    serve(socket, request);
}

void HttpServer::serve(QTcpSocket* socket, const ServedRequest& request) {
    requests.push_back(request);
    const ServedAnswer answer = handler ? handler(request) : ServedAnswer{};
    const std::string bytes = bytesOf(answer);
    switch (answer.way) {
        case ServedAnswer::Way::Now: socket->write(bytes.data(), static_cast<qint64>(bytes.size())); break;
        case ServedAnswer::Way::Held: m_held.push_back({socket, bytes}); break;
        case ServedAnswer::Way::HangUp: socket->abort(); break;
    }
}

void HttpServer::release() {
    for (const Held& held : std::exchange(m_held, {})) held.socket->write(held.bytes.data(), static_cast<qint64>(held.bytes.size()));
}

void HttpServer::stop() {
    m_server.close();
    std::vector<QTcpSocket*> open;
    for (const auto& [socket, bytes] : m_incoming) open.push_back(socket);
    for (QTcpSocket* socket : open) socket->abort();
}

std::string deadUrl() {
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost)) qFatal("no port to listen on");
    const quint16 port = server.serverPort();
    server.close();
    return urlAt(port, "/nobody");
}

}  // namespace saga::test
