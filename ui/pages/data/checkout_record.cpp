#include "ui/pages/data/checkout_record.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/payload_view.h"
#include "ui/delegates/table_style.h"
#include "ui/models/checkout_models.h"
#include "ui/models/checkout_words.h"
#include "ui/models/json_tree_model.h"
#include "ui/pages/data/checkout_commands.h"
#include "ui/pages/data/read_error.h"
#include "ui/pages/flow_layout.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

using Kind = KeyValueGrid::ValueKind;

constexpr int kLeastHeight = 60;
constexpr int kCommandsWidth = 560;  // at most: a longer field holds no more

}  // namespace

CheckoutRecord::CheckoutRecord(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_events(new CheckoutEventModel(this)),
      m_payload(new JsonTreeModel(this)) {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeTop());
    m_tabs = new TabStrip(TabStrip::Kind::Views, content);
    m_tabs->setAccessibleName(tr("Views of the checkout"));
    m_tabs->addPage(Icon::ShoppingCart, tr("Order and payment"), false);
    m_tabs->addPage(Icon::List, tr("Events"), false);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m.padding, 0, m.padding, 0);
    bar->addWidget(m_tabs, 1);
    rows->addLayout(bar);
    rows->addWidget(new HairLine(Qt::Horizontal, content));
    auto* views = new QStackedWidget(content);
    // They scroll by themselves: what they would like to have is no reason to scroll the page.
    views->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    views->addWidget(makeFacts());
    views->addWidget(makeEvents());
    rows->addWidget(views, 1);
    connect(m_tabs, &QTabBar::currentChanged, views, &QStackedWidget::setCurrentIndex);
    m_stack = new ViewStack(content, this);
    m_stack->notice()->setEmpty(Icon::ShoppingCart, tr("Nothing is selected"),
                                tr("Choose a checkout to see its payment and events and to move it on."));
    m_stack->showNotice();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connectParts();
}

QWidget* CheckoutRecord::makeTop() {
    const Metrics& m = Theme::of(this).metrics();
    auto* top = new QWidget(this);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(m.padding, m.gap, m.padding, m.gap);
    rows->setSpacing(m.gap);
    auto* title = new QHBoxLayout;
    title->setSpacing(m.gap);
    m_title = ElidedLabel::forId({}, top, FontRole::MonoTitle);
    m_state = new Tag(Icon::ShoppingCart, QString(), TextTone::Pending, top);
    title->addWidget(m_title, 1);
    title->addWidget(m_state);
    rows->addLayout(title);
    m_commands = new CheckoutCommands(m_context, top);
    auto* wide = new QHBoxLayout;
    m_commands->setMaximumWidth(Theme::of(this).scaled(kCommandsWidth));
    wide->addWidget(m_commands, 1);
    wide->addStretch(0);
    rows->addLayout(wide);
    return top;
}

QWidget* CheckoutRecord::makeFacts() {
    const Metrics& m = Theme::of(this).metrics();
    auto* content = new TallContent;
    m_orderFacts = new KeyValueGrid(content);
    m_paymentFacts = new KeyValueGrid(content);
    m_openSaga = new Button(Button::Kind::Plain, Icon::ChartGantt, tr("Open the saga"), content);
    m_trace = new Button(Button::Kind::Plain, Icon::Waypoints, tr("Trace the order"), content);
    m_trace->setHint(tr("Everything with its correlation id, on one line of time"));
    QVBoxLayout* rows = content->rows();
    rows->setContentsMargins(m.padding, m.padding, m.padding, m.padding);
    rows->setSpacing(m.gap);
    rows->addWidget(m_orderFacts);
    rows->addWidget(new SectionLabel(tr("Payment"), content));
    rows->addWidget(m_paymentFacts);
    auto* buttons = new FlowLayout(m.gap);
    for (Button* button : {m_openSaga, m_trace}) buttons->addWidget(button);
    rows->addLayout(buttons);
    rows->addStretch(1);
    return content;
}

