// What every event bus must do, whatever carries its messages.
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "core/ports/event_bus.h"

namespace saga::test {

class BusContract : public QObject {
    Q_OBJECT
public:
    // A fresh bus whose groups hold `capacity` messages.
    using Factory = std::function<std::unique_ptr<EventBus>(std::size_t capacity)>;
    explicit BusContract(Factory factory) : m_factory(std::move(factory)) {}

private Q_SLOTS:
    void everyGroupGetsEveryMessageOfItsTopics();
    void oneGroupGetsItOnce();
    void keepsTheOrderWithinAKey();
    void holdsBackWhatFollowsAnUnacknowledgedMessage();
    void keysDoNotWaitForEachOther();
    void comesAgainUntilItIsAcknowledged();
    void acknowledgingAgainChangesNothing();
    void isBoundedAndKeepsNothingOfWhatItRefuses();
    void takesMessagesAgainOnceThereIsRoom();
    void refusesWhatNobodyHears();

private:
    Factory m_factory;
};

}  // namespace saga::test
