// The port through which notices leave the program: channels by name ("email", "push"), each of which takes a notice to
// somebody outside. Knows no protocol; core/channels speaks SMTP and HTTP.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"

namespace saga {

// One notice on its way over one channel. `notice` is the key: the same for every attempt, so that whoever gets it twice can
// tell.
struct NoticeDelivery {
    std::string notice;       // NOTIF_...
    std::string channel;      // "email"
    std::string address;      // e-mail address of the user; empty on the other channels
    UserId user;
    std::string kind;         // "purchase_success"
    std::string text;         // what the user reads; UTF-8
    SagaId saga;
    std::string correlation;
    Timestamp at;             // when the notice was written
};

// What became of an attempt.
struct DeliveryAnswer {
    enum class Kind {
        Sent,     // somebody else has it now
        Again,    // not now, or nobody can tell: worth another attempt
        Refused,  // never: this notice is not taken
        NotConfigured,  // nobody was asked: there is no such channel any more; no channel answers this
    };
    Kind kind = Kind::Sent;
    std::string reason{};     // of Again and Refused: one line for people, without secrets
    Micros retryAfter{0};     // Again: not before this time has passed, when the other side said so
};
using OnDelivery = std::function<void(DeliveryAnswer)>;

// What an operator may see of a channel: no secrets.
struct NoticeChannelFacts {
    std::string name;         // "email"
    bool configured = false;
    std::string target{};     // where it leads: "smtps://mail.example", origins alone; empty when not configured
};

class NoticeChannels {
public:
    virtual ~NoticeChannels() = default;
    // Whether the channel is configured. Constant; any thread.
    virtual bool has(std::string_view channel) const = 0;
    // Of every channel there is, configured or not. Constant; any thread.
    virtual std::vector<NoticeChannelFacts> facts() const = 0;
    // Any thread; never blocks. A configured channel. `onAnswer` is called once, on a thread of the channel, unless the
    // channels are destroyed first; it must be short.
    virtual void deliver(NoticeDelivery delivery, OnDelivery onAnswer) = 0;
};

}  // namespace saga
