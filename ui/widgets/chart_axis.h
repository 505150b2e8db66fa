// Where the lines of an axis lie and what is written at them. Pure functions.
#pragma once

#include <QString>

#include <vector>

#include "ui/widgets/format.h"

namespace saga::ui {

// The least of 1, 2, 5 times a power of ten that is not below `value`; 1 for everything up to 1.
double roundTop(double value);
// Round values from 0 to `top`, both included where they are round: at most `most` steps of 1, 2, 5 times a power of
// ten.
std::vector<double> linearTicks(double top, int most);
// Powers of ten from the last one at or below `least` to the first one at or above `greatest`; at least two.
std::vector<double> logarithmicTicks(double least, double greatest);

struct TimeTick {
    qint64 us = 0;
    QString label;  // "14:05", "14:05:30", "11-21" by the step
};
// Round times of the zone within [fromUs, toUs], at most `most` of them.
std::vector<TimeTick> timeTicks(qint64 fromUs, qint64 toUs, int most, ZoneChoice zone);

}  // namespace saga::ui
