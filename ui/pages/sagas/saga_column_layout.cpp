#include "ui/pages/sagas/saga_column_layout.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <array>
#include <chrono>

#include "ui/models/saga_list_cells.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/page_context.h"
#include "ui/widgets/state_pill.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

const QString kRemembered = QStringLiteral("sagas/columns");

// Width at 100 % in pixels, the least width when there is no more room, and the share of what is left over.
struct ColumnRoom {
    const char* key;
    int width;
    int least;
    int share;
    bool shown;
};
constexpr std::array<ColumnRoom, SagaListModel::ColumnCount> kRooms{{
    {"id", 150, 118, 2, true},
    {"state", 0, 0, 1, true},  // as wide as its widest pill
    {"definition", 126, 104, 1, false},
    {"mode", 104, 96, 0, false},
    {"step", 124, 104, 1, true},
    {"code", 180, 132, 2, true},
    {"user", 94, 76, 1, true},
    {"item", 118, 84, 1, true},
    {"quantity", 92, 88, 0, false},
    {"amount", 86, 84, 0, true},
    {"attempts", 96, 92, 0, false},
    {"duration", 94, 92, 0, true},
    {"started", 118, 108, 0, true},
    {"ended", 118, 108, 0, false},
    {"rule", 150, 118, 1, false},
    {"correlation", 150, 118, 1, false},
}};

const ColumnRoom& roomOf(int column) {
    return kRooms[static_cast<std::size_t>(column)];
}

}  // namespace

SagaColumnLayout::SagaColumnLayout(PageContext& context, QHeaderView& header)
    : QObject(&header), m_context(context), m_header(header) {
    m_saving.setSingleShot(true);
    m_saving.setInterval(std::chrono::milliseconds(200));
    connect(&m_saving, &QTimer::timeout, this, &SagaColumnLayout::save);
    m_arranging = true;
    for (int column = 0; column < SagaListModel::ColumnCount; ++column)
        m_header.setSectionHidden(column, !roomOf(column).shown);
    m_arranging = false;
    fromText(m_context.remembered(kRemembered).toString());
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        if (m_arranging || before == 0 || after == 0) return;
        m_ownWidths = true;
        m_saving.start();
    });
    connect(&m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging) m_saving.start();
    });
}

void SagaColumnLayout::save() {
    m_context.remember(kRemembered, toText());
}

int SagaColumnLayout::widthOf(int column) const {
    const Theme& theme = Theme::of(&m_header);
    if (column != SagaListModel::State) return theme.scaled(roomOf(column).width);
    const PillLook widest{SagaStatus::Compensating, Attention::CompensationFailed, true, false};
    return StatePill::sizeOf(theme, widest).width() + 2 * theme.metrics().cellPadding;
}

int SagaColumnLayout::leastOf(int column) const {
    const Theme& theme = Theme::of(&m_header);
    if (column != SagaListModel::State) return theme.scaled(roomOf(column).least);
    const PillLook wide{SagaStatus::Compensating, Attention::CompensationFailed, false, false};
    return StatePill::sizeOf(theme, wide).width() + 2 * theme.metrics().cellPadding;
}

void SagaColumnLayout::resizeTo(int column, int width) {
    const bool before = std::exchange(m_arranging, true);
    m_header.resizeSection(column, width);
    m_arranging = before;
}

void SagaColumnLayout::share(int room) {
    m_room = room;
    if (m_ownWidths) return;
    int wanted = 0;
    int shares = 0;
    int yielding = 0;
    int last = SagaListModel::Id;
    for (int column = 0; column < SagaListModel::ColumnCount; ++column) {
        if (!isShown(column)) continue;
        wanted += widthOf(column);
        shares += roomOf(column).share;
        yielding += widthOf(column) - leastOf(column);
    }
    const int over = room - wanted;
    const int lacking = std::clamp(-over, 0, yielding);
    int given = 0;
    for (int column = 0; column < SagaListModel::ColumnCount; ++column) {
        if (!isShown(column)) continue;
        const int width = widthOf(column);
        const int yields = yielding == 0 ? 0 : (width - leastOf(column)) * lacking / yielding;
        const int extra = std::max(0, over) * roomOf(column).share / std::max(1, shares);
        resizeTo(column, width - yields + extra);
        given += width - yields + extra;
    }
    // What the divisions left over, so that the last column ends at the border.
    const int rest = room - given;
    if (rest != 0 && std::abs(rest) <= SagaListModel::ColumnCount) resizeTo(last, m_header.sectionSize(last) + rest);
}

