#include "ui/pages/purchase/purchase_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include "ui/models/cell_roles.h"
#include "ui/models/purchase_list_model.h"
#include "ui/pages/purchase/step_strip.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kRowHeight = 78;
constexpr int kIdLength = 16;
constexpr int kRoomForId = 800;

struct RowPlaces {
    QRectF first;   // pill, title, time
    QRectF second;  // steps, code, id
    QRectF third;   // result
};

RowPlaces placesIn(const Theme& theme, const QRect& row) {
    const Metrics& m = theme.metrics();
    const QRectF room = QRectF(row).adjusted(m.padding, m.gap, -m.padding, -m.gap - 1);
    const qreal line = room.height() / 3;
    return {QRectF(room.left(), room.top(), room.width(), line),
            QRectF(room.left(), room.top() + line, room.width(), line),
            QRectF(room.left(), room.top() + 2 * line, room.width(), line)};
}

// Whole where it leaves room for the steps of a long saga.
QString idText(const Theme& theme, const QRectF& line, const QModelIndex& index) {
    const QString id = index.data(Qt::DisplayRole).toString();
    return line.width() >= theme.scaled(kRoomForId) ? id : shortId(id, kIdLength);
}

QRectF idPlace(const Theme& theme, const QRect& row, const QModelIndex& index) {
    QRectF place = placesIn(theme, row).second;
    place.setLeft(place.right() - textWidth(theme.font(FontRole::Mono), idText(theme, place, index)));
    return place;
}

class PurchaseDelegate final : public QStyledItemDelegate {
public:
    PurchaseDelegate(const PageContext& context, QObject* parent) : QStyledItemDelegate(parent), m_context(context) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        Q_UNUSED(index)
        return {0, Theme::of(option.widget).scaled(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.widget);
        const Tokens& t = theme.tokens();
        const bool selected = option.state & QStyle::State_Selected;
        const Surface surface = selected ? Surface::Selected : Surface::Neutral;
        if (selected) painter->fillRect(option.rect, t.selected);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
        const RowPlaces places = placesIn(theme, option.rect);
        paintFirst(*painter, theme, places.first, surface, index);
        paintSecond(*painter, theme, places.second, surface, index);
        paintText(*painter, places.third, theme.font(FontRole::Secondary), t.text(surface).secondary,
                  index.data(PurchaseListModel::ResultRole).toString());
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            paintFocusRing(*painter, QRectF(option.rect), 0, theme);
    }

private:
    void paintFirst(QPainter& painter, const Theme& theme, QRectF line, Surface surface,
                    const QModelIndex& index) const {
        const TextColours& text = theme.tokens().text(surface);
        const auto saga = index.data(PurchaseListModel::SummaryRole).value<SagaSummary>();
        const auto look = index.data(PillRole).value<PillLook>();
        const int gap = theme.metrics().gap;
        const QString time = formatTimeOfDay(saga.startedAt.us, m_context.zone());
        const int used = paintText(painter, line, theme.font(FontRole::Mono), text.secondary, time, Qt::AlignRight);
        line.setRight(line.right() - used - gap);
        StatePill::paint(painter, theme, line, look, surface);
        line.setLeft(line.left() + StatePill::sizeOf(theme, look).width() + gap);
        paintText(painter, line, theme.font(FontRole::BodyMedium), text.primary,
                  index.data(PurchaseListModel::TitleRole).toString());
    }

    void paintSecond(QPainter& painter, const Theme& theme, QRectF line, Surface surface,
                     const QModelIndex& index) const {
        const TextColours& text = theme.tokens().text(surface);
        const auto steps = index.data(PurchaseListModel::StepsRole).value<QVector<StepMark>>();
        const int gap = theme.metrics().gap;
        const int used = paintText(painter, line, theme.font(FontRole::Mono), text.accent, idText(theme, line, index),
                                   Qt::AlignRight);
        line.setRight(line.right() - used - gap);
        paintStepStrip(painter, theme, line, steps, surface);
        line.setLeft(line.left() + stepStripWidth(theme, static_cast<int>(steps.size())) + gap);
        paintText(painter, line, theme.font(FontRole::Mono), text.primary,
                  index.data(PurchaseListModel::CodeRole).toString());
    }

    const PageContext& m_context;
};

QString stepsInWords(const QModelIndex& index) {
    QStringList lines{index.data(PurchaseListModel::TitleRole).toString(),
                      index.data(PurchaseListModel::ResultRole).toString()};
    for (const StepMark& step : index.data(PurchaseListModel::StepsRole).value<QVector<StepMark>>())
        lines << QStringLiteral("%1: %2").arg(step.id, PurchaseListModel::stepWord(step.view));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

PurchaseView::PurchaseView(PageContext& context, PurchaseListModel& model, QWidget* parent)
    : QListView(parent), m_model(model) {
    setModel(&model);
    setItemDelegate(new PurchaseDelegate(context, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false);
    setMouseTracking(true);
    setAccessibleName(tr("Purchases of this session"));
    connect(this, &QAbstractItemView::doubleClicked, this, &PurchaseView::open);
    connect(&Theme::of(this), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
    connect(&context, &PageContext::zoneChanged, this, [this] { viewport()->update(); });
}

bool PurchaseView::isOnId(const QPoint& place) const {
    const QModelIndex index = indexAt(place);
    return index.isValid() && idPlace(Theme::of(this), visualRect(index), index).contains(place);
}

void PurchaseView::open(const QModelIndex& index) {
    if (index.isValid()) Q_EMIT opened(m_model.summary(index.row()).id);
}

void PurchaseView::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(isOnId(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void PurchaseView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isOnId(place)) open(indexAt(place));
}

void PurchaseView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        if (!event->isAutoRepeat()) open(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

bool PurchaseView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QToolTip::showText(help->globalPos(), index.isValid() ? plainToolTip(stepsInWords(index)) : QString(), this,
                       visualRect(index));
    return true;
}

}  // namespace saga::ui
