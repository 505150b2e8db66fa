#include "ui/widgets/chart_axis.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace saga::ui {

namespace {

constexpr qint64 kSecond = 1'000'000;
constexpr qint64 kDay = 86'400 * kSecond;
constexpr std::array<qint64, 18> kSteps{
    kSecond,        2 * kSecond,    5 * kSecond,     10 * kSecond,    15 * kSecond,        30 * kSecond,
    60 * kSecond,   120 * kSecond,  300 * kSecond,   600 * kSecond,   900 * kSecond,       1800 * kSecond,
    3600 * kSecond, 7200 * kSecond, 10800 * kSecond, 21600 * kSecond, 12 * 3600 * kSecond, kDay};

double roundStep(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

QDateTime timeIn(ZoneChoice zone, qint64 us) {
    return QDateTime::fromMSecsSinceEpoch(us / 1000, zone == ZoneChoice::Utc ? Qt::UTC : Qt::LocalTime);
}

}  // namespace

double roundTop(double value) {
    return value <= 1 ? 1 : roundStep(value);
}

std::vector<double> linearTicks(double top, int most) {
    const double step = std::max(1.0, roundStep(top / std::max(1, most)));
    std::vector<double> ticks;
    for (int i = 0; step * i <= top * (1 + 1e-9); ++i) ticks.push_back(step * i);
    return ticks;
}

std::vector<double> logarithmicTicks(double least, double greatest) {
    const int first = static_cast<int>(std::floor(std::log10(std::max(1.0, least)) + 1e-9));
    const int last = std::max(first + 1, static_cast<int>(std::ceil(std::log10(std::max(1.0, greatest)) - 1e-9)));
    std::vector<double> ticks;
    for (int power = first; power <= last; ++power) ticks.push_back(std::pow(10.0, power));
    return ticks;
}

std::vector<TimeTick> timeTicks(qint64 fromUs, qint64 toUs, int most, ZoneChoice zone) {
    const qint64 span = toUs - fromUs;
    qint64 step = kDay;
    const auto found = std::find_if(kSteps.begin(), kSteps.end(), [&](qint64 s) { return s * most >= span; });
    if (found != kSteps.end())
        step = *found;
    else
        step = kDay * ((span / std::max(1, most) + kDay - 1) / kDay);
    // Round in the zone, not in UTC: a day begins at midnight there.
    const qint64 offset = qint64{timeIn(zone, fromUs).offsetFromUtc()} * kSecond;
    const QString form = step >= kDay           ? QStringLiteral("MM-dd")
                         : step >= 60 * kSecond ? QStringLiteral("HH:mm")
                                                : QStringLiteral("HH:mm:ss");
    std::vector<TimeTick> ticks;
    const qint64 first = (fromUs + offset + step - 1) / step * step - offset;
    for (qint64 us = first; us <= toUs; us += step) ticks.push_back({us, timeIn(zone, us).toString(form)});
    return ticks;
}

}  // namespace saga::ui
