#include "ui/shell/nav_panel.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/models/bus_watch.h"
#include "ui/models/health_watch.h"
#include "ui/shell/console_link.h"
#include "ui/widgets/format.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/tall_content.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

namespace {

constexpr int kWidth = 208;
constexpr int kBrandHeight = 48;
constexpr int kBrandIcon = 20;

}  // namespace

NavPanel::NavPanel(HealthWatch& health, BusWatch& bus, QWidget* parent)
    : QWidget(parent), m_health(health), m_bus(bus), m_brand(new QWidget(this)), m_list(new NavList(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 1, 0);
    rows->setSpacing(0);
    rows->addWidget(m_brand);
    // In a low window, or with a large text, the entries scroll.
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    auto* room = new TallContent(this);
    room->rows()->addWidget(m_list);
    rows->addWidget(room, 1);
    m_list->addGroup(tr("Monitor"));
    m_list->addEntry(page_key::kOverview, Icon::LayoutDashboard, tr("Overview"));
    m_list->addEntry(page_key::kSagas, Icon::ListTree, tr("Sagas"));
    m_list->addEntry(page_key::kFlow, Icon::Radio, tr("Event flow"));
    m_list->addEntry(page_key::kTrace, Icon::Waypoints, tr("Trace"));
    m_list->addEntry(page_key::kDeadLetters, Icon::MailX, tr("Dead letters"));
    m_list->addGroup(tr("Operate"));
    m_list->addEntry(page_key::kPurchase, Icon::ShoppingCart, tr("Purchase desk"));
    m_list->addEntry(page_key::kFaults, Icon::Zap, tr("Failure injection"));
    m_list->addEntry(page_key::kData, Icon::Database, tr("Data"));
    m_list->addEntry(page_key::kDefinitions, Icon::Workflow, tr("Definitions"));
    m_list->addStretch();
    m_list->addEntry(page_key::kSettings, Icon::Settings, tr("Settings"));
    connect(m_list, &NavList::chosen, this, &NavPanel::chosen);
    connect(&m_health, &HealthWatch::changed, this, &NavPanel::showBadges);
    connect(&m_bus, &BusWatch::changed, this, &NavPanel::showBadges);
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
    showBadges();
}

void NavPanel::restyle() {
    const Theme& theme = Theme::of(this);
    m_brand->setFixedHeight(theme.scaled(kBrandHeight));
    setFixedWidth(theme.scaled(kWidth));
    update();
}

QSize NavPanel::sizeHint() const {
    return {Theme::of(this).scaled(kWidth), QWidget::sizeHint().height()};
}

// What waits for a person stands at the list and at the dead letters, faults at work at the page where they are made.
void NavPanel::showBadges() {
    const std::int64_t attention = m_health.counts().attention;
    m_list->setBadge(page_key::kSagas, attention > 0 ? formatCount(attention) : QString());
    const std::int64_t letters = m_bus.state().deadLetters;
    m_list->setBadge(page_key::kDeadLetters, letters > 0 ? formatCount(letters) : QString());
    const int active = m_health.health().activeFaults;
    m_list->setBadge(page_key::kFaults, active > 0 ? formatCount(active) : QString(), NavList::BadgeTone::Alert);
}

void NavPanel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Tokens& t = theme.tokens();
    const Metrics& m = theme.metrics();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(width() - 1, 0, 1, height(), t.line);
    const int size = theme.scaled(kBrandIcon);
    const QRectF brand(m_brand->geometry());
    const QRectF icon(2 * m.gap, brand.center().y() - size / 2.0, size, size);
    theme.icons().paint(painter, Icon::Saga, icon, t.accent);
    const qreal left = icon.right() + m.gap;
    paintText(painter, QRectF(left, brand.top(), width() - left - m.gap, brand.height()), theme.font(FontRole::Heading),
              t.onNeutral.primary, QStringLiteral("Saga Console"));
}

}  // namespace saga::ui
