#include "ui/pages/docks/log_view.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/column_fit.h"
#include "ui/delegates/table_style.h"
#include "ui/models/log_model.h"
#include "ui/pages/moment_column.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

LogView::LogView(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new LogModel(context.bridge(), this)),
      m_table(new QTableView),
      m_level(new QComboBox),
      m_category(new QComboBox),
      m_find(new SearchField(tr("Find in the log"))),
      m_state(new ElidedLabel({}, FontRole::Secondary, TextTone::Secondary)),
      m_resume(new Button(Button::Kind::Plain, Icon::ArrowDown, tr("To the newest"))),
      m_copy(new Button(Button::Kind::Plain, Icon::Copy, tr("Copy"))) {
    dressTable();
    m_stack = new ViewStack(m_table, this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(makeBar());
    rows->addWidget(m_stack, 1);
    connectParts();
    showState();
}

QHBoxLayout* LogView::makeBar() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    m_level->addItem(tr("All levels"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    m_level->setAccessibleName(tr("Least level"));
    m_category->addItem(tr("All parts"));
    for (const LogCategory category : {LogCategory::Engine, LogCategory::Step, LogCategory::Store, LogCategory::Admin})
        m_category->addItem(LogModel::categoryName(category), static_cast<int>(category));
    m_category->setAccessibleName(tr("Part of the program"));
    for (QComboBox* box : {m_level, m_category}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_find->setAccessibleName(tr("Find in the log"));
    m_find->setMaximumWidth(theme.scaled(260));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m.cellPadding, m.unit, m.cellPadding, m.unit);
    bar->setSpacing(m.gap);
    bar->addWidget(m_level);
    bar->addWidget(m_category);
    bar->addWidget(m_find, 1);
    bar->addWidget(m_state, 1);
    m_copy->setHint(tr("Copies the lines chosen, or all that are shown"));
    for (Button* button : {m_resume, m_copy}) {
        button->setCompact(true);
        bar->addWidget(button);
    }
    return bar;
}

void LogView::dressTable() {
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Log of this process"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    addMoments(*m_table, LogModel::Time, m_context, NumberDelegate::Figure::Clock);
    m_table->setItemDelegateForColumn(LogModel::Category, new CellDelegate(m_table, TextTone::Secondary));
    m_table->setItemDelegateForColumn(LogModel::Saga, new MonoDelegate(m_table, TextTone::Secondary));
    m_table->setItemDelegateForColumn(LogModel::Text, new MonoDelegate(m_table, TextTone::Primary, Qt::ElideRight));
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(LogModel::Time, theme.scaled(108));
    header->resizeSection(LogModel::Level, theme.scaled(76));
    header->resizeSection(LogModel::Category, theme.scaled(76));
    header->resizeSection(LogModel::Saga, theme.scaled(148));
    ColumnFit::grow(*m_table, LogModel::Saga, kWholeId, 640);
}

void LogView::connectParts() {
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setLeast(static_cast<LogLevel>(m_level->currentData().toInt())); });
    connect(m_category, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setCategory(index == 0 ? std::nullopt
                                        : std::optional(static_cast<LogCategory>(m_category->currentData().toInt())));
    });
    connect(m_find, &QLineEdit::textChanged, m_model, &LogModel::setWords);
    connect(m_resume, &QAbstractButton::clicked, this, [this] {
        m_model->setHeld(false);
        follow();
    });
    connect(m_copy, &QAbstractButton::clicked, this, &LogView::copy);
    auto* copyKey = new QAction(m_table);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(copyKey);
    connect(copyKey, &QAction::triggered, this, &LogView::copy);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { openSaga(index.row()); });
    connect(m_model, &LogModel::stateChanged, this, &LogView::showState);
    const auto afterChange = [this] {
        if (!m_model->isHeld()) follow();
        showState();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, afterChange);
    connect(m_model, &QAbstractItemModel::modelReset, this, afterChange);
    // A reader who scrolls up is left alone; back at the end the newest lines follow again.
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_following) m_model->setHeld(value < m_table->verticalScrollBar()->maximum());
    });
}

void LogView::follow() {
    m_following = true;
    m_table->scrollToBottom();
    m_following = false;
}

void LogView::showState() {
    QStringList parts;
    if (m_model->isHeld()) parts << tr("held: %1 new").arg(formatCount(m_model->waitingCount()));
    if (m_model->droppedCount() > 0) parts << tr("%1 dropped").arg(formatCount(m_model->droppedCount()));
    if (m_model->error()) parts << errorWords(*m_model->error(), m_context.language());
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_state->setTone(m_model->error() ? TextTone::Failed : TextTone::Secondary);
    m_resume->setVisible(m_model->isHeld());
    m_copy->setEnabled(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0) return m_stack->showView();
    if (m_model->heldLines() > 0)
        m_stack->notice()->setEmpty(Icon::Search, tr("No line matches"), tr("Other levels, parts or words may."));
    else
        m_stack->notice()->setEmpty(Icon::ScrollText, tr("Nothing logged yet"),
                                    tr("Lines from info upwards appear here, whatever the log file takes."));
    m_stack->showNotice();
}

void LogView::copy() {
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) rows << index.row();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row) rows << row;
    }
    QStringList lines;
    for (const int row : rows) lines << m_model->lineText(row);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_context.say(tr("%n line(s) copied", nullptr, static_cast<int>(lines.size())));
}

void LogView::openSaga(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const std::string& id = m_model->line(row).sagaId;
    if (!id.empty()) m_context.openSaga(SagaId(id));
}

void LogView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->setWatching(true);
}

void LogView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model->setWatching(false);
}

// An empty table cannot hold the keyboard. No focus proxy: Tab would pass over what stands before the table.
void LogView::focusInEvent(QFocusEvent* event) {
    (m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_find)->setFocus(event->reason());
}

}  // namespace saga::ui
