// The blue chip of the status bar while load is generated: at which rate, how long still, and Stop. Hidden otherwise.
// UI thread.
#pragma once

#include "ui/shell/action_chip.h"

namespace saga {
class Clock;
}

namespace saga::ui {

class LoadWatch;

class LoadChip final : public ActionChip {
    Q_OBJECT

public:
    // Both are borrowed.
    LoadChip(LoadWatch& load, const Clock& clock, QWidget* parent = nullptr);

private:
    void showLoad();

    LoadWatch& m_load;
    const Clock& m_clock;
};

}  // namespace saga::ui
