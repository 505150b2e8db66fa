// Where the parts of a sequence diagram lie: a gutter of times at the left, the heads of the lifelines on top, one row per
// message below. Rows and columns scroll, heads and gutter stay. A plain value shared by painting, hit tests and tests.
#pragma once

#include <QLineF>
#include <QRectF>
#include <QStringList>

#include "ui/scenes/sequence_content.h"

namespace saga::ui {

struct SequenceMeasures {
    int gutter = 76;
    int head = 48;
    int row = 34;
    int column = 150;   // at least, from lifeline to lifeline
    int widest = 320;   // at most
    int activation = 10;
};

class SequenceLayout {
public:
    SequenceLayout() = default;
    // `scroll` in pixels; `seen` is the whole room, gutter and heads included.
    SequenceLayout(SequenceMeasures measures, QSize seen, QPoint scroll, int lifelines, int rows);

    const SequenceMeasures& measures() const { return m_measures; }
    // Of everything, gutter and heads included.
    QSize contentSize() const;
    // The room of the rows, where they scroll.
    QRectF plot() const;
    double columnX(int lifeline) const;
    double rowY(int row) const;       // the line of the message
    QRectF rowRect(int row) const;    // over the whole width
    QRectF headRect(int lifeline) const;
    QRectF timeRect(int row) const;
    // The rows that are seen, also in part; last < first when there are none.
    int firstRow() const;
    int lastRow() const;
    int rowAt(double y) const;        // -1: none
    int headAt(QPointF place) const;  // -1: none
    // From lifeline to lifeline, or a stub to the right of the one it stands on.
    QLineF line(const SequenceMessage& message, int row) const;
    bool standsAlone(const SequenceMessage& message) const { return message.from == message.to; }
    // Where the words of the message fit: above its line, or behind its stub.
    QRectF labelRect(const SequenceMessage& message, int row) const;
    QRectF activationRect(const SequenceActivation& activation) const;

    // What lies where, in words, for tests: lifelines with their places, then one line per row.
    static QStringList dump(const SequenceContent& content, const SequenceLayout& layout);

private:
    SequenceMeasures m_measures;
    QSize m_seen;
    QPoint m_scroll;
    int m_lifelines = 0;
    int m_rows = 0;
    double m_pitch = 150;
};

}  // namespace saga::ui
