#include "ui/scenes/sequence_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace saga::ui {

namespace {

constexpr double kRowLine = 0.68;  // of the height of a row: the words stand above the line

QString nameOf(LifelineKind kind) {
    constexpr std::array kNames{"client", "parent", "operator", "engine", "bus", "handler", "undoer", "service", "remote", "gateway", "child"};
    return QLatin1String(kNames[static_cast<std::size_t>(kind)]);
}

QString nameOf(MessageKind kind) {
    constexpr std::array kNames{"start", "command", "answer", "pending", "failure", "timeout", "undo", "undone", "undo-failure", "undo-timeout",
                                "late", "told", "order", "note", "alarm"};
    return QLatin1String(kNames[static_cast<std::size_t>(kind)]);
}

QString nameOf(const SequenceLifeline& line) {
    return line.name.isEmpty() ? nameOf(line.kind) : line.name;
}

}  // namespace

SequenceLayout::SequenceLayout(SequenceMeasures measures, QSize seen, QPoint scroll, int lifelines, int rows)
    : m_measures(measures), m_seen(seen), m_scroll(scroll), m_lifelines(lifelines), m_rows(rows) {
    const double room = (seen.width() - measures.gutter) / static_cast<double>(std::max(1, lifelines));
    m_pitch = std::clamp(std::floor(room), static_cast<double>(measures.column), static_cast<double>(measures.widest));
}

QSize SequenceLayout::contentSize() const {
    return {m_measures.gutter + static_cast<int>(m_pitch * m_lifelines), m_measures.head + m_rows * m_measures.row + m_measures.row / 2};
}

QRectF SequenceLayout::plot() const {
    return {static_cast<double>(m_measures.gutter), static_cast<double>(m_measures.head), static_cast<double>(m_seen.width() - m_measures.gutter),
            static_cast<double>(m_seen.height() - m_measures.head)};
}

double SequenceLayout::columnX(int lifeline) const {
    return std::floor(m_measures.gutter + (lifeline + 0.5) * m_pitch) - m_scroll.x() + 0.5;
}

double SequenceLayout::rowY(int row) const {
    return std::floor(m_measures.head + (row + kRowLine) * m_measures.row) - m_scroll.y() + 0.5;
}

QRectF SequenceLayout::rowRect(int row) const {
    return {0, static_cast<double>(m_measures.head + row * m_measures.row - m_scroll.y()), static_cast<double>(m_seen.width()),
            static_cast<double>(m_measures.row)};
}

QRectF SequenceLayout::headRect(int lifeline) const {
    const double width = m_pitch - 14;
    return {columnX(lifeline) - width / 2, 6, width, static_cast<double>(m_measures.head - 12)};
}

QRectF SequenceLayout::timeRect(int row) const {
    const double half = m_measures.row / 2.0;
    return {6, rowY(row) - half, static_cast<double>(m_measures.gutter - 14), 2 * half};
}

int SequenceLayout::firstRow() const {
    return std::clamp(m_scroll.y() / m_measures.row, 0, std::max(0, m_rows));
}

int SequenceLayout::lastRow() const {
    return std::min(m_rows - 1, (m_scroll.y() + m_seen.height() - m_measures.head) / m_measures.row);
}

int SequenceLayout::rowAt(double y) const {
    if (y < m_measures.head)
        return -1;
    const int row = static_cast<int>((y - m_measures.head + m_scroll.y()) / m_measures.row);
    return row < m_rows ? row : -1;
}

int SequenceLayout::headAt(QPointF place) const {
    for (int i = 0; i < m_lifelines; ++i) {
        if (place.x() >= m_measures.gutter && headRect(i).contains(place))
            return i;
    }
    return -1;
}

QLineF SequenceLayout::line(const SequenceMessage& message, int row) const {
    const double y = rowY(row);
    const double half = m_measures.activation / 2.0;
    const double from = columnX(message.from);
    if (standsAlone(message))
        return {from - half, y, from + half, y};
    const double to = columnX(message.to);
    const double side = to > from ? half : -half;
    return {from + side, y, to - side, y};
}

QRectF SequenceLayout::labelRect(const SequenceMessage& message, int row) const {
    const QLineF way = line(message, row);
    const QRectF whole = rowRect(row);
    if (standsAlone(message)) {
        const double left = way.x2() + 8;
        return {left, rowY(row) - m_measures.row / 2.0, std::max(m_pitch, columnX(m_lifelines - 1) + m_pitch / 2 - left) - 8, static_cast<double>(m_measures.row)};
    }
    const double left = std::min(way.x1(), way.x2()) + 6;
    return {left, whole.top(), std::abs(way.dx()) - 12, m_measures.row * kRowLine - 2};
}

QRectF SequenceLayout::activationRect(const SequenceActivation& activation) const {
    const double left = columnX(activation.lifeline) - m_measures.activation / 2.0 + activation.depth * (m_measures.activation / 2.0);
    const double top = rowY(activation.first);
    const double bottom = activation.open ? rowRect(activation.last).bottom() + m_measures.row / 2.0 : rowY(activation.last);
    return {left, top, static_cast<double>(m_measures.activation), std::max(4.0, bottom - top)};
}

QStringList SequenceLayout::dump(const SequenceContent& content, const SequenceLayout& layout) {
    QStringList lines;
    for (std::size_t i = 0; i < content.lifelines.size(); ++i)
        lines << QStringLiteral("%1 %2 at %3").arg(nameOf(content.lifelines[i].kind), nameOf(content.lifelines[i])).arg(layout.columnX(static_cast<int>(i)));
    for (std::size_t row = 0; row < content.messages.size(); ++row) {
        const SequenceMessage& message = content.messages[row];
        const auto who = [&](int lifeline) { return nameOf(content.lifelines[static_cast<std::size_t>(lifeline)]); };
        QString words = QStringLiteral("%1 +%2 #%3 %4 %5 %6").arg(row).arg(message.us).arg(message.seq).arg(nameOf(message.kind), who(message.from),
                        message.from == message.to ? message.name : QStringLiteral("-> %1 %2").arg(who(message.to), message.name));
        if (!message.code.isEmpty())
            words += QStringLiteral(" [%1]").arg(message.code);
        if (message.attempt > 1)
            words += QStringLiteral(" attempt %1").arg(message.attempt);
        if (message.delayUs > 0)
            words += QStringLiteral(" again +%1").arg(message.delayUs);
        if (message.injected)
            words += QStringLiteral(" injected");
        if (message.request >= 0)
            words += QStringLiteral(" of %1").arg(message.request);
        lines << words;
    }
    for (const SequenceActivation& one : content.activations)
        lines << QStringLiteral("busy %1 %2..%3%4%5").arg(nameOf(content.lifelines[static_cast<std::size_t>(one.lifeline)])).arg(one.first).arg(one.last)
                     .arg(one.depth > 0 ? QStringLiteral(" beside") : QString(), one.open ? QStringLiteral(" open") : QString());
    for (const auto& [request, timeout] : content.waits)
        lines << QStringLiteral("waited %1..%2").arg(request).arg(timeout);
    return lines;
}

}  // namespace saga::ui
