// What a command on many sagas is called, what it does, and why a saga refuses it, in words of the window's language.
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
// A refusal of the kernel, translated where its sentence is known; what the command acts on is left out.
QString refusalWords(const std::string& reason);

}  // namespace saga::ui
