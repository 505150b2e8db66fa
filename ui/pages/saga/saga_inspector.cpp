#include "ui/pages/saga/saga_inspector.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/delegates/payload_view.h"
#include "ui/models/checkout_words.h"
#include "ui/models/json_tree_model.h"
#include "ui/models/saga_event_model.h"
#include "ui/pages/saga/command_buttons.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

// As the step that made it answered; empty when none did.
QString orderIdOf(const SagaDetail& detail) {
    const auto made = std::find_if(detail.steps.begin(), detail.steps.end(),
                                   [](const StepDetail& step) { return !step.data.text("orderId").empty(); });
    return made == detail.steps.end() ? QString() : fromCore(made->data.text("orderId"));
}

}  // namespace

SagaInspector::SagaInspector(PageContext& context, QWidget* parent)
    : QScrollArea(parent),
      m_context(context),
      m_kind(new SectionLabel({})),
      m_title(new Label({}, FontRole::Heading)),
      m_state(new Tag(Icon::None, {})),
      m_facts(new KeyValueGrid),
      m_whyHead(new SectionLabel(tr("Why"))),
      m_why(new Label),
      m_rule(new Button(Button::Kind::Quiet, Icon::Zap, tr("Sagas this rule hit"))),
      m_user(new Button(Button::Kind::Quiet, Icon::User, {})),
      m_item(new Button(Button::Kind::Quiet, Icon::Package, {})),
      m_order(new Button(Button::Kind::Quiet, Icon::ShoppingCart, {})),
      m_payloadHead(new SectionLabel(tr("Payload"))),
      m_payload(new JsonTreeModel(this)),
      m_payloadView(new PayloadView),
      m_openPayload(new Button(Button::Kind::Plain, Icon::Package, tr("Open the large payload"))),
      m_commands(new CommandButtons(this)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of what is selected"));
    m_title->setWordWrap(true);
    m_why->setWordWrap(true);
    m_why->makeSelectable();
    m_payloadView->setModel(m_payload);
    m_payloadView->setAccessibleName(tr("Payload"));
    m_openPayload->hide();
    // Nothing is known of an order yet.
    m_order->hide();
    setWidget(makeBody());
    // Wide enough for the longest action name and a time, so that nothing is cut at the right.
    setMinimumWidth(Theme::of(this).scaled(344));

    connect(m_commands, &CommandButtons::asked, this, [this](CommandKind kind) { Q_EMIT asked(kind, kind == CommandKind::Retry ? QString() : m_step); });
    connect(m_openPayload, &Button::clicked, this, &SagaInspector::openPayload);
    connect(m_rule, &Button::clicked, this, [this] { m_context.showSagas(QStringLiteral("rule = \"%1\"").arg(fromCore(m_ruleId.text))); });
    connect(m_user, &Button::clicked, this, [this] { m_context.openLink(PageContext::userLink(m_userId)); });
    connect(m_item, &Button::clicked, this, [this] { m_context.openLink(PageContext::itemLink(m_itemId)); });
    connect(m_order, &Button::clicked, this, [this] { m_context.openLink(m_orderLink); });
}

QWidget* SagaInspector::makeBody() {
    const Metrics& metrics = Theme::of(this).metrics();
    auto* body = new QWidget;
    // The ground of a panel, as behind the tables beside it.
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
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
    rows->addWidget(m_whyHead);
    rows->addWidget(m_why);
    rows->addWidget(new SectionLabel(tr("Related")));
    for (Button* link : {m_rule, m_user, m_item, m_order}) {
        link->setLeading(true);
        link->setCompact(true);
        rows->addWidget(link);
    }
    rows->addWidget(m_payloadHead);
    rows->addWidget(m_openPayload);
    rows->addWidget(m_payloadView);
    rows->addWidget(new SectionLabel(tr("Actions")));
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Skip, CommandKind::HandledOutside})
        rows->addWidget(m_commands->add(kind));
    auto* copies = new QHBoxLayout;
    copies->setSpacing(metrics.gap);
    auto* link = new Button(Button::Kind::Plain, Icon::Copy, tr("Copy link"));
    link->setHint(tr("A link that opens this saga in this program"));
    auto* words = new Button(Button::Kind::Plain, Icon::Copy, tr("Copy details"));
    words->setHint(tr("What stands above, as text"));
    copies->addWidget(link, 1);
    copies->addWidget(words, 1);
    rows->addLayout(copies);
    rows->addStretch(1);
    connect(link, &Button::clicked, this, [this] { copy(PageContext::sagaLink(SagaId(m_sagaId.toStdString())), tr("Link copied")); });
    connect(words, &Button::clicked, this, [this] { copy(asText(), tr("Details copied")); });
    return body;
}

