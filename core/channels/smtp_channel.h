// Notices as mails, through one SMTP server. A few threads of its own, which start with the first mail; each waits on its
// server so that nobody else does.
#pragma once

#include <memory>

#include "core/channels/notice_channel.h"
#include "core/channels/smtp_transfer.h"

namespace saga {

class SmtpChannel final : public NoticeChannel {
public:
    explicit SmtpChannel(SmtpSettings settings);
    ~SmtpChannel() override;  // ends what is under way; it is not answered any more

    void deliver(NoticeDelivery delivery, OnDelivery onAnswer) override;
    std::string target() const override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace saga
