#include "ui/widgets/bar_row.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/widgets/format.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kBarHeight = 12;
constexpr int kFigureRoom = 72;
constexpr int kMostName = 150;
constexpr int kMostCode = 190;
constexpr qint64 kMostRows = 50;

}  // namespace

BarRow::BarRow(QWidget* parent) : PaintedButton(Icon::None, QString(), parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void BarRow::setItem(const BarItem& item, qint64 greatest, int names, int codes) {
    if (item == m_item && greatest == m_greatest && names == m_names && codes == m_codes) return;
    m_item = item;
    m_greatest = std::max<qint64>(1, greatest);
    m_names = names;
    m_codes = codes;
    QString words = QStringLiteral("%1 %2").arg(item.name, item.code).trimmed();
    words += QStringLiteral(": ") + formatCount(item.count);
    if (item.marked > 0) words += QStringLiteral(", ") + tr("%1 injected").arg(formatCount(item.marked));
    setAccessibleName(words);
    setToolTip(plainToolTip(words));
    update();
}

QSize BarRow::sizeHint() const {
    return {theme().scaled(320), theme().metrics().row};
}

qreal BarRow::figureLeft() const {
    return width() - theme().metrics().padding - theme().scaled(kFigureRoom);
}

QRectF BarRow::barRect() const {
    const Metrics& m = theme().metrics();
    const qreal left = m.padding + m_names + (m_codes > 0 ? m.gap + m_codes : 0) + m.padding;
    const qreal room = std::max(8.0, figureLeft() - left);
    const qreal share = static_cast<qreal>(m_item.count) / static_cast<qreal>(m_greatest);
    const qreal wide = m_item.count == 0 ? 0 : std::max(2.0, room * share);
    const qreal tall = theme().scaled(kBarHeight);
    return {left, (height() - tall) / 2.0, std::round(wide), tall};
}

QRectF BarRow::markedRect() const {
    if (m_item.marked <= 0 || m_item.count <= 0) return {};
    QRectF bar = barRect();
    bar.setWidth(
        std::max(2.0, std::round(bar.width() * static_cast<qreal>(m_item.marked) / static_cast<qreal>(m_item.count))));
    return bar;
}

void BarRow::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = theme().tokens();
    const Metrics& m = theme().metrics();
    if (isDown() || isHovered()) painter.fillRect(rect(), isDown() ? t.pressed : t.hover);
    const qreal names = m.padding;
    paintText(painter, QRectF(names, 0, m_names, height()), theme(), FontRole::Body, t.onNeutral.primary,
              m_item.name.isEmpty() ? QStringLiteral("–") : m_item.name);
    paintText(painter, QRectF(names + m_names + m.gap, 0, m_codes, height()), theme(), FontRole::Mono,
              t.onNeutral.secondary, m_item.code);
    const QRectF bar = barRect();
    paintBox(painter, bar, m.radius / 2, t.onNeutral.of(m_item.tone), QColor());
    if (const QRectF marked = markedRect(); !marked.isEmpty()) {
        painter.save();
        painter.setClipRect(marked);
        painter.fillRect(marked, QBrush(t.panel, Qt::BDiagPattern));
        painter.restore();
    }
    const QRectF figure(figureLeft(), 0, theme().scaled(kFigureRoom), height());
    const int wide = paintText(painter, figure, theme(), FontRole::MonoStrong, t.onNeutral.primary,
                               formatCount(m_item.count), Qt::AlignRight);
    if (m_item.marked > 0) {
        const QRectF icon(figure.right() - wide - m.unit - m.glyph, (height() - m.glyph) / 2.0, m.glyph, m.glyph);
        theme().icons().paint(painter, Icon::Zap, icon, t.onNeutral.state.failed);
    }
    if (showsFocus()) paintFocusRing(painter, rect(), m.radius, theme());
}

BarRows::BarRows(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, Theme::of(this).metrics().unit);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
}

void BarRows::setItems(std::vector<BarItem> items) {
    const bool handIsOn =
        underMouse() || std::any_of(m_rows.begin(), m_rows.end(), [](BarRow* row) { return row->hasFocus(); });
    place(handIsOn ? inPlace(std::move(items)) : std::move(items));
}

// The lines as they stand, with what is known of them now, and then those that are new.
std::vector<BarItem> BarRows::inPlace(std::vector<BarItem> items) const {
    std::vector<BarItem> ordered;
    for (const BarRow* row : m_rows) {
        const auto same = [row](const BarItem& item) {
            return item.key() == row->item().key();
        };
        const auto found = std::find_if(items.begin(), items.end(), same);
        if (found == items.end()) {
            BarItem gone = row->item();
            gone.count = gone.marked = 0;
            ordered.push_back(gone);
        } else {
            ordered.push_back(*found);
            items.erase(found);
        }
    }
    ordered.insert(ordered.end(), items.begin(), items.end());
    return ordered;
}

void BarRows::place(const std::vector<BarItem>& items) {
    const Theme& theme = Theme::of(this);
    const std::size_t count = std::min(items.size(), static_cast<std::size_t>(kMostRows));
    while (m_rows.size() < count) {
        auto* row = new BarRow(this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT opened(row->item()); });
        m_layout->insertWidget(static_cast<int>(m_rows.size()), row);
        m_rows.push_back(row);
    }
    while (m_rows.size() > count) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    qint64 greatest = 1;
    int names = 0, codes = 0;
    for (std::size_t i = 0; i < count; ++i) {
        greatest = std::max(greatest, items[i].count);
        names = std::max(names, textWidth(theme, FontRole::Body, items[i].name));
        codes = std::max(codes, textWidth(theme, FontRole::Mono, items[i].code));
    }
    names = std::min(names, theme.scaled(kMostName));
    codes = std::min(codes, theme.scaled(kMostCode));
    for (std::size_t i = 0; i < count; ++i) m_rows[i]->setItem(items[i], greatest, names, codes);
}

}  // namespace saga::ui
