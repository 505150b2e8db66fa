#include "ui/pages/saga/saga_inspector.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/payload_view.h"
#include "ui/models/json_tree_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

SagaInspector::SagaInspector(PageContext& context, QWidget* parent)
    : QScrollArea(parent),
      m_context(context),
      m_kind(new SectionLabel({})),
      m_title(new Label({}, FontRole::Heading)),
      m_state(new Tag(Icon::None, {})),
      m_facts(new KeyValueGrid),
      m_whyHead(new SectionLabel(tr("Why"))),
      m_why(new Label),
      m_payloadHead(new SectionLabel(tr("Payload"))),
      m_payload(new JsonTreeModel(this)),
      m_payloadView(new PayloadView),
      m_retry(new Button(Button::Kind::Plain, Icon::RefreshCw, tr("Retry"))),
      m_skip(new Button(Button::Kind::Plain, Icon::SkipForward, tr("Skip"))),
      m_handled(new Button(Button::Kind::Plain, Icon::Hand, tr("Handled outside"))) {
    const Metrics& metrics = Theme::of(this).metrics();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of what is selected"));
    m_why->setWordWrap(true);
    m_why->makeSelectable();
    m_payloadView->setModel(m_payload);
    m_payloadView->setAccessibleName(tr("Payload"));

    auto* body = new QWidget;
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(metrics.padding, metrics.padding, metrics.padding, metrics.padding);
    rows->setSpacing(metrics.gap);
    auto* state = new QHBoxLayout;
    state->addWidget(m_state);
    state->addStretch();
    rows->addWidget(m_kind);
    rows->addWidget(m_title);
    rows->addLayout(state);
    rows->addWidget(m_facts);
    rows->addSpacing(metrics.unit);
    rows->addWidget(m_whyHead);
    rows->addWidget(m_why);
    rows->addSpacing(metrics.unit);
    rows->addWidget(m_payloadHead);
    rows->addWidget(m_payloadView);
    rows->addSpacing(metrics.unit);
    rows->addWidget(new SectionLabel(tr("Actions")));
    for (Button* button : {m_retry, m_skip, m_handled})
        rows->addWidget(button);
    auto* copy = new Button(Button::Kind::Plain, Icon::Copy, tr("Copy deep link"));
    rows->addWidget(copy);
    rows->addStretch(1);
    setWidget(body);
    // Wide enough for the longest action name and a time, so that nothing is cut at the right.
    setMinimumWidth(Theme::of(this).scaled(330));

    connect(m_retry, &Button::clicked, this, [this] { Q_EMIT asked(CommandKind::Retry, QString()); });
    connect(m_skip, &Button::clicked, this, [this] { Q_EMIT asked(CommandKind::Skip, m_step); });
    connect(m_handled, &Button::clicked, this, [this] { Q_EMIT asked(CommandKind::HandledOutside, m_step); });
    connect(copy, &Button::clicked, this, [this] {
        QApplication::clipboard()->setText(PageContext::sagaLink(SagaId(m_sagaId.toStdString())));
        m_context.say(tr("Link copied"));
    });
}

void SagaInspector::show(const SagaDetail& detail, int step, const SagaEvent* event) {
    m_sagaId = fromCore(detail.summary.id.text);
    if (step >= 0 && step < static_cast<int>(detail.steps.size()))
        showStep(detail, detail.steps[static_cast<std::size_t>(step)]);
    else
        showSaga(detail);
    showPayload(detail, event);
    const bool isUndo = detail.summary.status == SagaStatus::Compensating;
    offer(m_retry, detail, CommandKind::Retry, true);
    offer(m_skip, detail, CommandKind::Skip, true);
    offer(m_handled, detail, CommandKind::HandledOutside, isUndo);
}

void SagaInspector::showStep(const SagaDetail& detail, const StepDetail& step) {
    m_step = fromCore(step.id);
    m_kind->setText(tr("Step"));
    m_title->setText(m_step);
    m_state->setText(stepViewWords(step.view));
    m_state->setTone(toneOf(step.view));
    m_state->show();
    m_facts->clear();
    m_facts->addRow(tr("Service"), fromCore(step.service));
    m_facts->addRow(tr("Action"), fromCore(step.action), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Compensation"), step.compensation.empty() ? tr("none") : fromCore(step.compensation), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Attempts"), tr("%1, policy %2").arg(formatCount(step.attempts), formatCount(step.maxAttempts)));
    m_facts->addRow(tr("Backoff"), policyText(step));
    m_facts->addRow(tr("Timeout"), formatDuration(step.timeout.count()));
    if (step.optional)
        m_facts->addRow(tr("Optional"), tr("a failure does not fail the saga"));
    if (step.pivot)
        m_facts->addRow(tr("Pivot"), tr("after it only forward"));
    const QString why = whyStepSentence(detail, step, m_context.language());
    m_whyHead->setVisible(!why.isEmpty());
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why);
}

void SagaInspector::showSaga(const SagaDetail& detail) {
    const SagaSummary& saga = detail.summary;
    m_step.clear();
    m_kind->setText(tr("Saga"));
    m_title->setText(tr("%1 v%2").arg(fromCore(saga.definition)).arg(saga.version));
    m_state->hide();
    m_facts->clear();
    m_facts->addRow(tr("Id"), fromCore(saga.id.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("State"), statusName(saga.status), KeyValueGrid::ValueKind::Text, toneOf(saga.status));
    m_facts->addRow(tr("User"), fromCore(saga.user.text), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Item"), fromCore(saga.item.text), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Quantity"), formatCount(saga.quantity), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Amount"), formatAmount(saga.amount), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Attempts"), formatCount(saga.attempts), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Started"), formatTimestamp(saga.startedAt.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    if (saga.endedAt.isSet())
        m_facts->addRow(tr("Ended"), formatTimestamp(saga.endedAt.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Correlation"), fromCore(saga.correlation.text), KeyValueGrid::ValueKind::Id);
    const QString why = whySentence(detail, m_context.language());
    m_whyHead->setVisible(!why.isEmpty());
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why);
}

void SagaInspector::showPayload(const SagaDetail& detail, const SagaEvent* event) {
    Json payload;
    if (event != nullptr) {
        const bool hasStep = event->step >= 0 && event->step < static_cast<int>(detail.steps.size());
        payload = toJson(*event, detail.summary.id.text, hasStep ? std::string_view(detail.steps[static_cast<std::size_t>(event->step)].id) : std::string_view());
    } else {
        payload.set("request", detail.input);
    }
    const QString shown = fromCore(payload.dump());
    if (shown == m_payloadShown)
        return;
    m_payloadShown = shown;
    m_payloadHead->setText(event == nullptr ? tr("Request") : tr("Event %1").arg(event->seq));
    m_payload->setJson(std::move(payload));
    m_payloadView->expandAll();
    m_payloadView->setFixedHeight(m_payloadView->contentHeight());
}

void SagaInspector::offer(Button* button, const SagaDetail& detail, CommandKind kind, bool applies) {
    const auto found = std::find_if(detail.offers.begin(), detail.offers.end(), [kind](const CommandOffer& offer) { return offer.kind == kind; });
    const bool allowed = found != detail.offers.end() && found->allowed;
    button->setVisible(applies || allowed);
    if (allowed)
        button->allow();
    else
        button->refuse(found == detail.offers.end() ? tr("Not offered") : fromCore(found->reason));
}

}  // namespace saga::ui
