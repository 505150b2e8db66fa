#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shell/palette_model.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 420;
constexpr int kMostRows = 12;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.widget);
        const Tokens& t = theme.tokens();
        const Metrics& m = theme.metrics();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            paintBox(*painter, QRectF(option.rect).adjusted(m.unit, 0, -m.unit, 0), m.radius, t.selected, QColor());
        const TextColours& text = t.text(selected ? Surface::Selected : Surface::Neutral);
        QRectF room = QRectF(option.rect).adjusted(m.padding, 0, -m.padding, 0);
        const QRectF icon(room.left(), room.center().y() - m.smallIcon / 2.0, m.smallIcon, m.smallIcon);
        theme.icons().paint(*painter, static_cast<Icon>(index.data(PaletteModel::IconRole).toInt()), icon,
                            text.secondary);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const int used =
            paintText(*painter, room, theme.font(FontRole::Secondary), text.secondary, detail, Qt::AlignRight);
        room.setLeft(icon.right() + m.gap);
        room.setRight(room.right() - used - m.gap);
        paintText(*painter, room, theme.font(FontRole::Body), text.primary, index.data(Qt::DisplayRole).toString(),
                  Qt::AlignLeft, Qt::ElideMiddle);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        Q_UNUSED(index)
        return {0, Theme::of(option.widget).metrics().control};
    }
};

}  // namespace

CommandPalette::CommandPalette(PaletteModel& model, SearchField& field, QWidget* window)
    : QWidget(window), m_model(model), m_field(field), m_list(new QListView(this)) {
    setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Commands"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, Theme::of(this).metrics().unit, 1, Theme::of(this).metrics().unit);
    rows->addWidget(m_list);
    m_field.installEventFilter(this);
    window->installEventFilter(this);
    connect(&m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setText(text);
        if (m_field.hasFocus()) open();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        chooseFirst();
        if (isVisible()) place();
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    hide();
}

void CommandPalette::open() {
    place();
    show();
    raise();
    chooseFirst();
}

void CommandPalette::close() {
    hide();
}

void CommandPalette::place() {
    const Theme& theme = Theme::of(this);
    const QRect field(m_field.mapTo(parentWidget(), QPoint(0, 0)), m_field.size());
    const int width = std::max(field.width(), theme.scaled(kWidth));
    const int rows = std::clamp(m_model.rowCount(), 1, kMostRows);
    const int height = rows * theme.metrics().control + 2 * theme.metrics().unit;
    setGeometry(field.right() + 1 - width, field.bottom() + theme.metrics().unit, width, height);
}

void CommandPalette::chooseFirst() {
    if (m_model.rowCount() > 0) m_list->setCurrentIndex(m_model.index(0));
}

void CommandPalette::choose(int row) {
    if (row < 0 || row >= m_model.rowCount()) return;
    const std::function<void()> action = m_model.action(row);
    m_field.clearFocus();
    m_field.clear();
    close();
    // Doing it may rebuild the window, so it comes last.
    if (action) action();
}

bool CommandPalette::takeKey(int key) {
    const int row = m_list->currentIndex().row();
    const int rows = m_model.rowCount();
    switch (key) {
        case Qt::Key_Down:
            if (!isVisible())
                open();
            else if (rows > 0)
                m_list->setCurrentIndex(m_model.index((row + 1) % rows));
            return true;
        case Qt::Key_Up:
            if (isVisible() && rows > 0) m_list->setCurrentIndex(m_model.index((row + rows - 1) % rows));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (isVisible()) choose(row);
            return true;
        case Qt::Key_Escape:
            if (!isVisible()) return false;
            close();
            m_field.clear();
            m_field.clearFocus();
            return true;
        default:
            return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_field) {
        if (event->type() == QEvent::KeyPress) return takeKey(static_cast<QKeyEvent*>(event)->key());
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress) open();
        if (event->type() == QEvent::FocusOut) close();
    } else if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintBox(painter, rect(), theme.metrics().panelRadius, theme.tokens().panel, theme.tokens().lineStrong);
}

}  // namespace saga::ui
