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

TimeScale::TimeScale(std::vector<TimeStretch> busy, std::int64_t endUs, bool collapseIdle) {
    const std::vector<TimeStretch> work = merged(std::move(busy));
    m_realEnd = std::max<std::int64_t>(1, work.empty() ? endUs : std::max(endUs, work.back().end));
    m_drawnEnd = 0;
    if (!collapseIdle || work.empty()) {
        addPiece(0, m_realEnd, 1);
        return;
    }
    const std::int64_t plainGap = longestPlainGap(work);
    const auto addIdle = [&](std::int64_t begin, std::int64_t end) {
        const std::int64_t length = end - begin;
        if (length <= 0)
            return;
        if (length <= plainGap) {
            addPiece(begin, end, 1);
            return;
        }
        const double from = m_drawnEnd;
        addPiece(begin, end, static_cast<double>(plainGap) / static_cast<double>(length));
        m_gaps.push_back({{begin, end}, from, m_drawnEnd});
    };
    std::int64_t at = 0;
    for (const TimeStretch& stretch : work) {
        addIdle(at, stretch.begin);
        m_workStarts.push_back(stretch.begin);
        addPiece(std::max(at, stretch.begin), stretch.end, 1);
        at = std::max(at, stretch.end);
    }
    addIdle(at, m_realEnd);
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

std::vector<TimeTick> TimeScale::ticks(double drawnFrom, double drawnTo, double minDistance) const {
    std::vector<TimeTick> result;
    const auto add = [&](std::int64_t us) {
        const double drawn = toDrawn(us);
        if (drawn < drawnFrom || drawn > drawnTo || (!result.empty() && drawn - result.back().drawn < minDistance))
            return;
        result.push_back({drawn, us});
    };
    if (!m_gaps.empty()) {
        const std::int64_t first = toReal(drawnFrom);
        auto start = std::lower_bound(m_workStarts.begin(), m_workStarts.end(), first);
        for (; start != m_workStarts.end() && toDrawn(*start) <= drawnTo; ++start)
            add(*start);
        if (result.size() > 1)
            return result;
        result.clear();
    }
    const double step = std::max(1.0, roundStep(std::max(minDistance, 1.0)));
    const auto stepUs = static_cast<std::int64_t>(step);
    for (std::int64_t us = toReal(drawnFrom) / stepUs * stepUs; toDrawn(us) <= drawnTo && us <= m_realEnd + stepUs; us += stepUs) {
        add(us);
        if (result.size() > 200)
            break;
    }
    return result;
}

}  // namespace saga::ui
