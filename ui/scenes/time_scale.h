// Maps the time of a saga to a drawing line and back. With idle time collapsed, stretches in which nothing worked are
// squeezed to a short gap, so that a retry half a second later stands beside the step it repeats. Values are microseconds
// since the start of the saga; "drawn" is the squeezed line. A plain value.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace saga::ui {

struct TimeStretch {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

// A stretch without work that is drawn shorter than it was.
struct CollapsedGap {
    TimeStretch real;
    double drawnBegin = 0;
    double drawnEnd = 0;
};

struct TimeTick {
    double drawn = 0;
    std::int64_t us = 0;
};

class TimeScale {
public:
    TimeScale() = default;
    // `busy` in any order, overlaps allowed. Without collapsing the drawn line is the real one.
    TimeScale(std::vector<TimeStretch> busy, std::int64_t endUs, bool collapseIdle);

    double toDrawn(std::int64_t us) const;
    std::int64_t toReal(double drawn) const;
    double drawnEnd() const { return m_drawnEnd; }
    std::int64_t realEnd() const { return m_realEnd; }
    const std::vector<CollapsedGap>& gaps() const { return m_gaps; }

    // Ticks between two drawn places, at least `minDistance` apart: round times on a plain line, starts of work on a
    // collapsed one.
    std::vector<TimeTick> ticks(double drawnFrom, double drawnTo, double minDistance) const;

private:
    struct Piece {
        std::int64_t begin = 0;
        double drawnBegin = 0;
        double slope = 1;  // drawn per real microsecond
    };
    void addPiece(std::int64_t begin, std::int64_t end, double slope);

    std::vector<Piece> m_pieces;  // ascending
    std::vector<CollapsedGap> m_gaps;
    std::vector<std::int64_t> m_workStarts;
    std::int64_t m_realEnd = 1;
    double m_drawnEnd = 1;
};

}  // namespace saga::ui
