#include "tests/channels/smtp_server.h"

#include <QFile>
#include <QSslKey>

#include <functional>

namespace saga::test {
namespace {

QByteArray trustFile(const char* name) {
    QFile file(QStringLiteral(SAGA_TEST_TRUST "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", name);
    return file.readAll();
}

std::string decoded(std::string_view base64) {
    return QByteArray::fromBase64(QByteArray(base64.data(), static_cast<qsizetype>(base64.size()))).toStdString();
}

// Of "RCPT TO:<mina@mail.example>".
std::string addressIn(const std::string& line) {
    const std::size_t open = line.find('<');
    const std::size_t close = line.find('>', open);
    return open == std::string::npos || close == std::string::npos ? std::string() : line.substr(open + 1, close - open - 1);
}

}  // namespace

std::string ReceivedMail::header(const std::string& name) const {
    const std::string head = data.substr(0, data.find("\r\n\r\n") + 2);
    const std::size_t at = ("\r\n" + head).find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    std::string value = head.substr(at + name.size() + 2);
    for (std::size_t fold = value.find("\r\n "); fold != std::string::npos && fold == value.find("\r\n"); fold = value.find("\r\n "))
        value.erase(fold, 2);
    return value.substr(0, value.find("\r\n"));
}

std::string ReceivedMail::text() const {
    return decoded(data.substr(data.find("\r\n\r\n") + 4));
}

class SmtpServer::Listener final : public QTcpServer {
public:
    explicit Listener(std::function<void(qintptr)> onConnection) : m_onConnection(std::move(onConnection)) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_onConnection(descriptor); }

private:
    const std::function<void(qintptr)> m_onConnection;
};

SmtpServer::SmtpServer(Safety safety)
    : m_safety(safety), m_server(std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); })) {
    if (!m_server->listen(QHostAddress::LocalHost)) qFatal("no port to listen on");
}

std::string SmtpServer::url() const {
    return std::string(m_safety == Safety::Tls ? "smtps" : "smtp") + "://127.0.0.1:" + std::to_string(m_server->serverPort());
}

std::string SmtpServer::caFile() {
    return SAGA_TEST_TRUST "/server.crt";
}

void SmtpServer::accept(qintptr descriptor) {
    ++connections;
    auto* socket = new QSslSocket(m_server.get());
    if (!socket->setSocketDescriptor(descriptor)) qFatal("no connection");
    socket->setLocalCertificate(QSslCertificate(trustFile("server.crt")));
    socket->setPrivateKey(QSslKey(trustFile("server.key"), QSsl::Rsa));
    m_talks[socket];
    QObject::connect(socket, &QSslSocket::readyRead, m_server.get(), [this, socket] { read(socket); });
    QObject::connect(socket, &QSslSocket::disconnected, m_server.get(), [this, socket] {
        m_talks.erase(socket);
        socket->deleteLater();
    });
    const auto greet = [this, socket] { say(socket, "CONNECT", "220 mail.example ESMTP"); };
    if (m_safety != Safety::Tls) return greet();
    QObject::connect(socket, &QSslSocket::encrypted, m_server.get(), greet);
    socket->startServerEncryption();
}

void SmtpServer::say(QSslSocket* socket, const std::string& moment, const std::string& usual) {
    if (silentAt.count(moment) > 0) return;
    if (hangUpAt.count(moment) > 0) return socket->abort();
    const auto other = replies.find(moment);
    const std::string& words = other == replies.end() ? usual : other->second;
    socket->write((words + "\r\n").c_str());
}

void SmtpServer::read(QSslSocket* socket) {
    m_talks[socket].input += socket->readAll().toStdString();
    for (;;) {
        const auto talk = m_talks.find(socket);
        if (talk == m_talks.end()) return;
        const std::size_t end = talk->second.input.find("\r\n");
        if (end == std::string::npos) return;
        const std::string line = talk->second.input.substr(0, end);
        talk->second.input.erase(0, end + 2);
        takeLine(socket, talk->second, line);
    }
}

void SmtpServer::takeLine(QSslSocket* socket, Talk& talk, const std::string& line) {
    if (talk.signIn > 0) return takeSignIn(socket, talk, line);
    if (!talk.inData) return takeCommand(socket, talk, line);
    if (line != ".") {
        talk.mail.data += (line.starts_with("..") ? line.substr(1) : line) + "\r\n";
        return;
    }
    talk.inData = false;
    const auto refusal = replies.find("END");
    if (refusal == replies.end() || refusal->second.starts_with('2')) mails.push_back(talk.mail);
    talk.mail = {};
    say(socket, "END", "250 taken");
}

void SmtpServer::takeCommand(QSslSocket* socket, Talk& talk, const std::string& line) {
    const std::string word = line.substr(0, line.find(' '));
    commands.push_back(word);
    if (socket->isEncrypted()) ++safeCommands;
    if (word == "EHLO") {
        std::string words = "250-mail.example\r\n";
        if (m_safety == Safety::StartTls && !socket->isEncrypted()) words += "250-STARTTLS\r\n";
        if (offersSignIn) words += "250-AUTH PLAIN\r\n";
        return say(socket, word, words + "250 8BITMIME");
    }
    if (word == "STARTTLS") {
        say(socket, word, "220 go ahead");
        socket->flush();
        return socket->startServerEncryption();
    }
    if (word == "AUTH") {
        const std::size_t credentials = line.find(' ', 5);
        if (credentials != std::string::npos) return takeSignIn(socket, talk, line.substr(credentials + 1));
        talk.signIn = 1;
        return say(socket, word, "334 ");
    }
    if (word == "MAIL") talk.mail.from = addressIn(line);
    if (word == "RCPT") talk.mail.to = addressIn(line);
    if (word == "DATA") {
        talk.inData = replies.count(word) == 0;
        return say(socket, word, "354 go on");
    }
    say(socket, word, word == "QUIT" ? "221 bye" : "250 ok");
}

void SmtpServer::takeSignIn(QSslSocket* socket, Talk& talk, const std::string& line) {
    talk.signIn = 0;
    const std::string wanted = std::string(1, '\0') + user + std::string(1, '\0') + password;
    say(socket, "SIGNIN", decoded(line) == wanted ? "235 welcome" : "535 no");
}

}  // namespace saga::test
