#include "ui/pages/flow/flow_map_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/delegates/cell_delegates.h"
#include "ui/delegates/table_style.h"
#include "ui/models/bus_watch.h"
#include "ui/models/core_words.h"
#include "ui/models/flow_meter.h"
#include "ui/models/subscription_model.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/scenes/flow_map_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_notice.h"

namespace saga::ui {

namespace {

const QString kDefinition = QStringLiteral("flow/definition");
const QString kMode = QStringLiteral("flow/mode");

}  // namespace

FlowMapPanel::FlowMapPanel(PageContext& context, BusWatch& bus, const FlowMeter& meter, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_bus(bus),
      m_meter(meter),
      m_model(new SubscriptionModel(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_banner = new Banner(this);
    m_banner->hide();
    rows->addWidget(m_banner);
    makeBody();
    rows->addWidget(m_stack, 1);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_bus.refresh();
        draw();
    });
    connect(&m_bus, &BusWatch::changed, this, &FlowMapPanel::draw);
    connect(&m_context.bridge(), &Bridge::attached, this, &FlowMapPanel::read);
    connect(&m_context.bridge(), &Bridge::detached, this, &FlowMapPanel::draw);
    connect(&m_context.bridge(), &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (batch.definitionsChanged) read();
    });
    connect(m_stack->notice(), &ViewNotice::actionTriggered, this, &FlowMapPanel::read);
    showMode(m_context.remembered(kMode).toString() == QLatin1String("orchestration") ? Mode::Orchestration
                                                                                      : Mode::Choreography);
    read();
}

QWidget* FlowMapPanel::makeBar() {
    const Metrics& m = Theme::of(this).metrics();
    auto* bar = new QWidget(this);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(2 * m.gap, m.gap, 2 * m.gap, m.gap);
    line->setSpacing(m.gap);
    m_definition = new QComboBox(bar);
    m_definition->setAccessibleName(tr("Definition"));
    m_definition->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    line->addWidget(m_definition);
    auto* group = new QButtonGroup(bar);
    for (const Mode mode : {Mode::Choreography, Mode::Orchestration}) {
        auto* chip = new Chip(modeName(mode), bar);
        chip->setCheckable(true);
        group->addButton(chip);
        m_modes[static_cast<std::size_t>(mode)] = chip;
        line->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, mode] { showMode(mode); });
    }
    m_state = new Label({}, FontRole::Secondary, TextTone::Secondary, bar);
    m_state->setWordWrap(true);
    line->addWidget(m_state, 1);
    connect(m_definition, &QComboBox::activated, this, [this] {
        m_context.remember(kDefinition, m_definition->currentText());
        draw();
    });
    return bar;
}

void FlowMapPanel::makeBody() {
    m_map = new FlowMapView;
    connect(m_map, &FlowMapView::eventsWanted, this, &FlowMapPanel::eventsWanted);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(m_map);
    m_table = new QTableView;
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setAccessibleName(tr("Subscriptions: which handler hears which event"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(SubscriptionModel::Event, new MonoDelegate(m_table, TextTone::Primary, Qt::ElideRight));
    m_table->setItemDelegateForColumn(SubscriptionModel::Published,
                                      new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Secondary));
    m_table->setItemDelegateForColumn(SubscriptionModel::Rate,
                                      new NumberDelegate(NumberDelegate::Figure::Count, m_table, TextTone::Secondary));
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    const Theme& theme = Theme::of(this);
    header->resizeSection(SubscriptionModel::Handler, theme.scaled(260));
    header->setSectionResizeMode(SubscriptionModel::Event, QHeaderView::Stretch);
    header->resizeSection(SubscriptionModel::Published, theme.scaled(110));
    header->resizeSection(SubscriptionModel::Rate, theme.scaled(96));
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT eventsWanted(fromCore(m_model->row(index.row()).event));
    });
    m_below = new QWidget;
    auto* below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(new HairLine(Qt::Horizontal, m_below));
    below->addWidget(m_table, 1);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(area);
    split->addWidget(m_below);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setSizes({440, 200});
    m_stack = new ViewStack(split, this);
}

void FlowMapPanel::showMode(Mode mode) {
    m_mode = mode;
    m_modes[static_cast<std::size_t>(mode)]->setChecked(true);
    m_context.remember(kMode, mode == Mode::Orchestration ? QStringLiteral("orchestration") : QStringLiteral("choreography"));
    draw();
}

