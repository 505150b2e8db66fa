#include "ui/pages/sagas/saga_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/saga_list_model.h"
#include "ui/widgets/painting.h"

namespace saga::ui {

namespace {

// Width at 100 % in pixels, the least width when there is no more room, and the share of what is left over.
struct ColumnRoom {
    SagaListModel::Column column;
    int width;
    int least;
    int share;
};
constexpr std::array kColumns{
    ColumnRoom{SagaListModel::Id, 150, 118, 2},
    ColumnRoom{SagaListModel::State, 182, 182, 1},
    ColumnRoom{SagaListModel::DefinitionName, 126, 104, 1},
    ColumnRoom{SagaListModel::StepName, 114, 100, 1},
    ColumnRoom{SagaListModel::Code, 186, 142, 2},
    ColumnRoom{SagaListModel::User, 94, 78, 1},
    ColumnRoom{SagaListModel::ItemName, 108, 84, 1},
    ColumnRoom{SagaListModel::Amount, 70, 64, 0},
    ColumnRoom{SagaListModel::Duration, 82, 78, 0},
    ColumnRoom{SagaListModel::Started, 118, 112, 0},
};

// Figures written by the model's words, right aligned.
class WordsDelegate final : public CellDelegate {
public:
    explicit WordsDelegate(QObject* parent) : CellDelegate(parent, TextTone::Primary, FontRole::Mono) {
        setAlignment(Qt::AlignRight);
    }
    QString textOf(const QModelIndex& index) const override {
        const QVariant raw = index.data(SagaListModel::RawRole);
        if (!raw.isValid()) return QStringLiteral("…");
        return index.column() == SagaListModel::Duration ? formatDuration(raw.toLongLong())
                                                         : formatAmount(raw.toLongLong());
    }
};

// The time of day; the date before it when it was not within the last day.
class StartedDelegate final : public CellDelegate {
public:
    StartedDelegate(const PageContext& context, QObject* parent)
        : CellDelegate(parent, TextTone::Secondary, FontRole::Mono), m_context(context) {
        setAlignment(Qt::AlignRight);
    }
    QString textOf(const QModelIndex& index) const override {
        const qint64 at = index.data(SagaListModel::RawRole).toLongLong();
        const qint64 day = 24 * 3600 * qint64{1'000'000};
        if (m_context.now().us - at < day) return formatTimeOfDay(at, m_context.zone());
        // "2026-03-01 14:19:58.204 KST" up to the minute.
        return formatTimestamp(at, m_context.zone()).left(16);
    }

private:
    const PageContext& m_context;
};

}  // namespace

SagaTable::SagaTable(PageContext& context, SagaListModel& model, QWidget* parent)
    : QTableView(parent), m_context(context), m_model(model) {
    setModel(&model);
    setAccessibleName(tr("Sagas"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    dress();
    connect(this, &QAbstractItemView::doubleClicked, this, &SagaTable::open);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_ownWidths = m_ownWidths || !m_sharing; });
    connect(&Theme::of(this), &Theme::changed, this, [this] { shareWidth(); });
    connect(&m_context, &PageContext::zoneChanged, this, [this] { viewport()->update(); });
}

void SagaTable::dress() {
    styleTable(*this);
    setItemDelegateForColumn(SagaListModel::Id, new MonoDelegate(this));
    setItemDelegateForColumn(SagaListModel::State, new StatusDelegate(this));
    setItemDelegateForColumn(SagaListModel::Code, new MonoDelegate(this, TextTone::Primary, Qt::ElideRight));
    auto* words = new WordsDelegate(this);
    setItemDelegateForColumn(SagaListModel::Amount, words);
    setItemDelegateForColumn(SagaListModel::Duration, words);
    setItemDelegateForColumn(SagaListModel::Started, new StartedDelegate(m_context, this));
    QHeaderView* header = horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(SagaListModel::Started, Qt::DescendingOrder);
    header->setAccessibleName(tr("Columns of the list of sagas"));
}

void SagaTable::shareWidth() {
    if (m_ownWidths) return;
    const Theme& theme = Theme::of(this);
    int wanted = 0;
    int shares = 0;
    int yielding = 0;
    for (const ColumnRoom& room : kColumns) {
        wanted += theme.scaled(room.width);
        shares += room.share;
        yielding += theme.scaled(room.width) - theme.scaled(room.least);
    }
    const int over = viewport()->width() - wanted;
    const int lacking = std::clamp(-over, 0, yielding);
    m_sharing = true;
    int given = 0;
    for (const ColumnRoom& room : kColumns) {
        const int width = theme.scaled(room.width);
        const int yields = (width - theme.scaled(room.least)) * lacking / yielding;
        const int extra = std::max(0, over) * room.share / shares;
        setColumnWidth(room.column, width - yields + extra);
        given += width - yields + extra;
    }
    // What the divisions left over, so that the last column ends at the border.
    const int rest = viewport()->width() - given;
    if (rest != 0 && std::abs(rest) <= static_cast<int>(kColumns.size()))
        setColumnWidth(SagaListModel::Id, columnWidth(SagaListModel::Id) + rest);
    m_sharing = false;
}

void SagaTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareWidth();
}

void SagaTable::open(const QModelIndex& index) {
    if (index.isValid()) Q_EMIT opened(m_model.summary(index.row()).id);
}

void SagaTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        if (!event->isAutoRepeat()) open(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_model.summary(currentIndex().row()).id.text));
        m_context.say(tr("Id copied"));
        return;
    }
    QTableView::keyPressEvent(event);
}

void SagaTable::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid()) return;
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, cell);
    menu->popup(place);
}

void SagaTable::fillMenu(QMenu& menu, const QModelIndex& cell) {
    const SagaId id = m_model.summary(cell.row()).id;
    const auto add = [&](Icon icon, const QString& words, auto then) {
        QAction* action =
            menu.addAction(themedIcon(icon), QString(words).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, then);
    };
    add(Icon::ExternalLink, tr("Open"), [this, id] { Q_EMIT opened(id); });
    add(Icon::Copy, tr("Copy id"), [this, id] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(id.text));
        m_context.say(tr("Id copied"));
    });
    add(Icon::Share, tr("Copy link"), [this, id] {
        QGuiApplication::clipboard()->setText(PageContext::sagaLink(id));
        m_context.say(tr("Link copied"));
    });
    const QString is = cell.data(SagaListModel::IsFilterRole).toString();
    const QString isNot = cell.data(SagaListModel::IsNotFilterRole).toString();
    if (is.isEmpty()) return;
    menu.addSeparator();
    add(Icon::Funnel, tr("Show only %1").arg(is), [this, is] { Q_EMIT filterWanted(is); });
    add(Icon::Ban, tr("Show only %1").arg(isNot), [this, isNot] { Q_EMIT filterWanted(isNot); });
}

}  // namespace saga::ui
