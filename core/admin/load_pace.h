// When the purchases of a load run are due. Open loop: at a rate that grows evenly over the ramp. Closed loop: as many
// under way as there are places, whose number grows over the ramp. Pure; times count from the begin of the run.
#pragma once

#include "core/admin_api/admin_values.h"

namespace saga {

class LoadPace {
public:
    explicit LoadPace(const LoadRequest& request);

    bool isOpenLoop() const { return m_rate > 0; }
    // Open loop: how many are due by then.
    std::int64_t dueBy(Micros elapsed) const;
    // Open loop: when the n-th is due, from 1.
    Micros dueAt(std::int64_t n) const;
    // How many may be under way then, from 1.
    int placesAt(Micros elapsed) const;

private:
    double m_rate;   // per second
    int m_places;
    double m_ramp;   // seconds
};

}  // namespace saga
