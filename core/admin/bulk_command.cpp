#include "core/admin/bulk_command.h"

#include <algorithm>

#include "core/admin/request_checks.h"

namespace saga {
namespace {

constexpr std::size_t kNumbersPerRead = 500;

}  // namespace

BulkCommand::BulkCommand(Engine& engine, ReaderPool& pool, CommandRequest request, Origin origin)
    : m_engine(engine),
      m_pool(pool),
      m_request(std::move(request)),
      m_size(m_request.ids.size() + m_request.nos.size()),
      m_origin(std::move(origin)) {}

void BulkCommand::run(CancellationPtr cancel, OnProgress progress, Answer<std::vector<CommandOutcome>> answer) {
    m_cancel = std::move(cancel);
    m_progress = std::move(progress);
    m_answer = std::move(answer);
    m_outcomes.resize(m_size);
    for (std::size_t place = 0; place < m_request.ids.size(); ++place)
        m_outcomes[place].id = m_request.ids[place];
    m_pool.post([self = shared_from_this()](const Result<Queries*>& reader) {
        if (!self->m_request.nos.empty()) {
            const Result<void> found = reader ? self->lookUp(**reader) : Result<void>(reader.error());
            if (!found)
                return self->m_answer(found.error());
        }
        self->sendMore();
    });
}

Result<void> BulkCommand::lookUp(Queries& queries) {
    const std::vector<SagaNo>& nos = m_request.nos;
    std::size_t place = m_request.ids.size();
    for (std::size_t first = 0; first < nos.size(); first += kNumbersPerRead) {
        const std::size_t end = std::min(first + kNumbersPerRead, nos.size());
        const auto at = [&](std::size_t i) { return nos.begin() + static_cast<std::ptrdiff_t>(i); };
        const Result<SagaPage> page = queries.sagaRows({at(first), at(end)});
        if (!page)
            return page.error();
        auto row = page->rows.begin();
        for (std::size_t i = first; i < end; ++i, ++place) {
            if (row != page->rows.end() && row->no == nos[i])
                m_outcomes[place].id = (row++)->id;
        }
    }
    return {};
}

void BulkCommand::sendMore() {
    while (true) {
        std::size_t place = 0;
        {
            const std::lock_guard lock(m_mutex);
            const bool cancelled = m_cancel && m_cancel->isCancelled();
            if (cancelled || m_stopped) {
                const ErrorCode code = m_stopped ? ErrorCode::Unavailable : ErrorCode::Cancelled;
                const char* reason = m_stopped ? "the engine stopped before it was sent" : "cancelled before it was sent";
                for (; m_sent < m_size; ++m_sent, ++m_done)
                    m_outcomes[m_sent].error = makeError(code, "", reason);
            }
            if (m_sent == m_size || m_sent - m_done >= kWindow)
                break;
            place = m_sent++;
        }
        send(place);
    }
    finishWhenDone();
}

void BulkCommand::send(std::size_t place) {
    const SagaId id = m_outcomes[place].id;
    CommandSaga command{id, m_request.kind, m_request.step, m_request.reason, m_origin, {}};
    command.reply = [self = shared_from_this(), place](const Result<CommandResult>& result) {
        self->note(place, result);
        self->m_pool.post([self](const Result<Queries*>&) { self->sendMore(); });
    };
    const bool isMissing = place >= m_request.ids.size() && id.text.empty();
    const Result<void> known =
        isMissing ? makeError(ErrorCode::NotFound, "id", "no saga has this number") : checkId("id", id.text);
    if (!known) {
        command.reply(known.error());
        return;
    }
    m_engine.submit(std::move(command));
}

void BulkCommand::note(std::size_t place, const Result<CommandResult>& result) {
    const std::lock_guard lock(m_mutex);
    ++m_done;
    CommandOutcome& outcome = m_outcomes[place];
    if (result) {
        outcome.before = result->before;
        outcome.after = result->after;
        return;
    }
    outcome.error = withField("id", result.error());
    m_stopped |= result.error().code == ErrorCode::Unavailable;
}

void BulkCommand::finishWhenDone() {
    // Two threads may arrive here at once; nothing may be reported after the answer.
    const std::lock_guard reporting(m_reporting);
    Progress progress;
    {
        const std::lock_guard lock(m_mutex);
        if (m_answered)
            return;
        progress = {static_cast<std::int64_t>(m_done), static_cast<std::int64_t>(m_size)};
        m_answered = m_done == m_size;
    }
    if (m_progress)
        m_progress(progress);
    if (progress.done == progress.total)
        m_answer(std::move(m_outcomes));
}

}  // namespace saga
