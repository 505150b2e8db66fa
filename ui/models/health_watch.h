// The pulse of the engine as the window shows it: health once a second and whenever faults changed, totals by state
// with every batch of the feed. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class HealthWatch final : public QObject {
    Q_OBJECT

public:
    explicit HealthWatch(Bridge& bridge, QObject* parent = nullptr);

    // False until the first answer; health() is empty then.
    bool isKnown() const { return m_known; }
    const Health& health() const { return m_health; }
    // Why the store takes no commits; not set while it takes them.
    const std::optional<Error>& trouble() const { return m_trouble; }
    const StateCounts& counts() const { return m_health.counts; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void takeFeed(const FeedBatch& batch);
    void takeTrouble(const std::optional<Error>& trouble);
    void takeHealth(Result<Health> answer);

    Bridge& m_bridge;
    Health m_health;
    std::optional<Error> m_trouble;
    QTimer m_second;
    bool m_known = false;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
