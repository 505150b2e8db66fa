// What a command on many sagas is called and what it does, in words of the window's language.
#pragma once

#include <QString>

#include "core/model/saga_status.h"

namespace saga::ui {

// "Compensate 37 sagas"
QString bulkTitle(CommandKind kind, qint64 count);
// "Compensate": the label of a button.
QString commandVerb(CommandKind kind);
// What happens to each saga, one sentence or two.
QString bulkEffect(CommandKind kind);
// Undoes, or ends without undoing: asked for with more care.
bool isDangerous(CommandKind kind);
bool needsReason(CommandKind kind);
}  // namespace saga::ui
