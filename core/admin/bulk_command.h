// One command on many sagas: one outcome per id and then per number, in their order. Numbers are looked up first.
#pragma once

#include <vector>

#include "core/admin/bulk_run.h"
#include "core/engine/engine.h"

namespace saga {

class BulkCommand final : public BulkRun {
public:
    // `cancel` (may be null) leaves out what has not been sent yet: Cancelled. `progress` may be empty.
    static void start(Engine& engine, ReaderPool& pool, CommandRequest request, Origin origin, CancellationPtr cancel,
                      OnProgress progress, Answer<std::vector<CommandOutcome>> answer);

private:
    BulkCommand(Engine& engine, ReaderPool& pool, CommandRequest request, Origin origin, CancellationPtr cancel,
                OnProgress progress, Answer<std::vector<CommandOutcome>> answer);
    // Fills in the ids of the numbers; those that no saga has keep none.
    Result<void> lookUp(Queries& queries);
    void send(std::size_t place) override;
    void refuse(std::size_t place, Error error) override;
    void finish() override { m_answer(std::move(m_outcomes)); }

    Engine& m_engine;
    const CommandRequest m_request;
    const Origin m_origin;
    const Answer<std::vector<CommandOutcome>> m_answer;
    std::vector<CommandOutcome> m_outcomes;
};

}  // namespace saga