QWidget* CheckoutRecord::makeEvents() {
    const Metrics& m = Theme::of(this).metrics();
    m_table = new QTableView;
    dressTable();
    auto* below = new QWidget;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(m.padding, m.unit, m.padding, m.unit);
    bar->setSpacing(m.gap);
    m_eventId = ElidedLabel::forId({}, below);
    m_copy = new Button(Button::Kind::Quiet, Icon::Copy, tr("Copy"), below);
    m_copy->setHint(tr("The event as JSON"));
    bar->addWidget(m_eventId, 1);
    bar->addWidget(m_copy);
    auto* tree = new PayloadView(below);
    tree->setModel(m_payload);
    tree->setAccessibleName(tr("Payload"));
    auto* rows = new QVBoxLayout(below);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(new HairLine(Qt::Horizontal, below));
    rows->addWidget(tree, 1);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    split->setSizes({500, 500});
    // A low window leaves something of both instead of scrolling the page.
    for (QWidget* part : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(tree)})
        part->setMinimumHeight(Theme::of(this).scaled(kLeastHeight));
    return split;
}

void CheckoutRecord::dressTable() {
    const Theme& theme = Theme::of(this);
    m_table->setModel(m_events);
    m_table->setAccessibleName(tr("Events of the order"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table);
    m_table->setItemDelegateForColumn(CheckoutEventModel::Version,
                                      new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Hint));
    auto* when = new NumberDelegate(NumberDelegate::Figure::Clock, m_table, TextTone::Secondary);
    when->setZone(m_context.zone());
    m_table->setItemDelegateForColumn(CheckoutEventModel::When, when);
    m_table->setItemDelegateForColumn(CheckoutEventModel::Type,
                                      new CellDelegate(m_table, TextTone::Primary, FontRole::BodyStrong));
    m_table->setItemDelegateForColumn(CheckoutEventModel::Schema, new MonoDelegate(m_table, TextTone::Secondary));
    m_table->setItemDelegateForColumn(CheckoutEventModel::Cause,
                                      new MonoDelegate(m_table, TextTone::Secondary, Qt::ElideRight));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setAccessibleName(tr("Columns of the events"));
    header->resizeSection(CheckoutEventModel::Version, theme.scaled(52));
    header->resizeSection(CheckoutEventModel::When, theme.scaled(110));
    header->resizeSection(CheckoutEventModel::Type, theme.scaled(158));
    header->resizeSection(CheckoutEventModel::Schema, theme.scaled(56));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CheckoutEventModel::Cause, QHeaderView::Stretch);
    connect(&m_context, &PageContext::zoneChanged, m_table, [this, when] {
        when->setZone(m_context.zone());
        m_table->viewport()->update();
    });
}

void CheckoutRecord::connectParts() {
    connect(&m_context.bridge(), &Bridge::fed, this, [this](const FeedBatch& batch) {
        if ((batch.shopChanged || batch.dropped > 0) && !m_id.isEmpty()) read();
    });
    connect(m_commands, &CheckoutCommands::answered, this, &CheckoutRecord::read);
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, &CheckoutRecord::read);
    connect(m_openSaga, &QAbstractButton::clicked, this, [this] { m_context.openSaga(m_order.sagaId); });
    connect(m_trace, &QAbstractButton::clicked, this, [this] { m_context.openLink(PageContext::traceLink(m_id)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showPayload(current.row()); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        const CheckoutEvent* event = m_events->eventAt(m_table->currentIndex().row());
        if (event == nullptr) return;
        QGuiApplication::clipboard()->setText(fromCore(toJson(*event).dumpPretty()));
        m_context.say(tr("Event copied as JSON"));
    });
    connect(&m_context, &PageContext::zoneChanged, this, [this] {
        if (!m_known) return;
        showOrder(m_order);
        showPayment(m_shownPayment);
    });
}

void CheckoutRecord::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

void CheckoutRecord::show(const QString& order) {
    if (order == m_id) return;
    m_id = order;
    m_known = false;
    m_title->setText(order);
    m_stack->notice()->setLoading(tr("Reading %1").arg(order));
    m_stack->showNotice();
    read();
}

void CheckoutRecord::read() {
    if (m_inFlight) {
        m_stale = true;
        return;
    }
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    const std::string asked = m_id.toStdString();
    bridge.api().checkout(asked, bridge.deliver<CheckoutDetail>(this, [this, asked](Result<CheckoutDetail> answer) {
        take(asked, answer);
    }));
}

// An answer about the order that was shown before is only the sign to ask for the present one.
void CheckoutRecord::take(const std::string& asked, const Result<CheckoutDetail>& answer) {
    m_inFlight = false;
    if (asked != m_id.toStdString())
        m_stale = true;
    else if (answer)
        showDetail(*answer);
    else
        showError(answer.error());
    if (m_stale) read();
}

