// The bus of the engine as the window shows it: topics, handlers, open dead letters. Asked for anew when dead letters
// changed, when somebody who shows figures says refresh(), and every two seconds while asking fails: the last state stays
// until it does not. Lives as long as the window. UI thread.
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
    QTimer m_again;           // after an error
    bool m_known = false;
    bool m_inFlight = false;
    bool m_isOutdated = false;  // changed while an answer was on its way
};

}  // namespace saga::ui
