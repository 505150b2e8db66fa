// One command on many sagas: a bounded number of them at the engine at a time, one outcome per id and then per number, in
// their order. Numbers are looked up first. Kept alive by its own callbacks; replies may come on any thread.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "core/admin/reader_pool.h"
#include "core/admin_api/admin_api.h"
#include "core/engine/engine.h"

namespace saga {

class BulkCommand : public std::enable_shared_from_this<BulkCommand> {
public:
    BulkCommand(Engine& engine, ReaderPool& pool, CommandRequest request, Origin origin);

    // Once. `cancel` (may be null) leaves out what has not been sent yet: Cancelled. `progress` may be empty.
    void run(CancellationPtr cancel, OnProgress progress, Answer<std::vector<CommandOutcome>> answer);

private:
    // Fills in the ids of the numbers; those that no saga has keep none.
    Result<void> lookUp(Queries& queries);
    void sendMore();
    void send(std::size_t place);
    void note(std::size_t place, const Result<CommandResult>& result);
    void finishWhenDone();

    static constexpr std::size_t kWindow = 64;

    Engine& m_engine;
    ReaderPool& m_pool;
    const CommandRequest m_request;
    const std::size_t m_size;
    const Origin m_origin;
    CancellationPtr m_cancel;
    OnProgress m_progress;
    Answer<std::vector<CommandOutcome>> m_answer;

    std::mutex m_reporting;                  // held while progress or answer are called
    std::mutex m_mutex;
    std::vector<CommandOutcome> m_outcomes;  // guarded by m_mutex, as all below
    std::size_t m_sent = 0;
    std::size_t m_done = 0;
    bool m_stopped = false;                  // the engine has gone: the rest is not sent
    bool m_answered = false;
};

}  // namespace saga