void SagaInspector::copy(const QString& text, const QString& said) {
    QApplication::clipboard()->setText(text);
    m_context.say(said);
}

void SagaInspector::show(const SagaDetail& detail, int step, const SagaEvent* event) {
    m_sagaId = fromCore(detail.summary.id.text);
    const bool hasStep = step >= 0 && step < static_cast<int>(detail.steps.size());
    m_step = hasStep ? fromCore(detail.steps[static_cast<std::size_t>(step)].id) : QString();
    m_facts->clear();
    if (event != nullptr)
        showEvent(detail, *event);
    else if (hasStep)
        showStep(detail, detail.steps[static_cast<std::size_t>(step)]);
    else
        showSaga(detail);
    showLinks(detail, event);
    showPayload(detail, event);
    m_commands->offer(detail, m_context.language());
    const bool undoes = detail.summary.status == SagaStatus::Compensating;
    m_commands->button(CommandKind::HandledOutside)->setVisible(undoes);
}

void SagaInspector::showWhy(const QString& why) {
    m_whyHead->setVisible(!why.isEmpty());
    m_why->setVisible(!why.isEmpty());
    m_why->setText(why);
}

void SagaInspector::showStep(const SagaDetail& detail, const StepDetail& step) {
    m_kind->setText(tr("Step"));
    m_title->setText(m_step);
    m_state->setText(stepViewWords(step.view));
    m_state->setTone(toneOf(step.view));
    m_state->show();
    m_facts->addRow(tr("Service"), fromCore(step.service));
    m_facts->addRow(tr("Action"), fromCore(step.action), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Compensation"), step.compensation.empty() ? tr("none") : fromCore(step.compensation), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Attempts"), tr("%1, policy %2").arg(formatCount(step.attempts), formatCount(step.maxAttempts)));
    m_facts->addRow(tr("Backoff"), policyText(step));
    m_facts->addRow(tr("Timeout"), formatDuration(step.timeout.count()));
    if (step.dueAt.isSet())
        m_facts->addRow(tr("Next attempt"), formatTimestamp(step.dueAt.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    if (step.optional)
        m_facts->addRow(tr("Optional"), tr("a failure does not fail the saga"));
    if (step.pivot)
        m_facts->addRow(tr("Pivot"), tr("after it only forward"));
    showWhy(whyStepSentence(detail, step, m_context.language()));
}

// An attempt when the event is about one.
void SagaInspector::showEvent(const SagaDetail& detail, const SagaEvent& event) {
    const bool isAttempt = event.attempt > 0;
    const QString name = SagaEventModel::name(event);
    m_kind->setText(isAttempt ? tr("Attempt %1 of %2").arg(formatCount(event.attempt), m_step) : tr("Event %1").arg(formatCount(event.seq)));
    m_title->setText(name);
    m_state->setVisible(!event.payload.rule.empty());
    m_state->setText(tr("injected"));
    m_state->setTone(TextTone::Failed);
    const QString kind = fromCore(toText(event.kind));
    if (isAttempt)
        m_facts->addRow(tr("Event"), formatCount(event.seq), KeyValueGrid::ValueKind::Mono);
    if (kind != name)
        m_facts->addRow(tr("Kind"), kind);
    if (!m_step.isEmpty())
        m_facts->addRow(tr("Step"), m_step, KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("At"), formatTimestamp(event.endedAt.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Since the start"), QLatin1Char('+') + formatDuration((event.endedAt - detail.summary.startedAt).count()), KeyValueGrid::ValueKind::Mono);
    if (event.startedAt < event.endedAt && event.startedAt.isSet())
        m_facts->addRow(tr("Took"), formatDuration((event.endedAt - event.startedAt).count()), KeyValueGrid::ValueKind::Mono);
    if (event.payload.delay.count() > 0)
        m_facts->addRow(tr("Next attempt in"), formatDuration(event.payload.delay.count()), KeyValueGrid::ValueKind::Mono);
    if (!event.payload.actor.empty())
        m_facts->addRow(tr("By"), fromCore(event.payload.actor), KeyValueGrid::ValueKind::Mono);
    if (!event.payload.reason.empty())
        m_facts->addRow(tr("Reason"), fromCore(event.payload.reason));
    showWhy(whyEventSentence(event, m_context.language()));
}

void SagaInspector::showSaga(const SagaDetail& detail) {
    const SagaSummary& saga = detail.summary;
    m_kind->setText(tr("Saga"));
    m_title->setText(tr("%1 v%2").arg(fromCore(saga.definition)).arg(saga.version));
    m_state->hide();
    m_facts->addRow(tr("Id"), fromCore(saga.id.text), KeyValueGrid::ValueKind::Id);
    m_facts->addRow(tr("State"), statusName(saga.status), KeyValueGrid::ValueKind::Text, toneOf(saga.status));
    m_facts->addRow(tr("Quantity"), formatCount(saga.quantity), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Amount"), formatAmount(saga.amount), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Attempts"), formatCount(saga.attempts), KeyValueGrid::ValueKind::Mono);
    m_facts->addRow(tr("Started"), formatTimestamp(saga.startedAt.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    if (saga.endedAt.isSet())
        m_facts->addRow(tr("Ended"), formatTimestamp(saga.endedAt.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    if (!detail.waitsFor.empty()) {
        m_facts->addRow(tr("Waits for"), fromCore(detail.waitsFor), KeyValueGrid::ValueKind::Mono);
        m_facts->addRow(tr("Until"), formatTimestamp(detail.waitsUntil.us, m_context.zone()), KeyValueGrid::ValueKind::Mono);
    }
    m_facts->addRow(tr("Correlation"), fromCore(saga.correlation.text), KeyValueGrid::ValueKind::Id);
    showWhy(whySentence(detail, m_context.language()));
}

void SagaInspector::showLinks(const SagaDetail& detail, const SagaEvent* event) {
    m_userId = detail.summary.user;
    m_itemId = detail.summary.item;
    m_ruleId = event != nullptr ? event->payload.rule : RuleId();
    const bool isCause = detail.firstCause && (m_step.isEmpty() || m_step == fromCore(detail.firstCause->step));
    if (event == nullptr && isCause)
        m_ruleId = RuleId(detail.firstCause->rule);
    m_rule->setVisible(!m_ruleId.empty());
    m_rule->setHint(tr("The sagas that fault rule %1 hit").arg(fromCore(m_ruleId.text)));
    // Who buys there need be no user of the shop.
    const bool isCheckout = detail.summary.definition == kOrderProcessing;
    m_user->setVisible(!m_userId.empty() && !isCheckout);
    m_user->setLabel(fromCore(m_userId.text));
    m_user->setHint(tr("Balance and ledger of this user"));
    m_item->setVisible(!m_itemId.empty());
    m_item->setLabel(fromCore(m_itemId.text));
    m_item->setHint(tr("Stock and price of this item"));
    const QString order = orderIdOf(detail);
    m_orderLink = isCheckout ? PageContext::checkoutLink(m_sagaId) : order.isEmpty() ? QString() : PageContext::orderLink(order);
    m_order->setVisible(!m_orderLink.isEmpty());
    m_order->setLabel(isCheckout ? tr("Order and payment") : shortId(order));
    m_order->setHint(isCheckout ? QString() : tr("Lines, discount and state of this order"));
}

void SagaInspector::setPayloadShown(bool shown) {
    m_payloadWanted = shown;
    for (QWidget* part : std::initializer_list<QWidget*>{m_payloadHead, m_payloadView})
        part->setVisible(shown);
    m_openPayload->setVisible(false);
    if (shown)
        m_payloadSeq = -1;
}

// Events never change, so what is shown of one stays.
void SagaInspector::showPayload(const SagaDetail& detail, const SagaEvent* event) {
    const std::int64_t seq = event == nullptr ? 0 : event->seq;
    if (!m_payloadWanted || seq == m_payloadSeq)
        return;
    m_payloadSeq = seq;
    m_payloadHead->setText(event == nullptr ? tr("Request") : tr("Payload"));
    m_json = event == nullptr ? Json::object({{"request", detail.input}}) : eventJson(detail, *event);
    const std::size_t size = m_json.dump().size();
    m_openPayload->setVisible(size > kLargePayloadBytes);
    m_openPayload->setLabel(tr("Open the payload, %1 KB").arg(size / 1024));
    m_payloadView->setVisible(size <= kLargePayloadBytes);
    if (size <= kLargePayloadBytes)
        openPayload();
}

void SagaInspector::openPayload() {
    const bool large = !m_openPayload->isHidden();
    m_openPayload->hide();
    m_payload->setJson(std::exchange(m_json, Json()));
    m_payloadView->show();
    if (!large)
        m_payloadView->expandAll();
    m_payloadView->setFixedHeight(m_payloadView->contentHeight());
}

QString SagaInspector::asText() const {
    QStringList lines{m_kind->text(), m_title->text()};
    for (int row = 0; row < m_facts->rowCount(); ++row)
        lines << m_facts->name(row) + QStringLiteral(": ") + m_facts->value(row);
    if (!m_why->text().isEmpty())
        lines << m_why->text();
    return lines.join(QLatin1Char('\n'));
}

}  // namespace saga::ui
