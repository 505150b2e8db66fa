#include "ui/pages/purchase/mode_box.h"

#include "ui/models/mode_watch.h"
#include "ui/widgets/state_look.h"

namespace saga::ui {

ModeBox::ModeBox(ModeWatch& watch, QWidget* parent) : QComboBox(parent), m_watch(watch) {
    addItem(QString(), -1);
    for (const Mode mode : {Mode::Orchestration, Mode::Choreography}) addItem(modeName(mode), static_cast<int>(mode));
    connect(&m_watch, &ModeWatch::changed, this, &ModeBox::nameDefault);
    nameDefault();
}

std::optional<Mode> ModeBox::mode() const {
    const int mode = currentData().toInt();
    return mode < 0 ? std::nullopt : std::optional(static_cast<Mode>(mode));
}

void ModeBox::setMode(std::optional<Mode> mode) {
    setCurrentIndex(findData(mode ? static_cast<int>(*mode) : -1));
}

void ModeBox::nameDefault() {
    setItemText(0, m_watch.mode() ? tr("Default: %1").arg(modeName(*m_watch.mode())) : tr("Default"));
}

}  // namespace saga::ui
