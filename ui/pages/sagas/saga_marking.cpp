#include "ui/pages/sagas/saga_marking.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTableView>

#include <algorithm>

#include "ui/models/saga_list_model.h"
#include "ui/models/saga_selection.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

MarkHeader::MarkHeader(const SagaListModel& model, const SagaSelection& selection, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model), m_selection(selection) {
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Marks of the sagas"));
    connect(&selection, &SagaSelection::changed, viewport(), qOverload<>(&QWidget::update));
    const auto measure = [this] {
        const int row = Theme::of(this).metrics().row;
        setMinimumSectionSize(row);
        setDefaultSectionSize(row);
        updateGeometry();
    };
    measure();
    connect(&Theme::of(this), &Theme::changed, this, measure);
}

QSize MarkHeader::sizeHint() const {
    const Metrics& m = Theme::of(this).metrics();
    return {m.icon + m.cellPadding + m.unit, 0};
}

void MarkHeader::paintSection(QPainter* painter, const QRect& rect, int row) const {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    const Tokens& t = theme.tokens();
    const bool marked = m_selection.contains(m_model.numberAt(row));
    painter->fillRect(rect, marked ? t.selected : t.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    QStyleOptionButton box;
    box.rect = QRect(rect.left() + m.cellPadding, rect.center().y() - m.icon / 2, m.icon, m.icon);
    box.state = QStyle::State_Enabled | (marked ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, this);
}

// Below the last row it is as empty as the table.
void MarkHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    const int end = length() - offset();
    if (end >= viewport()->height()) return;
    QPainter painter(viewport());
    painter.fillRect(0, end, viewport()->width(), viewport()->height() - end, Theme::of(this).tokens().panel);
}

void MarkHeader::mousePressEvent(QMouseEvent* event) {
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0) Q_EMIT rowClicked(row, event->modifiers());
}

// The header neither drags nor selects.
void MarkHeader::mouseMoveEvent(QMouseEvent* event) {
    event->accept();
}

void MarkHeader::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
}

void MarkHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

SagaMarking::SagaMarking(QTableView& table, SagaListModel& model, SagaSelection& selection)
    : QObject(&table), m_table(table), m_model(model), m_selection(selection) {
    auto* header = new MarkHeader(model, selection, &table);
    table.setVerticalHeader(header);
    header->show();
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    connect(header, &MarkHeader::rowClicked, this, [this](int row, Qt::KeyboardModifiers keys) {
        if (!keys.testFlag(Qt::ShiftModifier)) keys = Qt::ControlModifier;
        m_extending = false;
        takeClick(row, keys);
        m_table.setCurrentIndex(m_model.index(row, std::max(0, m_table.currentIndex().column())));
        m_table.setFocus(Qt::MouseFocusReason);
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current, const QModelIndex& previous) {
                if (!m_extending || !current.isValid()) return;
                if (!m_inRange && previous.isValid()) m_anchor = m_model.numberAt(previous.row());
                extendTo(current.row());
            });
    connect(&selection, &SagaSelection::changed, table.viewport(), qOverload<>(&QWidget::update));
}

bool SagaMarking::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return takeKey(key->key(), key->modifiers());
    }
    if (watched == m_table.viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int row = m_table.rowAt(mouse->position().toPoint().y());
        m_extending = false;
        if (mouse->button() == Qt::LeftButton && row >= 0) takeClick(row, mouse->modifiers());
    }
    return QObject::eventFilter(watched, event);
}

// True when the key is used up. Shift with a key that moves the current row goes on to the table, which moves it.
bool SagaMarking::takeKey(int key, Qt::KeyboardModifiers keys) {
    if (key == Qt::Key_Shift || key == Qt::Key_Control) return false;
    m_extending = keys.testFlag(Qt::ShiftModifier);
    if (!m_extending) m_inRange = false;
    const QModelIndex current = m_table.currentIndex();
    if (key == Qt::Key_Space && current.isValid()) {
        toggle(current.row());
        return true;
    }
    if (key == Qt::Key_A && keys == Qt::ControlModifier) {
        Q_EMIT allWanted();
        return true;
    }
    if (key == Qt::Key_Escape && !m_selection.isEmpty()) {
        m_selection.clear();
        return true;
    }
    return false;
}

void SagaMarking::takeClick(int row, Qt::KeyboardModifiers keys) {
    if (keys.testFlag(Qt::ShiftModifier)) {
        if (m_model.rowOf(m_anchor) < 0) {
            const QModelIndex current = m_table.currentIndex();
            m_anchor = m_model.numberAt(current.isValid() ? current.row() : row);
        }
        extendTo(row);
        return;
    }
    m_inRange = false;
    m_anchor = m_model.numberAt(row);
    if (keys.testFlag(Qt::ControlModifier)) toggle(row);
}

void SagaMarking::toggle(int row) {
    m_inRange = false;
    m_anchor = m_model.numberAt(row);
    m_selection.toggle(m_anchor);
}

void SagaMarking::extendTo(int row) {
    if (!m_inRange) m_selection.beginRange();
    m_inRange = true;
    const int anchor = std::max(0, m_model.rowOf(m_anchor));
    std::vector<SagaNo> nos;
    for (int each = std::min(anchor, row); each <= std::max(anchor, row); ++each) nos.push_back(m_model.numberAt(each));
    m_selection.setRange(std::move(nos));
}

}  // namespace saga::ui
