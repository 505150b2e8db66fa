#include "ui/pages/dead_letters/dead_letters_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/column_fit.h"
#include "ui/models/bus_watch.h"
#include "ui/models/dead_letter_group_model.h"
#include "ui/models/dead_letter_model.h"
#include "ui/models/dead_letter_run.h"
#include "ui/pages/data/data_table.h"
#include "ui/pages/dead_letters/letter_detail.h"
#include "ui/pages/dead_letters/letter_group_list.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

const QString kState = QStringLiteral("dead-letters/state");
const QString kColumns = QStringLiteral("dead-letters/columns");
constexpr int kLeastRowsHeight = 190;  // what stands there instead of rows needs as much
constexpr int kAll = 3;  // place of the chip for every state

struct ColumnRoom {
    DeadLetterModel::Column column;
    int width;
};
constexpr ColumnRoom kRooms[] = {{DeadLetterModel::When, 112}, {DeadLetterModel::Event, 120},
                                 {DeadLetterModel::Saga, 112}, {DeadLetterModel::Tries, 50},
                                 {DeadLetterModel::State, 72}};

}  // namespace

DeadLettersPage::DeadLettersPage(PageContext& context, BusWatch& bus, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bus(bus),
      m_model(new DeadLetterModel(context.bridge(), this)),
      m_groups(new DeadLetterGroupModel(context.bridge(), this)) {
    setAccessibleName(tr("Dead letters"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_banner = new Banner(this);
    m_banner->hide();
    rows->addWidget(m_banner);
    m_detail = new LetterDetail(context);
    auto* ground = new EdgePanel(Qt::Edges(), EdgePanel::Ground::Panel);
    auto* inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_detail);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(makeGroups());
    split->addWidget(makeRows());
    split->addWidget(ground);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(1, 1);
    split->setSizes({200, 560, 340});
    rows->addWidget(split, 1);
    connectParts();
    connectModels();
    const int place = context.remembered(kState).toInt();
    showState(place == kAll || place < 0 || place > kAll ? std::nullopt
                                                         : std::optional(static_cast<DeadLetterState>(place)));
    m_groups->refresh();
}

QWidget* DeadLettersPage::makeHeader() {
    const Metrics& m = Theme::of(this).metrics();
    auto* header = new QWidget(this);
    auto* rows = new QVBoxLayout(header);
    rows->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.gap);
    rows->setSpacing(m.unit);
    rows->addWidget(new Label(tr("Dead letters"), FontRole::Title, TextTone::Primary, header));
    auto* subtitle = new Label(tr("Events that a handler gave up on, or that nobody expected. Their sagas wait."),
                               FontRole::Secondary, TextTone::Secondary, header);
    subtitle->setWordWrap(true);
    rows->addWidget(subtitle);
    auto* chips = new FlowLayout(m.gap);
    auto* group = new QButtonGroup(header);
    const QString names[] = {tr("Open"), tr("Re-driven"), tr("Discarded"), tr("Every state")};
    for (int place = 0; place <= kAll; ++place) {
        m_states[place] = new Chip(names[place], header);
        m_states[place]->setCheckable(true);
        group->addButton(m_states[place], place);
        chips->addWidget(m_states[place]);
    }
    rows->addSpacing(m.unit);
    rows->addLayout(chips);
    connect(group, &QButtonGroup::idClicked, this, [this](int place) {
        showState(place == kAll ? std::nullopt : std::optional(static_cast<DeadLetterState>(place)));
    });
    return header;
}

QWidget* DeadLettersPage::makeGroups() {
    const Metrics& m = Theme::of(this).metrics();
    auto* left = new QWidget;
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* title = new SectionLabel(tr("Open, by cause"), left);
    title->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->addWidget(title);
    rows->addWidget(new HairLine(Qt::Horizontal, left));
    m_groupList = new QListView(left);
    m_groupList->setFrameShape(QFrame::NoFrame);
    m_groupList->setModel(m_groups);
    m_groupList->setItemDelegate(new LetterGroupDelegate(m_groupList));
    m_groupList->setAccessibleName(title->text());
    m_groupList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groupList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->addWidget(m_groupList, 1);
    return left;
}

QWidget* DeadLettersPage::makeRows() {
    const Theme& theme = Theme::of(this);
    const Metrics& m = theme.metrics();
    m_table = new DataTable(m_context, *m_model, DataTable::Find::Owner,
                            {tr("Dead letters"), tr("Of this saga, by the whole id"), Icon::MailX,
                             tr("No dead letters"), tr("No event waits for a decision.")});
    m_table->stack()->setMinimumHeight(theme.scaled(kLeastRowsHeight));
    QTableView* view = m_table->table();
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->addMoments(DeadLetterModel::When, NumberDelegate::Figure::Clock);
    view->setItemDelegateForColumn(DeadLetterModel::Saga, new MonoDelegate(view));
    view->setItemDelegateForColumn(DeadLetterModel::Tries,
                                   new NumberDelegate(NumberDelegate::Figure::Count, view, TextTone::Secondary));
    QHeaderView* header = view->horizontalHeader();
    for (const ColumnRoom& room : kRooms) header->resizeSection(room.column, theme.scaled(room.width));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(DeadLetterModel::Handler, QHeaderView::Stretch);
    ColumnFit::grow(*view, DeadLetterModel::Saga, kWholeId, 220);
    const QByteArray columns = m_context.remembered(kColumns).toByteArray();
    if (!columns.isEmpty()) header->restoreState(columns);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int column) {
        if (column != DeadLetterModel::Handler) m_context.remember(kColumns, header->saveState());
    });
    m_redrive = new Button(Button::Kind::Plain, Icon::RefreshCw, {});
    m_discard = new Button(Button::Kind::Plain, Icon::Trash, {});
    m_all = new Button(Button::Kind::Plain, Icon::RefreshCw, {});
    auto* bar = new QWidget;
    auto* buttons = new FlowLayout(m.gap, bar);
    buttons->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    for (Button* button : {m_redrive, m_discard, m_all}) buttons->addWidget(button);
    auto* middle = new QWidget;
    auto* rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_table, 1);
    rows->addWidget(new HairLine(Qt::Horizontal, middle));
    rows->addWidget(bar);
    return middle;
}

