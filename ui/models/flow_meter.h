// How often a conductor calls the steps of its sagas, counted from the change feed: attempts of actions and of
// compensations, and how many of them failed, with a rate over the last seconds. Counts from when it was made. UI thread.
#pragma once

#include <QObject>

#include <array>
#include <map>
#include <string>
#include <utility>

#include "ui/bridge/bridge.h"

namespace saga::ui {

struct StepFlow {
    std::int64_t calls = 0;
    std::int64_t failures = 0;
    double callsPerSecond = 0;
    double failuresPerSecond = 0;
};

class FlowMeter final : public QObject {
    Q_OBJECT

public:
    static constexpr int kWindowSeconds = 5;

    FlowMeter(Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    // Of the step at this place of the definition, in orchestration. Zeros when nothing was counted.
    StepFlow flowOf(const std::string& definition, int version, int step, Direction direction) const;
    // Sagas that the feed left out: what they did is not counted.
    std::int64_t left() const { return m_left; }

private:
    struct Slot {
        std::int64_t second = -1;  // monotonic
        std::int64_t calls = 0;
        std::int64_t failures = 0;
    };
    struct Tally {
        std::int64_t calls = 0;
        std::int64_t failures = 0;
        std::array<Slot, kWindowSeconds + 1> slots;
    };
    struct Place {
        std::string definition;
        int version = 0;
        int step = 0;
        Direction direction = Direction::Action;
        auto operator<=>(const Place&) const = default;
    };

    void takeFeed(const FeedBatch& batch);
    std::int64_t secondNow() const;

    const Clock& m_clock;
    std::map<Place, Tally> m_tallies;
    std::int64_t m_left = 0;
};

}  // namespace saga::ui
