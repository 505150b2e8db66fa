// The red chip of the status bar while faults are at work: how many, how long still, and STOP ALL. While STOP ALL is in
// force it says so and offers to release it. Hidden otherwise. UI thread.
#pragma once

#include "ui/shell/action_chip.h"

namespace saga::ui {

class FaultChip final : public ActionChip {
    Q_OBJECT

public:
    explicit FaultChip(QWidget* parent = nullptr);

    // `leftSeconds` below 0: some rule has no end.
    void setFaults(int active, qint64 leftSeconds, bool blocked);

Q_SIGNALS:
    void stopWanted();
    void releaseWanted();

private:
    bool m_blocked = false;
};

}  // namespace saga::ui
