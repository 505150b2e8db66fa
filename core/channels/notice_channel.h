// One way for notices out of the program.
#pragma once

#include <string>

#include "core/ports/notice_channels.h"

namespace saga {

class NoticeChannel {
public:
    virtual ~NoticeChannel() = default;
    // As NoticeChannels::deliver.
    virtual void deliver(NoticeDelivery delivery, OnDelivery onAnswer) = 0;
    // Where it leads, without secrets.
    virtual std::string target() const = 0;
};

}  // namespace saga
