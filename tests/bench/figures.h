// What the programs that measure the window share: one way to print a figure beside its goal, which tests/bench/speed
// makes its table of, and what the system says about this process.
#pragma once

#include <vector>

#include "core/admin_api/admin_api.h"

namespace saga::ui {

// "what   value unit  goal <= N  holds|MISSED"; without a goal (0) the figure alone. False when the goal is missed.
bool report(const char* what, double value, const char* unit, double goal = 0);

// The value below which this part of them lies; sorts them. 0 when there are none.
double share(std::vector<double>& values, double part);

// Of this process, in MiB: what it holds now, and the most it ever held.
double residentMib();
double peakMib();

// The demo shop with users' money and items in stock for as long as a load lasts. False when the engine refuses.
bool stockShop(AdminApi& admin);

// Purchases of that shop at a rate.
LoadRequest loadOf(double perSecond, std::chrono::seconds duration);

}  // namespace saga::ui