void DeadLettersPage::connectParts() {
    connect(m_groupList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) chooseGroup(current.row());
            });
    connect(m_table, &DataTable::chosen, this, &DeadLettersPage::showChosen);
    connect(m_table->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DeadLettersPage::showActions);
    connect(m_table, &DataTable::opened, this, [this](int row) { m_context.openSaga(m_model->row(row).saga); });
    connect(m_redrive, &QAbstractButton::clicked, this, [this] { resolveSelected(DeadLetterAction::Redrive); });
    connect(m_discard, &QAbstractButton::clicked, this, [this] { resolveSelected(DeadLetterAction::Discard); });
    connect(m_all, &QAbstractButton::clicked, this, &DeadLettersPage::resolveGroup);
    connect(m_detail, &LetterDetail::redriveWanted, this, [this] { resolveChosen(DeadLetterAction::Redrive, {}); });
    connect(m_detail, &LetterDetail::discardWanted, this, [this] { resolveChosen(DeadLetterAction::Discard, {}); });
    connect(m_detail, &LetterDetail::editedWanted, this,
            [this](const QString& payload) { resolveChosen(DeadLetterAction::Redrive, payload); });
    m_ageing.setInterval(std::chrono::seconds(1));
    connect(&m_ageing, &QTimer::timeout, this, &DeadLettersPage::showBanner);
}

