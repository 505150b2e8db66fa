#include "ui/shell/status_line.h"

#include <QAccessible>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <array>
#include <chrono>

#include "ui/models/health_watch.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/shell/fault_chip.h"
#include "ui/shell/load_chip.h"
#include "ui/shell/status_item.h"
#include "ui/widgets/button.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

using namespace std::chrono_literals;

namespace {

QString rateText(double perSecond) {
    if (perSecond >= 10) return formatCount(qRound64(perSecond));
    return QString::number(perSecond, 'f', perSecond > 0 ? 1 : 0);
}

}  // namespace

StatusLine::StatusLine(PageContext& context, HealthWatch& health, LoadWatch& load, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_health(health),
      m_place(new StatusItem(Icon::HardDrive, this)),
      m_durability(new StatusItem(Icon::CircleCheck, this)),
      m_trouble(new StatusItem(Icon::OctagonX, this)),
      m_said(new StatusItem(Icon::Info, this)),
      m_operations(new Button(Button::Kind::Quiet, Icon::List, tr("Operations"), this)),
      m_log(new Button(Button::Kind::Quiet, Icon::ScrollText, tr("Log"), this)),
      m_total(new StatusItem(Icon::None, this)),
      m_rate(new StatusItem(Icon::None, this)),
      m_load(new LoadChip(load, context.clock(), this)),
      m_faults(new FaultChip(this)),
      m_live(new StatusItem(Icon::None, this)),
      m_clock(new StatusItem(Icon::None, this, true)) {
    auto* row = new QHBoxLayout(this);
    for (StatusItem* item : {m_place, m_durability, m_trouble, m_said}) row->addWidget(item);
    row->addStretch(1);
    for (Button* button : {m_operations, m_log}) {
        button->setCompact(true);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    m_operations->setHint(tr("Shows or hides the long work of this session"));
    m_log->setHint(tr("Shows or hides the log of this process"));
    row->addWidget(m_total);
    row->addWidget(m_rate);
    row->addWidget(m_load);
    row->addWidget(m_faults);
    row->addWidget(m_live);
    row->addWidget(m_clock);
    m_place->setShrinks(true);
    m_trouble->setShrinks(true);
    m_said->setShrinks(true);
    m_trouble->hide();
    m_said->hide();
    m_live->setDot(true);
    m_second.setInterval(1s);
    m_second.start();
    m_silence.setSingleShot(true);
    m_silence.setInterval(4s);
    connect(&m_second, &QTimer::timeout, this, &StatusLine::showClock);
    connect(&m_second, &QTimer::timeout, this, &StatusLine::showFaults);
    connect(&m_silence, &QTimer::timeout, m_said, &QWidget::hide);
    connect(&m_context, &PageContext::zoneChanged, this, &StatusLine::showClock);
    connect(&m_context, &PageContext::said, this, &StatusLine::say);
    connect(&m_health, &HealthWatch::changed, this, &StatusLine::showHealth);
    connect(m_faults, &FaultChip::stopWanted, this, &StatusLine::stopWanted);
    connect(m_faults, &FaultChip::releaseWanted, this, &StatusLine::releaseWanted);
    connect(m_operations, &QAbstractButton::clicked, this, &StatusLine::operationsWanted);
    connect(m_log, &QAbstractButton::clicked, this, &StatusLine::logWanted);
    connect(&Theme::of(this), &Theme::changed, this, [this] { restyle(); });
    restyle();
    showHealth();
    showClock();
}

void StatusLine::restyle() {
    const Metrics& m = Theme::of(this).metrics();
    layout()->setContentsMargins(m.padding, 1, m.padding, 0);
    layout()->setSpacing(2 * m.gap);
    updateGeometry();
    update();
}

void StatusLine::fit() {
    const std::array dispensable{m_durability, m_total, m_rate, m_clock};
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() + layout()->spacing();
    const auto take = [&](const QWidget* item) {
        const bool isFixed = item->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
        room -= (isFixed ? item->sizeHint() : item->minimumSizeHint()).width() + layout()->spacing();
    };
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget* item = layout()->itemAt(i)->widget();
        const bool stays =
            item != nullptr && std::find(dispensable.begin(), dispensable.end(), item) == dispensable.end();
        if (stays && !item->isHidden()) take(item);
    }
    for (StatusItem* item : dispensable) {
        take(item);
        item->setVisible(room >= 0);
    }
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

QSize StatusLine::sizeHint() const {
    return {QWidget::sizeHint().width(), Theme::of(this).metrics().row};
}

void StatusLine::setRunningOperations(int count) {
    m_operations->setLabel(count == 0 ? tr("Operations") : tr("%n operation(s) running", nullptr, count));
    fit();
}

QString StatusLine::totalText() const {
    return m_total->text();
}

void StatusLine::showHealth() {
    const Health& health = m_health.health();
    if (!m_health.isKnown()) return;
    const QString file = fromCore(health.database);
    m_place->setText(
        tr("embedded · %1").arg(file.startsWith(QLatin1Char(':')) ? tr("in memory") : QFileInfo(file).fileName()));
    m_place->setDetail(file);
    m_durability->setText(tr("SQLite %1").arg(formatDuration(health.lastCommit.count())));
    m_durability->setDetail(tr("%1; the last durable commit took %2")
                                .arg(fromCore(health.durability), formatDuration(health.lastCommit.count())));
    m_durability->setGlyph(health.accepting ? Icon::CircleCheck : Icon::CircleX,
                           health.accepting ? TextTone::Completed : TextTone::Failed);
    m_trouble->setVisible(!health.accepting);
    m_trouble->setGlyph(Icon::OctagonX, TextTone::Failed);
    m_trouble->setText(tr("The store takes no commits"), TextTone::Failed);
    m_total->setText(tr("%n saga(s)", nullptr, static_cast<int>(std::min<std::int64_t>(health.sagas, 2'000'000'000)))
                         .replace(QString::number(health.sagas), formatCount(health.sagas)));
    m_rate->setText(tr("%1 /s").arg(rateText(health.startedPerSecond)));
    m_rate->setDetail(tr("Sagas started per second; %1 running, %2 waiting in the queue")
                          .arg(formatCount(health.running), formatCount(health.queued)));
    const bool live = health.accepting && m_context.bridge().isAttached();
    m_live->setText(live ? tr("LIVE") : tr("STOPPED"), live ? TextTone::Completed : TextTone::Failed);
    m_live->setDetail(live ? tr("Every change is shown as it is committed") : tr("No changes arrive"));
    showFaults();
    fit();
}

void StatusLine::showFaults() {
    const Health& health = m_health.health();
    const qint64 left = health.nextFaultEnd.isSet()
                            ? std::max<qint64>(0, (health.nextFaultEnd - m_context.now()).count() / 1'000'000)
                            : -1;
    m_faults->setFaults(health.activeFaults, left, health.faultsBlocked);
    fit();
}

void StatusLine::showClock() {
    const qint64 now = m_context.now().us;
    m_clock->setText(
        QStringLiteral("%1 %2").arg(formatTimeOfDay(now, m_context.zone()).left(8), zoneName(m_context.zone(), now)));
    m_clock->setDetail(formatTimestamp(now, m_context.zone()));
}

void StatusLine::say(const QString& text) {
    m_said->setText(text, TextTone::Primary);
    m_said->show();
    m_silence.start();
    fit();
    QAccessibleEvent event(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Tokens& t = Theme::of(this).tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), 1, t.line);
}

}  // namespace saga::ui