void CheckoutRecord::showDetail(const CheckoutDetail& detail) {
    const bool first = !std::exchange(m_known, true);
    m_id = fromCore(detail.order.id);
    m_title->setText(m_id);
    if (first || !(detail.order == m_order)) showOrder(detail.order);
    if (first || !(detail.payment == m_shownPayment)) showPayment(detail.payment);
    m_events->setEvents(detail.events);
    m_tabs->setTitle(Events, tr("Events %1").arg(formatCount(static_cast<qint64>(detail.events.size()))));
    if (!m_table->currentIndex().isValid() && m_events->rowCount() > 0) m_table->setCurrentIndex(m_events->index(0, 0));
    showPayload(m_table->currentIndex().row());
    m_commands->setOrder(detail.order);
    m_stack->showView();
}

void CheckoutRecord::showOrder(const CheckoutOrder& order) {
    m_order = order;
    m_state->setText(CheckoutWords::status(order.status));
    m_state->setTone(CheckoutWords::tone(order.status));
    m_orderFacts->clear();
    m_orderFacts->addRow(tr("Buyer"), fromCore(order.buyer), Kind::Id);
    for (const CheckoutLine& line : order.lines)
        m_orderFacts->addRow(
            fromCore(line.name.empty() ? line.product : line.name),
            tr("%1 × %2 = %3")
                .arg(formatCount(line.quantity), formatAmount(line.price), formatAmount(line.quantity * line.price)),
            Kind::Mono);
    m_orderFacts->addRow(tr("Total"), formatAmount(order.total), Kind::Mono);
    m_orderFacts->addRow(tr("Ships to"), fromCore(order.address));
    m_orderFacts->addRow(tr("Version"), formatCount(order.version), Kind::Mono);
    m_orderFacts->addRow(tr("Ordered"), formatTimestamp(order.at.us, m_context.zone()), Kind::Mono);
    m_orderFacts->addRow(tr("Changed"), formatTimestamp(order.updatedAt.us, m_context.zone()), Kind::Mono);
    m_orderFacts->addRow(tr("Saga"), fromCore(order.sagaId.text), Kind::Id);
    if (order.sagaId.empty())
        m_openSaga->refuse(tr("It belongs to no saga"));
    else
        m_openSaga->allow();
}

void CheckoutRecord::showPayment(const std::optional<CheckoutPayment>& payment) {
    m_shownPayment = payment;
    m_paymentFacts->clear();
    if (!payment) {
        m_paymentFacts->addRow(tr("State"), tr("none yet"));
        return;
    }
    m_paymentFacts->addRow(tr("Payment"), fromCore(payment->id), Kind::Id);
    m_paymentFacts->addRow(tr("State"), CheckoutWords::payment(payment->status), Kind::Text,
                           CheckoutWords::tone(payment->status));
    m_paymentFacts->addRow(tr("Amount"), formatAmount(payment->amount), Kind::Mono);
    m_paymentFacts->addRow(tr("Method"), CheckoutWords::method(payment->method));
    if (!payment->reference.empty())
        m_paymentFacts->addRow(tr("Reference"), fromCore(payment->reference), Kind::Id);
    if (!payment->code.empty())
        m_paymentFacts->addRow(tr("Why it failed"), fromCore(payment->code), Kind::Mono, TextTone::Failed);
    m_paymentFacts->addRow(tr("Changed"), formatTimestamp(payment->updatedAt.us, m_context.zone()), Kind::Mono);
}

void CheckoutRecord::showPayload(int row) {
    const CheckoutEvent* event = m_events->eventAt(row);
    m_copy->setEnabled(event != nullptr);
    if (event == nullptr) {
        m_event.clear();
        m_eventId->setText({});
        return m_payload->clear();
    }
    // Events never change: what is open in the tree stays open.
    if (event->id == m_event) return;
    m_event = event->id;
    m_eventId->setText(fromCore(event->id));
    m_payload->setJson(event->payload);
}

// What is shown stays while reading anew fails; the next change of the shop asks again.
void CheckoutRecord::showError(const Error& error) {
    if (m_known && error.code != ErrorCode::NotFound) return;
    ReadError::show(*m_stack, m_id, error, m_context.language());
}

}  // namespace saga::ui
