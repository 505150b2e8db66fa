// The bus of the engine as the window shows it: topics, handlers, open dead letters; asked for every two seconds. The
// last state stays when asking fails. Lives as long as the window. UI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class BusWatch final : public QObject {
    Q_OBJECT

public:
    explicit BusWatch(Bridge& bridge, QObject* parent = nullptr);

    bool isKnown() const { return m_known; }
    const BusState& state() const { return m_state; }
    // Of the last answer.
    const std::optional<Error>& error() const { return m_error; }
    void refresh();

Q_SIGNALS:
    // After every answer.
    void changed();

private:
    Bridge& m_bridge;
    BusState m_state;
    std::optional<Error> m_error;
    QTimer m_pulse;
    bool m_known = false;
    bool m_inFlight = false;
};

}  // namespace saga::ui
