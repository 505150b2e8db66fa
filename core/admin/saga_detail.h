// Builds what a screen shows of one saga from its history. Pure functions over values.
#pragma once

#include "core/admin_api/admin_values.h"
#include "core/engine/requests.h"
#include "core/ports/queries.h"
#include "core/saga/definition.h"

namespace saga {

// `definition` null (this program cannot read it) or a history that does not fold gives the detail without steps and
// without offers: summary and events are shown all the same. `participants`: whose circuit breakers may hold it back.
SagaDetail makeDetail(SagaHistory history, const Definition* definition, Timestamp now,
                      const std::vector<ParticipantFigures>& participants = {});

CompensationPlanView makePlanView(const CompensationPreview& preview, const Definition& definition);

// "undo", "undo (outcome unknown)", "done", "waived", "failed", "not needed", "not possible"
std::string_view toText(UndoNeed need);


}  // namespace saga
