// Figures over the chosen range, asked for again and again while somebody looks: every second for short ranges, more
// rarely for long ones. The last figures stay when asking fails. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class StatisticsWatch final : public QObject {
    Q_OBJECT

public:
    explicit StatisticsWatch(Bridge& bridge, QObject* parent = nullptr);

    // Drops the figures of another range.
    void setRequest(const StatisticsRequest& request);
    const StatisticsRequest& request() const { return m_request; }
    // Asks only while active; at once when it becomes so.
    void setActive(bool active);
    void refresh();

    // Not set before the first answer.
    const std::optional<Statistics>& figures() const { return m_figures; }
    // Of the last answer.
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void take(std::int64_t asked, Result<Statistics> answer);

    Bridge& m_bridge;
    StatisticsRequest m_request;
    std::optional<Statistics> m_figures;
    std::optional<Error> m_error;
    QTimer m_timer;
    std::int64_t m_asked = 0;  // counts changes of the request: an answer to an older one is dropped
    bool m_active = false;
    bool m_inFlight = false;
};

}  // namespace saga::ui
