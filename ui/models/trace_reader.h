// Reads the trace of one key, again while what it holds changes, one request at a time and twice a second at most. Keeps
// the last good answer when reading fails. UI thread.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class TraceReader final : public QObject {
    Q_OBJECT

public:
    // The bridge is borrowed.
    explicit TraceReader(Bridge& bridge, QObject* parent = nullptr);

    // A correlation id, or the id of an order or saga. Empty: nothing.
    void setKey(const QString& key);
    const QString& key() const { return m_key; }
    void read();
    // Null until the first answer about this key.
    const std::shared_ptr<const Trace>& trace() const { return m_trace; }
    // Of the last answer.
    const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    // After every answer, and when there is another key.
    void changed();

private:
    bool concerns(const FeedBatch& batch) const;

    Bridge& m_bridge;
    QString m_key;
    std::shared_ptr<const Trace> m_trace;
    std::optional<Error> m_failure;
    QTimer m_again;
    std::uint64_t m_generation = 0;
    bool m_inFlight = false;
    bool m_stale = false;
};

}  // namespace saga::ui
