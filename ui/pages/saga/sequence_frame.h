// What the sequence diagram of a saga needs besides its events: who started it, and who carries out which step.
#pragma once

#include "core/admin_api/admin_values.h"
#include "ui/scenes/sequence_content.h"

namespace saga::ui {

SequenceFrame sequenceFrame(const SagaDetail& detail);

}  // namespace saga::ui
