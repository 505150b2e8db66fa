#include "ui/pages/sagas/saga_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/filter_text.h"
#include "ui/models/saga_list_cells.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/sagas/saga_cells.h"
#include "ui/pages/sagas/saga_column_layout.h"

namespace saga::ui {

namespace {

const QString kRememberedSort = QStringLiteral("sagas/sort");
const QString kUp = QStringLiteral(" up");
const QString kDown = QStringLiteral(" down");

template <class Then>
QAction* addTo(QMenu& menu, QObject* owner, Icon icon, const QString& words, Then then) {
    QAction* action = menu.addAction(themedIcon(icon), QString(words).replace(QLatin1Char('&'), QStringLiteral("&&")));
    QObject::connect(action, &QAction::triggered, owner, then);
    return action;
}

}  // namespace

SagaTable::SagaTable(PageContext& context, SagaListModel& model, QWidget* parent)
    : QTableView(parent), m_context(context), m_model(model) {
    setModel(&model);
    setAccessibleName(tr("Sagas"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    dress();
    m_columns = new SagaColumnLayout(context, *horizontalHeader());
    connectModel();
    connect(this, &QAbstractItemView::doubleClicked, this, &SagaTable::open);
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, &SagaTable::showSeen);
    connect(&Theme::of(this), &Theme::changed, this, [this] { m_columns->share(viewport()->width()); });
    connect(&m_context, &PageContext::zoneChanged, this, [this] { viewport()->update(); });
}

void SagaTable::dress() {
    styleTable(*this);
    setItemDelegateForColumn(SagaListModel::State, new StatusDelegate(this));
    for (const int column : {SagaListModel::Id, SagaListModel::Rule, SagaListModel::Correlation})
        setItemDelegateForColumn(column, new MonoDelegate(this));
    setItemDelegateForColumn(SagaListModel::Code, new MonoDelegate(this, TextTone::Primary, Qt::ElideRight));
    auto* figures = new SagaFigureDelegate(this);
    for (const int column :
         {SagaListModel::Quantity, SagaListModel::Amount, SagaListModel::Attempts, SagaListModel::Duration})
        setItemDelegateForColumn(column, figures);
    auto* moments = new SagaMomentDelegate(m_context, this);
    for (const int column : {SagaListModel::Started, SagaListModel::Ended}) setItemDelegateForColumn(column, moments);
    QHeaderView* header = horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns of the list of sagas"));
    connect(header, &QHeaderView::sectionClicked, this, &SagaTable::sortBy);
    connect(header, &QWidget::customContextMenuRequested, this, &SagaTable::showHeaderMenu);
}

// Whatever the model does to its rows, what is seen and what is current stay.
void SagaTable::connectModel() {
    connect(&m_model, &SagaListModel::phaseChanged, this, &SagaTable::showSort);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = currentIndex();
        m_currentBefore = current.isValid() ? m_model.numberAt(current.row()) : SagaNo{};
        m_currentColumnBefore = current.column();
    });
    // Not modelReset: a header that was made later would still forget the current row.
    connect(&m_model, &SagaListModel::replaced, this, [this] {
        showSort();
        const int row = m_currentBefore.value > 0 ? m_model.rowOf(m_currentBefore) : -1;
        if (row >= 0) setCurrentIndex(m_model.index(row, m_currentColumnBefore));
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        QScrollBar* bar = verticalScrollBar();
        const int top = rowAt(0);
        if (bar->value() == 0 || top < 0 || first > top) return;
        const int by = (last - first + 1) * verticalHeader()->defaultSectionSize();
        updateGeometries();
        bar->setValue(bar->value() + by);
    });
    showSort();
}

