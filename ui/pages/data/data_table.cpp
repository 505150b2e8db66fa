#include "ui/pages/data/data_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/page_model.h"
#include "ui/pages/moment_column.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

using namespace std::chrono_literals;

DataTable::DataTable(PageContext& context, PageModel& model, Find find, Words words, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_find(find),
      m_words(std::move(words)),
      m_search(new SearchField(m_words.placeholder, this)),
      m_news(new Chip(tr("New rows"), this)),
      m_table(new QTableView),
      m_stack(new ViewStack(m_table, this)),
      m_banner(new Banner(this)) {
    const Metrics& m = Theme::of(this).metrics();
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    bar->setSpacing(m.gap);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_news);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_banner);
    rows->addWidget(m_stack, 1);
    m_search->setAccessibleName(m_words.placeholder);
    m_news->setGlyph(Icon::ArrowUp);
    m_news->setAccented(true);
    m_news->setToolTip(tr("Scrolls to the top and shows them"));
    m_news->hide();
    m_banner->hide();
    m_table->setModel(&m_model);
    m_table->setAccessibleName(m_words.name);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of: %1").arg(m_words.name));
    m_table->installEventFilter(this);
    connectParts();
    showPhase();
}

void DataTable::connectParts() {
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(200ms);
    connect(&m_debounce, &QTimer::timeout, this, &DataTable::find);
    connect(m_search, &QLineEdit::textChanged, &m_debounce, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &DataTable::find);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &DataTable::tellView);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &DataTable::tellView);
    connect(&m_model, &PageModel::phaseChanged, this, &DataTable::showPhase);
    connect(&m_model, &PageModel::newsChanged, this, [this] { m_news->setVisible(m_model.hasNews()); });
    connect(m_news, &QAbstractButton::clicked, m_table, &QTableView::scrollToTop);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) Q_EMIT chosen(current.row());
            });
    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    connect(m_banner, &Banner::actionTriggered, &m_model, &PageModel::reload);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, [this] {
        if (m_model.phase() == PageModel::Phase::Failed)
            m_model.reload();
        else
            m_search->clear();
    });
}

void DataTable::find() {
    m_debounce.stop();
    QString text = m_search->text().trimmed();
    const bool isGlob = text.contains(QLatin1Char('*')) || text.contains(QLatin1Char('?'));
    if (m_find == Find::Ids && !text.isEmpty() && !isGlob) text += QLatin1Char('*');
    if (text == m_model.match() && m_model.phase() == PageModel::Phase::Ready) return;
    m_table->scrollToTop();
    m_model.setMatch(text);
}

void DataTable::tellView() {
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model.setInView(first, last < 0 ? m_model.rowCount() - 1 : last);
    m_model.setFollowing(m_table->verticalScrollBar()->value() == 0);
}

void DataTable::select(const QString& id) {
    const int row = m_model.rowOf(id);
    if (row < 0 || row == m_table->currentIndex().row()) return;
    m_table->setCurrentIndex(m_model.index(row, 0));
}

void DataTable::reveal(const QString& id) {
    select(id);
    if (m_table->currentIndex().isValid()) m_table->scrollTo(m_table->currentIndex());
}

void DataTable::setWidths(std::initializer_list<std::pair<int, int>> widths, int stretched) {
    const Theme& theme = Theme::of(this);
    QHeaderView* header = m_table->horizontalHeader();
    for (const auto& [column, width] : widths) header->resizeSection(column, theme.scaled(width));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(stretched < 0 ? m_model.columnCount() - 1 : stretched, QHeaderView::Stretch);
}

void DataTable::addMoments(int column, NumberDelegate::Figure figure) {
    ui::addMoments(*m_table, column, m_context, figure);
}

void DataTable::keepOneChosen() {
    connect(&m_model, &QAbstractItemModel::rowsInserted, m_table, [this] {
        if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model.index(0, 0));
    });
}

bool DataTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->isAutoRepeat() && m_table->currentIndex().isValid()) {
            Q_EMIT opened(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::showPhase() {
    const bool failed = m_model.phase() == PageModel::Phase::Failed;
    const bool hasRows = m_model.rowCount() > 0;
    if (failed && hasRows)
        m_banner->display(Banner::Kind::Error, errorWords(m_model.error(), m_context.language()), tr("Try again"));
    else
        m_banner->hide();
    if (hasRows) {
        m_stack->showView();
        tellView();
        return;
    }
    ViewNotice* notice = m_stack->notice();
    if (failed) {
        const Error& error = m_model.error();
        notice->setError({tr("The rows could not be read"), coreWords(error.reason),
                          fromCore(errorAdvice(error.code, m_context.language())), fromCore(errorName(error.code))},
                         tr("Try again"));
    } else if (m_model.phase() != PageModel::Phase::Ready) {
        notice->setLoading(tr("Reading the rows"));
    } else if (m_model.match().isEmpty()) {
        notice->setEmpty(m_words.icon, m_words.emptyTitle, m_words.emptyText);
    } else {
        notice->setEmpty(Icon::Search, tr("Nothing found"), tr("No row matches %1.").arg(m_model.match()),
                         tr("Show all"));
    }
    m_stack->showNotice();
}

}  // namespace saga::ui
