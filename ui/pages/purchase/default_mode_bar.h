// The mode of new sagas that name none, shown and changed. UI thread.
#pragma once

#include <QWidget>

#include "ui/pages/page_context.h"

namespace saga::ui {

class Chip;
class ModeWatch;

class DefaultModeBar final : public QWidget {
    Q_OBJECT

public:
    // The watch is borrowed.
    DefaultModeBar(PageContext& context, ModeWatch& watch, QWidget* parent = nullptr);

    Chip* chip(Mode mode) const { return m_chips[static_cast<std::size_t>(mode)]; }

private:
    void showMode();

    ModeWatch& m_watch;
    Chip* m_chips[2] = {};
};

}  // namespace saga::ui
