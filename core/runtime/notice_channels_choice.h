// Over which channels notices leave the program, by the environment.
#pragma once

#include <memory>

#include "core/base/log.h"
#include "core/ports/notice_channels.h"

namespace saga {

// E-mail: $SAGA_SMTP_URL (smtps://host[:port]; smtp://host[:port] with STARTTLS, or without TLS on this machine), $SAGA_SMTP_FROM,
// and if the server wants it $SAGA_SMTP_USER with the password in the file $SAGA_SMTP_PASSWORD_FILE; $SAGA_SMTP_CA_FILE names
// certificates to trust in the place of the system's.
// Push, SMS and all notices: $SAGA_PUSH_URL, $SAGA_SMS_URL, $SAGA_WEBHOOK_URL, addresses of http or https, each with a bearer token in the
// file that $SAGA_PUSH_TOKEN_FILE and the like name.
// InvalidInput naming the variable. What is not set is not configured. `log` outlives the channels.
Result<std::unique_ptr<NoticeChannels>> channelsFromEnvironment(Log& log);

}  // namespace saga
