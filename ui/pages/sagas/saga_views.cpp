#include "ui/pages/sagas/saga_views.h"

#include <QDateTime>
#include <QMenu>

#include <algorithm>

#include "ui/pages/page_context.h"
#include "ui/widgets/icons.h"

namespace saga::ui {

namespace {

const QString kRemembered = QStringLiteral("sagas/views");

QString escaped(const QString& name) {
    return QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

// The beginning of the day as the filter language reads it: "2026-03-01T00:00:00+09:00".
QString midnight(Timestamp now, ZoneChoice zone) {
    const Qt::TimeSpec spec = zone == ZoneChoice::Utc ? Qt::UTC : Qt::LocalTime;
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.us / 1000, spec).date();
    const QDateTime start = today.startOfDay(spec);
    return start.toOffsetFromUtc(start.offsetFromUtc()).toString(Qt::ISODate);
}

}  // namespace

SagaViews::SagaViews(PageContext& context, QObject* parent) : QObject(parent), m_context(context) {
    const QStringList words = m_context.remembered(kRemembered).toStringList();
    for (int i = 0; i + 1 < words.size(); i += 2) m_own.append({words.at(i), words.at(i + 1)});
}

QList<SagaView> SagaViews::shipped(Timestamp now, ZoneChoice zone) {
    return {
        {tr("All"), {}},
        {tr("Running"), QStringLiteral("running")},
        {tr("Needs attention"), QStringLiteral("attention")},
        {tr("Failed today"), QStringLiteral("status = FAILED and started >= %1").arg(midnight(now, zone))},
        {tr("Injected"), QStringLiteral("injected")},
    };
}

void SagaViews::save(const QString& name, const QString& filter) {
    const auto known =
        std::find_if(m_own.begin(), m_own.end(), [&](const SagaView& view) { return view.name == name; });
    if (known != m_own.end())
        known->filter = filter;
    else
        m_own.append({name, filter});
    write();
}

void SagaViews::remove(const QString& name) {
    m_own.removeIf([&](const SagaView& view) { return view.name == name; });
    write();
}

void SagaViews::write() {
    QStringList words;
    for (const SagaView& view : m_own) words << view.name << view.filter;
    m_context.remember(kRemembered, words);
}

void SagaViews::add(QMenu& menu, const SagaView& view, const QString& filter) {
    QAction* action = menu.addAction(escaped(view.name));
    action->setCheckable(true);
    action->setChecked(view.filter == filter);
    connect(action, &QAction::triggered, this, [this, wanted = view.filter] { Q_EMIT chosen(wanted); });
}

void SagaViews::fillMenu(QMenu& menu, const QString& filter) {
    for (const SagaView& view : shipped(m_context.now(), m_context.zone())) add(menu, view, filter);
    menu.addSeparator();
    for (const SagaView& view : m_own) add(menu, view, filter);
    QAction* save = menu.addAction(themedIcon(Icon::Bookmark), tr("Save this filter as a view…"));
    save->setEnabled(!filter.isEmpty());
    connect(save, &QAction::triggered, this, &SagaViews::nameWanted);
    if (m_own.isEmpty()) return;
    QMenu* removing = menu.addMenu(themedIcon(Icon::Trash), tr("Remove a view"));
    for (const SagaView& view : m_own)
        connect(removing->addAction(escaped(view.name)), &QAction::triggered, this,
                [this, name = view.name] { remove(name); });
}

}  // namespace saga::ui
