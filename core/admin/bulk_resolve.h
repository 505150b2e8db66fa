// Many dead letters settled in one go: one outcome per id, in their order.
#pragma once

#include <vector>

#include "core/admin/bulk_run.h"
#include "core/engine/engine.h"

namespace saga {

class BulkResolve final : public BulkRun {
public:
    // `cancel` (may be null) leaves out what has not been sent yet: Cancelled. `progress` may be empty.
    static void start(Engine& engine, ReaderPool& pool, DeadLetterCommand command, Origin origin, CancellationPtr cancel,
                      OnProgress progress, Answer<std::vector<DeadLetterOutcome>> answer);

private:
    BulkResolve(Engine& engine, ReaderPool& pool, DeadLetterCommand command, Origin origin, CancellationPtr cancel,
                OnProgress progress, Answer<std::vector<DeadLetterOutcome>> answer);
    void send(std::size_t place) override;
    void refuse(std::size_t place, Error error) override;
    void finish() override { m_answer(std::move(m_outcomes)); }

    Engine& m_engine;
    const DeadLetterCommand m_command;
    const Origin m_origin;
    const Answer<std::vector<DeadLetterOutcome>> m_answer;
    std::vector<DeadLetterOutcome> m_outcomes;
};

}  // namespace saga
