// Invocations that are answered outside the program: by the participant behind an address, or by whom a participant of this
// program has to ask first. The call leaves after the commit that stores the step as started; its answer comes back as a
// request of its own. Strand only.
#pragma once

#include "core/engine/saga_input.h"

namespace saga {

// The call that the invocation needs; empty: it is carried out here. Errors are the store's.
Result<OutsideCall> outsideCallOf(EngineContext& context, const RunningSaga& saga, int step, Direction direction, int attempt);

// After the commit: starts task.leaving. Its answer arrives as an OutsideAnswer.
void leave(EngineContext& context, Task& task);

// An answer has come. To an attempt that was given up it is recorded as late; a success is carried out here.
Result<void> runOutsideAnswer(EngineContext& context, Task& task);

// Carries out for an address what its participant says it has done: the effect row is all there is to write.
class BehindAddress final : public Participant {
public:
    std::vector<std::string_view> actions() const override { return {}; }
    void collectKeys(std::string_view, const StepRequest&, KeySet&) const override {}
    Result<StepAnswer> invoke(std::string_view, const StepRequest& request, UnitOfWork&) override { return *request.outside; }
};

}  // namespace saga
