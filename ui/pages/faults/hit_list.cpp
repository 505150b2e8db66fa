#include "ui/pages/faults/hit_list.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/saga_list_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

bool isShown(int column) {
    return column == SagaListModel::Id || column == SagaListModel::State || column == SagaListModel::User ||
           column == SagaListModel::Amount || column == SagaListModel::Started;
}

}  // namespace

HitList::HitList(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new SagaListModel(context.bridge(), context.clock(), this)),
      m_panel(new PanelFrame(tr("Sagas hit by the selected rule"), this)),
      m_news(new Chip(tr("new"), m_panel)),
      m_table(new QTableView),
      m_stack(new ViewStack(m_table, m_panel)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_panel);
    m_panel->setFlush(true);
    m_panel->setNote({});
    m_news->setGlyph(Icon::ArrowUp);
    m_news->setAccented(true);
    m_news->hide();
    m_panel->titleRow()->addWidget(m_news);
    m_panel->body()->addWidget(new HairLine(Qt::Horizontal, m_panel));
    m_panel->body()->addWidget(m_stack, 1);
    m_model->setFollowing(true);
    dress();
    connectParts();
    setRule(std::nullopt);
}

void HitList::dress() {
    const Theme& theme = Theme::of(this);
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Sagas hit by the selected rule"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* amount = new NumberDelegate(NumberDelegate::Figure::Amount, m_table);
    auto* at = new NumberDelegate(NumberDelegate::Figure::Clock, m_table, TextTone::Secondary);
    m_table->setItemDelegateForColumn(SagaListModel::Id, new MonoDelegate(m_table));
    m_table->setItemDelegateForColumn(SagaListModel::State, new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(SagaListModel::Amount, amount);
    m_table->setItemDelegateForColumn(SagaListModel::Started, at);
    for (int column = 0; column < SagaListModel::ColumnCount; ++column) m_table->setColumnHidden(column, !isShown(column));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setAccessibleName(tr("Columns of the sagas hit"));
    header->setSectionResizeMode(SagaListModel::Id, QHeaderView::Stretch);
    const auto measure = [header, &theme] {
        header->resizeSection(SagaListModel::State, theme.scaled(182));
        header->resizeSection(SagaListModel::User, theme.scaled(104));
        header->resizeSection(SagaListModel::Amount, theme.scaled(76));
        header->resizeSection(SagaListModel::Started, theme.scaled(118));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    const auto followZone = [this, at] {
        at->setZone(m_context.zone());
        m_model->setZone(m_context.zone());
        m_table->viewport()->update();
    };
    followZone();
    connect(&m_context, &PageContext::zoneChanged, this, followZone);
}

void HitList::connectParts() {
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) { open(index.row()); });
    auto* opening = new QAction(tr("Open the selected saga"), m_table);
    opening->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    opening->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(opening);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(opening, &QAction::triggered, this, [this] { open(m_table->currentIndex().row()); });
    // New rows push the others down only where nobody reads them.
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_model->setFollowing(value == 0);
        tellView();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &HitList::tellView);
    connect(m_news, &QAbstractButton::clicked, m_table, &QTableView::scrollToTop);
    connect(m_model, &SagaListModel::newCountChanged, this, [this](qint64 count) {
        m_news->setVisible(count > 0 && !m_model->isFollowing());
        m_news->setLabel(tr("+%1 new").arg(formatCount(count)));
    });
    connect(m_model, &SagaListModel::phaseChanged, this, &HitList::showPhase);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HitList::showPhase);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HitList::showPhase);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HitList::showTally);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, m_model, &SagaListModel::reload);
}

void HitList::setRule(const std::optional<FaultRule>& rule) {
    const RuleId id = rule ? rule->id : RuleId();
    m_name = rule ? fromCore(rule->name) : QString();
    if (id == m_rule && !id.empty()) return;
    m_rule = id;
    // A filter that nothing matches while no rule is chosen.
    if (!id.empty()) m_model->setFilter(QStringLiteral("rule = \"%1\"").arg(fromCore(id.text)));
    showPhase();
}

void HitList::open(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    if (const SagaSummary* saga = m_model->find(row)) m_context.openSaga(saga->id);
}

void HitList::tellView() {
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (first >= 0) m_model->showRows(first, last < 0 ? m_model->rowCount() - 1 : last);
}

// What is known of the rows that are read; a list too long to be read whole is only counted.
void HitList::showTally() {
    int compensated = 0, completed = 0, failed = 0, running = 0, attention = 0;
    const int rows = m_rule.empty() ? 0 : m_model->rowCount();
    bool isWhole = m_model->isWhole();
    for (int row = 0; row < rows && isWhole; ++row) {
        const SagaSummary* saga = m_model->find(row);
        isWhole = saga != nullptr;
        if (saga == nullptr) break;
        compensated += saga->status == SagaStatus::Compensated ? 1 : 0;
        completed += saga->status == SagaStatus::Completed ? 1 : 0;
        failed += saga->status == SagaStatus::Failed ? 1 : 0;
        attention += saga->attention != Attention::None ? 1 : 0;
        running += !isEnd(saga->status) && saga->attention == Attention::None ? 1 : 0;
    }
    QStringList parts;
    if (rows > 0) parts << tr("%n saga(s)", nullptr, rows);
    if (isWhole) {
        if (completed > 0) parts << tr("%1 completed").arg(formatCount(completed));
        if (compensated > 0) parts << tr("%1 compensated").arg(formatCount(compensated));
        if (failed > 0) parts << tr("%1 failed").arg(formatCount(failed));
        if (running > 0) parts << tr("%1 running").arg(formatCount(running));
        if (attention > 0) parts << tr("%1 waiting for a person").arg(formatCount(attention));
    }
    m_tally = parts.join(QStringLiteral(" · "));
    m_panel->setNote(m_tally);
}

void HitList::showPhase() {
    showTally();
    ViewNotice* notice = m_stack->notice();
    if (m_rule.empty()) {
        notice->setEmpty(Icon::Zap, tr("No rule is selected"),
                         tr("Start a rule or choose one above: the sagas it hits appear here as it happens."));
    } else if (m_model->rowCount() > 0) {
        m_stack->showView();
        tellView();
        return;
    } else if (m_model->phase() == SagaListModel::Phase::Failed || m_model->phase() == SagaListModel::Phase::Lost) {
        const Error& error = m_model->error();
        notice->setError({tr("The sagas could not be read"), coreWords(error.reason),
                          fromCore(errorAdvice(error.code, m_context.language())), fromCore(errorName(error.code))},
                         tr("Try again"));
    } else if (m_model->phase() == SagaListModel::Phase::Ready) {
        notice->setEmpty(Icon::Zap, tr("No saga was hit yet"),
                         tr("“%1” hits as soon as a saga that fits comes by.").arg(m_name));
    } else {
        notice->setLoading(tr("Reading the sagas"));
    }
    m_stack->showNotice();
}

}  // namespace saga::ui
