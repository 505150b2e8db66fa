// What a cell can say about itself besides its text. Item models answer these roles; the delegates of ui/delegates
// paint them. A role that is not answered changes nothing.
#pragma once

#include <QMetaType>

#include "ui/widgets/state_pill.h"
#include "ui/widgets/tokens.h"

namespace saga::ui {

enum CellRole : int {
    PillRole = Qt::UserRole + 1000,  // PillLook, for StatusDelegate
    ToneRole,                        // int of TextTone
    MarkedRole,                      // bool: the row is in the set the user selected, painted as selected
    InjectedRole,                    // bool: a lightning before the text
    StaleRole,                       // bool: not up to date any more, painted quieter
    PendingRole,                     // bool: the row is on its way, painted as a bar
    CopyRole,                        // QString: what Copy takes when it is not the display text
    WarningRole,                     // bool: a warning sign before the text, in its tone
};

}  // namespace saga::ui

Q_DECLARE_METATYPE(saga::ui::PillLook)
