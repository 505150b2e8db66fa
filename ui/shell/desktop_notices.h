// Tells the desktop of new notices while it is switched on, through its notification service (Desktop Notifications
// Specification 1.2, freedesktop.org). One bubble at a time: what comes while one is fresh is counted into the next, which
// takes its place. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/pages/page_context.h"

class QDBusPendingCallWatcher;

namespace saga::ui {

class DesktopNotices final : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotices(PageContext& context, QObject* parent = nullptr);

    // Notices from now on. A desktop that takes none is said once.
    void setOn(bool on);
    bool isOn() const { return m_on; }
    // What is news is known.
    bool isWatching() const { return m_on && m_known; }

Q_SIGNALS:
    // What was handed to the desktop, plain text.
    void told(const QString& title, const QString& text);

private:
    void look();
    void take(const Result<std::vector<Notice>>& newest);
    void tell(const QString& title, const QString& text);
    void takeReply(QDBusPendingCallWatcher* reply);

    PageContext& m_context;
    QTimer m_pause;
    std::int64_t m_last = 0;  // number of the newest notice that is known
    uint m_bubble = 0;        // of the desktop; 0: none yet
    bool m_on = false;
    bool m_known = false;     // m_last counts
    bool m_inFlight = false;
    bool m_stale = false;
    bool m_complained = false;
};

}  // namespace saga::ui
