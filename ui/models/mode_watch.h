// The mode of new sagas that name none, as the engine has it: read when the window opens, changed by an operator. UI
// thread.
#pragma once

#include <QObject>

#include <optional>

#include "ui/bridge/bridge.h"

namespace saga::ui {

class ModeWatch final : public QObject {
    Q_OBJECT

public:
    explicit ModeWatch(Bridge& bridge, QObject* parent = nullptr) : QObject(parent), m_bridge(bridge) {}

    // Not set before the first answer.
    std::optional<Mode> mode() const { return m_mode; }
    void refresh() { ask(std::nullopt); }
    // Audited by the engine. A change on its way is not overtaken by another one.
    void change(Mode mode) { ask(mode); }

Q_SIGNALS:
    // After every answer, also when a change was refused and the mode is as it was.
    void changed();
    void refused(const saga::Error& error);

private:
    void ask(std::optional<Mode> change);

    Bridge& m_bridge;
    std::optional<Mode> m_mode;
    bool m_inFlight = false;
};

}  // namespace saga::ui
