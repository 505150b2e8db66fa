#include "ui/scenes/time_scale.h"

#include <algorithm>
#include <cmath>

namespace saga::ui {

namespace {

std::vector<TimeStretch> merged(std::vector<TimeStretch> busy) {
    std::sort(busy.begin(), busy.end(), [](const TimeStretch& a, const TimeStretch& b) { return a.begin < b.begin; });
    std::vector<TimeStretch> result;
    for (const TimeStretch& stretch : busy) {
        if (!result.empty() && stretch.begin <= result.back().end)
            result.back().end = std::max(result.back().end, stretch.end);
        else
            result.push_back(stretch);
    }
    return result;
}

// The longest gap that is drawn as long as it was: about as long as the work around it.
std::int64_t longestPlainGap(const std::vector<TimeStretch>& busy) {
    std::int64_t total = 0;
    for (const TimeStretch& stretch : busy)
        total += stretch.end - stretch.begin;
    const auto count = static_cast<std::int64_t>(busy.size());
    return std::max<std::int64_t>(1, count == 0 ? 1 : total / count);
}

double roundStep(double least) {
    const double magnitude = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (magnitude * factor >= least)
            return magnitude * factor;
    }
    return magnitude * 10.0;
}

}  // namespace

TimeScale::TimeScale(std::vector<TimeStretch> busy, std::int64_t endUs, bool collapseIdle, std::int64_t plainGap) {
    const std::vector<TimeStretch> work = merged(std::move(busy));
    m_drawnEnd = 0;
    m_collapses = collapseIdle && !work.empty();
    if (m_collapses) {
        m_plainGap = plainGap > 0 ? plainGap : longestPlainGap(work);
        m_workStarts.reserve(work.size());
        for (const TimeStretch& stretch : work) {
            addIdle(m_lastWorkUs, stretch.begin);
            m_workStarts.push_back(stretch.begin);
            addPiece(std::max(m_lastWorkUs, stretch.begin), stretch.end, 1);
            m_lastWorkUs = std::max(m_lastWorkUs, stretch.end);
        }
    }
    m_lastWorkDrawn = m_drawnEnd;
    m_piecesOfWork = m_pieces.size();
    m_gapsOfWork = m_gaps.size();
    extendTo(work.empty() ? endUs : std::max(endUs, work.back().end), false);
}

void TimeScale::extendTo(std::int64_t endUs, bool busy) {
    m_pieces.resize(m_piecesOfWork);
    m_gaps.resize(m_gapsOfWork);
    m_drawnEnd = m_lastWorkDrawn;
    m_realEnd = std::max<std::int64_t>({1, endUs, m_lastWorkUs});
    if (m_collapses && !busy)
        addIdle(m_lastWorkUs, m_realEnd);
    else
        addPiece(m_lastWorkUs, m_realEnd, 1);
}

void TimeScale::addIdle(std::int64_t begin, std::int64_t end) {
    const std::int64_t length = end - begin;
    if (length <= m_plainGap)
        return addPiece(begin, end, 1);
    const double from = m_drawnEnd;
    addPiece(begin, end, static_cast<double>(m_plainGap) / static_cast<double>(length));
    m_gaps.push_back({{begin, end}, from, m_drawnEnd});
}

void TimeScale::addPiece(std::int64_t begin, std::int64_t end, double slope) {
    if (end <= begin)
        return;
    m_pieces.push_back({begin, m_drawnEnd, slope});
    m_drawnEnd += static_cast<double>(end - begin) * slope;
}

double TimeScale::toDrawn(std::int64_t us) const {
    if (m_pieces.empty() || us <= m_pieces.front().begin)
        return 0;
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), us,
                                        [](std::int64_t value, const Piece& piece) { return value < piece.begin; });
    const Piece& piece = *(after - 1);
    return piece.drawnBegin + static_cast<double>(us - piece.begin) * piece.slope;
}

std::int64_t TimeScale::toReal(double drawn) const {
    if (m_pieces.empty() || drawn <= 0)
        return 0;
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), drawn,
                                        [](double value, const Piece& piece) { return value < piece.drawnBegin; });
    const Piece& piece = *(after - 1);
    return piece.begin + static_cast<std::int64_t>(std::llround((drawn - piece.drawnBegin) / piece.slope));
}

// Each tick is a jump to the first work that begins far enough behind the last one.
void TimeScale::addTicksOfWork(double drawnFrom, double drawnTo, double minDistance, std::vector<TimeTick>& ticks) const {
    auto start = std::lower_bound(m_workStarts.begin(), m_workStarts.end(), toReal(drawnFrom));
    while (start != m_workStarts.end()) {
        const double drawn = toDrawn(*start);
        if (drawn > drawnTo)
            return;
        ticks.push_back({drawn, *start});
        const std::int64_t next = std::max(*start + 1, toReal(drawn + minDistance));
        start = std::lower_bound(start, m_workStarts.end(), next);
    }
}

std::vector<TimeTick> TimeScale::ticks(double drawnFrom, double drawnTo, double minDistance) const {
    constexpr std::size_t kMostTicks = 200;
    std::vector<TimeTick> result;
    if (!m_gaps.empty()) {
        addTicksOfWork(drawnFrom, drawnTo, minDistance, result);
        if (result.size() > 1)
            return result;
        result.clear();
    }
    const auto stepUs = static_cast<std::int64_t>(std::max(1.0, roundStep(std::max(minDistance, 1.0))));
    const auto roundUp = [stepUs](std::int64_t us) { return (us + stepUs - 1) / stepUs * stepUs; };
    std::int64_t us = roundUp(toReal(drawnFrom));
    while (us <= m_realEnd + stepUs && result.size() < kMostTicks) {
        const double drawn = toDrawn(us);
        if (drawn > drawnTo)
            break;
        result.push_back({drawn, us});
        // Squeezed time holds very many round times on a short line: the next one is found from where it is drawn.
        us = std::max(us + stepUs, roundUp(toReal(drawn + minDistance)));
    }
    return result;
}

}  // namespace saga::ui
