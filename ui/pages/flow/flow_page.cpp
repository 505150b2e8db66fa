#include "ui/pages/flow/flow_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/pages/flow/flow_map_panel.h"
#include "ui/pages/flow/flow_stream.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel_frame.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

const QString kView = QStringLiteral("flow/view");

}  // namespace

FlowPage::FlowPage(PageContext& context, EventFlowModel& events, BusWatch& bus, const FlowMeter& meter, QWidget* parent)
    : QWidget(parent),
      m_tabs(new TabStrip(TabStrip::Kind::Views, this)),
      m_views(new QStackedWidget(this)),
      m_stream(new FlowStream(context, events)),
      m_map(new FlowMapPanel(context, bus, meter)) {
    setAccessibleName(tr("Event flow"));
    const Metrics& m = Theme::of(this).metrics();
    m_tabs->setAccessibleName(tr("Views of the event flow"));
    m_tabs->addPage(Icon::Radio, tr("Stream"), false);
    m_tabs->addPage(Icon::Waypoints, tr("Map"), false);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(m.padding, 0, m.padding, 0);
    line->addWidget(m_tabs, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(line);
    rows->addWidget(new HairLine(Qt::Horizontal, this));
    m_views->addWidget(m_stream);
    m_views->addWidget(m_map);
    rows->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, &context](int view) {
        m_views->setCurrentIndex(view);
        context.remember(kView, view);
    });
    connect(m_map, &FlowMapPanel::eventsWanted, this, [this](const QString& words) {
        showView(Stream);
        m_stream->find(words);
    });
    setFocusProxy(m_tabs);
    showView(context.remembered(kView).toInt() == Map ? Map : Stream);
}

void FlowPage::showView(View view) {
    m_tabs->setCurrentIndex(view);
}

}  // namespace saga::ui