void FlowMapPanel::read() {
    Bridge& bridge = m_context.bridge();
    if (!bridge.isAttached()) return draw();
    bridge.api().subscriptions(bridge.deliver<std::vector<SubscriptionView>>(
        this, [this](Result<std::vector<SubscriptionView>> subscriptions) {
            if (subscriptions) m_subscriptions = std::move(*subscriptions);
            draw();
        }));
    bridge.api().definitions(bridge.deliver<std::vector<DefinitionView>>(
        this, [this](Result<std::vector<DefinitionView>> definitions) { takeDefinitions(std::move(definitions)); }));
    m_bus.refresh();
}

void FlowMapPanel::takeDefinitions(Result<std::vector<DefinitionView>> definitions) {
    m_error = definitions ? std::nullopt : std::optional<Error>(definitions.error());
    if (!definitions) return draw();
    m_known = true;
    m_definitions.clear();
    for (DefinitionView& definition : *definitions) {
        const auto known = std::find_if(m_definitions.begin(), m_definitions.end(), [&](const DefinitionView& other) {
            return other.name == definition.name;
        });
        if (known == m_definitions.end())
            m_definitions.push_back(std::move(definition));
        else if (known->version < definition.version)
            *known = std::move(definition);
    }
    const QString before =
        m_definition->count() > 0 ? m_definition->currentText() : m_context.remembered(kDefinition).toString();
    m_definition->clear();
    for (const DefinitionView& definition : m_definitions) m_definition->addItem(fromCore(definition.name));
    const int place = m_definition->findText(before.isEmpty() ? QStringLiteral("item-purchase") : before);
    m_definition->setCurrentIndex(std::max(0, place));
    draw();
}

const DefinitionView* FlowMapPanel::chosen() const {
    const int place = m_definition->currentIndex();
    return place < 0 || static_cast<std::size_t>(place) >= m_definitions.size()
               ? nullptr
               : &m_definitions[static_cast<std::size_t>(place)];
}

void FlowMapPanel::draw() {
    const DefinitionView* definition = chosen();
    const bool choreography = m_mode == Mode::Choreography;
    m_below->setVisible(choreography);
    const bool lost = !m_context.bridge().isAttached();
    if (lost && definition != nullptr)
        m_banner->display(Banner::Kind::Warning, tr("The connection is lost. The figures are those of before."));
    else if (choreography && m_bus.error())
        m_banner->display(Banner::Kind::Error, errorWords(*m_bus.error(), m_context.language()));
    else
        m_banner->hide();
    if (definition == nullptr) return showNotice();
    m_model->setSubscriptions(definition->name, m_subscriptions);
    m_model->setFigures(m_bus.state());
    FlowMapContent content = choreography ? FlowMaps::choreography(*definition, m_subscriptions, m_bus.state())
                                          : FlowMaps::orchestration(*definition, m_meter);
    const BusState& bus = m_bus.state();
    m_state->setText(choreography
                         ? tr("Outbox: %1 not handled yet · figures since the engine started").arg(formatCount(bus.outbox))
                         : tr("Solid: calls · dashed: compensations · figures since the window was opened"));
    const bool empty = content.isEmpty();
    m_map->setContent(std::move(content));
    if (empty) return showNotice();
    m_stack->showView();
}

void FlowMapPanel::showNotice() {
    ViewNotice* notice = m_stack->notice();
    const DefinitionView* definition = chosen();
    if (definition != nullptr)
        notice->setEmpty(Icon::Workflow, tr("It runs with a conductor alone"),
                         definition->notChoreographed.empty()
                             ? tr("No handler subscribes to an event of this definition.")
                             : fromCore(definition->notChoreographed));
    else if (m_error)
        notice->setError({tr("The definitions could not be read"), coreWords(m_error->reason),
                          fromCore(errorAdvice(m_error->code, m_context.language())),
                          fromCore(errorName(m_error->code))},
                         tr("Try again"));
    else if (!m_context.bridge().isAttached())
        notice->setDisconnected(tr("The connection is lost"), tr("The map appears as soon as the engine answers again."));
    else if (m_known)
        notice->setEmpty(Icon::Workflow, tr("No definitions yet"), tr("A definition that is published has its map here."));
    else
        notice->setLoading(tr("Reading the definitions"));
    m_stack->showNotice();
}

void FlowMapPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_bus.refresh();
    m_second.start();
    draw();
}

void FlowMapPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_second.stop();
}

}  // namespace saga::ui
