// What a command would do to many sagas as they are now: their rows are read in short chunks, each a job of its own in the
// reader pool; where a row does not decide, the saga's history is read and the kernel asked. Changes nothing. Kept alive
// by its jobs.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/admin/definition_cache.h"
#include "core/admin/reader_pool.h"
#include "core/admin_api/admin_api.h"

namespace saga {

class CommandPreviewRun : public std::enable_shared_from_this<CommandPreviewRun> {
public:
    // Histories are read for this many sagas at most; the rest is refused with a reason that begins "may be refused".
    static constexpr int kMaxHistories = 20'000;

    // `nos` is not empty. Cancelled when `cancel` (may be null) is set meanwhile.
    static void start(ReaderPool& pool, DefinitionCache& definitions, CommandKind kind, std::vector<SagaNo> nos,
                      CancellationPtr cancel, Answer<CommandPreview> answer);

private:
    CommandPreviewRun(ReaderPool& pool, DefinitionCache& definitions, CommandKind kind, std::vector<SagaNo> nos,
                      CancellationPtr cancel, Answer<CommandPreview> answer);

    void postNext();
    Result<void> readChunk(Queries& queries);
    Result<void> judge(Queries& queries, const SagaSummary& saga);
    // Without a reason when the kernel allows the command.
    Result<CommandRefusal> askKernel(Queries& queries, const SagaId& id);
    void count(const SagaSummary& saga, const CommandRefusal& refusal);
    CommandPreview finish();

    ReaderPool& m_pool;
    DefinitionCache& m_definitions;
    const CommandKind m_kind;
    const std::vector<SagaNo> m_nos;
    const CancellationPtr m_cancel;
    const Answer<CommandPreview> m_answer;

    // Used by one job at a time: each posts the next when it is done.
    CommandPreview m_preview;
    std::map<std::string, CommandPreview::Refusal> m_refusals;  // by their English text
    std::size_t m_next = 0;
    int m_histories = 0;
};

}  // namespace saga
