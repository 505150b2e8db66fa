#include "ui/scenes/sequence_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

constexpr double kArrow = 7;

QColor strokeOf(const Tokens& tokens, const SequenceMessage& message) {
    switch (message.kind) {
        case MessageKind::Failure:
        case MessageKind::Timeout:
        case MessageKind::UndoFailure:
        case MessageKind::UndoTimeout:
        case MessageKind::Alarm: return tokens.shape.failed;
        case MessageKind::Undo: return tokens.shape.compensating;
        case MessageKind::Undone: return tokens.shape.compensated;
        case MessageKind::Answer: return tokens.shape.completed;
        case MessageKind::Late:
        case MessageKind::Note: return tokens.onNeutral.hint;
        case MessageKind::Start:
        case MessageKind::Command:
        case MessageKind::Pending:
        case MessageKind::Told:
        case MessageKind::Order: return tokens.onNeutral.secondary;
    }
    return tokens.onNeutral.secondary;
}

TextTone toneOf(MessageKind kind) {
    switch (kind) {
        case MessageKind::Undo: return TextTone::Compensating;
        case MessageKind::Undone: return TextTone::Compensated;
        case MessageKind::Late:
        case MessageKind::Note: return TextTone::Secondary;
        default: return isBroken(kind) ? TextTone::Failed : TextTone::Primary;
    }
}

Icon iconOf(LifelineKind kind) {
    switch (kind) {
        case LifelineKind::Client:
        case LifelineKind::Operator: return Icon::User;
        case LifelineKind::Parent:
        case LifelineKind::Child: return Icon::ExternalLink;
        case LifelineKind::Engine: return Icon::Workflow;
        case LifelineKind::Bus: return Icon::Radio;
        case LifelineKind::Handler: return Icon::Package;
        case LifelineKind::Undoer: return Icon::Undo;
        case LifelineKind::Service: return Icon::Package;
        case LifelineKind::Remote: return Icon::Plug;
        case LifelineKind::Gateway: return Icon::Wallet;
    }
    return Icon::None;
}

bool isSolid(const SequenceMessage& message) {
    return isRequest(message.kind) && !message.byEvent;
}

QPolygonF headOf(QPointF tip, double direction) {
    return QPolygonF({tip, QPointF(tip.x() - direction * kArrow, tip.y() - kArrow * 0.45), QPointF(tip.x() - direction * kArrow, tip.y() + kArrow * 0.45)});
}

}  // namespace

QString SequencePainter::headName(const SequenceLifeline& line) {
    switch (line.kind) {
        case LifelineKind::Client: return line.name.isEmpty() ? tr("client") : line.name;
        case LifelineKind::Engine: return tr("saga engine");
        case LifelineKind::Bus: return tr("event bus");
        case LifelineKind::Gateway: return tr("payment gateway");
        case LifelineKind::Parent:
        case LifelineKind::Child: return shortId(line.name);
        default: return line.name;
    }
}

QString SequencePainter::headKind(const SequenceLifeline& line) {
    switch (line.kind) {
        case LifelineKind::Client: return tr("started it");
        case LifelineKind::Parent: return tr("parent saga");
        case LifelineKind::Operator: return tr("operator");
        case LifelineKind::Engine: return tr("conducts");
        case LifelineKind::Bus: return tr("carries the events");
        case LifelineKind::Handler: return tr("handler");
        case LifelineKind::Undoer: return tr("undoes");
        case LifelineKind::Service: return tr("service");
        case LifelineKind::Remote: return tr("remote");
        case LifelineKind::Gateway: return tr("outside");
        case LifelineKind::Child: return tr("child saga");
    }
    return {};
}

QString SequencePainter::words(const SequenceMessage& message) {
    QStringList parts{message.name};
    if (message.kind == MessageKind::Late)
        parts = {tr("too late, ignored")};
    else if (isTimeout(message.kind))
        parts = {tr("no answer in time")};
    if (message.attempt > 1 && isRequest(message.kind))
        parts << tr("attempt %1").arg(message.attempt);
    if (message.delayUs > 0)
        parts << (message.kind == MessageKind::Pending ? tr("still at it, asked again in %1") : tr("again in %1")).arg(formatDuration(message.delayUs));
    return parts.join(QStringLiteral(" · "));
}

