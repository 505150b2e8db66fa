#include "core/admin/bulk_resolve.h"

#include "core/admin/request_checks.h"

namespace saga {

BulkResolve::BulkResolve(Engine& engine, ReaderPool& pool, DeadLetterCommand command, Origin origin, CancellationPtr cancel,
                         OnProgress progress, Answer<std::vector<DeadLetterOutcome>> answer)
    : BulkRun(pool, command.ids.size(), std::move(cancel), std::move(progress)),
      m_engine(engine),
      m_command(std::move(command)),
      m_origin(std::move(origin)),
      m_answer(std::move(answer)),
      m_outcomes(m_size) {
    for (std::size_t place = 0; place < m_size; ++place)
        m_outcomes[place].id = m_command.ids[place];
}

void BulkResolve::start(Engine& engine, ReaderPool& pool, DeadLetterCommand command, Origin origin, CancellationPtr cancel,
                        OnProgress progress, Answer<std::vector<DeadLetterOutcome>> answer) {
    const std::shared_ptr<BulkResolve> run(new BulkResolve(engine, pool, std::move(command), std::move(origin),
                                                           std::move(cancel), std::move(progress), std::move(answer)));
    pool.post([run](const Result<Queries*>&) { run->sendMore(); });
}

void BulkResolve::send(std::size_t place) {
    ResolveDeadLetter request;
    request.reply = [self = shared_from_this(), this, place](const Result<AuditRecord>& result) {
        answered(place, result ? nullptr : &result.error(), [] {});
    };
    const Result<DeadLetterId> id = readDeadLetterId(m_command.ids[place]);
    if (!id) {
        request.reply(id.error());
        return;
    }
    request.id = *id;
    request.action = m_command.action;
    request.payload = m_command.payload;
    request.reason = m_command.reason;
    request.origin = m_origin;
    m_engine.submit(std::move(request));
}

void BulkResolve::refuse(std::size_t place, Error error) {
    m_outcomes[place].error = withField("id", error);
}

}  // namespace saga