void SagaTable::showSort() {
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(columnOfSort(m_model.sort()),
                                         m_model.isDescending() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void SagaTable::sortBy(int column) {
    const std::optional<SagaSort> by = sortOfColumn(column);
    if (!by) return showSort();
    // Figures and times: the largest first, as one looks for them; words from the first letter.
    const bool descending = *by == m_model.sort() ? !m_model.isDescending() : isFigureColumn(column);
    scrollToTop();
    m_model.setSort(*by, descending);
    showSort();
    m_context.remember(kRememberedSort, SagaColumnLayout::keyOf(column) + (descending ? kDown : kUp));
}

void SagaTable::restoreSort() {
    const QString text = m_context.remembered(kRememberedSort).toString();
    const int column = SagaColumnLayout::columnOf(text.section(QLatin1Char(' '), 0, 0));
    if (const std::optional<SagaSort> by = sortOfColumn(column)) m_model.chooseSort(*by, !text.endsWith(kUp));
    showSort();
}

void SagaTable::fillSortMenu(QMenu& menu) {
    for (int column = 0; column < SagaListModel::ColumnCount; ++column) {
        const std::optional<SagaSort> by = sortOfColumn(column);
        if (!by) continue;
        const bool current = *by == m_model.sort();
        const Icon arrow = m_model.isDescending() ? Icon::ArrowDown : Icon::ArrowUp;
        addTo(menu, this, current ? arrow : Icon::None, sagaColumnTitle(column), [this, column] { sortBy(column); });
    }
}

void SagaTable::showHeaderMenu(const QPoint& place) {
    const int column = horizontalHeader()->logicalIndexAt(place);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        addTo(*menu, this, Icon::None, tr("Sort by %1").arg(sagaColumnTitle(column)), [this, column] {
            sortBy(column);
        })->setEnabled(sortOfColumn(column).has_value());
        addTo(*menu, this, Icon::None, tr("Move to the left"), [this, column] {
            m_columns->move(column, -1);
        })->setEnabled(m_columns->canMove(column, -1));
        addTo(*menu, this, Icon::ArrowRight, tr("Move to the right"), [this, column] {
            m_columns->move(column, 1);
        })->setEnabled(m_columns->canMove(column, 1));
        menu->addSeparator();
    }
    m_columns->fillMenu(*menu);
    menu->popup(horizontalHeader()->mapToGlobal(place));
}

void SagaTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    m_columns->share(viewport()->width());
}

void SagaTable::updateGeometries() {
    QTableView::updateGeometries();
    showSeen();
}

void SagaTable::showSeen() {
    const int first = rowAt(0);
    if (first < 0) return;
    const int last = rowAt(viewport()->height() - 1);
    m_model.showRows(first, last < 0 ? m_model.rowCount() - 1 : last);
}

void SagaTable::open(const QModelIndex& index) {
    if (!index.isValid()) return;
    if (const SagaSummary* saga = m_model.find(index.row())) Q_EMIT opened(saga->id);
}

void SagaTable::copy(const QString& text, const QString& said) {
    QGuiApplication::clipboard()->setText(text);
    m_context.say(said);
}

QString SagaTable::textOf(const QModelIndex& cell) const {
    const auto* delegate = qobject_cast<const CellDelegate*>(itemDelegateForIndex(cell));
    return delegate != nullptr ? delegate->textOf(cell) : cell.data().toString();
}

void SagaTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && current.isValid()) {
        if (!event->isAutoRepeat()) open(current);
        return;
    }
    if (event->matches(QKeySequence::Copy) && current.isValid()) {
        if (m_model.find(current.row()) != nullptr) copy(textOf(current), tr("Copied"));
        return;
    }
    QTableView::keyPressEvent(event);
}

void SagaTable::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid() || m_model.find(cell.row()) == nullptr) return;
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, cell);
    menu->popup(place);
}

void SagaTable::fillMenu(QMenu& menu, const QModelIndex& cell) {
    const SagaId id = m_model.summary(cell.row()).id;
    addTo(menu, this, Icon::ExternalLink, tr("Open"), [this, id] { Q_EMIT opened(id); });
    if (const QString value = textOf(cell); !value.isEmpty())
        addTo(menu, this, Icon::Copy, tr("Copy value"), [this, value] { copy(value, tr("Copied")); });
    addTo(menu, this, Icon::Copy, tr("Copy id"),
          [this, id] { copy(QString::fromStdString(id.text), tr("Id copied")); });
    addTo(menu, this, Icon::Share, tr("Copy link"), [this, id] { copy(PageContext::sagaLink(id), tr("Link copied")); });
    fillFilterMenu(menu, cell);
}

void SagaTable::fillFilterMenu(QMenu& menu, const QModelIndex& cell) {
    const QString is = cell.data(SagaListModel::IsFilterRole).toString();
    const QString isNot = cell.data(SagaListModel::IsNotFilterRole).toString();
    if (is.isEmpty()) return;
    const auto want = [&](Icon icon, const QString& words, const QString& filter) {
        addTo(menu, this, icon, words, [this, filter] { Q_EMIT filterWanted(filter); });
    };
    menu.addSeparator();
    want(Icon::Funnel, tr("Filter by %1").arg(is), is);
    want(Icon::Ban, tr("Filter by %1").arg(isNot), isNot);
    if (m_filter.trimmed().isEmpty()) return;
    menu.addSeparator();
    want(Icon::Plus, tr("Add: and %1").arg(is), filterWith(m_filter, is));
    want(Icon::Plus, tr("Add: and %1").arg(isNot), filterWith(m_filter, isNot));
    want(Icon::Plus, tr("Add: or %1").arg(is), filterOr(m_filter, is));
    want(Icon::Plus, tr("Add: or %1").arg(isNot), filterOr(m_filter, isNot));
}

}  // namespace saga::ui
