// One mail to one SMTP server, by libcurl. Blocks: for a thread of its own.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "core/ports/notice_channels.h"

namespace saga {

struct SmtpSettings {
    std::string url;       // smtp://host[:port], smtps://host[:port]
    std::string from;      // e-mail address of the sender
    std::string user;      // empty: no signing in
    std::string password;
    std::string caFile;    // certificates to trust, PEM; empty: those of the system
    bool plain = false;    // smtp:// without TLS: for a server on this machine. Else STARTTLS is required
    Micros timeout{std::chrono::seconds(30)};  // of one mail, from connecting to the last answer
};

class SmtpTransfer {
public:
    SmtpTransfer();
    ~SmtpTransfer();

    // Sends `message` (see mailMessage). `stop` set from any thread ends it within about a second; the answer is Again then.
    // Refused: the server does not take this mail (a code from 500, of sender, recipient or content). Everything else that
    // fails is Again: a wrong password or certificate is mended without a new mail.
    DeliveryAnswer send(const SmtpSettings& settings, const std::string& to, const std::string& message,
                        const std::atomic<bool>& stop);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace saga
