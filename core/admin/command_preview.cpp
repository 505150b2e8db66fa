#include "core/admin/command_preview.h"

#include <algorithm>

#include "core/saga/decide.h"

namespace saga {
namespace {

constexpr std::size_t kSagasPerRead = 200;

}  // namespace

CommandPreviewRun::CommandPreviewRun(ReaderPool& pool, DefinitionCache& definitions, CommandKind kind,
                                     std::vector<SagaNo> nos, CancellationPtr cancel, Answer<CommandPreview> answer)
    : m_pool(pool),
      m_definitions(definitions),
      m_kind(kind),
      m_nos(std::move(nos)),
      m_cancel(std::move(cancel)),
      m_answer(std::move(answer)) {}

void CommandPreviewRun::start(ReaderPool& pool, DefinitionCache& definitions, CommandKind kind, std::vector<SagaNo> nos,
                              CancellationPtr cancel, Answer<CommandPreview> answer) {
    const std::shared_ptr<CommandPreviewRun> run(
        new CommandPreviewRun(pool, definitions, kind, std::move(nos), std::move(cancel), std::move(answer)));
    run->postNext();
}

void CommandPreviewRun::postNext() {
    m_pool.post([self = shared_from_this()](const Result<Queries*>& reader) {
        if (!reader)
            return self->m_answer(reader.error());
        if (self->m_cancel && self->m_cancel->isCancelled())
            return self->m_answer(makeError(ErrorCode::Cancelled, "", "the preview was given up"));
        if (const Result<void> read = self->readChunk(**reader); !read)
            return self->m_answer(read.error());
        if (self->m_next == self->m_nos.size())
            return self->m_answer(self->finish());
        self->postNext();
    });
}

Result<void> CommandPreviewRun::readChunk(Queries& queries) {
    const std::size_t end = std::min(m_next + kSagasPerRead, m_nos.size());
    const std::vector<SagaNo> chunk(m_nos.begin() + static_cast<std::ptrdiff_t>(m_next),
                                    m_nos.begin() + static_cast<std::ptrdiff_t>(end));
    const Result<SagaPage> page = queries.sagaRows(chunk);
    if (!page)
        return page.error();
    m_preview.commit = page->commit;
    m_preview.missing += static_cast<std::int64_t>(chunk.size() - page->rows.size());
    for (const SagaSummary& saga : page->rows)
        SAGA_TRY(judge(queries, saga));
    m_next = end;
    return {};
}

Result<void> CommandPreviewRun::judge(Queries& queries, const SagaSummary& saga) {
    const CommandRuling ruling =
        ruleByStanding({saga.status, saga.endedAt.isSet(), saga.paused, saga.attention}, m_kind);
    // The engine takes no command for a saga whose history it cannot read, whatever its row says.
    const bool needsHistory =
        ruling.kind == CommandRuling::Kind::Open ||
        (ruling.kind == CommandRuling::Kind::Accepted && saga.attention == Attention::PoisonInput);
    if (!needsHistory) {
        count(saga, ruling.refusal);
        return {};
    }
    if (m_histories == kMaxHistories) {
        count(saga, {RefusalReason::Undecided, m_kind, saga.status, {}});
        return {};
    }
    ++m_histories;
    const Result<CommandRefusal> refusal = askKernel(queries, saga.id);
    if (!refusal)
        return refusal.error();
    count(saga, *refusal);
    return {};
}

Result<CommandRefusal> CommandPreviewRun::askKernel(Queries& queries, const SagaId& id) {
    const Result<SagaHistory> history = queries.saga(id);
    if (!history)
        return history.error();
    const CommandRefusal unreadable{RefusalReason::Unreadable, m_kind, history->summary.status, {}};
    const Result<DefinitionPtr> definition = m_definitions.read(history->definition);
    if (!definition)
        return unreadable;
    const Result<SagaState> state = fold(**definition, history->events);
    return state ? whyRefused(**definition, *state, m_kind) : unreadable;
}

void CommandPreviewRun::count(const SagaSummary& saga, const CommandRefusal& refusal) {
    if (refusal.why != RefusalReason::None) {
        const std::string reason = refusalText(refusal, Language::English);
        ++m_refusals.try_emplace(reason, CommandPreview::Refusal{reason, 0, refusal}).first->second.count;
        return;
    }
    ++m_preview.accepted;
    m_preview.amount += saga.amount;
}

CommandPreview CommandPreviewRun::finish() {
    for (const auto& [reason, refusal] : m_refusals)
        m_preview.refusals.push_back(refusal);
    std::stable_sort(m_preview.refusals.begin(), m_preview.refusals.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    return std::move(m_preview);
}

}  // namespace saga
