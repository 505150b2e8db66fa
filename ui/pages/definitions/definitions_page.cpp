#include "ui/pages/definitions/definitions_page.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/definition_list_model.h"
#include "ui/models/participant_list_model.h"
#include "ui/pages/definitions/definition_diff.h"
#include "ui/pages/definitions/definition_editor.h"
#include "ui/pages/definitions/definition_graph.h"
#include "ui/pages/definitions/participants_view.h"
#include "ui/pages/definitions/start_form.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

using namespace std::chrono_literals;

constexpr qreal kStaleOpacity = 0.55;
const QString kSelectedKey = QStringLiteral("definitions/selected");
const QString kViewKey = QStringLiteral("definitions/view");

// The day and the minute; the whole moment stands beside the graph.
class MinuteDelegate final : public CellDelegate {
public:
    MinuteDelegate(const PageContext& context, QObject* parent) : CellDelegate(parent, TextTone::Secondary, FontRole::Mono), m_context(context) {}

    QString textOf(const QModelIndex& index) const override { return formatTimestamp(index.data().toLongLong(), m_context.zone()).left(16); }

private:
    const PageContext& m_context;
};

}  // namespace

DefinitionsPage::DefinitionsPage(PageContext& context, ModeWatch& mode, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new DefinitionListModel(context.bridge(), this)), m_banner(new Banner(this)) {
    setAccessibleName(tr("Definitions"));
    m_banner->hide();
    m_ageTimer.setInterval(1s);
    m_wanted = DefinitionKey::of(m_context.remembered(kSelectedKey).toString()).value_or(DefinitionKey{});
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(makeList());
    split->addWidget(makeViews(mode));
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({Theme::of(this).scaled(416), 1000});
    m_stack = new ViewStack(split, this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHeader());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    rows->addWidget(m_banner);
    rows->addWidget(m_stack, 1);
    connectParts();
    const int view = m_context.remembered(kViewKey).toInt();
    showView(view >= Graph && view <= Participants ? static_cast<View>(view) : Graph);
    showNotice();
    m_model->reload();
    m_participants->model()->reload();
}

QWidget* DefinitionsPage::makeHeader() {
    const Metrics& m = Theme::of(this).metrics();
    auto* header = new QWidget(this);
    auto* words = new QVBoxLayout(header);
    words->setContentsMargins(2 * m.gap, m.padding, 2 * m.gap, m.padding);
    words->setSpacing(m.unit / 2);
    words->addWidget(new Label(tr("Definitions"), FontRole::Title, TextTone::Primary, header));
    m_subtitle = new ElidedLabel(tr("What sagas are made of. A running saga keeps the version it began with."), FontRole::Secondary, TextTone::Secondary, header);
    words->addWidget(m_subtitle);
    return header;
}

QWidget* DefinitionsPage::makeList() {
    const Theme& theme = Theme::of(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Definitions and their versions"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of the definitions"));
    const auto column = [&](int at, int width, QAbstractItemDelegate* delegate) {
        m_table->setItemDelegateForColumn(at, delegate);
        m_table->horizontalHeader()->resizeSection(at, theme.scaled(width));
    };
    column(DefinitionListModel::Name, 140, new CellDelegate(m_table, TextTone::Primary, FontRole::BodyMedium));
    column(DefinitionListModel::Version, 68, new MonoDelegate(m_table));
    column(DefinitionListModel::Running, 68, new NumberDelegate(NumberDelegate::Figure::Count, m_table));
    column(DefinitionListModel::Published, 136, new MinuteDelegate(m_context, m_table));
    connect(&m_context, &PageContext::zoneChanged, m_table->viewport(), qOverload<>(&QWidget::update));
    return m_table;
}

QWidget* DefinitionsPage::makeViews(ModeWatch& mode) {
    m_graph = new DefinitionGraph(m_context);
    m_editor = new DefinitionEditor(m_context, *m_model);
    m_diff = new DefinitionDiff(*m_model);
    m_start = new StartForm(m_context, mode);
    m_participants = new ParticipantsView(m_context);
    m_tabs = new TabStrip(TabStrip::Kind::Views);
    m_tabs->addPage(Icon::Workflow, tr("Graph"), false);
    m_tabs->addPage(Icon::Braces, tr("Text"), false);
    m_tabs->addPage(Icon::ArrowLeftRight, tr("Differences"), false);
    m_tabs->addPage(Icon::Play, tr("Start a saga"), false);
    m_tabs->addPage(Icon::Plug, tr("Participants"), false);
    m_views = new QStackedWidget;
    for (QWidget* view : std::initializer_list<QWidget*>{m_graph, m_editor, m_diff, m_start, m_participants})
        m_views->addWidget(view);
    auto* room = new QWidget;
    auto* rows = new QVBoxLayout(room);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const int padding = Theme::of(this).metrics().padding;
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(padding, 0, padding, 0);
    tabs->addWidget(m_tabs, 1);
    rows->addLayout(tabs);
    rows->addWidget(new HairLine(Qt::Horizontal, room));
    rows->addWidget(m_views, 1);
    return room;
}

