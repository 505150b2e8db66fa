#include "ui/shell/desktop_notices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>

#include "ui/pages/saga/saga_words.h"
#include "ui/widgets/format.h"

namespace saga::ui {

namespace {

constexpr auto kPause = std::chrono::seconds(2);
constexpr int kTimeAsTheDesktopLikes = -1;

}  // namespace

DesktopNotices::DesktopNotices(PageContext& context, QObject* parent) : QObject(parent), m_context(context) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_stale) look();
    });
    connect(&m_context.bridge(), &Bridge::fed, this, [this](const FeedBatch& batch) {
        if (m_on && (batch.shopChanged || batch.dropped > 0)) look();
    });
}

void DesktopNotices::setOn(bool on) {
    if (on == m_on) return;
    m_on = on;
    m_known = m_complained = false;
    if (m_on) look();
}

// The newest one alone: their numbers tell how many came.
void DesktopNotices::look() {
    Bridge& bridge = m_context.bridge();
    if (m_inFlight || m_pause.isActive()) {
        m_stale = true;
        return;
    }
    if (!m_on || !bridge.isAttached()) return;
    m_inFlight = true;
    m_stale = false;
    PageRequest request;
    request.limit = 1;
    bridge.api().notices(request, bridge.deliver<std::vector<Notice>>(this, [this](Result<std::vector<Notice>> newest) {
        m_inFlight = false;
        take(newest);
        if (m_stale) look();
    }));
}

void DesktopNotices::take(const Result<std::vector<Notice>>& newest) {
    if (!m_on || !newest) return;
    const std::int64_t last = newest->empty() ? 0 : newest->front().no;
    const std::int64_t count = m_known ? last - m_last : 0;
    m_last = last;
    m_known = true;
    if (count <= 0) return;
    const Notice& notice = newest->front();
    const QString sentence = fromCore(noticeSentence(notice.kind, m_context.language()));
    const QString text = QStringLiteral("%1: %2").arg(fromCore(notice.user.text), fromCore(notice.text));
    m_pause.start();
    tell(count == 1 ? sentence : tr("New notices: %1").arg(formatCount(count)), text);
}

void DesktopNotices::tell(const QString& title, const QString& text) {
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("saga-console")}};
    // The body may be read as markup.
    call.setArguments({QStringLiteral("Saga Console"), m_bubble, QStringLiteral("saga-console"), title,
                       text.toHtmlEscaped(), QStringList(), hints, kTimeAsTheDesktopLikes});
    auto* reply = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, &DesktopNotices::takeReply);
    Q_EMIT told(title, text);
}

void DesktopNotices::takeReply(QDBusPendingCallWatcher* reply) {
    reply->deleteLater();
    const QDBusPendingReply<uint> bubble = *reply;
    if (!bubble.isError()) {
        m_bubble = bubble.value();
        return;
    }
    if (m_complained) return;
    m_complained = true;
    m_context.say(tr("The desktop takes no notifications: %1").arg(bubble.error().message()));
}

}  // namespace saga::ui