bool SagaColumnLayout::isShown(int column) const {
    return !m_header.isSectionHidden(column);
}

void SagaColumnLayout::setShown(int column, bool shown) {
    if (column == SagaListModel::Id || shown == isShown(column)) return;
    m_arranging = true;
    m_header.setSectionHidden(column, !shown);
    if (shown) m_header.resizeSection(column, widthOf(column));
    m_arranging = false;
    share(m_room);
    save();
}

int SagaColumnLayout::shownNeighbour(int visual, int by) const {
    int next = visual + by;
    while (next >= 0 && next < m_header.count() && m_header.isSectionHidden(m_header.logicalIndex(next))) next += by;
    return next >= 0 && next < m_header.count() ? next : -1;
}

bool SagaColumnLayout::canMove(int column, int by) const {
    return shownNeighbour(m_header.visualIndex(column), by) >= 0;
}

void SagaColumnLayout::move(int column, int by) {
    const int visual = m_header.visualIndex(column);
    const int next = shownNeighbour(visual, by);
    if (next < 0) return;
    m_header.moveSection(visual, next);
    save();
}

void SagaColumnLayout::reset() {
    m_arranging = true;
    m_ownWidths = false;
    for (int column = 0; column < SagaListModel::ColumnCount; ++column) {
        m_header.moveSection(m_header.visualIndex(column), column);
        m_header.setSectionHidden(column, !roomOf(column).shown);
        m_header.resizeSection(column, widthOf(column));
    }
    m_arranging = false;
    share(m_room);
    save();
}

void SagaColumnLayout::fillMenu(QMenu& menu) {
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        QAction* action = menu.addAction(sagaColumnTitle(column));
        action->setCheckable(true);
        action->setChecked(isShown(column));
        action->setEnabled(column != SagaListModel::Id);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setShown(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as they were")), &QAction::triggered, this, &SagaColumnLayout::reset);
}

QString SagaColumnLayout::keyOf(int column) {
    return QLatin1String(roomOf(column).key);
}

int SagaColumnLayout::columnOf(const QString& key) {
    const auto room = std::find_if(kRooms.begin(), kRooms.end(),
                                   [&](const ColumnRoom& known) { return key == QLatin1String(known.key); });
    return room == kRooms.end() ? -1 : static_cast<int>(room - kRooms.begin());
}

QString SagaColumnLayout::toText() const {
    QStringList words;
    const double scale = Theme::of(&m_header).textScalePercent() / 100.0;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        QString word = keyOf(column);
        if (!isShown(column))
            word.prepend(QLatin1Char('-'));
        else if (m_ownWidths)
            word += QStringLiteral(":%1").arg(qRound(m_header.sectionSize(column) / scale));
        words << word;
    }
    return words.join(QLatin1Char(' '));
}

// What is not understood, or not named, stays where it is: an older or newer program may have written the text.
void SagaColumnLayout::fromText(const QString& text) {
    const bool before = std::exchange(m_arranging, true);
    int place = 0;
    for (QString word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool hidden = word.startsWith(QLatin1Char('-'));
        if (hidden) word.remove(0, 1);
        const int column = columnOf(word.section(QLatin1Char(':'), 0, 0));
        if (column < 0) continue;
        m_header.moveSection(m_header.visualIndex(column), place++);
        m_header.setSectionHidden(column, hidden && column != SagaListModel::Id);
        const int width = word.section(QLatin1Char(':'), 1, 1).toInt();
        if (width <= 0) continue;
        m_ownWidths = true;
        m_header.resizeSection(column, Theme::of(&m_header).scaled(std::clamp(width, 24, 2000)));
    }
    m_arranging = before;
}

}  // namespace saga::ui