void DeadLettersPage::connectModels() {
    // As long as no row is chosen the first one is: a page of rows with nothing beside them explains nothing.
    const auto chooseFirst = [this] {
        QTableView* view = m_table->table();
        if (!view->currentIndex().isValid() && m_model->rowCount() > 0) view->selectRow(0);
        showChosen();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, chooseFirst);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, chooseFirst);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &DeadLettersPage::showChosen);
    connect(m_model, &PageModel::phaseChanged, this, &DeadLettersPage::showActions);
    connect(m_groups, &DeadLetterGroupModel::refreshed, this, [this] {
        if (!m_groups->error()) m_heardAt = m_context.now();
        const int row = m_groups->rowOf(m_model->kind());
        if (m_groups->rowCount() > 0 && row >= 0 && row != m_groupList->currentIndex().row())
            m_groupList->setCurrentIndex(m_groups->index(row, 0));
        m_states[0]->setCount(m_groups->isKnown() ? formatCount(m_groups->countAt(0)) : QString());
        showActions();
        showBanner();
    });
    connect(&m_bus, &BusWatch::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&m_context.bridge(), &Bridge::detached, this, [this] {
        showBanner();
        showActions();
    });
    connect(&m_context.bridge(), &Bridge::attached, this, [this] {
        m_model->reload();
        refresh();
    });
}

void DeadLettersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void DeadLettersPage::refresh() {
    m_groups->refresh();
    m_model->refresh();
    showBanner();
}

void DeadLettersPage::showState(std::optional<DeadLetterState> state) {
    const int place = state ? static_cast<int>(*state) : kAll;
    m_states[place]->setChecked(true);
    m_context.remember(kState, place);
    m_model->setChoice(state, m_model->kind());
    // Of one state, every row would say the same.
    m_table->table()->setColumnHidden(DeadLetterModel::State, state.has_value());
    showActions();
}

void DeadLettersPage::chooseGroup(int row) {
    m_model->setChoice(m_model->state(), m_groups->kindAt(row));
    showActions();
}

void DeadLettersPage::showChosen() {
    const QModelIndex current = m_table->table()->currentIndex();
    m_detail->show(current.isValid() ? std::optional(m_model->row(current.row())) : std::nullopt);
    showActions();
}

std::vector<std::string> DeadLettersPage::selectedOpen() const {
    std::vector<std::string> ids;
    for (const QModelIndex& index : m_table->table()->selectionModel()->selectedRows()) {
        const DeadLetterView& letter = m_model->row(index.row());
        if (letter.state == DeadLetterState::Open) ids.push_back(letter.id);
    }
    return ids;
}

QString DeadLettersPage::whyNot() const {
    if (!m_context.bridge().isAttached()) return tr("The connection is lost");
    return m_run != nullptr && m_run->isRunning() ? tr("Others are being worked on") : QString();
}

void DeadLettersPage::showActions() {
    const QString blocked = whyNot();
    m_detail->setBlocked(blocked);
    const int selected = static_cast<int>(selectedOpen().size());
    m_redrive->setLabel(tr("Re-drive %n selected…", nullptr, selected));
    m_discard->setLabel(tr("Discard %n selected…", nullptr, selected));
    const int row = m_groups->rowOf(m_model->kind());
    const std::int64_t open = row < 0 ? 0 : m_groups->countAt(row);
    m_all->setLabel(m_model->kind().isAny() ? tr("Re-drive all %1…").arg(formatCount(open))
                                            : tr("Re-drive all %1 of this cause…").arg(formatCount(open)));
    const QString none = tr("None of them is open");
    for (Button* button : {m_redrive, m_discard, m_all}) {
        const bool any = button == m_all ? open > 0 : selected > 0;
        if (!blocked.isEmpty())
            button->refuse(blocked);
        else if (!any)
            button->refuse(none);
        else
            button->allow();
    }
}

