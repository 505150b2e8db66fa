#include "ui/pages/saga/event_details.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/column_fit.h"
#include "ui/delegates/payload_view.h"
#include "ui/delegates/table_style.h"
#include "ui/models/core_words.h"
#include "ui/models/json_tree_model.h"
#include "ui/models/state_field_model.h"
#include "ui/pages/page_context.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

void dressChanges(QTableView& table) {
    const Theme& theme = Theme::of(&table);
    styleTable(table);
    table.setItemDelegateForColumn(StateFieldModel::Path, new MonoDelegate(&table, TextTone::Secondary, Qt::ElideMiddle));
    table.setItemDelegateForColumn(StateFieldModel::Before, new MonoDelegate(&table, TextTone::Secondary, Qt::ElideRight));
    table.setItemDelegateForColumn(StateFieldModel::After, new MonoDelegate(&table, TextTone::Primary, Qt::ElideRight));
    table.horizontalHeader()->resizeSection(StateFieldModel::Path, theme.scaled(270));
    table.horizontalHeader()->resizeSection(StateFieldModel::Before, theme.scaled(230));
    table.horizontalHeader()->setStretchLastSection(true);
    ColumnFit::grow(table, StateFieldModel::Path, 320, kWholeId);
    ColumnFit::grow(table, StateFieldModel::Before, 300, 2 * kWholeId);
}

}  // namespace

EventDetails::EventDetails(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_tabs(new TabStrip(TabStrip::Kind::Views)),
      m_copy(new Button(Button::Kind::Quiet, Icon::Copy, tr("Copy"))),
      m_views(new QStackedWidget),
      m_table(new QTableView),
      m_changes(new StateFieldModel(this)),
      m_tree(new JsonTreeModel(this)),
      m_treeView(new PayloadView),
      m_raw(new QPlainTextEdit) {
    const Theme& theme = Theme::of(this);
    const Metrics& metrics = theme.metrics();
    m_tabs->addPage(Icon::ArrowLeftRight, tr("Changes of the state"), false);
    m_tabs->addPage(Icon::ListTree, tr("Payload"), false);
    m_tabs->addPage(Icon::Braces, tr("Raw JSON"), false);
    m_table->setModel(m_changes);
    dressChanges(*m_table);
    m_table->setAccessibleName(tr("What the event changed in the state of the saga"));
    m_treeView->setModel(m_tree);
    m_treeView->setAccessibleName(tr("Payload"));
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setFont(theme.font(FontRole::Mono));
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setAccessibleName(tr("Raw JSON"));
    m_changesStack = new ViewStack(m_table);
    auto* payloads = new QStackedWidget;
    payloads->addWidget(m_treeView);
    payloads->addWidget(m_raw);
    m_payloadStack = new ViewStack(payloads);
    m_views->addWidget(m_changesStack);
    m_views->addWidget(m_payloadStack);

    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(metrics.padding, 0, metrics.padding, 0);
    line->addWidget(m_tabs);
    line->addStretch(1);
    line->addWidget(m_copy);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar);
    rows->addWidget(new HairLine(Qt::Horizontal));
    rows->addWidget(m_views, 1);

    connect(m_tabs, &TabStrip::currentChanged, this, [this, payloads](int view) {
        m_views->setCurrentIndex(view == Changes ? 0 : 1);
        payloads->setCurrentIndex(view == Raw ? 1 : 0);
        refresh();
    });
    connect(m_copy, &Button::clicked, this, &EventDetails::copy);
    connect(m_payloadStack->notice(), &ViewNotice::actionTriggered, this, [this] {
        m_opensLarge = true;
        refresh();
    });
    connect(m_changesStack->notice(), &ViewNotice::actionTriggered, this, [this] {
        m_stepSeq = 0;
        refresh();
    });
    refresh();
}

void EventDetails::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

void EventDetails::show(std::shared_ptr<const SagaDetail> detail, std::int64_t seq) {
    if (detail == nullptr || seq < 1 || static_cast<std::size_t>(seq) > detail->events.size())
        return show(std::shared_ptr<const SagaEvent>(), {}, {});
    const SagaEvent& event = detail->events[static_cast<std::size_t>(seq - 1)];
    const bool hasStep = event.step >= 0 && static_cast<std::size_t>(event.step) < detail->steps.size();
    const std::string step = hasStep ? detail->steps[static_cast<std::size_t>(event.step)].id : std::string();
    const SagaId saga = detail->summary.id;
    show(std::shared_ptr<const SagaEvent>(std::move(detail), &event), saga, step);
}

void EventDetails::show(std::shared_ptr<const SagaEvent> event, const SagaId& saga, const std::string& step) {
    const std::int64_t seq = event == nullptr ? 0 : event->seq;
    if (seq != m_seq || saga != m_saga)
        m_opensLarge = false;
    if (saga != m_saga)
        m_stepSeq = m_payloadSeq = 0;
    m_event = std::move(event);
    m_saga = saga;
    m_step = step;
    m_seq = seq;
    refresh();
}

void EventDetails::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

Json EventDetails::eventJson() const {
    return toJson(*m_event, m_saga.text, m_step);
}

void EventDetails::refresh() {
    m_copy->setEnabled(event() != nullptr);
    if (event() == nullptr) {
        for (ViewStack* stack : {m_changesStack, m_payloadStack}) {
            stack->notice()->setEmpty(Icon::List, tr("No event is chosen"), tr("Choose a row above to see what it changed and what it carries."));
            stack->showNotice();
        }
        m_stepSeq = m_payloadSeq = 0;
        return;
    }
    if (m_tabs->currentIndex() != Changes)
        return openPayload();
    if (m_stepSeq == m_seq || !isVisible())
        return;
    m_stepSeq = m_seq;
    m_changesStack->notice()->setLoading(tr("Folding the history up to this event"));
    m_changesStack->showNotice();
    Q_EMIT stepWanted(m_seq);
}

void EventDetails::setStep(const StateStep& step) {
    if (step.seq != m_seq)
        return;
    m_changes->setChanges(step.changes);
    m_changesStack->showView();
}

void EventDetails::setStepFailed(const Error& error) {
    m_changesStack->notice()->setError({tr("The state could not be made"), coreWords(error.reason), fromCore(errorAdvice(error.code, m_context.language())),
                                        fromCore(errorName(error.code))},
                                       tr("Try again"));
    m_changesStack->showNotice();
}

void EventDetails::openPayload() {
    if (m_payloadSeq == m_seq && m_payloadStack->isShowingView())
        return;
    Json json = eventJson();
    const std::string text = json.dumpPretty();
    if (text.size() > kLargePayloadBytes && !m_opensLarge) {
        m_payloadStack->notice()->setEmpty(Icon::Package, tr("A large payload"), tr("It has %1 KB and is opened when you ask for it.").arg(text.size() / 1024),
                                           tr("Open it"));
        m_payloadStack->showNotice();
        m_payloadSeq = 0;
        return;
    }
    m_payloadSeq = m_seq;
    m_raw->setPlainText(fromCore(text));
    m_tree->setJson(std::move(json));
    if (text.size() <= kLargePayloadBytes)
        m_treeView->expandAll();
    m_payloadStack->showView();
}

QString EventDetails::rawText() const {
    return m_raw->toPlainText();
}

void EventDetails::copy() {
    if (event() == nullptr)
        return;
    const bool changes = m_tabs->currentIndex() == Changes;
    QGuiApplication::clipboard()->setText(changes ? m_changes->asText() : fromCore(eventJson().dumpPretty()));
    m_context.say(changes ? tr("Changes copied") : tr("Event copied as JSON"));
}

}  // namespace saga::ui