void SequencePainter::paint(QPainter& painter, const SequenceScene& scene) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.save();
    const SequenceLayout& layout = scene.layout;
    QRectF room = layout.plot();
    room.setLeft(0);
    painter.setClipRect(room);
    const int first = layout.firstRow();
    const int last = layout.lastRow();
    m_rowsDrawn = std::max(0, last - first + 1);
    if (scene.selectedRow >= first && scene.selectedRow <= last) {
        const QRectF row = layout.rowRect(scene.selectedRow);
        painter.fillRect(row, m_theme.tokens().selected);
        if (scene.hasFocus)
            painter.fillRect(QRectF(row.left(), row.top(), 2, row.height()), m_theme.tokens().accent);
    }
    painter.setClipRect(layout.plot());
    paintLifelines(painter, scene);
    paintActivations(painter, scene);
    paintWaits(painter, scene);
    for (int row = first; row <= last; ++row)
        paintRow(painter, scene, row);
    painter.setClipRect(room);
    for (int row = first; row <= last; ++row)
        paintTime(painter, scene, row);
    painter.fillRect(QRectF(layout.plot().left() - 1, room.top(), 1, room.height()), m_theme.tokens().line);
    painter.restore();
    paintHeads(painter, scene);
}

void SequencePainter::paintLifelines(QPainter& painter, const SequenceScene& scene) const {
    const QRectF plot = scene.layout.plot();
    QPen pen(m_theme.tokens().lineStrong, 1);
    pen.setDashPattern({3, 4});
    painter.setPen(pen);
    for (int i = 0; i < static_cast<int>(scene.content.lifelines.size()); ++i) {
        const double x = scene.layout.columnX(i);
        if (x >= plot.left() && x <= plot.right())
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

void SequencePainter::paintActivations(QPainter& painter, const SequenceScene& scene) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF plot = scene.layout.plot();
    for (const SequenceActivation* one : scene.content.activationsIn(scene.layout.firstRow(), scene.layout.lastRow())) {
        // What reaches far beyond the view is cut before it is drawn: pens do not like long ways.
        const QRectF box = scene.layout.activationRect(*one).intersected(plot.adjusted(-40, -20, 40, 20));
        if (box.isEmpty())
            continue;
        const QColor colour = one->undo ? tokens.shape.compensating : tokens.shape.inProgress;
        paintBox(painter, box, 2, mixed(tokens.window, colour, 0.28), colour);
        if (one->undo)
            painter.fillRect(box.adjusted(1, 1, -1, -1), QBrush(colour, Qt::BDiagPattern));
    }
}

// A timeout and the request it gave up are one thing: a bracket beside the asking lifeline.
void SequencePainter::paintWaits(QPainter& painter, const SequenceScene& scene) const {
    const int first = scene.layout.firstRow();
    const auto& waits = scene.content.waits;
    const QRectF plot = scene.layout.plot();
    QPen pen(m_theme.tokens().shape.failed, 1.25, Qt::DotLine);
    const auto from = std::lower_bound(waits.begin(), waits.end(), first, [](const auto& wait, int row) { return wait.second < row; });
    for (auto wait = from; wait != waits.end(); ++wait) {
        if (wait->first > scene.layout.lastRow())
            continue;
        const int lifeline = scene.content.messages[static_cast<std::size_t>(wait->first)].from;
        const double x = scene.layout.columnX(lifeline) - scene.layout.measures().activation / 2.0 - 5;
        const double top = std::max(plot.top() - 10, scene.layout.rowY(wait->first));
        const double bottom = std::min(plot.bottom() + 10, scene.layout.rowY(wait->second));
        painter.setPen(pen);
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        painter.drawLine(QPointF(x, top), QPointF(x + 4, top));
        painter.drawLine(QPointF(x, bottom), QPointF(x + 4, bottom));
    }
}

void SequencePainter::paintRow(QPainter& painter, const SequenceScene& scene, int row) const {
    const SequenceMessage& message = scene.content.messages[static_cast<std::size_t>(row)];
    const Tokens& tokens = m_theme.tokens();
    const QColor colour = strokeOf(tokens, message);
    if (scene.layout.standsAlone(message)) {
        const QLineF mark = scene.layout.line(message, row);
        const int size = m_theme.metrics().glyph;
        const QRectF glyph(mark.center().x() - size / 2.0, mark.y1() - size / 2.0, size, size);
        const Icon icon = isTimeout(message.kind) ? Icon::Clock : isBroken(message.kind) ? Icon::TriangleAlert : Icon::None;
        if (icon != Icon::None) {
            painter.fillRect(glyph.adjusted(-1, -1, 1, 1), row == scene.selectedRow ? tokens.selected : tokens.window);
            m_theme.icons().paint(painter, icon, glyph, colour);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(mark.center(), 3, 3);
        }
    } else {
        paintArrow(painter, scene, row, colour);
    }
    paintWords(painter, scene, row);
}

void SequencePainter::paintArrow(QPainter& painter, const SequenceScene& scene, int row, const QColor& colour) const {
    const SequenceMessage& message = scene.content.messages[static_cast<std::size_t>(row)];
    const QLineF way = scene.layout.line(message, row);
    const double direction = way.dx() < 0 ? -1 : 1;
    const bool strong = row == scene.selectedRow;
    QPen pen(colour, strong ? 2 : 1.4, Qt::SolidLine, Qt::FlatCap);
    if (!isSolid(message))
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    const QPointF tip = message.kind == MessageKind::Late ? way.pointAt(0.86) : way.p2();
    painter.drawLine(way.p1(), tip - QPointF(direction * (isSolid(message) ? kArrow - 1 : 0), 0));
    if (message.kind == MessageKind::Late) {
        painter.setPen(QPen(colour, 1.75));
        painter.drawLine(tip + QPointF(-4, -4), tip + QPointF(4, 4));
        painter.drawLine(tip + QPointF(-4, 4), tip + QPointF(4, -4));
        return;
    }
    if (isSolid(message)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(headOf(tip, direction));
        return;
    }
    painter.setPen(QPen(colour, strong ? 2 : 1.4));
    painter.drawLine(tip, tip + QPointF(-direction * kArrow, -kArrow * 0.5));
    painter.drawLine(tip, tip + QPointF(-direction * kArrow, kArrow * 0.5));
}

// Lightning and loop, the words, and the code of a failure in a box.
void SequencePainter::paintWords(QPainter& painter, const SequenceScene& scene, int row) const {
    const SequenceMessage& message = scene.content.messages[static_cast<std::size_t>(row)];
    const QRectF room = scene.layout.labelRect(message, row);
    const bool selected = row == scene.selectedRow;
    const Tokens& tokens = m_theme.tokens();
    const TextColours& colours = tokens.text(selected ? Surface::Selected : Surface::Neutral);
    const bool isId = message.kind != MessageKind::Late && !isTimeout(message.kind);
    const FontRole role = isId ? FontRole::Mono : FontRole::Secondary;
    QString label = words(message);
    const int glyph = m_theme.metrics().glyph;
    const int codeWidth = message.code.isEmpty() ? 0 : textWidth(m_theme, FontRole::LabelStrong, message.code) + 12;
    const double marks = (message.injected ? glyph + 4 : 0) + (message.attempt > 1 && isRequest(message.kind) ? glyph + 4 : 0);
    // Where there is room for one of them, the code says more than the name of the event.
    if (codeWidth > 0 && room.width() < codeWidth + marks + m_theme.scaled(48))
        label.clear();
    const double wanted = textWidth(m_theme, role, label) + marks + (codeWidth > 0 ? codeWidth + 6 : 0);
    const bool alone = scene.layout.standsAlone(message);
    double x = alone ? room.left() : room.left() + std::max(0.0, (room.width() - wanted) / 2);
    const double middle = room.center().y();
    // A long way crosses other lifelines: what the words lie on is kept free of them.
    painter.fillRect(QRectF(x - 3, middle - m_theme.scaled(8), std::min(wanted, room.width()) + 6, m_theme.scaled(16)), selected ? tokens.selected : tokens.window);
    const auto mark = [&](Icon icon, const QColor& colour) {
        m_theme.icons().paint(painter, icon, QRectF(x, middle - glyph / 2.0, glyph, glyph), colour);
        x += glyph + 4;
    };
    if (message.injected)
        mark(Icon::Zap, colours.state.failed);
    if (message.attempt > 1 && isRequest(message.kind))
        mark(Icon::RefreshCw, colours.secondary);
    const double left = std::max(0.0, room.right() - x - (codeWidth > 0 ? codeWidth + 6 : 0));
    x += paintText(painter, QRectF(x, middle - room.height() / 2, left, room.height()), m_theme, role, colours.of(toneOf(message.kind)), label);
    if (codeWidth == 0)
        return;
    const QRectF box(x + 6, middle - m_theme.scaled(8), std::min<double>(codeWidth, std::max(0.0, room.right() - x - 6)), m_theme.scaled(16));
    paintBox(painter, box, 3, mixed(selected ? tokens.selected : tokens.window, tokens.shape.failed, 0.14), tokens.shape.failed);
    paintText(painter, box.adjusted(6, 0, -4, 0), m_theme, FontRole::LabelStrong, colours.state.failed, message.code);
}

void SequencePainter::paintTime(QPainter& painter, const SequenceScene& scene, int row) const {
    const auto& messages = scene.content.messages;
    const std::int64_t us = messages[static_cast<std::size_t>(row)].us;
    const bool again = row > 0 && row != scene.layout.firstRow() && formatOffset(messages[static_cast<std::size_t>(row - 1)].us) == formatOffset(us);
    const TextColours& colours = m_theme.tokens().text(row == scene.selectedRow ? Surface::Selected : Surface::Neutral);
    // The same moment is said once.
    paintText(painter, scene.layout.timeRect(row), m_theme, FontRole::Mono, again ? colours.hint : colours.secondary,
              again ? QStringLiteral("·") : formatOffset(us), Qt::AlignRight);
}

void SequencePainter::paintHeads(QPainter& painter, const SequenceScene& scene) const {
    const Tokens& tokens = m_theme.tokens();
    const QRectF plot = scene.layout.plot();
    const QRectF band(0, 0, plot.right(), plot.top());
    painter.fillRect(band, tokens.panel);
    painter.fillRect(QRectF(0, plot.top() - 1, plot.right(), 1), tokens.line);
    paintText(painter, QRectF(6, 0, plot.left() - 14, plot.top()), m_theme, FontRole::Label, tokens.onNeutral.hint, tr("since start"), Qt::AlignRight);
    painter.save();
    painter.setClipRect(QRectF(plot.left(), 0, plot.width(), plot.top() - 1));
    for (int i = 0; i < static_cast<int>(scene.content.lifelines.size()); ++i)
        paintHead(painter, scene, i);
    painter.restore();
}

void SequencePainter::paintHead(QPainter& painter, const SequenceScene& scene, int lifeline) const {
    const SequenceLifeline& line = scene.content.lifelines[static_cast<std::size_t>(lifeline)];
    const Tokens& tokens = m_theme.tokens();
    const QRectF box = scene.layout.headRect(lifeline);
    if (!box.intersects(scene.layout.plot().adjusted(0, -scene.layout.measures().head, 0, 0)))
        return;
    const bool link = line.kind == LifelineKind::Child || line.kind == LifelineKind::Parent;
    const bool hub = line.kind == LifelineKind::Engine || line.kind == LifelineKind::Bus;
    const QColor border = link || hub ? tokens.accent : tokens.lineStrong;
    paintBox(painter, box, m_theme.metrics().radius, hub ? mixed(tokens.panel, tokens.accent, 0.12) : tokens.window, border);
    const int glyph = m_theme.metrics().smallIcon;
    const QColor quiet = link ? tokens.onNeutral.accent : tokens.onNeutral.secondary;
    m_theme.icons().paint(painter, iconOf(line.kind), QRectF(box.left() + 9, box.center().y() - glyph / 2.0, glyph, glyph), quiet);
    const QRectF words(box.left() + glyph + 17, box.top() + 2, box.width() - glyph - 24, box.height() - 4);
    const QRectF upper(words.left(), words.top(), words.width(), words.height() / 2);
    paintText(painter, upper, m_theme, FontRole::SecondaryStrong, link ? tokens.onNeutral.accent : tokens.onNeutral.primary, headName(line), Qt::AlignLeft,
              link ? Qt::ElideMiddle : Qt::ElideRight);
    paintText(painter, upper.translated(0, words.height() / 2), m_theme, FontRole::Label, tokens.onNeutral.secondary, headKind(line));
    if (scene.focusedHead == lifeline)
        paintFocusRing(painter, box.adjusted(-2, -2, 2, 2), m_theme.metrics().radius, m_theme);
}

}  // namespace saga::ui