// Rows that are shown stay; the banner says why they are not the newest.
void DeadLettersPage::showBanner() {
    const bool lost = !m_context.bridge().isAttached();
    if (lost != m_ageing.isActive()) lost ? m_ageing.start() : m_ageing.stop();
    if (lost && m_heardAt.isSet())
        m_banner->display(Banner::Kind::Warning,
                          tr("The connection is lost. The rows are as they were %1, at %2.")
                              .arg(formatRelative(m_heardAt.us, m_context.now().us),
                                   formatTimeOfDay(m_heardAt.us, m_context.zone()).left(8)));
    else if (m_groups->error())
        m_banner->display(Banner::Kind::Error, errorWords(*m_groups->error(), m_context.language()));
    else
        m_banner->hide();
}

void DeadLettersPage::askFor(DeadLetterAction action, qint64 count, std::function<void(const QString&)> then) {
    const int number = static_cast<int>(std::min<qint64>(count, 2'000'000'000));
    Question question;
    question.needsReason = true;
    if (action == DeadLetterAction::Redrive) {
        question.title = tr("Re-drive %n dead letter(s)?", nullptr, number);
        question.text = tr("Each is delivered to its handler once more. What was done already is not done again. What "
                           "fails again becomes a dead letter again.");
        question.confirm = tr("Re-drive %1").arg(formatCount(count));
    } else {
        question.title = tr("Discard %n dead letter(s)?", nullptr, number);
        question.text = tr("They are never delivered. Their sagas stay where they are until somebody retries, "
                           "compensates or ends them.");
        question.confirm = tr("Discard %1").arg(formatCount(count));
        question.dangerous = true;
    }
    m_context.ask(question, this, [this, then = std::move(then)](const QString& reason) {
        // Another one may have begun while the question was open.
        if (whyNot().isEmpty()) then(reason);
    });
}

void DeadLettersPage::resolveSelected(DeadLetterAction action) {
    std::vector<std::string> ids = selectedOpen();
    if (ids.empty()) return;
    const auto count = static_cast<qint64>(ids.size());
    askFor(action, count, [this, action, ids = std::move(ids)](const QString& reason) {
        begin(new DeadLetterRun(m_context.bridge(), m_context.clock(), action, ids), reason, {}, ids.size() > 1);
    });
}

void DeadLettersPage::resolveGroup() {
    const int row = m_groups->rowOf(m_model->kind());
    if (row < 0) return;
    const std::int64_t count = m_groups->countAt(row);
    DeadLetterListRequest request = m_model->request();
    request.state = DeadLetterState::Open;
    request.saga.clear();
    askFor(DeadLetterAction::Redrive, count, [this, request, count](const QString& reason) {
        begin(new DeadLetterRun(m_context.bridge(), m_context.clock(), DeadLetterAction::Redrive, request, count),
              reason, {}, true);
    });
}

void DeadLettersPage::resolveChosen(DeadLetterAction action, const std::optional<QString>& payload) {
    if (!m_detail->letter()) return;
    const std::string id = m_detail->letter()->id;
    std::optional<std::string> message;
    if (payload) message = payload->toStdString();
    askFor(action, 1, [this, action, id, message](const QString& reason) {
        begin(new DeadLetterRun(m_context.bridge(), m_context.clock(), action, {id}), reason, message, false);
    });
}

void DeadLettersPage::begin(DeadLetterRun* run, const QString& reason, const std::optional<std::string>& payload,
                            bool isLong) {
    m_run = run;
    m_detail->showTrouble({});
    connect(run, &Operation::phaseChanged, this, [this, run, isLong] {
        if (run->isEnded()) finish(*run, isLong);
        showActions();
    });
    if (isLong)
        Q_EMIT operationBegun(run);
    else
        run->setParent(this);
    run->start(reason, payload);
}

void DeadLettersPage::finish(const DeadLetterRun& run, bool isLong) {
    m_bus.refresh();
    refresh();
    if (isLong) return;
    if (run.trouble())
        m_detail->showTrouble(errorWords(*run.trouble(), m_context.language()));
    else
        m_context.say(run.action() == DeadLetterAction::Redrive ? tr("The event is on its way to its handler again")
                                                                : tr("The dead letter is discarded"));
    m_run->deleteLater();
}

}  // namespace saga::ui
