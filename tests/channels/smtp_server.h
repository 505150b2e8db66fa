// An SMTP server for tests, on a free port of 127.0.0.1: takes mails, refuses at the command that the test names, hangs up, stays
// silent or says nonsense; in the clear, with STARTTLS or over TLS. Lives on the test's thread, whose event loop drives it.
#pragma once

#include <QSslSocket>
#include <QTcpServer>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace saga::test {

struct ReceivedMail {
    std::string from, to;
    std::string data;                              // headers and body, dots unstuffed
    std::string header(const std::string& name) const;  // unfolded; empty: there is none
    std::string text() const;                      // the body, decoded
};

class SmtpServer {
public:
    enum class Safety { Plain, StartTls, Tls };
    explicit SmtpServer(Safety safety = Safety::Plain);

    // What is said in the place of the usual reply: to "CONNECT", a command ("EHLO", "MAIL", ...) or the end of the text ("END").
    std::map<std::string, std::string> replies;
    // In whose place the connection is closed, or nothing is said at all.
    std::set<std::string> hangUpAt, silentAt;
    bool offersSignIn = false;
    std::string user, password;  // that are accepted

    std::vector<ReceivedMail> mails;
    std::vector<std::string> commands;  // first words, in the order of arriving
    int connections = 0;
    int safeCommands = 0;               // that came over TLS
    std::string url() const;
    static std::string caFile();        // that trusts its certificate

private:
    class Listener;
    struct Talk {
        std::string input;
        ReceivedMail mail;
        bool inData = false;
        int signIn = 0;       // lines of AUTH that are awaited
        std::string signedInAs;
    };
    void accept(qintptr descriptor);
    void read(QSslSocket* socket);
    void takeLine(QSslSocket* socket, Talk& talk, const std::string& line);
    void takeCommand(QSslSocket* socket, Talk& talk, const std::string& line);
    void takeSignIn(QSslSocket* socket, Talk& talk, const std::string& line);
    void say(QSslSocket* socket, const std::string& moment, const std::string& usual);

    const Safety m_safety;
    std::unique_ptr<QTcpServer> m_server;
    std::map<QSslSocket*, Talk> m_talks;
};

}  // namespace saga::test
