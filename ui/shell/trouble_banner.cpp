#include "ui/shell/trouble_banner.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "ui/models/health_watch.h"
#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

namespace saga::ui {

TroubleBanner::TroubleBanner(PageContext& context, HealthWatch& health, QWidget* parent)
    : QWidget(parent), m_context(context), m_health(health), m_banner(new Banner(this)) {
    const Metrics& m = Theme::of(this).metrics();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(2 * m.gap, m.gap, 2 * m.gap, 0);
    rows->addWidget(m_banner);
    connect(&m_health, &HealthWatch::changed, this, &TroubleBanner::refresh);
    connect(m_banner, &Banner::actionTriggered, this, &TroubleBanner::logWanted);
    refresh();
}

QString TroubleBanner::text() const {
    return m_banner->title() + QLatin1Char('\n') + m_banner->text();
}

void TroubleBanner::refresh() {
    setVisible(m_health.trouble().has_value());
    if (!m_health.trouble()) return;
    const Error& error = *m_health.trouble();
    const QString file = QFileInfo(fromCore(m_health.health().database)).fileName();
    const QString title = tr("%1 takes no changes (%2)").arg(file, fromCore(errorName(error.code)));
    const QString words =
        fromCore(errorAdvice(error.code, m_context.language())) + QLatin1Char('\n') +
        tr("Sagas wait and go on by themselves when it is over. What is asked for meanwhile is refused.");
    // Every pulse comes by here; it is said once.
    if (m_banner->isVisibleTo(this) && title == m_banner->title() && words == m_banner->text()) return;
    m_banner->setTitle(title);
    m_banner->display(Banner::Kind::Error, words, tr("Show the log"));
}

}  // namespace saga::ui
