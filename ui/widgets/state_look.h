// How a state is said and drawn: word, name, glyph, tone. Never by colour alone.
#pragma once

#include <QString>

#include "core/model/saga_status.h"
#include "ui/widgets/icons.h"

namespace saga::ui {

// The word of the pill: "IN_PROGRESS".
QString statusWord(SagaStatus status);
// The name in a sentence or chip: "In progress".
QString statusName(SagaStatus status);
Icon statusIcon(SagaStatus status);
// Why a saga waits for a person: "compensation failed"; empty for None.
QString attentionText(Attention attention);
QString modeName(Mode mode);

}  // namespace saga::ui
