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
    // `busy` in any order, overlaps allowed. Without collapsing the drawn line is the real one. `plainGap`: idle time up to
    // this length is drawn as long as it was, longer idle time as long as this; 0: as long as the work lasts on average.
    // The same value for a longer history leaves every place of the shorter one where it was.
    TimeScale(std::vector<TimeStretch> busy, std::int64_t endUs, bool collapseIdle, std::int64_t plainGap = 0);

    // Moves the end; what lies before stays where it is. `busy`: something works up to the new end.
    void extendTo(std::int64_t endUs, bool busy);
    std::int64_t plainGap() const { return m_plainGap; }

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
    void addIdle(std::int64_t begin, std::int64_t end);
    void addTicksOfWork(double drawnFrom, double drawnTo, double minDistance, std::vector<TimeTick>& ticks) const;

    std::vector<Piece> m_pieces;  // ascending
    std::vector<CollapsedGap> m_gaps;
    std::vector<std::int64_t> m_workStarts;
    std::int64_t m_realEnd = 1;
    double m_drawnEnd = 1;
    std::int64_t m_plainGap = 1;
    bool m_collapses = false;
    // Where the last work ends, and what had been made by then: the tail behind it is made anew when the end moves.
    std::int64_t m_lastWorkUs = 0;
    double m_lastWorkDrawn = 0;
    std::size_t m_piecesOfWork = 0;
    std::size_t m_gapsOfWork = 0;
};

}  // namespace saga::ui