void DefinitionsPage::connectParts() {
    connect(m_tabs, &TabStrip::currentChanged, this, [this](int view) {
        m_views->setCurrentIndex(view);
        m_context.remember(kViewKey, view);
        if (view == Differences)
            showDraft();
    });
    connect(m_model, &DefinitionListModel::refreshed, this, &DefinitionsPage::showState);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, m_model, &DefinitionListModel::reload);
    connect(m_banner, &Banner::actionTriggered, m_model, &DefinitionListModel::reload);
    connect(&m_ageTimer, &QTimer::timeout, this, &DefinitionsPage::showAge);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (!current.isValid())
            return;
        const DefinitionView& definition = m_model->definition(current.row());
        m_selected = {definition.name, definition.version};
        m_context.remember(kSelectedKey, m_selected.text());
        showSelected();
    });
    connect(m_editor, &DefinitionEditor::editedChanged, this, [this](const QString&, bool edited) {
        m_tabs->setTitle(Text, edited ? tr("Text •") : tr("Text"));
    });
    // The list does not hold the new version before it was read again.
    connect(m_editor, &DefinitionEditor::published, this, [this](const QString& name, int version) {
        m_wanted = {name.toStdString(), version};
        m_model->reload();
    });
    connect(m_participants->model(), &ParticipantListModel::refreshed, this, [this] {
        const int troubled = m_participants->model()->troubled();
        m_tabs->setTitle(Participants, troubled > 0 ? tr("Participants, in trouble: %1").arg(troubled) : tr("Participants"));
    });
}

void DefinitionsPage::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

DefinitionsPage::View DefinitionsPage::view() const {
    return static_cast<View>(m_tabs->currentIndex());
}

void DefinitionsPage::select(const std::string& name, int version) {
    if (const int row = m_model->rowOf(name, version); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void DefinitionsPage::showState() {
    const bool failed = m_model->error().has_value();
    if (!failed) {
        m_readAt = m_context.now();
        m_ageTimer.stop();
        m_banner->hide();
        if (std::exchange(m_isStale, false))
            m_stack->setGraphicsEffect(nullptr);
    }
    if (m_model->rowCount() == 0)
        return showNotice();
    m_stack->showView();
    if (failed) {
        if (!std::exchange(m_isStale, true)) {
            auto* quieter = new QGraphicsOpacityEffect(m_stack);
            quieter->setOpacity(kStaleOpacity);
            m_stack->setGraphicsEffect(quieter);
        }
        m_ageTimer.start();
        return showAge();
    }
    if (m_model->rowOf(m_wanted.name, m_wanted.version) >= 0) {
        const DefinitionKey wanted = std::exchange(m_wanted, {});
        select(wanted.name, wanted.version);
    }
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    else
        showSelected();
}

void DefinitionsPage::showNotice() {
    ViewNotice* notice = m_stack->notice();
    if (m_model->error()) {
        const Error& error = *m_model->error();
        const QString advice = fromCore(errorAdvice(error.code, m_context.language()));
        if (error.code == ErrorCode::Unavailable)
            notice->setDisconnected(tr("There is no connection"), advice, tr("Try again"));
        else
            notice->setError({tr("The definitions could not be read"), coreWords(error.reason), advice, fromCore(errorName(error.code))}, tr("Try again"));
    } else if (m_model->isLoaded()) {
        notice->setEmpty(Icon::Workflow, tr("No definition is published"), tr("Publish one with sagactl definition publish FILE."), tr("Look again"));
    } else {
        notice->setLoading(tr("Reading the definitions"));
    }
    m_stack->showNotice();
}

// What is shown is from then; the words count on while nothing newer comes.
void DefinitionsPage::showAge() {
    if (!m_model->error())
        return;
    m_banner->setDismissible(false);
    m_banner->display(Banner::Kind::Warning,
                      tr("Shown as of %1, %2. %3")
                          .arg(formatTimeOfDay(m_readAt.us, m_context.zone()), formatRelative(m_readAt.us, m_context.now().us),
                               fromCore(errorAdvice(m_model->error()->code, m_context.language()))),
                      tr("Try again"));
}

void DefinitionsPage::showSelected() {
    const DefinitionView* definition = m_model->find(m_selected.name, m_selected.version);
    if (definition == nullptr)
        return;
    const bool other = m_editor->key() != m_selected;
    m_graph->show(*definition);
    m_editor->show(*definition);
    m_start->show(*definition);
    if (other)
        m_diff->show(definition->name, definition->version);
    showDraft();
}

void DefinitionsPage::showDraft() {
    m_diff->setDraft(m_editor->isEdited() ? m_editor->text() : QString());
}

}  // namespace saga::ui
