#include "core/admin/bulk_command.h"

#include <algorithm>

#include "core/admin/request_checks.h"

namespace saga {
namespace {

constexpr std::size_t kNumbersPerRead = 500;

}  // namespace

BulkCommand::BulkCommand(Engine& engine, ReaderPool& pool, CommandRequest request, Origin origin, CancellationPtr cancel,
                         OnProgress progress, Answer<std::vector<CommandOutcome>> answer)
    : BulkRun(pool, request.ids.size() + request.nos.size(), std::move(cancel), std::move(progress)),
      m_engine(engine),
      m_request(std::move(request)),
      m_origin(std::move(origin)),
      m_answer(std::move(answer)),
      m_outcomes(m_size) {
    for (std::size_t place = 0; place < m_request.ids.size(); ++place)
        m_outcomes[place].id = m_request.ids[place];
}

void BulkCommand::start(Engine& engine, ReaderPool& pool, CommandRequest request, Origin origin, CancellationPtr cancel,
                        OnProgress progress, Answer<std::vector<CommandOutcome>> answer) {
    const std::shared_ptr<BulkCommand> run(new BulkCommand(engine, pool, std::move(request), std::move(origin),
                                                           std::move(cancel), std::move(progress), std::move(answer)));
    pool.post([run](const Result<Queries*>& reader) {
        if (!run->m_request.nos.empty()) {
            const Result<void> found = reader ? run->lookUp(**reader) : Result<void>(reader.error());
            if (!found)
                return run->m_answer(found.error());
        }
        run->sendMore();
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

void BulkCommand::send(std::size_t place) {
    const SagaId id = m_outcomes[place].id;
    CommandSaga command{id, m_request.kind, m_request.step, m_request.reason, m_origin, {}};
    command.refusal = std::make_shared<CommandRefusal>();
    command.reply = [self = shared_from_this(), this, place, refusal = command.refusal](const Result<CommandResult>& result) {
        answered(place, result ? nullptr : &result.error(), [&] {
            m_outcomes[place].refusal = *refusal;
            if (!result)
                return;
            m_outcomes[place].before = result->before;
            m_outcomes[place].after = result->after;
        });
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

void BulkCommand::refuse(std::size_t place, Error error) {
    m_outcomes[place].error = withField("id", error);
}

}  // namespace saga
